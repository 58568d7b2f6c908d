"""What one asks of the shell is one commit, that is there as a whole or not at all."""

from __future__ import annotations

import errno
import json
import shlex
from pathlib import Path

import pytest

from coach.cli.registry import every
from coach.store.journal import codec, folder
from tests.cli.shell import Shell
from tests.cli.steps import MAY_REFUSE, STEPS


def lines(home: Path) -> int:
    return sum(len(codec.decode(one.read_bytes()).commits) for one in home.glob("*.jsonl"))


def test_no_command_writes_more_than_once(coach: Shell) -> None:
    coach.fine("log", "before")
    export = coach.folder / "export.json"
    told = coach.json("export")
    told["tables"]["moments"][0]["id"] += "a"
    export.write_text(json.dumps(told), "utf-8")
    home, spent, seen = coach.folder / "home", {}, set()
    for step in STEPS.strip().splitlines():
        args, before = (
            shlex.split(step.format(export=export, card=coach.folder / "one.coachcard")),
            lines(home),
        )
        said = coach(*args, given="\n")
        assert said.code == 0 or args[0] in MAY_REFUSE, (step, said)
        spent[step.strip()] = lines(home) - before
        seen.add(args[0])
    assert {step: count for step, count in spent.items() if count > 1} == {}
    assert sum(count for count in spent.values() if count > 0) > 25
    assert {command.name for command in every()} - seen == {"demo"}


def test_a_slip_that_cannot_be_saved_is_not_there_and_neither_is_a_part_of_it(
    coach: Shell,
) -> None:
    coach.fine("pattern", "library")
    coach.fine("pattern", "pick", "1")
    home, times = coach.folder / "home", 0
    append = folder.append

    def fails(*args: object) -> None:
        nonlocal times
        times += 1
        raise OSError(errno.ENOSPC, "full")

    before = lines(home)
    with coach.monkeypatch.context() as broken:
        broken.setattr(folder, "append", fails)
        with pytest.raises(OSError, match="full"):
            coach("slip")
    assert (times, lines(home)) == (1, before)
    assert append is folder.append
    coach.fine("slip")
    assert lines(home) == before + 1
    back = coach.fine("undo")
    assert back.startswith("Taken back. Slip taken away again")
    assert ";" not in back
    assert coach.json("export")["tables"].keys() == {"patterns"}
