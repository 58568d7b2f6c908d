"""The lead: the one thing to look at now, and the only one in the accent."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.style import Style
from textual.widget import Widget

from coach.fastclass import dataclass
from coach.model.text import one_line
from coach.widgets.text import TIED, key_name, line, prose, untied


@dataclass(frozen=True, slots=True)
class Reply:
    """One way to answer: a key, what it says, and what it means."""

    key: str
    label: str
    action: str


class LeadBlock(Widget, can_focus=True):
    """A question or an invitation, with its answers one key away."""

    DEFAULT_CSS = """
    LeadBlock {
        height: auto;
        padding: 1 3 1 1;
        background: $surface;
        border-left: outer $accent;
        &:focus { background: $panel; }
    }
    """

    title: reactive[str] = reactive("", layout=True)
    words: reactive[str] = reactive("", layout=True)
    replies: reactive[tuple[Reply, ...]] = reactive((), layout=True)
    airy: reactive[bool] = reactive(True, layout=True)
    """Whether there is an empty line between title, words and answers."""

    @dataclass
    class Answered(Message):
        """The user answers."""

        action: str

    def show(self, title: str, words: str, replies: Sequence[tuple[str, str, str]]) -> None:
        """Show another lead; each reply is a key, a label and an action."""
        self.title, self.words = title, words
        self.replies = tuple(Reply(*reply) for reply in replies)

    def render(self) -> Content:
        """Return title, words and answers."""
        parts = [line(self.title, "bold $accent")]
        parts += [prose(self.words)] if self.words else []
        parts += [self._answers()] if self.replies else []
        return Content("\n\n" if self.airy else "\n").join(parts)

    def _answers(self) -> Content:
        # Words of one answer stay together; the line breaks between answers.
        return Content("   ").join(
            Content.assemble(
                (key_name(reply.key), "bold $primary"),
                TIED,
                (one_line(reply.label).replace(" ", TIED), "$ink-soft"),
            ).stylize(Style.from_meta({"reply": reply.action}))
            for reply in self.replies
        )

    def render_line(self, y: int) -> Strip:
        """Draw a line, with real spaces again."""
        return untied(super().render_line(y))

    def on_key(self, event: events.Key) -> None:
        """Answer with the key of an answer."""
        for reply in self.replies:
            if event.key in reply.key.split(",") or event.character == reply.key:
                event.stop()
                event.prevent_default()
                self.post_message(self.Answered(reply.action))
                return

    def on_click(self, event: events.Click) -> None:
        """Answer with the mouse."""
        if action := event.style.meta.get("reply"):
            self.post_message(self.Answered(action))
