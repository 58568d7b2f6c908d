"""A name or a title is one line everywhere, whoever wrote it, and with which line ends."""

from __future__ import annotations

import json

import pytest

from tests.cli.shell import Shell

ENDS = ("\n", "\r\n", "\r", "\x85", "\u2028", "\u2029", "\v", "\f")
DAY = "2026-11-20"
AT = f"{DAY}T10:00:00+01:00"


def tables(end: str) -> dict[str, list[dict[str, object]]]:
    two = f"One{end}Two"
    return {
        "people": [
            {"id": "a" * 32, "name": two, "aliases": [f"Al{end}Ias"], "side": "customer"}
        ],
        "patterns": [{"id": "b" * 32, "name": two, "status": "active", "cue": "x"}],
        "ideas": [{"id": "c" * 32, "title": two, "status": "new"}],
        "measures": [{"id": "d" * 32, "name": two, "type": "quality"}],
        "runs": [
            {"id": "e" * 32, "title": two, "pack_ref": "x/y", "started_at": AT,
             "finished_at": AT}
        ],
        "acts": [
            {"id": "f" * 32, "text": "a card", "person_id": "a" * 32, "status": "planned",
             "planned_on": "2026-11-22"}
        ],
        "moments": [
            {"id": "9" * 32, "text": "tea", "person_ids": ["a" * 32], "at": DAY}
        ],
    }  # fmt: skip


@pytest.mark.parametrize("end", ENDS, ids=ascii)
def test_a_name_and_a_title_are_one_line_everywhere(coach: Shell, end: str) -> None:
    file = coach.folder / "all.json"
    file.write_text(json.dumps({"format": 1, "tables": tables(end)}))
    assert coach.fine("import", str(file)).startswith("Brought in: 7 new entries")
    for line in (
        "find", "people", "person show One", "person edit One", "today", "why usual One",
        "why waiting", "why balance", "pattern list", "pattern show One", "edit bbbbbb",
        "edit cccccc", "edit dddddd", "edit eeeeee", "done card", "tick One", "slip One",
        "find in:ideas", "find with:one", "doctor", "undo",
    ):  # fmt: skip
        shown = coach(*line.split()).out
        assert not [row for row in shown.splitlines() if row.strip().startswith("Two")], (
            line
        )
        assert "One\n" not in shown, line


def test_the_mark_that_begins_some_files_is_no_text(coach: Shell) -> None:
    coach.fine("log", "-", given="\ufefftea with @Anna\n")
    coach.fine("act", "\ufeffa card")
    kept = coach.json("export")["tables"]
    assert kept["moments"][0]["typed"] == "tea with @Anna"
    assert kept["acts"][0]["text"] == "a card"
    file = coach.folder / "all.json"
    file.write_text("\ufeff" + coach.fine("export"), "utf-8")
    assert "2 new" not in coach.fine("import", str(file))


def test_a_note_of_several_lines_stands_in_one_where_a_sentence_tells_of_it(
    coach: Shell,
) -> None:
    coach.fine("log", "-", given="tea with @Anna\nand cake again:today")
    coach.fine("act", "-", given="a card\nwith flowers")
    assert "“tea with Anna and cake” (today)" in coach.fine("today")
    assert "Done: a card with flowers." in coach.fine("done", "card")
