"""Install: where a pack is, then everything to know about it, then a yes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _
from coach.model.errors import CoachError
from coach.screens.dialog import Dialog
from coach.services import pack_install, packs
from coach.services.pack_install import Offered
from coach.widgets.glass import prose
from coach.widgets.line_input import LineInput
from coach.widgets.strip import TypingStrip


class Install(Dialog[str]):
    """A line for the folder or the file; what is found is shown before anything happens."""

    TITLE = N_("Install a pack")
    AUTO_FOCUS = "LineInput"
    DEFAULT_CSS = """
    Install TypingStrip { margin-bottom: 1; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", N_("Install"), key_display="⏎", id="coach.save"),
    ]

    offered: Offered | None = None

    def __init__(self, companion: Companion, about: str = "") -> None:
        super().__init__(companion)
        self.about = about

    def body(self) -> ComposeResult:
        """Lay out the line, and room for what is found."""
        yield TypingStrip("›", LineInput(self.about, _("a folder or a .coachpack file")))
        hint = _("Nothing is written before you say yes.")
        yield Static(prose(hint, "$ink-faint"), id="found", classes="words")

    @on(LineInput.Changed)
    def _changed(self) -> None:
        self.offered = None

    @on(LineInput.Submitted)
    def _submitted(self) -> None:
        self.action_save()

    def action_save(self) -> None:
        """Look first; the second time is the yes."""
        self.object_to("")
        if self.offered is None:
            self._look()
            return
        said = self.attempt(partial(self._install, self.offered))
        if said:
            self.done(said)

    def _look(self) -> None:
        path = self.query_one(LineInput).value.strip()
        found = self.query_one("#found", Static)
        try:
            self.offered = pack_install.offer(self.companion, path)
        except CoachError as error:
            reasons = getattr(error, "findings", ())
            found.update(prose("\n".join(packs.told(reasons[:8]))))
            self.object_to(str(error))
            return
        found.update(prose("\n".join(_told(self.offered))))

    def _install(self, offered: Offered) -> str:
        return pack_install.install(self.companion, offered)

    def save(self) -> str:
        """Install what was looked at."""
        assert self.offered
        return self._install(self.offered)

    def done(self, result: str) -> None:
        """Leave, and say that it is there."""
        super().done(result)
        self.app.say(result)


def _told(offered: Offered) -> Iterator[str]:
    """Yield everything there is to know before a yes."""
    for label, value in offered.facts:
        yield f"{label}: {value}"
    yield ""
    found = offered.update
    if not found.before:
        yield from (f"· {effect}" for effect in offered.effects)
    else:
        yield _("From {before} to {now}:").format(before=found.before, now=found.now)
        if found.added:
            yield _("New: {names}").format(names=", ".join(found.added))
        if found.gone:
            yield _("No longer offered: {names}. What you did with them stays.").format(
                names=", ".join(found.gone)
            )
        for one in found.kept:
            yield _("yours: {text}").format(text=one.mine)
            yield _("now: {text}").format(text=one.now)
        for one in found.changed[:8]:
            yield _("before: {text}").format(text=one.before)
            yield _("now: {text}").format(text=one.now)
    yield ""
    yield _("Enter installs it; escape leaves everything as it is.")
