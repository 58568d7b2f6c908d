"""Python's search for garbage, kept away from thousands of things that are to stay."""

from __future__ import annotations

import gc
from contextlib import contextmanager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

MANY = 5000


@contextmanager
def later() -> Iterator[None]:
    """Let nobody look for garbage meanwhile."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def stay(count: int) -> None:
    """Let no later search pass over so many things that were made, if they are many."""
    if count >= MANY and gc.isenabled():
        gc.freeze()
