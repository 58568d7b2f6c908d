"""The schema for editors says what the checks say: both come from the same tables."""

import re
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from coach.content.authoring.new import POSSIBLE, NewPack
from coach.content.built_in import built_in
from coach.content.check.pack import check
from coach.content.format.kinds import KINDS, kind_of
from coach.content.format.schema import schemas
from coach.content.source.sources import open_pack
from coach.model.types import Json
from coach.services.packs.authoring import write_new
from tests.packing import source

Schema = Mapping[str, Json]
TYPES: dict[str, type] = {
    "object": dict, "array": list, "string": str, "boolean": bool, "integer": int,
}  # fmt: skip


def fits(value: Json, schema: Json) -> bool:
    """Judge a value by the part of JSON Schema that is written."""
    assert isinstance(schema, dict)
    kind = schema.get("type")
    if kind == "number":
        return isinstance(value, int | float) and _sized(value, schema)
    if kind and (not isinstance(value, TYPES[str(kind)])):
        return False
    if isinstance(value, dict):
        return _properties(value, schema)
    if isinstance(value, list):
        return _sized(len(value), schema, "Items") and all(
            fits(each, schema["items"]) for each in value
        )
    if isinstance(value, str):
        pattern, choices = schema.get("pattern", ""), schema.get("enum", [value])
        assert isinstance(choices, list)
        known = value in choices and re.search(str(pattern), value) is not None
        return known and _sized(len(value), schema, "Length")
    return "enum" not in schema and (not isinstance(value, int) or _sized(value, schema))


def _sized(value: float, schema: Schema, what: str = "imum") -> bool:
    least, most = schema.get(f"min{what}", value), schema.get(f"max{what}", value)
    assert isinstance(least, int | float)
    assert isinstance(most, int | float)
    return least <= value <= most


def _properties(value: dict[str, Json], schema: Schema) -> bool:
    named, rest = schema.get("properties", {}), schema.get("additionalProperties", True)
    patterns, needed = schema.get("patternProperties", {}), schema.get("required", [])
    assert isinstance(named, dict)
    assert isinstance(patterns, dict)
    assert isinstance(needed, list)
    if not set(map(str, needed)) <= value.keys():
        return False
    for key, each in value.items():
        found = [named[key]] if key in named else []
        found += [part for pattern, part in patterns.items() if re.search(pattern, key)]
        found = found or ([rest] if isinstance(rest, dict) else [])
        if (not found and rest is False) or not all(fits(each, part) for part in found):
            return False
    return _sized(len(value), schema, "Properties")


def test_the_schema_accepts_whatever_the_checks_accept(tmp_path: Path) -> None:
    write_new(str(tmp_path), NewPack(id="tried", name="x", author="y", kinds=POSSIBLE))
    for path in [str(tmp_path), *(place.path for place in built_in())]:
        for name, raw in open_pack(path).files.items():
            if kind := kind_of(name):
                assert fits(tomllib.loads(raw.decode()), {**schemas()[kind.name]}), name


WRONG = [
    'colour = "red"', "minutes = 99", 'minutes = "x"', 'kind = "x"', 'id = "A"', "text = 3",
    "text.en = 3", 'text.english = "x"', f'text.en = "{"x" * 200}"', 'deprecated = "x"',
]  # fmt: skip


@pytest.mark.parametrize("text", WRONG)
def test_the_schema_refuses_what_the_checks_refuse(text: str) -> None:
    good = '[[act]]\nid = "a1"\ntext.en = "x"\ntext.nl = "y"\n'
    key = text.partition(" ")[0]
    lines = [line for line in good.splitlines() if not line.startswith(key)]
    spoilt = "\n".join([*lines, text])
    if key == "text":
        spoilt = spoilt.replace('text.en = "x"\n', "").replace('text.nl = "y"\n', "")
    schema = {**schemas()["acts"]}
    assert fits(tomllib.loads(good), schema)
    assert not fits(tomllib.loads(spoilt), schema)
    assert any(finding.refuses for finding in check(source({"acts.toml": spoilt})))


def test_every_kind_of_file_has_a_schema_with_a_title() -> None:
    assert schemas().keys() == KINDS.keys()
    for schema in schemas().values():
        assert schema["title"]
        assert schema["description"]


JUDGED: dict[str, Callable[[Json], bool]] = {
    "a pattern": lambda value: fits(value, {"type": "string", "pattern": "^a$"}),
    "a length": lambda value: fits(value, {"type": "string", "maxLength": 1}),
    "a type": lambda value: fits(value, {"type": "integer"}),
    "a range": lambda value: fits(value, {"type": "number", "maximum": 1}),
}


@pytest.mark.parametrize("judge", JUDGED.values(), ids=JUDGED)
def test_the_judge_of_this_test_can_say_no(judge: Callable[[Json], bool]) -> None:
    assert not judge("bb")
