"""Rows of a form that are answered in one key: one of a few, or a mark from 1 to 10."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from coach.fastclass import dataclass
from coach.i18n import N_, _
from coach.model.text import fold, one_line
from coach.widgets.frame.key_bar import listed, unlisted
from coach.widgets.text import line

HIGHEST = 10
"""The mark that the key 0 gives."""


class FormRow(Widget, can_focus=True):
    """A label and what stands behind it; the edge shows the focus."""

    DEFAULT_CSS = """
    FormRow {
        height: auto;
        padding: 0 1;
        border-left: blank;
        &:focus { border-left: outer $primary; }
    }
    """
    INK: ClassVar[str] = "$ink-soft"
    """How the label looks without the focus."""

    def __init__(self, label: str, room: int, *, name: str = "", id: str) -> None:
        super().__init__(name=name, id=id)
        self.label = label
        self.room = room
        """How many cells the label takes."""

    def head(self) -> Content:
        """Return the label, and the gap behind it."""
        label = one_line(self.label)
        style = "bold $primary" if self.has_focus else self.INK
        return Content.assemble((label, style), " " * max(1, self.room - cell_len(label)))


class LinkRow(FormRow):
    """Enter or a click leads to what it names."""

    ALLOW_SELECT = False
    BINDINGS = [listed("enter,space", "open", N_("Open"), "door")]

    @dataclass
    class Opened(Message):
        """The user goes through."""

        leads_to: str

    def __init__(self, leads_to: str, label: str, words: str) -> None:
        super().__init__(label, 31, id=f"door-{leads_to}")
        self.leads_to = leads_to
        self.words = words

    def render(self) -> Content:
        """Return the label and what is behind it."""
        return self.head() + line(self.words, "$ink-soft")

    def action_open(self) -> None:
        """Go through."""
        self.post_message(self.Opened(self.leads_to))

    def on_click(self) -> None:
        """Go through with the mouse."""
        self.action_open()


class AnswerRow(FormRow):
    """A row that is answered, and knows whether it is stored like that."""

    value: int | str | None
    """The answer; None is not answered."""

    settled: int | str | None
    """The stored answer."""

    def __init__(self, field: str, label: str, room: int, id: str) -> None:
        super().__init__(label, room, name=field, id=id)
        self.field = field

    @property
    def changed(self) -> bool:
        """Whether the answer is another than the stored one."""
        return self.value != self.settled

    def take_up(self, left: str) -> None:
        """Go on with the answer that was left."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class ChoiceItem:
    """One possibility: what it means, and what it says."""

    value: str | None
    label: str


