"""A line of text to type: what comes in is made safe to show, and never lost."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from rich.highlighter import Highlighter
from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Input, Static

from coach.i18n import N_
from coach.model.text import clean, one_line
from coach.widgets.frame.key_bar import listed, unlisted
from coach.widgets.text import line


class Covered(Highlighter):
    """Hides in a line, letter for letter, what its app hides everywhere."""

    def __init__(self, typed: LineInput) -> None:
        self._typed = typed

    def highlight(self, text: Text) -> None:
        """Put other letters in the place of those that nobody is to read."""
        cover = getattr(self._typed.app, "cover", None)
        if cover and (covered := cover(text.plain)) != text.plain:
            text.plain = covered


class LineInput(Input, inherit_bindings=False):
    """An input without a frame and without blinking; a paste of several lines is joined."""

    DEFAULT_CSS = """
    LineInput {
        width: 1fr;
        height: 1;
        padding: 0;
        border: none;
        background: transparent;
        &:focus { border: none; background-tint: transparent; }
        & > .input--placeholder, &:ansi > .input--placeholder {
            color: $ink-faint;
            text-style: none;
        }
    }
    """

    # Without the keys that scroll: up and down lead to the next field.
    BINDINGS = [*Input.BINDINGS, unlisted("ctrl+z", "hold", "", "hold-undo")]

    # A line has a height and takes the width there is: what is typed moves nothing else.
    virtual_size = Reactive(Size(0, 0))

    def __init__(
        self,
        value: str = "",
        placeholder: str = "",
        *,
        draft: str = "",
        id: str | None = None,
    ) -> None:
        super().__init__(value, placeholder, select_on_focus=False, id=id)
        self.cursor_blink = False
        self.highlighter = Covered(self)
        self.draft = draft
        """The name under which half-typed text is kept; empty to keep none."""

        self.settled = self.value
        """The text that needs no keeping, because it is stored or was never typed."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keep the key for what was saved away from whoever is typing."""
        if action == "hold":
            return self.unsaved
        return super().check_action(action, parameters)

    def action_hold(self) -> None:
        """Take back nothing: what is in hand was not saved yet."""

    @property
    def unsaved(self) -> bool:
        """Whether there is typed text that is not stored yet."""
        return bool(self.value.strip()) and self.value != self.settled

    @property
    def left(self) -> str:
        """What is to be kept of it when the user leaves it half typed."""
        return self.value if self.unsaved else ""

    def take_up(self, left: str) -> None:
        """Go on with what was left."""
        self.value = left
        self.cursor_position = len(self.value)

    def settle(self, value: str = "") -> None:
        """Put this text in the line as the stored one."""
        self.value = value
        self.settled = self.value
        self.cursor_position = len(self.value)

    def validate_value(self, value: str) -> str:
        """Keep control characters away from the terminal."""
        return clean(value).replace("\n", " ")

    def validate_placeholder(self, placeholder: str) -> str:
        """Keep control characters away from the terminal here as well."""
        return clean(placeholder).replace("\n", " ")

    def on_paste(self, event: events.Paste) -> None:
        """Take in all lines as one; left to itself, an input drops all but the first."""
        event.prevent_default()
        event.stop()
        self.replace(one_line(event.text), *self.selection)


