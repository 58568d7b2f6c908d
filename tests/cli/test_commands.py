"""Each command does what its row says, and prints what was understood."""

from __future__ import annotations

import json
import os
import shlex
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from coach.cli import answers
from coach.cli import listing as listed
from coach.cli.listing import ListItem
from coach.companion import Companion
from tests import packing
from tests.cli.shell import Shell

if TYPE_CHECKING:
    from coach.model.types import Json


def test_ideas_for_small_acts_are_shown_and_nothing_is_planned(coach: Shell) -> None:
    coach.fine("person", "add", "Anna", "--customer")
    shown = coach.fine("act", "--ideas").splitlines()
    assert shown[0].endswith("]")
    listed = coach.json("act", "--ideas", "--for", "Anna")
    assert len(listed) == 5
    assert {"ref", "text", "minutes"} == listed[0].keys()
    assert "acts" not in coach.json("export")["tables"]
    for pack in coach.json("pack", "list"):
        coach.fine("pack", "off", pack["id"])
    assert "No pack that is on" in coach.fine("act", "--ideas")


def test_a_note_says_what_was_understood_and_the_way_back(coach: Shell) -> None:
    coach.fine("person", "add", "Sanne", "--colleague")
    out = coach.fine("log", "yesterday:", "coffee", "with", "Sanne", "+listen", "15m")
    assert "Noted (yesterday)" in out
    assert "Sanne" in out
    assert out.endswith("Undo: coach undo\n")
    assert "coffee with Sanne" in coach.fine("find")
    coach.fine("undo")
    assert coach.fine("find") == "Nothing fits. Fewer words find more.\n"


def test_a_note_in_json_names_its_fields_the_same_in_every_language(coach: Shell) -> None:
    english = coach.json("log", "coffee with @Sanne")
    coach.monkeypatch.setenv("COACH_LANG", "nl")
    dutch = coach.json("log", "koffie met @Sanne")
    assert set(english) == set(dutch) == {"table", "record", "people_added", "understood"}
    assert set(english["record"]) == set(dutch["record"])
    assert english["table"] == "moments"
    assert [person["name"] for person in english["people_added"]] == ["Sanne"]
    assert english["record"]["person_ids"] == [english["people_added"][0]["id"]]


@pytest.mark.parametrize(
    ("flags", "field", "value"),
    [
        ("--received", "flow", "received"),
        ("--witnessed", "flow", "witnessed"),
        ("--kind listen", "kind", "listen"),
        ("--kind follow_up", "kind", "follow_up"),
        ("--customer", "side", "customer"),
        ("--on 14-11-2026", "at", "2026-11-14"),
    ],
)
def test_a_notes_option_is_kept(coach: Shell, flags: str, field: str, value: str) -> None:
    said = coach.fine("log", "coffee", *flags.split(), "--json")
    assert json.loads(said)["record"][field] == value


def test_a_note_is_asked_for_on_a_terminal(coach: Shell) -> None:
    said = coach.answering("log", lines=("coffee with @Bo",))
    assert said.code == 0
    assert said.out.startswith("What happened? ")
    assert "coffee" in coach.fine("find")


def test_a_note_that_is_not_given_after_all_is_no_note(coach: Shell) -> None:
    assert coach.answering("log", lines=()).code == 1
    assert coach.json("find") == []


def test_two_who_may_be_meant_are_listed(coach: Shell) -> None:
    coach.fine("person", "add", "Sanne de Wit")
    coach.fine("person", "add", "Sanne Visser")
    said = coach("log", "coffee with @Sanne")
    assert said.code == 1
    assert "Sanne de Wit" in said.err
    assert "Sanne Visser" in said.err
    assert coach.json("find") == []


def test_a_day_is_looked_back_on_in_marks(coach: Shell) -> None:
    coach.fine("reflect", "7", "-", "8")
    coach.fine("reflect", "-", "6", "--heart", "9", "--hand", "5", "--note", "good day")
    kept = coach.json("reflect")
    marks = [kept[name] for name in ("control", "creativity", "impact", "heart", "hand")]
    assert marks == [7, 6, 8, 9, 5]
    assert kept["text"] == "good day"


def test_a_day_is_shown_without_marks_and_without_a_terminal(coach: Shell) -> None:
    assert "No look back yet." in coach.fine("reflect")
    coach.fine("reflect", "7", "--on", "fri")
    assert "Control 7" in coach.fine("reflect", "--on", "fri")


