"""Which machine this is, so that a copy of it is known for one."""
# ruff: noqa: PTH123  (pathlib costs the shell a tenth of its budget)

from __future__ import annotations

import os
import sys
from contextlib import suppress

_KNOWN_BY = ("/etc/machine-id", "/var/lib/dbus/machine-id")


def fingerprint(state: str) -> str:
    """Return what only this machine and this folder have; it says nothing about either.

    A state folder that was copied, with or without its machine, is another one.
    """
    from _blake2 import blake2b  # the whole of hashlib costs the shell a millisecond

    own = f"{_machine()}\0{os.path.realpath(state)}"
    return blake2b(own.encode(errors="surrogateescape"), digest_size=8).hexdigest()


def _machine() -> str:
    """Return the name that the system gave itself when it was installed."""
    if sys.platform == "win32":
        import winreg  # exists on Windows alone

        with (
            suppress(OSError),
            winreg.OpenKey(
                winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography"
            ) as key,
        ):
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])
    if sys.platform == "darwin":
        import ctypes  # macOS tells it to programs in C alone

        found, wait = (ctypes.c_ubyte * 16)(), (ctypes.c_long * 2)(1, 0)
        known = ctypes.CDLL(None).gethostuuid(found, wait) == 0
        return bytes(found).hex() if known else ""
    for path in _KNOWN_BY:
        with suppress(OSError), open(path, encoding="ascii", errors="replace") as file:
            return file.read(100).strip()
    return ""
