"""Beginning a pack from what another one has: its items, in the languages asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from coach.content.authoring.excerpt import Excerpt, meant
from coach.content.format.field import FieldFormat
from coach.content.format.kinds import KINDS, kind_of
from coach.content.source.sources import Source
from coach.content.untrusted import rows, word
from coach.fastclass import dataclass

Files: TypeAlias = dict[str, dict[str, Any]]

FIRST_AUTHOR = "wrote what it began with"


@dataclass(frozen=True, slots=True, kw_only=True)
class Borrowed:
    """What a new pack begins with, and whose it was."""

    pack: str
    licence: str
    authors: tuple[str, ...]
    locales: tuple[str, ...]
    files: Files
    """By name; with every language that was there."""

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of which there is something."""
        found = {kind.name for name in self.files if (kind := kind_of(name))}
        return tuple(name for name in KINDS if name in found)


def borrow(source: Source, said: str) -> Borrowed:
    """Return a whole pack, one kind of it, or the items that are meant."""
    manifest = source.manifest
    wanted = [one for one in meant(source, said) if one.kind != "pack"]
    return Borrowed(
        pack=word(manifest, "id"),
        licence=word(manifest, "licence"),
        authors=tuple(word(each, "name") for _at, each in rows(manifest, "authors")),
        locales=tuple(manifest.get("locales", ())),
        files=_files(source, wanted),
    )


def _files(source: Source, wanted: Iterable[Excerpt]) -> Files:
    """Return the files with these items alone; what is no longer offered stays behind."""
    listed = tuple(wanted)
    found: Files = {}
    for name in dict.fromkeys(one.file for one in listed):
        data, kind = source.data(name), kind_of(name)
        if kind and kind.row:
            ids = {one.id for one in listed if one.file == name}
            offered = (
                row for _at, row in rows(data, kind.row) if not row.get("deprecated")
            )
            data = {**data, kind.row: [row for row in offered if word(row, "id") in ids]}
            if not data[kind.row]:
                continue
        if not data.get("deprecated"):
            found[name] = data
    return found


def own(
    borrowed: Borrowed, id_: str, locales: tuple[str, ...], kinds: Iterable[str]
) -> Files:
    """Return the files as those of the new pack: its languages, its own exercises."""
    moved = {
        f"{borrowed.pack}/{name.partition('/')[2].removesuffix('.toml')}"
        for name in borrowed.files
        if name.startswith("exercises/") and "exercises" in {*kinds}
    }
    renamed = {ref: f"{id_}/{ref.partition('/')[2]}" for ref in moved}
    found: Files = {}
    for name, data in borrowed.files.items():
        kind = kind_of(name)
        if kind and kind.name in {*kinds}:
            found[name] = _table(kind.whole, data, locales, renamed)
    return found


def _table(
    fields: Mapping[str, FieldFormat], data: Mapping[str, Any],
    locales: tuple[str, ...], renamed: Mapping[str, str],
) -> dict[str, Any]:  # fmt: skip
    rest = fields.get("*")
    found: dict[str, Any] = {}
    for key, value in data.items():
        if field := fields.get(key) or rest:
            found[key] = _value(field, value, locales, renamed)
    return found


def _value(
    field: FieldFormat, value: Any, locales: tuple[str, ...], renamed: Mapping[str, str]
) -> Any:
    match field.type, value:
        case "words", dict():
            own_keys = {name: value[name] for name in field.fields if name in value}
            texts = {name: text for name, text in value.items() if name not in own_keys}
            first = next(iter(texts.values()), "")
            return {**own_keys, **{name: texts.get(name, first) for name in locales}}
        case "ref", str():
            return renamed.get(value, value)
        case "table", dict():
            return _table(field.fields, value, locales, renamed)
        case "list", list() if field.each:
            return [_value(field.each, each, locales, renamed) for each in value]
        case "map", dict() if field.each and field.each.type == "list":
            return {name: each for name, each in value.items() if name in locales} or value
    return value
