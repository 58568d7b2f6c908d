"""Every command answers in JSON, or says that it cannot."""

from __future__ import annotations

import json
import shlex

import pytest

from coach.cli.registry import every
from tests import packing
from tests.cli.shell import Shell

WALK = (
    "log coffee with @Anna", "reflect 7 6 8", "reflect", "act a card for @Anna",
    "act --ideas", "act --ideas --for Anna", "today", "memory", "today --short", "due",
    "move card --on tomorrow", "log again:today ask @Anna", "settle ask", "done card",
    "feedback fine --from Anna", "prompt", "people", "people --due", "log chat with Bo",
    "person add Bo", "person link Bo",
    "person nobody Fatima", "person show Bo", "person edit Bo", "person edit Bo note=tea",
    "person merge Anna Bo --yes", "away 21-12-2026", "away", "find", "find zebra",
    "find zebra --save zebra",
    "find --views", "find --forget zebra", "agenda day.ics", "why",
    "why balance", "review", "review week", "review month", "review quarter",
    "review year", "review --movement more", "chart", "chart year", "why undertow",
    "pattern list", "pattern library",
    "pattern pick inbox-first", "pattern new Rushing plan=breathe --second",
    "pattern show Rushing", "pattern edit Rushing cue=noon", "pattern pause Rushing",
    "pattern resume Rushing", "pattern rest Rushing", "pattern begin Rushing --second",
    "tick Rushing", "slip Rushing", "pattern root Rushing", "pattern letgo Rushing",
    "exercise list", "exercise show shrink", "exercise print shrink",
    "exercise print shrink --html --out sheet.html", "programme", "programme begin small",
    "programme pause", "programme stop small", "guide", "guide small-and-personal",
    "lens set", "lens set drives", "number", "number NPS 8",
    "room", "room own time kind=time", "number NPS",
    "course", "course calm --by Anna", "rule", "rule no names --reason law", "tree",
    "tree form --way call", "tree form --take 1", "direction",
    "idea a bench for @Anna", "ideas", "ideas --lessons", "ambition", "ambition no rain",
    "lens", "lens show", "lens card dialogue", "lens edit dialogue led_by=near",
    "lens edit picture=once", "lens see coffee", "lens team", "share", "share win",
    "share sentence --out one.coachcard", "receive one.coachcard --yes",
    "sheet Bo", "sheet Bo --topic tea", "sheet Bo --promised cake",
    "sheet Bo --kept cake", "sheet Bo --said well",
    "edit coffee", "edit coffee minutes=5",
    "delete coffee --yes", "undo", "redo", "undo", "export", "export --out all.json",
    "import all.json --dry-run", "import all.json", "backup", "restore",
    "restore 22-11-2026 --dry-run", "doctor", "privacy", "lock", "unlock",
    "log chat with @Kim",
    "person export Kim", "person export Kim --out kim.md", "person forget Kim --dry-run",
    "person forget Kim --yes", "tidy", "pack list",
    "pack show small", "pack off small", "pack on small",
    "pack reword small/acts/card-with-detail.text a card", "pack new made",
    "pack show small/shrink --source", "pack new ours --from small/shrink",
    "pack guide", "pack guide tips",
    "pack check desk", "pack build desk --out desk.coachpack",
    "pack install desk.coachpack --yes", "pack remove calm-desk --yes", "pack schema acts",
    "pack preview desk", "pack sign desk --out signed.coachpack",
    "pack verify signed.coachpack", "pack guide tips", "pack schema --out schema.json",
    "settings", "settings theme", "settings theme dark",
    "settings rules", "settings R05", "settings R05 off",
    "demo --keep made-up --years 0.05", "help", "help log",
)  # fmt: skip
CANNOT = (
    "demo",
    "completions bash",
    "exercise run shrink",
    "lens take",
)


@pytest.fixture
def lived(coach: Shell) -> Shell:
    coach.monkeypatch.chdir(coach.folder)
    packing.desk(coach.folder / "desk")
    (coach.folder / "day.ics").write_text("BEGIN:VCALENDAR\nEND:VCALENDAR\n")
    return coach


def first_words(line: str) -> str:
    """Return the command of a line, with what it is to do where it says so."""
    name, *rest = shlex.split(line)
    command = next(command for command in every() if command.name == name)
    choices = command.words[0].choices if command.words else ()
    return f"{name} {rest[0]}" if rest and rest[0] in choices else name


def test_every_command_and_all_it_can_do_is_walked() -> None:
    known = {command.name for command in every()}
    for command in every():
        if command.words and command.words[0].count == "":
            known |= {f"{command.name} {word}" for word in command.words[0].choices}
            known -= set() if command.words[0].choices == () else {command.name}
    known -= {"completions zsh", "completions fish"}
    assert known - {"prompt done"} <= {first_words(line) for line in (*WALK, *CANNOT)}


@pytest.mark.parametrize("language", ["en", "nl"])
def test_what_every_command_prints_can_be_parsed(lived: Shell, language: str) -> None:
    lived.monkeypatch.setenv("COACH_LANG", language)
    for line in WALK:
        said = lived(*shlex.split(line), "--json")
        assert (said.code, said.err) == (0, ""), line
        json.loads(said.out)


@pytest.mark.parametrize("line", CANNOT)
def test_what_has_nothing_to_tell_in_json_says_so(lived: Shell, line: str) -> None:
    said = lived(*shlex.split(line), "--json")
    assert (said.code, said.out) == (2, "")
    assert "cannot answer in JSON." in said.err


@pytest.mark.parametrize(
    "line", ["delete coffee", "person merge Anna Bo", "pack install desk",
             "export --out there.json", "pack build desk --out there.json"]
)  # fmt: skip
def test_a_program_that_reads_json_is_asked_nothing(lived: Shell, line: str) -> None:
    lived.fine("log", "coffee with @Anna and @Bo")
    (lived.folder / "there.json").write_text("mine")
    said = lived.answering(*shlex.split(line), "--json", lines=("y",))
    assert said.code in (1, 2)
    assert said.out == ""
    assert "--yes" in said.err
    assert (lived.folder / "there.json").read_text() == "mine"


def test_a_pack_that_is_refused_tells_why_in_json(lived: Shell) -> None:
    (lived.folder / "desk" / "acts.toml").write_text("[[act]]\n")
    said = lived("pack", "install", "desk", "--yes", "--json")
    assert said.code == 1
    assert json.loads(said.out)[0]["file"] == "acts.toml"
