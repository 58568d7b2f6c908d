"""One exercise that was filled in, with the words it had then."""

from __future__ import annotations

from datetime import datetime

from coach.fastclass import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.model.types import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One answer as it read, so that it stays readable without its pack."""

    ask: str
    text: str
    about: str = ""
    """The line of a list for which it was asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Came:
    """What came out, in the words of that day."""

    kind: str
    key: str = ""
    name: str = ""
    text: str = ""
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Became:
    """A record that an answer was turned into."""

    draft: str
    table: str
    record: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One time through an exercise, done or half done."""

    id: str
    pack_ref: str
    title: str
    started_at: datetime
    finished_at: datetime | None = None
    version: str = ""
    """The version of the pack."""

    answers: Json = None
    """By step; a step that goes through a list has one for each line of it."""

    at: int = 0
    """The question to go on with."""

    said: tuple[Said, ...] = ()
    outcome: Came | None = None
    became: tuple[Became, ...] = ()
    about: str = ""
    """The record it was done for, as table and id with a slash between."""
