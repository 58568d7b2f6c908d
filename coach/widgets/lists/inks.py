"""The inks of a list: how the parts of a row look, and the bar beside it."""

from __future__ import annotations

from typing import Final

INKS: Final = {
    "title": "bold $foreground",
    "text": "$foreground",
    "soft": "$ink-soft",
    "faint": "$ink-faint",
    "mark": "$primary",
    "done": "$success",
    "person": "$secondary",
}
"""How the parts of a row look. Looked up for the lines in sight: as component classes
each would be a style for every list, paid for before the first frame."""

HELD: Final = "on $held"
HELD_INKS: Final = INKS | {"faint": "$ink-soft", "text": "bold $foreground"}
"""In the row in hand faint words turn soft, to stay readable, and plain ones bold: a tint
alone is not seen by everybody, nor on every terminal."""

HELD_SIGN: Final = "▌"
"""The edge of the row in hand, where there are no colours to tint it with."""


THUMB: Final = "on $scrollbar"
TRACK: Final = "on $scrollbar-background"
THUMB_SIGN: Final = "▐"
"""What shows where one is, where there are no colours."""


def bar(y: int, height: int, tall: int, above: int) -> str:
    """Return the ground of the bar beside line y; nothing where all lines find room.

    So many lines are in sight of all that there are, and so many are scrolled away above.
    """
    if tall <= height:
        return ""
    size = max(1, height * height // tall)
    first = round(above * (height - size) / (tall - height))
    return THUMB if first <= y < first + size else TRACK
