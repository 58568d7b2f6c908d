"""Who they are: habits that never change, except where somebody relapses on purpose."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Final, Literal, get_args

Kind = Literal[
    "regular", "random", "relapse", "part-time", "backfill", "refuser", "away", "lead"
]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
"""All kinds of people, as they come in turn."""

NAMES: Final = (
    "Anna", "Bram", "Chris", "Dewi", "Esra", "Fleur", "Gijs", "Hanna", "Imke", "Joost",
    "Karim", "Lotte", "Mees", "Noor", "Olga", "Pim",
)  # fmt: skip

NOTES: Final = {
    "en": (
        "coffee and how it really goes", "listened to the story", "walked along",
        "a call about the invoice, solved", "helped with the form", "asked what is needed",
        "thanked for the patience", "talked the change through", "went to see the new shop",
        "lunch together", "showed the new screen", "looked at the planning together",
    ),
    "nl": (
        "koffie en hoe het echt gaat", "geluisterd naar het verhaal", "even meegelopen",
        "gebeld over de factuur, opgelost", "geholpen met het formulier",
        "gevraagd wat er nodig is", "bedankt voor het geduld", "de wijziging doorgenomen",
        "in de nieuwe winkel gekeken", "samen geluncht", "het nieuwe scherm laten zien",
        "samen naar de planning gekeken",
    ),
}  # fmt: skip
STUCK: Final = {
    "en": ("40 tickets handled", "that is not allowed here", "too busy, no time at all"),
    "nl": ("40 tickets afgehandeld", "dat mag niet van boven", "te druk, geen tijd"),
}
"""What now and then stands in a note of anybody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Somebody they see, every so many of their working days."""

    name: str
    side: str
    every: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Somebody:
    """One made-up person."""

    number: int
    kind: Kind
    language: Literal["en", "nl"]
    week: tuple[int, ...]
    contacts: tuple[Contact, ...]
    random: bool
    """Whether contacts come by chance, or at fairly even distances."""

    mood: float
    """Around which their marks lie."""

    spread: float
    has_plan: bool
    keeps_more: bool
    """Whether they keep trees, numbers, a course, and look back on their weeks."""

    answers: tuple[tuple[str | None, float], ...]
    """How likely each answer to a prompt is; None leaves it."""


ANYBODY: Final = (
    ("opened", 0.3), ("do", 0.15), (None, 0.3), ("not_now", 0.17), ("does_not_fit", 0.08),
)  # fmt: skip
REFUSERS: Final = (
    (("does_not_fit", 1.0),),
    (("not_now", 1.0),),
    (("not_now", 0.5), ("does_not_fit", 0.5)),
)


def somebody(number: int) -> Somebody:
    """Return the person of that number: the same one every time."""
    rng = Random(1000 + number)
    kind = KINDS[number % len(KINDS)]
    days = (2, 3, 4)[number // len(KINDS) % 3] if kind == "part-time" else 5
    names = rng.sample(NAMES, rng.randint(6, 12))
    return Somebody(
        number=number,
        kind=kind,
        language="nl" if number // len(KINDS) % 2 else "en",
        week=tuple(sorted(rng.sample(range(5), days))),
        contacts=tuple(
            Contact(
                name=name, side=rng.choice(("customer", "colleague")),
                every=rng.uniform(3, 12) * (0.6 if days < 5 else 1.0),
            )
            for name in names
        ),
        random=kind == "random" or (kind != "regular" and rng.random() < 0.4),
        mood=rng.uniform(6.3, 7.7),
        spread=rng.uniform(0.7, 1.1),
        has_plan=rng.random() < 0.6,
        keeps_more=number // len(KINDS) % 3 == 1,
        answers=rng.choice(REFUSERS) if kind == "refuser" else ANYBODY,
    )  # fmt: skip
