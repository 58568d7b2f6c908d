"""Rivals are told apart, whatever their devices took for the time."""

from pathlib import Path

import pytest

from coach.store.journal import codec
from tests.store.build import moment, store


@pytest.mark.parametrize(
    "time", [0, -1, 10**13, 10**15, 10**30, -(10**14), -(10**30), 10**400, -(10**400)]
)
def test_a_time_that_no_calendar_knows_stops_nobody(tmp_path: Path, time: int) -> None:
    here = store(tmp_path)
    kept = moment(here)
    here.save(kept)
    for device, text in (("aa", "tea"), ("zz", "water")):
        document = {"at": "2026-11-20", "text": text}
        change = ["moments", kept.id, {device: 1}, document]
        line = codec.seal({"s": 1, "t": time, "n": device, "o": [change]})
        (tmp_path / "home" / f"{device}.jsonl").write_bytes(line)
    here = store(tmp_path)
    (conflict,) = here.conflicts()
    assert {one.at.tzinfo for one in (conflict.shown, *conflict.others)} != {None}
    assert len(here.health().conflicts) == 1
    assert here.undo() is not None
    here.save(kept)
    assert not here.conflicts()
