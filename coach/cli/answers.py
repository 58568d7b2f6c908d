"""Answering: what was written is told in words with the way back, or in JSON."""

from __future__ import annotations

import sys
from dataclasses import fields, is_dataclass
from datetime import date

from coach.cli import output
from coach.i18n import _
from coach.services.json_text import as_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from coach.model.types import Json, Record
    from coach.services.answer import Answer

_NAMES = {"first": "from", "last": "to"}
"""Fields that carry another name outside: `from` is a word of the language here."""


def tell(answer: Answer, *, as_json: bool) -> int:
    """Tell what was kept; return the exit code."""
    if as_json:
        show(
            {
                "table": answer.table,
                "record": document(answer.record),
                "people_added": [document(person) for person in answer.people_added],
                "understood": answer.understood,
            }
        )
        return 0
    output.say(answer.understood)
    for hint in answer.hints:
        output.say(hint)
    output.say(_("Undo: {command}").format(command="coach undo"))
    return 0


def tell_words(understood: str, *hints: str, as_json: bool, **facts: Json) -> int:
    """Tell what was done where no record was kept, with the facts for a program."""
    if as_json:
        show({**facts, "understood": understood})
        return 0
    for words in (understood, *hints):
        output.say(words)
    return 0


def may_ask(*, as_json: bool) -> bool:
    """Whether a question can be put; a program that reads JSON answers none."""
    return output.talks() and not as_json


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
