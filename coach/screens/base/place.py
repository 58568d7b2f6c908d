"""Places: where the user can be."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Concatenate, Final, ParamSpec

from rich.cells import cell_len
from textual import events, on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.geometry import Size
from textual.widget import Widget
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _, language
from coach.screens.base.screen import BaseScreen, Page
from coach.services import watch, wording
from coach.services.answer import Answer
from coach.services.entries.lines import EntryLine
from coach.widgets.forms.log_line import LogLine
from coach.widgets.frame.key_bar import KeyBar, listed, quiet, unlisted
from coach.widgets.frame.lead import LeadBlock
from coach.widgets.frame.top_bar import BarItem, TopBar
from coach.widgets.lists.entries import EntryRow
from coach.widgets.lists.row_list import RowList
from coach.widgets.text import fit, key_name, line, prose

P = ParamSpec("P")

SAY_AT_MOST: Final = 140
"""So many cells are said in passing: four lines of a small window."""

SMALLEST = (60, 16)
"""Everything can be read from this size on."""

WIDE: Final = 100
"""From so many cells on things stand side by side."""

TALL: Final = 30
"""From so many lines on there is air between them."""


class Place(BaseScreen[None]):
    """A place in the app: it reads when it is shown, and after every change."""

    NAME: ClassVar[str]
    """What the place is called inside the program."""

    LASTING: ClassVar[bool] = False
    """Whether what was understood stays at the foot until something else is done."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (TALL, "-tall")]
    BINDINGS = [
        unlisted("escape", "back", N_("Back")),
        unlisted("k", "keep_offer", N_("Keep")),
        unlisted("K", "decline_offer", N_("Nobody")),
    ]
    DEFAULT_CSS = """
    Place {
        & > #body { height: 1fr; padding: 1 2 0 2; scrollbar-size-vertical: 1; }
        & > LogLine { padding: 0 2 1 2; }
        & > #small { display: none; height: 1; padding: 0 1; color: $ink-faint; }
        &.-short > LogLine { padding: 0 2; }
        &.-short LeadBlock { padding: 0 1; }
        &.-narrow > #body { padding: 1 1 0 1; }
        &.-narrow > LogLine { padding: 0 1 1 1; }
        &.-narrow.-short > LogLine { padding: 0 1; }
        &.-narrow > TopBar, &.-narrow > KeyBar { padding: 0 1; }
        &.-narrow Card { padding: 0; }
        & > #answer { display: none; height: auto; padding: 0 3; color: $ink-soft; }
        &.-narrow > #answer { padding: 0 2; }
        &.-tiny > #small { display: block; }
        &.-tiny > #body { padding: 0; }
    }
    """

    spoken = ""
    """The language it is laid out in."""

    _as_of: object = None
    """What its page hung on when it was read last."""

    _was_found = False
    _stands = False
    """Whether all that is shown is laid out: anybody may ask to read again before."""

    def compose(self) -> ComposeResult:
        """Lay out bar, body, foot and keys."""
        # Known from the start, or all of it would be styled and drawn twice.
        width = "-wide" if self.is_wide else "-narrow"
        self.add_class(width, "-tall" if self.is_tall else "-short", update=False)
        yield TopBar()
        with VerticalScroll(id="body", can_focus=False):
            yield from self.body()
        yield from self.foot()
        small = _("{width}×{height} or more shows everything.").format(
            width=SMALLEST[0], height=SMALLEST[1]
        )
        yield Static(line(small), id="small")
        yield KeyBar()

    def body(self) -> ComposeResult:
        """Lay out what scrolls."""
        raise NotImplementedError

    def foot(self) -> ComposeResult:
        """Lay out what stays at the foot; nothing, for most places."""
        if self.LASTING:
            yield Static(id="answer")

    def reload(self) -> None:
        """Read what this place shows, and show it."""
        raise NotImplementedError

    def found(self, read: Callable[[Companion, str], Page]) -> Page | None:
        """Return what this is a page of; what is gone since it was shown leads back."""
        page = self.attempt(lambda: read(self.companion, self.about))
        if page is not None:
            self._was_found = True
        elif self._was_found and self.is_current:
            self._was_found = False
            self.dismiss()
        return page

    @property
    def size(self) -> Size:
        """The size of the window, which a place fills, also before it is laid out."""
        return self.app.size

    @property
    def is_wide(self) -> bool:
        """Whether there is room for things side by side."""
        return self.size.width >= WIDE

    @property
    def is_tall(self) -> bool:
        """Whether there is room for air."""
        return self.size.height >= TALL

    def on_mount(self) -> None:
        """Read what is shown, so that the first frame is a full one."""
        self.spoken, self._stands = language(), True
        self._fit()
        self.read_again()

    @on(events.ScreenResume)
    async def speak(self) -> None:
        """Lay it out anew when the user chose another language."""
        if self.spoken != language():
            self.spoken = language()
            self.app.keep_drafts()
            self._stands = False
            await self.recompose()
            self._stands = True
            BaseScreen.on_mount(self)

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Catch up on whatever changed elsewhere."""
        # It has its styles since it was laid out; other colours reach it by themselves.
        event.refresh_styles = False
        self.attempt(self._catch_up)

    def _catch_up(self) -> None:
        if self.as_of() != self._as_of:
            self.read_again()

    def as_of(self) -> object:
        """Return what all that is shown hangs on: while it stays, so does the page."""
        minute = self.companion.now().replace(second=0, microsecond=0)
        written = watch.written(self.companion)
        return written, minute, language(), self.app.hide_names, self.size

    def read_again(self) -> None:
        """Read what is shown, and show it; before it stands there is nowhere to."""
        if self._stands:
            self.show_bar()
            self.attempt(self._read)

    def _read(self) -> None:
        self.reload()
        self._as_of = self.as_of()

    def on_resize(self, _event: events.Resize) -> None:
        """Use the room there is."""
        self._fit()

    def _fit(self) -> None:
        width, height = self.size
        self.set_class(width < SMALLEST[0] or height < SMALLEST[1], "-tiny")
        for lead in self.query(LeadBlock):
            lead.airy = self.is_tall

    def show_bar(self) -> None:
        """Show the places that hold something, and the day."""
        today = self.companion.today()
        doors = [
            BarItem(entry.key, entry.name, _(entry.title))
            for entry in self.app.places
            if entry.name == self.NAME or entry.holds(self.companion)
        ]
        day = wording.short_day(today, today)
        self.query_one(TopBar).show(doors, self.NAME, _("more"), day)

    def entry_row(self, found: EntryLine) -> EntryRow:
        """Return an entry as the lists of several places show it."""
        return EntryRow(
            id=found.id,
            title=found.title,
            meta=found.meta,
            day=wording.day(found.day, self.companion.today()),
            at=found.at,
            glyph=found.glyph,
        )

    def tell(self, answer: Answer) -> None:
        """Say what was understood, and how to take it back."""
        said = self.with_undo(answer)
        if self.LASTING:
            self.put("#answer", prose("\n".join((said, *self.veil(answer.hints)))))
            return
        asked = self._offered_in(answer)
        for foot in self.query(LogLine):
            foot.tell(*self.veil((said, (*answer.hints, *asked))))
            return
        self.app.say("\n".join((said, *asked)))

    def hush(self) -> None:
        """Take the words about the last thing away."""
        for foot in self.query(LogLine):
            foot.hush()
        if self.LASTING:
            self.query_one("#answer").display = False

    def carry_out(
        self,
        deed: Callable[Concatenate[Companion, P], Answer],
        *about: P.args,
        **more: P.kwargs,
    ) -> None:
        """Have a service do something; show what became of it, and say it."""
        if answer := self.attempt(lambda: deed(self.companion, *about, **more)):
            self.carried_out(answer)

    def carried_out(self, answer: Answer) -> None:
        """Show what became of something, and say it."""
        self.reload()
        self.tell(answer)

    def _offered_in(self, answer: Answer) -> tuple[str, ...]:
        """Remember what is offered about the people in a line; return it in words."""
        self.app.offered = answer if answer.offers else None
        if not answer.offers:
            return ()
        from coach.screens.base import who  # most lines name whom one knows

        return (who.asked(answer.offers[0]),)

    def action_keep_offer(self) -> None:
        """Say yes to what was offered about the people in the last line."""
        if self.app.offered:
            from coach.screens.base import who  # most lines name whom one knows

            who.take(self, self.app.offered, self.tell)

    def action_decline_offer(self) -> None:
        """Say that a name in the last line is nobody's."""
        if self.app.offered:
            from coach.screens.base import who  # most lines name whom one knows

            who.decline(self, self.app.offered, self.tell)

    def with_undo(self, answer: Answer) -> str:
        """Return what was understood and how to take it back, as one line."""
        return self.veil(with_key(answer.understood, taken_back()))

    def set_focus(
        self,
        widget: Widget | None,
        scroll_visible: bool = True,
        from_app_focus: bool = False,
    ) -> None:
        """Focus a widget; what stands above the lead stays in sight."""
        leads = isinstance(widget, LeadBlock)
        super().set_focus(widget, scroll_visible and not leads, from_app_focus)
        if leads:
            for body in self.query("#body"):
                body.scroll_home(animate=False)

    def leave_soon(self) -> None:
        """Go back once this is over: there is nothing here to show."""
        # Handed over as it is, what leads back would be waited for by the one who leaves.
        self.call_later(lambda: self.dismiss() and None)

    def action_with(self, name: str) -> None:
        """Open what is about the same."""
        self.app.open(name, self.about)

    def action_back(self) -> None:
        """Go back: to where this was opened from, or to the main thing here."""
        if len(self.app.screen_stack) > 1:
            self.dismiss()
        elif self.AUTO_FOCUS:
            self.query(self.AUTO_FOCUS).first().focus()

    @on(RowList.Chosen)
    def _row_chosen(self, event: RowList.Chosen) -> None:
        if event.opens:
            self.app.open(event.opens, event.id)

    @on(TopBar.Wanted)
    def _wanted(self, event: TopBar.Wanted) -> None:
        if event.name:
            self.app.visit(event.name)
        else:
            self.call_later(self.run_action, "app.palette")


def taken_back() -> str:
    """Return how to take back what was just done."""
    return _("{key} takes it back").format(key=key_name("ctrl+z"))


def done_again() -> str:
    """Return how to do again what was just taken back."""
    return _("{key} does it again").format(key=key_name("ctrl+y"))


def with_key(understood: str, way: str) -> str:
    """Return what was understood and which key leads back, as one line."""
    said = fit(understood.removesuffix("."), SAY_AT_MOST - cell_len(way) - 3)
    return f"{said} · {way}"


NOTE: Final = listed("l", "app.open('note')", N_("Note down"), "log", N_("Log a moment"))
"""Writing something down, for a place that has no line for it."""

BACK: Final = listed("escape", "back", N_("Back"))
"""The way back, told at the foot of a page."""

ELSEWHERE: Final = (
    quiet(
        "r", "app.open('reflect')", N_("Look back"), "reflect", N_("Look back on the day")
    ),
    quiet("a", "app.open('plan')", N_("Plan"), "plan", N_("Plan a small act")),
)
"""What works everywhere, and makes room at the foot for what a place does itself."""
