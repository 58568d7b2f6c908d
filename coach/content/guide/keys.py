"""Every key that the format knows, in words: what it is for, its limits, what is in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from coach.content.format.field import FieldFormat, FileKind
from coach.content.guide.blocks import Block, entry
from coach.i18n import N_, _

TRUE: Final = "true:"
"""So begins what is said of a switch."""

MANY: Final = 16
"""So many values are a list of their own."""

_FORMS: Final = {
    "id": N_("small letters, digits and hyphens, 2 to 40"),
    "ref": N_("written as pack-id/exercise-id"),
    "name": N_("small letters, digits and low lines, as in not_allowed"),
    "locale": N_("two small letters, as in en or nl"),
    "version": N_("three numbers, as in 1.0.0"),
    "licence": N_("a short name, as in CC-BY-4.0"),
    "flag": N_("true or false"),
    "text": N_("the same in every language"),
    "words": N_("a text per language"),
}


def keys(kind: FileKind) -> Iterator[Block]:
    """Yield every key of a file of this kind."""
    if kind.row:
        yield from _fields(kind.top, "", 0)
        each = kind.whole[kind.row]
        yield from _rows(each, kind.row, 0)
    else:
        yield from _fields(kind.fields, "", 0)


def _fields(fields: Mapping[str, FieldFormat], path: str, depth: int) -> Iterator[Block]:
    for name, field in fields.items():
        here = f"{path}.{name}" if path else name
        if name == "*":
            yield entry("…", _sentence(field), depth)
        elif field.type == "list" and field.each and field.each.type == "table":
            yield from _rows(field, here, depth)
        elif field.type == "table":
            yield from _table(field, here, depth)
        else:
            yield entry(name, _sentence(field), depth)
            if field.type == "words" or (field.each and field.each.type == "words"):
                own = field.fields or (field.each.fields if field.each else {})
                yield from _fields(own, here, depth + 1)


def _rows(field: FieldFormat, path: str, depth: int) -> Iterator[Block]:
    yield entry(f"[[{path}]]", _sentence(field), depth)
    if field.each:
        yield from _fields(field.each.fields, path, depth + 1)


def _table(field: FieldFormat, path: str, depth: int) -> Iterator[Block]:
    inside = [*field.fields.values()]
    alike = len(inside) > 1 and all(one.fields == inside[0].fields for one in inside)
    if not (alike and inside[0].fields):
        yield entry(f"[{path}]", _sentence(field), depth)
        yield from _fields(field.fields, path, depth + 1)
        return
    names = _("One of: {names}.").format(names=", ".join(field.fields))
    yield entry(f"[{path}.…]", f"{_sentence(field)} {names}", depth)
    yield from _fields(inside[0].fields, path, depth + 1)


def _sentence(field: FieldFormat) -> str:
    """Return what a key is for and what may stand under it."""
    about = _(field.about) if field.about else ""
    parts = [_begun(part) for part in (about, _limits(field)) if part]
    if field.needed:
        parts.append(_("Needed"))
    return ". ".join(parts) + "."


def _begun(words: str) -> str:
    """Return a sentence with its capital; a value at its beginning stays as it is typed."""
    return words if words.startswith(TRUE) else words[:1].upper() + words[1:]


def _limits(field: FieldFormat) -> str:
    """Return in words what may stand under a key."""
    match field.type:
        case "words" | "text":
            most = _("at most {n} characters").format(n=field.most)
            return f"{_(_FORMS[field.type])}, {most}" if field.most else ""
        case "whole" | "number":
            return _("a number from {least} to {most}").format(
                least=field.least, most=field.most
            )
        case "one" if len(field.of) > MANY:
            return _("one of {n}, listed below").format(n=len(field.of))
        case "one":
            return _("one of: {names}").format(names=", ".join(field.of))
        case "list" if field.each:
            return _listed(field, field.each)
        case "map":
            return _("at most {n} of them").format(n=field.most) if field.most else ""
        case "table":
            return ""
        case "flag" if field.about.startswith(TRUE):
            return ""
    return _(_FORMS[field.type])


def _listed(field: FieldFormat, each: FieldFormat) -> str:
    bounds = {"least": max(field.least, 1 if field.needed else 0), "most": field.most}
    if each.type == "table":
        return _("{least} to {most} of them").format(**bounds)
    inner = _limits(each)
    told = _("a list of {least} to {most}").format(**bounds)
    return f"{told}, {inner}" if inner else told
