"""Which: what is asked when several entries may be meant."""

from __future__ import annotations

from coach.i18n import _
from coach.model.errors import CoachError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

SHOWN = 8
"""So many are listed to choose from."""


def question(lines: Iterable[str], count: int) -> CoachError:
    """Return the question which of so many is meant, with the first of them."""
    shown = [line for line, _place in zip(lines, range(SHOWN), strict=False)]
    if more := count - len(shown):
        rest = _("… and {n} more").format(n=more)
        shown.append(rest)
    return CoachError("\n  ".join((_("Which one do you mean?"), *shown)))
