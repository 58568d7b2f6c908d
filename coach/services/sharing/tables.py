"""CSV: a table for each kind of entry, which no spreadsheet can take for a formula."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Final

from coach.companion import Companion
from coach.i18n import language
from coach.model import kinds
from coach.model.text import clean
from coach.model.types import Document, Json
from coach.services.entries import lines
from coach.services.sharing import portion
from coach.services.sharing.portion import EVERYTHING, Portion

FORMULA: Final = frozenset("=+-@\t\r\n|%＝＋－＠")
"""What a spreadsheet may take for the beginning of something to work out."""

BETWEEN: Final = {"nl": ";"}
"""What stands between columns where it is no comma: what spreadsheets there expect."""

BOM: Final = "\ufeff"
"""By which spreadsheets know how letters are written."""


def files(companion: Companion, chosen: Portion = EVERYTHING) -> dict[str, str]:
    """Return the name and the text of each file."""
    names: Mapping[str, str] = lines.names(companion)
    if chosen.hide_names:
        mask = portion.veil(companion)
        names = {id_: mask.text(name) for id_, name in names.items()}
    found = portion.tables(companion, chosen)
    return {f"{table}.csv": _text(table, rows, names) for table, rows in found.items()}


def cell(value: Json) -> str:
    """Return what stands in a cell: words are words, whatever they begin with."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, list) and all(isinstance(part, (str, int)) for part in value):
        value = "; ".join(map(str, value))
    said = clean(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
    return f"'{said}" if said.lstrip(" ")[:1] in FORMULA and said.strip() else said


def _text(table: str, rows: Mapping[str, Document], names: Mapping[str, str]) -> str:
    columns = [*_columns(table, rows)]
    who = [name for name in ("person_ids", "person_id") if name in columns]
    paper = io.StringIO()
    writer = csv.writer(
        paper, delimiter=BETWEEN.get(language(), ","), quoting=csv.QUOTE_ALL,
        lineterminator="\r\n",
    )  # fmt: skip
    writer.writerow(["id", *columns, *(["people"] if who else [])])
    for id_, document in rows.items():
        named = ["; ".join(_names(document.get(name), names)) for name in who]
        each = (document.get(name) for name in columns)
        writer.writerow([cell(id_), *map(cell, each), *map(cell, filter(None, named))])
    return BOM + paper.getvalue()


def _names(said: Json, names: Mapping[str, str]) -> Iterator[str]:
    for one in said if isinstance(said, list) else [said]:
        if isinstance(one, str):
            yield names.get(one, "")


def _columns(table: str, rows: Mapping[str, Document]) -> Iterator[str]:
    """Yield the fields of the record in their order, then those of a later version."""
    there = {name for document in rows.values() for name in document}
    if kind := kinds.by_table(table):
        names = (field.name for field in fields(kind.record) if field.name != "id")
        declared = [kind.stored_as.get(name, name) for name in names]
        yield from declared
        there -= set(declared)
    yield from sorted(there)