class ChoiceRow(AnswerRow):
    """A label and its choices; arrows move between them, an initial leads to one."""

    BINDINGS = [
        unlisted("left", "step(-1)", N_("Previous"), "choice-left"),
        listed("right", "step(1)", N_("Choose"), "choice-right", shown_as="← →"),
        unlisted("space", "step(1)", N_("Next"), "choice-space"),
    ]

    at: reactive[int] = reactive(0)
    """Which of the choices is taken."""

    @dataclass
    class Changed(Message):
        """The user took another choice."""

        row: ChoiceRow
        value: str | None

        @property
        def control(self) -> ChoiceRow:
            """The row it was taken in."""
            return self.row

    def __init__(
        self,
        field: str,
        label: str,
        choices: Sequence[tuple[str | None, str]],
        value: str | None = None,
        *,
        room: int = 16,
    ) -> None:
        super().__init__(field, label, room, f"field-{field}")
        self.choices = tuple(ChoiceItem(*choice) for choice in choices)
        self.settled = value
        self.set_reactive(ChoiceRow.at, self.place_of(value) or 0)

    @property
    def value(self) -> str | None:  # type: ignore[override]  # the arrows change it
        """What the choice means."""
        return self.choices[self.at].value

    def place_of(self, value: str | None) -> int | None:
        """Return where a value is among the choices."""
        return next((at for at, one in enumerate(self.choices) if one.value == value), None)

    def take_up(self, left: str) -> None:
        """Go on with the choice that was left, if there still is such a one."""
        self.at = next(
            (at for at, one in enumerate(self.choices) if (one.value or "") == left),
            self.at,
        )

    def settle(self, value: str | None) -> None:
        """Take this choice as the stored one."""
        self.settled = value
        self.at = self.place_of(value) or 0

    def render(self) -> Content:
        """Return the label and the choices; the taken one is between marks."""
        return self.head() + Content(" ").join(self.drawn_choices())

    def drawn_choices(self) -> list[Content]:
        """Return each choice as it is shown."""
        return [self._drawn(at) for at in range(len(self.choices))]

    def _drawn(self, at: int) -> Content:
        words = one_line(self.choices[at].label)
        if self.is_taken(at):
            taken = "bold $primary" if self.has_focus else "bold $foreground"
            drawn = Content.styled(f"[{words}]", taken)
        else:
            drawn = Content.styled(words, "$ink-soft").pad(1, 1)
        return drawn.stylize(Style.from_meta({"choice": at}))

    def is_taken(self, at: int) -> bool:
        """Whether the choice at this place is the taken one."""
        return at == self.at

    def action_step(self, by: int) -> None:
        """Take the next choice, or the one before."""
        self.take((self.at + by) % len(self.choices))

    def on_key(self, event: events.Key) -> None:
        """Take the next choice that begins with this letter."""
        letter = fold(event.character or "")
        if not letter.isalpha():
            return
        turn = [*range(self.at + 1, len(self.choices)), *range(self.at + 1)]
        for at in turn:
            if fold(self.choices[at].label).startswith(letter):
                event.stop()
                event.prevent_default()
                self.take(at)
                return

    def on_click(self, event: events.Click) -> None:
        """Take the choice under the mouse."""
        if (at := event.style.meta.get("choice")) is not None:
            self.take(at)

    def take(self, at: int) -> None:
        """Take the choice at this place, and say so where it is another."""
        if at != self.at:
            self.at = at
            self.post_message(self.Changed(self, self.value))


_ROOM: Final = 70
"""So many cells of choices stand on a line of a sheet that is not laid out yet."""


class ChoiceLines(ChoiceRow):
    """Choices that take more than a line, and break between them only."""

    def render(self) -> Content:
        """Return the label, and the choices under it."""
        style = "bold $primary" if self.has_focus else self.INK
        head = line(self.label, style)
        if self.has_focus:
            head += Content.styled(f"  {self.hint()}", "$ink-faint")
        return Content("\n").join([head, *self._rows(self.content_size.width or _ROOM)])

    def hint(self) -> str:
        """Return how it is answered."""
        return _("arrows choose, enter goes on")

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """Return the height of the label and the choices."""
        return 1 + len(self._rows(width))

    def _rows(self, width: int) -> list[Content]:
        # The toolkit breaks a line at any space, also within the words of a choice.
        rows, row = [], Content("")
        for choice in self.drawn_choices():
            if row and row.cell_length + choice.cell_length > width:
                rows.append(row)
                row = Content("")
            row += choice
        return [*rows, row]


