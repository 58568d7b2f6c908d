"""Taking it elsewhere: everything as one JSON text, and back again without a loss."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import field
from typing import TYPE_CHECKING, Final

from coach import __version__
from coach.companion import PACKS, TRUSTED, Companion
from coach.fastclass import dataclass
from coach.i18n import N_, _, plural
from coach.model import kinds
from coach.model.errors import CoachError
from coach.model.labels import labelled
from coach.model.person import Person
from coach.model.setting import Setting
from coach.model.text import one_line, refuse_surrogates
from coach.model.types import Document, Json
from coach.services import wording
from coach.services.settings import settings as choices
from coach.services.settings.kept import SIGNED
from coach.services.sharing import portion
from coach.services.sharing.portion import EVERYTHING, Portion
from coach.services.step import one_step
from coach.store.fields import Unreadable
from coach.store.records import misfit, record_of

if TYPE_CHECKING:
    from coach.store.journal.journal import Wanted

SETTINGS: Final = "settings"


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What an import brought, or would bring."""

    added: int
    same: int
    conflicts: int
    refused: tuple[str, ...]
    """A sentence for what could not be taken, and how much there was of it."""

    settings_taken: tuple[str, ...]
    settings_left: tuple[str, ...]
    """The settings in the file that are otherwise here, and stay so."""

    understood: str


def setting_words(names: Collection[str]) -> str:
    """Return what settings are called."""
    return ", ".join(map(choices.label, names))


def settings_named(said: str) -> tuple[str, ...]:
    """Return the settings that are named, with commas between; the others as they are."""
    known = {name: (name, called) for name, called in choices.labels().items()}
    parts = filter(None, (part.strip() for part in said.split(",")))
    return tuple(labelled(part, known) or part for part in parts)


def export(companion: Companion, chosen: Portion = EVERYTHING) -> dict[str, Json]:
    """Return everything, or what was chosen of it, ready to be written as JSON."""
    tables: dict[str, Json] = {
        table: [{"id": id_, **document} for id_, document in documents.items()]
        for table, documents in portion.tables(companion, chosen).items()
    }
    return {"format": FORMAT, "version": __version__, "tables": tables}


@one_step
def bring_in(
    companion: Companion,
    text: str,
    *,
    dry_run: bool = False,
    settings: Collection[str] = (),
) -> Imported:
    """Import an export: what is new is added, what differs is kept in both versions.

    What was so here before is known already. Settings are left as they are, but for those
    that are named; what is trusted here never comes from a file.
    """
    found = _sorted_out(companion, text, settings)
    if not dry_run:
        companion.store.put((*found.fresh, *found.chosen), aside=found.rivals)
    counts = len(found.fresh), found.same, len(found.rivals)
    return Imported(
        added=counts[0], same=counts[1], conflicts=counts[2],
        refused=tuple(found.refusals.sentences()),
        settings_taken=tuple(key for _table, key, _document in found.chosen),
        settings_left=tuple(found.left),
        understood=_in_words(*counts, dry_run=dry_run),
    )  # fmt: skip


@dataclass(slots=True)
class _Sorted:
    """What is in an import, by what becomes of it."""

    refusals: Refusals
    fresh: list[Wanted] = field(default_factory=list)
    rivals: list[Wanted] = field(default_factory=list)
    chosen: list[Wanted] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    same: int = 0


def _sorted_out(companion: Companion, text: str, settings: Collection[str]) -> _Sorted:
    present, found = companion.store.tables(), _Sorted(Refusals())
    there = {(table, key) for table, rows in present.items() for key in rows}
    kept = {
        (one.table, one.id): [other.document for other in one.others]
        for one in companion.store.conflicts()
    }
    maybe: list[tuple[str, str, Document]] = []
    for table, key, document in records(tables_of(text), found.refusals):
        known = present.get(table, {}).get(key)
        if document in (known, *kept.get((table, key), ())):
            found.same += 1
        elif table == SETTINGS:
            _sort_setting(found, key, document, known, named=key in settings)
        else:
            present.setdefault(table, {}).setdefault(key, document)
            maybe.append((table, key, document))
    past = companion.store.past(frozenset(one[:2] for one in maybe))
    for table, key, document in maybe:
        if document in past.get((table, key), ()):
            found.same += 1
        elif (table, key) in there or present[table][key] is not document:
            found.rivals.append((table, key, document))
        else:
            found.fresh.append((table, key, document))
    return found


def _sort_setting(
    found: _Sorted, key: str, document: Document, known: Document | None, *, named: bool
) -> None:
    """Take a setting over only by its name, and never what is trusted."""
    value, before = document.get("value"), (known or {}).get("value")
    if key in (TRUSTED, SIGNED):
        return
    if key == PACKS and isinstance(value, dict):
        value = {name: each for name, each in value.items() if name != "trusted"}
        if isinstance(before, dict) and "trusted" in before:
            value["trusted"] = before["trusted"]
        document = {**document, "value": value}
        if document == known:
            found.same += 1
            return
    if named:
        found.chosen.append((SETTINGS, key, document))
    else:
        found.left.append(key)


def _in_words(added: int, same: int, conflicts: int, *, dry_run: bool) -> str:
    parts = [plural("{n} new entry", "{n} new entries", added)]
    if same:
        parts.append(_("{n} known already").format(n=same))
    if conflicts:
        parts.append(
            plural(
                "{n} differs and is kept in both versions",
                "{n} differ and are kept in both versions",
                conflicts,
            )
        )
    return brought(parts, dry_run=dry_run)


def brought(parts: Iterable[str], *, dry_run: bool) -> str:
    """Return what an import brought, or would bring, in a sentence."""
    told = _("Brought in: {what}.")
    if dry_run:
        told = _("This would bring: {what}. Nothing was written.")
    return told.format(what=", ".join(parts))


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
        return "" if choices.fits(record.id, record.value) else "value"
    for name, declared in kind.fields.items():
        number = getattr(record, name, None) if declared.limits else None
        if declared.limits and number is not None:
            low, high = declared.limits
            if not low <= number <= high:
                return kind.stored_as.get(name, name)
    return ""
