"""Where a file belongs that lies where coach does not look."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Final

from coach.content.check.lines import slug
from coach.content.format.guesses import GUESSES
from coach.content.format.kinds import KINDS
from coach.content.source.toml import ParsedFile, parse
from coach.content.untrusted import word

MOST: Final = 16 * 1024
"""A file of so many bytes is still opened to see what it may be."""

SIGNS: Final = {"step": "exercises", "scales": "questionnaires", "item": "questionnaires"}
"""What stands only in files of a kind that has a folder."""

CLOSE: Final = 0.8


def belongs(name: str, raw: bytes) -> str:
    """Return the name that a file is to have, or nothing when it may be anything."""
    if not name.endswith(".toml"):
        return ""
    stem = name.rpartition("/")[2].removesuffix(".toml")
    read = parse(name, raw) if len(raw) <= MOST else None
    data = read.data if isinstance(read, ParsedFile) else {}
    kind = next((SIGNS[key] for key in data if key in SIGNS), "")
    kind = kind or next((one.name for one in KINDS.values() if one.row in data), "")
    kind = kind or _named(stem) or _named(name.partition("/")[0])
    if not kind:
        return ""
    if not KINDS[kind].folder:
        return f"{kind}.toml"
    return f"{kind}/{word(data, 'id') or slug(stem)}.toml"


def _named(stem: str) -> str:
    """Return the kind that a file or folder is called after, nearly."""
    said = stem.casefold().removesuffix(".toml")
    for kind in KINDS.values():
        if kind.row and said in (kind.row, *GUESSES.get(kind.row, ())):
            return kind.name
    return next(iter(get_close_matches(said[:80], KINDS, 1, CLOSE)), "")
