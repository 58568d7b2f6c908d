"""Text on the glass: literally what it says, on the cells there are.

A string handed to a widget is markup to it, and control characters go on to the
terminal, so whatever a person or a pack wrote passes through here.
"""

from __future__ import annotations

from collections.abc import Iterable
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


def progress(number: int, of: int) -> Content:
    """Return how far one is: dots for what was asked and what is to come, and the count."""
    dots = "●" * (number - 1) + "◆" + "○" * (of - number)
    place = _("{n} of {of}").format(n=number, of=of)
    return line(f"{dots}  {place}", "$ink-faint")


def labelled(rows: Iterable[tuple[str, str]]) -> Content:
    """Return labels with their texts, a line for each; without a text there is no line."""
    return Content("\n").join(
        Content.assemble((f"{label}: ", "$ink-soft"), prose(text))
        for label, text in rows
        if text
    )


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


def widest(texts: Iterable[str]) -> int:
    """Return how many cells the longest of these takes, each as one line."""
    return max((cells(one_line(text)) for text in texts), default=0)


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


_WORD: Final = 12
"""A cut falls between words when one of them ends within so many cells."""

_WIDOW: Final = 3
"""A last line under this part of the width stands there alone."""


def clip(text: str, width: int) -> str:
    """Return the text on one line, cut behind a whole word where one ends nearby."""
    if cells(text) <= width:
        return text
    cut = set_cell_size(text, max(0, width - 1)).rstrip()
    whole = cut.rpartition(" ")[0]
    if whole and text[len(cut) :][:1] != " " and cells(whole) > width - _WORD:
        cut = whole
    return cut.rstrip(" ,.;:") + "…" if width > 0 else ""


def wrapped(text: str, width: int) -> list[str]:
    """Return the text on as few lines as it takes; a word that is longer is broken."""
    if width <= 0:
        return []
    lines, now, taken = list[str](), "", 0
    for word in text.split():
        size = cells(word)
        if now and taken + 1 + size <= width:
            now, taken = f"{now} {word}", taken + 1 + size
            continue
        if now:
            lines.append(now)
        now, taken = word, size
        while taken > width:
            part = _front(now, width)
            lines.append(part)
            now = now[len(part) :]
            taken = cells(now)
    return [*lines, now] if now else lines


def _front(word: str, width: int) -> str:
    """Return as much of a word as fits on a line; at least one character."""
    taken = 0
    for at, sign in enumerate(word):
        taken += cells(sign)
        if taken > width:
            return word[: max(1, at)]
    return word


def flow(text: str, width: int, most: int | None = None) -> list[str]:
    """Return the text on lines of so many cells, without a lonely word at the end.

    A short last line narrows the others, but never adds a line. What takes more lines
    than there may be is cut in the last of them.
    """
    lines = wrapped(text, width)
    if most is not None and len(lines) > most:
        return [*lines[: most - 1], clip(" ".join(lines[most - 1 :]), width)]
    if len(lines) < 2 or cells(lines[-1]) * _WIDOW >= width:
        return lines
    for narrow in range(width - 1, width // 2, -1):
        tight = wrapped(text, narrow)
        if len(tight) > len(lines):
            break
        if cells(tight[-1]) * _WIDOW >= width:
            return tight
    return lines
