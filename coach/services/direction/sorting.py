"""Sorting: what exercises once wrote into the course moves to where it belongs, once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import zip_longest
from typing import Final, TypeAlias

from coach.companion import Companion
from coach.i18n import N_, _
from coach.model.act import Act
from coach.model.direction import Course, Definition, Picture
from coach.model.exercise import Run
from coach.model.idea import Ambition, Contribution
from coach.model.kinds import kind_of
from coach.model.setting import Setting
from coach.model.types import Record
from coach.rules.direction import course as rule
from coach.services import wording
from coach.services.answer import Answer
from coach.services.settings.kept import COURSE_SORTED
from coach.services.step import one_step


def sort(companion: Companion) -> Answer | None:
    """Move what does not belong in the course, once; None where there is nothing."""
    if companion.store.get(Setting, COURSE_SORTED) or not _misplaced(companion):
        return None
    answer = _sort(companion)
    _remember(companion)
    return answer


def _remember(companion: Companion) -> None:
    """Keep that it was done, apart from the step: undo does not begin it again."""
    companion.store.commit([Setting(id=COURSE_SORTED, value=True)], quiet=True)


def _misplaced(companion: Companion) -> list[Course]:
    return [one for one in companion.store.all(Course) if one.pack_ref in WHERE_TO]


@one_step
def _sort(companion: Companion) -> Answer:
    runs = companion.store.all(Run)
    strange = _misplaced(companion)
    kept: list[Record] = []
    gone: list[Record] = []
    counts: dict[str, int] = {}
    changed_runs: dict[str, Run] = {}
    for course in strange:
        run = _run_of(runs, course)
        made = WHERE_TO[course.pack_ref or ""](course, run, companion)
        where = kind_of(type(made)).table
        counts[where] = counts.get(where, 0) + 1
        if isinstance(made, Definition):
            made = replace(made, version=counts[where])
        kept.append(made)
        gone.append(course)
        if run:
            run = changed_runs.get(run.id, run)
            changed_runs[run.id] = _pointing(run, course.id, where, made.id)
    kept += changed_runs.values()
    kept += rule.cleared(
        [one for one in companion.store.all(Course) if one not in strange], strange
    )
    companion.store.commit(kept, gone)
    return Answer(record=kept[0], understood=_told(counts))


def _told(counts: dict[str, int]) -> str:
    parts = [_(PLACES[table]).format(n=n) for table, n in counts.items()]
    told = _(
        "Sentences that exercises had put into the course stand where they belong now: "
        "{where}. The course itself has its own versions again."
    )
    return told.format(where=wording.listing(parts))


PLACES: Final = {
    "pictures": N_("{n} as my own picture"),
    "definitions": N_("{n} as a shared definition"),
    "acts": N_("{n} beside an act"),
    "ambitions": N_("{n} as an ambition"),
}


def _run_of(runs: Iterable[Run], course: Course) -> Run | None:
    made = (
        run for run in runs
        for one in run.became
        if (one.table, one.record) == ("course", course.id)
    )  # fmt: skip
    return next(made, None)


def _pointing(run: Run, before: str, table: str, record: str) -> Run:
    """Return the exercise with what it became where that is now."""
    became = tuple(
        replace(one, table=table, record=record)
        if (one.table, one.record) == ("course", before)
        else one
        for one in run.became
    )
    return replace(run, became=became)


def _picture(course: Course, _run: Run | None, _companion: Companion) -> Record:
    scene = next((one.name for one in course.values if one.name != rule.UNNAMED), "")
    return Picture(
        id=course.id, sentence=course.statement, scene=scene, pack_ref=course.pack_ref
    )


def _definition(course: Course, _run: Run | None, _companion: Companion) -> Record:
    words = tuple(one.name for one in course.values if one.name != rule.UNNAMED)
    return Definition(
        id=course.id, sentence=course.statement, words=words,
        contributors=course.contributors, pack_ref=course.pack_ref,
    )  # fmt: skip


def _ambition(course: Course, run: Run | None, _companion: Companion) -> Record:
    brings = run.given.get("brings") if run else ()
    texts = tuple(map(str, brings)) if isinstance(brings, list) else ()
    said = zip_longest(course.contributors, texts[: len(course.contributors)], fillvalue="")
    return Ambition(
        id=course.id, text=course.statement, scope="team", pack_ref=course.pack_ref,
        contributions=tuple(Contribution(by=by, text=text) for by, text in said),
    )  # fmt: skip


def _act(course: Course, run: Run | None, companion: Companion) -> Record:
    """Return the act of the same exercise with the sentence beside it, else an idea."""
    above = _answer(run, "organisation") or _answer(run, "sentence") or course.statement
    acts = [one.record for one in run.became if one.table == "acts"] if run else []
    act = companion.store.get(Act, acts[0]) if acts else None
    if act is None:
        return Act(
            id=course.id, text=course.statement, status="idea", from_sentence=above,
            pack_ref=course.pack_ref,
        )  # fmt: skip
    return replace(
        act, from_sentence=act.from_sentence or above, detail=act.detail or course.statement
    )


def _answer(run: Run | None, step: str) -> str:
    said = run.given.get(step) if run else ""
    return said if isinstance(said, str) else ""


Mover: TypeAlias = Callable[[Course, "Run | None", Companion], Record]

WHERE_TO: Final[dict[str, Mover]] = {
    "drives/my-picture": _picture,
    "drives/four-rounds": _definition,
    "drives/draw-customer-centric": _definition,
    "attention/our-ambition": _ambition,
    "attention/policy-to-desk": _act,
    "small/ladder": _act,
    "small/trickle-check": _act,
}
"""What becomes of a version of the course, by the exercise that made it."""
