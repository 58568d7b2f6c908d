"""The recovery key: 140 random bits that can be written on paper and read back.

Seven groups of four signs, of the thirty-two that are not mistaken for each other: no I,
L, O or U. Whoever writes O for 0, or small letters, is understood.
"""

from __future__ import annotations

import os
from typing import Final

SIGNS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS: Final = 7
_EACH: Final = 4
_MISTAKEN: Final = str.maketrans({"O": "0", "I": "1", "L": "1"})


def made() -> str:
    """Return a new one."""
    signs = [SIGNS[byte & 31] for byte in os.urandom(GROUPS * _EACH)]
    return "-".join("".join(signs[at : at + _EACH]) for at in range(0, len(signs), _EACH))


def understood(said: str) -> str:
    """Return a recovery key as it was made, however it was typed; nothing for others."""
    kept = "".join(c for c in said.upper() if not (c.isspace() or c in "-–—_."))
    kept = kept.translate(_MISTAKEN)
    if len(kept) != GROUPS * _EACH or set(kept) - set(SIGNS):
        return ""
    return "-".join(kept[at : at + _EACH] for at in range(0, len(kept), _EACH))
