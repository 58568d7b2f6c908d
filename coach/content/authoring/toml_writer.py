"""Writing TOML as the packs have it: a comment once per key, and one line per language."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from coach.content.format.field import FieldFormat
from coach.i18n import _

_BARE = re.compile("[A-Za-z0-9_-]+")
_ODD = re.compile(r'[\x00-\x09\x0b-\x1f\x7f\\"]')
"""What keeps a text of several lines from being written as it stands."""

_ROOM = 100
"""How long a line with a list may be before it is broken up."""


class Writer:
    """One file being written; each key is explained where it comes up first, if wanted."""

    def __init__(self, *, explains: bool = True) -> None:
        self._explains = explains
        self._told: set[int] = set()

    def text(self, fields: Mapping[str, FieldFormat], data: dict[str, Any]) -> str:
        """Return the file."""
        return "\n".join(self._table(fields, data, "")).strip() + "\n"

    def _table(
        self, fields: Mapping[str, FieldFormat], data: dict[str, Any], path: str
    ) -> Iterator[str]:
        """Yield the plain values first: what follows a heading belongs to it."""
        rest = fields.get("*")
        later = []
        for name in sorted(data, key=lambda name: [*fields, name].index(name)):
            field = fields.get(name) or rest
            if field is None:
                continue
            if _has_heading(field):
                later.append((name, field))
                continue
            yield from self._tell(field)
            yield from _value(field, _key(name), data[name])
        for name, field in later:
            yield from self._headed(field, data[name], f"{path}{_key(name)}")

    def _headed(self, field: FieldFormat, value: Any, path: str) -> Iterator[str]:
        if field.type == "list" and field.each:
            for each in value:
                yield ""
                yield from self._tell(field)
                yield f"[[{path}]]"
                yield from self._table(field.each.fields, each, f"{path}.")
            return
        yield ""
        yield from self._tell(field)
        fields = field.fields if field.type == "table" else {"*": field.each or field}
        yield f"[{path}]"
        yield from self._table(fields, value, f"{path}.")

    def _tell(self, field: FieldFormat) -> Iterator[str]:
        if self._explains and field.about and id(field) not in self._told:
            self._told.add(id(field))
            choice = f" ({', '.join(field.of)})" if 0 < len(field.of) <= 12 else ""
            most = f" (≤ {field.most})" if field.type in ("words", "text") else ""
            yield f"# {_(field.about)}{choice}{most}"


def _has_heading(field: FieldFormat) -> bool:
    """Return whether something is written under a heading of its own."""
    if field.type == "list" and field.each:
        return field.each.type == "table"
    if field.type == "map" and field.each:
        return field.each.type == "list"
    return field.type == "table"


def _value(field: FieldFormat, key: str, value: Any) -> Iterator[str]:
    if field.type == "words":
        for name, each in value.items():
            yield f"{key}.{_key(name)} = {_plain(each)}"
    elif isinstance(value, list):
        parts = [_plain(each) for each in value]
        line = f"{key} = [{', '.join(parts)}]"
        if len(line) <= _ROOM and not any(isinstance(each, dict) for each in value):
            yield line
        else:
            yield "\n".join([f"{key} = [", *(f"  {part}," for part in parts), "]"])
    else:
        yield f"{key} = {_plain(value)}"


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else _quoted(name)


def _plain(value: Any) -> str:
    if isinstance(value, dict):
        pairs = (f"{_key(name)} = {_plain(each)}" for name, each in value.items())
        return f"{{ {', '.join(pairs)} }}"
    if isinstance(value, str) and "\n" in value and not _ODD.search(value):
        return f'"""\n{value}"""'
    return _quoted(value)


def _quoted(value: Any) -> str:
    """Return a value as JSON writes it, but for the one sign that TOML forbids."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
