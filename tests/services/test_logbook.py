"""However one gets to a filter, it lets through what it says."""

from __future__ import annotations

from datetime import timedelta

import pytest

from coach.companion import Companion
from coach.services import demo, logbook
from tests.conftest import NOW

WALK = (
    "w", "wa", "wal", "wa", "w", "", "listen", "listen or call", "listen",
    "kind:listen", "kind:listen since:monday", "kind:listen", "-kind:listen", "call -walk",
    "call", "minutes>=10", "minutes>=20", "minutes>=10", "",
)  # fmt: skip


@pytest.mark.parametrize("walk", [WALK, WALK[::-1]], ids=["there", "back"])
def test_what_is_typed_step_by_step_finds_what_it_finds_at_once(
    companion: Companion, walk: tuple[str, ...]
) -> None:
    demo.fill(companion.store, NOW.date() - timedelta(days=1), "en")
    log = logbook.look(companion)
    found = 0
    for typed in walk:
        at_once = logbook.look(companion).find(typed)
        assert list(log.find(typed)) == list(at_once), typed
        found += bool(at_once)
    assert found == len(walk)
