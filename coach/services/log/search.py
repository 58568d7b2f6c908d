"""The log: everything that was noted, newest first, filtered as one types."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from datetime import date, datetime, timedelta
from itertools import islice

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.model.types import Json
from coach.rules.log.names import Known
from coach.rules.search import filters
from coach.rules.search.filters import Query
from coach.rules.search.terms import Entry, Selection
from coach.services.entries import corpus, lines
from coach.services.entries.lines import EntryLine
from coach.services.log import views
from coach.services.people import lookup

NEAR = 3000
"""Among so many entries what came before one is looked for: a year of many notes."""

SOME = 1000
"""So many texts are read in about a millisecond."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Log:
    """Everything the place shows."""

    entries: Selection
    """Everything, newest first."""

    names: Mapping[str, str]
    brief: Mapping[str, str]
    """What everybody is called in a narrow column."""

    known: Sequence[Known]
    now: datetime
    views: Mapping[str, str] = field(default_factory=dict)
    """What each saved view looks for, by its name."""

    _trail: list[tuple[Query, Selection]] = field(
        default_factory=list, init=False, repr=False, compare=False
    )
    """What was looked for on the way to what is shown, narrower each time."""

    def line(self, entry: Entry) -> EntryLine:
        """Return an entry as it stands in the list."""
        return lines.line(entry, self.names, self.brief)

    def before(self, place: int, most: int) -> tuple[EntryLine, ...]:
        """Return what was noted before with the first person in the entry at this place."""
        every = self.entries.whole.entries
        if not every[place].people:
            return ()
        somebody = every[place].people[0]
        earlier = islice(every, place + 1, place + 1 + NEAR)
        found = (one for one in earlier if somebody in one.people)
        return tuple(map(self.line, islice(found, most)))

    def days(self) -> dict[date, int]:
        """Return how many entries each day has."""
        counts = Counter(entry.at[:10] for entry in self.entries.whole.entries)
        return {date.fromisoformat(day): count for day, count in counts.items()}

    def read_on(self) -> bool:
        """Get somewhat readier to look for words; return whether anything is left to do."""
        return self.entries.whole.read_on(SOME)

    def find(self, typed: str) -> Selection:
        """Return the entries that the filter lets through, newest first.

        The name of a saved view is looked for as the view says. CoachError names what
        cannot be read.
        """
        query = filters.parse(views.meant(self.views, typed), self.now, self.known)
        while self._trail and not query.narrows(self._trail[-1][0]):
            self._trail.pop()
        if self._trail and self._trail[-1][0] == query:
            return self._trail[-1][1]
        found = query.select(self._trail[-1][1] if self._trail else self.entries)
        self._trail.append((query, found))
        return found


def first_on(shown: Selection, day: date) -> int:
    """Return where a day begins among entries, newest first, or else the last before it."""
    after = (day + timedelta(days=1)).isoformat()
    places = range(len(shown))
    return bisect_left(places, True, key=lambda place: shown[place].at < after)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One entry that was found, with the document it came from."""

    line: EntryLine
    document: Mapping[str, Json]


def page(companion: Companion) -> Log:
    """Return the whole log."""
    from coach.model.person import Person

    names = lines.names(companion)
    return Log(
        entries=Selection.all_of(corpus.entries(companion)),
        names=names,
        brief=lines.brief_names(names),
        known=lookup.known(companion.store.all(Person)),
        now=companion.now(),
        views=views.every(companion),
    )


def find(companion: Companion, query: str) -> Iterator[Found]:
    """Yield what the filter lets through, newest first."""
    log = page(companion)
    yield from (
        Found(
            line=log.line(entry),
            document=companion.store.document(entry.table, entry.id) or {},
        )
        for entry in log.find(query)
    )
