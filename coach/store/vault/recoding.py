"""A file in the form it is to have now: encrypted, or as it was before.

Line by line, whatever is in it: also what is no whole entry keeps its bytes.
"""

from __future__ import annotations

from coach.model.errors import FolderError
from coach.store.journal.codec import JOURNAL, KEYED, body_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.store.vault.keys import Ring


def inside(line: bytes, ring: Ring | None, purpose: str = JOURNAL) -> bytes:
    """Return what an encrypted line holds; any other one, or a forged one, is itself."""
    body = body_of(line, KEYED)
    opened = ring.opened(body, purpose) if body and ring else None
    return opened or line


def recoded(data: bytes, ring: Ring | None) -> bytes:
    """Return a journal file as it would be written now.

    What was encrypted anew is opened again and compared before anybody gets it.
    """
    if ring is None:
        return data
    *whole, rest = data.split(b"\n")
    lines = [recoded_line(line, ring) for line in whole]
    if rest:  # nobody is writing it any more
        lines.append(recoded_line(rest, ring))
    return b"".join(line + b"\n" for line in lines)


def recoded_line(line: bytes, ring: Ring, purpose: str = JOURNAL) -> bytes:
    """Return a line, or a whole file, in the form it is to have now."""
    body = body_of(line, KEYED)
    name = body.partition(b" ")[0].decode("ascii", "replace")
    if not line or (body and name == ring.current):
        return line
    plain = inside(line, ring, purpose)
    if body and plain == line:
        return line  # nobody here can open it
    now = ring.closed(plain, purpose)
    if inside(now, ring, purpose) != plain:
        raise FolderError("what was encrypted does not open again")
    return now
