"""Answering: what a command gives back is told in words with the way back, or in JSON."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date

from coach.cli import output
from coach.i18n import _
from coach.model.kinds import kind_of
from coach.services.answer import Answer
from coach.services.json_text import as_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.model.types import Json, Record

_NAMES = {"first": "from", "last": "to"}
"""Fields that carry another name outside: `from` is a word of the language here."""


class Done:
    """What was done where no record was kept: in words, and as facts for a program."""

    __slots__ = ("facts", "hints", "understood")

    def __init__(self, understood: str, *hints: str, **facts: Json) -> None:
        self.understood = understood
        self.hints = hints
        self.facts = facts


Told = (
    Answer | Done | str | int | Mapping[str, "Json"] | Sequence[Mapping[str, "Json"]] | None
)
"""What a command gives back: an answer, a sentence, a document, or just the exit code.

Nothing is the document of what is not there.
"""


def tell(told: Told, *, as_json: bool) -> int:
    """Tell what a command gave back, and return the exit code."""
    if isinstance(told, int):
        return told
    if isinstance(told, str):
        output.say(told)
    elif isinstance(told, Answer | Done):
        _tell(told, as_json=as_json)
    else:
        show(told)
    return 0


def _tell(told: Answer | Done, *, as_json: bool) -> None:
    if as_json:
        facts = told.facts if isinstance(told, Done) else _kept(told)
        show({**facts, "understood": told.understood})
        return
    output.say(told.understood)
    output.each(told.hints)
    if isinstance(told, Answer):
        output.say(way_back())


def _kept(answer: Answer) -> dict[str, Json]:
    return {
        "table": answer.table,
        "record": document(answer.record),
        "people_added": [document(person) for person in answer.people_added],
    }


def way_back() -> str:
    """Return how what was just done is taken back."""
    return _("Undo: {command}").format(command="coach undo")


def filed(record: Record, **derived: Json) -> dict[str, Json]:
    """Return a record with where it is kept, and what is derived from it."""
    found: dict[str, Json] = {
        "table": kind_of(type(record)).table, "record": document(record)
    }  # fmt: skip
    return {**found, "derived": derived} if derived else found


def document(record: Record) -> dict[str, Json]:
    """Return every field of a record, as JSON knows it."""
    period = type(record).__name__ == "Away"
    return {
        _NAMES.get(field.name, field.name) if period else field.name: plain(
            getattr(record, field.name)
        )
        for field in fields(record)
    }


def plain(value: object) -> Json:
    """Return a value as JSON knows it."""
    if isinstance(value, date):  # a datetime is one as well
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if value is None or isinstance(value, (str, int, float)):
        return value
    raise TypeError(type(value).__name__)


def show(value: Mapping[str, Json] | Sequence[Mapping[str, Json]] | None) -> None:
    """Print JSON, readable where the output can carry it, steering no terminal ever."""
    output.raw(as_text(value, ascii_only=not _carries_all()) + "\n")


def show_each(values: Iterable[Mapping[str, Json]]) -> None:
    """Print JSON like `show`, each part as it comes: the reader may have seen enough."""
    ascii_only, before = not _carries_all(), "[\n"
    for value in values:
        # No text in JSON holds a line end of its own.
        text = as_text(value, ascii_only=ascii_only).replace("\n", "\n  ")
        output.raw(f"{before}  {text}")
        before = ",\n"
    output.raw("[]\n" if before == "[\n" else "\n]\n")


def _carries_all() -> bool:
    encoding = getattr(sys.stdout, "encoding", None) or ""
    return encoding.lower().replace("-", "") == "utf8"
