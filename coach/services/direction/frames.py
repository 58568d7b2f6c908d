"""Frames: the banks one steers by, the guardrails that stay hard, and what is folklore."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import N_, _
from coach.model.direction import HARD, Frame
from coach.model.text import expect_line, one_line
from coach.rules import dates
from coach.services import match, wording
from coach.services.answer import Answer, saved
from coach.services.entries import lines
from coach.services.step import as_it_is, one_step

BANKS: Final = 5
"""So many banks are plenty to steer by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameLine:
    """A rule as a list shows it."""

    id: str
    text: str
    kind: str
    words: str
    """The reason, what it turned out to be, who decides, and when somebody last asked."""

    kind_word: str
    brief: str
    """The reason of a hard one, or that it is folklore, where there is little room."""

    since: date
    folklore: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameFacts:
    """What is said about a rule; nothing of it has to be known."""

    kind: str | None = None
    reason: str | None = None
    verified: str | None = None
    decided_by: str | None = None
    asked: str = ""
    since: str = ""
    note: str | None = None


NOTHING: Final = FrameFacts()


def every(companion: Companion) -> tuple[Frame, ...]:
    """Return every rule, guardrails first, each kind in the order it was written down."""
    kept = companion.store.all(Frame)
    return tuple(sorted(kept, key=lambda one: (one.kind != "guardrail", one.id)))


def listed(companion: Companion) -> tuple[FrameLine, ...]:
    """Return the rules as a list shows them."""
    today = companion.today()
    return tuple(line(one, today) for one in every(companion))


def line(frame: Frame, today: date) -> FrameLine:
    """Return a rule as a list shows it."""
    return FrameLine(
        id=frame.id, text=one_line(frame.text), kind=frame.kind,
        words=in_words(frame, today), since=since(frame),
        kind_word=wording.label("frames.kind", frame.kind), brief=_brief(frame),
        folklore=frame.verified == "folklore",
    )  # fmt: skip


def since(frame: Frame) -> date:
    """Return from when it holds, as far as that is known."""
    return frame.since or lines.day_made(frame.id)


def _brief(frame: Frame) -> str:
    """Return what a rule is marked with in a small list: a hard one with its reason."""
    if frame.verified == "folklore":
        return wording.label("frames.verified", frame.verified).lower()
    hard = frame.kind == "guardrail"
    return wording.label("frames.reason", frame.reason).lower() if hard else ""


def in_words(frame: Frame, today: date) -> str:
    """Return the reason, what it turned out to be, who decides, and when it was asked."""
    known = frame.reason not in (None, "unknown")
    reason = wording.label("frames.reason", frame.reason).lower()
    words = [
        reason if known else _("reason unknown"),
        _(VERDICTS.get(frame.verified or "", NOT_LOOKED_UP)),
    ]
    if frame.decided_by:
        words.append(_("{who} decides").format(who=one_line(frame.decided_by)))
    if frame.asked_on:
        day = wording.day(frame.asked_on, today)
        words.append(_("last asked {day}").format(day=day))
    return " · ".join(words)


NOT_LOOKED_UP: Final = N_("not looked up yet")
VERDICTS: Final[Mapping[str, str]] = {
    "fact": N_("a fact"), "folklore": N_("folklore"), "unknown": N_("nobody knows"),
}  # fmt: skip
"""What a rule turned out to be."""


def choose(companion: Companion, said: str) -> Frame | None:
    """Return the rule that is meant by its code or its whole text; None where none is."""
    return match.exactly(every(companion), said)


@one_step
def add(companion: Companion, text: str, facts: FrameFacts = NOTHING) -> Answer:
    """Write a rule down; what is law, safety or privacy is a guardrail by itself."""
    text = expect_line(text, _("A rule takes a few words: what does it say?"))
    hard = "guardrail" if facts.reason in HARD else "bank"
    frame = Frame(id=companion.store.new_id(), text=text, kind=hard)
    frame = replace(frame, **_given(companion, facts))
    return _saved(companion, frame)


@one_step
def change(companion: Companion, frame: Frame, facts: FrameFacts, text: str = "") -> Answer:
    """Keep what is known by now about a rule."""
    given = _given(companion, facts)
    if one_line(text):
        given["text"] = one_line(text)
    return _saved(companion, replace(as_it_is(companion, frame), **given))


def _given(companion: Companion, facts: FrameFacts) -> dict[str, Any]:
    now = companion.now()
    given: dict[str, Any] = {
        name: value
        for name in ("kind", "reason", "verified", "decided_by", "note")
        if (value := getattr(facts, name)) is not None
    }
    if facts.asked:
        given["asked_on"] = dates.expect(facts.asked, now, "past", no_future=True).day
    if facts.since:
        given["since"] = dates.expect(facts.since, now, "past", no_future=True).day
    return given


def _saved(companion: Companion, frame: Frame) -> Answer:
    kind = wording.capital(wording.label("frames.kind", frame.kind))
    words = in_words(frame, companion.today())
    told = wording.sentence(f"{kind}: {frame.text} ({words}).")
    return saved(companion, frame, told, *_hints(companion, frame))


def _hints(companion: Companion, frame: Frame) -> list[str]:
    others = [one for one in every(companion) if one.id != frame.id]
    banks = [one for one in others if one.kind == "bank"]
    if frame.kind == "bank" and len(banks) >= BANKS:
        told = _("Five banks are plenty to steer by; this makes {n}.")
        return [told.format(n=len(banks) + 1)]
    if frame.kind == "guardrail" and frame.reason not in HARD:
        return [_("Law, safety and privacy stay hard. Perhaps this one may give a little.")]
    if frame.verified == "folklore":
        return [_("It is not written anywhere. Who decides can say whether it may go.")]
    return []