def test_the_marks_are_asked_one_by_one_on_a_terminal(coach: Shell) -> None:
    lines = ("7", "12", "6", "", "", "9", "5", "4", "tired")
    said = coach.answering("reflect", lines=lines)
    assert said.code == 0
    assert "marks are whole numbers from 1 to 10" in said.out
    kept = coach.json("reflect")
    assert (kept["control"], kept["creativity"], kept["impact"]) == (7, 6, None)
    assert (kept["heart"], kept["hand"], kept["filter"]) == (9, 5, "no_time")
    assert kept["text"] == "tired"


def test_a_day_that_is_left_alone_is_fine(coach: Shell) -> None:
    said = coach.answering("reflect", lines=())
    assert said.code == 0
    assert said.out.endswith("Nothing was kept; another day is fine too.\n")


def test_an_act_is_planned_done_and_heard_of(coach: Shell) -> None:
    planned = coach.json("act", "bring", "@Anna", "the", "book")
    assert (planned["table"], planned["record"]["status"]) == ("acts", "planned")
    done = coach.json("done", "book", "--before", "7", "--after", "9")
    assert (done["record"]["before"], done["record"]["after"]) == (7, 9)
    heard = coach.fine("feedback", "what a nice surprise", "--from", "Anna", "--json")
    assert json.loads(heard)["record"]["act_id"] == planned["record"]["id"]


def test_an_act_is_meant_by_its_number_on_today(coach: Shell) -> None:
    coach.fine("act", "call the shop")
    coach.fine("act", "write a card")
    assert "2  write a card" in coach.fine("today")
    done = coach.json("done", "2")
    assert done["record"]["text"] == "write a card"


def test_a_number_of_the_list_just_printed_is_an_id(coach: Shell) -> None:
    coach.fine("log", "yesterday: coffee")
    coach.fine("log", "today: tea")
    told = [line for line in coach.fine("find").splitlines() if line]
    assert [line.split()[0] for line in told] == ["Today", "1", "Yesterday", "2"]
    coach.fine("edit", "2", "text=cake", "and", "coffee", "minutes=20")
    assert "cake and coffee" in coach.fine("find", "cake")
    coach.fine("find")
    coach.fine("delete", "1", "--yes")
    assert "tea" not in coach.fine("find")


def test_fields_are_shown_before_they_are_changed(coach: Shell) -> None:
    coach.fine("log", "coffee")
    out = coach.fine("edit", "coffee")
    assert "text=coffee" in out
    assert "minutes=" in out


@pytest.mark.parametrize(("answer", "left"), [("y", 0), ("Ja", 0), ("n", 1), ("", 1)])
def test_deleting_asks_first(coach: Shell, answer: str, left: int) -> None:
    coach.fine("log", "coffee")
    assert coach.answering("delete", "coffee", lines=(answer,)).code == 0
    assert len(coach.json("find")) == left


def test_deleting_without_a_terminal_wants_a_yes(coach: Shell) -> None:
    coach.fine("log", "coffee")
    said = coach("delete", "coffee")
    assert (said.code, said.err) == (
        2,
        "coach: To delete without being asked, add --yes.\n",
    )


def test_people_are_listed_shown_edited_and_merged(coach: Shell) -> None:
    assert coach.fine("people").startswith("Nobody yet.")
    coach.fine("person", "add", "Anna", "van", "den", "Berg", "--customer")
    coach.fine("person", "add", "Annie")
    coach.fine("log", "coffee with @Annie")
    coach.fine("person", "edit", "Anna", "note=likes", "tea", "rhythm_days=10")
    refused = coach("person", "merge", "Anna", "Annie")
    assert (refused.code, refused.err) == (
        2,
        "coach: To merge without being asked, add --yes.\n",
    )
    coach.fine("person", "merge", "Anna", "Annie", "--yes")
    page = coach.fine("person", "show", "Annie")
    assert page.startswith("Anna van den Berg")
    assert "likes tea" in page
    assert "coffee with Annie" in page
    listed = coach.json("people")
    assert [row["record"]["name"] for row in listed] == ["Anna van den Berg"]
    assert listed[0]["derived"]["last"] == "2026-11-22"


def test_days_away_are_kept_and_listed(coach: Shell) -> None:
    assert coach.fine("away").startswith("No days away yet.")
    coach.fine("away", "21-12", "3-1", "--label", "leave")
    kept = coach.json("away")
    assert [(a["from"], a["to"], a["label"]) for a in kept] == [
        ("2026-12-21", "2027-01-03", "leave")
    ]


