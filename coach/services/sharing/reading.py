"""What a file that is to be imported holds: entries, or why they are none."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Final

from coach.i18n import N_, _, plural
from coach.model import kinds
from coach.model.errors import CoachError
from coach.model.person import Person
from coach.model.setting import Setting
from coach.model.text import one_line, refuse_surrogates
from coach.model.types import Document, Json
from coach.services import wording
from coach.services.settings import settings
from coach.store.fields import Unreadable
from coach.store.records import misfit, record_of

FORMAT: Final = 1
NAME: Final = re.compile("[a-z_]{1,40}")
ID: Final = re.compile(r"[0-9A-Za-z_.:\-]{1,80}")
MOST: Final = 64 * 1024 * 1024
"""A larger file is no export of ours; in characters."""

MOST_PARTS: Final = 500_000
"""Nor is one with more parts than this; ten busy years have a tenth of it."""

DEEPEST: Final = 50
"""So many lists within lists can be kept; reading more takes more than there is."""

FEW: Final = 3
"""So many entries that are refused for the same reason are named; more are counted."""


class Refusals:
    """Why entries could not be taken: a few of each reason, and how many more there are."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, str, str]] = Counter()
        self._named: dict[tuple[str, str, str], list[int]] = {}

    def add(self, table: str, number: int, why: str, name: str = "") -> None:
        """Keep that this entry of a table was refused, and perhaps for which field."""
        reason = (table, why, name)
        self._counts[reason] += 1
        if self._counts[reason] <= FEW:
            self._named.setdefault(reason, []).append(number)

    def sentences(self) -> Iterator[str]:
        """Yield what was refused."""
        for reason, numbers in self._named.items():
            table, why, name = reason
            kind = wording.kind(table)
            for number in numbers:
                where = f"{kind} {number}" if number else kind
                yield _(why).format(where=where, field=name, n=self._counts[reason])
            if (more := self._counts[reason] - len(numbers)) > 0:
                yield plural(
                    "{kind}: one more is refused for the same reason.",
                    "{kind}: {n} more are refused for the same reason.",
                    more,
                    kind=kind,
                )


def tables_of(text: str) -> dict[str, list[Json]]:
    """Return the tables of an export; CoachError says what it is instead."""
    if len(text) > MOST:
        raise CoachError(_("This file is too large to be an export of coach."))
    data = _json(text.removeprefix("\ufeff"))
    tables = data.get("tables") if isinstance(data, dict) else None
    if not isinstance(data, dict) or not isinstance(tables, dict):
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
    return {name: rows if isinstance(rows, list) else [] for name, rows in tables.items()}


def _json(text: str) -> Json:
    try:
        found: Json = json.loads(
            text, parse_constant=_no_constant, object_hook=_counted(MOST_PARTS)
        )
    except json.JSONDecodeError as error:
        told = _("This file is no JSON that can be read: something is wrong in line {n}.")
        raise CoachError(told.format(n=error.lineno)) from None
    except (ValueError, RecursionError):
        raise CoachError(_("This file is no JSON that can be read.")) from None
    return found


def _no_constant(name: str) -> Json:
    raise ValueError(name)


def _counted(most: int) -> Callable[[dict[str, Json]], dict[str, Json]]:
    """Return what lets through so many parts, before they take all there is."""
    left = most

    def counted(part: dict[str, Json]) -> dict[str, Json]:
        nonlocal left
        left -= 1
        if left < 0:
            raise CoachError(_("This file is too large to be an export of coach."))
        return part

    return counted


def records(
    tables: dict[str, list[Json]], refusals: Refusals
) -> Iterator[tuple[str, str, Document]]:
    """Yield each entry with its table and id; what is none is refused."""
    for table, rows in tables.items():
        kind = kinds.by_table(table)
        if kind is None:
            refusals.add(table if NAME.fullmatch(table) else "?", 0, UNKNOWN)
        elif kind.exported:  # what the program said is no part of it
            for number, row in enumerate(rows, 1):
                if why := _why_not(table, row):
                    refusals.add(table, number, *why)
                elif isinstance(row, dict):
                    document = dict(row)
                    yield table, str(document.pop("id")), document


UNKNOWN: Final = N_("{where}: this coach knows no such entries.")
NO_ENTRY: Final = N_("{where}: is no entry.")
NO_ID: Final = N_("{where}: has no valid id.")
TOO_DEEP: Final = N_("{where}: holds lists within lists, too deep to keep.")
INVALID: Final = N_("{where}: holds characters that are not valid.")
ENDLESS: Final = N_("{where}: holds a number without an end.")
MISFIT: Final = N_("{where}: the field “{field}” holds something that does not fit.")


def _why_not(table: str, row: Json) -> tuple[str, ...]:
    """Return why this is no entry of a table, and which field it is; nothing if it is."""
    if not isinstance(row, dict):
        return (NO_ENTRY,)
    record_id = row.get("id")
    if not isinstance(record_id, str) or not ID.fullmatch(record_id):
        return (NO_ID,)
    if _is_deep(row):
        return (TOO_DEEP,)
    try:
        refuse_surrogates(json.dumps(row, ensure_ascii=False, allow_nan=False))
    except CoachError:
        return (INVALID,)
    except ValueError:
        return (ENDLESS,)
    document = {name: value for name, value in row.items() if name != "id"}
    name = _misfit(table, record_id, document)
    return (MISFIT, name) if name else ()


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


def _misfit(table: str, record_id: str, document: Document) -> str:
    """Return the field that could not have been noted here; nothing where all could."""
    kind = kinds.by_table(table)
    if kind is None:
        return ""
    try:
        record = record_of(kind.record, record_id, document)
    except Unreadable:
        return misfit(kind.record, record_id, document)
    if isinstance(record, Person) and not one_line(record.name):
        return "name"
    if isinstance(record, Setting):
        return "" if settings.fits(record.id, record.value) else "value"
    for name, field in kind.fields.items():
        number = getattr(record, name, None) if field.limits else None
        if field.limits and number is not None:
            low, high = field.limits
            if not low <= number <= high:
                return kind.stored_as.get(name, name)
    return ""
