"""What another device wrote and does not fit is kept and reported, and stops nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, fields
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from coach.companion import Companion
from coach.model import kinds
from coach.services.explain import numbers, prompts
from coach.store import Store
from coach.store.fields import Unreadable
from coach.store.journal import contents
from coach.store.journal.codec import seal
from coach.store.records import fits, record_of
from tests.cli.shell import Shell
from tests.screens.opening import opened

NOW = datetime.fromisoformat("2026-11-22T09:00:00+01:00")
DAY = "2026-11-20"
AT = f"{DAY}T10:00:00+01:00"

NONSENSE: tuple[object, ...] = (
    None, True, 5, -5, 1.5, 10**30, 1e300, "", "x", "a\nb", "\x1b[2J", {}, [],
    {"at": DAY}, [5], [None], ["zz"], [[]], [{}], "2026-13-45", "0000-00-00", "2026-W47-5",
    "20261120", "20261120T100000+0100", "2026-W47-5T10:00:00+01:00", "2026-11-20T10:00:00",
    "2026-11-20T25:00:00+01:00", "2026-11-20x", " 2026-11-20", "0001-01-01", "9999-12-31",
    "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", DAY, AT,
)  # fmt: skip

SOUND = {"date": DAY, "datetime": AT, "str": "word", "int": 3, "float": 1.0, "bool": True}


def classes() -> dict[str, type[Any]]:
    return {kind.table: kind.record for kind in kinds.every()}


def sound(table: str) -> dict[str, object]:
    """Return a document of a table with what it cannot do without, and its days."""
    found: dict[str, object] = dict.fromkeys(TABLES_BY[table].days, AT)
    for field in fields(classes()[table]):
        if field.name != "id" and field.default is MISSING:
            name = TABLES_BY[table].stored_as.get(field.name, field.name)
            found[name] = SOUND.get(str(field.type).split(" | ")[0], 5)
    return found


TABLES_BY = {kind.table: kind for kind in kinds.every()}


def stored(table: str) -> list[str]:
    """Return the names under which the fields of a table are stored."""
    names = TABLES_BY[table].stored_as
    return [names.get(f.name, f.name) for f in fields(classes()[table]) if f.name != "id"]


def misfits(table: str) -> Iterator[tuple[str, dict[str, object]]]:
    """Yield the id and document of an entry for each field that holds each nonsense."""
    for at, name in enumerate(stored(table)):
        for number, value in enumerate(NONSENSE):
            yield f"{DAY}-{at}-{number}", {**sound(table), name: value}
        document = sound(table)
        document.pop(name, None)
        yield f"{DAY}-{at}-without", document
    yield from ((key, sound(table)) for key in ("", "nonsense", "a\nb", "zz" * 90))


def written(home: Path, *tables: str) -> None:
    """Let another device have written all this."""
    home.mkdir(exist_ok=True)
    lines: list[bytes] = []
    for table in tables:
        for key, document in misfits(table):
            change = [table, key, {"zz": len(lines) + 1}, document]
            time = 1_795_000_000_000 + len(lines)
            lines.append(seal({"s": 1, "t": time, "n": "zz", "o": [change]}))
    (home / "zz.jsonl").write_bytes(b"".join(lines))


def lived(coach: Shell) -> None:
    coach.fine("log", "coffee with @Anna #listen")
    assert coach("pattern", "library").code == 0
    assert coach("pattern", "pick", "3").code == 0
    coach.fine("reflect", "7", "6", "8")


@pytest.mark.parametrize("is_listed", [False, True], ids=["read", "listed"])
@pytest.mark.parametrize("table", classes())
def test_no_field_of_any_kind_can_stop_a_command(
    coach: Shell, table: str, monkeypatch: pytest.MonkeyPatch, is_listed: bool
) -> None:
    if is_listed:
        monkeypatch.setattr(contents, "WORTH_IT", 0)
    lived(coach)
    written(coach.folder / "home", table)
    for _again in range(1 + is_listed):
        coach.fine("today")
        assert "coffee with Anna" in coach.fine("find", "coffee")
        coach.fine("find", "--json")
        coach.fine("find", "on:2026-11-20")
        assert "Anna" in coach.fine("people")
        coach.fine("person", "show", "Anna")
        assert coach("pattern", "list").code == 0
    for name in () if is_listed else (*numbers.NUMBERS, *prompts.TITLES):
        assert coach("why", name, *(["Anna"] if name in ("usual", "last") else [])).code < 2
    assert coach("doctor").code == 1
    kept = coach.json("export")["tables"]
    if TABLES_BY[table].exported:
        assert {key for key, _document in misfits(table)} <= {r["id"] for r in kept[table]}


async def test_the_app_opens_whatever_is_in_the_journal(tmp_path: Path) -> None:
    written(tmp_path / "home", *classes())
    store = Store(str(tmp_path / "home"), str(tmp_path / "state"), lambda: NOW)
    async with opened(Companion(store, lambda: NOW)) as pilot:
        for place in "12345678":
            await pilot.press(place)


@pytest.mark.parametrize("table", classes())
def test_what_fits_is_what_can_be_made_a_record_of(table: str) -> None:
    kind = classes()[table]
    for key, document in misfits(table):
        try:
            record_of(kind, key, document)  # type: ignore[arg-type]
        except Unreadable:
            assert not fits(kind, key, document)  # type: ignore[arg-type]
        else:
            assert fits(kind, key, document)  # type: ignore[arg-type]
