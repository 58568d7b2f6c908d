"""Exercises: which there are, what was filled in, and which one is meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from operator import attrgetter

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import _
from coach.model.errors import CoachError
from coach.model.exercise import Exercise, Run
from coach.model.lenses import LensResult
from coach.model.moment import day_of
from coach.model.pack import ExerciseSummary
from coach.model.text import fold
from coach.services import match, wording
from coach.services.step import still


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseLine:
    """One exercise, as it stands in a list."""

    ref: str
    title: str
    intro: str
    pack: str
    pack_name: str
    role: str
    seed: str
    minutes: int
    series: bool
    times: int = 0
    """How often it was filled in."""

    last: date | None = None
    half: bool = False
    """Whether it was begun and left."""

    is_choices: bool = False
    """Whether it is a questionnaire: choices that put lenses in an order."""


@dataclass(frozen=True, slots=True)
class Exercises:
    """Everything the place shows."""

    lines: tuple[ExerciseLine, ...]
    done: tuple[Run, ...]
    """What was filled in, newest first."""

    choices: tuple[ExerciseLine, ...] = ()
    """The questionnaires, which are choices between lenses."""


def page(companion: Companion) -> Exercises:
    """Return all exercises of the packs in use: the half done first, pack by pack."""
    runs = companion.store.all(Run)
    names = {pack.id: pack.name.say() for pack in companion.library.active()}
    lines = [_line(one, runs, names) for one in companion.library.headings()]
    lines.sort(key=lambda line: not line.half)
    return Exercises(
        lines=tuple(lines), done=_newest_first(run for run in runs if run.finished_at),
        choices=tuple(_choices(companion, names)),
    )  # fmt: skip


def _choices(companion: Companion, names: Mapping[str, str]) -> Iterator[ExerciseLine]:
    """Yield the questionnaires; what came out of them stands in Lenses."""
    results = companion.store.all(LensResult)
    for one in companion.library.questionnaires():
        pack = one.ref.partition("/")[0]
        taken = [each.taken_at for each in results if each.questionnaire == one.ref]
        days = [day_of(at) for at in taken if at]
        yield ExerciseLine(
            ref=one.ref, title=one.title.say(), intro=one.caveat.say(),
            pack=pack, pack_name=names.get(pack, pack), role=one.role, seed=one.seed,
            minutes=one.minutes, series=False, times=len(days),
            last=max(days, default=None), is_choices=True,
        )  # fmt: skip


def _line(
    exercise: ExerciseSummary, runs: tuple[Run, ...], names: Mapping[str, str]
) -> ExerciseLine:
    mine = [run for run in runs if run.pack_ref == exercise.ref]
    days = [run.day for run in mine if run.finished_at]
    pack = exercise.ref.partition("/")[0]
    return ExerciseLine(
        ref=exercise.ref,
        title=exercise.title.say(),
        intro=exercise.intro.say(),
        pack=pack,
        pack_name=names.get(pack, pack),
        role=exercise.role,
        seed=exercise.seed,
        minutes=exercise.minutes,
        series=exercise.series,
        times=len(days),
        last=max(days, default=None),
        half=len(days) < len(mine),
    )


def fits(line: ExerciseLine, typed: str) -> bool:
    """Return whether an exercise has all words; a number is the most minutes it takes."""
    text = fold(
        f"{line.title} {line.pack} {line.pack_name} {line.intro} "
        f"{wording.label('seed', line.seed)} {wording.label('for_role', line.role)}"
    )
    return all(
        line.minutes <= int(word) if word.isdecimal() and len(word) < 4 else word in text
        for word in fold(typed).split()
    )


def find(companion: Companion, said: str) -> ExerciseSummary:
    """Return the one exercise meant by its id, with or without pack, or by its title."""
    wanted = fold(said.strip())
    found = match.closest(
        companion.library.headings() if wanted else (),
        lambda one: f"/{one.ref}".endswith(f"/{wanted}"),
        lambda one: fold(one.title.say()) == wanted,
        lambda one: wanted in fold(one.title.say()),
    )
    none = _("There is no exercise “{said}”. See: coach exercise list")
    if companion.only:  # a pack that lies somewhere is in no list
        known = (one.ref.rpartition("/")[2] for one in companion.library.headings())
        none = _("There is no exercise “{said}” in this pack. There are: {known}.")
        none = none.replace("{known}", ", ".join(known) or "–")
    return match.only_named(found, none.format(said=said), lambda one: one.ref)


def whole(companion: Companion, ref: str) -> Exercise:
    """Return an exercise with its steps."""
    exercise = companion.library.exercise(ref)
    if exercise is None:
        raise CoachError(_("This exercise is in no pack that is in use now."))
    return exercise


def finished(companion: Companion, ref: str, first: date = date.min) -> Iterator[Run]:
    """Yield each time from that day on that an exercise was gone through to its end."""
    for run in companion.store.since(Run, first):
        if run.pack_ref == ref and run.finished_at:
            yield run


def filled_in(companion: Companion, ref: str) -> tuple[Run, ...]:
    """Return how often an exercise was gone through to its end, the newest first."""
    return _newest_first(finished(companion, ref))


def _newest_first(runs: Iterable[Run]) -> tuple[Run, ...]:
    return tuple(sorted(runs, key=attrgetter("day", "id"), reverse=True))


def kept(companion: Companion, run_id: str) -> Run:
    """Return an exercise that was filled in, or half."""
    return still(companion.store.get(Run, run_id))
