"""`coach idea`, `coach ideas` and `coach ambition`, as they are typed and answered."""

from __future__ import annotations

import pytest

from tests.cli.shell import Shell


def _listed(coach: Shell, *words: str) -> list[str]:
    found = coach.json("ideas", *words)
    return [one["record"]["title"] for one in found]


def _code(coach: Shell, title: str) -> str:
    found = coach.json("ideas", title)
    return str(found[0]["record"]["id"])


def test_an_idea_is_on_the_list_with_its_customer_and_theme(coach: Shell) -> None:
    coach.fine("person", "add", "Peter Bakker", "--customer")
    said = coach.fine("idea", "a", "key", "box", "for", "@Peter", "+opening", "--by", "Tom")
    assert "a key box for Peter · by Tom · Peter Bakker · #opening" in said
    coach.fine("idea", "ring", "before", "noon")
    for asked in (
        ("--theme", "opening"), ("--customer", "Peter Bakker"), ("#opening",),
        ("with:peter",), ("by:tom",),
    ):  # fmt: skip
        assert _listed(coach, *asked) == ["a key box for Peter"], asked
    assert _listed(coach, "--status", "new", "noon") == ["ring before noon"]
    assert _listed(coach, "--status", "done") == []


def test_the_beginning_of_a_value_is_enough_where_it_means_one(coach: Shell) -> None:
    coach.fine("idea", "ring", "before", "noon")
    coach.fine("edit", _code(coach, "noon"), "reach=system")
    assert _listed(coach, "--reach", "systeem", "--lang", "nl") == ["ring before noon"]
    assert _listed(coach, "--reach", "other") == []
    assert coach("ideas", "--status", "d").code == 2


def test_five_lines_become_five_ticks_and_may_stay_open(coach: Shell) -> None:
    coach.fine("idea", "ring", "before", "noon")
    code = _code(coach, "noon")
    coach.fine("edit", code, "specific=one call", "measurable=a tick")
    assert "●●○○○  ring before noon · new" in coach.fine("ideas")
    coach.fine("edit", code, "time_bound=in May")
    (one,) = coach.json("ideas")
    assert one["record"]["status"] == "smart"
    assert list(one["derived"]["smart"].values()) == [True, True, False, False, True]


