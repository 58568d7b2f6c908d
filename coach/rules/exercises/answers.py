"""The answers to an exercise: what is asked next, and whether an answer fits.

Answers are kept by step. A step that goes through a list has one answer per line of it,
in a list of its own; an open one is None.
"""

from __future__ import annotations

from datetime import date

from coach.fastclass import dataclass
from coach.i18n import _, ngettext
from coach.model.errors import CoachError
from coach.model.text import clean, one_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import TypeAlias

    from coach.model.exercise import Exercise, Step
    from coach.model.pack import Words
    from coach.model.types import Json

    Answers: TypeAlias = Mapping[str, Json]

LONGEST_LINE = 2_000
LONGEST_TEXT = 20_000
"""Beyond so many characters an answer is refused; nothing is ever cut off."""


class AnswerError(CoachError):
    """An answer that does not fit its question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question as it comes up: a step, perhaps for one line of a list."""

    step: Step
    place: int | None = None
    about: str = ""
    """The line of the list that it is asked for."""


def asked(exercise: Exercise, answers: Answers) -> tuple[Asked, ...]:
    """Return every question in order; steps through one list come together, per line."""
    steps = list(exercise.steps)
    found: list[Asked] = []
    while steps:
        over = steps[0].repeat
        together = [steps.pop(0)]
        while over and steps and steps[0].repeat == over:
            together.append(steps.pop(0))
        if not over:
            found.append(Asked(step=together[0]))
            continue
        for place, about in enumerate(lines(answers, over)):
            found += (Asked(step=step, place=place, about=about) for step in together)
    return tuple(found)


def lines(answers: Answers, step: str) -> tuple[str, ...]:
    """Return the lines that were given to a list step."""
    value = answers.get(step)
    rows = value if isinstance(value, list) else []
    return tuple(each for each in rows if isinstance(each, str))


def answer(answers: Answers, question: Asked) -> Json:
    """Return what was answered; None while it is open."""
    value = answers.get(question.step.id)
    if question.place is None:
        return value
    rows = value if isinstance(value, list) else []
    return rows[question.place] if question.place < len(rows) else None


def put(answers: Answers, question: Asked, value: Json) -> dict[str, Json]:
    """Return the answers with this one among them, and without those it makes void."""
    changed = dict(answers)
    if question.place is None:
        changed[question.step.id] = value
        return changed
    before = changed.get(question.step.id)
    rows = list(before) if isinstance(before, list) else []
    rows += [None] * (question.place + 1 - len(rows))
    rows[question.place] = value
    changed[question.step.id] = rows
    return changed


def relist(exercise: Exercise, answers: Answers, step: str, value: Json) -> dict[str, Json]:
    """Return the answers with another list; what was said about a kept line stays."""
    old = lines(answers, step)
    new = (
        [each for each in value if isinstance(each, str)] if isinstance(value, list) else []
    )
    changed = {**answers, step: value}
    for each in exercise.steps:
        said = answers.get(each.id)
        if each.repeat == step and isinstance(said, list):
            by_line = dict(zip(old, said, strict=False))
            changed[each.id] = [by_line.get(line) for line in new]
    return changed


def open_questions(exercise: Exercise, answers: Answers) -> tuple[Asked, ...]:
    """Return what is still to be answered before the exercise is complete."""
    return tuple(
        question
        for question in asked(exercise, answers)
        if question.step.asks
        and not question.step.optional
        and answer(answers, question) in (None, "", [])
    )


def take(step: Step, value: Json) -> Json:
    """Return an answer as it is kept, or say in one sentence why it does not fit."""
    if value is None or value in ("", []):
        if step.optional or not step.asks:
            return None
        raise AnswerError(_("This question is still open."))
    match step.kind, value:
        case "mark", int() if not isinstance(value, bool) and (
            step.least <= value <= step.most
        ):
            return value
        case "mark", _other:
            raise AnswerError(_mark_range(step))
        case "choice", str() if value in _ids(step):
            return value
        case "several", list():
            return _several(step, value)
        case "list", list():
            return _list(step, value)
        case "date", str():
            return _date(value)
        case "line" | "person", str() if line := one_line(value):
            return _within(line, LONGEST_LINE)
        case "text", str() if text := clean(value).strip():
            return _within(text, LONGEST_TEXT)
    raise AnswerError(_("This answer does not fit the question."))


def _within(text: str, most: int) -> str:
    if len(text) > most:
        words = _("This is {n} characters long, and {most} fit here.")
        raise AnswerError(words.format(n=len(text), most=most))
    return text


def _mark_range(step: Step) -> str:
    return _("Please give a whole number from {least} to {most}.").format(
        least=step.least, most=step.most
    )


def _ids(step: Step) -> list[str]:
    return [choice.id for choice in step.choices]


def _several(step: Step, value: Sequence[Json]) -> Json:
    chosen = [name for name in _ids(step) if name in value]
    if len(chosen) < len(value):
        raise AnswerError(_("This answer does not fit the question."))
    _count(step, len(chosen), min(step.at_most, len(step.choices)))
    return [*chosen]


def _list(step: Step, value: Sequence[Json]) -> Json:
    said = (one_line(each) for each in value if isinstance(each, str))
    kept = [_within(each, LONGEST_LINE) for each in dict.fromkeys(filter(None, said))]
    _count(step, len(kept), step.at_most)
    return [*kept]


def _count(step: Step, count: int, most: int) -> None:
    if count < step.at_least:
        words = ngettext("At least {n}, please.", "At least {n}, please.", step.at_least)
        raise AnswerError(words.format(n=step.at_least))
    if count > most:
        words = ngettext("At most {n}, please.", "At most {n}, please.", most)
        raise AnswerError(words.format(n=most))


def _date(value: str) -> Json:
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise AnswerError(_("This is not a day.")) from None


def typed(step: Step, text: str, language: str) -> Json:
    """Return what somebody typed as an answer: numbers and beginnings of choices count."""
    line = one_line(text)
    match step.kind:
        case "mark":
            return take(step, int(line) if line.isdecimal() and len(line) < 4 else line)
        case "choice":
            return take(step, _chosen(step, line, language) if line else None)
        case "several":
            parts = (part for part in line.replace(",", " ").split() if part)
            chosen: list[Json] = [_chosen(step, part, language) for part in parts]
            return take(step, chosen)
        case "list":
            return take(step, [*text.replace(";", "\n").splitlines()])
        case "read":
            return None
    return take(step, text)


def _chosen(step: Step, said: str, language: str) -> str:
    """Return the choice that is meant by its number, its name or how its text begins."""
    if said.isdecimal() and 1 <= int(said[:4]) <= len(step.choices):
        return step.choices[int(said) - 1].id
    wanted = said.casefold()
    found = [
        each.id for each in step.choices if wanted in _names(each.id, each.text, language)
    ]
    if not found:
        found = [
            each.id
            for each in step.choices
            if each.text.say(language).casefold().startswith(wanted)
        ]
    if len(found) == 1:
        return found[0]
    numbers = "1" if len(step.choices) == 1 else f"1-{len(step.choices)}"
    raise AnswerError(
        _("'{said}' is not one of the choices; a number from {numbers} will do.").format(
            said=said, numbers=numbers
        )
    )


def _names(name: str, text: Words, language: str) -> Iterator[str]:
    yield name
    yield text.say(language).casefold()
