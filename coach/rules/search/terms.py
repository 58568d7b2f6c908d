"""The conditions that a filter is made of: when each holds, and what it implies."""

from __future__ import annotations

from coach.fastclass import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from coach.rules.search.filter_entries import Entry, Whole


class Term:
    """What a filter asks of an entry."""

    __slots__ = ()

    def keep(self, whole: Whole, among: Iterable[int]) -> list[int]:
        """Return the places where it holds."""
        raise NotImplementedError

    def implies(self, other: Term) -> bool:
        """Whether the other holds wherever this does."""
        return self == other


class Plain(Term):
    """A term that is so or not for each entry by itself."""

    __slots__ = ()

    def holds(self, entry: Entry) -> bool:
        """Whether it is so for this entry."""
        raise NotImplementedError

    def keep(self, whole: Whole, among: Iterable[int]) -> list[int]:
        """Return the places where it holds."""
        entries = whole.entries
        return [at for at in among if self.holds(entries[at])]


@dataclass(frozen=True, slots=True)
class Word(Term):
    """Holds where the words stand in the text."""

    text: str

    def keep(self, whole: Whole, among: Iterable[int]) -> list[int]:
        """Return the places where it holds; with no call for each it is quick."""
        text, texts = self.text, whole.texts
        return [at for at in among if text in texts[at]]

    def implies(self, other: Term) -> bool:
        """Whether the other holds wherever this does."""
        return isinstance(other, Word) and other.text in self.text


@dataclass(frozen=True, slots=True)
class Tag(Plain):
    """Holds where one of these tags was set, or the kind that they name."""

    words: frozenset[str]
    kind: str | None

    def holds(self, entry: Entry) -> bool:
        """Whether it is so for this entry."""
        if self.kind is not None and entry.kind == self.kind:
            return True
        return bool(entry.tags) and any(tag.casefold() in self.words for tag in entry.tags)


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
    """Holds where the table, side or kind is this one; None stands for none given."""

    field: str
    value: str | None

    def holds(self, entry: Entry) -> bool:
        """Whether it is so for this entry."""
        return bool(getattr(entry, self.field) == self.value)


@dataclass(frozen=True, slots=True)
class Days(Plain):
    """Holds from the first day up to, but not on, the day after the last."""

    first: str
    end: str

    def holds(self, entry: Entry) -> bool:
        """Whether it is so for this entry."""
        return self.first <= entry.at < self.end

    def implies(self, other: Term) -> bool:
        """Whether the other holds wherever this does."""
        return (
            isinstance(other, Days) and other.first <= self.first and self.end <= other.end
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

    def keep(self, whole: Whole, among: Iterable[int]) -> list[int]:
        """Return the places where it holds."""
        among = list(among)
        held = set(self.term.keep(whole, among))
        return [at for at in among if at not in held]

    def implies(self, other: Term) -> bool:
        """Whether the other holds wherever this does."""
        return isinstance(other, Not) and other.term.implies(self.term)
