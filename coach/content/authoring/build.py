"""Building a pack: the same files always give the same bytes, on every machine."""

from __future__ import annotations

import hashlib
import zipfile
import zlib
from io import BytesIO

from coach.content.source.limits import RATIO
from coach.content.source.sources import Source
from coach.fastclass import dataclass

_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The same for every file; when it was written is nobody's business."""

_UNIX = 3
_PLAIN_FILE = 0o100644 << 16


@dataclass(frozen=True, slots=True)
class Built:
    """A pack as one file."""

    data: bytes
    sha256: str
    """What it is recognised by, wherever it is copied to."""


def build(source: Source) -> Built:
    """Return the pack as the bytes of a .coachpack file."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(source.files):
            entry = zipfile.ZipInfo(name, _MOMENT)
            entry.compress_type = _way_to_pack(source.files[name])
            entry.create_system = _UNIX
            entry.external_attr = _PLAIN_FILE
            archive.writestr(entry, source.files[name], compresslevel=9)
    data = buffer.getvalue()
    return Built(data, fingerprint(data))


def _way_to_pack(data: bytes) -> int:
    """Return how a file is packed: what would shrink like a bomb is left as it is."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    size = len(packer.compress(data)) + len(packer.flush())
    return zipfile.ZIP_STORED if len(data) > RATIO * size else zipfile.ZIP_DEFLATED


def fingerprint(data: bytes) -> str:
    """Return the sha256 of a .coachpack file."""
    return hashlib.sha256(data).hexdigest()
