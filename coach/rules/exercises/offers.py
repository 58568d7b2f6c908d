"""What the answers of an exercise may become: drafts of records, for the user to keep."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from coach.fastclass import dataclass
from coach.model import kinds
from coach.model.exercise import Exercise, Offer, Step
from coach.model.types import Json
from coach.rules.exercises import steps
from coach.rules.exercises.answers import Answers, lines, of_line
from coach.rules.exercises.outcome import fits, result_of

Value: TypeAlias = str | tuple[str, ...]

LEADS_TO = " → "
"""Between the lines that are kept as one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A record that could be made of an answer."""

    to: str
    fields: tuple[tuple[str, Value], ...]
    """By the names of the record; the first is the main one."""

    @property
    def text(self) -> str:
        """What it is about, in one line."""
        value = self.fields[0][1]
        return value if isinstance(value, str) else ", ".join(filter(None, value))


def drafts(exercise: Exercise, answers: Answers, language: str) -> tuple[Draft, ...]:
    """Return everything that these answers could become, in the order of the exercise."""
    found: list[Draft] = []
    for group in _groups(exercise.offers):
        found += _drafts(exercise, group, answers, language)
    return tuple(found)


def _groups(offers: tuple[Offer, ...]) -> list[list[Offer]]:
    """Return offers in groups of those that fill the same record."""
    groups: list[list[Offer]] = []
    for offer in offers:
        same = [group for group in groups if group[0].to == offer.to]
        if offer.begins or not same:
            groups.append([offer])
        else:
            same[-1].append(offer)
    return groups


def _drafts(
    exercise: Exercise, group: list[Offer], answers: Answers, language: str
) -> Iterator[Draft]:
    """Yield one draft, or one for each line of the list that the offers go through."""
    places = _places(exercise.step(group[0].step), group[0], answers)
    for place in range(places) if places else (None,):
        fields: dict[str, Value] = {}
        for offer in group:
            if value := _value(exercise, offer, answers, place, language):
                fields |= {offer.field: value, **dict(offer.always)}
            elif offer is group[0]:
                break
        if fields:
            yield Draft(to=group[0].to, fields=tuple(fields.items()))


def _places(step: Step, offer: Offer, answers: Answers) -> int:
    """Return for how many lines an offer stands; 0 when there is but one answer."""
    if offer.together or _takes_list(offer):
        return 0
    if steps.kind_of(step).has_lines:
        return len(lines(answers, step.id))
    return len(lines(answers, step.repeat)) if step.repeat else 0


def _value(
    exercise: Exercise, offer: Offer, answers: Answers, place: int | None, language: str
) -> Value:
    """Return what goes into a field; nothing when it was left open or does not stand."""
    step = exercise.step(offer.step)
    said = answers.get(step.id)
    if not steps.kind_of(step).has_lines and not step.repeat:
        if not _stands(exercise, offer, answers, place):
            return ""
        if isinstance(said, list) and _takes_list(offer):
            return tuple(_words(step, offer, each, language) for each in said)
        return _words(step, offer, said, language)
    if place is not None:
        stands = _stands(exercise, offer, answers, place)
        return _words(step, offer, of_line(said, place), language) if stands else ""
    # In step with the lines it was asked for, also where one was left open.
    with_open = bool(step.repeat) and _takes_list(offer)
    kept = tuple(
        _words(step, offer, each, language)
        for at, each in enumerate(said if isinstance(said, list) else ())
        if (each or with_open) and _stands(exercise, offer, answers, at)
    )
    if _takes_list(offer):
        return kept
    return (LEADS_TO if offer.together else "; ").join(kept)


def _takes_list(offer: Offer) -> bool:
    """Return whether a field takes a list as it is."""
    return offer.field in kinds.offer_of(offer.to).lists


def _stands(exercise: Exercise, offer: Offer, answers: Answers, place: int | None) -> bool:
    """Return whether the choices are made on which an offer depends."""
    if offer.result and offer.result != result_of(exercise, answers):
        return False
    for name, wanted in offer.when:
        said = answers.get(name)
        if exercise.step(name).repeat and isinstance(said, list) and place is not None:
            said = of_line(said, place)
        if not fits(said, wanted):
            return False
    return True


def _words(step: Step, offer: Offer, said: Json, language: str) -> str:
    if said is None or isinstance(said, bool):
        return ""
    if isinstance(said, list):
        return ", ".join(
            filter(None, (_words(step, offer, each, language) for each in said))
        )
    if step.choices and offer.field not in kinds.offer_of(offer.to).names:
        return step.choice(str(said)).say(language)
    return str(said)