def test_what_the_shell_held_together_is_looked_for_together(coach: Shell) -> None:
    coach.fine("log", "fresh coffee")
    coach.fine("log", "coffee that was fresh")
    found = coach.fine("find", "fresh coffee")
    assert found.count("coffee") == 1
    assert len(coach.json("find", "fresh", "coffee")) == 2


def test_a_number_is_explained_by_rule_figures_and_entries(coach: Shell) -> None:
    coach.fine("person", "add", "Sanne", "--colleague")
    coach.fine("log", "coffee with Sanne")
    out = coach.fine("why", "balance")
    assert "working days" in out
    assert "For colleagues: 1" in out
    assert "coffee with Sanne" in out
    assert "balance" in coach.fine("why")


def test_today_reads_as_a_page(coach: Shell) -> None:
    out = coach.fine("today")
    assert out.startswith("Sunday 22 November 2026\nGood morning.")
    assert coach.fine("today", "--short").count("\n") == 1
    assert coach.json("today")["day"] == "2026-11-22"


def test_today_says_where_it_is_heading_once_that_was_written(coach: Shell) -> None:
    assert coach.json("today")["course"] is None
    coach.fine("course", "Whoever", "calls", "hangs", "up", "lighter")
    coach.fine("course", "Nobody", "waits", "alone")
    assert "Course: Nobody waits alone" in coach.fine("today").splitlines()
    assert "Koers: Nobody waits alone" in coach.fine("today", "--lang", "nl")
    assert coach.json("today")["course"] == "Nobody waits alone"


def test_plain_is_today_and_every_command(coach: Shell) -> None:
    out = coach.fine("--plain")
    assert out.startswith("Sunday 22 November 2026\n")
    assert "note a moment of attention" in out


def test_an_export_is_private_and_replaces_nothing_silently(
    coach: Shell, tmp_path: Path
) -> None:
    coach.fine("log", "coffee")
    file = tmp_path / "all.json"
    coach.fine("export", "--out", str(file))
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    again = coach("export", "--out", str(file))
    assert (again.code, "is there already" in again.err) == (1, True)
    coach.fine("export", "--out", str(file), "--yes")
    assert json.loads(file.read_text())["format"] == 1
    assert {path.name for path in tmp_path.iterdir()} == {"all.json", "home", "state"}


def test_an_export_goes_through_no_link_and_replaces_no_pipe(
    coach: Shell, tmp_path: Path
) -> None:
    coach.fine("log", "tea")
    real, link, pipe = (tmp_path / name for name in ("real.json", "link.json", "pipe"))
    real.write_text("old")
    link.symlink_to(real)
    coach.fine("export", "--out", str(link), "--yes")
    assert not link.is_symlink()
    assert "tea" in link.read_text("utf-8")
    assert real.read_text("utf-8") == "old"
    os.mkfifo(pipe)
    said = coach("export", "--out", str(pipe), "--yes")
    assert (said.code, pipe.is_fifo()) == (1, True)
    assert "is no file that can be replaced" in said.err
    assert "too long" in coach("export", "--out", "x" * 300).err
    assert "too long" in coach("backup", "x" * 300).err


def test_an_import_twice_adds_nothing(coach: Shell, tmp_path: Path) -> None:
    coach.fine("log", "coffee")
    everything = coach.fine("export")
    coach.monkeypatch.setenv("COACH_HOME", str(tmp_path / "other"))
    coach.monkeypatch.setenv("COACH_STATE", str(tmp_path / "other-state"))
    file = tmp_path / "all.json"
    file.write_text(everything)
    assert "Nothing was written." in coach.fine("import", str(file), "--dry-run")
    assert coach.json("find") == []
    coach.fine("import", str(file))
    assert "0 new entries" in coach.fine("import", str(file))
    assert coach.fine("export") == everything


def test_a_setting_is_listed_changed_and_spoken(coach: Shell) -> None:
    coach.fine("settings", "name", "Anna", "de", "Wit")
    assert "Anna de Wit" in coach.fine("settings")
    assert "Anna de Wit" in coach.fine("settings", "name")


def test_the_language_kept_in_the_settings_is_spoken(coach: Shell) -> None:
    coach.fine("settings", "language", "nl")
    coach.monkeypatch.delenv("COACH_LANG")
    assert "nl" not in coach.fine("--help").splitlines()[0]
    from coach import i18n

    assert i18n.language() == "nl"


