"""Values as they are typed: `calm: we let people finish (Bo) – Monday with Fleur`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from coach.model.direction import Brought, Value
from coach.model.text import fold, one_line, refuse_surrogates
from coach.rules.direction.course import UNNAMED, distinct

EXAMPLE: Final = " – "
"""What stands before an example; a plain dash with spaces does as well."""


def typed(value: Value) -> str:
    """Return a value as it is typed: its name, what shows it and who brought that."""
    shown = ", ".join(shown_by(value))
    told = f"{value.name}: {shown}" if shown else value.name
    return f"{told}{EXAMPLE}{value.example}" if value.example else told


def shown_by(value: Value) -> tuple[str, ...]:
    """Return each behaviour with who brought it."""
    return tuple(
        f"{one} ({who})" if (who := value.bringer(one)) else one for one in value.behaviours
    )


def from_lines(lines: Iterable[str], before: Sequence[Value] = ()) -> tuple[Value, ...]:
    """Return the values that these lines say; who named one before is still known."""
    known = {fold(value.name): value for value in before}
    found = []
    for said in lines:
        refuse_surrogates(said)
        value = _value(one_line(said).replace(" - ", EXAMPLE))
        kept = known.get(fold(value.name))
        found.append(
            Value(
                name=value.name, behaviours=value.behaviours, example=value.example,
                by=kept.by if kept else "", brought=value.brought,
            )
        )  # fmt: skip
    return tuple(found)


def _value(said: str) -> Value:
    told, _dash, example = said.partition(EXAMPLE)
    name, colon, shown = told.partition(":")
    if not colon:
        name, shown = told, ""
    pairs = [_behaviour(part) for part in shown.split(",") if part.strip()]
    return Value(
        name=name.strip() or UNNAMED, example=example.strip(),
        behaviours=distinct(text for text, _who in pairs),
        brought=tuple(Brought(behaviour=text, by=who) for text, who in pairs if who),
    )  # fmt: skip


def _behaviour(said: str) -> tuple[str, str]:
    """Return what is seen or heard, and who brought it, which stands in brackets."""
    text = said.strip()
    if text.endswith(")") and "(" in text:
        text, _sign, who = text[:-1].rpartition("(")
        return text.strip(), who.strip()
    return text, ""
