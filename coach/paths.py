"""Where the user's words live, and where lives what only this device needs."""

from __future__ import annotations

import os
import os.path
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

# pathlib costs the shell a tenth of its budget, so this module speaks os.path.
# ruff: noqa: PTH100, PTH111, PTH117, PTH118, PTH119

NAME = "coach"


def home(environ: Mapping[str, str]) -> str:
    """Return the data folder."""
    if named := environ.get("COACH_HOME"):
        return _whole(named)
    return _ours(environ, "XDG_DATA_HOME", "~/.local/share", "user_data_path")


def state(environ: Mapping[str, str]) -> str:
    """Return the folder of this device; it never lies inside a data folder that is synced.

    A data folder that was named gets a folder of its own, so that two never share one.
    """
    if named := environ.get("COACH_STATE"):
        return _whole(named)
    ours = _ours(environ, "XDG_STATE_HOME", "~/.local/state", "user_state_path")
    if not environ.get("COACH_HOME"):
        return ours
    import zlib  # only a named data folder needs a key

    folder = home(environ)
    key = zlib.crc32(os.fsencode(folder))
    return os.path.join(ours, "homes", f"{os.path.basename(folder)}-{key:08x}")


def _whole(named: str) -> str:
    return os.path.abspath(os.path.expanduser(named))


def _ours(environ: Mapping[str, str], variable: str, usual: str, elsewhere: str) -> str:
    # On Linux platformdirs does the same; importing it takes longer than Python itself.
    if sys.platform == "linux" and "ANDROID_ROOT" not in environ:
        named = environ.get(variable, "")
        folder = named if os.path.isabs(named) else os.path.expanduser(usual)
        if os.path.isabs(folder):
            return os.path.join(folder, NAME)
    import platformdirs  # the other systems have rules of their own

    return str(getattr(platformdirs, elsewhere)(NAME, appauthor=False))
