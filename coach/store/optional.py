"""What encrypts and signs: a package that is there only for who wants it."""

from __future__ import annotations

import sys


def is_installed() -> bool:
    """Return whether it is there."""
    try:
        import cryptography  # noqa: F401  (only whether it is there)
    except ImportError:
        return False
    return True


def command() -> str:
    """Return how it is installed for this very program, which may have its own Python."""
    return f"{sys.executable or 'python'} -m pip install cryptography"
