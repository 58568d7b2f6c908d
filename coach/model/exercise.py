"""An exercise as a value: its steps, how the answers come together, what they become."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from coach.fastclass import dataclass
from coach.model.moment import day_of
from coach.model.pack import NOTHING, NamedText, Words
from coach.model.setting import table
from coach.model.types import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One question of an exercise."""

    id: str
    kind: str
    """One of `rules.exercises.steps.KINDS`."""

    ask: Words
    label: Words = NOTHING
    """A short name for charts and outcomes; none: the question itself."""

    hint: Words = NOTHING
    optional: bool = False
    repeat: str = ""
    """The list step for whose lines it is asked again and again."""

    least: int = 1
    """The lowest mark."""

    most: int = 10
    """The highest mark."""

    low: Words = NOTHING
    high: Words = NOTHING
    at_least: int = 1
    at_most: int = 12
    choices: tuple[NamedText, ...] = ()

    @property
    def ends(self) -> str:
        """What the lowest and the highest mark mean, as far as that is said."""
        return " – ".join(filter(None, (self.low.say(), self.high.say())))

    @property
    def scale(self) -> str:
        """The marks that may be given, with what their ends mean."""
        marks = f"{self.least}-{self.most}"
        return f"{marks} ({self.ends})" if self.ends else marks

    @property
    def name(self) -> Words:
        """What it is called where there is little room."""
        return self.label or self.ask

    def choice(self, name: str) -> Words:
        """Return the words of a choice; one that is no longer there is its own word."""
        found = (choice.text for choice in self.choices if choice.id == name)
        return next(found, Words((("en", name),)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """The words for one of the ways in which it can come out."""

    name: Words = NOTHING
    text: Words = NOTHING


NO_CELL = Cell()


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeRow:
    """One line of a table of outcomes."""

    when: tuple[tuple[str, str], ...] = ()
    """Steps and the choice that each of them has; none: in all other cases."""

    result: str = ""
    """A word by which an offer names it."""

    cell: Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class ScaleOfMarks:
    """Some marks that are told by their mean."""

    name: Words
    of: tuple[str, ...]
    """The steps with the marks."""

    turned: tuple[str, ...] = ()
    """Those of them where a high mark says little of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How answers come together; which fields count depends on the kind."""

    kind: str = "none"
    """`quadrant`, `lowest`, `gap`, `means`, `table` or `none`."""

    x: str = ""
    y: str = ""
    split: float = 5.5
    of: tuple[str, ...] = ()
    count: int = 1
    loop: bool = False
    """Whether the lines that the marks were given to lead back to the first of them."""

    start: str = ""
    end: str = ""
    back_start: str = ""
    """The gap the other way: how they are seen, beside how they see themselves."""

    back_end: str = ""
    near: int = 0
    tell: tuple[str, ...] = ()
    """Steps whose answers are told below what came out."""

    cells: Mapping[str, Cell]
    rows: tuple[OutcomeRow, ...] = ()
    scales: tuple[ScaleOfMarks, ...] = ()
    cell: Cell = NO_CELL
    """The words of a lowest mark, or of means."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What an answer may become."""

    step: str
    to: str
    """`act`, `idea`, `obstacle`, `pattern`, `moment`, `measure`, `course` or `frame`."""

    field: str
    begins: bool = True
    """Whether it stands for a record of its own, rather than adding to one."""

    when: tuple[tuple[str, str], ...] = ()
    """Steps and the choice they have; only then, or for those lines, it stands."""

    result: str = ""
    """The word of the rows of the outcome with which it stands; none: with all."""

    always: tuple[tuple[str, str], ...] = ()
    """Fields with a fixed value."""

    together: bool = False
    """Whether the lines of a list make one record, told as one leading to the next."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """A short guided form that ends in something small to do."""

    ref: str
    title: Words
    intro: Words
    steps: tuple[Step, ...]
    outcome: Outcome
    offers: tuple[Offer, ...] = ()
    role: str = "all"
    seed: str = ""
    minutes: int = 0
    series: bool = False
    """Whether it is done again and again, and drawn over time."""

    beside: tuple[str, ...] = ()
    """The marks of a look back that are drawn beside it."""

    next: str = ""
    """An exercise that follows well."""

    deprecated: bool = False

    def step(self, name: str) -> Step:
        """Return the step of this name."""
        return next(step for step in self.steps if step.id == name)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedAnswer:
    """One answer as it read, so that it stays readable without its pack."""

    ask: str
    text: str
    about: str = ""
    """The line of a list for which it was asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Came:
    """What came out, in the words of that day."""

    kind: str
    key: str = ""
    name: str = ""
    text: str = ""
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Became:
    """A record that an answer was turned into."""

    draft: str
    table: str
    record: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One time through an exercise, done or half done."""

    id: str
    pack_ref: str
    title: str
    started_at: datetime
    finished_at: datetime | None = None
    version: str = ""
    """The version of the pack."""

    answers: Json = None
    """By step; a step that goes through a list has one for each line of it."""

    at: int = 0
    """The question to go on with."""

    said: tuple[RecordedAnswer, ...] = ()
    outcome: Came | None = None
    became: tuple[Became, ...] = ()
    about: str = ""
    """The record it was done for, as table and id with a slash between."""

    @property
    def day(self) -> date:
        """The day on which it was done; half done, that on which it was begun."""
        return day_of(self.finished_at or self.started_at)

    @property
    def given(self) -> dict[str, Json]:
        """The answers by step."""
        return table(self.answers)
