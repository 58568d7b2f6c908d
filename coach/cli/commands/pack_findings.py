"""Findings about packs, as a terminal shows them, and how far a long look has come."""

from __future__ import annotations

import sys
from contextlib import contextmanager

from coach.cli import output as paper
from coach.i18n import _, ngettext

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from coach.content.findings import Finding

MANY = 40
"""From so many files on it is told how far the look has come."""

STEP = 20
MOST = 60
"""So many findings fill a few screens; more are counted."""


def tell(findings: Iterable[Finding]) -> None:
    """Print findings: where, what is wrong, and how to mend it."""
    listed = tuple(findings)
    for one in listed[:MOST]:
        sign = "×" if one.refuses else "·"
        where = f"{one.where}: " if one.where else ""
        paper.say(f"{sign} {where}{one.what}", hang=2)
        paper.say(f"  → {one.mend}", hang=4)
    if (rest := len(listed) - MOST) > 0:
        paper.say(
            ngettext("… and {n} more finding", "… and {n} more findings", rest).format(
                n=rest
            )
        )


@contextmanager
def progress() -> Iterator[Callable[[int, int], None]]:
    """Show on a terminal how far a look through many files has come; then wipe it out."""
    shown = False

    def told(done: int, of: int) -> None:
        nonlocal shown
        if of >= MANY and done % STEP == 0 and paper.is_terminal(sys.stderr):
            shown = True
            sys.stderr.write("\r" + _("{done} of {of} files…").format(done=done, of=of))
            sys.stderr.flush()

    try:
        yield told
    finally:
        if shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
