"""Files that the user asked for, written as the journal is: whole, and for nobody else."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from coach.i18n import _
from coach.model.errors import CoachError
from coach.services.answer import reason
from coach.store import disk


def is_folder(path: str) -> bool:
    """Return whether this is a folder; a name that cannot be is none either."""
    return os.path.isdir(path)  # noqa: PTH112 (pathlib has words for some errors only)


def is_there(path: str) -> bool:
    """Return whether something has this name; no folder can take what is written."""
    try:
        mode = Path(path).lstat().st_mode
        if Path(path).is_dir():
            raise IsADirectoryError(errno.EISDIR, "")
    except FileNotFoundError:
        return False
    except OSError as error:
        raise trouble(path, error) from error
    if not (stat.S_ISREG(mode) or stat.S_ISLNK(mode)):
        raise CoachError(_("{file} is no file that can be replaced.").format(file=path))
    return True


def write(path: str, data: bytes, failure: type[CoachError] = CoachError) -> None:
    """Put a new file in this place; a link that is there is replaced, never followed."""
    place = Path(path).absolute()
    try:
        disk.replace(str(place), data)
    except OSError as error:
        # What is missing is the folder; the file is what was to be made.
        where = Path(path).parent if error.errno == errno.ENOENT else path
        raise trouble(str(where), error, failure) from error


def make_folder(path: str, failure: type[CoachError] = CoachError) -> None:
    """Make sure that this folder is there; a new one is the user's alone."""
    try:
        disk.make_folder(path)
    except OSError as error:
        raise trouble(path, error, failure) from error


def trouble(
    name: str, error: OSError, failure: type[CoachError] = CoachError
) -> CoachError:
    """Return why a file can be neither read nor written."""
    return failure(_("{file}: {reason}.").format(file=name, reason=reason(error)))
