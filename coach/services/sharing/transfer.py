"""Taking it elsewhere: everything as one JSON text, and back again without a loss."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import field
from typing import TYPE_CHECKING, Final

from coach import __version__
from coach.companion import PACKS, TRUSTED, Companion
from coach.fastclass import dataclass
from coach.i18n import _, plural
from coach.model.labels import labelled
from coach.model.types import Document, Json
from coach.services.settings import kept
from coach.services.settings.kept import SIGNED
from coach.services.sharing import portion
from coach.services.sharing.portion import EVERYTHING, Portion
from coach.services.sharing.reading import FORMAT, MOST, Refusals, records, tables_of
from coach.services.step import one_step

if TYPE_CHECKING:
    from coach.store.journal.journal import Wanted

__all__ = ["FORMAT", "MOST", "Imported", "bring_in", "export"]

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
    return ", ".join(map(kept.label, names))


def settings_named(said: str) -> tuple[str, ...]:
    """Return the settings that are named, with commas between; the others as they are."""
    known = {name: (name, called) for name, called in kept.every().items()}
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
    what = ", ".join(parts)
    if dry_run:
        return _("This would bring: {what}. Nothing was written.").format(what=what)
    return _("Brought in: {what}.").format(what=what)
