"""Taking it elsewhere: everything as one JSON text, and back again without a loss."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import field
from typing import Final

from coach import __version__
from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import _, ngettext
from coach.model import kinds
from coach.model.errors import CoachError
from coach.model.person import Person
from coach.model.setting import Setting
from coach.model.text import one_line, refuse_surrogates
from coach.model.types import Document, Json
from coach.services import wording
from coach.services.settings import settings
from coach.store.records import readable

FORMAT: Final = 1
NAME: Final = re.compile("[a-z_]{1,40}")
ID: Final = re.compile(r"[0-9A-Za-z_.:\-]{1,80}")
MOST: Final = 64 * 1024 * 1024
"""A larger file is no export of ours; in characters."""


DEEPEST: Final = 50
"""So many lists within lists can be kept; reading more takes more than there is."""


@dataclass(frozen=True, slots=True)
class Brought:
    """One entry of an import, or why it is none."""

    table: str
    id: str = ""
    document: Document = field(default_factory=dict)
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What an import brought, or would bring."""

    added: int
    same: int
    conflicts: int
    refused: tuple[str, ...]
    """A sentence for each part that could not be taken."""

    understood: str


def export(companion: Companion) -> dict[str, Json]:
    """Return everything as it was entered, ready to be written as JSON."""
    tables: dict[str, Json] = {}
    for name, documents in sorted(companion.store.tables().items()):
        if _is_exported(name):
            records: list[Json] = [
                {"id": id_, **doc} for id_, doc in sorted(documents.items())
            ]
            tables[name] = records
    return {"format": FORMAT, "version": __version__, "tables": tables}


def bring_in(companion: Companion, text: str, *, dry_run: bool = False) -> Imported:
    """Import an export: what is new is added, what differs is kept in both versions."""
    present = companion.store.tables()
    kept = {
        (found.table, found.id): [other.document for other in found.others]
        for found in companion.store.conflicts()
    }
    fresh: list[tuple[str, str, Document]] = []
    rivals: list[tuple[str, str, Document]] = []
    same, refused = 0, []
    for one in _records(_read(text)):
        known = present.get(one.table, {}).get(one.id)
        if one.problem:
            refused.append(one.problem)
        elif known is None:
            fresh.append((one.table, one.id, one.document))
            present.setdefault(one.table, {})[one.id] = one.document
        elif one.document in (known, *kept.get((one.table, one.id), ())):
            same += 1
        else:
            rivals.append((one.table, one.id, one.document))
    if not dry_run:
        companion.store.put(fresh, aside=rivals)
    return Imported(
        added=len(fresh), same=same, conflicts=len(rivals), refused=tuple(refused),
        understood=_in_words(len(fresh), same, len(rivals), dry_run=dry_run),
    )  # fmt: skip


def _is_exported(table: str) -> bool:
    """Whether a table is what the user wrote; what the program said is no part of it."""
    kind = kinds.by_table(table)
    return kind is None or kind.exported


def _read(text: str) -> dict[str, Json]:
    if len(text) > MOST:
        raise CoachError(_("This file is too large to be an export of coach."))
    try:
        data = json.loads(text.removeprefix("\ufeff"), parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise CoachError(_("This file is no JSON that can be read.")) from None
    if not isinstance(data, dict) or not isinstance(data.get("tables"), dict):
        raise CoachError(_("This file is no export of coach: it has no tables."))
    found = data.get("format")
    if not isinstance(found, int) or isinstance(found, bool) or found < 1:
        raise CoachError(_("This file does not say in which format it is."))
    if found > FORMAT:
        raise CoachError(
            _(
                "This export was made by a newer coach (format {n}); nothing was imported."
            ).format(n=found)
        )
    return data


def _no_constant(name: str) -> Json:
    raise ValueError(name)


def _records(data: dict[str, Json]) -> Iterator[Brought]:
    tables = data["tables"]
    assert isinstance(tables, dict)
    for table, records in tables.items():
        if not isinstance(records, list) or not NAME.fullmatch(table):
            yield Brought(
                table, problem=_("{table}: is no list of entries.").format(table=table)
            )
            continue
        if _is_exported(table):
            yield from (_record(table, n, found) for n, found in enumerate(records, 1))


def _record(table: str, number: int, found: Json) -> Brought:
    """Return one entry, or the sentence that says why it cannot be taken."""
    where = f"{wording.kind(table)} {number}"
    if not isinstance(found, dict):
        return Brought(table, problem=_("{where}: is no entry.").format(where=where))
    document = {name: value for name, value in found.items() if name != "id"}
    record_id = found.get("id")
    if not isinstance(record_id, str) or not ID.fullmatch(record_id):
        return Brought(table, problem=_("{where}: has no valid id.").format(where=where))
    problem = _misfit(table, record_id, document)
    if problem:
        return Brought(table, problem=problem.format(where=where))
    return Brought(table, record_id, document)


def _misfit(table: str, record_id: str, document: Document) -> str:
    """Return what there is about a document that cannot be taken, or nothing."""
    if _is_deep(document):
        return _("{where}: holds lists within lists, too deep to keep.")
    try:
        text = json.dumps(document, ensure_ascii=False, allow_nan=False)
        refuse_surrogates(text)
        refuse_surrogates(record_id)
    except CoachError:
        return _("{where}: holds characters that are not valid.")
    except ValueError:
        return _("{where}: holds a number without an end.")
    if not _fits(table, record_id, document):
        return _("{where}: a field holds something that does not fit.")
    return ""


def _is_deep(document: Document) -> bool:
    """Whether there are more lists within lists than anybody needs."""
    level: list[Json] = [document]
    for _deeper in range(DEEPEST):
        level = [
            inner
            for one in level
            if isinstance(one, (dict, list))
            for inner in (one.values() if isinstance(one, dict) else one)
        ]
    return bool(level)


def _fits(table: str, record_id: str, document: Document) -> bool:
    """Whether a document holds what could have been noted here."""
    if (kind := kinds.by_table(table)) is None:
        return True
    record = readable(kind.record, record_id, document)
    if record is None:
        return False
    if isinstance(record, Person) and not one_line(record.name):
        return False
    if isinstance(record, Setting):
        return settings.fits(record.id, record.value)
    limits = {name: field.limits for name, field in kind.fields.items() if field.limits}
    numbers = ((getattr(record, name), lowest) for name, lowest in limits.items())
    return all(n is None or low <= n <= high for n, (low, high) in numbers)


def _in_words(added: int, same: int, conflicts: int, *, dry_run: bool) -> str:
    parts = [ngettext("{n} new entry", "{n} new entries", added).format(n=added)]
    if same:
        parts.append(_("{n} known already").format(n=same))
    if conflicts:
        differ = ngettext(
            "{n} differs and is kept in both versions",
            "{n} differ and are kept in both versions",
            conflicts,
        )
        parts.append(differ.format(n=conflicts))
    what = ", ".join(parts)
    if dry_run:
        return _("This would bring: {what}. Nothing was written.").format(what=what)
    return _("Brought in: {what}.").format(what=what)
