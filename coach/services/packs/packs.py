"""Packs: which there are and what is in them, on and off, and words of one's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field, replace
from pathlib import Path
from typing import Final

from coach.companion import PACKS, TRUSTED, Companion
from coach.content import update
from coach.content.findings import Finding
from coach.content.source import sources
from coach.content.source.sources import Source
from coach.fastclass import dataclass
from coach.i18n import N_, _, language, plural
from coach.model.errors import CoachError
from coach.model.pack import Author, Pack
from coach.model.setting import Setting, table, texts, words
from coach.model.text import clean, fold, one_line, refuse_surrogates
from coach.model.types import Json
from coach.services.settings.kept import stored
from coach.services.step import one_step

HEADINGS: Final[Mapping[str, str]] = {
    "questions": N_("Questions"), "acts": N_("Small acts"), "patterns": N_("Patterns"),
    "prompts": N_("Prompts"), "tips": N_("Tips"), "guides": N_("Guides"),
    "exercises": N_("Exercises"), "questionnaires": N_("Questionnaires"),
    "lenses": N_("Lenses"), "lexicons": N_("Word lists"),
}  # fmt: skip
"""What stands above the items of a kind."""

SPEAKING: Final = (
    "questions", "acts", "patterns", "prompts", "tips", "guides", "exercises",
)  # fmt: skip
"""The kinds whose texts can be worded anew one by one."""

AUTHOR: Final = frozenset(("author", "auteur", "maker"))
"""What is said of somebody who simply made it."""

COUNTED: Final[Mapping[str, Callable[[int], str]]] = {
    "questions": lambda n: plural("{n} question", "{n} questions", n),
    "acts": lambda n: plural("{n} small act", "{n} small acts", n),
    "patterns": lambda n: plural("{n} pattern", "{n} patterns", n),
    "prompts": lambda n: plural("{n} prompt", "{n} prompts", n),
    "lenses": lambda n: plural("{n} lens", "{n} lenses", n),
    "lexicons": lambda n: plural("{n} word list", "{n} word lists", n),
    "tips": lambda n: plural("{n} tip", "{n} tips", n),
    "guides": lambda n: plural("{n} guide", "{n} guides", n),
    "exercises": lambda n: plural("{n} exercise", "{n} exercises", n),
    "questionnaires": lambda n: plural("{n} questionnaire", "{n} questionnaires", n),
    "translations": lambda n: plural("{n} translation", "{n} translations", n),
}
"""What each kind is called when it is counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackLine:
    """One pack, as it stands in a list."""

    pack: Pack
    is_on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BrokenPack:
    """A pack with which something is wrong: as long as that is so it is not used."""

    path: str
    name: str
    """What its file or folder is called."""

    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Packs:
    """Everything the place shows."""

    lines: tuple[PackLine, ...]
    aside: tuple[BrokenPack, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PackText:
    """One text of a pack that can be worded anew."""

    key: str
    """Kind, item and field, without the pack."""

    kind: str
    text: str
    shipped: str
    """What the pack says itself, where the text is the user's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackPage:
    """Everything about one pack."""

    pack: Pack
    is_on: bool
    holds: tuple[str, ...]
    items: tuple[PackText, ...]


def page(companion: Companion) -> Packs:
    """Return all packs, and what is wrong with those that stand aside."""
    library, off = companion.library, kept_choices(companion).off
    lines = tuple(PackLine(pack=pack, is_on=pack.id not in off) for pack in library.packs())
    return Packs(lines=lines, aside=aside(companion))


def aside(companion: Companion) -> tuple[BrokenPack, ...]:
    """Return the packs that stand aside, each with all that is wrong with it."""
    return tuple(
        BrokenPack(path=path, name=one_line(Path(path).name), findings=findings)
        for path, findings in companion.library.aside()
    )


def choose_aside(companion: Companion, said: str) -> BrokenPack | None:
    """Return the pack standing aside that is meant by its file, with or without ending."""
    names = said.strip(), said.strip() + sources.ENDING
    return next((one for one in aside(companion) if one.name in names), None)


def choose(companion: Companion, said: str) -> Pack:
    """Return the pack meant by its id or its name."""
    wanted = fold(said.strip())
    known = companion.library.packs()
    for pack in known:
        if wanted in (pack.id, fold(pack.name.say())):
            return pack
    names = ", ".join(pack.id for pack in known)
    raise CoachError(
        _("There is no pack “{said}”. There are: {names}.").format(said=said, names=names)
    )


def choose_item(companion: Companion, said: str) -> tuple[Pack, str]:
    """Return the pack that is meant, and what comes after it: an item, a kind, nothing."""
    name, _slash, item = said.strip().strip("/").partition("/")
    return choose(companion, name), item


def pack_page(companion: Companion, pack: Pack) -> PackPage:
    """Return what a pack says about itself, and what it holds."""
    choices = kept_choices(companion)
    source = sources.open_pack(pack.path) if pack.path else companion.previewed
    assert source is not None
    return PackPage(
        pack=pack,
        is_on=pack.id not in choices.off,
        holds=holds(source),
        items=_items(source, choices.mine, companion.library.worded(pack.id)),
    )


def made_by(pack: Pack) -> tuple[str, ...]:
    """Return who made a pack, each with what they did."""
    return tuple(_maker(one) for one in pack.authors)


def credit(companion: Companion, ref: str) -> str:
    """Return who an item of a pack is from, with the licence and an address for questions.

    What came with coach needs no words for that, and what is gone has none.
    """
    id_ = ref.partition("/")[0]
    pack = next((one for one in companion.library.packs() if one.id == id_), None)
    if pack is None or pack.built_in:
        return ""
    return _("From {pack}, by {names}, {licence}").format(
        pack=pack.name.say(), names=", ".join(made_by(pack)), licence=pack.licence
    )


def _maker(one: Author) -> str:
    # That somebody who made it is its author goes without saying.
    role = "" if fold(one.role) in AUTHOR else one.role
    more = ", ".join(filter(None, (role, one.contact)))
    return f"{one.name} ({more})" if more else one.name


def holds(source: Source) -> tuple[str, ...]:
    """Return the same in words."""
    return tuple(
        COUNTED[kind](n) for kind, n in update.counts(source).items() if kind in COUNTED
    )


def _items(
    source: Source,
    own: Mapping[str, Mapping[str, str]],
    worded: Mapping[str, Mapping[str, str]],
) -> tuple[PackText, ...]:
    said = language()
    found = []
    for whole, languages in update.texts_of(source).items():
        key = whole.partition("/")[2]
        kind = key.partition("/")[0]
        if kind not in SPEAKING:
            continue
        shipped = languages.get(said) or next(iter(languages.values()), "")
        mine = own.get(whole, {}).get(said, "")
        shown = mine or worded.get(key, {}).get(said, "") or shipped
        found.append(
            PackText(
                key=key,
                kind=kind,
                text=clean(shown),
                shipped=shipped if mine else "",
            )
        )
    return tuple(found)


@one_step
def switch(companion: Companion, pack: Pack, *, on: bool) -> str:
    """Use a pack, or leave it aside; what was written with it stays as it is."""
    choices = kept_choices(companion)
    off = [each for each in choices.off if each != pack.id]
    keep(companion, replace(choices, off=(*off, *(() if on else (pack.id,)))))
    name = pack.name.say()
    if on:
        return _("{name} is on.").format(name=name)
    return _("{name} is off. What you wrote with it stays.").format(name=name)


@one_step
def reword(companion: Companion, pack: Pack, key: str, text: str) -> str:
    """Say a text of a pack in one's own words; no words bring back those of the pack."""
    refuse_surrogates(text)
    whole = f"{pack.id}/{key}"
    shipped = update.texts_of(sources.open_pack(pack.path)).get(whole)
    if shipped is None or key.partition("/")[0] not in SPEAKING:
        raise CoachError(
            _("There is no text “{key}” in this pack. See: coach pack show {id}").format(
                key=key, id=pack.id
            )
        )
    choices, said = kept_choices(companion), language()
    mine = dict(choices.mine.get(whole, {}))
    own = clean(text).strip()
    if own and own != shipped.get(said):
        mine[said] = own
    else:
        mine.pop(said, None)
    changed = replace(choices, mine={**choices.mine, whole: mine})
    keep(companion, changed)
    if said in mine:
        return _("In your words now: {text}").format(text=own)
    shown = shipped.get(said) or next(iter(shipped.values()), "")
    return _("In the words of the pack again: {text}").format(text=shown)


@dataclass(frozen=True, slots=True, kw_only=True)
class PackChoices:
    """The choices, as they are kept in two settings."""

    off: tuple[str, ...] = ()
    trusted: Mapping[str, str] = field(default_factory=dict)
    """The fingerprint of each installed pack, by its id."""

    mine: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Own wordings: by pack/kind/item.field, then by language."""


def kept_choices(companion: Companion) -> PackChoices:
    """Return what was chosen."""
    value, trusted = (
        table(stored(companion, PACKS)),
        stored(companion, TRUSTED),
    )
    return PackChoices(
        off=words(value.get("off")),
        # Before it had a setting of its own it stood among the choices.
        trusted=texts(value.get("trusted") if trusted is None else trusted),
        mine={key: texts(said) for key, said in table(value.get("mine")).items()},
    )


def keep(companion: Companion, choices: PackChoices, *, quiet: bool = False) -> None:
    """Keep what was chosen; what is as it was is left alone, and with it its undo."""
    before = kept_choices(companion)
    off: list[Json] = [*sorted(set(choices.off))]
    trusted: dict[str, Json] = dict(choices.trusted)
    mine: dict[str, Json] = {key: dict(said) for key, said in choices.mine.items() if said}
    wanted: list[Setting] = []
    if (choices.off, choices.mine) != (before.off, before.mine):
        wanted.append(Setting(id=PACKS, value={"off": off, "mine": mine}))
    moves = before.trusted and companion.store.get(Setting, TRUSTED) is None
    if choices.trusted != before.trusted or moves:
        wanted.append(Setting(id=TRUSTED, value=trusted))
    if wanted:
        companion.store.commit(tuple(wanted), quiet=quiet)
