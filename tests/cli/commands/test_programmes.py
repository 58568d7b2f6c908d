"""`coach programme`: how they stand, begun, paused and stopped, in both languages."""

from __future__ import annotations

from tests.cli.shell import Shell


def test_programmes_are_listed_begun_paused_and_stopped(coach: Shell) -> None:
    coach.fine("log", "coffee with @Anna", "--colleague")
    assert "● From motorway to river · 1 of 8" in coach.fine("programme")
    said = coach.fine("programme", "begin", "small")
    assert "“Eight weeks of small” begins today, with step 1 of 8." in said
    assert "“From motorway to river” waits until it is over." in said
    assert "is paused" in coach.fine("programme", "pause")
    assert "is stopped" in coach.fine("programme", "stop", "small")
    found = coach.json("programme")
    assert {one["pack"]: one["status"] for one in found}["small"] == "stopped"
    assert coach.fine("undo").startswith("Taken back.")


def test_what_cannot_be_is_said(coach: Shell) -> None:
    assert "There is no programme “zebra”" in coach("programme", "begin", "zebra").err
    assert coach("programme", "stop", "small").code == 1
    assert coach("programme", "begin", "small", "--on", "31-2-2027").code != 0


def test_it_speaks_dutch(coach: Shell) -> None:
    assert "“Acht weken klein” begint" in coach.fine(
        "--lang", "nl", "programme", "begin", "acht weken klein", "--on", "maandag"
    )
    assert "begint" in coach.fine("--lang", "nl", "programme")
