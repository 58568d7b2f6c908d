"""Everything that was shown, held against the documents of that moment."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Final

from coach.rules.prompts.registry import RULES
from tests.lives.past import Past
from tests.lives.recomputed import expected
from tests.lives.walk import FIRST, HOLIDAYS, Life, Showing

LIMITED: Final = ("invitation", "fallback")
COOL: Final = {one.trigger: one.cool for one in RULES}

SUGGESTED: Final = (
    "two minutes", "twee minuten", "one small moment", "één klein moment", "one thing",
    "één ding", "half a minute", "halve minuut", "thirty seconds", "five minutes",
    "vijf minuten", "one question", "één vraag", "one customer or colleague",
    "één klant of collega", "one agreement", "welke ene afspraak", "once and off",
    "één keer en ga", "twaalf uur", "one line", "één regel", "one sentence", "één zin",
    "one habit", "één gewoonte", "eight minutes", "acht minuten", "three ways round in",
    "three minutes", "drie routes eromheen in drie minuten", "which one could",
)  # fmt: skip
"""Numbers in the words of prompts that are asked for, and claim nothing."""

CLAIMED: Final = {
    "care_low_energy": ("two heavy days", "twee zware dagen"),
    "attention_customer_drop": ("last ten working days", "laatste tien werkdagen"),
    "attention_colleague_drop": ("last ten working days", "laatste tien werkdagen"),
    "heart_to_hand": ("your last three times", "laatste drie keer"),
}
"""Numbers in the words that always hold where the claim of the rule holds."""

NUMBERS: Final = re.compile(
    r"\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|once|twice|half|één|ene|twee|"
    r"drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|halve?|first|eerste)\b",
    re.IGNORECASE,
)
MANY: Final = re.compile(
    r"\b1 (\w+(s|en)\b)|\b0 \w|\b1 (working days|customer moments|klantmomenten)",
    re.IGNORECASE,
)
CONTRADICT: Final = (
    {"R37", "R10"}, {"R37", "R12"}, {"R37", "R14"}, {"R38", "R10"}, {"R01", "R04"},
    {"R02", "R04"},
)  # fmt: skip

SIDES: Final = {
    "en": {"customer": "customers", "colleague": "colleagues"},
    "nl": {"customer": "klanten", "colleague": "collega’s"},
}
WEEKDAYS: Final = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday"),
    "nl": ("Maandag", "Dinsdag", "Woensdag", "Donderdag", "Vrijdag"),
}
MONTHS: Final = {
    "en": "January February March April May June July August September October November "
    "December",
    "nl": "januari februari maart april mei juni juli augustus september oktober november "
    "december",
}
PARTS: Final = {
    "en": {"morning": " morning", "afternoon": " afternoon", "evening": " evening"},
    "nl": {"morning": "ochtend", "afternoon": "middag", "evening": "avond"},
}


@dataclass(slots=True)
class Tally:
    """How often each check was tried, and how often it was broken."""

    tried: Counter[str] = field(default_factory=Counter)
    broken: Counter[str] = field(default_factory=Counter)
    samples: dict[str, str] = field(default_factory=dict)

    def say(self, name: str, holds: object, sample: str) -> None:
        """Count one check."""
        self.tried[name] += 1
        if not holds:
            self.broken[name] += 1
            self.samples.setdefault(name, sample)

    def add(self, other: Tally) -> None:
        """Count what was checked elsewhere too."""
        self.tried += other.tried
        self.broken += other.broken
        self.samples = other.samples | self.samples

    def told(self) -> Iterator[str]:
        """Yield the lines of the table."""
        yield f"{'check':<52}{'tried':>8}{'broken':>8}"
        for name in sorted(self.tried):
            yield f"{name:<52}{self.tried[name]:>8}{self.broken[name]:>8}"
            if name in self.samples:
                yield f"    {self.samples[name]}"
        yield f"{'all':<52}{self.tried.total():>8}{self.broken.total():>8}"


def check(life: Life) -> Tally:
    """Return what holds of everything that was shown in a life."""
    tally = Tally()
    free = frozenset(HOLIDAYS[life.who.language])
    for one in life.showings:
        past = Past(one.tables, one.day, free)
        _claims(tally, one, past)
        _words(tally, one, past)
    _manners(tally, life, Past(life.tables, life.ended, free))
    return tally


def _told(one: Showing) -> str:
    return f"{one.day} {one.prompt.number} {one.prompt.words!r} {one.nudge.facts}"


def _claims(tally: Tally, one: Showing, past: Past) -> None:
    number, nudge = one.prompt.number, one.nudge
    ought = expected(past, nudge)
    tally.say(f"{number} what it claims holds", ought is not None, _told(one))
    if ought is None:
        return
    facts = nudge.facts if isinstance(nudge.facts, dict) else {}
    known = {name: facts.get(name) for name in ought}
    tally.say(f"{number} its figures are those of the records", known == ought,
              f"{_told(one)} ought to be {ought}")  # fmt: skip
    told = {**ought, **_named(past, nudge.about)}
    words = filled(nudge.text, told, one.language, one.day)
    same = words == one.prompt.words or "…" in one.prompt.words
    tally.say("words: each figure stands in its place and form", same,
              f"{one.prompt.words!r} ought to be {words!r}")  # fmt: skip
    shown = [value for _label, value in one.why.figures]
    for name, value in ought.items():
        if name in ("n", "exp", "before", "gaps", "days", "usual", "of", "times", "months"):
            said = _number(value, one.language)
            tally.say("why: every figure is shown as it is", said in shown,
                      f"{_told(one)} {one.why.figures} lacks {name} {said}")  # fmt: skip
    if number in ("R10", "R37", "R38") or nudge.record_ids:
        named = one.why.lines or "when" in ought
        tally.say("why: the entries are named", named, _told(one))


def _named(past: Past, about: str) -> dict[str, str]:
    person = past.people.get(about)
    return {"name": person["name"]} if person else {}


def filled(text: str, facts: Mapping[str, Any], language: str, today: date) -> str:
    """Return the words as they ought to be, by another way than the program's."""
    found, rest = "", text
    while "{" in rest:
        before, _brace, rest = rest.partition("{")
        place, _brace, rest = rest.partition("}")
        name, *forms = place.split("|")
        value = facts.get(name, "?")
        said = _said(name, value, language, today)
        if forms:
            none, single = (forms[0] if len(forms) == 3 else forms[-1]), forms[-2]
            form = single if value == 1 else none if value == 0 else forms[-1]
            said = form.replace("#", said)
        found += before + said
    return found + rest


