"""`coach agenda` and `coach memory`: meetings of today, and one thing from before."""

from __future__ import annotations

from datetime import timedelta

from coach.companion import Companion
from tests.cli.shell import Shell
from tests.services.agenda.test_agenda import TALK
from tests.services.build import FRIDAY, moment, person


def test_a_meeting_is_shown_and_kept_by_its_number(coach: Shell) -> None:
    file = coach.folder / "agenda.ics"
    talk = TALK.replace("20261120", "20261122").replace("T08", "T09").replace("00Z", "00")
    file.write_text(talk)
    coach.fine("person", "add", "Anna de Wit", "--colleague")
    assert " 1  09:00–09:30  Plans · Anna de Wit" in coach.fine("agenda", str(file))
    coach.fine("settings", "agenda", str(file))
    assert "heard" in coach.fine(
        "agenda", "--note", "1", "--line", "heard it", "--kind", "listen", "--json"
    )
    assert "Listened" in coach.fine("find", "heard")
    found = coach.json("agenda")
    assert [one["title"] for one in found] == ["Plans", "1:1 Anna"]
    assert "No meetings" in coach.fine("agenda", "--on", "25-12")
    assert coach("agenda", "--note", "9").code == 1


def test_without_an_agenda_the_way_to_one_is_told(coach: Shell) -> None:
    said = coach("agenda")
    assert (said.code, "coach settings agenda" in said.err) == (1, True)


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
    assert coach.json("memory") == {
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
    assert coach.json("memory") is None
    yesterday = (FRIDAY + timedelta(days=1)).isoformat()
    assert "tea" in coach.fine("memory", "--on", yesterday)
