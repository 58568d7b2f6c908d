"""Reasons: why the system would not open or write a file, in the language spoken."""

from __future__ import annotations

import errno
from typing import Final

from coach.i18n import N_, _

REASONS: Final = {
    errno.ENOENT: N_("there is nothing of that name"),
    errno.EACCES: N_("you have no permission for it"),
    errno.EPERM: N_("you have no permission for it"),
    errno.EISDIR: N_("it is a folder"),
    errno.ENOTDIR: N_("a part of that path is no folder"),
    errno.EEXIST: N_("it is there already"),
    errno.ENOSPC: N_("the disk is full"),
    errno.EROFS: N_("it can only be read"),
    errno.ENAMETOOLONG: N_("the name is too long"),
}
"""What people meet; anything else keeps the words of the system."""


def reason(error: OSError) -> str:
    """Return why it did not work."""
    known = REASONS.get(error.errno or 0)
    return _(known) if known else error.strerror or str(error)
