"""The key that whoever makes packs signs them with: Ed25519 (RFC 8032), kept in a file.

The file is PKCS 8 in PEM, without a passphrase, and nobody else can read it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from coach.i18n import _
from coach.model.errors import CoachError, FolderError
from coach.store import disk, optional

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

FILE: Final = "signing.pem"
"""Its name in the data folder."""


def sign(home: str, message: bytes) -> tuple[bytes, bytes]:
    """Return the public key and what it says of a message; the first time makes a key."""
    if not optional.is_installed():
        raise CoachError(
            _(
                "To sign needs the Python package cryptography, which is not installed "
                "here. To get it: {command}"
            ).format(command=optional.command())
        )
    key = _key(Path(home) / FILE)
    return key.public_key().public_bytes_raw(), key.sign(message)


def public(home: str) -> bytes:
    """Return the public part of the key that is kept here; nothing where there is none."""
    place = Path(home) / FILE
    try:
        return _key(place).public_key().public_bytes_raw() if place.exists() else b""
    except CoachError:
        return b""


def fits(public: bytes, message: bytes, signature: bytes) -> bool:
    """Return whether a message was signed with the key of which this is the public part."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def _key(place: Path) -> Ed25519PrivateKey:
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    try:
        found = serialization.load_pem_private_key(place.read_bytes(), None)
    except FileNotFoundError:
        made = Ed25519PrivateKey.generate()
        raw = made.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )  # fmt: skip
        _write(place, raw)
        return made
    except (OSError, ValueError, TypeError) as error:
        raise _unread(place) from error
    if not isinstance(found, Ed25519PrivateKey):
        raise _unread(place)
    return found


def _write(place: Path, raw: bytes) -> None:
    try:
        disk.make_folder(str(place.parent))
        disk.replace(str(place), raw)
    except OSError as error:
        raise FolderError(_("{file} cannot be written.").format(file=place)) from error


def _unread(place: Path) -> CoachError:
    return CoachError(_("{file} holds no key that can be read.").format(file=place))
