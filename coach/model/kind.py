"""What is said of a kind of record: where it is kept, how it is called, its fields."""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

NAMES_ONE, NAMES_SEVERAL = ("person_id", "about"), "person_ids"
"""The fields that may hold the id of somebody, and the one that holds a list of them."""

MAIN = ("text", "sentence", "words", "title", "name", "statement", "cue", "glad_of")
"""The field that says what a record is about, by its possible names."""

NOTHING_SAID: Mapping[str, str] = {}


class RecordField:
    """What a field is called, and what its type does not say of it."""

    __slots__ = (
        "called", "fixed", "hint", "label", "limits", "reads", "said", "shown", "values",
    )  # fmt: skip

    def __init__(
        self,
        label: str = "",
        values: Mapping[str, str] = NOTHING_SAID,
        said: str = "",
        *,
        hint: str = "",
        limits: tuple[int, int] | None = None,
        fixed: bool = False,
        shown: bool = False,
        reads: str = "",
        called: str = "",
    ) -> None:
        self.label = label
        self.called = called
        """The word by which it is typed, where its label is longer than that."""

        self.values = values
        """The words for all that it can be, where that is one of a few."""

        self.said = said
        """What else is typed for these in either language, after each of them."""

        self.hint = hint
        self.limits = limits
        """The lowest and the highest that a number may be."""

        self.fixed = fixed
        """Whether it belongs to the record for good, or is changed elsewhere."""

        self.reads = reads
        """How it is read, where its type does not say that."""

        self.shown = shown
        """Whether it is a name or a title: kept and read as the one line that is shown."""


class OfferFormat:
    """What an exercise calls a kind of record, and the fields that an answer may fill."""

    __slots__ = ("fields", "lists", "name", "names")

    def __init__(self, name: str, fields: str, *, names: str = "", lists: str = "") -> None:
        self.name = name
        self.fields = tuple(fields.split())
        """The first is the main one."""

        self.names = frozenset(names.split())
        """Those that keep the name of a choice; all others keep its words."""

        self.lists = frozenset(lists.split())
        """Those that take a list as it is, where others make a draft of each line."""


NO_OFFER = OfferFormat("", "")


class DueDay:
    """The field that says on which day a record comes back, and when it does no more."""

    __slots__ = ("field", "over", "state")

    def __init__(self, field: str, state: str = "", over: str = "") -> None:
        self.field, self.state = field, state
        self.over = frozenset(over.split())
        """What the state says of it where that day means nothing any more."""

    def is_over(self, state: object) -> bool:
        """Whether a record of which this is the state comes back no more."""
        return state is True or (isinstance(state, str) and state in self.over)


class RecordKind:
    """Everything that is said of one kind of record."""

    fields: Mapping[str, RecordField]
    """What is told of it and can be changed, in this order."""

    def __init__(
        self, name: str, table: str, module: str, *days: str, label: str, plural: str,
        fields: Mapping[str, RecordField | str], glyph: str = "", called: str = "",
        state: str = "", also: str = "", names_itself: bool = True,
        offer: OfferFormat = NO_OFFER, due: tuple[DueDay, ...] = (), daily: bool = False,
        stored_as: Mapping[str, str] = NOTHING_SAID,
        stays: str = "", is_entry: bool = True, exported: bool = True,
    ) -> None:  # fmt: skip
        self.table, self.days, self.daily, self.stored_as = table, days, daily, stored_as
        """The stored fields that may hold its day, of which the first one filled in counts;
        whether every id begins with the day; other names under which fields are stored."""

        self.name, self.module = name, module if "." in module else f"coach.model.{module}"
        """Of its class, which is loaded when it is first asked for."""

        self.label, self.plural, self.glyph, self.called = label, plural, glyph, called
        """A kind without a glyph does not stand in the log; it is called by other names in
        filters, in both languages."""

        self.fields = {
            name: RecordField(field) if isinstance(field, str) else field
            for name, field in fields.items()
        }
        self.state, self.also, self.names_itself = state, also, names_itself
        """The field that says how it stands, the one that is searched along with the main
        one; whether its line in the log says what kind it is."""

        self.offer = offer
        """What an answer of an exercise may make of it."""

        self.due = due
        """The days on which one comes back, for as long as it is not over."""

        self.stays = frozenset(stays.split())
        """The stored fields that stay when one that is old enough is thinned out; one of a
        kind without them stays whole."""

        self.is_entry, self.exported = is_entry, exported
        """Whether one of them can be chosen, changed and deleted by itself."""

    @property
    def record(self) -> type[Any]:
        """The class of its records."""
        found: type[Any] = getattr(import_module(self.module), self.name)
        return found

    @property
    def main(self) -> str:
        """The field by which it is told."""
        return next(name for name in MAIN if name in self.fields)
