"""Today's meetings in the shell."""

from __future__ import annotations

import json

from tests.cli.shell import Shell
from tests.services.agenda.test_agenda import TALK


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
    found = json.loads(coach.fine("agenda", "--json"))
    assert [one["title"] for one in found] == ["Plans", "1:1 Anna"]
    assert "No meetings" in coach.fine("agenda", "--on", "25-12")
    assert coach("agenda", "--note", "9").code == 1


def test_without_an_agenda_the_way_to_one_is_told(coach: Shell) -> None:
    said = coach("agenda")
    assert (said.code, "coach settings agenda" in said.err) == (1, True)
