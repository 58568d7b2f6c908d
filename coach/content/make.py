"""The rows of a pack, turned into the values that the program uses."""

from __future__ import annotations

from dataclasses import replace

from coach.content.format.exercises import BECOMES
from coach.model.exercise import Cell, Choice, Exercise, Offer, Outcome, OutcomeRow, Step
from coach.model.pack import (
    NOTHING,
    ActIdea,
    Activity,
    Author,
    Guide,
    Heading,
    Lens,
    Pack,
    PatternIdea,
    PromptText,
    Question,
    Tip,
    TipSeries,
    Words,
)
from coach.model.text import clean, one_line
from coach.rules.exercises.questionnaire import Pair, PairSide, Questionnaire

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, TypeAlias

    Row: TypeAlias = dict[str, Any]
    from collections.abc import Iterator

    from coach.model.pack import Pack


_LENS = (
    "name", "core", "customer_view", "initiative", "overshoot", "unheard",
    "led_by", "motivated_by", "changes_by", "hears_words",
)  # fmt: skip
_PATTERN = ("name", "cue", "old_way", "gave", "cost", "if_cue", "then_do", "tiny")


def words(pack: Pack, row: Row, name: str = "", *, beside: Iterable[str] = ()) -> Words:
    """Return the text under this key, made safe; without a key, the row itself is it."""
    texts = row.get(name, {}) if name else row
    other = () if name else ("id", *beside)
    found = tuple(
        (language, clean(text))
        for language, text in texts.items()
        if text and language not in other
    )
    return Words(found, pack.default_locale) if found else NOTHING


def ref(pack: Pack, row: Row) -> str:
    """Return the name by which an item is known everywhere."""
    return f"{pack.id}/{row['id']}"


def common(pack: Pack, row: Row) -> Row:
    """Return what every item has."""
    return {
        "ref": ref(pack, row),
        "role": row.get("role", "all"),
        "seed": row.get("seed", pack.seed),
    }


def pack(row: Row, *, path: str = "", built_in: bool = False) -> Pack:
    """Return what a pack says about itself."""
    default = row["default_locale"]
    bare = Pack(id=row["id"], version=row["version"], name=NOTHING, default_locale=default)
    return Pack(
        id=row["id"],
        version=row["version"],
        name=words(bare, row, "name"),
        summary=words(bare, row, "summary"),
        locales=tuple(row["locales"]),
        default_locale=default,
        licence=row["licence"],
        authors=tuple(_author(author) for author in row["authors"]),
        tags=tuple(row.get("tags", ())),
        requires=tuple(row.get("requires", ())),
        seed=row.get("seed", ""),
        min_app_version=row.get("min_app_version", ""),
        built_in=built_in,
        path=path,
    )


def _author(row: Row) -> Author:
    return Author(
        name=one_line(row["name"]),
        role=one_line(row.get("role", "")),
        contact=one_line(row.get("contact", "")),
    )


def question(pack: Pack, row: Row) -> Question:
    """Return a question."""
    return Question(
        **common(pack, row),
        text=words(pack, row, "text"),
        exercise=row.get("exercise", ""),
    )


def act(pack: Pack, row: Row) -> ActIdea:
    """Return a small act."""
    return ActIdea(
        **common(pack, row),
        text=words(pack, row, "text"),
        kind=row.get("kind", "act"),
        side=row.get("side", ""),
        minutes=row.get("minutes", 0),
    )


def pattern(pack: Pack, row: Row) -> PatternIdea:
    """Return a pattern of the library."""
    texts: Row = {name: words(pack, row, name) for name in _PATTERN}
    return PatternIdea(**common(pack, row), **texts, family=row.get("family", ""))


def prompt(pack: Pack, row: Row) -> PromptText:
    """Return the words of a prompt."""
    return PromptText(
        ref=ref(pack, row),
        trigger=row["trigger"],
        role=row.get("role", "all"),
        family=row["family"],
        cooldown_days=row.get("cooldown_days", 0),
        exercise=row.get("exercise", ""),
        text=words(pack, row, "text"),
        why=words(pack, row, "why"),
    )


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


def lens(pack: Pack, row: Row) -> Lens:
    """Return a lens."""
    activities = (
        Activity(id=each["id"], text=words(pack, each))
        for each in row.get("activities", ())
    )
    return Lens(
        ref=ref(pack, row),
        id=row["id"],
        **{name: words(pack, row, name) for name in _LENS},
        activities=tuple(activities),
    )


def tip(pack: Pack, row: Row) -> Tip:
    """Return a tip of a series."""
    return Tip(
        ref=ref(pack, row),
        text=words(pack, row, "text"),
        role=row.get("role", "all"),
        exercise=row.get("exercise", ""),
    )


def guide(pack: Pack, row: Row) -> Guide:
    """Return a text to read."""
    return Guide(
        **common(pack, row),
        title=words(pack, row, "title"),
        text=words(pack, row, "text"),
        exercise=row.get("exercise", ""),
    )


def series(pack: Pack, data: Row) -> TipSeries:
    """Return the tips of a pack in their order."""
    tips = (tip(pack, row) for row in data.get("tip", ()) if not row.get("deprecated"))
    title = words(pack, data, "title") or pack.name
    return TipSeries(pack=pack.id, title=title, tips=tuple(tips))


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


def heading(pack: Pack, row: Row) -> Heading:
    """Return what a list of exercises shows."""
    return Heading(
        **common(pack, row),
        title=words(pack, row, "title"),
        intro=words(pack, row, "intro"),
        minutes=row["minutes"],
        series=row.get("series", False),
    )


def _step(pack: Pack, row: Row) -> Step:
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


def _outcome(pack: Pack, row: Row) -> Outcome:
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
            OutcomeRow(when=tuple(each.get("when", {}).items()), cell=_cell(pack, each))
            for each in row.get("rows", ())
        ),
        cell=_cell(pack, row),
    )


def _cell(pack: Pack, row: Row) -> Cell:
    return Cell(name=words(pack, row, "name"), text=words(pack, row, "text"))


def _offers(rows: Iterable[Row]) -> Iterator[Offer]:
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


def questionnaire(pack: Pack, row: Row) -> Questionnaire:
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


def _pair(pack: Pack, row: Row) -> Pair:
    return Pair(
        id=row["id"],
        situation=words(pack, row, "situation"),
        a=_option(pack, row["a"]),
        b=_option(pack, row["b"]),
    )


def _option(pack: Pack, row: Row) -> PairSide:
    return PairSide(scale=row["scale"], text=words(pack, row, beside=("scale",)))
