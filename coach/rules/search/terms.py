"""The conditions that a filter is made of: when each holds, and what it implies."""

from __future__ import annotations

from abc import ABC, abstractmethod
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from functools import cached_property
from itertools import islice

from coach.fastclass import dataclass
from coach.model.text import fold


class Term(ABC):
    """What a filter asks of an entry."""

    __slots__ = ()

    @abstractmethod
    def keep(self, whole: Corpus, among: Iterable[int]) -> list[int]:
        """Return the places where it holds."""

    def implies(self, other: Term) -> bool:
        """Whether the other holds wherever this does."""
        return self == other


class Plain(Term):
    """A term that is so or not for each entry by itself."""

    __slots__ = ()

    @abstractmethod
    def holds(self, entry: Entry) -> bool:
        """Whether it is so for this entry."""

    def keep(self, whole: Corpus, among: Iterable[int]) -> list[int]:
        """Return the places where it holds."""
        entries = whole.entries
        return [at for at in among if self.holds(entries[at])]


@dataclass(frozen=True, slots=True)
class TextTerm(Term):
    """Holds where the words stand in the text."""

    text: str

    def keep(self, whole: Corpus, among: Iterable[int]) -> list[int]:
        """Return the places where it holds; with no call for each it is quick."""
        text, texts = self.text, whole.texts
        return [at for at in among if text in texts[at]]

    def implies(self, other: Term) -> bool:
        """Whether the other holds wherever this does."""
        return isinstance(other, TextTerm) and other.text in self.text


@dataclass(frozen=True, slots=True)
class Tag(Plain):
    """Holds where one of these tags was set, or the kind that they name."""

    words: frozenset[str]
    kind: str | None

    def holds(self, entry: Entry) -> bool:
        """Whether it is so for this entry."""
        if self.kind is not None and self.kind in (entry.kind, *entry.tags):
            return True
        return bool(entry.tags) and any(fold(tag) in self.words for tag in entry.tags)


@dataclass(frozen=True, slots=True)
class With(Plain):
    """Holds where one of these people is in it."""

    ids: frozenset[str]

    def holds(self, entry: Entry) -> bool:
        """Whether it is so for this entry."""
        return not self.ids.isdisjoint(entry.people)

    def implies(self, other: Term) -> bool:
        """Whether the other holds wherever this does."""
        return isinstance(other, With) and self.ids <= other.ids


@dataclass(frozen=True, slots=True)
class Is(Plain):
    """Holds where the table, side or kind is one of these; None stands for none given."""

    field: str
    values: frozenset[str | None]

    def holds(self, entry: Entry) -> bool:
        """Whether it is so for this entry."""
        return getattr(entry, self.field) in self.values


@dataclass(frozen=True, slots=True)
class DayRange(Plain):
    """Holds from the first day up to, but not on, the day after the last."""

    first: str
    end: str

    def holds(self, entry: Entry) -> bool:
        """Whether it is so for this entry."""
        return self.first <= entry.at < self.end

    def implies(self, other: Term) -> bool:
        """Whether the other holds wherever this does."""
        return (
            isinstance(other, DayRange)
            and other.first <= self.first
            and self.end <= other.end
        )


@dataclass(frozen=True, slots=True)
class Amount(Plain):
    """Holds where a number was given and lies between these two, both included."""

    name: str
    low: int
    high: int

    def holds(self, entry: Entry) -> bool:
        """Whether it is so for this entry."""
        number = entry.marks.get(self.name)
        return number is not None and self.low <= number <= self.high

    def implies(self, other: Term) -> bool:
        """Whether the other holds wherever this does."""
        if not isinstance(other, Amount) or other.name != self.name:
            return False
        return other.low <= self.low and self.high <= other.high


@dataclass(frozen=True, slots=True)
class Not(Term):
    """Holds where the term does not."""

    term: Term

    def keep(self, whole: Corpus, among: Iterable[int]) -> list[int]:
        """Return the places where it holds."""
        among = list(among)
        held = set(self.term.keep(whole, among))
        return [at for at in among if at not in held]

    def implies(self, other: Term) -> bool:
        """Whether the other holds wherever this does."""
        return isinstance(other, Not) and other.term.implies(self.term)


@dataclass(slots=True, kw_only=True, eq=False)
class Entry:
    """One thing that was written down, lean enough to hold ten years of them.

    It is not frozen because that would triple the time it takes to make them all.
    """

    table: str
    id: str

    at: str
    """The time or the day it was, in ISO form, so that entries sort by it."""

    text: str

    people: tuple[str, ...] = ()
    """The ids of everybody in it."""

    side: str | None = None

    kind: str | None = None
    """The kind of a moment, the status of an act, the valence of feedback, what came
    between on a day looked back on."""

    tags: tuple[str, ...] = ()

    marks: Mapping[str, int] = field(default_factory=dict)
    """Every number it holds by name: marks, score and minutes."""

    said: str = ""
    """The names of everybody in it; they are searched along with the text."""

    folded: str = field(default="", init=False, repr=False)
    """What plain words are looked for in; `searchable` fills it when it is first asked."""

    @property
    def day(self) -> str:
        """Return the day in ISO form."""
        return self.at[:10]

    def searchable(self) -> str:
        """Return text and names in the form in which words are looked for."""
        self.folded = self.folded or fold(f"{self.text}\n{self.said}")
        return self.folded


class Corpus:
    """All entries, and the texts of all of them side by side.

    There words are found in half the time that it takes to go by way of the entries.
    """

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = entries
        self._unread = iter(entries)

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """What words are looked for in, for each entry."""
        return tuple(one.folded or one.searchable() for one in self.entries)

    def read_on(self, most: int) -> bool:
        """Make some texts ready before anybody looks; return whether any are left."""
        if len([one.searchable() for one in islice(self._unread, most)]) == most:
            return True
        _made_now = self.texts
        return False


class Selection:
    """Some of all entries, in their order.

    It holds their places: a list of so many entries would be walked through from end to
    end by every look for waste while somebody types.
    """

    def __init__(self, whole: Corpus, places: array[int]) -> None:
        self.whole = whole
        self.places = places

    @classmethod
    def all_of(cls, entries: Sequence[Entry]) -> Selection:
        """Return them all."""
        return cls(Corpus(entries), array("L", range(len(entries))))

    def __len__(self) -> int:
        """Return how many were chosen."""
        return len(self.places)

    def __getitem__(self, at: int) -> Entry:
        """Return one of them."""
        return self.whole.entries[self.places[at]]

    def __iter__(self) -> Iterator[Entry]:
        """Yield each of them."""
        return map(self.whole.entries.__getitem__, self.places)
