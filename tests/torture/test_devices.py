"""Two or three devices at random against a model of what nobody may lose.

The model reads the files as they lie there after each step, and knows of every version
which others were in reach of its writer. When all is synced in the end, what stands must
be every version that nobody replaced knowingly: no more, no less, and on every device.
"""

from __future__ import annotations

import shutil
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    rule,
    run_state_machine_as_test,
)

from coach.companion import Companion
from coach.model.act import Act
from coach.model.errors import FolderError
from coach.model.moment import Moment
from coach.model.person import Person
from coach.services import backup, watch
from coach.services.people import directory, forget
from coach.store import Store
from coach.store.journal import codec, machine
from coach.store.journal.codec import ERASED
from tests.store.build import NOON, tidy
from tests.torture.test_forget import said_in

if TYPE_CHECKING:
    from coach.model.types import Document

K = TypeVar("K", Person, Act, Moment)

WHICH = st.integers(0, 3)
ONE_OF = st.integers(0, 30)
TORN = st.sampled_from([1.0, 1.0, 1.0, 0.5, 0.9])
"""How much of a file came in."""

MARK = st.sampled_from(["", "", " (conflicted copy 2026-11-20)", " 2"])
"""What a sync program writes behind the name of the file that was there before."""


@dataclass(eq=False, frozen=True)
class Event:
    """One version of a document, and all that its writer could know of it."""

    key: tuple[str, str]
    document: Document | None
    weight: int
    known: frozenset[Event]


@dataclass(eq=False)
class Device:
    """A computer with folders of its own; they lie elsewhere while it is not used."""

    number: int
    folder: Path
    fast: timedelta
    companion: Companion
    backup: dict[str, dict[str, Document]] | None = None
    whole: dict[str, int] = field(default_factory=dict)
    """Which version of each file it has; one that came in by half is not among them."""


