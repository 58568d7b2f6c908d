"""Fitting: what a change of one thing about an entry asks of the rest of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from coach.i18n import _
from coach.model.act import Act
from coach.model.errors import CoachError
from coach.model.feedback import Feedback
from coach.model.frame import Frame
from coach.model.moment import Moment
from coach.model.obstacle import Obstacle
from coach.model.person import Person
from coach.model.text import fold, one_line
from coach.services import wording as words
from coach.services.editing import fields as readers

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from coach.companion import Companion
    from coach.store.records import Record

ALL_THERE_IS: Final = {"text": (Moment, Act, Obstacle, Frame), "words": (Feedback,)}
"""The text of a record that is nothing without it."""


def read(
    companion: Companion, before: Record, given: Mapping[str, Any]
) -> tuple[Record, str]:
    """Return a record with what was given, made to fit, and what else that changed."""
    after: Record = replace(before, **given)
    _refuse_silence(after, given)
    if isinstance(after, Person) and "name" in given:
        _refuse_namesake(companion, after)
    if isinstance(before, Act) and isinstance(after, Act):
        return _act(before, after, given, companion.now())
    return after, ""


def _refuse_silence(after: Record, given: Mapping[str, Any]) -> None:
    """Refuse to empty the text of what is nothing without it."""
    for name, kinds in ALL_THERE_IS.items():
        if name not in given or not isinstance(after, kinds):
            continue
        if not one_line(getattr(after, name)) and getattr(after, "score", None) is None:
            message = _("{label} cannot be empty.")
            raise CoachError(message.format(label=readers.label_of(name)))


def _refuse_namesake(companion: Companion, after: Person) -> None:
    """Refuse a name that somebody else goes by: nobody could tell them apart."""
    wanted = fold(one_line(after.name))
    for other in companion.store.all(Person):
        if other.id != after.id and wanted in map(fold, (other.name, *other.aliases)):
            message = _(
                "{name} is known already. A surname tells them apart; when they are one "
                "person: coach person merge {other} {code}"
            )
            raise CoachError(
                message.format(
                    name=other.name, other=words.code(other.id), code=words.code(after.id)
                )
            )


def _act(
    before: Act, after: Act, given: Mapping[str, Any], now: datetime
) -> tuple[Act, str]:
    """Return an act whose state and days agree: what was done has a day, nothing else."""
    if after.done_at and "done_at" in given and "status" not in given:
        after = replace(after, status="done")
    elif after.planned_on and after.status == "idea" and "status" not in given:
        after = replace(after, status="planned")
    if after.status == "done":
        return _done(before, after, given, now)
    if after.status == "planned" and before.status != "planned" and not after.planned_on:
        after = replace(after, planned_on=now.date())
    said = [] if not before.done_at else [_("It is not done any more.")]
    if after.status == "planned" != before.status and after.planned_on:
        planned = _("Planned for {day}").format(day=words.long_day(after.planned_on))
        said.append(f"{planned}.")
    return replace(after, done_at=None), " ".join(said)


def _done(
    before: Act, after: Act, given: Mapping[str, Any], now: datetime
) -> tuple[Act, str]:
    """Return an act that is done, with the day on which it was."""
    if "done_at" in given and not after.done_at:
        raise CoachError(
            _("What was done has a day. To let it wait again, set the status to planned.")
        )
    at = after.done_at or now
    if before.status == "done" and after.done_at == before.done_at:
        # An older version may have left the day out; a change of the text adds none.
        return (replace(after, done_at=at), "") if "status" in given else (after, "")
    said = _("Done on {day}.").format(day=words.long_day(words.day_of(at)))
    return replace(after, done_at=at), said
