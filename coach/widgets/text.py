"""Text on the glass: literally what it says, on the cells there are.

A string handed to a widget is markup to it, and control characters go on to the
terminal, so whatever a person or a pack wrote passes through here.
"""

from __future__ import annotations

from typing import Final

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.content import Content
from textual.keys import format_key
from textual.strip import Strip

from coach.i18n import _
from coach.model.text import clean, one_line

TIED: Final = "\ue000"
"""Stands for a space at which no line breaks; the toolkit breaks at every real one."""


def untied(strip: Strip) -> Strip:
    """Return the line with real spaces again."""
    plain = [
        Segment(piece.text.replace(TIED, " "), piece.style, piece.control)
        for piece in strip
    ]
    return Strip(plain, strip.cell_length)


def line(text: str, style: str = "") -> Content:
    """Return the text as one line, shown literally."""
    return Content.styled(one_line(text), style) if style else Content(one_line(text))


def prose(text: str, style: str = "") -> Content:
    """Return the text with its own line breaks, shown literally."""
    return Content.styled(clean(text), style) if style else Content(clean(text))


def keyed(text: str, key: str) -> Content:
    """Return a sentence with its `{key}` shown as a key to press."""
    before, found, after = one_line(text).partition("{key}")
    if not found:
        return Content(before)
    return Content.assemble(before, (key_name(key), "bold $primary"), after)


def key_name(key: str) -> str:
    """Return how a key is written on the screen."""
    *modifiers, last = key.partition(",")[0].split("+")
    name = _("space") if last == "space" else format_key(last)
    if "ctrl" in modifiers:
        return f"^{name}"
    return "+".join((*modifiers, name))


def cells(text: str) -> int:
    """Return how many cells a text takes that holds no control characters."""
    return len(text) if text.isascii() else cell_len(text)


def fit(text: str, width: int) -> str:
    """Return the text on at most so many cells, with an ellipsis where it was cut."""
    if width <= 0:
        return ""
    if cells(text) <= width:
        return text
    return set_cell_size(text, width - 1).rstrip() + "…"


def padded(text: str, width: int) -> str:
    """Return the text with spaces up to so many cells."""
    return text + " " * max(0, width - cells(text))


def justified(left: str, right: str, width: int) -> tuple[str, str]:
    """Return both texts for one line of so many cells: the right one keeps its place.

    The left one is cut first and then padded, so that the two fill the line; a right
    text which would leave less than half of the line is cut as well.
    """
    right = fit(right, width // 2)
    room = width - cells(right)
    left = fit(left, room - 1 if right else room)
    return left + " " * (room - cells(left)), right
