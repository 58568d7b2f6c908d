"""One commit is one line: a checksum, a space, and strict ASCII JSON.

`{"s": schema, "t": milliseconds, "n": device, "o": [changes]}`, where a change is
`[table, id, versions, document or null, weight]`, a weight of 0 left out. Added where
they apply: `"u"`, the time of the commit that this one takes back, `"r"`, that of the undo
that it makes undone, and `"q"`, not something the user did. Unknown keys are left alone.
Anything that is not such a line stays in the file, is counted, and changes nothing.

Where there is a passphrase, a line holds another one, encrypted: `k1:`, a checksum, a
space, the name of the key, a space, and Base64. Whatever the other one is, a damaged one
too, is read in its place.
"""

from __future__ import annotations

import json
import re
from zlib import crc32

from coach.i18n import _
from coach.model.errors import CoachError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import NotRequired, TypeAlias, TypedDict

    from coach.model.types import Document, Json
    from coach.store.vault.keys import Ring

    Versions: TypeAlias = dict[str, int]
    Change: TypeAlias = tuple[str, str, Versions, Document | None, int]

    class Commit(TypedDict):
        """What one line says."""

        s: int
        t: int
        n: str
        o: Sequence[Change]
        u: NotRequired[int]
        q: NotRequired[int]

    Take: TypeAlias = Callable[[list[Commit]], None]
    Outer: TypeAlias = dict[int, bytes]
    """The encrypted lines around those that were read, by where they begin."""
    Step: TypeAlias = Callable[[str, Document], Document]


ERASED = 1
"""The weight of a version that also wins from edits: its words are to vanish."""

ASIDE = -1
"""The weight of a version that is kept next to what is shown and never shown itself."""

KEYED = b"k1:"
"""How what is encrypted with the key begins."""

SEALED = b"s1:"
"""How what is sealed for whoever has the key begins."""

JOURNAL = "journal"
"""What a line of the journal is encrypted for."""

WAITING = "waiting"
"""What a note is sealed for, and the folder in which it lies."""

_BOM = b"\xef\xbb\xbf"
# No hex digit first, and long enough for what a key and a seal take.
_LOCKED = re.compile(rb"[!-/:-@G-`g-~][ -~]{39,}")


def seal(
    value: object,
    ring: Ring | None = None,
    purpose: str = JOURNAL,
    *,
    derived: bool = False,
) -> bytes:
    """Return the line that holds this value; refuse what could not be read back.

    What is derived may hold the names of files, and those may be made of any bytes.
    """
    try:
        text = json.dumps(value, allow_nan=False, separators=(",", ":"))
        if "\\ud" in text and not derived:
            json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, TypeError, RecursionError) as error:
        raise CoachError(
            _("This holds something that cannot be kept: only text, numbers and lists can.")
        ) from error
    body = text.encode("ascii")
    line = b"%08x %s" % (crc32(body), body)
    return (ring.closed(line, purpose) if ring else line) + b"\n"


def unsealed(line: bytes, ring: Ring | None = None, purpose: str = JOURNAL) -> object:
    """Return the value that this line holds, or None when it is damaged or locked."""
    if line.startswith(KEYED) and ring:
        line = ring.opened(_body(line[len(KEYED) :]), purpose) or b""
    return _value(_body(line))


def marked(mark: bytes, name: str, text: bytes) -> bytes:
    """Return a line of what was encrypted with the key of this name, as Base64."""
    body = b"%s %s" % (name.encode("ascii"), text)
    return b"%s%08x %s" % (mark, crc32(body), body)


def body_of(line: bytes, mark: bytes) -> bytes:
    """Return what is in a line with this mark; nothing when it is damaged or another."""
    return _body(line[len(mark) :]) if line.startswith(mark) else b""


class Lines:
    """What a stretch of a journal file says; positions count from the file's beginning."""

    __slots__ = (
        "checksum", "commits", "damaged", "end", "keyless", "locked", "newer", "offsets",
        "ring", "start",
    )  # fmt: skip

    def __init__(self, end: int, ring: Ring | None = None) -> None:
        self.ring = ring
        """The keys that open what is encrypted."""

        self.commits: list[Commit] = []
        self.offsets: list[int] = []
        """Where the line of each commit begins."""

        self.damaged: list[tuple[int, int]] = []
        """Where a damaged line begins, and its length."""

        self.locked = 0
        """How many lines are encrypted and stay so."""

        self.keyless = 0
        """How many of them could be read with a key that is not at hand."""

        self.newer = 0
        """The schema of lines that a newer coach wrote, or 0."""

        self.end = end
        """Up to where the file was read."""

        self.start = end
        """Where the last commit begins."""

        self.checksum = ""
        """How the line of the last commit begins, up to its checksum."""


def decode(
    data: bytes, begin: int = 0, take: Take | None = None, ring: Ring | None = None
) -> Lines:
    """Read whole lines; an unfinished last one is left for the next look.

    Whoever takes the commits as they come saves the memory for all of them at once.
    """
    lines = Lines(begin, ring)
    cut = 0
    while cut < len(data):
        # A piece at a time keeps in the processor's cache what is at hand.
        piece = data[cut : data.find(b"\n", cut + _PIECE) + 1 or len(data)]
        _take_in(piece, begin + cut, lines)
        cut += len(piece)
        if take:
            take(lines.commits)
            lines.commits, lines.offsets = [], []
    lines.damaged.sort()
    return lines


_PIECE = 1 << 18