def test_the_doctor_finds_a_new_folder_well(coach: Shell) -> None:
    coach.fine("log", "coffee")
    assert coach.fine("doctor")


def test_the_doctor_tells_of_lines_that_are_locked(coach: Shell, tmp_path: Path) -> None:
    coach.fine("log", "coffee")
    (path,) = (tmp_path / "home").glob("*.jsonl")
    with path.open("ab") as file:
        file.write(2 * (b"!v1 " + b"c2VjcmV0" * 6 + b"\n"))
    said = coach("doctor")
    assert said.code == 1
    assert f"{path.name}: 2 lines are locked with a passphrase." in said.out


def test_privacy_names_the_folders(coach: Shell) -> None:
    coach.fine("log", "coffee")
    out = coach.fine("privacy")
    assert str(coach.folder / "home") in out
    assert "Only you can look into it." in out


@pytest.mark.skipif(os.getuid() != 0, reason="only root can give a folder away")
def test_a_folder_of_somebody_else_is_never_called_private(coach: Shell) -> None:
    coach.fine("log", "coffee")
    assert "Only you can look into it." in coach.fine("privacy")
    os.chown(coach.folder / "home", 65534, -1)
    assert "Others on this machine may look into it (700)." in coach.fine("privacy")


def test_a_demo_is_kept_only_in_an_empty_folder(coach: Shell, tmp_path: Path) -> None:
    folder = str(tmp_path / "demo")
    coach.monkeypatch.delenv("COACH_STATE")
    coach.monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "local"))
    coach.fine("demo", "--keep", folder, "--years", "0.1")
    assert "1  " in coach.fine("--home", folder, "find")
    assert "is not empty" in coach("demo", "--keep", folder).err


def test_a_demo_in_a_pipe_is_a_page(coach: Shell) -> None:
    assert coach.fine("demo", "--years", "0.1").startswith("Sunday 22 November 2026")


def test_completions_say_in_the_language_spoken_how_they_are_used(coach: Shell) -> None:
    for shell in ("bash", "zsh", "fish"):
        told = coach.fine("--lang", "nl", "completions", shell)
        assert "# Nu meteen gebruiken: " in told
        assert "To use it" not in told


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completions_hold_nobody_s_name(coach: Shell, shell: str) -> None:
    coach.fine("person", "add", "Sanne")
    assert "Sanne" not in coach.fine("completions", shell)


def test_a_command_is_described_and_all_are_listed_by_help(coach: Shell) -> None:
    assert coach.fine("help") == coach.fine("--help")
    assert coach.fine("help", "log") == coach.fine("log", "--help")
    assert "Did you mean: coach find" in coach("help", "fnd").err
    assert coach.fine("-V") == coach.fine("--version")
    assert "_complete" not in coach.fine("help")


@pytest.mark.parametrize(
    "line",
    ["pack build desk --out there", "pack schema acts --out there", "export --out there"],
)
def test_a_file_that_is_there_is_replaced_only_after_a_yes(coach: Shell, line: str) -> None:
    coach.monkeypatch.chdir(coach.folder)
    packing.desk(coach.folder / "desk")
    there, away = coach.folder / "there", coach.folder / "away"
    away.write_text("mine")
    there.symlink_to(away)
    said = coach(*line.split())
    assert (said.code, "To replace it, add --yes." in said.err) == (1, True)
    assert there.is_symlink()
    coach.fine(*line.split(), "--yes")
    assert (there.is_symlink(), away.read_text()) == (False, "mine")
    assert stat.S_IMODE(there.stat().st_mode) == 0o600


@pytest.mark.parametrize("language", ["en", "nl"])
def test_help_fits_80_columns(coach: Shell, language: str) -> None:
    from coach.cli.registry import every

    coach.monkeypatch.setenv("COLUMNS", "80")
    for row in every():
        out = coach.fine("--lang", language, row.name, "--help")
        assert max(map(len, out.splitlines())) <= 80
    overview = coach.fine("--lang", language, "--help")
    assert max(map(len, overview.splitlines())) <= 80
    assert all(f"  {row.name} " in overview for row in every())


def test_help_is_found_wherever_it_is_asked(coach: Shell) -> None:
    assert coach.fine("-h") == coach.fine("--help")
    assert coach.fine("log", "coffee", "--help") == coach.fine("--help", "log")
    assert coach.fine("log", "-h") == coach.fine("log", "--help")
    assert coach.json("find") == []


