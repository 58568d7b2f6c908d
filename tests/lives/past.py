"""What is in the documents of a journal on a day, read without any code of the program."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from typing import Any

DAY = timedelta(days=1)
Doc = dict[str, Any]


class Past:
    """The documents as they were at one moment, and the days that count."""

    def __init__(
        self, tables: Mapping[str, Mapping[str, Doc]], today: date, free: frozenset[str]
    ) -> None:
        self.tables, self.today, self.free = tables, today, free
        days = tables.get("settings", {}).get("workdays", {}).get("value")
        self.week = frozenset(days if days else range(5))
        self.away = [(row["from"], row["to"]) for row in self.rows("away")]

    def rows(self, table: str, since: str = "", **fields: object) -> list[Doc]:
        """Return the documents of a table that have these in them, each with its id.

        Those with a time may be asked for since a day.
        """
        every = ({"id": key, **row} for key, row in self.tables.get(table, {}).items())
        return [
            row for row in every
            if all(row.get(name) == value for name, value in fields.items())
            and (not since or str(row["at"]) >= since)
        ]  # fmt: skip

    def is_away(self, day: date) -> bool:
        """Return whether the day lies in a period away."""
        return any(first <= day.isoformat() <= last for first, last in self.away)

    def works(self, day: date) -> bool:
        """Return whether the day is worked."""
        if day.weekday() not in self.week or day.isoformat() in self.free:
            return False
        return not self.is_away(day)

    def between(self, first: date | str, last: date | str) -> int:
        """Return how many working days lie after the first, up to the last."""
        day, end = _day(first), _day(last)
        count = 0
        while day < end:
            day += DAY
            count += self.works(day)
        return count

    def back(self, day: date) -> Iterator[date]:
        """Yield the working days from that day back."""
        while True:
            if self.works(day):
                yield day
            day -= DAY

    def since(self, working_days: int) -> str:
        """Return the first of the last so many working days, in ISO form."""
        days = self.back(self.today)
        return [next(days) for _ in range(working_days)][-1].isoformat()

    @cached_property
    def people(self) -> dict[str, Doc]:
        """Everybody by id."""
        return {row["id"]: row for row in self.rows("people")}

    @cached_property
    def given(self) -> list[tuple[str, str | None, str]]:
        """Day, side and id of all attention that was given."""
        found = []
        for row in self.rows("moments"):
            if row.get("flow") in (None, "", "given"):
                found.append((self._on(row["at"]), self._side(row), row["id"]))
        for row in self.rows("acts"):
            if row.get("status") == "done" and row.get("person_id") and row.get("done_at"):
                side = self.people.get(row["person_id"], {}).get("side")
                found.append((self._on(row["done_at"]), side, row["id"]))
        return sorted(found, key=lambda one: (one[0], one[2]))

    def _side(self, row: Doc) -> str | None:
        if row.get("side"):
            return str(row["side"])
        sides = {
            self.people.get(id_, {}).get("side") for id_ in row.get("person_ids") or ()
        }
        return sides.pop() if len(sides) == 1 else None

    def noted(self, person: str) -> list[str]:
        """Return the days on which anything about somebody was noted."""
        done = self.rows("acts", person_id=person, status="done")
        rows = [
            *((row, "at") for row in self.rows("moments")
              if person in (row.get("person_ids") or ())),
            *((row, "done_at") for row in done),
            *((row, "at") for row in self.rows("feedback", person_id=person)),
            *((row, "day") for row in self.rows("meetings", person_id=person)),
        ]  # fmt: skip
        days = {self._on(row[at]) for row, at in rows}
        return sorted(day for day in days if day <= self.today.isoformat())

    def reflections(self, *fields: str) -> list[Doc]:
        """Return the reflections with these marks, oldest first."""
        found = [
            row
            for row in self.rows("reflections")
            if all(row.get(field) is not None for field in fields)
        ]
        return sorted(found, key=lambda row: str(row["day"]))

    def made(self, id_: str) -> str:
        """Return the day on which this was kept first, as its id tells."""
        at = datetime.fromtimestamp(int(id_[:12], 16) / 1000, UTC)
        return at.date().isoformat()

    def weeks(self) -> list[Doc]:
        """Return the weeks that were looked back on, the last first."""
        found = [row for row in self.rows("reviews") if row.get("movement")]
        return sorted(found, key=lambda row: str(row["period"]), reverse=True)

    def days_of(self, pattern: Doc) -> list[tuple[str, str]]:
        """Return how each day of a plan went: its day and its result, oldest first."""
        mine = self.rows("ticks", pattern_id=pattern["id"])
        ticks = {row["day"]: row["result"] for row in mine if row.get("result")}
        slips = self.rows("slips", pattern_id=pattern["id"])
        slipped = {self._on(row["at"]) for row in slips}
        noted = self.noted_days()
        found, day = [], _day(pattern["started_on"])
        while day <= self.today:
            on = day.isoformat()
            result = ticks.get(on)
            if not result and on in noted and day < self.today and self.works(day):
                result = "missed"
            if on in slipped and result in (None, "missed"):
                result = "slip"
            if result in ("done", "tiny") or (result and not self.is_away(day)):
                found.append((on, str(result)))
            if on in slipped and result in ("done", "tiny"):
                found.append((on, "slip"))
            day += DAY
        return found

    def noted_days(self) -> set[str]:
        where = (("moments", "at"), ("acts", "done_at"), ("feedback", "at"),
                 ("reflections", "day"), ("ticks", "day"), ("slips", "at"))  # fmt: skip
        return {
            self._on(row[field])
            for table, field in where
            for row in self.rows(table)
            if row.get(field)
        }

    def _on(self, at: str) -> str:
        return str(at)[:10]


def _day(day: date | str) -> date:
    return date.fromisoformat(day[:10]) if isinstance(day, str) else day
