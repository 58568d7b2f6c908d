"""The rows of a pack, turned into the values that the program uses."""

from __future__ import annotations

from dataclasses import fields, replace

from coach.model import kinds
from coach.model.exercise import (
    Cell,
    Exercise,
    Offer,
    Outcome,
    OutcomeRow,
    ScaleOfMarks,
    Step,
)
from coach.model.pack import (
    NOTHING,
    Author,
    NamedText,
    Pack,
    PromptText,
    Tip,
    TipSeries,
    Words,
)
from coach.model.programme import WEEKLY
from coach.model.text import clean, one_line
from coach.rules.exercises.questionnaire import Pair, PairSide, Questionnaire

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any, TypeAlias, TypeVar

    from _typeshed import DataclassInstance

    Row: TypeAlias = dict[str, Any]
    T = TypeVar("T", bound=DataclassInstance)


KEYS = {
    "least": "min", "most": "max", "start": "from", "end": "to", "always": "with",
    "back_start": "back_from", "back_end": "back_to",
}  # fmt: skip
"""Fields that a row calls otherwise."""


def item(kind: type[T], pack: Pack, row: Row, **given: object) -> T:
    """Return a row as one of this kind, whose fields say what is taken from the row.

    Words are made safe, lists and tables become tuples, and what neither the row nor the
    caller gives is as the kind has it.
    """
    for field in fields(kind):
        name, type_ = field.name, str(field.type)
        key = KEYS.get(name, name)
        if name in given:
            continue
        if type_ == "Words":
            given[name] = words(pack, row, key)
        elif type_ == "tuple[NamedText, ...]":
            given[name] = tuple(_text(NamedText, pack, each) for each in row.get(key, ()))
        elif key in row:
            value = row[key]
            listed = value.items() if isinstance(value, dict) else value
            given[name] = tuple(listed) if type_.startswith("tuple") else value
        elif name == "ref":
            given[name] = f"{pack.id}/{row['id']}"
        elif name == "seed":
            given[name] = pack.seed
    return kind(**given)


def _text(kind: type[T], pack: Pack, row: Row) -> T:
    """Return a row that is a text itself, beside its name."""
    return item(kind, pack, row, text=words(pack, row))


def words(pack: Pack, row: Row, name: str = "") -> Words:
    """Return the text under this key, made safe; without a key, the row itself is it."""
    texts = row.get(name, {}) if name else row
    other = () if name else ("id", "scale")
    found = tuple(
        (language, clean(text))
        for language, text in texts.items()
        if text and language not in other
    )
    return Words(found, pack.default_locale) if found else NOTHING


def pack(row: Row, *, path: str = "", built_in: bool = False) -> Pack:
    """Return what a pack says about itself."""
    default = row["default_locale"]
    bare = Pack(id=row["id"], version=row["version"], name=NOTHING, default_locale=default)
    authors = tuple(
        Author(**{one.name: one_line(author.get(one.name, "")) for one in fields(Author)})
        for author in row["authors"]
    )
    return item(Pack, bare, row, authors=authors, path=path, built_in=built_in)


def by_trigger(prompts: Iterable[PromptText]) -> dict[str, PromptText]:
    """Return one prompt per trigger: the last, which falls back on those before it."""
    found: dict[str, PromptText] = {}
    for each in prompts:
        before = found.get(each.trigger)
        found[each.trigger] = each if before is None else _over(each, before)
    return found


def _over(prompt: PromptText, before: PromptText) -> PromptText:
    text = prompt.text.over(before.text)
    return replace(prompt, text=text, why=prompt.why.over(before.why))


def series(pack: Pack, data: Row) -> TipSeries:
    """Return the tips of a pack in their order."""
    tips = (
        item(Tip, pack, row) for row in data.get("tip", ()) if not row.get("deprecated")
    )
    title = words(pack, data, "title") or pack.name
    return TipSeries(
        pack=pack.id, title=title, tips=tuple(tips), about=words(pack, data, "about"),
        rhythm=data.get("rhythm", WEEKLY),
    )  # fmt: skip


def lexicons(files: Iterable[Row]) -> dict[str, dict[str, tuple[str, ...]]]:
    """Return word lists by name and language, those of all packs together."""
    lists: dict[str, dict[str, tuple[str, ...]]] = {}
    for data in files:
        for name, languages in data.items():
            into = lists.setdefault(name, {})
            for language, listed in languages.items():
                before = into.get(language, ())
                new = (one_line(each) for each in listed)
                into[language] = tuple(dict.fromkeys((*before, *filter(None, new))))
    return lists


def exercise(pack: Pack, row: Row) -> Exercise:
    """Return an exercise."""
    return item(
        Exercise, pack, row,
        steps=tuple(item(Step, pack, step) for step in row["step"]),
        outcome=_outcome(pack, row.get("outcome", {})),
        offers=tuple(_offers(pack, row.get("offer", ()))),
    )  # fmt: skip


def _outcome(pack: Pack, row: Row) -> Outcome:
    cells = row.get("cells", {})
    return item(
        Outcome, pack, row,
        cells={name: item(Cell, pack, cell) for name, cell in cells.items()},
        rows=tuple(
            item(OutcomeRow, pack, each, cell=item(Cell, pack, each))
            for each in row.get("rows", ())
        ),
        scales=tuple(item(ScaleOfMarks, pack, each) for each in row.get("scales", ())),
        cell=item(Cell, pack, row),
    )  # fmt: skip


def _offers(pack: Pack, rows: Iterable[Row]) -> Iterator[Offer]:
    """Yield the offers; one that names a field goes with the one before of its kind."""
    seen: set[str] = set()
    for row in rows:
        to = row["to"]
        yield item(
            Offer, pack, row,
            step=row["from"],
            field=row.get("field", kinds.offer_of(to).fields[0]),
            begins="field" not in row or to not in seen,
        )  # fmt: skip
        seen.add(to)


def questionnaire(pack: Pack, row: Row) -> Questionnaire:
    """Return a questionnaire."""
    pairs = tuple(
        item(
            Pair,
            pack,
            each,
            a=_text(PairSide, pack, each["a"]),
            b=_text(PairSide, pack, each["b"]),
        )
        for each in row["item"]
    )
    return item(Questionnaire, pack, row, pairs=pairs)