def test_a_home_that_is_named_is_the_one_that_is_used(coach: Shell, tmp_path: Path) -> None:
    coach.fine("log", "coffee", "--home", str(tmp_path / "elsewhere"))
    assert list((tmp_path / "elsewhere").glob("*.jsonl"))
    assert not (tmp_path / "home").exists()


def test_the_version_is_told(coach: Shell) -> None:
    from coach import __version__

    assert coach.fine("--version") == f"coach {__version__}\n"


def test_somebody_is_added_with_what_is_known_at_once(coach: Shell) -> None:
    coach.fine("person", "add", "Anna", "de", "Wit", "side=customer", "note=likes", "tea")
    shown = coach.json("person", "show", "Anna")["record"]
    assert (shown["name"], shown["side"], shown["note"]) == (
        "Anna de Wit",
        "customer",
        "likes tea",
    )
    coach.fine("undo")
    assert coach("person", "show", "Anna").code == 1


def test_a_field_goes_by_its_label_too(coach: Shell) -> None:
    coach.fine("person", "add", "Anna")
    coach.monkeypatch.setenv("COACH_LANG", "nl")
    assert "klant" in coach.fine("person", "edit", "Anna", "kant=klant")
    shown = coach.json("person", "show", "Anna")["record"]
    assert shown["side"] == "customer"


def test_the_values_of_an_option_are_named_in_the_language_spoken(coach: Shell) -> None:
    coach.monkeypatch.setenv("COACH_LANG", "nl")
    assert "geen tijd" in coach("reflect", "7", "--filter", "luiheid").err
    coach.fine("reflect", "7", "--filter", "geen tijd")


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_way_to_add_what_came_between_works_as_it_is_told(
    coach: Shell, language: str
) -> None:
    coach.monkeypatch.setenv("COACH_LANG", language)
    told = coach.fine("reflect", "--heart", "9", "--hand", "4", "--on", "fri")
    command = next(line for line in told.splitlines() if "--filter" in line)
    coach.fine(*shlex.split(command[command.index("coach reflect") :])[1:])
    kept = coach.json("reflect", "--on", "fri")
    assert kept["filter"] == "no_time"


def test_values_of_several_words_are_named_as_they_are_spoken(coach: Shell) -> None:
    assert "reasoned away, ignored, no time" in coach("reflect", "--filter", "lazy").err


def test_a_day_that_cannot_be_used_is_named_as_it_was_typed(coach: Shell) -> None:
    assert "“tomorrow” is still to come" in coach("log", "tomorrow: coffee").err
    assert "“tomorrow” is still to come" in coach("find", "on:tomorrow").err
    assert "“yesterday” has already" in coach("act", "tea", "--on", "yesterday").err


def test_what_is_found_is_printed_as_it_comes(
    companion: Companion, capsys: pytest.CaptureFixture[str]
) -> None:
    def gone() -> Iterator[ListItem]:
        yield ListItem("x", "coffee")
        assert "coffee" in capsys.readouterr().out
        yield ListItem("y", "tea")

    listed.stream(companion, gone(), ["x", "y"], 0)
    assert "2  tea" in capsys.readouterr().out

    def parts() -> Iterator[dict[str, Json]]:
        yield {"a": "1"}
        assert '"a": "1"' in capsys.readouterr().out
        yield {"b": "2\n"}

    answers.show_each(parts())
    assert capsys.readouterr().out.rstrip().endswith("]")


def test_an_array_is_the_same_printed_whole_or_as_it_comes(
    capsys: pytest.CaptureFixture[str],
) -> None:
    arrays: list[list[dict[str, Json]]] = [
        [],
        [{"a": {"b": ["x\n\u200by"]}}],
        [{}, {"c": None}],
    ]
    for values in arrays:
        answers.show_each(iter(values))
        one = capsys.readouterr().out
        answers.show(values)
        assert one == capsys.readouterr().out


def test_undo_tells_a_program_everything_that_changed(coach: Shell) -> None:
    coach.fine("log", "coffee with @Anna")
    undone = coach.json("undo")
    assert undone["understood"].startswith("Taken back.")
    assert [one["table"] for one in undone["changes"]] == ["people", "moments"]
    for one in undone["changes"]:
        assert set(one) == {"table", "id", "before", "after", "changed_since"}
        assert one["before"] is None
    coach.fine("settings", "prompts", "2")
    (one,) = coach.json("undo")["changes"]
    assert (one["table"], one["id"], one["after"]) == ("settings", "prompts", {"value": 2})


