"""What ties the items of a pack together: ids, placeholders, exercises, scales, stars."""

from __future__ import annotations

from collections import Counter

from coach.content.check import tone
from coach.content.check.exercise import check_exercise
from coach.content.rows import rows, word, words
from coach.content.triggers import TRIGGERS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from coach.content.about import About
    from coach.content.check.table import Walk
    from coach.content.format.field import Kind
    from coach.content.source.scan import Path


def check_items(walk: Walk, kind: Kind, data: dict[str, Any], about: About) -> None:
    """Check what a table of fields cannot say."""
    if kind.row:
        items = rows(data, kind.row)
        walk.unique(items, (kind.row,))
        for at, item in items:
            _refers(walk, item, "exercise", (kind.row, at), about)
    if kind.name in ("exercises", "questionnaires"):
        _file_name(walk, data)
        _refers(walk, data, "next", (), about)
    match kind.name:
        case "prompts":
            for at, item in rows(data, "prompt"):
                _prompt(walk, item, ("prompt", at))
        case "lenses":
            for at, item in rows(data, "lens"):
                walk.unique(rows(item, "activities"), ("lens", at, "activities"))
        case "exercises":
            check_exercise(walk, data)
        case "questionnaires":
            _questionnaire(walk, data)
        case "lexicons":
            _stars(walk, data)


def _file_name(walk: Walk, data: dict[str, Any]) -> None:
    name = walk.file.rpartition("/")[2].removesuffix(".toml")
    if (own := word(data, "id")) and own != name:
        walk.say("id-not-file", ("id",), id=own, stem=name)


def _refers(walk: Walk, item: dict[str, Any], key: str, path: Path, about: About) -> None:
    pack, _slash, name = word(item, key).partition("/")
    if pack and pack == about.id and f"exercises/{name}.toml" not in about.files:
        walk.say("unknown-exercise", (*path, key), ref=f"{pack}/{name}")


def _prompt(walk: Walk, item: dict[str, Any], path: Path) -> None:
    """Check that a prompt says what its rule can tell: all of it and nothing else."""
    trigger = TRIGGERS.get(word(item, "trigger"))
    texts = item.get("text")
    if not trigger or not isinstance(texts, dict):
        return
    if (family := word(item, "family")) and family != trigger.family:
        facts = {"key": "family", "value": family, "known": trigger.family}
        walk.say("wrong-value", (*path, "family"), **facts)
    wanted = tuple(sorted(trigger.tells))
    known = ", ".join(f"{{{name}}}" for name in wanted) or "–"
    for locale, text in texts.items():
        if isinstance(text, str) and tone.placeholders(text) != wanted:
            named = ", ".join(match.group() for match in tone.PLACEHOLDER.finditer(text))
            here = (*path, "text", locale)
            walk.say("placeholders", here, value=named or "–", known=known)


def _questionnaire(walk: Walk, data: dict[str, Any]) -> None:
    known = [each for _at, each in words(data, "scales")]
    counts = Counter(dict.fromkeys(known, 0))
    items = rows(data, "item")
    walk.unique(items, ("item",))
    for at, item in items:
        sides = [word(item.get(side), "scale") for side in ("a", "b")]
        for side, scale in zip(("a", "b"), sides, strict=True):
            if scale and scale not in known:
                here = ("item", at, side, "scale")
                walk.say("unknown-scale", here, value=scale, known=", ".join(known))
            counts[scale] += scale in known
        if sides[0] and sides[0] == sides[1]:
            walk.say("same-scale", ("item", at), value=sides[0])
    usual = max((counts[scale] for scale in known), default=0)
    for scale in known:
        if counts[scale] != usual:
            walk.say("scales-uneven", ("scales",), value=scale, count=counts[scale])


def _stars(walk: Walk, data: dict[str, Any]) -> None:
    """Check that a star stands only where any ending may follow."""
    for name, lists in data.items():
        for locale in lists if isinstance(lists, dict) else ():
            for at, each in words(lists, locale):
                if "*" in each[:-1]:
                    walk.say("star-inside", (name, locale, at), value=each)
