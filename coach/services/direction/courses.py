"""The course: one sentence for me, the team and the organisation each, in versions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from coach.companion import Companion
from coach.i18n import N_, _, plural
from coach.model.card import ReceivedCard
from coach.model.direction import Brought, Course, Value
from coach.model.errors import CoachError
from coach.model.setting import table
from coach.model.text import expect_line, fold, one_line, refuse_surrogates
from coach.rules import dates
from coach.rules.direction import course as rule
from coach.services import wording
from coach.services.answer import Answer, saved
from coach.services.direction import values as typing
from coach.services.step import one_step

ME: Final = "me"
NO_SENTENCE: Final = N_("A course begins with a sentence: where are you heading?")


def every(companion: Companion) -> tuple[Course, ...]:
    """Return what holds now for me, the team and the organisation, last written first."""
    return rule.latest(companion.store.all(Course))


def current(companion: Companion, scope: str | None = None) -> Course | None:
    """Return what holds now; without a word for whom, what was written last."""
    if scope:
        return rule.current(companion.store.all(Course), scope)
    return next(iter(every(companion)), None)


def versions(companion: Companion, scope: str) -> tuple[Course, ...]:
    """Return every version for whom it is, the one that holds now first."""
    return rule.versions(companion.store.all(Course), scope)


@one_step
def write(
    companion: Companion,
    statement: str = "",
    *,
    scope: str | None = None,
    by: Sequence[str] = (),
    values: Sequence[Value] = (),
    again: str = "",
) -> Answer:
    """Keep the next version: what is said now, and all else as it was.

    Without a word for whom it is the course that was written last, and mine at first.
    """
    refuse_surrogates(statement)
    before = current(companion, scope)
    said = Course(
        id=companion.store.new_id(), statement=one_line(statement),
        scope=scope or (before.scope if before else ME),
        contributors=tuple(filter(None, map(one_line, by))), values=tuple(values),
        again_on=dates.ahead(again, companion.now()),
    )  # fmt: skip
    if before is None and not said.statement:
        raise CoachError(_(NO_SENTENCE))
    return keep(companion, before, said)


@one_step
def rewrite(
    companion: Companion,
    before: Course,
    statement: str,
    *,
    by: Sequence[str],
    values: Sequence[Value],
    again: str = "",
) -> Answer:
    """Keep the next version as it was filled in whole: what was left out is gone."""
    statement = expect_line(statement, _(NO_SENTENCE))
    after = replace(
        before, id=companion.store.new_id(), statement=statement,
        version=before.version + 1, contributors=tuple(by), values=tuple(values),
        again_on=dates.ahead(again, companion.now()), pack_ref=None,
    )  # fmt: skip
    return _saved(companion, before, after)


@one_step
def keep(companion: Companion, before: Course | None, said: Course) -> Answer:
    """Keep what was said as the version that follows."""
    return _saved(companion, before, rule.next_version(before, said))


def _saved(companion: Companion, before: Course | None, after: Course) -> Answer:
    if before and same(before, after):
        raise CoachError(_("That is the course as it stands already."))
    # The day to look again belongs to the version that holds.
    older = [replace(before, again_on=None)] if before and before.again_on else []
    more = *hints(after), *_brought(companion, after)
    return saved(companion, after, understood(after), *more, along=older)


def _brought(companion: Companion, course: Course) -> Iterator[str]:
    """Yield the sentences of others for the team who are not named in it yet."""
    if course.scope != "team":
        return
    named = {fold(one) for one in course.contributors}
    said = _(
        "{name} brought a sentence as well: “{text}”. If it is in there, name them too."
    )
    for card in companion.store.all(ReceivedCard):
        by = table(card.said).get("by")
        if card.kind == "course" and isinstance(by, str) and fold(by) not in named:
            yield said.format(name=one_line(by), text=one_line(card.title))


def same(before: Course, after: Course) -> bool:
    """Whether the next version would say nothing else."""
    return replace(
        after, id=before.id, version=before.version, pack_ref=before.pack_ref
    ) == before  # fmt: skip


def understood(course: Course) -> str:
    """Return which version it is, and what it says."""
    head = HEADS.get(course.scope, HEADS[ME])
    told = f"{_(head).format(n=course.version)}: {course.statement}."
    return wording.sentence(told)


def hints(course: Course) -> tuple[str, ...]:
    """Return what else is worth a line about a version."""
    said = []
    if course.version > 1:
        said.append(_("Older versions stay readable."))
    return (*said, *too_many(course))


def too_many(course: Course) -> tuple[str, ...]:
    """Return a line where a value has more behaviours than anybody can keep in mind."""
    many = max((len(value.behaviours) for value in course.values), default=0)
    if many <= rule.BEHAVIOURS:
        return ()
    told = _("Five behaviours are plenty for one value; this one has {n}.")
    return (told.format(n=many),)


HEADS: Final = {
    "me": N_("Your course, version {n}"),
    "team": N_("The course of the team, version {n}"),
    "organisation": N_("The course of the organisation, version {n}"),
}


def value(
    name: str, behaviour: str = "", *, by: Sequence[str] = (), example: str = ""
) -> Value:
    """Return a value with one behaviour that shows it, and who brought that."""
    behaviour, who = one_line(behaviour), wording.listing(tuple(by))
    return Value(
        name=one_line(name) or rule.UNNAMED,
        behaviours=(behaviour,) if behaviour else (),
        example=one_line(example),
        brought=(Brought(behaviour=behaviour, by=who),) if behaviour and who else (),
    )


def value_lines(course: Course) -> tuple[str, ...]:
    """Return each value with what shows it, in a line each, and an example under it."""
    told = []
    for one in course.values:
        told.append(": ".join(filter(None, (one.name, ", ".join(typing.shown_by(one))))))
        if one.example:
            told.append("  " + _("For example: {example}").format(example=one.example))
    return tuple(told)


def version_words(course: Course) -> str:
    """Return for whom it is and which version."""
    whom = wording.label("course.scope", course.scope)
    return _("{whom}, version {n}").format(whom=whom, n=course.version)


def versions_words(count: int) -> str:
    """Return how many older versions there are."""
    return plural("{n} older version", "{n} older versions", count)
