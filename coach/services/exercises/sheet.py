"""An exercise on paper: its questions, all that may come out, what given answers say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches
from typing import Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import N_, _
from coach.model.errors import CoachError, UsageError
from coach.model.exercise import Came, Cell, Exercise, Step
from coach.model.types import Json
from coach.rules.exercises import answers as answering
from coach.rules.exercises import steps
from coach.rules.exercises.outcome import GapOutcome, QuadrantOutcome, outcome_of
from coach.services import wording
from coach.services.exercises import exercises, outcomes
from coach.services.packs import packs
from coach.services.sharing import page

ROOM: Final = {"line": 1, "person": 1, "date": 1, "text": 4, "list": 4}
"""So many lines are left open on paper, by the kind of step."""

LINES_OF_A_LIST: Final = 3
"""So many lines of a list are asked about on paper."""

CORNERS: Final = ("low_high", "high_high", "low_low", "high_low")
"""The fields of a quadrant as they lie on paper, row by row from the top."""

MADE: Final = N_("Made with coach. This page fetches nothing.")


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetStep:
    """One question on paper."""

    number: int
    step: Step
    about: str
    """What the list is asked that it goes through, if it does."""

    marks: range
    lines: int
    """How many lines are left open to write on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseSheet:
    """An exercise on one page."""

    ref: str
    title: str
    intro: str
    about: str
    """How long it takes and whom it is for."""

    steps: tuple[SheetStep, ...]
    outcomes: tuple[PossibleOutcome, ...]
    here: str
    """The key of what comes out of the answers that were given; none without them."""

    came: Came | None
    corners: tuple[PossibleOutcome, ...]
    """Those of a quadrant as they lie; none for other kinds."""

    across: str
    up: str
    made_by: str

    @property
    def is_marked(self) -> bool:
        """Whether what came out is one of those that are shown."""
        return any(one.key == self.here for one in self.outcomes)


def sheet(companion: Companion, ref: str, words: Mapping[str, str]) -> ExerciseSheet:
    """Return an exercise as a page; with answers, by step, what comes out of them."""
    exercise = exercises.whole(companion, ref)
    answers = given(companion, exercise, words)
    outcome, every = exercise.outcome, possible(exercise)
    by_key = {one.key: one for one in every}
    is_quadrant = outcome.kind == "quadrant"
    axes = [exercise.step(name).name.say() if is_quadrant else ""
            for name in (outcome.x, outcome.y)]  # fmt: skip
    return ExerciseSheet(
        ref=ref,
        title=exercise.title.say(),
        intro=exercise.intro.say(),
        about=_about(exercise),
        steps=tuple(_steps(exercise)),
        outcomes=every,
        here=outcome_of(exercise, answers).key if answers else "",
        came=outcomes.came(exercise, answers) if answers else None,
        corners=tuple(by_key[key] for key in CORNERS if key in by_key),
        across=axes[0],
        up=axes[1],
        made_by=_made_by(companion, ref),
    )


def _about(exercise: Exercise) -> str:
    role = wording.label("for_role", exercise.role) if exercise.role != "all" else ""
    return wording.dotted(wording.minutes(exercise.minutes), role)


def _made_by(companion: Companion, ref: str) -> str:
    pack = packs.choose(companion, ref.partition("/")[0])
    names = ", ".join(one.name for one in pack.authors)
    title = f"{pack.name.say()} {pack.version}"
    return wording.dotted(title, names, pack.licence)


def _steps(exercise: Exercise) -> Iterator[SheetStep]:
    for number, step in enumerate(exercise.steps, 1):
        kind = steps.kind_of(step)
        yield SheetStep(
            number=number, step=step, lines=_room(step),
            about=exercise.step(step.repeat).name.say() if step.repeat else "",
            marks=range(step.least, step.most + 1 if kind.is_mark else step.least),
        )  # fmt: skip


def _room(step: Step) -> int:
    lines = ROOM.get(step.kind, 0)
    return LINES_OF_A_LIST if step.repeat and lines else lines


def given(
    companion: Companion, exercise: Exercise, words: Mapping[str, str]
) -> dict[str, Json]:
    """Return the answers that were typed by step; a semicolon parts those per line."""
    answers: dict[str, Json] = {}
    known = {step.id: step for step in exercise.steps}
    for name, text in words.items():
        if name not in known:
            near = get_close_matches(name, known, 1)
            names = near[0] if near else ", ".join(known)
            raise UsageError(
                _("There is no step “{name}”. There is: {names}.").format(
                    name=name, names=names
                )
            )
        answers[name] = _answer(companion, known[name], text)
    for question in answering.asked(exercise, answers):
        said = answering.answer(answers, question)
        if question.place is not None and said is None and question.step.id in words:
            raise CoachError(
                _("{step}: an answer for each line, with ; between them.").format(
                    step=question.step.id
                )
            )
    return answers


