"""The format as JSON Schema, made from the same tables as the checks.

Editors complete and validate with it; one schema for each kind of file.
"""

from __future__ import annotations

from collections.abc import Mapping

from coach.content.format.field import LOCALE, PATTERNS, FieldFormat, FileKind
from coach.content.format.kinds import KINDS
from coach.model.types import Json

DRAFT = "http://json-schema.org/draft-07/schema#"
FORMS = 3
"""A text in which only one of some forms is shown may be so many times as long."""

_PLAIN: dict[str, str] = {"flag": "boolean", "whole": "integer", "number": "number"}


def schemas() -> dict[str, dict[str, Json]]:
    """Return the schema of every kind of file, by the name of the kind."""
    return {name: schema(kind) for name, kind in KINDS.items()}


def schema(kind: FileKind) -> dict[str, Json]:
    """Return the schema of one kind of file."""
    return {
        "$schema": DRAFT,
        "title": f"coach: {kind.name}",
        "description": kind.about,
        **_table(kind.whole),
    }


def _table(fields: Mapping[str, FieldFormat]) -> dict[str, Json]:
    rest = fields.get("*")
    named = {name: field for name, field in fields.items() if name != "*"}
    needed: list[Json] = [name for name, field in named.items() if field.needed]
    found: dict[str, Json] = {
        "type": "object",
        "properties": {name: _field(field) for name, field in named.items()},
        "additionalProperties": _field(rest) if rest else False,
    }
    return {**found, "required": needed} if needed else found


def _field(field: FieldFormat) -> dict[str, Json]:
    said: dict[str, Json] = {"description": field.about} if field.about else {}
    return {**said, **_value(field)}


def _value(field: FieldFormat) -> dict[str, Json]:
    match field.type:
        case "words":
            return _words(field)
        case "text":
            return {"type": "string", "maxLength": field.most}
        case "one":
            return {"enum": [*field.of]}
        case "whole" | "number":
            numbers: dict[str, Json] = {"minimum": field.least, "maximum": field.most}
            return {"type": _PLAIN[field.type], **numbers}
        case "flag":
            return {"type": "boolean"}
        case "table":
            return _table(field.fields)
        case "list" if field.each:
            bounds: dict[str, Json] = {"minItems": field.least, "maxItems": field.most}
            return {"type": "array", "items": _field(field.each), **bounds}
        case "map" if field.each:
            return {"type": "object", "additionalProperties": _field(field.each)}
    return {"type": "string", "pattern": f"^(?:{PATTERNS[field.type]})$"}


def _words(field: FieldFormat) -> dict[str, Json]:
    own: dict[str, Json] = {name: _field(each) for name, each in field.fields.items()}
    needed: list[Json] = [name for name, each in field.fields.items() if each.needed]
    return {
        "type": "object",
        "properties": own,
        "patternProperties": {
            f"^(?!(?:{'|'.join(own) or '-'})$){LOCALE}$": {
                "type": "string",
                "maxLength": field.most * (FORMS if field.forms else 1),
            }
        },
        "additionalProperties": False,
        "minProperties": len(needed) + 1,
        **({"required": needed} if needed else {}),
    }
