"""The diary as Markdown: what people wrote stays words, whatever signs are in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from coach.i18n import _
from coach.model.text import clean
from coach.services.sharing.diary import Diary, DiaryEntry

_SIGNS: Final = re.compile(r"([\\`*_{}\[\]<>|~$&#!])")
_OPENING: Final = re.compile(r"^([-+=]|\d+(?=[.)]))(?=[\s.)=-]|$)")


def words(text: str) -> str:
    """Return text that Markdown shows as it was typed, on one line or more."""
    lines = (_SIGNS.sub(r"\\\1", line.strip()) for line in clean(text).split("\n"))
    return "\n".join(_OPENING.sub(_kept, line) for line in lines)


def _kept(found: re.Match[str]) -> str:
    """Return the beginning of a line that would be a list or a heading, as words."""
    return f"{found[0]}\\" if found[0].isdigit() else f"\\{found[0]}"


def text(diary: Diary) -> str:
    """Return the whole diary."""
    return "\n".join(_lines(diary)).rstrip("\n") + "\n"


def _lines(diary: Diary) -> Iterator[str]:
    yield f"# {words(diary.title)}\n"
    yield f"{words(diary.span)}\n"
    for told in diary.told:
        yield f"{words(told)}\n"
    month = None
    for day in diary.days:
        if month != day.month:
            month = day.month
            yield f"## {words(month)}\n"
        yield f"### {words(day.title)}\n"
        for entry in day.entries:
            yield from _entry(entry)
        yield ""
    if diary.people:
        heading = words(_("People"))
        yield f"## {heading}\n"
    for person in diary.people:
        yield f"### {words(person.name)}\n"
        for label, value in person.facts:
            yield _fact(label, value, "")
        yield ""


def _entry(entry: DiaryEntry) -> Iterator[str]:
    head = " · ".join(f"{words(name)} {mark}" for name, mark in entry.marks)
    said = _hung(words(entry.text), "  ")
    body = " – ".join(filter(None, (head, said)))
    time = f"{entry.time} " if entry.time else ""
    meta = f" *({words(entry.meta)})*" if entry.meta else ""
    yield f"- {time}{body}{meta}"
    for label, value in entry.details:
        yield _fact(label, value, "  ")


def _fact(label: str, value: str, inset: str) -> str:
    told = _hung(words(value), f"{inset}  ")
    return f"{inset}- {words(label)}: {told}" if label else f"{inset}- {told}"


def _hung(text: str, inset: str) -> str:
    """Return text of more lines in the place where it stands."""
    return text.replace("\n\n", "\n").replace("\n", f"  \n{inset}")