class SentLine(LineInput):
    """A line that is sent with enter; what is typed right behind that is the next one.

    The answer takes its time. Until it is there keys wait in order, and whoever asked for
    the line says with `go_on` or `keep` what became of it.
    """

    _sent = ""
    """What was sent and is not answered yet."""

    def __init__(self, placeholder: str = "", *, draft: str = "") -> None:
        super().__init__(placeholder=placeholder, draft=draft)
        self._ahead: deque[events.Key | events.Paste] = deque()

    def on_key(self, event: events.Key) -> None:
        """Send with enter, and let what is typed behind that wait its turn."""
        sends = event.key == "enter" and bool(self.value.strip())
        if self._sent or self._ahead or sends:
            event.prevent_default()
            event.stop()
            self._ahead.append(event)
            if len(self._ahead) == 1 and not self._sent:
                self.call_later(self._catch_up)

    def on_paste(self, event: events.Paste) -> None:
        """Take in what is pasted, or let it wait its turn."""
        if self._sent or self._ahead:
            event.prevent_default()
            event.stop()
            self._ahead.append(event)
        else:
            super().on_paste(event)

    def go_on(self) -> bool:
        """Empty the line, take what was typed behind it; return whether there was any."""
        self.value = self.value.removeprefix(self._sent).lstrip() if self._sent else ""
        self.cursor_position = len(self.value)
        return self._let_go()

    def keep(self) -> None:
        """Keep what was sent in the line, and behind it what was typed meanwhile."""
        if not self._sent:
            return
        ahead = [
            one for one in self._ahead if isinstance(one, events.Paste) or one.character
        ]
        self._ahead.clear()
        typed = "".join(
            one.text if isinstance(one, events.Paste) else one.character or ""
            for one in ahead
        )
        if typed := one_line(typed):
            self.insert(f" {typed}", len(self.value))
        self._let_go()

    def _let_go(self) -> bool:
        self._sent = ""
        if self._ahead:
            self.call_later(self._catch_up)
        return bool(self._ahead)

    async def _catch_up(self) -> None:
        while self._ahead and not self._sent:
            event = self._ahead[0]
            await self._take(event)
            self._ahead.popleft()

    async def _take(self, event: events.Key | events.Paste) -> None:
        if isinstance(event, events.Paste):
            self.replace(one_line(event.text), *self.selection)
        elif event.is_printable and event.character:
            self.replace(event.character, *self.selection)
        elif event.key == "enter" and self.value.strip():
            self._sent = self.value
            await self.action_submit()
        elif active := self.screen.active_bindings.get(event.key):
            await self.app.run_action(active.binding.action, active.node)


class FilterLine(LineInput):
    """Filters while one types; enter goes on to what was found."""

    BINDINGS = [
        listed("enter,down", "submit", N_("To the list"), "to-the-list"),
        listed("escape", "screen.back", N_("Back"), "leave-filter"),
    ]

    def __init__(self, placeholder: str, typed: Callable[[], None]) -> None:
        super().__init__(placeholder=placeholder, id="filter")
        self._typed = typed

    def watch_value(self) -> None:
        """Filter at once: a message would have the letter and the list drawn in turns."""
        self._typed()


class PromptLine(Horizontal):
    """A line with a sign in front; the edge shows the focus."""

    DEFAULT_CSS = """
    PromptLine {
        height: 1;
        padding: 0 1;
        background: $panel;
        border-left: blank;
        &:focus-within { border-left: outer $primary; }
        & > Static { width: 2; color: $primary; text-style: bold; }
        & > LineInput > .input--placeholder { color: $ink-soft; }
    }
    """

    def __init__(self, sign: str, line: LineInput) -> None:
        super().__init__()
        self.sign = sign
        self.line = line

    def compose(self) -> ComposeResult:
        """Lay out the sign and the line."""
        yield Static(self.sign, markup=False)
        yield self.line


class Field(Horizontal):
    """A label in front of a line; the edge shows the focus."""

    DEFAULT_CSS = """
    Field {
        height: 1;
        padding: 0 1;
        border-left: blank;
        & > .label { width: 16; color: $ink-soft; }
        & > LineInput { background: $panel; padding: 0 1; }
        &:focus-within { border-left: outer $primary; }
        &:focus-within > .label { color: $primary; text-style: bold; }
    }
    """

    def __init__(
        self,
        name: str,
        label: str,
        value: str = "",
        *,
        placeholder: str = "",
        draft: str = "",
    ) -> None:
        super().__init__(name=name, id=f"field-{name}")
        self.field = name
        self.label = label
        self.input = LineInput(value, placeholder, draft=draft)

    def compose(self) -> ComposeResult:
        """Lay out the label and the line."""
        yield Static(line(self.label), classes="label")
        yield self.input

    @property
    def value(self) -> str:
        """What the line says."""
        return self.input.value

    @property
    def changed(self) -> bool:
        """Whether the line says something else than what is stored."""
        return self.input.value != self.input.settled
