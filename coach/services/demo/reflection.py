"""How the days were, in marks that drift slowly and a line that fits them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from datetime import date
from random import Random
from typing import Final

from coach.fastclass import dataclass
from coach.model.reflection import Reflection
from coach.rules.reflection.marks import FILTER_FROM
from coach.services.demo import season
from coach.services.demo.deck import Deck
from coach.services.demo.script import Script

ANSWERED: Final = 0.8
"""The share of working days that were looked back on."""

FILTERS: Final = (
    "no_time", "no_time", "no_time", "system", "system",
    "reasoned_away", "what_others_think", "not_my_job",
)  # fmt: skip


@dataclass(slots=True, kw_only=True)
class Reflecting:
    """Somebody who looks back on most of their days."""

    script: Script
    rng: Random
    lines: dict[str, Deck[str]] = field(init=False)
    questions: Deck[tuple[str, tuple[str, ...]]] = field(init=False)

    def __post_init__(self) -> None:
        self.lines = {
            mood: Deck(texts, self.rng) for mood, texts in self.script.lines.items()
        }
        self.questions = Deck(self.script.questions, self.rng)

    def day(self, day: date, met: int, sure: bool) -> Iterator[Reflection]:
        """Yield the reflection of that day, if there was one."""
        if not sure and self.rng.random() > ANSWERED:
            return
        mood = season.mood(day) + self.rng.gauss(0, 0.6)
        control, creativity = self._mark(mood - 0.2), self._mark(mood - 0.5)
        impact = self._mark(mood + min(met - 2, 2) * 0.25)
        energy = self._mark(mood + (-0.5 if day.weekday() > 2 else 0.3))
        heart, hand = self._heart_and_hand(mood)
        asked = heart is not None and hand is not None and heart - hand >= FILTER_FROM
        question, answer = self._question()
        yield Reflection(
            id=day.isoformat(),
            day=day,
            control=control,
            creativity=creativity,
            impact=impact,
            energy=energy if self.rng.random() < 0.85 else None,
            heart=heart,
            hand=hand,
            filter=self.rng.choice(FILTERS) if asked else None,
            text=self._line((control + creativity + impact) / 3),
            question=question,
            answer=answer,
        )

    def _mark(self, mood: float) -> int:
        return min(max(round(mood + self.rng.gauss(0, 0.7)), 2), 10)

    def _heart_and_hand(self, mood: float) -> tuple[int | None, int | None]:
        if self.rng.random() > 0.4:
            return None, None
        return self._mark(mood / 2 + 4.8), self._mark(mood - 0.4)

    def _line(self, mean: float) -> str:
        if self.rng.random() > 0.6:
            return ""
        mood = "high" if mean >= 7 else "low" if mean < 5.6 else "even"
        return self.lines[mood].deal()

    def _question(self) -> tuple[str, str]:
        if self.rng.random() > 0.18:
            return "", ""
        question, answers = self.questions.deal()
        return question, self.rng.choice(answers)
