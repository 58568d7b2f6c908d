"""The runs: each step of a life killed, cut off and refused at every call that it makes."""

from __future__ import annotations

import errno
import os
import pickle
import random
import shutil
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from tests.torture.calls import Before, Call, failing_at, killed_at, let_go, watched
from tests.torture.power import Disk, Tree
from tests.torture.subjects import Subject

T = TypeVar("T")

AGAIN = ("restore", "person forget", "doctor", "pack", "undo", "redo")
"""Steps that touch more than one file: whoever was stopped in one asks for it again."""


@dataclass(slots=True)
class Tally:
    """What came of so many runs."""

    runs: int = 0
    lost: int = 0
    """After so many, something that was acknowledged is not there."""

    half: int = 0
    """After so many, a part of a step is there and the rest is not."""

    unreadable: int = 0
    """After so many, nothing can be read at all."""

    told: list[str] = field(default_factory=list)
    """Which step went wrong in which way, for whoever mends it."""

    def judge(self, where: str, found: str, *, before: str, after: str | None) -> None:
        """Count what is kept after a run; afterwards only that may be there which may.

        Without `after`, the step was not acknowledged and must have left no trace.
        """
        self.runs += 1
        fine = (before,) if after is None else (before, after)
        if found in fine:
            return
        if found == "?":
            self.unreadable += 1
        elif len(found) < len(before):
            self.lost += 1
        else:
            self.half += 1
        self.told.append(where)


@dataclass(frozen=True, slots=True)
class Played:
    """How a step went."""

    code: int | None
    """What it answered; None when it was killed."""

    calls: tuple[Call, ...] = ()
    crash: str = ""


def tree_of(folder: Path) -> Tree:
    """Return all that is in a folder."""
    return {
        path.relative_to(folder).as_posix(): None if path.is_dir() else path.read_bytes()
        for path in sorted(folder.rglob("*"))
    }


def lay(tree: Tree, folder: Path) -> None:
    """Let a folder hold exactly this."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    for path, data in sorted(tree.items()):
        if data is None:
            (folder / path).mkdir(mode=0o700, exist_ok=True)
        else:
            (folder / path).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            (folder / path).write_bytes(data)
            (folder / path).chmod(0o600)


def apart(*works: Callable[[], T]) -> list[T | None]:
    """Do these at once, each in a process of its own; None for one that was killed."""
    begun = [_begun(work) for work in works]
    return [_told(*one) for one in begun]


def _begun(work: Callable[[], T]) -> tuple[int, int]:
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        with os.fdopen(writing, "wb") as out:
            out.write(pickle.dumps(work()))
        os._exit(0)
    os.close(writing)
    return child, reading


def _told(child: int, reading: int) -> Any:
    with os.fdopen(reading, "rb") as told:
        data = told.read()
    os.waitpid(child, 0)
    return pickle.loads(data) if data else None


def play(subject: Subject, step: str, folder: Path, before: Before = let_go) -> Played:
    """Take a step in a process of its own."""

    def work() -> Played:
        with watched(str(folder), before) as calls:
            try:
                code = subject.play(step, folder)
            except Exception:  # noqa: BLE001 (what is counted is just that)
                return Played(1, tuple(calls), traceback.format_exc())
        return Played(code, tuple(calls))

    return apart(work)[0] or Played(None)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a life as it went undisturbed."""

    words: str
    before: Tree
    calls: tuple[Call, ...]
    code: int
    kept_before: str
    kept_after: str


def life(subject: Subject, folder: Path) -> Iterator[Step]:
    """Yield each step of a life, after it went as it should."""
    lay({}, folder)
    subject.begin(folder)
    kept = subject.kept(folder)
    for words in subject.steps:
        tree = tree_of(folder)
        went = play(subject, words, folder)
        if went.crash or went.code is None:
            raise AssertionError(words, went.crash)
        after = subject.kept(folder)
        done = tree_of(folder)
        yield Step(words, tree, went.calls, went.code, kept, after)
        lay(done, folder)
        kept = after


def places(step: Step, share: float, chance: random.Random) -> list[int]:
    """Return at which of its calls a step is disturbed; all of them when all are wanted."""
    all_of_them = range(1, len(step.calls) + 1)
    return [number for number in all_of_them if share >= 1 or chance.random() < share]


def again(subject: Subject, step: Step, folder: Path) -> str:
    """Return what is kept once somebody who was stopped in a step asks for it again."""
    if step.words.startswith(AGAIN):
        play(subject, step.words, folder)
    return subject.kept(folder)


def kills(subject: Subject, folder: Path, share: float) -> Tally:
    """Kill every step before the calls with which it changes files."""
    tally, chance = Tally(), random.Random(15)
    for step in life(subject, folder):
        for number in places(step, share, chance):
            lay(step.before, folder)
            play(subject, step.words, folder, killed_at(number))
            where = f"{step.words}: killed before {step.calls[number - 1].name} {number}"
            found = subject.kept(folder)
            if found not in (step.kept_before, step.kept_after):
                found = again(subject, step, folder)
            tally.judge(where, found, before=step.kept_before, after=step.kept_after)
    return tally


