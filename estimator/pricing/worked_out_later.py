"""Parts of a result that nothing else in it needs: they are worked out when they are first read, and only once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TypeVar, overload

Part = TypeVar("Part", covariant=True)


class WorkedOutLater(Sequence[Part]):
    """Parts in their order, worked out when they are first read; they equal, and travel as, the tuple of them."""

    __slots__ = ("_all",)

    def __init__(self, work_out: Callable[[], tuple[Part, ...]]) -> None:
        self._all = cache(work_out)

    @overload
    def __getitem__(self, position: int) -> Part: ...

    @overload
    def __getitem__(self, position: slice) -> tuple[Part, ...]: ...

    def __getitem__(self, position: int | slice) -> Part | tuple[Part, ...]:
        return self._all()[position]

    def __len__(self) -> int:
        return len(self._all())

    def __eq__(self, other: object) -> bool:
        return self._all() == (other._all() if isinstance(other, WorkedOutLater) else other)

    def __hash__(self) -> int:
        return hash(self._all())

    def __reduce__(self) -> tuple[type[tuple[Part, ...]], tuple[tuple[Part, ...]]]:
        return tuple, (self._all(),)
