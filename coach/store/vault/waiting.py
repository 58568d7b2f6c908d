"""What was noted while it was locked: sealed, and taken in once it is not.

Each note is a file of its own in the data folder that is never changed, named as the
entry that it becomes: whoever takes it in, on whatever device, takes in the same.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from coach.store import disk
from coach.store.journal.codec import SEALED, WAITING, body_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from coach.store.vault.vault import Vault

_SUFFIX = ".sealed"


def keep(home: str, vault: Vault, key: str, note: Mapping[str, str]) -> None:
    """Seal a note; on return it is on the disk."""
    from coach.store.vault import keys

    one = min(vault.envelopes, key=lambda each: (bool(each.open), each.id))
    sealed = keys.sealed_to(one.public, one.id, json.dumps(note).encode())
    path = Path(home, WAITING, key + _SUFFIX)
    with disk.trouble_with(home):
        disk.make_folder(str(path.parent))
        disk.replace(str(path), sealed + b"\n")


def names(home: str) -> list[str]:
    """Return the ids of the notes that wait."""
    around = Path(home, WAITING)
    found = sorted(around.glob(f"*{_SUFFIX}")) if around.is_dir() else ()
    return [path.stem for path in found if not path.name.startswith(".")]


def sealed(home: str) -> list[bytes]:
    """Return each note that waits, as it was sealed."""
    return [disk.derived(str(_path(home, key))).removesuffix(b"\n") for key in names(home)]


def opened(home: str, vault: Vault) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield each note that can be opened, by the id it is to have."""
    ring = vault.ring
    for key, data in zip(names(home), sealed(home), strict=False):
        body = body_of(data, SEALED)
        said = ring.unsealed(body) if ring and body else None
        match json.loads(said) if said else None:
            case dict(note):
                yield key, {str(name): str(value) for name, value in note.items()}


def drop(home: str, key: str) -> None:
    """Take a note away that was taken in."""
    with disk.trouble_with(home):
        _path(home, key).unlink(missing_ok=True)


def _path(home: str, key: str) -> Path:
    return Path(home, WAITING, key + _SUFFIX)
