"""Answering: whatever was typed, the answer says what was made of it."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from coach import i18n
from coach.i18n import _
from coach.services.answer import REASONS, reason
from tests.cli.shell import Shell


def test_what_looks_like_an_option_is_told_to_be_text(coach: Shell) -> None:
    out = coach.fine("--lang", "nl", "log", "thee", "--onn", "gisteren")
    assert "“--onn” is hier geen optie en blijft in de tekst staan." in out
    assert "geen optie" not in coach.fine("--lang", "nl", "log", "--", "--thee")


def test_the_side_that_was_given_is_told(coach: Shell) -> None:
    out = coach.fine("--lang", "nl", "log", "thee", "@Sanne", "--customer")
    assert "Sanne (nieuw) · klant." in out


def test_somebody_new_is_told_to_be_new_by_every_command(coach: Shell) -> None:
    assert "Piet (new)" in coach.fine("act", "a card", "--for", "Piet")
    assert "Piet (new)" not in coach.fine("act", "a letter", "--for", "Piet")
    assert "Anna (new)" in coach.fine("feedback", "fine", "--from", "Anna")


def test_a_nine_plus_is_a_mark_for_an_act_as_it_is_in_a_line(coach: Shell) -> None:
    coach.fine("act", "a card")
    assert "from 7 to 9." in coach.fine("done", "card", "--before", "7", "--after", "9+")


def test_the_value_of_an_option_may_be_written_with_capitals(coach: Shell) -> None:
    coach.fine("away", "21-12", "3-1", "--label", "LEAVE")
    assert '"leave"' in coach.fine("away", "--json")


def test_a_line_about_the_day_is_told(coach: Shell) -> None:
    assert "Control 7 · a line." in coach.fine("reflect", "7", "--note", "fine")
    assert "a line" not in coach.fine("reflect", "--note", "")
    assert "a line" not in coach.fine("reflect", "--note", "\x1b[2J\u200b ")


def test_a_name_of_which_nothing_is_shown_asks_for_one(coach: Shell) -> None:
    coach.fine("log", "thanks @Anna")
    assert "Say who, for example: with:anna" in coach("find", "with:\x1b[31m").err


def test_a_period_that_is_taken_back_is_named(coach: Shell) -> None:
    coach.fine("away", "21-12-2026", "3-1-2027")
    assert "Holiday from Monday 21 December 2026" in coach.fine("undo")


def test_a_setting_speaks_the_language_of_the_user(coach: Shell) -> None:
    assert "Thema: licht\n" in coach.fine("--lang", "nl", "settings", "thema", "licht")
    assert "Je naam: Piet\n" in coach.fine("--lang", "nl", "settings", "naam", "Piet")


def test_the_switch_of_a_prompt_is_found_behind_the_list_as_well(coach: Shell) -> None:
    out = coach.fine("--lang", "nl", "settings", "rules", "R03")
    assert "Iemand uit het oog verloren [gewoon] R03" in out
    assert "Mogelijk: aan, minder of uit.\n" in out
    assert "helemaal niet" in coach.fine("--lang", "nl", "settings", "rules", "R03", "uit")


def test_a_number_is_explained_by_a_word_of_its_title(coach: Shell) -> None:
    assert coach.fine("--lang", "nl", "why", "controle").startswith("Controle, creativ")
    assert coach("--lang", "nl", "why", "van").code == 1  # two titles have it


def test_a_day_is_named_whole_among_what_may_be_meant(coach: Shell) -> None:
    coach.fine("log", "a fine walk")
    coach.fine("reflect", "7", "--note", "fine")
    assert "\n  2026-11-22  Reflection" in coach("edit", "fine").err


def test_a_file_that_cannot_be_made_is_told_by_what_is_in_the_way(
    coach: Shell, tmp_path: Path
) -> None:
    said = coach("export", "--out", str(tmp_path))
    assert (said.code, said.err) == (1, f"coach: {tmp_path}: it is a folder.\n")
    said = coach("export", "--out", str(tmp_path / "none" / "all.json"))
    assert said.err == f"coach: {tmp_path / 'none'}: there is nothing of that name.\n"


def test_no_reason_of_the_system_is_told_in_its_own_language() -> None:
    i18n.use("nl")
    told = {reason(OSError(number, os.strerror(number))) for number in errno.errorcode}
    assert told == {_(words) for words in REASONS.values()} | {
        "dat is niet te lezen of te schrijven"
    }
    assert not told & set(REASONS.values())
