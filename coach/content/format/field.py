"""How the format of a pack is written down: fields, and the kinds of file they are in."""

from __future__ import annotations

from dataclasses import field

from coach.fastclass import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

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
class Field:
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

    of: tuple[str, ...] = ()
    """The values that `one` may have."""

    fields: Mapping[str, Field] = field(default_factory=dict)
    """What a table holds; beside the languages, when it is words."""

    each: Field | None = None
    """What every element of a list or a map is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of file in a pack, and what the items in it look like."""

    name: str
    """Also its file name without the ending, or its folder."""

    about: str
    row: str = ""
    """The word that begins every item, as in `[[question]]`; none: one item per file."""

    fields: Mapping[str, Field]
    """What an item holds; for a kind without items, what the file holds."""

    top: Mapping[str, Field] = field(default_factory=dict)
    """What stands above the items."""

    folder: bool = False
    """Whether each item has a file of its own."""

    @property
    def whole(self) -> dict[str, Field]:
        """What may stand in a file of this kind, seen from its top."""
        if not self.row:
            return dict(self.fields)
        item = Field(type="table", fields=self.fields)
        rows = Field(type="list", each=item, most=500, needed=True, about=self.about)
        return {**self.top, self.row: rows}