def cuts(subject: Subject, folder: Path, share: float) -> Tally:
    """Let the power go after each call, with all that a disk may then hold."""
    tally, chance, disk = Tally(), random.Random(15), Disk()
    for at, step in enumerate(life(subject, folder)):
        disk = disk if at else Disk.of(step.before)
        wanted = set(places(step, share, chance))
        for number, call in enumerate(step.calls, start=1):
            disk.take(call)
            is_last = number == len(step.calls)
            if number not in wanted and not is_last:
                continue
            for tree in disk.after_a_cut():
                lay(tree, folder)
                found = subject.kept(folder)
                before = step.kept_after if is_last else step.kept_before
                if found not in (before, step.kept_after):
                    found = again(subject, step, folder)
                where = f"{step.words}: cut after {call.name} {call.path} ({number})"
                tally.judge(where, found, before=before, after=step.kept_after)
    return tally


def refusals(subject: Subject, folder: Path, share: float, code: int) -> Tally:
    """Let the disk refuse each call: once, and from then on."""
    tally, chance = Tally(), random.Random(code)
    for step in life(subject, folder):
        for number in places(step, share, chance):
            for lasting in (False, True):
                lay(step.before, folder)
                failing = failing_at(number, code, lasting=lasting)
                went = play(subject, step.words, folder, failing)
                call = step.calls[number - 1]
                lasts = "and all after it" if lasting else "alone"
                said = errno.errorcode[code]
                where = f"{step.words}: {said} at {call.name} {call.path} {number} {lasts}"
                if went.crash:
                    tally.told.append(f"{where}\n{went.crash}")
                found = subject.kept(folder)
                may_be = _may_be(step, went, lasting=lasting and code == errno.EIO)
                if found not in may_be and step.words.startswith(AGAIN):
                    found = again(subject, step, folder)
                    may_be = {step.kept_after}
                shown = found if found not in may_be else step.kept_before
                tally.judge(where, shown, before=step.kept_before, after=None)
    return tally


def _may_be(step: Step, went: Played, *, lasting: bool) -> set[str]:
    """Return what may be kept: all of it where it was acknowledged, or else nothing.

    A disk that does not even let a line be cut off again may show it later.
    """
    if lasting:
        return {step.kept_before, step.kept_after}
    return {step.kept_after if went.code == step.code else step.kept_before}


def crowd(subject: Subject, folder: Path, each: int) -> Tally:
    """Let four processes note at once, and look which notes are not there."""
    lay({}, folder)
    subject.begin(folder)

    def work(name: int) -> list[str]:
        texts = [f"note {name}-{number} of four" for number in range(each)]
        return [text for text in texts if _noted(subject, text, folder)]

    told = apart(*(partial(work, name) for name in range(4)))
    acknowledged, kept = [text for one in told for text in one or ()], subject.kept(folder)
    missing = [text for text in acknowledged if text not in kept]
    return Tally(
        runs=len(acknowledged), lost=len(missing), unreadable=int(kept == "?"), told=missing
    )


def _noted(subject: Subject, text: str, folder: Path) -> bool:
    try:
        return subject.note(text, folder) == 0
    except Exception:  # noqa: BLE001 (whoever hears of it knows that it is not kept)
        return False


def synced(subject: Subject, folder: Path, rounds: int) -> Tally:
    """Let two devices note by turns or at once, and sync them in the middle of it.

    A file that changed on one side goes to the other as it is at that moment; where it
    changed on both, the one that was written last takes its place.
    """
    tally, chance, told = Tally(), random.Random(15), []
    devices = [folder / "one", folder / "two"]
    lay({}, folder)
    for device in devices:
        lay({}, device)
        subject.begin(device)
    seen: dict[str, bytes] = {}
    for number in range(rounds):
        texts = [f"note {number}-{at} of two" for at in range(2)]
        writing = [at for at in range(2) if chance.random() < 0.6]
        begun = {
            at: _begun(partial(_noted, subject, texts[at], devices[at])) for at in writing
        }
        for _look in range(chance.randrange(4)):
            _sync(subject, devices, seen)
        told += [texts[at] for at, one in begun.items() if _told(*one)]
        _sync(subject, devices, seen)
    for _again in range(2):
        _sync(subject, devices, seen)
    kept = [subject.kept(device) for device in devices]
    tally.runs, tally.unreadable = len(told), kept.count("?")
    tally.told = [text for text in told if any(text not in one for one in kept)]
    tally.lost = len(tally.told)
    return tally


def _sync(subject: Subject, devices: list[Path], seen: dict[str, bytes]) -> None:
    """Do what a sync program does, once."""
    shared = [subject.shared(device) for device in devices]
    names = {
        path.name: path.suffix
        for one in shared if one.is_dir()
        for path in one.iterdir() if path.suffix in (".json", ".jsonl")
    }  # fmt: skip
    for name in names:
        here, there = (one / name for one in shared)
        if not here.exists() or not there.exists():
            newer, older = (here, there) if here.exists() else (there, here)
        elif here.read_bytes() == there.read_bytes():
            seen[name] = here.read_bytes()
            continue
        else:
            changed = [one for one in (here, there) if one.read_bytes() != seen.get(name)]
            newer = max(changed or [here], key=lambda one: one.stat().st_mtime_ns)
            older = there if newer is here else here
        data = newer.read_bytes()
        older.parent.mkdir(mode=0o700, exist_ok=True)
        draft = older.with_name(f".{name}.part")
        draft.write_bytes(data)
        draft.replace(older)
        seen[name] = data
