"""The files of exercises and questionnaires, turned into values."""

from __future__ import annotations

from coach.content.format.exercises import BECOMES
from coach.content.make import common, words
from coach.model.exercise import Cell, Choice, Exercise, Offer, Outcome, Row, Step
from coach.model.pack import Heading
from coach.rules.exercises.questionnaire import Option, Pair, Questionnaire

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from coach.content.make import Row as Table
    from coach.model.pack import Pack


def exercise(pack: Pack, row: Table) -> Exercise:
    """Return an exercise."""
    return Exercise(
        **common(pack, row),
        title=words(pack, row, "title"),
        intro=words(pack, row, "intro"),
        minutes=row["minutes"],
        series=row.get("series", False),
        steps=tuple(_step(pack, step) for step in row["step"]),
        outcome=_outcome(pack, row.get("outcome", {})),
        offers=tuple(_offers(row.get("offer", ()))),
        next=row.get("next", ""),
        deprecated=row.get("deprecated", False),
    )


def heading(pack: Pack, row: Table) -> Heading:
    """Return what a list of exercises shows."""
    return Heading(
        **common(pack, row),
        title=words(pack, row, "title"),
        intro=words(pack, row, "intro"),
        minutes=row["minutes"],
        series=row.get("series", False),
    )


def _step(pack: Pack, row: Table) -> Step:
    return Step(
        id=row["id"],
        kind=row["kind"],
        ask=words(pack, row, "ask"),
        label=words(pack, row, "label"),
        hint=words(pack, row, "hint"),
        optional=row.get("optional", False),
        repeat=row.get("repeat", ""),
        least=row.get("min", 1),
        most=row.get("max", 10),
        low=words(pack, row, "low"),
        high=words(pack, row, "high"),
        at_least=row.get("at_least", 1),
        at_most=row.get("at_most", 12),
        choices=tuple(
            Choice(id=each["id"], text=words(pack, each)) for each in row.get("choices", ())
        ),
    )


def _outcome(pack: Pack, row: Table) -> Outcome:
    return Outcome(
        kind=row.get("kind", "none"),
        x=row.get("x", ""),
        y=row.get("y", ""),
        split=row.get("split", 5.5),
        of=tuple(row.get("of", ())),
        count=row.get("count", 1),
        start=row.get("from", ""),
        end=row.get("to", ""),
        near=row.get("near", 0),
        cells={name: _cell(pack, cell) for name, cell in row.get("cells", {}).items()},
        rows=tuple(
            Row(when=tuple(each.get("when", {}).items()), cell=_cell(pack, each))
            for each in row.get("rows", ())
        ),
        cell=_cell(pack, row),
    )


def _cell(pack: Pack, row: Table) -> Cell:
    return Cell(name=words(pack, row, "name"), text=words(pack, row, "text"))


def _offers(rows: Iterable[Table]) -> Iterator[Offer]:
    """Yield the offers; one that names a field goes with the one before of its kind."""
    seen: set[str] = set()
    for row in rows:
        to = row["to"]
        yield Offer(
            step=row["from"],
            to=to,
            field=row.get("field", BECOMES[to][0]),
            begins="field" not in row or to not in seen,
            when=tuple(row.get("when", {}).items()),
            always=tuple(row.get("with", {}).items()),
        )
        seen.add(to)


def questionnaire(pack: Pack, row: Table) -> Questionnaire:
    """Return a questionnaire."""
    return Questionnaire(
        **common(pack, row),
        version=row["version"],
        minutes=row["minutes"],
        title=words(pack, row, "title"),
        caveat=words(pack, row, "caveat"),
        scales=tuple(row["scales"]),
        pairs=tuple(_pair(pack, each) for each in row["item"]),
    )


def _pair(pack: Pack, row: Table) -> Pair:
    return Pair(
        id=row["id"],
        situation=words(pack, row, "situation"),
        a=_option(pack, row["a"]),
        b=_option(pack, row["b"]),
    )


def _option(pack: Pack, row: Table) -> Option:
    return Option(scale=row["scale"], text=words(pack, row, beside=("scale",)))
