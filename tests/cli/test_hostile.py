"""Whatever somebody writes is shown as it reads, steers nothing and is kept as typed.

Only what nobody types, a control character, is kept nowhere.
"""

from __future__ import annotations

import json
import re

import pytest

from coach.model.text import keepable
from tests.cli.shell import Shell

CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
STEERING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]"
)
NASTY = {
    "closing tag": "[/b] and [/]",
    "action": "[@click=app.quit]x[/]",
    "link": "[link=https://example.com]x[/link] [red]",
    "colours": "\x1b[31mred\x1b[0m text",
    "clipboard": "a\x1b]52;c;aGVsbG8=\x07b",
    "title": "a\x1b]0;title\x1b\\b",
    "half a sequence": "a\x1b",
    "C1": "a\x9b31mb\x85c",
    "bell and null": "a\x07\x00\x08b",
    "bidi": "a\u202egnp.exe\u202c \u2066b\u2069",
    "zero width": "a\u200bb\ufeffc\u2060",
    "separators": "a\u2028b\u2029c",
    "format": "{x} {0.__class__} %s %(name)s $HOME ${x}",
    "backslashes": "\\n \\x1b \\[ C:\\temp",
    "combining": "e" + "\u0301" * 1000,
    "family": "👨‍👩‍👧 🏳️‍🌈",
    "persian": "سلام می‌خواهم",
    "chinese": "关注 colleagues 爱",
    "quotes": "'\"`; rm -rf ~ $(id) | & <html>",
    "formula": "=cmd|' /C calc'!A0",
    "lines": "one\ntwo\r\nthree\tfour",
    "large": "word " * 20_000,
    "one large word": "w" * 100_000,
    "option": "--json --on yesterday",
}


def clean(out: str) -> bool:
    return not STEERING.search(out)


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY)
def test_a_text_goes_all_the_way_round(coach: Shell, text: str) -> None:
    assert clean(coach.fine("log", "-", given=text))
    assert clean(coach.fine("find"))
    assert clean(coach.fine("today"))
    assert clean(coach.fine("person", "add", f"Bo {text[:40]}"))
    assert clean(coach.fine("people"))
    exported = coach.fine("export")
    assert clean(exported)
    kept = json.loads(exported)["tables"]
    assert kept["moments"][0]["typed"] == keepable(text).strip("\n")
    assert not CONTROLS.search(kept["moments"][0]["typed"])
    other = str(coach.folder / "other")
    coach.monkeypatch.setenv("COACH_HOME", other)
    coach.monkeypatch.setenv("COACH_STATE", f"{other}-state")
    (coach.folder / "export.json").write_text(exported)
    assert "2 new entries" in coach.fine("import", str(coach.folder / "export.json"))
    assert coach.json("export")["tables"] == kept


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY)
@pytest.mark.parametrize(
    "command",
    ["find", "why", "done", "edit", "person show", "settings name", "reflect", "away", "x"],
)
def test_a_misplaced_text_is_a_sentence(coach: Shell, command: str, text: str) -> None:
    said = coach(*command.split(), text.replace("\x00", ""))
    assert said.code in (0, 1, 2)
    assert clean(said.out)
    assert clean(said.err)


def test_markup_is_found_and_shown_as_it_reads(coach: Shell) -> None:
    coach.fine("log", "[@click=app.quit]x[/]", "{x}", "%s")
    assert "[@click=app.quit]x[/] {x} %s" in coach.fine("find", "app.quit")


def test_a_name_holds_its_breath(coach: Shell) -> None:
    coach.fine("person", "add", "Sa\x1b[31mn\u202ene")
    assert coach.fine("people").startswith("1  Sanne")
