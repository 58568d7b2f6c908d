"""Where we are heading, in words that somebody can act on."""

from __future__ import annotations

from coach.fastclass import dataclass

SCOPES = ("me", "team")


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """Something we find important, and what it looks like."""

    name: str
    behaviours: tuple[str, ...] = ()
    example: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """One version of the course; older versions stay."""

    id: str
    statement: str
    scope: str = "me"
    version: int = 1
    contributors: tuple[str, ...] = ()
    values: tuple[Value, ...] = ()
    pack_ref: str | None = None
