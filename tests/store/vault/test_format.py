"""The examples of docs/encryption.md are read as it says there, and by the program."""

import json
import re
from base64 import b64decode
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import (
    X25519PrivateKey,
    X25519PublicKey,
)
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from coach.store.journal import codec
from coach.store.vault import envelope, recovery
from coach.store.vault.keys import Ring
from tests.found import sure

DOCUMENT = Path(__file__).parents[3] / "docs" / "encryption.md"
EXAMPLES: dict[str, Any] = json.loads(
    re.findall(r"```json\n(.*?)```", DOCUMENT.read_text("utf-8"), re.DOTALL)[0]
)
KEY = bytes.fromhex(EXAMPLES["key"])


def derived(
    info: str, length: int = 32, salt: bytes | None = None, key: bytes = KEY
) -> bytes:
    return HKDF(SHA256(), length, salt, info.encode()).derive(key)


def parts(line: str, mark: str) -> tuple[str, bytes]:
    """Return the id and the bytes of a line, whose checksum is right."""
    assert line.startswith(mark)
    checksum, body = line[len(mark) :].split(" ", 1)
    assert checksum == f"{crc32(body.encode()):08x}"
    name, text = body.split(" ")
    return name, b64decode(text)


@pytest.mark.parametrize("who", ["passphrase", "recovery"])
def test_the_key_file_is_opened_as_it_is_told(who: str) -> None:
    checksum, body = EXAMPLES["key file"].split(" ", 1)
    assert checksum == f"{crc32(body.encode()):08x}"
    told = json.loads(body)
    slot = told["slots"][who]
    kdf = Scrypt(
        salt=b64decode(slot["salt"]), length=32, n=slot["n"], r=slot["r"], p=slot["p"]
    )
    sealed = b64decode(slot["key"])
    bound = f"coach 1 key {told['id']} {who}".encode()
    cipher = ChaCha20Poly1305(kdf.derive(EXAMPLES[who].encode()))
    assert cipher.decrypt(sealed[:12], sealed[12:], bound) == KEY
    private = X25519PrivateKey.from_private_bytes(derived("coach 1 private"))
    assert private.public_key().public_bytes_raw() == b64decode(told["public"])


@pytest.mark.parametrize("purpose", ["journal", "draft"])
def test_a_line_is_decrypted_as_it_is_told(purpose: str) -> None:
    name, sealed = parts(EXAMPLES[purpose]["line"], "k1:")
    cipher = ChaCha20Poly1305(derived(f"coach 1 {purpose}"))
    plain = cipher.decrypt(sealed[:12], sealed[12:], f"coach 1 {purpose} {name}".encode())
    assert plain.decode() == EXAMPLES[purpose]["holds"]


def test_a_sealed_note_is_opened_as_it_is_told() -> None:
    name, sealed = parts(EXAMPLES["waiting"]["line"], "s1:")
    private = X25519PrivateKey.from_private_bytes(derived("coach 1 private"))
    shared = private.exchange(X25519PublicKey.from_public_bytes(sealed[:32]))
    salt = sealed[:32] + private.public_key().public_bytes_raw()
    made = derived("coach 1 sealed", 44, salt, shared)
    plain = ChaCha20Poly1305(made[:32]).decrypt(
        made[32:], sealed[32:], f"coach 1 waiting {name}".encode()
    )
    assert plain.decode() == EXAMPLES["waiting"]["holds"]


def test_the_program_reads_the_examples() -> None:
    one = sure(envelope.understood(EXAMPLES["key file"].encode()))
    for said in (EXAMPLES["passphrase"], EXAMPLES["recovery"].lower()):
        assert envelope.opened_by(one, said) == KEY
    ring = Ring({one.id: KEY}, one.id)
    (commit,) = codec.decode(
        EXAMPLES["journal"]["line"].encode() + b"\n", ring=ring
    ).commits
    assert [list(commit["o"][0])[:4]] == json.loads(EXAMPLES["journal"]["holds"][9:])["o"]
    sealed = EXAMPLES["waiting"]["line"].encode()
    assert ring.unsealed(codec.body_of(sealed, codec.SEALED)) == (
        EXAMPLES["waiting"]["holds"].encode()
    )


def test_what_is_for_one_thing_is_not_read_as_another() -> None:
    one = sure(envelope.understood(EXAMPLES["key file"].encode()))
    ring = Ring({one.id: KEY}, one.id)
    body = codec.body_of(EXAMPLES["draft"]["line"].encode(), codec.KEYED)
    assert ring.opened(body, "draft")
    assert ring.opened(body, "journal") == b""
    assert ring.opened(body.replace(one.id.encode(), b"0" * 16), "draft") is None


def test_a_recovery_key_has_140_bits_and_no_signs_that_are_mistaken() -> None:
    made = {recovery.made() for _time in range(200)}
    assert len(made) == 200
    for code in made:
        assert re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}", code)
        assert recovery.understood(code) == code
    signs = {sign for code in made for sign in code}
    assert len(signs) == 33