def _take_in(piece: bytes, begin: int, lines: Lines) -> None:
    offsets, bodies, outer = _bodies(piece, begin, lines)
    for offset, body, value in zip(offsets, bodies, _values(bodies), strict=True):
        if commit := _commit(value):
            lines.commits.append(commit)
            lines.offsets.append(offset)
        elif newer := _newer(value):
            lines.newer = max(lines.newer, newer)
        else:
            length = len(outer[offset]) if offset in outer else len(body) + 9
            lines.damaged.append((offset, length))
    if bodies:
        lines.start = offsets[-1]
        encrypted = outer.get(lines.start)
        lines.checksum = (
            encrypted.removeprefix(_BOM)[: len(KEYED) + 8].decode("ascii")
            if encrypted
            else f"{crc32(bodies[-1]):08x}"
        )


def _bodies(
    piece: bytes, offset: int, lines: Lines
) -> tuple[list[int], list[bytes], Outer]:
    """Return where the lines with the right checksum begin, and what follows it."""
    offsets, bodies = [], []
    outer: Outer = {}
    *whole, rest = piece.split(b"\n")
    # A last line without its newline counts as soon as its checksum is right.
    counts = bool(_body(rest) or body_of(rest, KEYED))
    for line in [*whole, rest] if counts else whole:
        body = line[9:]
        if line[:9] == b"%08x " % crc32(body) or (body := _body(line)):
            offsets.append(offset)
            bodies.append(body)
        elif line.removeprefix(_BOM).startswith(KEYED):
            if body := _decrypted(offset, line, lines):
                offsets.append(offset)
                bodies.append(body)
                outer[offset] = line
        elif _LOCKED.fullmatch(line):
            lines.locked += 1
        elif line:
            lines.damaged.append((offset, len(line)))
        offset += len(line) + 1
    lines.end = offset - counts
    return offsets, bodies, outer


def _decrypted(offset: int, line: bytes, lines: Lines) -> bytes:
    """Return what follows the checksum of an encrypted line; note where there is none."""
    encrypted = body_of(line.removeprefix(_BOM), KEYED)
    inner = lines.ring.opened(encrypted) if encrypted and lines.ring else None
    if encrypted and inner is None:
        lines.locked += 1
        lines.keyless += 1
        return b""
    body = _body(inner or b"")
    if not body:
        lines.damaged.append((offset, len(line)))
    return body


def _body(line: bytes) -> bytes:
    """Return what the checksum vouches for, whatever an editor made of the line's ends."""
    line = line.removeprefix(_BOM).removesuffix(b"\r")
    body = line[9:]
    return body if line[:9] == b"%08x " % crc32(body) else b""


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def _finite(digits: str) -> float:
    if (number := float(digits)) in _INFINITE:
        raise ValueError(digits)
    return number


_INFINITE = (float("inf"), float("-inf"))

# NaN and Infinity are no JSON, whatever the checksum says; 1e999 would become one.
_strict = json.JSONDecoder(parse_constant=_refuse, parse_float=_finite).decode


def _value(body: bytes) -> Json:
    try:
        value: Json = _strict(body.decode("ascii"))
    except (ValueError, RecursionError):
        return None
    return value


def _values(bodies: list[bytes]) -> list[Json]:
    """Return what each body says; one parse for all of them takes half the time."""
    joined = b",".join(bodies)
    try:
        values: list[Json] = _strict(f"[{joined.decode('ascii')}]")
    except (ValueError, RecursionError):
        values = []
    if len(values) != len(bodies):
        values = [_value(body) for body in bodies]
    if _HALF.search(joined):
        return [v if _is_text(b, v) else None for b, v in zip(bodies, values, strict=True)]
    return values


_HALF = re.compile(rb"\\u[dD]")
"""Signs beyond the first plane are written as two halves; one alone is no text."""


def _is_text(body: bytes, value: Json) -> bool:
    try:
        if _HALF.search(body):
            json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        return False
    return True


def _newer(value: Json) -> int:
    """Return the schema of what a newer coach wrote, or 0."""
    schema = value.get("s") if isinstance(value, dict) else None
    return schema if isinstance(schema, int) and schema > SCHEMA else 0


_ASKED = {"s", "t", "n", "o"}
_COUNTED = {int}


def _commit(value: object) -> Commit | None:
    """Return the commit with its documents as of today, or None when it is none."""
    if type(value) is not dict or not value.keys() >= _ASKED:
        return None
    schema, changes = value["s"], value["o"]
    if type(schema) is not int or not 0 < schema <= SCHEMA:
        return None
    if type(value["t"]) is not int or type(value["n"]) is not str:
        return None
    if type(value.get("u", 0)) is not int or type(value.get("r", 0)) is not int:
        return None
    if type(changes) is not list or not all(map(_is_change, changes)):
        return None
    if schema < SCHEMA:
        for change in changes:
            change[3] = migrated(schema, change[0], change[3])
    commit: Commit = value  # type: ignore[assignment]  # what was just looked at
    return commit


def _is_change(change: object) -> bool:
    """Whether this names a document, its versions and its content; fills in the weight."""
    if type(change) is not list or len(change) < 4:
        return False
    if len(change) == 4:
        change.append(0)
    elif len(change) > 5:
        del change[5:]
    table, key, versions, document, weight = change
    return (
        type(table) is str
        and type(key) is str
        and type(versions) is dict
        and (document is None or type(document) is dict)
        and weight in (ASIDE, 0, ERASED)
        and _COUNTED.issuperset(map(type, versions.values()))
    )


SCHEMA = 1
"""The schema that this program writes."""

STEPS: Mapping[int, Step] = {}
"""From this schema to the next one: `(table, document) -> document`."""


def migrated(schema: int, table: str, document: Document | None) -> Document | None:
    """Return the document as it would be written today."""
    for version in range(schema, SCHEMA):
        if document is not None and (step := STEPS.get(version)):
            document = step(table, document)
    return document
