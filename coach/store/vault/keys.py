"""What encrypts and decrypts, with the keys that were opened.

Nothing here is of our own making: ChaCha20-Poly1305 (RFC 8439), HKDF-SHA256 (RFC 5869),
X25519 (RFC 7748) and scrypt (RFC 7914), as the package `cryptography` has them. What goes
where, byte by byte, is in `docs/encryption.md`, with examples that a test decrypts.
"""

from __future__ import annotations

import os
from binascii import a2b_base64, b2a_base64
from collections.abc import Mapping
from typing import Final

from coach.store.journal.codec import JOURNAL, KEYED, SEALED, WAITING, marked

try:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.asymmetric.x25519 import (
        X25519PrivateKey,
        X25519PublicKey,
    )
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
except ImportError:  # whoever needs it was told how to get it
    pass

KEY: Final = 32
NONCE: Final = 12
SALT: Final = 16


class Ring:
    """The keys that are open, of which one is written with."""

    def __init__(self, keys: Mapping[str, bytes], current: str = "") -> None:
        self._keys = dict(keys)
        self._ciphers: dict[tuple[str, str], ChaCha20Poly1305] = {}
        self.current = current
        """The name of the key that is written with; none where all is to be readable."""

    def closed(self, data: bytes, purpose: str = JOURNAL) -> bytes:
        """Return this so that only the key opens it, and only as what it is for."""
        if not self.current:
            return data
        nonce = os.urandom(NONCE)
        cipher = self._cipher(self.current, purpose)
        sealed = nonce + cipher.encrypt(nonce, data, about(purpose, self.current))
        return marked(KEYED, self.current, b2a_base64(sealed, newline=False))

    def opened(self, body: bytes, purpose: str = JOURNAL) -> bytes | None:
        """Return what was closed: nothing where it was forged, None without the key."""
        name, _space, text = body.decode("ascii", "replace").partition(" ")
        if name not in self._keys:
            return None
        try:
            sealed = _bytes(text)
            return self._cipher(name, purpose).decrypt(
                sealed[:NONCE], sealed[NONCE:], about(purpose, name)
            )
        except (InvalidTag, ValueError):
            return b""

    def unsealed(self, body: bytes) -> bytes | None:
        """Return what was sealed to the public half of a key, as `opened` does."""
        name, _space, text = body.decode("ascii", "replace").partition(" ")
        if name not in self._keys:
            return None
        private = _private(self._keys[name])
        try:
            sealed = _bytes(text)
            theirs, ours = sealed[:KEY], public_of(self._keys[name])
            shared = private.exchange(X25519PublicKey.from_public_bytes(theirs))
            cipher, nonce = _once(shared, theirs, ours)
            return cipher.decrypt(nonce, sealed[KEY:], about(WAITING, name))
        except (InvalidTag, ValueError):
            return b""

    def name_of(self, text: str) -> str:
        """Return a name that says nothing, always the same for the same text."""
        if not self.current:
            return text.encode().hex()
        named = b"coach 1 name " + text.encode("utf-8", "replace")
        said = HKDF(SHA256(), SALT, None, named)
        return "k" + said.derive(_subkey(self._keys[self.current], "names")).hex()

    def _cipher(self, name: str, purpose: str) -> ChaCha20Poly1305:
        if (name, purpose) not in self._ciphers:
            key = _subkey(self._keys[name], purpose)
            self._ciphers[name, purpose] = ChaCha20Poly1305(key)
        return self._ciphers[name, purpose]


def _bytes(text: str) -> bytes:
    """Return what Base64 says, where it is written as we do and in no other way."""
    data = a2b_base64(text, strict_mode=True)
    if b2a_base64(data, newline=False).decode("ascii") != text:
        raise ValueError
    return data


def about(purpose: str, name: str) -> bytes:
    """Return what is bound to a sealed text: its format, what it is for, and its key."""
    return f"coach 1 {purpose} {name}".encode()


def _subkey(key: bytes, purpose: str) -> bytes:
    return HKDF(SHA256(), KEY, None, f"coach 1 {purpose}".encode()).derive(key)


def _private(key: bytes) -> X25519PrivateKey:
    return X25519PrivateKey.from_private_bytes(_subkey(key, "private"))


def public_of(key: bytes) -> bytes:
    """Return the half of a key that everybody may have: it only seals."""
    return _private(key).public_key().public_bytes_raw()


def sealed_to(public: bytes, name: str, data: bytes) -> bytes:
    """Return this so that only whoever has the whole key opens it."""
    once = X25519PrivateKey.generate()
    mine = once.public_key().public_bytes_raw()
    shared = once.exchange(X25519PublicKey.from_public_bytes(public))
    cipher, nonce = _once(shared, mine, public)
    sealed = mine + cipher.encrypt(nonce, data, about(WAITING, name))
    return marked(SEALED, name, b2a_base64(sealed, newline=False))


def _once(shared: bytes, theirs: bytes, ours: bytes) -> tuple[ChaCha20Poly1305, bytes]:
    """Return a key and a nonce that serve a single time."""
    made = HKDF(SHA256(), KEY + NONCE, theirs + ours, b"coach 1 sealed").derive(shared)
    return ChaCha20Poly1305(made[:KEY]), made[KEY:]


def stretched(words: str, salt: bytes, cost: int, block: int, lanes: int) -> bytes:
    """Return the key that these words make, which takes time and memory on purpose."""
    kdf = Scrypt(salt=salt, length=KEY, n=cost, r=block, p=lanes)
    return kdf.derive(words.encode("utf-8", "surrogatepass"))


def wrapped(key: bytes, by: bytes, bound: bytes) -> bytes:
    """Return a key, closed with another one."""
    nonce = os.urandom(NONCE)
    return nonce + ChaCha20Poly1305(by).encrypt(nonce, key, bound)


def unwrapped(sealed: bytes, by: bytes, bound: bytes) -> bytes | None:
    """Return the key that was closed with this one; None where it is another one's."""
    try:
        return ChaCha20Poly1305(by).decrypt(sealed[:NONCE], sealed[NONCE:], bound)
    except (InvalidTag, ValueError):
        return None
