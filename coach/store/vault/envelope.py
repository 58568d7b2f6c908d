"""The key file: the key of a data folder, closed with a passphrase and a recovery key.

One line as in the journal, so that damage is noticed, in `NAME.key` in the data folder:
`{"format", "id", "language", "public", "slots": {who: {"kdf", "n", "r", "p", "salt",
"key"}}, "open"}`. `docs/encryption.md` says what each is.
"""

from __future__ import annotations

import os
from binascii import Error, a2b_base64, b2a_base64
from dataclasses import replace
from unicodedata import normalize

from coach.fastclass import dataclass
from coach.model.text import is_hex
from coach.store.journal import codec
from coach.store.vault import recovery

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from coach.model.types import Json

FORMAT = 1

PASSPHRASE = "passphrase"
RECOVERY = "recovery"

COST, BLOCK, LANES = 1 << 17, 8, 1
"""What scrypt takes: 128 MiB and a third of a second."""

MOST = 1 << 28
"""Bytes that a key file may ask for: what is more was not written by us."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """The key, closed with what somebody knows."""

    salt: bytes
    key: bytes
    cost: int = COST
    block: int = BLOCK
    lanes: int = LANES


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """What a key file holds."""

    id: str
    """The name of the key: 16 hex digits."""

    public: bytes
    """The half that only seals."""

    slots: Mapping[str, Slot]
    """By what it is that opens it."""

    language: str = ""
    """What the user spoke when it was written: it is asked for before settings are read."""

    open: bytes = b""
    """The key itself, once the passphrase is taken off and until nothing needs it."""

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"{self.id}.key"


def told(envelope: Envelope) -> bytes:
    """Return what the file of an envelope holds."""
    slots: dict[str, Json] = {
        who: {
            "kdf": "scrypt",
            "n": slot.cost,
            "r": slot.block,
            "p": slot.lanes,
            "salt": _text(slot.salt),
            "key": _text(slot.key),
        }
        for who, slot in envelope.slots.items()
    }
    said: dict[str, Json] = {
        "format": FORMAT,
        "id": envelope.id,
        "language": envelope.language,
        "public": _text(envelope.public),
        "slots": slots,
    }
    if envelope.open:
        said["open"] = _text(envelope.open)
    return codec.seal(said)


class NewerError(Exception):
    """A key file of a newer coach."""


def understood(data: bytes) -> Envelope | None:
    """Return what a key file says; None where it is damaged or none."""
    try:
        match codec.unsealed(data.removesuffix(b"\n")):
            case {"format": int(made)} if made > FORMAT:
                raise NewerError
            case {
                "format": int(),
                "id": str(id_),
                "language": str(language),
                "public": str(public),
                "slots": dict(slots),
                **more,
            } if is_hex(id_, 16):
                opened = more.get("open")
                return Envelope(
                    id=id_,
                    language=language,
                    public=_bytes(public),
                    slots={who: _slot(slot) for who, slot in slots.items()},
                    open=_bytes(opened) if isinstance(opened, str) else b"",
                )
    except (Error, KeyError, TypeError, ValueError):
        return None
    return None


def _slot(said: Mapping[str, object]) -> Slot:
    cost, block, lanes = said["n"], said["r"], said["p"]
    if not (isinstance(cost, int) and isinstance(block, int) and isinstance(lanes, int)):
        raise TypeError(said)
    is_power = cost > 1 and not cost & (cost - 1)
    modest = 0 < block <= 64 and 0 < lanes <= 16 and 128 * cost * block <= MOST
    if said["kdf"] != "scrypt" or not is_power or not modest:
        raise ValueError(said)
    return Slot(
        salt=_bytes(str(said["salt"])), key=_bytes(str(said["key"])),
        cost=cost, block=block, lanes=lanes,
    )  # fmt: skip


def _text(data: bytes) -> str:
    return b2a_base64(data, newline=False).decode("ascii")


def _bytes(text: str) -> bytes:
    return a2b_base64(text, strict_mode=True)


def made(
    passphrase: str, code: str, language: str, cost: int = COST
) -> tuple[Envelope, bytes]:
    """Return a new key in an envelope that both of these open, and the key itself."""
    from coach.store.vault import keys  # nobody waits for it who only writes a note

    key, name = os.urandom(keys.KEY), os.urandom(8).hex()
    one = Envelope(id=name, public=keys.public_of(key), slots={}, language=language)
    for who, words in ((PASSPHRASE, passphrase), (RECOVERY, code)):
        one = closed(one, who, key, words, cost)
    return one, key


def closed(envelope: Envelope, who: str, key: bytes, words: str, cost: int) -> Envelope:
    """Return an envelope that these words open, too; the former ones of `who` do not."""
    from coach.store.vault import keys  # as above

    salt = os.urandom(keys.SALT)
    by = keys.stretched(normalize("NFC", words), salt, cost, BLOCK, LANES)
    sealed = keys.wrapped(key, by, _bound(envelope.id, who))
    slot = Slot(salt=salt, key=sealed, cost=cost)
    return replace(envelope, slots={**envelope.slots, who: slot}, open=b"")


def opened_by(envelope: Envelope, said: str) -> bytes | None:
    """Return the key, if this is the passphrase or the recovery key."""
    key = _opened(envelope, PASSPHRASE, normalize("NFC", said))
    if key is None and (code := recovery.understood(said)):
        key = _opened(envelope, RECOVERY, code)
    return key


def _opened(envelope: Envelope, who: str, words: str) -> bytes | None:
    from coach.store.vault import keys  # as above

    if (slot := envelope.slots.get(who)) is None:
        return None
    by = keys.stretched(words, slot.salt, slot.cost, slot.block, slot.lanes)
    return keys.unwrapped(slot.key, by, _bound(envelope.id, who))


def laid_open(envelope: Envelope, key: bytes) -> Envelope:
    """Return an envelope that lies open: nobody is asked for anything any more."""
    return replace(envelope, slots={}, open=key)


def _bound(name: str, who: str) -> bytes:
    return f"coach 1 key {name} {who}".encode()
