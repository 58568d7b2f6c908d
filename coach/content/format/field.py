"""How the format of a pack is written down: fields, and the kinds of file they are in."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import field

from coach.fastclass import dataclass
from coach.i18n import N_

ID = "[a-z0-9-]{2,40}"
LOCALE = "[a-z]{2,3}(?:-[A-Z]{2})?"
_NUMBER = "(?:0|[1-9][0-9]{0,8})"

PATTERNS = {
    "id": ID,
    "ref": f"{ID}/{ID}",
    "name": "[a-z][a-z0-9_]{1,39}",
    "locale": LOCALE,
    "version": rf"{_NUMBER}(?:\.{_NUMBER}){{2}}(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?",
    "licence": "[A-Za-z0-9][A-Za-z0-9.+-]*(?: (?:AND|OR|WITH) [A-Za-z0-9.+-]+)*",
}
"""The texts that have a form of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldFormat:
    """What may stand under one key."""

    type: str
    """`words`, `text`, `whole`, `number`, `flag`, `one`, `list`, `map`, `table`,
    or one of `PATTERNS`."""

    about: str = ""
    """What it is for, in one clause; marked for translation."""

    needed: bool = False
    least: int = 0
    """The lowest number, or the fewest elements."""

    most: int = 0
    """The highest number, the most characters, or the most elements."""

    forms: bool = False
    """Whether a figure in it may have forms, of which the longest counts for its length."""

    of: Collection[str] = ()
    """The values that `one` may have."""

    fields: Mapping[str, FieldFormat] = field(default_factory=dict)
    """What a table holds; beside the languages, when it is words."""

    each: FieldFormat | None = None
    """What every element of a list or a map is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileKind:
    """One kind of file in a pack, and what the items in it look like."""

    name: str
    """Also its file name without the ending, or its folder."""

    about: str
    row: str = ""
    """The word that begins every item, as in `[[question]]`; none: one item per file."""

    fields: Mapping[str, FieldFormat]
    """What an item holds; for a kind without items, what the file holds."""

    top: Mapping[str, FieldFormat] = field(default_factory=dict)
    """What stands above the items."""

    folder: bool = False
    """Whether each item has a file of its own."""

    @property
    def whole(self) -> dict[str, FieldFormat]:
        """What may stand in a file of this kind, seen from its top."""
        if not self.row:
            return dict(self.fields)
        item = FieldFormat(type="table", fields=self.fields)
        rows = FieldFormat(type="list", each=item, most=500, needed=True, about=self.about)
        return {**self.top, self.row: rows}


ROLES = ("all", "employee", "lead")
SEEDS = ("direction", "attention", "patterns", "drives", "small")


def words(
    about: str,
    most: int,
    *,
    needed: bool = True,
    forms: bool = False,
    fields: Mapping[str, FieldFormat] | None = None,
) -> FieldFormat:
    """Return a text in every language of the pack."""
    return FieldFormat(
        type="words",
        about=about,
        most=most,
        needed=needed,
        forms=forms,
        fields=fields or {},
    )


def text(about: str, *, most: int, needed: bool = False) -> FieldFormat:
    """Return a text that is the same in every language."""
    return FieldFormat(type="text", about=about, most=most, needed=needed)


def whole(about: str, least: int, most: int, *, needed: bool = False) -> FieldFormat:
    """Return a whole number."""
    return FieldFormat(type="whole", about=about, least=least, most=most, needed=needed)


def one(about: str, *of: str, needed: bool = False) -> FieldFormat:
    """Return a choice from a list."""
    return FieldFormat(type="one", about=about, of=of, needed=needed)


def many(
    about: str, each: FieldFormat, least: int, most: int, *, needed: bool = False
) -> FieldFormat:
    """Return a list of so many at the least and at the most."""
    return FieldFormat(
        type="list", about=about, each=each, least=least, most=most, needed=needed
    )


def pairs(about: str, each: FieldFormat, most: int) -> FieldFormat:
    """Return a table of keys that the writer chooses, with the same under each."""
    return FieldFormat(type="map", about=about, each=each, most=most)


def table(fields: Mapping[str, FieldFormat], about: str = "") -> FieldFormat:
    """Return a table of these keys."""
    return FieldFormat(type="table", fields=fields, about=about)


def plain(kind: str, about: str = "", *, needed: bool = False) -> FieldFormat:
    """Return a value of which its type says it all."""
    return FieldFormat(type=kind, about=about, needed=needed)


NAME = plain("id")

EXERCISE_REF = plain("ref", N_("an exercise that goes with it: pack/exercise"))
DEPRECATED = plain("flag", N_("true: no longer offered, still readable"))
KEEP = {
    "id": plain("id", N_("a name in small letters; never changes"), needed=True),
    "role": one(N_("for whom it is"), *ROLES),
    "seed": one(N_("the theme it belongs to"), *SEEDS),
}
"""What an item keeps for good."""

ITEM = {**KEEP, "deprecated": DEPRECATED}
"""What every item has."""