def test_an_idea_that_waits_for_its_answer_is_told_calmly(
    coach: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    coach.fine("idea", "ring", "before", "noon")
    monkeypatch.setenv("COACH_NOW", "2026-12-11T10:00:00+01:00")
    assert "working days without an answer yet" in coach.fine("ideas")
    (one,) = coach.json("ideas")
    assert one["derived"]["unanswered"]
    coach.fine("edit", "noon", "answer=later", "answer_why=first the price list")
    assert "Later: first the price list" in coach.fine("ideas")
    (one,) = coach.json("ideas")
    assert not one["derived"]["unanswered"]


@pytest.mark.parametrize("status", ["done", "stopped", "doing"])
def test_an_idea_that_moves_on_asks_for_its_lesson_in_one_step(
    coach: Shell, status: str
) -> None:
    coach.fine("idea", "a", "form", "for", "complaints")
    said = coach.answering("edit", "form", f"status={status}", lines=("They want an ear",))
    assert "learn" in said.out
    assert "They want an ear" in coach.fine("ideas", "--lessons")
    coach.fine("undo")
    assert _listed(coach, "--status", "new") == ["a form for complaints"]
    assert _listed(coach, "--lessons") == []


def test_a_lesson_that_was_not_told_can_be_told_later(coach: Shell) -> None:
    coach.fine("idea", "a", "form", "for", "complaints")
    said = coach.fine("edit", "form", "status=stopped")
    assert f"coach edit {_code(coach, 'form')[-6:]} learned=…" in said
    coach.fine("edit", "form", "learned=an ear first")
    assert _listed(coach, "--lessons", "ear") == ["a form for complaints"]
    assert _listed(coach, "--lessons", "nose") == []


def test_an_ambition_shows_its_small_end_first(coach: Shell) -> None:
    coach.fine(
        *("ambition", "nobody", "waits", "in", "the", "rain", "--team"),
        *("--with", "Anna, Bo", "--now", "ask one rider"),
    )
    small, sentence, state = coach.fine("ambition").splitlines()
    assert "Today: ask one rider" in small
    assert "nobody waits in the rain" in sentence
    assert "still without a line: Anna and Bo" in state
    coach.fine("edit", "rain", "contributions=Anna: I bring tea; Bo: I hold the door, wide")
    (one,) = coach.json("ambition")
    assert one["record"]["contributions"] == [
        {"by": "Anna", "text": "I bring tea"},
        {"by": "Bo", "text": "I hold the door, wide"},
    ]
    coach.fine("undo")
    coach.fine("undo")
    assert coach.json("ambition") == []
    assert coach.json("find", "in:acts") == []


def test_acts_and_ideas_say_what_they_serve(coach: Shell) -> None:
    coach.fine("ambition", "nobody", "waits", "in", "the", "rain")
    said = coach.fine("act", "hang up a pump", "--serves", "rain")
    assert "It serves “nobody waits in the rain”." in said
    coach.fine("idea", "a bench", "--serves", "rain")
    (one,) = coach.json("ambition")
    assert one["derived"]["now"]["text"] == "hang up a pump"
    assert (one["derived"]["acts"], one["derived"]["ideas"]) == (1, 1)
    assert "ambition_id=nobody waits in the rain" in coach.fine("edit", "bench")
    coach.fine("edit", "bench", "ambition_id=")
    (one,) = coach.json("ambition")
    assert one["derived"]["ideas"] == 0


def test_a_dragon_wakes_on_its_day(coach: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    coach.fine("ambition", "the new system", "--until", "1-3")
    assert "rests until Monday 1 March 2027" in coach.fine("ambition")
    monkeypatch.setenv("COACH_NOW", "2027-03-01T10:00:00+01:00")
    assert "the new system" in coach.fine("today")
    assert "rests" not in coach.fine("ambition")


def _shared(coach: Shell) -> None:
    coach.fine("person", "add", "Anna de Wit", "--colleague")
    coach.fine("idea", "a *bench* outside", "--by", "Anna", "--benefit", "a rest")
    coach.fine("idea", "a form", "--by", "Zed")
    coach.fine("edit", "form", "status=stopped", "learned=an ear first")


def test_the_sheet_is_one_page_with_the_names_of_who_brought_it(coach: Shell) -> None:
    _shared(coach)
    page = coach.fine("ideas", "--sheet")
    assert page.startswith("# For the management team, Sunday 22 November 2026")
    assert r"- a \*bench\* outside. a rest (Anna · new)" in page
    assert "- an ear first (a form · stopped · Zed)" in page
    assert "## Attention" not in page  # too little was noted to say anything
    assert "an ear" not in coach.fine("ideas", "--sheet", "--without", "lessons")
    assert coach("ideas", "--sheet", "--without", "gossip").code == 1


def test_on_the_sheet_without_names_nobody_is_named(coach: Shell) -> None:
    _shared(coach)
    page = coach.fine("ideas", "--sheet", "--hide-names")
    assert "(Colleague 1 · new)" in page
    assert "Anna" not in page
    assert "Zed" not in page


def test_each_part_of_the_sheet_can_be_left_out_before_it_is_written(coach: Shell) -> None:
    _shared(coach)
    out = coach.folder / "sheet.md"
    said = coach.answering(
        "ideas", "--sheet", "--out", str(out), lines=("y", "n", "n", "y")
    )
    assert "an ear first" in said.out
    text = out.read_text("utf-8")
    assert "Anna" in text
    assert "an ear first" not in text
    assert out.stat().st_mode & 0o777 == 0o600
    coach.fine("ideas", "--sheet", "--out", str(out), "--yes")
    assert "an ear first" in out.read_text("utf-8")


def test_the_number_of_one_shows_it_and_makes_no_other(coach: Shell) -> None:
    coach.fine("idea", "ring", "before", "noon")
    coach.fine("idea", "a", "key", "box")
    coach.fine("ambition", "nobody", "waits")
    coach.fine("ideas")
    assert "ring before noon" in coach.fine("idea", "2")
    assert "no number 3" in coach("idea", "3").err
    coach.fine("ambition")
    assert "nobody waits" in coach.fine("ambition", "1")
    assert "is no idea" in coach("idea", "1").err
    assert _listed(coach) == ["a key box", "ring before noon"]
