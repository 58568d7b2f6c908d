"""Saved views in the shell."""

from __future__ import annotations

import json

from tests.cli.shell import Shell


def test_a_search_is_kept_and_found_by_its_name(coach: Shell) -> None:
    coach.fine("log", "tea +listen")
    coach.fine("log", "coffee")
    assert "Undo" in coach.fine("find", "kind:listen", "--save", "heard")
    assert "heard  kind:listen" in coach.fine("find", "--views")
    assert "tea" in coach.fine("find", "heard")
    assert "coffee" not in coach.fine("find", "heard")
    shown = json.loads(coach.fine("find", "--views", "--json"))
    assert shown == [{"name": "heard", "query": "kind:listen"}]
    coach.fine("find", "--forget", "heard")
    assert "no saved view" in coach.fine("find", "--views")
    assert "no saved view" not in coach.fine("undo")
    assert "heard" in coach.fine("find", "--views")


def test_of_the_entries_of_a_day_the_first_says_which_it_is(coach: Shell) -> None:
    for text in ("yesterday: one", "yesterday: two", "three"):
        coach.fine("log", text)
    lines = coach.fine("find").splitlines()
    assert [line for line in lines if line[:1].isalpha()] == ["Today", "Yesterday"]
    assert "one" in lines[-1]
