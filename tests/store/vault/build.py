"""Builders: a home with something in each kind of file, locked cheaply; and a search."""

from pathlib import Path

from coach.companion import Companion
from coach.services import backup, locking
from coach.services.log import add
from tests.found import held
from tests.services.build import companion_in
from tests.store.build import NOON

CHEAP = 1 << 4
"""What a passphrase takes where nobody wants to guess it."""

WORDS = "vier woorden op rij"
CODE = "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV"
SECRET = "zeepaardje"
"""A word that is in every kind of file before it is locked."""


def opened(folder: Path, device: str = "one") -> Companion:
    """Return a companion as a new process has it; devices share the folder."""
    return companion_in(folder, device, now=NOON)


def unlocked(folder: Path, said: str = WORDS, device: str = "one") -> Companion:
    """Return a companion that was let in."""
    companion = opened(folder, device)
    assert locking.unlock(companion, said)
    locking.opened(companion)
    return companion


def lived_in(folder: Path) -> Companion:
    """Return a companion with an entry, a former one, damage, a draft and a backup."""
    companion = opened(folder)
    add.note(companion, f"coffee with @Anna about the {SECRET}")
    deleted = add.note(companion, f"tea, {SECRET} once more").record
    companion.store.commit(deleted=[deleted])
    backup.make(companion)
    (own,) = (folder / "home").glob("*.jsonl")
    with own.open("ab") as file:
        file.write(f'00000000 {{"torn": "{SECRET}"'.encode())
    add.note(companion, f"a walk past the {SECRET}")
    companion.store.mend()
    companion.store.drafts.write("log line", f"half a {SECRET}")
    (folder / "one" / f"drafts/x.draft.{'0' * 8}.tmp").write_text(SECRET, encoding="utf-8")
    return companion


def lock(companion: Companion) -> tuple[str, ...]:
    return locking.begin(companion, WORDS, CODE, CHEAP)


def holding(folder: Path, word: str = SECRET) -> list[str]:
    """Return the files in which a word can be read, as it is or in the name of a draft."""
    wanted = word.encode(), word.encode().hex().encode()
    return [
        str(path.relative_to(folder))
        for path, data in held(folder)
        if any(one in data + path.name.encode() for one in wanted)
    ]