class Devices(RuleBasedStateMachine):
    """What happens to devices and their folders, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.room = tempfile.TemporaryDirectory()
        self.here = Path(self.room.name, "here")
        self.now = NOON
        self.devices: list[Device] = []
        self.events: dict[tuple[str, str, str], Event] = {}
        self.written: dict[str, list[bytes]] = defaultdict(list)
        """Every version of every file that a device wrote."""

        self.based: dict[str, list[int]] = defaultdict(list)
        """Of each of them, which one its writer had before."""

        self.given_up: set[tuple[str, str]] = set()
        """What somebody went back from: it comes back or not, as the others have it."""

        self.erased: set[tuple[str, str]] = set()
        self.forgotten: list[str] = []
        self.words = 0

    # What there is.

    @initialize(fast=st.lists(st.integers(-400, 400), min_size=3, max_size=3))
    def begin(self, fast: list[int]) -> None:
        for number, days in enumerate(fast):
            self.devices.append(self.device(number, timedelta(days=days)))

    def device(self, number: int, fast: timedelta) -> Device:
        folder = Path(self.room.name, f"device{number}")
        folder.mkdir(exist_ok=True)

        def clock() -> datetime:
            return self.now + fast

        store = Store(str(self.here / "home"), str(self.here / "state"), clock)
        return Device(number, folder, fast, Companion(store, clock))

    @contextmanager
    def used(self, device: Device) -> Iterator[Companion]:
        """Sit down at a device: every one of them is the same place to its coach."""
        self.now += timedelta(seconds=1)
        device.folder.rename(self.here)
        before = machine._machine
        machine._machine = lambda: f"machine {device.number}"
        try:
            yield device.companion
        finally:
            machine._machine = before
            self.here.rename(device.folder)

    def word(self) -> str:
        self.words += 1
        return f"word{self.words}"

    def files(self, folder: Path) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in (folder / "home").glob("*.jsonl")}

    def in_reach(self, files: dict[str, bytes]) -> set[Event]:
        """Return every version in these files, and all that their writers knew of."""
        found: set[Event] = set()
        for data in files.values():
            for commit in codec.decode(data).commits:
                for table, key, versions, _document, _weight in commit["o"]:
                    event = self.events[table, key, repr(sorted(versions.items()))]
                    found |= {event, *event.known}
        return found

    def do(self, number: int, work: Callable[[Companion], object]) -> Any:
        """Do something on a device, and take in what it wrote."""
        device = self.devices[number % len(self.devices)]
        with self.used(device) as companion:
            before = self.files(self.here)
            known = self.in_reach(before)
            companion.store.refresh()
            try:
                result = work(companion)
            except FolderError:
                result = work(companion)  # it was told, and goes on all the same
            self.learn(device, before, known)
            return result

    def learn(self, device: Device, before: dict[str, bytes], known: set[Event]) -> None:
        after = self.files(self.here)
        for name, data in after.items():
            if data == before.get(name):
                continue
            for commit in codec.decode(data).commits:
                for table, key, versions, document, weight in commit["o"]:
                    self._learn_one((table, key), repr(sorted(versions.items())),
                                    document, weight, known)  # fmt: skip
            self.written[name].append(data)
            self.based[name].append(device.whole.get(name, -1))
            device.whole[name] = len(self.written[name]) - 1
        for name in before.keys() - after.keys():
            device.whole.pop(name, None)

    def _learn_one(
        self,
        key: tuple[str, str],
        mark: str,
        document: Document | None,
        weight: int,
        known: set[Event],
    ) -> None:
        if weight == ERASED:
            self.erased.add(key)
        same = self.events.get((*key, mark))
        if same is None:
            seen = frozenset(event for event in known if event.key == key)
            self.events[(*key, mark)] = Event(key, document, weight, seen)
        elif key not in self.erased:
            assert same.document == document, "one count was used for two versions"

    def chosen(self, companion: Companion, kind: type[K], number: int) -> K | None:
        found = companion.store.all(kind)
        return found[number % len(found)] if found else None

    # What people do.

    @rule(device=WHICH, who=ONE_OF)
    def note(self, device: int, who: int) -> None:
        def work(companion: Companion) -> None:
            store, person = companion.store, self.chosen(companion, Person, who)
            text = f"{self.word()} {person.name if person else ''}"
            ids = (person.id,) if person and who % 2 else ()
            new = store.new_id()
            store.save(Moment(id=new, at=companion.now(), text=text, person_ids=ids))

        self.do(device, work)

    @rule(device=WHICH)
    def meet(self, device: int) -> None:
        def work(companion: Companion) -> None:
            name = f"Wendel{self.word()}oed"
            companion.store.save(Person(id=companion.store.new_id(), name=name))

        self.do(device, work)

    @rule(device=WHICH, which=ONE_OF)
    def edit(self, device: int, which: int) -> None:
        def work(companion: Companion) -> None:
            if moment := self.chosen(companion, Moment, which):
                companion.store.save(replace(moment, text=f"{moment.text} {self.word()}"))

        self.do(device, work)

    @rule(device=WHICH, which=ONE_OF)
    def delete(self, device: int, which: int) -> None:
        def work(companion: Companion) -> None:
            if moment := self.chosen(companion, Moment, which):
                companion.store.commit(deleted=[moment])

        self.do(device, work)

    @rule(device=WHICH, again=st.booleans())
    def undo(self, device: int, again: bool) -> None:
        self.do(device, lambda one: one.store.redo() if again else one.store.undo())

    @rule(device=WHICH, first=ONE_OF, second=ONE_OF)
    def merge(self, device: int, first: int, second: int) -> None:
        def work(companion: Companion) -> None:
            one = self.chosen(companion, Person, first)
            other = self.chosen(companion, Person, second)
            if one and other and one.id != other.id:
                directory.merge(companion, one, other)

        self.do(device, work)

    @rule(device=WHICH, who=ONE_OF)
    def forget(self, device: int, who: int) -> None:
        """Forget somebody, with nothing on its way: what is not seen cannot be masked."""
        self.put_back()
        self.everything_synced()

        def work(companion: Companion) -> None:
            if person := self.chosen(companion, Person, who):
                self.forgotten += [person.name, *person.aliases]
                forget.forget(companion, person)

        self.do(device, work)
        self.all_hear()

    @rule(device=WHICH, fully=st.booleans())
    def tidy(self, device: int, fully: bool) -> None:
        def work(companion: Companion) -> None:
            with suppress(FolderError):  # where something is missed nobody tidies
                if fully:
                    companion.store.tidy()
                else:
                    tidy(companion.store)

        self.do(device, work)

    @rule(device=WHICH)
    def look(self, device: int) -> None:
        """Open it and close it again; what is near is what the whole journal says."""

        def work(companion: Companion) -> None:
            watch.begin(companion)
            watch.end(companion)
            store = Store(companion.store.home, companion.store.state, companion.now)
            fresh = Store(companion.store.home, str(self.here / "nobody"), companion.now)
            for kind in (Person, Act, Moment):
                assert store.near(kind) == fresh.near(kind)
            shutil.rmtree(self.here / "nobody", ignore_errors=True)

        self.do(device, work)

    @rule(device=WHICH)
    def restart(self, device: int) -> None:
        one = self.devices[device % len(self.devices)]
        one.companion = self.device(one.number, one.fast).companion

    def usb(self, device: Device) -> str:
        """Return where a device puts its backup: out of reach of forgetting."""
        return str(Path(self.room.name, f"usb{device.number}.zip"))

    @rule(device=WHICH)
    def back_up(self, device: int) -> None:
        def work(companion: Companion) -> None:
            one = self.devices[device % len(self.devices)]
            backup.make(companion, self.usb(one))
            one.backup = companion.store.tables()

        self.do(device, work)

    @rule(device=WHICH)
    def restore(self, device: int) -> None:
        one = self.devices[device % len(self.devices)]
        if one.backup is None:
            return

        def work(companion: Companion) -> None:
            before = self.in_reach(self.files(self.here))
            found = backup.look(companion, self.usb(one))
            backup.restore(companion, found)
            with suppress(KeyError):  # what restoring itself wrote is learnt later
                before -= self.in_reach(self.files(self.here))
            self.given_up |= {event.key for event in before}
            if not self.erased:
                assert companion.store.tables() == one.backup

        self.do(device, work)

    # What happens to the files.

    @rule(source=WHICH, to=WHICH, torn=TORN, mark=MARK)
    def sync(self, source: int, to: int, torn: float, mark: str) -> None:
        self.bring(
            self.devices[source % len(self.devices)],
            self.devices[to % len(self.devices)], torn, mark,
        )  # fmt: skip

    def bring(self, one: Device, other: Device, torn: float = 1, mark: str = "") -> bool:
        """Bring over what is newer, as a sync program does; return whether any was."""
        brought = False
        for name, version in one.whole.items():
            if one is other or version <= other.whole.get(name, -1):
                continue
            data = self.written[name][version]
            home = other.folder / "home"
            home.mkdir(parents=True, exist_ok=True, mode=0o700)
            had = other.whole.get(name, -1)
            if name in other.whole and (mark or not self.follows(name, version, had)):
                mark = mark or " 2"
                (home / name).rename(home / f"{Path(name).stem}{mark}.jsonl")
            (home / name).write_bytes(data[: round(len(data) * torn)])
            (home / f".{name}.icloud").unlink(missing_ok=True)
            other.whole.pop(name, None)
            if torn == 1:
                other.whole[name] = version
            brought = True
        return brought

    def follows(self, name: str, version: int, earlier: int) -> bool:
        """Whether a version of a file was made by somebody who had the earlier one."""
        while version > earlier:
            version = self.based[name][version]
        return version == earlier

    def own(self, device: Device) -> Path | None:
        """Return the file that a device writes, if it is there as it wrote it."""
        with self.used(device) as companion:
            identity = companion.store._journal.identity
            identity.recall()
            name = identity.file
        path = device.folder / "home" / name
        return path if path.is_file() and name in device.whole else None

    @rule(device=WHICH, version=ONE_OF)
    def old_copy(self, device: int, version: int) -> None:
        """Put an older copy in the place of the own file, as a careless restore does."""
        one = self.devices[device % len(self.devices)]
        if path := self.own(one):
            number = version % (one.whole[path.name] + 1)
            path.write_bytes(self.written[path.name][number])
            one.whole[path.name] = number

    @rule(device=WHICH, emptied=st.booleans())
    def placeholder(self, device: int, emptied: bool) -> None:
        """Let a cloud take the own file off this device, or leave it empty."""
        one = self.devices[device % len(self.devices)]
        if path := self.own(one):
            path.unlink()
            del one.whole[path.name]
            path.with_name(f".{path.name}.icloud").write_bytes(b"")
            if emptied:
                path.write_bytes(b"")

    @rule(device=WHICH)
    def clone(self, device: int) -> None:
        """Copy a whole machine."""
        one = self.devices[device % len(self.devices)]
        if len(self.devices) < 4:
            new = self.device(len(self.devices), one.fast)
            shutil.copytree(one.folder, new.folder, dirs_exist_ok=True)
            new.whole = dict(one.whole)
            self.devices.append(new)

    # What must be in the end.

    def put_back(self) -> None:
        """Let somebody have the last version of every file: the sync program kept it."""
        one = self.devices[0]
        for name, versions in self.written.items():
            if (
                not any(name in device.whole for device in self.devices)
                or max(device.whole.get(name, -1) for device in self.devices)
                < len(versions) - 1
            ):
                (one.folder / "home").mkdir(parents=True, exist_ok=True, mode=0o700)
                (one.folder / "home" / name).write_bytes(versions[-1])
                one.whole[name] = len(versions) - 1

    def everything_synced(self) -> None:
        while any(self.bring(a, b) for a in self.devices for b in self.devices):
            pass

    def teardown(self) -> None:
        try:
            if self.devices:
                self.end()
        finally:
            self.room.cleanup()

    def all_hear(self) -> None:
        """Sync everything, and let every device be opened and closed."""
        self.everything_synced()
        for number, _device in enumerate(self.devices):
            self.do(number, watch.begin)
            self.do(number, watch.end)
        self.everything_synced()

    def end(self) -> None:
        self.put_back()
        for _round in range(3):
            self.all_hear()
            self.now += timedelta(days=1)
        self.check()

    def check(self) -> None:
        seen = [self.what_stands(device) for device in self.devices]
        assert all(one == seen[0] for one in seen), "devices differ"
        everything = set(self.events.values())
        replaced = {old for event in everything for old in event.known}
        expected: dict[tuple[str, str], set[str]] = defaultdict(set)
        for event in everything - replaced:
            expected[event.key].add(repr(event.document))
        heads = seen[0][1]
        for key, documents in expected.items():
            if key not in self.erased | self.given_up:
                assert heads[key] == documents, (key, "is not as it was left")
        for name in self.forgotten:
            held = [(d.number, f) for d in self.devices for f in said_in(d.folder, name)]
            assert held == [], (name, "was forgotten")

    def what_stands(
        self, device: Device
    ) -> tuple[dict[str, dict[str, Document]], dict[tuple[str, str], set[str]]]:
        with self.used(device) as companion:
            store = Store(companion.store.home, str(self.here / "last"), companion.now)
            tables = store.tables()
            heads = {
                (table, key): {repr(head[3]) for head in each}
                for table, documents in store._journal.history().heads.items()
                for key, each in documents.items()
            }
            shutil.rmtree(self.here / "last", ignore_errors=True)
            assert not any(f.damaged for f in store.health().files)
        return tables, heads


SIZES = {"small": (25, 30), "large": (1_000, 60)}


@pytest.mark.longest
def test_devices_lose_nothing_whatever_happens(request: pytest.FixtureRequest) -> None:
    examples, steps = SIZES[request.config.getoption("--torture")]
    run_state_machine_as_test(
        Devices,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