def test_a_version_is_seen_and_chosen(coach: Shell, tmp_path: Path) -> None:
    coach.fine("log", "coffee")
    out = tmp_path / "out.json"
    coach.fine("export", "--out", str(out))
    coach.fine("edit", "coffee", "text=tea")
    out.write_text(out.read_text().replace('"text": "coffee"', '"text": "coffee there"'))
    brought = coach.fine("import", str(out))
    assert "To see the versions and choose: coach doctor" in brought
    examined = coach.json("doctor")
    assert examined["well"] is True
    code = examined["conflicts"][0]["id"][-6:]
    shown = coach.fine("edit", code)
    assert "1  Text: tea" in shown
    assert f"coach edit {code} --take 2" in shown
    assert "Text: coffee there" in coach.fine("edit", code, "--take", "2")
    assert "coffee" in coach.fine("find")
    assert coach.json("doctor")["conflicts"] == []


def test_what_was_brought_in_and_what_is_set_can_be_read_by_programs(
    coach: Shell, tmp_path: Path
) -> None:
    coach.fine("log", "coffee")
    out = tmp_path / "out.json"
    coach.fine("export", "--out", str(out))
    brought = coach.json("import", str(out))
    assert (brought["added"], brought["same"], brought["refused"]) == (0, 1, [])
    assert coach.json("settings", "prompts", "2")["table"] == "settings"
    assert coach.json("settings", "prompts")["value"] == 2
    every = {one["name"]: one["value"] for one in coach.json("settings")}
    assert every["prompts"] == 2
    assert every["workdays"] is None
    rules = coach.json("settings", "rules")
    assert {"number", "family", "rule", "choice"} <= set(rules[0])


@pytest.mark.parametrize("words", [("today",), ("people",), ("find",), ("why", "waiting")])
def test_hidden_names_are_initials_in_what_others_may_see(
    coach: Shell, words: tuple[str, ...]
) -> None:
    coach.fine("log", "coffee with @Sanne Visser again:today")
    coach.fine("person", "edit", "Sanne Visser", "again_on=today")
    assert "Sanne" in coach.fine(*words)
    coach.fine("settings", "hide_names", "on")
    said = coach.fine(*words)
    assert "S.V." in said
    assert "Sanne" not in said
    assert "Sanne Visser" in coach.fine(*words, "--json")
    assert "Sanne Visser" in coach.fine("person", "show", "Sanne")


def test_what_came_between_stands_beside_the_reflection(coach: Shell) -> None:
    coach.fine("reflect", "--heart", "9", "--hand", "4", "--filter", "no time")
    assert "in between: no time" in coach.fine("find")


def test_numbers_are_asked_for_by_a_dutch_word(coach: Shell) -> None:
    coach.monkeypatch.setenv("COACH_LANG", "nl")
    said = coach("why", "zzz").err
    assert "balans, wachten, cijfers" in said
    assert coach.fine("why", "wachten") == coach.fine("why", "waiting")


def test_a_mark_of_this_week_alone_says_why_nothing_is_compared(coach: Shell) -> None:
    coach.fine("reflect", "7", "7", "7")
    assert "This week: one of the two weeks is still open" in coach.fine("why", "marks")


def test_the_doctor_counts_in_plurals(coach: Shell) -> None:
    coach.fine("log", "coffee with @Anna")
    coach.fine("log", "tea")
    assert "(2 moments, 1 person)" in coach.fine("doctor")


def test_what_does_not_fit_is_named_by_its_kind(coach: Shell, tmp_path: Path) -> None:
    file = tmp_path / "odd.json"
    odd = {"format": 1, "tables": {"moments": [{"id": "a", "at": 5}]}}
    file.write_text(json.dumps(odd))
    assert "Moment 1: the field “" in coach("import", str(file)).err


def test_a_number_of_many_digits_is_refused_in_words(coach: Shell) -> None:
    coach.fine("log", "coffee 15m")
    said = coach("edit", "coffee", f"minutes={'9' * 5000}")
    assert (said.code, "a whole number from" in said.err) == (1, True)


def test_nothing_is_asked_of_whoever_is_away(coach: Shell) -> None:
    coach.fine("log", "tea with @Anna")
    coach.fine("away", "today", "--label", "ill")
    said = coach.fine("today")
    assert "Ill\nNothing is asked of you today." in said
    assert "Looking back" not in said
    assert "noted already" in coach("away", "today", "--label", "ill").err
