"""The question of the day: the same all day, and no question twice before all had a turn.

The days stand in a round: as many days as there are questions, in an order made by a
stable hash. To move a question or to ask for another one is to let two days change places.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import _
from coach.model.errors import CoachError
from coach.model.pack import Question
from coach.model.reflection import Reflection
from coach.model.setting import Setting, table, texts, words
from coach.model.text import one_line, refuse_surrogates
from coach.model.types import Json
from coach.services.answer import Answer, saved
from coach.services.settings import settings
from coach.services.settings.kept import QUESTION_TURNS, stored
from coach.services.step import one_step


@dataclass(frozen=True, slots=True, kw_only=True)
class DailyQuestion:
    """The question of a day."""

    ref: str
    words: str
    answer: str
    """What was answered; empty while it was not."""

    exercise: str
    """An exercise that goes deeper, by its name in a pack."""


def current(companion: Companion) -> DailyQuestion | None:
    """Return the question of today; none when no pack in use has any."""
    kept = companion.store.get(Reflection, companion.today().isoformat())
    if kept and kept.answer:
        return DailyQuestion(
            ref=kept.question_ref or "", words=kept.question, answer=kept.answer,
            exercise="",
        )  # fmt: skip
    pool = _pool(companion)
    if not pool:
        return None
    found = _of_day(pool, _turns(companion), companion.today())
    return DailyQuestion(
        ref=found.ref, words=found.text.say(), answer="", exercise=found.exercise
    )


@one_step
def answer(companion: Companion, text: str) -> Answer:
    """Keep the answer with the day, and the words of the question as they were."""
    refuse_surrogates(text)
    asked = current(companion)
    if asked is None:
        raise CoachError(_("There is no question today."))
    if not one_line(text):
        raise CoachError(_("A few words are enough."))
    today = companion.today()
    before = companion.store.get(Reflection, today.isoformat())
    kept = replace(
        before or Reflection(id=today.isoformat(), day=today),
        question_ref=asked.ref, question=asked.words, answer=text.strip(),
    )  # fmt: skip
    return saved(companion, kept, _("Kept with today's reflection."))


def tomorrow(companion: Companion) -> DailyQuestion | None:
    """Move today's question to tomorrow, and return what is asked today instead."""
    _change_places(companion, companion.today() + timedelta(days=1))
    return current(companion)


def another(companion: Companion) -> DailyQuestion | None:
    """Return another question for today; the one that was asked has its turn later."""
    _give_up_turn(companion)
    return current(companion)


@one_step
def _give_up_turn(companion: Companion) -> None:
    """Let today change questions with the first day whose question is new today."""
    pool, today = _pool(companion), companion.today()
    if not pool:
        return
    turns = _turns(companion)
    tried = {*turns.tried, _of_day(pool, turns, today).ref}
    left = len(pool) - 1 - today.toordinal() % len(pool)
    # The end of the round first, so that tomorrow keeps its own for as long as it can.
    later = (*range(left, 0, -1), *range(left + 1, left + len(pool) + 1))
    days = (today + timedelta(days=n) for n in later)
    new = next((day for day in days if _of_day(pool, turns, day).ref not in tried), None)
    if new:
        _change_places(companion, new)


@one_step
def _change_places(companion: Companion, other: date) -> None:
    """Let today and another day change questions."""
    pool, today, turns = _pool(companion), companion.today(), _turns(companion)
    if not pool:
        return
    days = {day: slot for day, slot in turns.days.items() if day >= today}
    days |= {today: turns.slot(other), other: turns.slot(today)}
    tried = sorted({*turns.tried, _of_day(pool, turns, today).ref})
    value: dict[str, Json] = {
        "day": today.isoformat(),
        "tried": [*tried],
        "days": {day.isoformat(): slot.isoformat() for day, slot in sorted(days.items())},
    }
    companion.store.save(Setting(id=QUESTION_TURNS, value=value))


@dataclass(frozen=True, slots=True)
class _Turns:
    """Which days changed places, and what was asked today already."""

    days: dict[date, date]
    tried: frozenset[str]

    def slot(self, day: date) -> date:
        """Return the day whose question is asked on this one."""
        return self.days.get(day, day)


def _turns(companion: Companion) -> _Turns:
    kept = table(stored(companion, QUESTION_TURNS))
    is_of_today = kept.get("day") == companion.today().isoformat()
    return _Turns(
        days={
            date.fromisoformat(day): date.fromisoformat(slot)
            for day, slot in texts(kept.get("days")).items()
        },
        tried=frozenset(words(kept.get("tried")) if is_of_today else ()),
    )


def _of_day(pool: Sequence[Question], turns: _Turns, day: date) -> Question:
    """Return the question whose turn it is on a day."""
    number, place = divmod(turns.slot(day).toordinal(), len(pool))
    return _round(pool, number)[place]


def _round(pool: Sequence[Question], number: int) -> list[Question]:
    """Return the order of a round; it never begins as the one before ended."""
    if len(pool) < 3:
        return _shuffled(pool, 0)
    order, before = _shuffled(pool, number), _shuffled(pool, number - 1)
    if order[0] == before[-1]:
        order[0], order[1] = order[1], order[0]
    return order


def _shuffled(pool: Sequence[Question], number: int) -> list[Question]:
    return sorted(pool, key=lambda one: sha256(f"{number} {one.ref}".encode()).digest())


def _pool(companion: Companion) -> tuple[Question, ...]:
    audiences = settings.current(companion).audiences
    return tuple(one for one in companion.library.questions() if one.role in audiences)
