"""What a missing name may be: that of the file, words beside it, what it points at."""

from __future__ import annotations

from typing import Any

from coach.content.check.lines import slug
from coach.content.source.toml import Path
from coach.content.untrusted import rows, word, words
from coach.rules.exercises.steps import KINDS

WORDS = 3
"""An id is made of so many words of a text."""

_MARKS = {"x": 0, "y": 1, "from": 0, "to": 1, "back_from": 1, "back_to": 0}
"""Which mark of an exercise an outcome takes where."""


def sample(file: str, data: dict[str, Any], key: str, path: Path) -> str:
    """Return a name that fits this key of a file; nothing where none can be told."""
    if key == "id":
        return _own(file, data, path)
    if key == "scale":
        scales = [slug(each) for _place, each in words(data, "scales")]
        return _at(scales, ("a", "b").index(str(path[-1])) if path else 0)
    if key == "repeat":
        return _at(_steps(data, "has_lines"), 0)
    if path[:1] == ("offer",):
        return _at(_steps(data, "asks")[::-1], 0)
    return _at(_steps(data, "is_mark"), _MARKS[key]) if key in _MARKS else ""


def _own(file: str, data: dict[str, Any], path: Path) -> str:
    """Return an id: of the file that has one item, else of the first words of an item."""
    if not path:
        return slug(file.rpartition("/")[2].removesuffix(".toml")) if "/" in file else ""
    item: Any = data
    for part in path:
        item = item[part]
    for value in item.values() if isinstance(item, dict) else ():
        texts = value.values() if isinstance(value, dict) else ()
        if said := next((one for one in texts if isinstance(one, str)), ""):
            return slug(" ".join(said[:80].split()[:WORDS]))
    return ""


def _steps(data: dict[str, Any], trait: str) -> list[str]:
    """Return the steps of a kind of which this is so."""
    return [
        word(step, "id")
        for _place, step in rows(data, "step")
        if getattr(KINDS.get(word(step, "kind")), trait, False) and word(step, "id")
    ]


def _at(names: list[str], place: int) -> str:
    return names[place] if place < len(names) else ""
