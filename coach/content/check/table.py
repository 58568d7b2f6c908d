"""The check of a file against its table: keys, types, lengths and values, all at once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from coach.content.findings import Finding, found
from coach.content.format.field import LOCALE, PATTERNS, FieldFormat
from coach.content.messages import ERRORS
from coach.content.source.toml import ParsedFile, Path
from coach.content.untrusted import word
from coach.i18n import N_, _
from coach.model.pack import longest

ENOUGH = 50
"""How many errors, and how many warnings, are told about one file."""

FEW = 5

_WANTED = {
    "words": N_("a text per language"),
    "text": N_("a text between quotes"),
    "whole": N_("a whole number"),
    "number": N_("a number"),
    "flag": N_("true or false"),
    "one": N_("a text between quotes"),
    "list": N_("a list in square brackets"),
    "map": N_("a table of keys and values"),
    "table": N_("a table of keys and values"),
}
_EXAMPLES = {
    "words": '{key}.en = "…"',
    "text": '{key} = "…"',
    "whole": "{key} = 5",
    "number": "{key} = 5.5",
    "flag": "{key} = true",
    "one": '{key} = "…"',
    "list": '{key} = ["…", "…"]',
    "map": '{key} = {{ … = "…" }}',
    "table": "[{key}]",
    "id": '{key} = "small-steps"',
    "ref": '{key} = "pack-id/exercise-id"',
    "name": '{key} = "not_allowed"',
    "locale": '{key} = "en"',
    "version": '{key} = "1.0.0"',
    "licence": '{key} = "CC-BY-4.0"',
}
_COMPILED = {name: re.compile(pattern) for name, pattern in PATTERNS.items()}
_LOCALE = re.compile(LOCALE)


class TableCheck:
    """One file gone through; `findings` has what was seen on the way."""

    def __init__(self, file: str, read: ParsedFile) -> None:
        self.file = file
        self.findings: list[Finding] = []
        self._read = read
        self._said = [0, 0]

    def say(self, code: str, path: Path, **facts: object) -> None:
        """Note a finding at the line where this stands; of very many, only the first."""
        kind = code in ERRORS
        self._said[kind] += 1
        if self._said[kind] <= ENOUGH:
            self.findings.append(found(code, self.file, self._read.line(path), **facts))
        elif self._said[kind] == ENOUGH + 1:
            self.findings.append(found("many-more", self.file, most=ENOUGH))

    @property
    def fresh(self) -> bool:
        """Whether there are so few errors yet that a guess may cost something."""
        return self._said[True] < FEW

    @property
    def tired(self) -> bool:
        """Whether there are so many errors that no more are told."""
        return self._said[True] > ENOUGH

    def line(self, path: Path) -> int:
        """Return the line on which something stands."""
        return self._read.line(path)

    def unique(self, items: list[tuple[int, dict[str, Any]]], path: Path) -> None:
        """Check that no two items of a list have the same id."""
        seen: dict[str, int] = {}
        for at, item in items:
            name = word(item, "id")
            if name in seen:
                first = self.line((*path, seen[name]))
                self.say("id-twice", (*path, at, "id"), id=name, first=first)
            elif name:
                seen[name] = at

    def table(
        self, fields: Mapping[str, FieldFormat], table: dict[str, Any], path: Path
    ) -> None:
        """Check the keys of a table, and what stands under each."""
        rest = fields.get("*")
        for key, value in table.items():
            field = fields.get(key) or rest
            if field is None:
                self._unknown(key, fields, (*path, key))
            else:
                self.value(field, key, value, (*path, key))
        for key, field in fields.items():
            if field.needed and key != "*" and key not in table:
                self.say("missing-key", path, key=key, about=_(field.about))

    def _unknown(self, key: str, fields: Mapping[str, FieldFormat], path: Path) -> None:
        if self.tired:
            self.say("unknown-key", path)
        elif near := get_close_matches(key[:80], fields, 1):
            self.say("unknown-key-near", path, key=key, near=near[0])
        else:
            self.say("unknown-key", path, key=key, known=", ".join(fields))

    def value(self, field: FieldFormat, key: str, value: Any, path: Path) -> None:
        """Check one value."""
        match field.type, value:
            case "words" | "table" | "map", dict():
                self._tables(field, key, value, path)
            case "list", list():
                self._list(field, key, value, path)
            case "whole", int() if not isinstance(value, bool):
                self._range(field, key, value, path)
            case "number", int() | float() if not isinstance(value, bool):
                self._range(field, key, value, path)
            case "flag", bool():
                pass
            case "one", str():
                if value not in field.of:
                    known = ", ".join(field.of)
                    self.say("wrong-value", path, key=key, value=value, known=known)
            case "text", str():
                self._text(field, key, value, path)
            case form, str() if form in _COMPILED:
                if not _COMPILED[form].fullmatch(value):
                    example = _EXAMPLES[form].format(key=key)
                    self.say("wrong-form", path, key=key, value=value, example=example)
            case _:
                self._wrong_type(field, key, path)

    def _wrong_type(self, field: FieldFormat, key: str, path: Path) -> None:
        wanted = _(_WANTED.get(field.type, _WANTED["text"]))
        example = _EXAMPLES[field.type].format(key=key)
        self.say("wrong-type", path, key=key, wanted=wanted, example=example)

    def _tables(
        self, field: FieldFormat, key: str, value: dict[str, Any], path: Path
    ) -> None:
        if field.type == "words":
            self._words(field, key, value, path)
        elif field.type == "table":
            self.table(field.fields, value, path)
        elif field.each:
            if field.most and len(value) > field.most:
                self._too_many(field, key, len(value), path)
            for name, each in value.items():
                self.value(field.each, name, each, (*path, name))

    def _words(
        self, field: FieldFormat, key: str, value: dict[str, Any], path: Path
    ) -> None:
        own = {name: each for name, each in value.items() if name in field.fields}
        self.table(field.fields, own, path)
        languages = [name for name in value if name not in field.fields]
        for name in languages:
            here = (*path, name)
            if not _LOCALE.fullmatch(name):
                example = _EXAMPLES["words"].format(key=key)
                self.say("wrong-form", here, key=key, value=name, example=example)
            elif isinstance(value[name], str):
                self._text(field, key, value[name], here)
            else:
                self._wrong_type(field, key, here)

    def _text(self, field: FieldFormat, key: str, value: str, path: Path) -> None:
        count = len(longest(value) if field.forms else value)
        if field.most and count > field.most:
            self.say("too-long", path, key=key, count=count, most=field.most)
        if field.type == "text" and field.needed and not value.strip():
            self.say("missing-key", path, key=key, about=_(field.about))

    def _list(self, field: FieldFormat, key: str, value: list[Any], path: Path) -> None:
        if len(value) < field.least or (field.most and len(value) > field.most):
            self._too_many(field, key, len(value), path)
            return
        if field.each:
            for at, each in enumerate(value):
                self.value(field.each, key, each, (*path, at))

    def _too_many(self, field: FieldFormat, key: str, count: int, path: Path) -> None:
        least, most = field.least, field.most
        self.say("too-many", path, key=key, count=count, least=least, most=most)

    def _range(self, field: FieldFormat, key: str, value: float, path: Path) -> None:
        if not field.least <= value <= field.most:
            least, most = field.least, field.most
            shown = value if abs(value) < 10**9 else _("too large")
            self.say("out-of-range", path, key=key, value=shown, least=least, most=most)