def _answer(companion: Companion, step: Step, text: str) -> Json:
    parts = text.split(";") if step.repeat else [text]
    try:
        taken = [steps.typed(step, part.strip(), companion.now()) for part in parts]
    except CoachError as error:
        raise CoachError(f"{step.id}: {error}") from error
    return taken if step.repeat else taken[0]


def told(found: ExerciseSheet) -> Iterator[tuple[int, str]]:
    """Yield the whole sheet line by line, each with how far it lies to the right."""
    yield from ((0, text) for text in (found.about, found.intro))
    for step in found.steps:
        yield 0, ""
        yield from _told_step(step)
    if found.outcomes:
        yield 0, ""
        yield 0, _("What may come out:")
    for one in found.outcomes:
        yield 0, ""
        yield 2, f"{one.name or '–'} ({one.when})"
        yield 4, one.text
    yield 0, ""
    yield 0, found.made_by


def _told_step(found: SheetStep) -> Iterator[tuple[int, str]]:
    step = found.step
    if found.about:
        each = _("For each line of:")
        yield 4, f"{each} {found.about}"
    left = " (" + _("may stay open") + ")" if step.optional else ""
    yield 0, f"{found.number:>2}  {step.ask.say()}{left}"
    if step.hint:
        example = _("For example:")
        yield 4, f"{example} {step.hint.say()}"
    if found.marks:
        yield 4, step.scale
    yield from ((4, f"☐ {choice.text.say()}") for choice in step.choices)


def html(found: ExerciseSheet) -> str:
    """Return a page for a browser or a printer, which can do nothing."""
    return page.rendered(
        "exercise.html", sheet=found, made=_(MADE),
        said={
            "out": _("What may come out"), "answers": _("With these answers"),
            "open": _("may stay open"), "each": _("For each line of:"),
            "example": _("For example:"),
        },
    )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class PossibleOutcome:
    """One way in which it may come out."""

    key: str
    """As the outcome of a run calls it: a corner, `above`, the number of a row."""

    when: str
    """The answers with which it does, in words."""

    name: str
    text: str


def possible(exercise: Exercise) -> tuple[PossibleOutcome, ...]:
    """Return all of them, in the order in which they are written down."""
    return tuple(_OF[exercise.outcome.kind](exercise))


def _one(key: str, when: str, cell: Cell) -> PossibleOutcome:
    return PossibleOutcome(key=key, when=when, name=cell.name.say(), text=cell.text.say())


def _called(exercise: Exercise, step: str) -> str:
    return exercise.step(step).name.say().rstrip("?.")


def _quadrant(exercise: Exercise) -> Iterator[PossibleOutcome]:
    out = exercise.outcome
    split = wording.number(out.split)
    words = {"high": _("{name} above {n}"), "low": _("{name} at most {n}")}
    for key in (key for key in QuadrantOutcome.cells if key in out.cells):
        across, up = key.split("_")
        sides = (
            words[side].format(name=_called(exercise, step), n=split)
            for step, side in ((out.x, across), (out.y, up))
        )
        yield _one(key, ", ".join(sides), out.cells[key])


def _gap(exercise: Exercise) -> Iterator[PossibleOutcome]:
    out = exercise.outcome
    names = {"first": _called(exercise, out.start), "other": _called(exercise, out.end)}
    words = {
        "above": _("{first} higher than {other}"),
        "level": _("{first} and {other} level, or at most {n} apart"),
        "below": _("{first} lower than {other}"),
    }
    if not out.near:
        words["level"] = _("{first} and {other} level")
    for key in (key for key in GapOutcome.cells if key in out.cells):
        yield _one(key, words[key].format(n=out.near, **names), out.cells[key])


def _lowest(exercise: Exercise) -> Iterator[PossibleOutcome]:
    of = ", ".join(_called(exercise, step) for step in exercise.outcome.of)
    yield _one(
        "lowest", _("the lowest of: {names}").format(names=of), exercise.outcome.cell
    )


def _table(exercise: Exercise) -> Iterator[PossibleOutcome]:
    for number, row in enumerate(exercise.outcome.rows, 1):
        answers = (
            f"{_called(exercise, name)}: {exercise.step(name).choice(value).say()}"
            for name, value in row.when
        )
        when = ", ".join(answers) or _("in all other cases")
        yield _one(str(number), when, row.cell)


def _none(_exercise: Exercise) -> Iterator[PossibleOutcome]:
    yield from ()


_OF: Final[dict[str, Callable[[Exercise], Iterator[PossibleOutcome]]]] = {
    "quadrant": _quadrant, "gap": _gap, "lowest": _lowest, "table": _table, "none": _none,
}  # fmt: skip
