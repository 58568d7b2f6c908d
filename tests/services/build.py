"""Builders: what a test needs to have happened, in one line each."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from pathlib import Path

from coach.companion import Companion
from coach.model.exercise import Run
from coach.model.moment import Moment
from coach.model.person import Person
from coach.model.types import Json
from coach.services.exercises import sessions
from coach.services.exercises.sessions import Session
from coach.store import Store
from tests.conftest import NOW

FRIDAY = date(2026, 11, 20)


def companion_in(
    folder: Path, device: str = "state", home: str = "home", now: datetime = NOW
) -> Companion:
    """Return the coach of another process, another device or another home."""
    store = Store(str(folder / home), str(folder / device), lambda: now)
    return Companion(store, lambda: now, f"{folder / home}/packs")


def person(
    companion: Companion, name: str, side: str | None = None, **fields: object
) -> Person:
    """Keep somebody."""
    found = Person(id=companion.store.new_id(), name=name, side=side, **fields)  # type: ignore[arg-type]
    companion.store.save(found)
    return found


def bring(tmp_path: Path, come: str, go: str) -> None:
    """Let the files of one folder arrive in the other, as a syncing disk does."""
    (tmp_path / go).mkdir(exist_ok=True)
    for file in (tmp_path / come).glob("*.jsonl"):
        there = tmp_path / go / file.name
        if not there.exists() or there.stat().st_size < file.stat().st_size:
            there.write_bytes(file.read_bytes())


_NUMBERS = count()


def made_on(day: date) -> str:
    """Return an id as it would have been given on that day, later ones after earlier."""
    at = datetime.combine(day, time(10), UTC).timestamp()
    return f"{int(at * 1000):012x}{next(_NUMBERS):020x}"


def moment(companion: Companion, days_ago: int, *who: Person, **fields: object) -> Moment:
    """Keep a moment of so many days before Friday."""
    given: dict[str, object] = {"text": f"{days_ago} days ago", **fields}
    then = FRIDAY - timedelta(days=days_ago)
    found = Moment(
        id=made_on(then),
        at=then,
        person_ids=tuple(one.id for one in who),
        **given,  # type: ignore[arg-type]
    )
    companion.store.save(found)
    return found


def walked(companion: Companion, ref: str, *given: Json, anew: bool = False) -> Session:
    """Begin an exercise and answer its first questions."""
    walk = sessions.start(companion, ref, anew=anew)
    for value in given:
        walk = sessions.answer(companion, walk, value)
    return walk


def filled(companion: Companion, ref: str, *given: Json) -> Run:
    """Fill in an exercise anew, to its end."""
    run = sessions.finish(companion, walked(companion, ref, *given, anew=True)).record
    assert isinstance(run, Run)
    return run


def tip_read(companion: Companion) -> None:
    """Let the tip of this week have been read on an earlier day of it."""
    companion.store.device.put("tip", {"day": (FRIDAY - timedelta(days=4)).isoformat()})
