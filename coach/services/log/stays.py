"""Stays: what looks like a sign in a line and is kept as text is told, never dropped."""

from __future__ import annotations

from coach.i18n import _, ngettext
from coach.services import wording as words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from coach.rules.log.capture import Captured


def told(captured: Captured) -> Iterator[str]:
    """Yield a sentence for each reason why something stays in the text."""
    if left := [f"“{sign}”" for sign in captured.left]:
        yield ngettext(
            "{said} stays in the text: a small act has no place of its own for it.",
            "{said} stay in the text: a small act has no place of its own for them.",
            len(left),
        ).format(said=words.listing(left))
    if captured.stray:
        yield _(
            "“{said}” stays in the text: two marks from 1 to 10 are written like 7..9."
        ).format(said=captured.stray)
    for said in captured.stray_lengths[:1]:
        if captured.minutes:
            yield _(
                "“{said}” stays in the text: one length of time is kept, here {length}."
            ).format(said=said, length=words.minutes(captured.minutes))
        else:
            yield _(
                "“{said}” stays in the text: a length of time is from 1 minute to 24 "
                "hours, such as 15m."
            ).format(said=said)
