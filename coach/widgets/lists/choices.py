"""Choices one under the other: by number, or with the arrows and enter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from textual import events
from textual.message import Message

from coach.fastclass import dataclass
from coach.i18n import N_
from coach.model.text import one_line
from coach.widgets.frame.key_bar import quiet
from coach.widgets.lists.line_view import Painted
from coach.widgets.lists.row_list import RowList
from coach.widgets.text import fit, justified, padded


@dataclass(frozen=True, slots=True, kw_only=True)
class PickRow:
    """One thing that can be taken."""

    id: str
    text: str
    note: str = ""
    """A word at its far end."""

    number: int = 0
    """The key that takes it, from 1; the list gives it."""

    taken: bool = False
    """Whether it is taken; the list knows."""


class ChoiceList(RowList[PickRow]):
    """One of several; its number takes it at once."""

    def __init__(self) -> None:
        super().__init__()
        self.taken: set[str] = set()

    def offer(self, rows: Sequence[PickRow], taken: Sequence[str] = ()) -> None:
        """Offer these, of which some were taken before."""
        self.taken = set(taken)
        self.fill(rows)
        for at, row in enumerate(rows):
            if row.id in self.taken:
                self.cursor = at
                break

    def seen(self, index: int) -> PickRow:
        """Return the row with its number, and whether it is taken."""
        row = self.row(index)
        return replace(row, number=index + 1, taken=row.id in self.taken)

    def paint(self, row: PickRow, _part: int, width: int) -> Iterator[Painted]:
        """Yield the line: number, whether it is taken, text and note."""
        yield padded(str(row.number) if row.number <= 9 else "", 2), "mark"
        yield "● " if row.taken else "○ ", "mark" if row.taken else "faint"
        text, note = justified(one_line(row.text), fit(one_line(row.note), 20), width - 4)
        yield text, "text"
        yield note, "soft"

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave the arrows to the form at either end: there they lead to the next field."""
        if action == "move" and isinstance(by := parameters[0], int):
            return 0 <= self.cursor + by < self.count
        return super().check_action(action, parameters)

    def on_key(self, event: events.Key) -> None:
        """Take the one with this number."""
        if event.key.isdecimal() and 1 <= int(event.key) <= self.count:
            event.stop()
            event.prevent_default()
            self.cursor = int(event.key) - 1
            self.action_choose()


class MultiChoiceList(ChoiceList):
    """Any number of several: space and numbers turn one on or off, enter is done."""

    BINDINGS = [
        quiet("space", "turn", N_("On or off"), "pick-turn"),
        quiet("enter", "ready", N_("Next"), "pick-ready"),
    ]

    @dataclass
    class Ready(Message):
        """The user is done choosing."""

        picks: MultiChoiceList

    @property
    def chosen(self) -> list[str]:
        """What is on, in the order it is offered."""
        rows = (self.row(at) for at in range(self.count))
        return [row.id for row in rows if row.id in self.taken]

    def action_turn(self) -> None:
        """Turn what is in hand on or off."""
        if self.count:
            self.taken ^= {self.row(self.cursor).id}
            self.refresh()

    def action_choose(self) -> None:
        """A click or a number turns one on or off as well."""
        self.action_turn()

    def action_ready(self) -> None:
        """Be done choosing."""
        self.post_message(self.Ready(self))
