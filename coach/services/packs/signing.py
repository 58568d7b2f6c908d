"""Signed packs: who made one says so with a key, and it is told whether it is the same.

The signature is a file of the pack, over the names and the sums of all others.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from coach.companion import Companion
from coach.content.source.limits import SIGNATURE
from coach.content.source.sources import Source
from coach.fastclass import dataclass
from coach.i18n import _
from coach.model.errors import CoachError
from coach.model.setting import Setting, texts
from coach.model.text import is_hex
from coach.services.settings.kept import SIGNED, stored
from coach.store import optional, signing

_HEAD: Final = b"coach pack 1\n"
SHORT: Final = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class PackSignature:
    """What the signature of a pack says."""

    state: str
    """`none`, `unchecked`, `broken`, `own`, `new`, `same` or `other`."""

    key: str = ""
    """The public key, in hexadecimal."""

    words: str


def signed(companion: Companion, source: Source) -> Source:
    """Return a pack with a signature of the key that is kept here."""
    home = companion.store.home
    public, said = signing.sign(home, _message(source))
    text = f'key = "{public.hex()}"\nsigned = "{said.hex()}"\n'
    return replace(source, files={**source.files, SIGNATURE: text.encode()})


def place(companion: Companion) -> str:
    """Return where the key is kept with which packs are signed here."""
    return str(Path(companion.store.home) / signing.FILE)


def has_key(companion: Companion) -> bool:
    """Return whether a pack was ever signed here."""
    return Path(place(companion)).exists()


def looked_at(companion: Companion, pack_id: str, source: Source) -> PackSignature:
    """Return whether a pack is signed, and whether by the same key as last time."""
    before = keys(companion).get(pack_id, "")
    if SIGNATURE not in source.files:
        told = _("not signed")
        if before:
            told = _("not signed, and the version before was")
        return PackSignature(state="none", words=told)
    key, said = _read(source)
    if not (key and said):
        return PackSignature(state="broken", words=_("a signature that cannot be read"))
    short = shown(key)
    if not optional.is_installed():
        told = _("with key {key}, not checked; for that: {command}")
        words = told.format(key=short, command=optional.command())
        return PackSignature(state="unchecked", key=key, words=words)
    # A file that is refused is in no sum: it may be anything.
    fits = signing.fits(bytes.fromhex(key), _message(source), bytes.fromhex(said))
    if source.refused or not fits:
        told = _("the signature does not fit what is in it")
        return PackSignature(state="broken", key=key, words=told)
    return PackSignature(**_judged(companion, key, before, short))


def _judged(companion: Companion, key: str, before: str, short: str) -> dict[str, str]:
    if before == key:
        told, state = _("by the same key as last time ({key})"), "same"
    elif before:
        told, state = _("by another key than last time ({key})"), "other"
    elif other := next((id_ for id_, one in keys(companion).items() if one == key), ""):
        told = _("by the key of “{pack}”, which is here ({key})").replace("{pack}", other)
        state = "new"
    elif signing.public(companion.store.home).hex() == key:
        told, state = _("by yourself ({key})"), "own"
    else:
        told, state = _("by a key that is new here ({key})"), "new"
    return {"state": state, "key": key, "words": told.replace("{key}", short)}


def expect_whole(found: PackSignature) -> None:
    """Refuse a pack whose contents are not those that were signed."""
    if found.state == "broken":
        raise CoachError(
            _("This pack is refused, nothing was written: {reason}.").format(
                reason=found.words
            )
        )


def keys(companion: Companion) -> Mapping[str, str]:
    """Return with which key each pack was signed when it was installed."""
    return texts(stored(companion, SIGNED))


def remember(companion: Companion, pack_id: str, found: PackSignature) -> None:
    """Keep with which key a pack was signed; undo passes it by, as installing."""
    known = keys(companion)
    if found.key and known.get(pack_id) != found.key:
        kept = Setting(id=SIGNED, value={**known, pack_id: found.key})
        companion.store.commit((kept,), quiet=True)


def shown(key: str) -> str:
    """Return the beginning of a key, in groups that can be read aloud."""
    return " ".join(key[at : at + 4] for at in range(0, SHORT, 4))


def _read(source: Source) -> tuple[str, str]:
    """Return the key and the signature; nothing where they are none."""
    data = source.data(SIGNATURE)
    found = (str(data.get("key", "")), str(data.get("signed", "")))
    return found if all(map(is_hex, found, (64, 128))) else ("", "")


def _message(source: Source) -> bytes:
    """Return what is signed: the names of all files, each with the sum of its bytes."""
    rows = (
        f"{hashlib.sha256(raw).hexdigest()}  {name}\n".encode()
        for name, raw in sorted(source.files.items())
        if name != SIGNATURE
    )
    return _HEAD + b"".join(rows)
