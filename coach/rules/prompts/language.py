"""Language: words in the user's own notes that may mean something is stuck."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

from coach.i18n import N_
from coach.model.text import fold
from coach.rules.lexicon import NOTHING
from coach.rules.prompts.facts import Facts, OwnWords, active
from coach.rules.prompts.rule import COUNTED, OF, WORDS, PromptFinding, Rule, ids_of

LAST, ENOUGH, HALF = 10, 5, 0.5
"""Of the last notes, when there are enough of them, this share."""

WINDOW, TWICE = 10, 2
"""So many notes within so many working days."""

BUSY_LAST, BUSY = 5, 3
"""So many of the last notes."""

SHOWN: Final = 4
"""So many of the words are shown at most."""

SAID: Final = {"words": WORDS, "n": COUNTED, "of": OF}
"""What notes tell of themselves."""

Said = tuple["OwnWords", tuple[str, ...]]


def only_numbers(facts: Facts, notes: Iterable[OwnWords]) -> list[Said]:
    """Return the notes with a word of quantity and without a word of quality."""
    return _without_quality(facts, _with(facts, "quantity", notes))


def _without_quality(facts: Facts, said: Iterable[Said]) -> list[Said]:
    quality = facts.lexicons.get("quality", NOTHING)
    return [(note, words) for note, words in said if not quality.found(note.text)]


@Rule(
    "R15", "language", "fallback", N_("Numbers without people"), cool=10, step="log",
    tells=("words",), figures=SAID,
)  # fmt: skip
def numbers_only(facts: Facts, _now: datetime) -> PromptFinding | None:
    """Notes that speak of numbers only; a number beside a person is no signal."""
    last = facts.notes[-LAST:]
    said = only_numbers(facts, last)
    if len(last) < ENOUGH or len(said) < HALF * len(last):
        return None
    return _finding(said, of=len(last))


@Rule(
    "R16", "language", "fallback", N_("Things that are not allowed"), cool=10,
    step="act", tells=("words",), figures=SAID,
)  # fmt: skip
def not_allowed(facts: Facts, _now: datetime) -> PromptFinding | None:
    """Something is not allowed, more than once."""
    return _some_notes(facts, "not_allowed")


@Rule(
    "R17", "language", "fallback", N_("It is as it is"), cool=10, step="act", figures=SAID,
)  # fmt: skip
def as_it_is(facts: Facts, _now: datetime) -> PromptFinding | None:
    """It is as it is, more than once."""
    return _some_notes(facts, "as_it_is")


def _some_notes(facts: Facts, name: str) -> PromptFinding | None:
    said = _with(facts, name, _recent(facts))
    return _finding(said) if len(said) >= TWICE else None


@Rule(
    "R18", "language", "fallback", N_("The other department"), cool=15, step="act",
    figures=SAID,
)  # fmt: skip
def the_other_department(facts: Facts, _now: datetime) -> PromptFinding | None:
    """The others, more than once, and without a good word for them."""
    said = _without_quality(facts, _with(facts, "others", _recent(facts)))
    return _finding(said) if len(said) >= TWICE else None


@Rule(
    "R24", "language", "fallback", N_("Busy in most notes"), cool=5, step="plan",
    figures=SAID,
)  # fmt: skip
def too_busy(facts: Facts, _now: datetime) -> PromptFinding | None:
    """Busy is in nearly every note; not while a plan is at rest."""
    if any(one.pattern.plan.is_paused(facts.today) for one in active(facts)):
        return None
    last = facts.notes[-BUSY_LAST:]
    said = _with(facts, "too_busy", last)
    return _finding(said, of=len(last)) if len(said) >= BUSY else None


def _recent(facts: Facts) -> list[OwnWords]:
    first = facts.calendar.window(facts.today, WINDOW)
    return [note for note in facts.notes if note.day >= first]


def _with(facts: Facts, name: str, notes: Iterable[OwnWords]) -> list[Said]:
    words = facts.lexicons.get(name, NOTHING)
    return [(note, found) for note in notes if (found := words.found(note.text))]


def _finding(said: Sequence[Said], **figures: int) -> PromptFinding:
    words = {fold(word): word for _note, found in reversed(said) for word in found}
    shown = ", ".join(list(words.values())[:SHOWN])
    return PromptFinding(
        figures={"words": shown, "n": len(said), **figures},
        record_ids=ids_of(note for note, _words in said),
    )
