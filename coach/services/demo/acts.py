"""Small acts, and what customers said afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Final

from coach.fastclass import dataclass
from coach.model.act import Act, Feedback
from coach.services.demo.deck import Deck
from coach.services.demo.script import Echo, Figure, Script
from coach.services.demo.times import at, new_id, times

OFTEN: Final = (0.45, 0.55, 0.35, 0.4, 0.2)
"""How likely a small act is, by weekday."""

SIZES: Final = (2, 5, 5, 10, 10, 15)


@dataclass(slots=True, kw_only=True)
class Acting:
    """Somebody who plans small acts, does most of them, and sometimes hears back."""

    script: Script
    rng: Random
    today: date
    echoes: Deck[Echo] = field(init=False)
    acts: dict[str, Deck[str]] = field(init=False)

    def __post_init__(self) -> None:
        self.echoes = Deck(self.script.echoes, self.rng)
        self.acts = {
            side: Deck(texts, self.rng) for side, texts in self.script.acts.items()
        }

    def day(self, able: list[Figure], day: date, pace: float) -> Iterator[Act | Feedback]:
        """Yield the acts of a day and what came back from them."""
        likely = OFTEN[day.weekday()] * pace
        count = int(likely) + (self.rng.random() < likely % 1)
        for clock in times(count, self.rng):
            figure = self.rng.choice(able)
            act = self._act(figure, at(day, clock))
            yield act
            if figure.person.side == "customer" and act.status == "done":
                yield from self._heard(figure, act, at(day, clock))

    def _act(self, figure: Figure, when: datetime) -> Act:
        chance, marked = self.rng.random(), self.rng.random()
        done = chance < 0.88
        before = self.rng.choice((5, 6, 6, 7, 7, 7, 8)) if done and marked < 0.65 else None
        after = min(before + self.rng.choice((1, 1, 2, 2, 3)), 10) if before else None
        by_customer = figure.person.side == "customer" and marked < 0.25
        return Act(
            id=new_id(at(when.date(), time(8, 5)), self.rng),
            text=figure.say(self.acts[_place(figure)].deal()),
            person_id=figure.person.id,
            detail=self.rng.choice(figure.details) if self.rng.random() < 0.6 else "",
            size_min=self.rng.choice(SIZES),
            planned_on=when.date(),
            status="done" if done else "dropped",
            done_at=when if done else None,
            before=before,
            after=after,
            marked_by=("customer" if by_customer else "me") if before else None,
            signature=True if chance < 0.1 else None,
            own_way=True if 0.3 < chance < 0.5 else None,
        )

    def _heard(self, figure: Figure, act: Act, when: datetime) -> Iterator[Feedback]:
        later = timedelta(days=self.rng.choice((1, 1, 2, 4)))
        heard = at(when.date() + later, *times(1, self.rng))
        echo = self.echoes.deal()
        fits = echo.person in (None, figure.key)
        if not fits or self.rng.random() > 0.5 or heard.date() >= self.today:
            return
        yield Feedback(
            id=new_id(heard, self.rng),
            at=heard,
            words=echo.words,
            person_id=figure.person.id,
            act_id=act.id,
            form=echo.form,
            valence=echo.valence,
            score_kind="mark_10" if echo.score else "none",
            score=echo.score,
            recommended=echo.recommended,
        )


def _place(figure: Figure) -> str:
    """Return whose acts suit: an internal customer sits down the hall."""
    outside = figure.person.side == "customer" and not figure.person.internal
    return "customer" if outside else "colleague"
