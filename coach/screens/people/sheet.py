"""Sheet: what helps before a talk with one person, and what is kept of it afterwards."""

from __future__ import annotations

from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coach.i18n import N_, _
from coach.screens.base.place import BACK, ELSEWHERE, Place
from coach.services.people import sheet, talks
from coach.services.people.sheet import SheetLine, SheetPart
from coach.widgets.frame.card import Card, Hint
from coach.widgets.frame.key_bar import listed, quiet
from coach.widgets.lists.log_list import LogRow, NotesList, TickList
from coach.widgets.text import line

LEFT: Final = ("role", "question", "growth")
RIGHT: Final = ("appreciated", "moments", "last")
TICKED: Final = ("topics", "promises")
"""Parts of which each line can be ticked."""


class SheetPlace(Place):
    """The page for a talk, over the page of whom it is with."""

    NAME = "people"
    CSS_PATH = "sheet.tcss"
    AUTO_FOCUS = "TickList"
    BINDINGS = [
        listed("n", "with('talk')", N_("After the talk"), "talk", N_("Keep what was said")),
        listed(
            "t", "with('topic')", N_("Topic"), "topic", N_("Something for the next talk")
        ),
        listed(
            "p", "with('promise')", N_("Promise"), "promise", N_("Keep what you promised")
        ),
        listed("w", "with('sheet_file')", N_("To a file"), "to-file", N_("As Markdown")),
        BACK,
        quiet("l", "with('note')", N_("Note down"), "log", N_("Log a moment")),
        *ELSEWHERE,
    ]

    def body(self) -> ComposeResult:
        """Lay out what is to be talked about, and what was."""
        yield Static(id="name")
        yield Static(id="since")
        with Horizontal(id="sides"):
            with VerticalScroll(id="left", can_focus=False):
                with Card("", id="topics"):
                    yield TickList()
                    hint = _("Nothing waits for this talk. {key} keeps a topic for it.")
                    yield Hint(hint, "t")
                for name in LEFT:
                    yield Card("", Static(classes="words"), id=name)
                with Card("", id="promises"):
                    yield TickList()
            with VerticalScroll(id="right", can_focus=False):
                for name in RIGHT:
                    yield Card("", NotesList(), id=name)

    def reload(self) -> None:
        """Read the sheet anew."""
        if page := self.found(sheet.sheet):
            page = self.veil(page)
            self.write("#name", line(page.title, "bold $secondary"))
            self.write("#since", line(page.when))
            parts = {part.name: part for part in page.parts}
            for name in (*LEFT, *RIGHT, *TICKED):
                self._fill(name, parts.get(name))

    def _fill(self, name: str, part: SheetPart | None) -> None:
        card = self.query_one(f"#{name}", Card)
        card.display = part is not None or name == "topics"
        card.entitle(part.title if part else _("To talk about"))
        shown = part.lines if part else ()
        if name in TICKED:
            card.query_one(TickList).fill([_tick(one) for one in shown])
        elif name in RIGHT:
            card.query_one(NotesList).fill([_note(one) for one in shown])
        else:
            told = Content("\n").join(map(_told, shown))
            card.query_one(".words", Static).update(told)

    @on(TickList.Chosen)
    def _settle(self, event: TickList.Chosen) -> None:
        """Tick what waited."""
        self.carry_out(talks.settle_by_id, event.id)


def _tick(one: SheetLine) -> LogRow:
    text = f"{one.text} ({one.end})" if one.end else one.text
    return LogRow(id=one.id or one.text, text=text, glyph=one.sign)


def _note(one: SheetLine) -> LogRow:
    return LogRow(id=one.text, text=one.text, day=one.end, glyph=one.sign or "·")


def _told(one: SheetLine) -> Content:
    sign = f"{one.sign} " if one.sign else ""
    end = f"  {one.end}" if one.end else ""
    return Content.assemble((sign, "$primary"), line(one.text), (end, "$ink-faint"))
