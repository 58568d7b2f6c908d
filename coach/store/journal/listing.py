"""Make the list of where everything stands in the journal, for whoever comes next."""

from __future__ import annotations

from contextlib import suppress
from zlib import crc32

from coach.store import disk
from coach.store.journal import commits as lines
from coach.store.journal import contents
from coach.store.journal import files as folder
from coach.store.journal.columns import Columns
from coach.store.journal.contents import LISTED
from coach.store.journal.merge import shown
from coach.store.records import class_of, day_of, fits

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from coach.store.journal.columns import Row
    from coach.store.journal.history import History

WORTH_IT = 5000
"""With fewer documents than this, reading them all is as quick."""


def make(home: str, state: str, history: History) -> None:
    """List what is in the journal; nothing is lost when that cannot be."""
    if sum(map(len, history.documents.values())) < WORTH_IT:
        return
    left_out = {table: set(_misfits(history, table)) for table in LISTED}
    files = list(history.places)
    found = _found(home, history, files, left_out)
    for table, rows in found.items():
        if len(rows) + len(left_out[table]) != len(history.documents.get(table, ())):
            return
    columns = {t: Columns(rows.values()).noted() for t, rows in found.items() if rows}
    if any(noted is None for noted in columns.values()):
        return
    parts = {table: noted for table, noted in columns.items() if noted}
    rest = b"".join(part for noted in parts.values() for part in noted)
    head = {
        "edition": contents.edition(),
        "places": history.places,
        "files": files,
        "odd": [
            key for table in LISTED for key in (*_odd(history, table), *left_out[table])
        ],
        "tables": {table: list(map(len, noted)) for table, noted in parts.items()},
        "checksum": crc32(rest),
    }
    with suppress(OSError):
        disk.make_folder(state)
        whole = lines.seal(head, derived=True) + rest
        disk.replace(contents.path_of(home, state), whole, durable=False)


def _found(
    home: str, history: History, files: list[str], left_out: dict[str, set[str]]
) -> dict[str, dict[str, Row]]:
    """Return where each document stands that is shown, by table and id."""
    found: dict[str, dict[str, Row]] = {table: {} for table in LISTED}
    for file, name in enumerate(files):
        for begin, commit in folder.commits(home, name, history.places[name][3]):
            for number, change in enumerate(commit["o"]):
                table, key = change[:2]
                if table not in LISTED or key in left_out[table]:
                    continue
                if heads := history.of(table, key):
                    best = shown(heads)
                    is_shown = best[:3] == (change[2], commit["t"], commit["n"])
                    if is_shown and best[3] is not None:
                        at = day_of(LISTED[table], best[3])
                        found[table][key] = (at, key, file, begin, number)
    return found


def _misfits(history: History, table: str) -> Iterator[str]:
    """Yield the ids of what is not shown because it is not what its table holds."""
    kind = class_of(table)
    for key, document in history.documents.get(table, {}).items():
        if kind and not fits(kind, key, document):
            yield key


def _odd(history: History, table: str) -> Iterator[str]:
    """Yield the ids whose next version cannot be judged from a single line."""
    for key, heads in history.heads.get(table, {}).items():
        if len(heads) > 1 or heads[0][3] is None:
            yield key
