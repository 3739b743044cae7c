"""`estimator kiosk`: the screen in the waiting room, full and locked; as a preview; or its exit PIN set anew."""

from __future__ import annotations

import sys
from argparse import SUPPRESS, Namespace
from getpass import getpass

from estimator.cli.parser import Parser
from estimator.cli.rules import find_rules
from estimator.cli.sample import has_screen
from estimator.wording import say


def add_options(parser: Parser) -> None:
    """Say what the verb takes."""
    parser.add_argument(
        "--rules", metavar="FOLDER", default=SUPPRESS, help="the rule book; without it, the shipped one"
    )
    parser.add_argument("--window", action="store_true", help="show it in a window, not locked, to look at it")
    parser.add_argument("--set-pin", action="store_true", help="ask for the PIN with which staff leave it, and keep it")
    parser.add_argument(
        "--edition", metavar="MARK", default="", help="start with this edition only, as `estimator check` names it"
    )


def answer(arguments: Namespace) -> int:
    """Run a kiosk, or set its PIN; 0 when staff left it, 75 where it wants a new start, 1 where it cannot start."""
    if arguments.set_pin:
        return _set_pin()
    folder = find_rules(arguments.rules)
    if folder is None:
        return 1
    if not has_screen():
        print(say("en", "kiosk_lock.no_screen"), file=sys.stderr)
        return 1
    from estimator.ui.kiosk.start import start

    return start(folder, arguments.window, arguments.edition)


def _set_pin() -> int:
    """Ask for a PIN twice, without showing it, and keep its hash; 1 where it cannot be."""
    from estimator.ui.kiosk.exit_lock import PinRefused, pin_file, set_pin

    file = pin_file()
    try:
        pin = getpass(say("en", "kiosk_lock.set_pin.ask"))
        if pin != getpass(say("en", "kiosk_lock.set_pin.again")):
            raise PinRefused("differ")
        set_pin(file, pin)
    except PinRefused as reason:
        print(say("en", f"kiosk_lock.set_pin.{reason}"), file=sys.stderr)
    except OSError as error:
        print(say("en", "kiosk_lock.set_pin.not_written", file=file, reason=error.strerror), file=sys.stderr)
    except (EOFError, KeyboardInterrupt):
        print(file=sys.stderr)
    else:
        print(say("en", "kiosk_lock.set_pin.done", file=file))
        return 0
    return 1
