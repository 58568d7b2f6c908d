"""The script of the demo: its people and sentences, read from text files."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from datetime import time
from pathlib import Path
from typing import Any, TypeVar

from coach.fastclass import dataclass
from coach.model.person import Person

T = TypeVar("T")

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class Sentence:
    """Something that can be noted about anybody, and the kind of attention it is."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """Somebody in the story."""

    key: str
    person: Person
    """As the user keeps them, still without an id."""

    words: Mapping[str, str]
    """The pronouns that stand for them, by placeholder."""

    every: int
    """Working days between two moments."""

    quiet: int
    """Calendar days without a word up to today."""

    alone: bool
    """Whether only the own sentences fit."""

    own: tuple[Sentence, ...]
    details: tuple[str, ...]

    def say(self, text: str, sign: str = "") -> str:
        """Return the sentence about this person, with a sign before the name."""
        text = text.replace("{name}", sign + self.first_name)
        for placeholder, word in self.words.items():
            text = text.replace(placeholder, word)
        return text

    @property
    def first_name(self) -> str:
        """The name by which they are called."""
        return self.person.name.split()[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptedMoment:
    """A moment with a fixed place in the story."""

    weeks: int
    """Weeks before this one."""

    weekday: int
    at: time
    person: str
    kind: str
    text: str
    flow: str = "given"
    channel: str | None = None
    minutes: int | None = None
    again: int | None = None
    """Days from today on which to come back to it."""

    spoken: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptedAct:
    """A small act that still lies ahead."""

    days: int
    person: str
    text: str
    detail: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Echo:
    """Something that a customer said afterwards."""

    words: str
    form: str
    valence: str
    score: int | None = None
    recommended: bool | None = None
    person: str | None = None
    """The only one who could have said it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lapse:
    """A time at which the old way came along."""

    weeks: int
    """Weeks before this one."""

    weekday: int
    at: time
    context: str
    text: str
    back: int
    """Working days until the new way was done again; 0 is the same day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """An old way, and the plan for a new one."""

    weeks: int
    """Weeks before this one in which the plan began."""

    name: str
    cue: str
    old_way: str
    gave: str
    cost: str
    if_cue: str
    then_do: str
    tiny: str
    pause: tuple[int, ...] = ()
    """The first and the last week of a pause, in weeks before this one."""

    let_go: int = 0
    """Weeks before this one in which it was let go; 0 while it is active."""

    slips: tuple[Lapse, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """Everything that can be said in one language."""

    language: str
    name: str
    tags: tuple[str, ...]
    kinds: Mapping[str, str]
    figures: tuple[Figure, ...]
    sentences: Mapping[tuple[str, str], tuple[Sentence, ...]]
    """By flow and side."""

    scenes: tuple[ScriptedMoment, ...]
    acts: Mapping[str, tuple[str, ...]]
    """By side."""

    ideas: tuple[str, ...]
    plans: tuple[ScriptedAct, ...]
    echoes: tuple[Echo, ...]
    lines: Mapping[str, tuple[str, ...]]
    """By how the day was: high, even or low."""

    questions: tuple[tuple[str, tuple[str, ...]], ...]
    lessons: tuple[Lesson, ...]
    filled_in: tuple[tuple[str | int, ...], ...]
    """The answers of each time that an exercise was filled in, oldest first."""


def words(part: str, language: str) -> dict[str, Any]:
    """Read what a part of the demo says in that language."""
    path = Path(__file__).with_name(f"{part}.{language}.toml")
    return tomllib.loads(path.read_text("utf-8"))


def script_in(language: str) -> Script:
    """Read the script in that language."""
    raw = words("story", language)
    acts = raw["acts"]
    return Script(
        language=language,
        name=raw["name"],
        tags=tuple(raw["tags"]),
        kinds=raw["kinds"],
        figures=tuple(_figure(item) for item in raw["person"]),
        sentences={
            (flow, side): _sentences(kinds)
            for flow, sides in raw["moments"].items()
            for side, kinds in sides.items()
        },
        scenes=tuple(_placed(ScriptedMoment, item) for item in raw["scene"]),
        acts={side: tuple(acts[side]) for side in ("colleague", "customer")},
        ideas=tuple(acts["ideas"]),
        plans=tuple(ScriptedAct(**item) for item in raw["planned"]),
        echoes=tuple(Echo(**item) for item in raw["feedback"]),
        lines={mood: tuple(texts) for mood, texts in raw["lines"].items()},
        questions=tuple((item["ask"], tuple(item["answers"])) for item in raw["question"]),
        lessons=tuple(_lesson(item) for item in raw["pattern"]),
        filled_in=tuple(tuple(item) for item in raw["filled_in"]),
    )


def _figure(raw: dict[str, Any]) -> Figure:
    person = Person(
        id="",
        name=raw["name"],
        aliases=tuple(raw.get("aliases", ())),
        side=raw["side"],
        role=raw["role"],
        internal=raw.get("internal"),
        organisation=raw.get("organisation", ""),
        rhythm_days=raw.get("rhythm"),
        growth_wish=raw.get("growth_wish", ""),
        growth_step=raw.get("growth_step", ""),
        note=raw["note"],
    )
    return Figure(
        key=raw["key"],
        person=person,
        words={f"{{{name}}}": raw[name] for name in ("they", "them", "their")},
        every=raw["every"],
        quiet=raw.get("quiet", 0),
        alone=raw.get("alone", False),
        own=_sentences(raw.get("own", {})),
        details=tuple(raw["details"]),
    )


def _sentences(kinds: Mapping[str, list[str]]) -> tuple[Sentence, ...]:
    return tuple(Sentence(kind, text) for kind, texts in kinds.items() for text in texts)


def _placed(kind: Callable[..., T], raw: dict[str, Any]) -> T:
    """Return something with its place in a week."""
    rest = {name: value for name, value in raw.items() if name not in ("day", "at")}
    at = time.fromisoformat(raw["at"])
    return kind(weekday=WEEKDAYS.index(raw["day"]), at=at, **rest)


def _lesson(raw: dict[str, Any]) -> Lesson:
    rest = {name: value for name, value in raw.items() if name not in ("pause", "slip")}
    return Lesson(
        pause=tuple(raw.get("pause", ())),
        slips=tuple(_placed(Lapse, item) for item in raw.get("slip", ())),
        **rest,
    )
