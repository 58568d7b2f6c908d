"""Doctor: whether everything that was noted is whole and readable, and what mends it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import _, plural
from coach.model.person import Person
from coach.model.text import one_line
from coach.services import backup, locking, wording
from coach.services.people import lookup
from coach.store.journal.health import ASIDE, Health

MOST: Final = 20
"""So many findings of a kind are listed at most."""


@dataclass(frozen=True, slots=True)
class Report:
    """What was found, in sentences."""

    lines: tuple[str, ...]
    well: bool
    health: Health


def examine(companion: Companion) -> Report:
    """Return the state of the data folder, without changing a byte."""
    health = companion.store.health()
    trouble = [sentence for look in LOOKS for sentence in look(health)]
    same = map(lookup.merge_offer, _namesakes(companion, health))
    return Report((*_state(companion, health), *same, *trouble), health.well, health)


def _namesakes(companion: Companion, health: Health) -> tuple[tuple[Person, ...], ...]:
    """Return who has one name, where it can be read who there is."""
    is_read = not health.is_locked and not any(file.locked for file in health.files)
    return tuple(lookup.all_namesakes(companion)) if is_read else ()


def repair(companion: Companion) -> Report:
    """Mend what can be mended without a word lost, and return what is left to do."""
    companion.store.mend()
    if companion.store.vault.envelopes and not companion.store.vault.is_locked:
        locking.settle(companion)
    return examine(companion)


def _state(companion: Companion, health: Health) -> tuple[str, ...]:
    count = sum(n for _table, n in health.entries)
    kinds = ", ".join(wording.counted(table, n) for table, n in health.entries if n)
    entries = plural("{n} entry", "{n} entries", count)
    lines = [
        _("Your data: {folder}").format(folder=companion.store.home),
        _("This device: {folder}").format(folder=companion.store.state),
        *([] if health.is_locked else [entries + (f" ({kinds})" if kinds else "")]),
        backup.last_made(companion),
    ]
    if companion.store.vault.is_on:
        lines.append(_("What you write is locked with a passphrase."))
        lines += locking.waiting_told(companion)
    if health.well and health.is_locked:
        lines.append(_("Everything has its form; what it says was not read."))
    elif health.well:
        lines.append(_("Everything is whole and private."))
    return tuple(lines)


def _files(health: Health) -> Iterator[str]:
    for file in health.files:
        name = one_line(file.name)  # anybody may have named it
        if not file.readable:
            yield _("{file} cannot be read.").format(file=name)
        if file.newer:
            yield _("{file} was written by a newer coach.").format(file=name)
        for offset, length in file.damaged[:MOST]:
            yield _(
                "{file}: {length} bytes from byte {offset} are no whole entry. They are "
                "kept and left out."
            ).format(file=name, length=length, offset=offset)
        if file.aside:
            yield plural(
                "{file}: {n} place that is no whole entry is left out; a copy is set "
                "aside in {folder}.",
                "{file}: {n} places that are no whole entry are left out; a copy of each "
                "is set aside in {folder}.",
                file.aside,
                file=name,
                folder=ASIDE,
            )
        if file.locked:
            yield plural(
                "{file}: {n} line is locked with a passphrase. It is kept, and its words "
                "stay hidden here.",
                "{file}: {n} lines are locked with a passphrase. They are kept, and their "
                "words stay hidden here.",
                file.locked,
                file=name,
            )
        if (more := len(file.damaged) - MOST) > 0:
            yield plural("… and one more place", "… and {n} more places", more)


def _missed(health: Health) -> Iterator[str]:
    for name in health.missed:
        yield _(
            "{file} holds less than this computer wrote in it, or something else. Put it "
            "back from a backup, or from the older versions that a sync program keeps; it "
            "is joined with what was written since."
        ).format(file=one_line(name))
    for path in health.elsewhere:
        yield _(
            "{path} stands for a file that a cloud keeps; let it be fetched to read it."
        ).format(path=one_line(path))


def _entries(health: Health) -> Iterator[str]:
    if health.conflicts:
        yield plural(
            "One entry has two versions; the latest is shown, both are kept.",
            "{n} entries have more versions; the latest is shown, all are kept.",
            len(health.conflicts),
        )
    for table, record_id in health.conflicts[:MOST]:
        yield _("{kind}: see both and choose with coach edit {code}").format(
            kind=wording.kind(table), code=wording.code(record_id)
        )
    for table, record_id in health.nobodys[:MOST]:
        yield _(
            "{kind} {code} is about somebody who is not there any more. Whom it is about "
            "can be said with: coach edit {code}"
        ).format(kind=wording.kind(table), code=wording.code(record_id))
    for table, record_id in health.unreadable[:MOST]:
        yield _("{kind} {code} holds something that does not fit; it is kept.").format(
            kind=wording.kind(table), code=wording.code(record_id)
        )


def _folder(health: Health) -> Iterator[str]:
    for path in health.open_to_others[:MOST]:
        yield _("{path} can be read by others on this computer.").format(
            path=one_line(path)
        )
    for path in health.leftovers[:MOST]:
        yield _("{path} is left over from an interrupted write.").format(
            path=one_line(path)
        )
    for name in health.copies[:MOST]:
        yield _(
            "{file} was put beside another file by a sync program, and is read."
        ).format(file=one_line(name))
    for path in health.passing[:MOST]:
        yield _("{path} belongs to a sync program, which takes it away itself.").format(
            path=one_line(path)
        )
    hurt = any(file.damaged for file in health.files)
    mendable = health.open_to_others or health.leftovers or health.missed
    if mendable or health.copies or hurt:
        yield _("This is mended by: {command}").format(command="coach doctor --repair")
    if health.copies:
        yield _(
            "It takes such a file away once all that it says stands in another one; that "
            "also happens by itself."
        )
    if hurt:
        yield _("It sets a copy of what is no whole entry aside, and is done with it.")
    if health.missed:
        yield _("It also lets go of what is gone for good, and stops telling of it.")


LOOKS: Final[tuple[Callable[[Health], Iterator[str]], ...]] = (
    _files, _missed, _entries, _folder,
)  # fmt: skip
