"""Undo in words: what is taken back, `store/journal/undo.py` decides; here it is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import _, plural
from coach.model import kinds
from coach.model.errors import CoachError
from coach.model.kind import MAIN
from coach.model.setting import Away
from coach.model.text import one_line
from coach.services import wording
from coach.services.editing import fields
from coach.services.entries import lines
from coach.services.ideas import ambitions
from coach.services.settings import away, settings
from coach.store.journal.merge import NOBODYS
from coach.store.journal.undo import Restored
from coach.store.records import readable

NAMED: Final = 3
"""So many changes are told one by one; of more, only how many there were."""

LONG: Final = 40
"""A field with a longer value is told without it, in characters."""

SAID_BY: Final = {"done_at": "status"}
"""A field that goes along with another one needs no words of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Undoing:
    """What was taken back."""

    understood: str
    changes: tuple[Restored, ...]


def undo(companion: Companion) -> Undoing:
    """Take back the last thing that was done on this device, and say what it was."""
    undone = companion.store.undo()
    if undone is None:
        raise CoachError(_("There is nothing left to take back."))
    changes = _done(undone.changes)
    back = [one for one in changes if not one.changed_since]
    told = _told(companion, back)
    said = _("Nothing was changed.")
    if told:
        said = wording.sentence(_("Taken back. {what}.").format(what=told))
    if left := len(changes) - len(back):
        said += " " + plural(
            "One entry was changed elsewhere since and stays as it is.",
            "{n} entries were changed elsewhere since and stay as they are.",
            left,
        )
    return Undoing(understood=said, changes=undone.changes)


def redo(companion: Companion) -> Undoing:
    """Do again what was last taken back on this device, and say what it was."""
    redone = companion.store.redo()
    if redone is None:
        raise CoachError(_("There is nothing to do again."))
    if touched := [one for one in redone.changes if one.changed_since]:
        what = _called(touched[0], touched[0].before or touched[0].after)
        message = _("“{what}” was changed since it was taken back, so it stays as it is.")
        raise CoachError(message.format(what=what))
    told = _told(companion, list(_done(redone.changes)))
    said = _("Nothing was changed.")
    if told:
        said = wording.sentence(_("Done again. {what}.").format(what=told))
    return Undoing(understood=said, changes=redone.changes)


def of_before(companion: Companion, arrived: datetime) -> str | None:
    """Return in words what undo would take back, if it was written before this time."""
    last = companion.store.last_done()
    if last is None or last.at > arrived:
        return None
    at = _("{day}, {time}").format(
        day=wording.long_day(last.at.date()), time=wording.clock(last.at)
    )
    what = _told(companion, [one for one in _done(last.changes) if not one.changed_since])
    return _("It was saved on {at}, before this visit. {what}.").format(
        at=at, what=what or _("Nothing would change")
    )


def _told(companion: Companion, back: list[Restored]) -> str:
    if len(back) > NAMED:
        return _counted(back)
    return "; ".join(_in_words(companion, one).rstrip(".") for one in back)


def _done(changes: tuple[Restored, ...]) -> tuple[Restored, ...]:
    """Return what the user did; what the program said to it needs no words of its own."""
    return tuple(one for one in changes if one.table not in NOBODYS) or changes


def _counted(back: list[Restored]) -> str:
    gone = sum(one.before is None for one in back)
    returned = sum(one.after is None for one in back)
    changed = len(back) - gone - returned
    told = (
        (gone, plural("{n} entry taken away again", "{n} entries taken away again", gone)),
        (returned, plural("{n} entry put back", "{n} entries put back", returned)),
        (changed, plural("{n} entry as it was", "{n} entries as they were", changed)),
    )
    return ", ".join(words for n, words in told if n)


def _in_words(companion: Companion, one: Restored) -> str:
    """Return what became of one document: gone, back, or again as it was."""
    if one.table == "settings":
        return _setting(companion, one)
    kind = wording.kind(one.table)
    if one.after is None or (one.before and _is_gone(one)):
        return _("{kind} put back: {what}").format(kind=kind, what=_called(one, one.before))
    if one.before is None:
        said = _("The other version of {what} taken away again")
        if not one.aside:
            said = _("{kind} taken away again: {what}")
        return said.format(kind=kind, what=_called(one, one.after))
    changed = dict(_changed(companion, one))
    main = next((name for name in MAIN if name in changed), "")
    called = _called(one, one.after)
    what = kind if main else called
    if one.table == "reflections":
        what = wording.capital(called)  # a weekday begins the sentence
    if one.table == "nudges":
        what = f"{kind} {called}"
    told = ", ".join(changed.values()) or _("again as it was")
    if one.table == "runs" and one.after and not one.before.get("finished_at"):
        told = _("half done again")
    return f"{what}: {told}"


def _is_gone(one: Restored) -> bool:
    """Whether somebody was made one with another, and is there again."""
    return one.table == "people" and bool(one.after and one.after.get("merged_into"))


def _setting(companion: Companion, one: Restored) -> str:
    """Return a setting with what holds now."""
    told = _("again as it was")
    if any(one.id == row.name for row in settings.rows()):
        shown = settings.shown(companion, one.id)
        empty = shown == "–"
        told = _("again empty") if empty else _("again {value}").format(value=shown)
    return f"{settings.label(one.id)}: {told}"


def _changed(companion: Companion, one: Restored) -> Iterator[tuple[str, str]]:
    """Yield the fields that are otherwise again, each with what it is now."""
    kind = kinds.class_of(one.table)
    before, after = (readable(kind, one.id, each) for each in (one.before, one.after))
    if before is None or after is None:
        return
    names = lines.names(companion) | ambitions.names(companion)
    changed = {
        name: field
        for name, field in fields.reader_of(type(before)).items()
        if getattr(before, name) != getattr(after, name)
    }
    for name, field in changed.items():
        if SAID_BY.get(name) not in changed:
            value = fields.typed(field, getattr(before, name), names)
            yield name, _field(field.label.lower(), value)


def _field(label: str, value: str) -> str:
    if not value:
        return _("again without {field}").format(field=label)
    if len(value) > LONG or "\n" in value:
        return _("{field} again as it was").format(field=label)
    return _("{field} again {value}").format(field=label, value=one_line(value))


def _called(one: Restored, document: Mapping[str, object] | None) -> str:
    """Return what an entry is called: its text, its day, or the days of a period."""
    if isinstance(one.record, Away):
        return away.in_words(one.record)
    if one.table == "reflections":
        return _written("day", one.id)
    if one.table == "reviews" and document and not document.get("glad_of"):
        kind = wording.label("reviews.kind", str(document.get("kind")))
        return f"{kind}, {_written('day', str(document.get('period')))}"
    if one.table == "nudges" and document:
        from coach.services.prompts import (
            preferences,  # mostly an entry is taken back
        )

        return preferences.rule_title(str(document.get("rule")))
    for name in (*MAIN, "day"):
        if document and (value := document.get(name)):
            return _written(name, one_line(str(value)))
    return _written("day", one.id)


def _written(name: str, value: str) -> str:
    """Return a value as it was stored in words: a day as the language writes it."""
    try:
        return wording.long_day(date.fromisoformat(value)) if name == "day" else value
    except ValueError:
        return value