class MarkKeys(AnswerRow):
    """A question, ten dots and the mark; 0 is ten, and a mark leads on to the next."""

    DEFAULT_CSS = """
    MarkKeys { &:focus { background: $panel; } }
    """
    BINDINGS = [
        *(
            unlisted(str(mark % 10), f"mark({mark})", N_("Mark"), f"mark-{mark}")
            for mark in range(1, HIGHEST + 1)
        ),
        listed("right", "step(1)", N_("Choose"), "mark-more", shown_as="← →"),
        unlisted("left", "step(-1)", N_("Less"), "mark-less"),
        unlisted("backspace,delete", "clear", N_("Clear"), "unmark"),
        unlisted("minus,space", "skip", N_("Skip"), "skip-mark"),
    ]
    INK = "$foreground"

    value: reactive[int | None] = reactive[int | None](None)

    @dataclass
    class Marked(Message):
        """The user gave a mark, or took it back."""

        value: int | None

    def __init__(
        self,
        field: str,
        label: str,
        *,
        ask: str = "",
        value: int | None = None,
        room: int = 16,
    ) -> None:
        super().__init__(field, label, room, f"mark-{field}")
        self.ask = ask
        self.settled = value
        self.set_reactive(MarkKeys.value, value)

    def take_up(self, left: str) -> None:
        """Go on with the mark that was left."""
        self.value = int(left) if left.isdecimal() else None

    def render(self) -> Content:
        """Return the label, the dots and the mark, and the question under them."""
        head = Content.assemble(self.head(), *self._dots(), "  ", self._figure())
        if not self.ask:
            return head
        return Content("\n").join([head, line(self.ask, "$ink-soft").pad_left(self.room)])

    def _dots(self) -> list[Content]:
        filled = self.value or 0
        return [
            Content.styled(
                "● " if mark <= filled else "○ ",
                "$primary" if mark <= filled else "$ink-faint",
            ).stylize(Style.from_meta({"mark": mark}))
            for mark in range(1, HIGHEST + 1)
        ]

    def _figure(self) -> Content:
        if self.value is None:
            words = _("1-9, 0 is 10") if self.has_focus else "·"
            return Content.styled(words, "$ink-faint")
        return Content.styled(str(self.value), "bold $foreground")

    def action_mark(self, mark: int) -> None:
        """Give this mark and go on."""
        self.give(mark)
        self.action_skip()

    def action_step(self, by: int) -> None:
        """Give one more or one less, and stay."""
        self.give(max(1, min(HIGHEST, (self.value or 5) + by)))

    def action_clear(self) -> None:
        """Take the mark back."""
        self.give(None)

    def action_skip(self) -> None:
        """Go on, with a mark or without, unless the user is elsewhere by now."""
        if self.screen.focused is self:
            self.screen.focus_next()

    def on_click(self, event: events.Click) -> None:
        """Give the mark under the mouse."""
        if mark := event.style.meta.get("mark"):
            self.give(mark)

    def give(self, mark: int | None) -> None:
        """Give this mark, and say so where it is another."""
        if mark != self.value:
            self.value = mark
            self.post_message(self.Marked(mark))


@dataclass
class MarkGiven(Message):
    """A mark was given, or left open."""

    value: int | None


class StepMark(MarkKeys):
    """A mark from 1 to 10 that leads on at once."""

    BINDINGS = [unlisted("enter", "skip", N_("Next"), "mark-on")]

    def action_mark(self, mark: int) -> None:
        """Give this mark and go on."""
        self.give(mark)
        self.post_message(MarkGiven(mark))

    def action_skip(self) -> None:
        """Go on with the mark that stands."""
        self.post_message(MarkGiven(self.value))


class StepScale(ChoiceRow):
    """A mark on another scale than 1 to 10; none is taken before it was given."""

    def __init__(self, name: str, ends: str, least: int, most: int) -> None:
        marks = [(str(mark), str(mark)) for mark in range(least, most + 1)]
        super().__init__(name, ends, marks)
        self.given = False

    def begin_at(self, mark: int | None) -> None:
        """Begin with the mark that was given before."""
        if mark is not None and (at := self.place_of(str(mark))) is not None:
            self.given = True
            self.set_reactive(ChoiceRow.at, at)

    def render(self) -> Content:
        """Return the marks and which keys give them, and under them what the ends mean."""
        keys = line(f"{self.choices[0].label}-{self.choices[-1].label}", "$ink-faint")
        head = Content.assemble(Content(" ").join(self.drawn_choices()), "  ", keys)
        if not self.label:
            return head
        return Content("\n").join([head, line(self.label, "$ink-soft")])

    def is_taken(self, at: int) -> bool:
        """Whether the mark at this place was given."""
        return self.given and super().is_taken(at)

    def take(self, at: int) -> None:
        """Give the mark at this place."""
        self.given = True
        super().take(at)
        self.refresh()

    def action_step(self, by: int) -> None:
        """Take the next mark, or the one before; the first key takes the first."""
        self.take((self.at + by) % len(self.choices) if self.given else self.at)

    def on_key(self, event: events.Key) -> None:
        """Give the mark of this digit, or go on with the one that stands."""
        if (at := self.place_of(event.key)) is not None:
            self.take(at)
        elif event.key != "enter":
            return
        event.stop()
        self.post_message(MarkGiven(int(self.value) if self.given and self.value else None))
