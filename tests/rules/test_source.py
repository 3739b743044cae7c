"""What is read from the bytes of a YAML file, and every Problem of its form with its place."""

from __future__ import annotations

import time

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from estimator.rules import positions, source
from estimator.rules.problems import show
from estimator.rules.source import read_source


def kinds_at(text: str) -> list[tuple[str, int, int]]:
    return [(problem.kind, problem.line, problem.column) for problem in read_source("f.yaml", text.encode()).problems]


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("", {}),
        ("# nothing yet\n", {}),
        ("\ufeffa: b\r\nc: d\r\n", {"a": "b", "c": "d"}),
        ("code: 00104\nzip: 01234\n", {"code": "00104", "zip": "01234"}),
        ("price: 450.10\nguide: no\nlength: 1:30\n", {"price": "450.10", "guide": "no", "length": "1:30"}),
        ("a:\nb: ~\nc: null\nd: ''\ne: 'null'\n", {"a": None, "b": None, "c": None, "d": "", "e": "null"}),
        ("a: [x, {y: z}]\n", {"a": ["x", {"y": "z"}]}),
        ("a: |\n  two\n  lines\n", {"a": "two\nlines\n"}),
        ('a: "goes on\n  here"\n', {"a": "goes on here"}),
    ],
)
def test_values_stay_as_typed(text: str, data: object) -> None:
    read = read_source("f.yaml", text.encode())
    assert (read.data, read.problems) == (data, [])


@pytest.mark.parametrize(
    ("text", "kind", "line", "column"),
    [
        ("a: 1\nb: 2\na: 3\n", "duplicate-key", 3, 1),
        ("a: &x 1\n", "anchor", 1, 4),
        ("a: *x\n", "alias", 1, 4),
        ("a: !!python/object:os.system x\n", "tag", 1, 4),
        ("<<: {a: b}\n", "merge-key", 1, 1),
        ("a: 1\n---\nb: 2\n", "several-documents", 2, 1),
        ("? [a, b]\n: c\n", "not-a-key", 1, 3),
        ("a:\n\tb: c\n", "tab-indent", 2, 1),
        ('a: "x\nb: "y"\n', "unclosed-quote", 1, 4),
        ('a: "x\nb: y\n', "unclosed-quote", 1, 4),
        ('a: "x\nb: y\nc: "\n', "unclosed-quote", 1, 4),
        ("a: 'it's'\n", "text-after-quote", 1, 8),
        ("a: b: c\n", "unquoted-colon", 1, 5),
        ("a: @x\n", "reserved-sign", 1, 4),
        ("a: *\n", "reserved-sign", 1, 4),
        ("%TAG x\n", "reserved-sign", 1, 1),
        ('a: "C:\\q"\n', "backslash", 1, 7),
        ("a: [b, c\nd: e\n", "unclosed-bracket", 1, 4),
        ("a: {b: c\n", "unclosed-bracket", 1, 4),
        ("a: ]\n", "stray-sign", 1, 4),
        ("a: - b\n", "misplaced-hyphen", 1, 4),
        ("- a\nb: c\n", "missing-hyphen", 2, 1),
        ("a:1\nb: 2\n", "missing-blank", 1, 2),
        ("a: 1\nb\nc: 2\n", "missing-colon", 2, 1),
        ("a:\n  b: 1\n c: 2\n", "wrong-indent", 3, 2),
        ("a:\n  b: 1\n   c: 2\n", "wrong-indent", 3, 4),
        ("a: |0\n  b\n", "text-block", 1, 5),
        ("a: b\u200b\n", "hidden-sign", 1, 5),
        ("a: b\x07\n", "hidden-sign", 1, 5),
        ("a: b\u2028c: d\n", "hidden-sign", 1, 5),
        ("a: " + "[" * 21 + "]" * 21, "too-deep", 1, 23),
    ],
)
def test_what_a_form_breaks_has_its_place(text: str, kind: str, line: int, column: int) -> None:
    assert (kind, line, column) in kinds_at(text)


@pytest.mark.parametrize(
    ("content", "kind", "line", "column"),
    [
        (b"a: b\nc: caf\xe9\n", "not-utf-8", 2, 7),
        ("a: b".encode("utf-16"), "not-utf-8", 1, 1),
        (b"a: b\nc\x00", "not-text", 2, 2),
        (b"#" * 2_000_001, "too-large", 1, 1),
    ],
)
def test_bytes_that_are_no_text_have_their_place(content: bytes, kind: str, line: int, column: int) -> None:
    (problem,) = read_source("f.yaml", content).problems
    assert (problem.kind, problem.line, problem.column) == (kind, line, column)


def test_twenty_levels_are_not_too_deep() -> None:
    assert kinds_at("[" * 20 + "]" * 20) == []


def test_a_duplicate_key_names_both_places() -> None:
    (problem,) = read_source("f.yaml", b"clinics:\n  - id: x\n    name: a\n    name: b\n").problems
    assert (problem.path, problem.line, problem.also) == ("clinics > x > name", 4, (("f.yaml", 3),))


def test_what_is_refused_in_a_list_is_named_by_its_entry() -> None:
    (problem,) = read_source("f.yaml", b"clinics:\n  - id: x\n    open: [monday, &a tuesday]\n").problems
    assert problem.path == "clinics > x > open > entry 2"


def test_a_tab_names_every_line_that_has_one() -> None:
    (problem,) = read_source("f.yaml", b"a:\n\tb: 1\nc:\n\td: 2\n").problems
    assert (problem.line, problem.also) == (2, (("f.yaml", 4),))


