"""Moments as the user of the demo notes them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field, replace
from datetime import date, datetime, timedelta
from random import Random
from typing import Final

from coach.fastclass import dataclass
from coach.model.moment import Moment
from coach.services.demo.deck import Deck
from coach.services.demo.script import Figure, Script, ScriptedMoment, Sentence
from coach.services.demo.times import at, new_id, times

OWN: Final = 0.35
"""The share of sentences that could only be about this one person."""

MINUTES: Final = (2, 5, 5, 10, 10, 15, 20, 30, 45)


@dataclass(slots=True, kw_only=True)
class Noting:
    """Somebody who notes what they saw, and seldom in the same words."""

    script: Script
    rng: Random
    decks: dict[object, Deck[Sentence]] = field(default_factory=dict)

    def day(self, seen: list[Figure], day: date) -> Iterator[Moment]:
        """Yield a moment with everybody who was seen."""
        for figure, clock in zip(seen, times(len(seen), self.rng), strict=True):
            flow = self._flow(figure)
            yield self._moment(
                figure,
                self._sentence(figure, flow, day),
                at(day, clock),
                flow=flow,
                minutes=self.rng.choice(MINUTES) if self.rng.random() < 0.4 else None,
                tags=(self.rng.choice(self.script.tags),)
                if self.rng.random() < 0.1
                else (),
            )

    def scene(
        self, scene: ScriptedMoment, figure: Figure, today: date, day: date
    ) -> Moment:
        """Return the moment of a scene."""
        moment = self._moment(
            figure,
            Sentence(scene.kind, scene.text),
            at(day, scene.at),
            flow=scene.flow,
            minutes=scene.minutes,
            tags=(),
        )
        again = None if scene.again is None else today + timedelta(days=scene.again)
        return replace(moment, channel=scene.channel, spoken=scene.spoken, again_on=again)

    def _moment(
        self,
        figure: Figure,
        sentence: Sentence,
        when: datetime,
        *,
        flow: str,
        minutes: int | None,
        tags: tuple[str, ...],
    ) -> Moment:
        marks = [f"#{self.script.kinds[sentence.kind]}", *(f"#{tag}" for tag in tags)]
        if minutes:
            marks.append(f"{minutes}m")
        return Moment(
            id=new_id(when, self.rng),
            at=when,
            typed=" ".join((figure.say(sentence.text, "@"), *marks)),
            text=figure.say(sentence.text),
            person_ids=(figure.person.id,),
            side=figure.person.side,
            kind=sentence.kind,
            flow=flow,
            minutes=minutes,
            tags=tags,
        )

    def _flow(self, figure: Figure) -> str:
        chance = self.rng.random()
        if figure.person.role == "team_member" and chance < 0.12:
            return "witnessed"
        return "received" if chance > 0.86 else "given"

    def _sentence(self, figure: Figure, flow: str, day: date) -> Sentence:
        side = figure.person.side or "colleague"
        if flow == "given":
            own = self._deck((figure.key, day.year), figure.own)
            # What could only be about one person wears out soonest: once a year will do.
            if figure.alone or (own.fresh and self.rng.random() < OWN):
                return own.deal()
        return self._deck((flow, side), self.script.sentences[flow, side]).deal()

    def _deck(self, name: object, sentences: tuple[Sentence, ...]) -> Deck[Sentence]:
        if name not in self.decks:
            self.decks[name] = Deck(sentences, self.rng)
        return self.decks[name]
