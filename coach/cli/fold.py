"""Folding lines to a width, counted in the columns that a terminal gives them."""

from __future__ import annotations

import unicodedata

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


def fold(line: str, columns: int, hang: int = 0) -> list[str]:
    """Return one line as lines of at most so many columns, broken at spaces where possible.

    The lines that follow stand `hang` columns in, or as far as the first one does.
    """
    if len(line) <= columns and line.isascii():
        return [line]
    indent = len(line) - len(line.lstrip(" "))
    inset = " " * min(max(indent, hang), columns // 2)
    lines, current = [], line[: min(indent, columns // 2)]
    used, fresh = len(current), True
    for word in _parts(line[indent:], columns - len(inset)):
        size = cells(word)
        if not fresh and used + 1 + size > columns:
            lines.append(current.rstrip(" "))
            current, used, fresh = inset, len(inset), True
        gap = "" if fresh else " "
        current, used, fresh = current + gap + word, used + len(gap) + size, False
    return [*lines, current]


def _parts(line: str, columns: int) -> Iterator[str]:
    """Yield the words; one that is wider than a line comes in pieces."""
    for word in line.split(" "):
        piece, used = "", 0
        for letter in word:
            size = cells(letter)
            if piece and used + size > columns:
                yield piece
                piece, used = "", 0
            piece, used = piece + letter, used + size
        yield piece


def cells(text: str) -> int:
    """Return how many columns a text takes."""
    if text.isascii():
        return len(text)
    return sum(map(_cell, text))


def _cell(letter: str) -> int:
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in ("W", "F") else 1


def fill(text: str, columns: int) -> str:
    """Return text padded to a column; a longer one is cut with an ellipsis."""
    size = cells(text)
    if size <= columns:
        return text + " " * (columns - size)
    cut, used = "", 0
    for letter in text:
        if used + _cell(letter) > columns - 1:
            break
        cut, used = cut + letter, used + _cell(letter)
    return cut + "…" + " " * (columns - 1 - used)
