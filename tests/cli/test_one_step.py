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

STEPS = """
    log "coffee with @Anna and @Bo +listen"
    log "yesterday: 6..8 helped @Cor"
    person add "Dirk Jan" --customer
    person edit Dirk organisation=Post
    person merge Anna Bo --yes
    reflect 7 6 8 --note "a good day"
    act "a card for @Eva"
    act "call @Eva"
    act "thank @Eva"
    done card --before 6 --after 8
    done call --drop
    feedback "that was nice, thank you" --from Fay --score 9
    pattern library
    pattern pick 1
    slip --note "again"
    slip --context tired
    tick done
    tick missed --on yesterday
    pattern pause
    pattern resume
    pattern edit then_do="ask what they tried"
    pattern new Hurry plan="if the phone rings, then I breathe out" --second
    pattern rest Hurry
    away 21-12 3-1
    exercise run shrink
    idea "a bench for @Gijs and @Cor"
    ideas
    ambition "nobody waits in the rain" --team --with "Eva, Cor" --now "ask @Eva"
    idea "a roof" --serves rain
    edit bench status=done learned="they sit longer"
    room "a refund up to 50 euro"
    log "for @Eva: ask about the move"
    sheet Eva --said "it went well" --promised "a book" --talked move
    sheet Eva --kept book
    edit coffee text="coffee at the window"
    lens edit dialogue led_by=near
    lens edit picture=once activities="talks, letters"
    share sentence --out {card} --yes
    receive {card} --yes
    due
    move thank friday
    settle thank
    redo
    delete "thank @Eva"
    prompt later
    settings prompts 2
    settings theme dark
    pack off small
    pack on small
    today
    memory
    why balance
    undo
    import {export}
    find coffee
    find coffee --save coffee
    agenda
    people
    doctor
    privacy
    chart marks
    number NPS 8
    review
    direction
    course We listen first
    rule No returns --guardrail --reason habit
    tree The form has four pages
    backup
    restore
    export
    pack list
    completions bash
    help log
    tidy
    lock
    unlock
"""


MAY_REFUSE = {
    "agenda",
    "memory",
    "exercise",
    "delete",
    "prompt",
    "due",
    "move",
    "settle",
    "redo",
    "lock",
}
"""Commands that may have nothing to do here."""


def lines(home: Path) -> int:
    return sum(len(codec.decode(one.read_bytes()).commits) for one in home.glob("*.jsonl"))


def test_no_command_writes_more_than_once(coach: Shell) -> None:
    coach.fine("log", "before")
    export = coach.folder / "export.json"
    told = json.loads(coach.fine("export"))
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
    assert json.loads(coach.fine("export"))["tables"].keys() == {"patterns"}
