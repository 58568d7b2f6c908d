"""What can go wrong, in a sentence for the user."""

from __future__ import annotations


class CoachError(Exception):
    """Anything the user can mend; the message is one clear sentence in their language."""

    exit_code = 1


class UsageError(CoachError):
    """The command was written in a way that has no meaning."""

    exit_code = 2


class FolderError(CoachError):
    """The data folder cannot be read or written."""

    exit_code = 3


class LockedError(FolderError):
    """The data folder is locked, and nobody said the passphrase yet."""
