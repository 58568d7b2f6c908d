"""An exercise as a value: its steps, how the answers come together, what they become."""

from __future__ import annotations

from coach.fastclass import dataclass
from coach.model.pack import NOTHING
from coach.model.words import Words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One thing that can be chosen."""

    id: str
    text: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One question of an exercise."""

    id: str
    kind: str
    """`mark`, `line`, `text`, `choice`, `several`, `list`, `person`, `date` or `read`."""

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
    choices: tuple[Choice, ...] = ()

    @property
    def name(self) -> Words:
        """What it is called where there is little room."""
        return self.label or self.ask

    @property
    def asks(self) -> bool:
        """Whether it wants an answer."""
        return self.kind != "read"

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
class Row:
    """One line of a table of outcomes."""

    when: tuple[tuple[str, str], ...]
    """Steps and the choice that each of them has; none: in all other cases."""

    cell: Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How answers come together; which fields count depends on the kind."""

    kind: str = "none"
    """`quadrant`, `lowest`, `gap`, `table` or `none`."""

    x: str = ""
    y: str = ""
    split: float = 5.5
    of: tuple[str, ...] = ()
    count: int = 1
    start: str = ""
    end: str = ""
    near: int = 0
    cells: Mapping[str, Cell]
    rows: tuple[Row, ...] = ()
    cell: Cell = NO_CELL
    """The words of a lowest mark."""


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

    always: tuple[tuple[str, str], ...] = ()
    """Fields with a fixed value."""


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

    next: str = ""
    """An exercise that follows well."""

    deprecated: bool = False

    def step(self, name: str) -> Step:
        """Return the step of this name."""
        return next(step for step in self.steps if step.id == name)
