"""Every text of a file with the key that names it, for translations and own wordings.

A key is made of pack, kind, item and the way to the field: `small/exercises/shrink.
month.ask` is the question of the step `month`. Parts of a list go by their id, else by
their number.
"""

from __future__ import annotations

from coach.fastclass import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any, TypeAlias

    from coach.content.format.field import FieldFormat, FileKind
    from coach.content.source.toml import Path

    Changes: TypeAlias = dict[str, dict[str, dict[str, str]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyedText:
    """One text in one file, in every language it has there."""

    key: str
    """Item and field, without pack and kind."""

    path: Path
    """The way to it in the file."""

    holder: dict[str, Any]
    """The table with its languages."""

    field: FieldFormat

    @property
    def languages(self) -> dict[str, str]:
        """The text per language; what else is in the table is left out."""
        return {
            name: text
            for name, text in self.holder.items()
            if name not in self.field.fields and isinstance(text, str)
        }


def texts(kind: FileKind, data: dict[str, Any]) -> Iterator[KeyedText]:
    """Yield the texts of a file that has the right shape; what has not is passed over."""
    if kind.row or not kind.folder:
        yield from _in_table(kind.whole, data, (), "")
    else:
        yield from _in_table(kind.whole, data, (), str(data.get("id", "")))


def _in_table(
    fields: Mapping[str, FieldFormat], table: dict[str, Any], path: Path, key: str
) -> Iterator[KeyedText]:
    for name, field in fields.items():
        if name in table:
            yield from _in_value(field, table[name], (*path, name), key, name)


def _in_value(
    field: FieldFormat, value: Any, path: Path, key: str, name: str
) -> Iterator[KeyedText]:
    if field.type == "words" and isinstance(value, dict):
        yield KeyedText(key=_join(key, name), path=path, holder=value, field=field)
    elif field.type == "table" and isinstance(value, dict):
        yield from _in_table(field.fields, value, path, _join(key, name))
    elif field.type == "list" and isinstance(value, list) and field.each:
        for at, each in enumerate(value):
            known = each.get("id") if isinstance(each, dict) else None
            if isinstance(known, str):
                own = field.each.type == "words"
                inner, last = (key, known) if own else (_join(key, known), "")
            else:
                inner, last = _join(key, name), str(at + 1)
            if field.each.type == "table" and isinstance(each, dict):
                deeper = inner if last == "" else _join(inner, last)
                yield from _in_table(field.each.fields, each, (*path, at), deeper)
            else:
                yield from _in_value(field.each, each, (*path, at), inner, last)


def _join(key: str, name: str) -> str:
    return f"{key}.{name}" if key and name else key or name


def change(
    kind: FileKind, data: dict[str, Any], changes: Mapping[str, Mapping[str, str]]
) -> None:
    """Put other words in place in a file, by key within its pack: kind, item, field.

    Texts that are not there stay away.
    """
    for text in texts(kind, data):
        text.holder.update(changes.get(f"{kind.name}/{text.key}", {}))


def gather(
    translations: Iterable[tuple[str, Mapping[str, Any]]],
    mine: Mapping[str, Mapping[str, str]],
) -> Changes:
    """Return the texts by pack, then by key within it, then by language."""
    changes: Changes = {}
    for locale, texts in translations:
        for key, text in texts.items():
            if isinstance(text, str):
                _put(changes, key, locale, text)
    for key, by_language in mine.items():
        for locale, text in by_language.items():
            _put(changes, key, locale, text)
    return changes


def _put(changes: Changes, key: str, locale: str, text: str) -> None:
    pack, _slash, rest = key.partition("/")
    changes.setdefault(pack, {}).setdefault(rest, {})[locale] = text