def test_every_break_of_a_file_is_told_at_once() -> None:
    text = 'list:\n  - id: x\n    name: "x\n  - id: y\n    name: a: b\n  - id: z\n    z: 1\n    z: 2\nend:\n  x: @\n'
    assert kinds_at(text) == [
        ("unclosed-quote", 3, 11),
        ("unquoted-colon", 5, 12),
        ("duplicate-key", 8, 5),
        ("reserved-sign", 10, 6),
    ]


def test_a_break_offers_the_own_line_with_its_mend() -> None:
    (problem,) = read_source("f.yaml", b"name: Demo: the clinic  # ours\n").problems
    assert 'Write name: "Demo: the clinic".' in problem.mend


def test_no_word_of_the_yaml_reader_reaches_the_admin() -> None:
    for text in ("a: b: c", "a: 'x", "a:\n\tb: c", "a: [", "- a\nb: c", "a: &x *x", "a: !t x", "a: @"):
        shown = "\n".join(map(show, read_source("f.yaml", text.encode()).problems))
        assert not any(word in shown for word in ("scalar", "token", "mapping values", "block", "stream", "anchor"))


TEXT = """\
clinics:
  - id: chattanooga
    name: {en: Demo, es: Demo}
    open: [monday, tuesday]
  - name: {en: Second}
"""


@pytest.mark.parametrize(
    ("path", "at_key", "place", "words"),
    [
        ((), False, (1, 1, 7), ""),
        (("clinics",), True, (1, 1, 7), "clinics"),
        (("clinics", 0), False, (2, 5, 2), "clinics > chattanooga"),
        (("clinics", 0, "name", "en"), False, (3, 16, 4), "clinics > chattanooga > name > en"),
        (("clinics", 0, "name", "en"), True, (3, 12, 2), "clinics > chattanooga > name > en"),
        (("clinics", 0, "open", 1), False, (4, 20, 7), "clinics > chattanooga > open > entry 2"),
        (("clinics", 1, "phone"), False, (5, 5, 4), "clinics > Second > phone"),
        (("clinics", "list[Clinic]", 1, "function-plain[read()]"), False, (5, 5, 4), None),
    ],
)
def test_a_path_has_its_place_and_its_words(
    path: tuple[str | int, ...], at_key: bool, place: tuple[int, int, int], words: str | None
) -> None:
    read = read_source("f.yaml", TEXT.encode())
    assert read.place(path, at_key) == place
    assert words is None or read.path_in_words(path) == words


@pytest.mark.parametrize(
    "text",
    [
        "[" * 1_000_000,
        "- " * 500_000,
        "{a: " * 400_000,
        "? " * 900_000,
        '"' * 1_000_000,
        "'" * 999_999,
        "[a, " * 400_000,
    ],
    ids=["brackets", "hyphens", "braces", "question-marks", "double-quotes", "single-quotes", "lists"],
)
def test_a_text_made_to_crash_a_reader_is_a_problem_and_fast(text: str) -> None:
    start = time.perf_counter()
    assert read_source("f.yaml", text.encode()).problems
    assert time.perf_counter() - start < 2


def test_an_alias_bomb_is_refused_without_unfolding_it() -> None:
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 60))
    assert {problem.kind for problem in read_source("f.yaml", bomb.encode()).problems} == {"anchor", "alias"}


YAML_SIGNS = st.text("ab:-?[]{},#&*!|>'\"%@`\\~<. \n\t\r\u0085\u2028\ufeff\x07é", max_size=60)


@given(st.binary(max_size=200) | YAML_SIGNS.map(str.encode))
@example(b"\xef\xbb\xbf\xef\xbb\xbfa: b")
@example(b"---\n---\n")
@example(b":\r<: \x07")
def test_any_bytes_give_a_source_whose_problems_can_be_shown(content: bytes) -> None:
    read = read_source("f.yaml", content)
    assert all(show(problem) for problem in read.problems)
    assert read.is_readable or read.problems


@given(YAML_SIGNS)
def test_the_plain_reader_finds_data_like_the_fast_one(text: str) -> None:
    fast = read_source("f.yaml", text.encode())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(positions, "Loader", yaml.SafeLoader)
        patch.setattr(source, "Loader", yaml.SafeLoader)
        plain = read_source("f.yaml", text.encode())
        assert all(show(problem) for problem in plain.problems)
    assert fast.problems or plain.problems or fast.data == plain.data


PLAIN = st.text("abcdefgh 123", min_size=1, max_size=8).map(str.strip).filter(lambda text: text not in ("", "~"))
DATA = st.recursive(
    PLAIN | st.none(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(PLAIN, inner, max_size=4),
    max_leaves=20,
)


@given(st.dictionaries(PLAIN, DATA))
def test_what_was_written_is_read_back_with_every_value_in_its_place(data: dict[str, object]) -> None:
    text = yaml.safe_dump(data, default_style=None, allow_unicode=True)
    read = read_source("f.yaml", text.encode())
    assert read.problems == []
    assert read.data == yaml.load(text, Loader=_AsTyped)
    for key in read.data:
        line, column, width = read.place((key,), at_key=True)
        assert read.lines[line - 1][column - 1 : column - 1 + width].strip("'\"? ") == key.strip("'\"? ")


class _AsTyped(yaml.SafeLoader):
    """Every value as typed, but nothing where nothing is."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - the library's own way
        sign: [(tag, pattern) for tag, pattern in pairs if tag == "tag:yaml.org,2002:null"]
        for sign, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
