"""The check of a file against its table: keys, types, lengths and values, all at once."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from coach.content.check.lines import line as written
from coach.content.check.lines import slug
from coach.content.check.samples import sample
from coach.content.findings import Finding, found
from coach.content.format.field import LOCALE, PATTERNS, FieldFormat
from coach.content.format.guesses import GUESSES, LANGUAGES, value_meant
from coach.content.messages import ERRORS
from coach.content.source.toml import ParsedFile, Path
from coach.content.untrusted import word
from coach.fastclass import dataclass
from coach.i18n import N_, _
from coach.model.pack import longest

ENOUGH = 50
"""How many errors, and how many warnings, are told about one file."""

FEW = 5

NEAR = 0.75
"""How much a key has to be like another one to be taken for it."""

_WANTED = {
    "words": N_("a text per language"),
    "text": N_("a text between quotes"),
    "whole": N_("a whole number"),
    "number": N_("a number"),
    "flag": N_("true or false"),
    "one": N_("a text between quotes"),
    "list": N_("a list in square brackets"),
    "rows": N_("a heading in double brackets"),
    "map": N_("a table of keys and values"),
    "table": N_("a table of keys and values"),
}
_COMPILED = {name: re.compile(pattern) for name, pattern in PATTERNS.items()}
_LOCALE = re.compile(LOCALE)


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingText:
    """A text that is not there in one of the languages of the pack."""

    file: str
    line: int
    locale: str
    key: str
    shown: str
    """The language that is shown instead."""

    write: str
    """How the text begins that is to be written."""


class TableCheck:
    """One file gone through; `findings` has what was seen on the way."""

    def __init__(
        self, file: str, read: ParsedFile, locale: str = "en", pack: str = ""
    ) -> None:
        self.file = file
        self.pack = pack
        self.locale = locale
        """The language in which a line is shown as it is to be written."""

        self.findings: list[Finding] = []
        self.missing: list[MissingText] = []
        self.unlisted: list[tuple[str, int]] = []
        """Texts in a language that the pack does not list, and on which line."""

        self._read = read
        self._whole: Mapping[str, FieldFormat] = {}
        self._misformed: set[Path] = set()
        self._said = [0, 0]
        self._outside = False

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
        if not path:
            self._whole = {} if rest else fields
        found_here = {*table}
        for key, value in table.items():
            field = fields.get(key) or rest
            if field is not None:
                self.value(field, key, value, (*path, key))
            else:
                found_here.add(self._unknown(key, fields, table, (*path, key)))
        for key, field in fields.items():
            if field.needed and key != "*" and key not in found_here:
                self.lacks(field, key, path)

    def lacks(
        self,
        field: FieldFormat,
        key: str,
        path: Path,
        code: str = "missing-key",
        **facts: object,
    ) -> None:
        """Note that a key is missing, with the line that is to be written."""
        example = self._new_line(field, key, path)
        self.say(code, path, key=key, about=_(field.about), example=example, **facts)

    def _new_line(self, field: FieldFormat, key: str, path: Path) -> str:
        """Return the line that is to be written where there is none."""
        is_name = field.type == "id"
        named = sample(self.file, self._read.data, key, path) if is_name else ""
        return written(field, key, named or None, self.locale)

    def _unknown(
        self, key: str, fields: Mapping[str, FieldFormat], table: dict[str, Any], path: Path
    ) -> str:
        """Say what an unknown key was meant to be; return that, or nothing."""
        if self.tired:
            self.say("unknown-key", path)
            return ""
        row = next((name for name, field in fields.items() if _has_row(field, key)), "")
        if row and len(path) == 1:
            if not self._outside:
                self.say("no-heading", path, key=key, example=f"[[{row}]]")
            self._outside = True
            return row
        value = table[key]
        if len(path) > 1 and (above := self._whole.get(key)):
            example = written(above, key, value, self.locale)
            self.say("key-too-low", path, key=key, row=path[0], example=example)
            return ""
        if near := _meant(key, [name for name in fields if _is_open(table, name, value)]):
            example = written(fields[near], near, value, self.locale)
            self.say("unknown-key-near", path, key=key, near=near, example=example)
            if isinstance(value, dict | list):
                self.value(fields[near], near, value, path)
            return near
        texts = [name for name, field in fields.items() if field.type == "words"]
        if _LOCALE.fullmatch(key) and texts:
            name = "text" if "text" in texts else texts[0]
            example = written(fields[name], name, value, key)
            self.say("language-alone", path, key=key, example=example)
            return name
        self.say("unknown-key", path, key=key, known=", ".join(fields))
        return ""

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
                    self._other(field, key, value, path)
            case "text", str():
                self._text(field, key, value, path)
            case form, str() if form in _COMPILED:
                if not _COMPILED[form].fullmatch(value):
                    self._wrong_form(field, key, value, path)
            case _:
                self._wrong_type(field, key, value, path)

    def _wrong_form(self, field: FieldFormat, key: str, value: str, path: Path) -> None:
        """Say how it is written; of a list once, with all that is in it."""
        if not isinstance(path[-1], int):
            example = written(field, key, value, self.locale, self.pack)
        elif path[:-1] in self._misformed:
            return
        else:
            self._misformed.add(path[:-1])
            whole: Any = self._read.data
            for part in path[:-1]:
                whole = whole[part]
            example = written(FieldFormat(type="list", each=field), key, whole, self.locale)
        self.say("wrong-form", path, key=key, value=value, example=example)

    def _like(self, field: FieldFormat, key: str, value: Any, path: Path) -> str:
        """Return the line as it is to be written, be it one value or a list of them."""
        if isinstance(path[-1], int):
            field, value = FieldFormat(type="list", each=field), [value]
        return written(field, key, value, self.locale, self.pack)

    def _other(self, field: FieldFormat, key: str, value: str, path: Path) -> None:
        """Say that a value is none of those that can be chosen, and which one is near."""
        facts = {"key": key, "value": value, "known": ", ".join(field.of)}
        meant = value_meant(value, field.of)
        near = [meant] if meant else [*field.of] if len(field.of) == 1 else []
        if not near and self.fresh:
            near = get_close_matches(value[:80].casefold(), field.of, 1, NEAR)
        if near:
            self.say("wrong-value-near", path, near=f'{key} = "{near[0]}"', **facts)
        elif field.needed or isinstance(path[-1], int):
            self.say("wrong-value", path, **facts)
        else:
            self.say("wrong-value-or-none", path, about=_(field.about), **facts)

    def _wrong_type(self, field: FieldFormat, key: str, value: Any, path: Path) -> None:
        rows = field.type == "list" and field.each and field.each.type == "table"
        wanted = _(_WANTED.get("rows" if rows else field.type, _WANTED["text"]))
        if field.type == "id" and not isinstance(value, str | list) and path:
            example = self._new_line(field, key, path[:-1])
        else:
            example = self._like(field, key, value, path)
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
                locale = LANGUAGES.get(name.casefold(), self.locale)
                said = _untangled(field, own, name, value[name], locale)
                example = written(field, key, said, locale)
                self.say("not-a-language", here, value=name, example=example)
            elif isinstance(value[name], str):
                self._text(field, key, value[name], here)
            else:
                self._wrong_type(field, key, value[name], here)

    def _text(self, field: FieldFormat, key: str, value: str, path: Path) -> None:
        count = len(longest(value) if field.forms else value)
        if field.most and count > field.most:
            self.say("too-long", path, key=key, count=count, most=field.most)
        if field.type == "text" and field.needed and not value.strip():
            self.lacks(field, key, path)

    def _list(self, field: FieldFormat, key: str, value: list[Any], path: Path) -> None:
        if len(value) < field.least or (field.most and len(value) > field.most):
            self._too_many(field, key, len(value), path)
            return
        is_bare = any(isinstance(each, str) for each in value)
        if field.each and field.each.type == "words" and is_bare:
            self._wrong_type(field, key, value, path)  # each is to have a name beside it
        elif field.each:
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


def _untangled(
    field: FieldFormat, own: dict[str, Any], name: str, within: Any, locale: str
) -> dict[str, Any]:
    """Return a text whose key has a word too many, such as `a.care.en` for a scale."""
    if not isinstance(within, dict):
        return {**own, locale: within}
    texts = [text for text in (within.get(locale), *within.values()) if text]
    return {**dict.fromkeys(field.fields, slug(name)), **own, locale: next(iter(texts), "")}


def is_locale(name: str) -> bool:
    """Return whether this is how a language is written."""
    return bool(_LOCALE.fullmatch(name))


def _has_row(field: FieldFormat, key: str) -> bool:
    """Return whether a key belongs below a heading that begins an item."""
    each = field.each if field.type == "list" else None
    return each is not None and key in each.fields


def _is_open(table: dict[str, Any], name: str, value: Any) -> bool:
    """Return whether a key has no value yet, or one that this may be added to."""
    there = table.get(name)
    if isinstance(there, dict) and isinstance(value, dict):
        return not there.keys() & value.keys()
    both_lists = isinstance(there, list) and isinstance(value, list)
    return both_lists or name not in table


def _meant(key: str, fields: Sequence[str]) -> str:
    """Return the key that was probably meant, or nothing."""
    said = key[:80].casefold()
    if said in fields:
        return said
    if guessed := [name for name in fields if said in GUESSES.get(name, ())]:
        return guessed[0]
    return next(iter(get_close_matches(said, fields, 1, NEAR)), "")