def _said(name: str, value: Any, language: str, today: date) -> str:
    if name == "side":
        return SIDES[language][value]
    if name == "week":
        year, month, day = map(int, str(value).split("-"))
        said = f"{day} {MONTHS[language].split()[month - 1]}"
        return said if year == today.year else f"{said} {year}"
    if name == "lens":
        return {"en": "Dialogue", "nl": "Dialoog"}[language]
    if name == "moment":
        day, part = value.split()
        return WEEKDAYS[language][int(day)] + PARTS[language][part]
    return _number(value, language)


def _number(value: Any, language: str) -> str:
    if isinstance(value, float):
        text = f"{value:.1f}".removesuffix(".0")
        return text.replace(".", ",") if language == "nl" else text
    return str(value)


def _words(tally: Tally, one: Showing, past: Past) -> None:
    words, text = one.prompt.words, one.nudge.text
    tally.say("words: at most 200 characters", len(words) <= 200, words)
    tally.say("words: no place left open", not re.search("[{}|#]", words), words)
    literal = re.sub(r"\{[^}]*\}", "", text).casefold()
    for phrase in (*SUGGESTED, *CLAIMED.get(one.nudge.rule, ())):
        literal = literal.replace(phrase, "")
    tally.say("words: every number is a placeholder", not NUMBERS.search(literal), text)
    tally.say("words: one is not many, and none is no 0", not MANY.search(words), words)
    hidden = [
        row["name"]
        for row in past.rows("people")
        if row.get("archived") or row.get("remind") is False
        or str(row.get("away_until") or "") >= past.today.isoformat()
    ]  # fmt: skip
    named = [name for name in hidden if re.search(rf"\b{name}\b", words)]
    tally.say("words: nobody is named who is not to be", not named, words)
    jargon = re.search(r"0[.,]9|\bstrength\b|\bsterkte\b|mediaa?n", one.why.rule)
    tally.say("why: no jargon", not jargon, one.why.rule)


def _manners(tally: Tally, life: Life, past: Past) -> None:
    shown = life.showings
    for at, one in enumerate(shown):
        _timing(tally, one, past)
        _beside(tally, shown[:at], one, past)
        _calm(tally, life, at, past)
    for id_, response in life.responses.items():
        if response == "done":
            kept = life.tables["nudges"][id_].get("response")
            last = shown[-1].nudge.id == id_
            holds = kept == "did_it" or last
            tally.say("manners: what was done counts as done", holds, id_)


def _timing(tally: Tally, one: Showing, past: Past) -> None:
    told = _told(one)
    if one.prompt.kind == "fallback":
        used = sum(
            past.works(FIRST + timedelta(days=n)) for n in range((one.day - FIRST).days)
        )
        tally.say("manners: none in the first ten days of use", used >= 10, told)
    tally.say("manners: none on days off", past.works(one.day), told)


def _beside(tally: Tally, before: list[Showing], one: Showing, past: Past) -> None:
    told, number, kind = _told(one), one.prompt.number, one.prompt.kind
    lately = [(other, past.between(other.day, one.day)) for other in before[-30:]]
    same = [gap for other, gap in lately if other.prompt.trigger == one.prompt.trigger]
    cool = COOL[one.prompt.trigger]
    tally.say("manners: the cool-down is kept", not same or same[-1] >= cool, told)
    if kind in LIMITED:
        today = [o for o, gap in lately if o.day == one.day and o.prompt.kind in LIMITED]
        tally.say("manners: one a day", not today, told)
        heavy = [o for o, gap in lately if o.prompt.number == "R09" and gap <= 2]
        tally.say("manners: two days of rest after R09", not heavy, told)
        back = [o for o, gap in lately if o.prompt.number == "R36" and gap == 0]
        tally.say("manners: nothing else on the day of R36", not back, told)
    if kind == "fallback":
        week = [o for o, _gap in lately
                if o.prompt.kind == kind and (one.day - o.day).days < 7]  # fmt: skip
        tally.say("manners: three a week", len(week) < 3, told)
    near = [o for o, gap in lately if gap < 5 and {o.prompt.number, number} in CONTRADICT]
    tally.say("manners: no contradiction within five working days", not near, told)


def _calm(tally: Tally, life: Life, at: int, past: Past) -> None:
    """Check that after five refusals in a row at most one thing a week is suggested."""
    one = life.showings[at]
    if one.prompt.kind not in LIMITED:
        return
    row = 0
    for other in life.showings[:at]:
        answer = life.tables["nudges"][other.nudge.id].get("response")
        if other.prompt.kind in LIMITED and answer:
            row = row + 1 if answer in ("not_now", "does_not_fit") else 0
    if row >= 5:
        week = [o for o in life.showings[:at]
                if o.prompt.kind in LIMITED and (one.day - o.day).days < 7]  # fmt: skip
        tally.say("manners: calmer after five refusals in a row", not week, _told(one))
