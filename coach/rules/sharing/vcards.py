"""Address books: vCards of any version, as phones and mail programs write them."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Final

from coach.model.text import one_line
from coach.rules.sharing.rows import NO_CARD, NO_NAME, AddressCard, BadRow, Row

_CARD = re.compile(
    r"^BEGIN:VCARD[ \t]*\r?\n.*?(?:^END:VCARD[ \t]*$|(?=^BEGIN:VCARD)|\Z)",
    re.IGNORECASE | re.MULTILINE | re.DOTALL,
)
_PICTURE = re.compile(
    r"^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:].*(?:\n[ \t].*)*",
    re.IGNORECASE | re.MULTILINE,
)
"""What is no text, and the most of most cards."""

_SURNAME, _GIVEN, _MIDDLE = range(3)
_SIGN = re.compile(r"\\([nN;,:\\])")
_SIGNS: Final = {"n": "\n", "N": "\n"}
Texts = Mapping[str, Sequence[str]]

NOTES: Final = 2000
"""So many characters of a note come along; longer ones are no notes about somebody."""


def vcards(text: str, _now: datetime) -> Iterator[Row]:
    """Yield everybody in a file of cards; a card that is broken is named with its line."""
    line, before = 1, 0
    for found in _CARD.finditer(text):
        line += text.count("\n", before, found.start())
        before = found.start()
        yield _card(line, found[0].rstrip())


def _card(line: int, said: str) -> Row:
    texts = _texts(said)
    if texts is None:
        return BadRow(line=line, why=NO_CARD)
    names = (one_line(_whole(one)) for one in texts.get("fn", ()))
    name = next(filter(None, names), "")
    name = name or _of_parts(next(iter(texts.get("n", ())), ""))
    company = one_line(_parts(next(iter(texts.get("org", ())), ""))[0])
    if not (name or company):
        return BadRow(line=line, why=NO_NAME)
    nicknames = _parts(",".join(texts.get("nickname", ())), ",")
    return AddressCard(
        line=line, name=name or company,
        aliases=_each(nicknames), organisation=company if name else "",
        emails=_each(one.removeprefix("mailto:") for one in texts.get("email", ())),
        note=_note(map(_whole, texts.get("note", ()))),
    )  # fmt: skip


def _note(texts: Iterable[str]) -> str:
    return "\n".join(texts).replace("\r", "").strip()[:NOTES]


def _each(texts: Iterator[str] | Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(one_line, texts))))


def _texts(said: str) -> Texts | None:
    """Return the texts of a card by what they are; None where nobody can read it.

    The lines are taken one by one: as a whole card a text would end at its first comma.
    """
    from vobject import base  # only who brings in cards reads any

    if not said.upper().endswith("END:VCARD"):
        return None
    found: dict[str, list[str]] = {}
    try:
        for text, number in base.getLogicalLines(io.StringIO(_PICTURE.sub("", said))):
            if text.strip():
                line = base.textLineToContentLine(text, number)
                found.setdefault(line.name.lower(), []).append(line.value)
    except (base.VObjectError, ValueError, LookupError, TypeError, AttributeError):
        return None
    return found


def _parts(said: str, sign: str = ";") -> list[str]:
    """Return the parts of a text, each with the signs that stand for others read."""
    parts = re.split(rf"(?<!\\){sign}", said)
    return [_SIGN.sub(lambda found: _SIGNS.get(found[1], found[1]), part) for part in parts]


def _whole(said: str) -> str:
    return _parts(said, r"(?!)")[0]


def _of_parts(said: str) -> str:
    """Return a name as it is said: given name, middle, surname."""
    parts = [*_parts(said), "", "", ""]
    return one_line(" ".join((parts[_GIVEN], parts[_MIDDLE], parts[_SURNAME])))
