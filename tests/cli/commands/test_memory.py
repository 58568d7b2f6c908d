"""`coach memory`: one thing from before, in both languages, to be opened and edited."""

from __future__ import annotations

import json
from datetime import timedelta

from coach.companion import Companion
from tests.cli.shell import Shell
from tests.services.build import FRIDAY, moment, person


def test_a_memory_is_told_numbered_and_given_to_programs(
    coach: Shell, companion: Companion
) -> None:
    kept = moment(companion, 363, person(companion, "Anna"), text="tea")
    told = coach.fine("memory")
    assert told.startswith("A year ago today\n1  ")
    assert "tea · Anna" in told
    assert 'coach find "on:22 November 2025"' in told
    assert "tea" in coach.fine("find", "on:22 November 2025")
    assert "Vandaag een jaar geleden" in coach.fine("--lang", "nl", "memory")
    assert json.loads(coach.fine("memory", "--json")) == {
        "title": "A year ago today", "day": "2025-11-22", "years": 1,
        "table": "moments", "id": kept.id, "text": "tea",
    }  # fmt: skip
    coach.fine("memory")
    coach.fine("edit", "1", "text=coffee")
    assert "coffee · Anna" in coach.fine("memory")


def test_another_day_has_its_own_and_none_is_told_kindly(
    coach: Shell, companion: Companion
) -> None:
    moment(companion, 364, text="tea")
    assert "Nothing comes to mind yet" in coach.fine("memory")
    assert json.loads(coach.fine("memory", "--json")) is None
    yesterday = (FRIDAY + timedelta(days=1)).isoformat()
    assert "tea" in coach.fine("memory", "--on", yesterday)
