"""A day as it is written: moments, small acts and what came back, and a look back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Final

from coach.fastclass import dataclass
from coach.model.act import SWEET, Act, Feedback
from coach.model.moment import Moment
from coach.model.reflection import Reflection, asks_filter
from coach.services.demo.script import Echo, Figure, Script, ScriptedMoment, Sentence
from coach.services.demo.times import Deck, at, mood_of, new_id, times

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
            sweet_spot=SWEET if after and after > 8 and chance < 0.3 else (),
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


def acts_ahead(
    script: Script, cast: Mapping[str, Figure], today: date, rng: Random
) -> Iterator[Act]:
    """Yield the acts that wait, planned yesterday, and the ideas of the last weeks."""
    for minute, plan in enumerate(script.plans):
        figure = cast[plan.person]
        yield Act(
            id=new_id(at(today - timedelta(days=1), time(17, 10 + minute)), rng),
            text=figure.say(plan.text),
            person_id=figure.person.id,
            detail=plan.detail,
            size_min=plan.size,
            planned_on=today + timedelta(days=plan.days),
        )
    figures = rng.sample(sorted(cast), len(script.ideas))
    for week, (text, key) in enumerate(zip(script.ideas, figures, strict=True), start=1):
        named = "{name}" in text
        yield Act(
            id=new_id(at(today - timedelta(weeks=week), time(12, 40)), rng),
            text=cast[key].say(text) if named else text,
            person_id=cast[key].person.id if named else None,
            status="idea",
        )


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
        mood = mood_of(day) + self.rng.gauss(0, 0.6)
        control, creativity = self._mark(mood - 0.2), self._mark(mood - 0.5)
        impact = self._mark(mood + min(met - 2, 2) * 0.25)
        energy = self._mark(mood + (-0.5 if day.weekday() > 2 else 0.3))
        heart, hand = self._heart_and_hand(mood)
        asked = asks_filter(heart, hand)
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
