"""A pack that stands aside: everything that is wrong with it, and a way out."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _
from coach.model.errors import CoachError
from coach.screens.base.confirm import Confirm
from coach.screens.base.reading import Reading
from coach.services.packs import install as pack_install
from coach.services.packs import packs
from coach.services.packs.packs import Aside
from coach.widgets.text import line, prose


class PackAside(Reading, inherit_bindings=False):
    """What is wrong, where, and how it is mended."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("i", "install", N_("Install"), id="coach.aside-install"),
        Binding("d,delete", "remove", N_("Remove"), id="coach.pack-remove"),
        *Reading.BINDINGS,
    ]

    def __init__(self, companion: Companion, about: str) -> None:
        super().__init__(companion, about)
        found = packs.choose_aside(companion, about)
        if found is None:
            raise CoachError(_("This pack is not there any more."))
        self.pack = found

    def heading(self) -> str:
        """Return which file or folder it is."""
        return self.pack.name

    def body(self) -> ComposeResult:
        """Lay out what was found."""
        told = _("As long as this is so, nothing of this pack is used.")
        yield Static(prose(told, "$ink-soft"), classes="words")
        yield Static(findings(self.pack), classes="words")

    def action_install(self) -> None:
        """Look at it once more, and install it when it is good."""
        self.dismiss(None)
        self.app.call_later(self.app.ask, "install", self.pack.path)

    def action_remove(self) -> None:
        """Take it away, after asking."""
        words = _("What you wrote with it stays. To have it back you need its file.")
        asked = Confirm(self.companion, _("Remove this pack?"), words)
        self.app.push_screen(asked, self._remove)

    def _remove(self, agreed: bool | None) -> None:
        deed = partial(pack_install.remove_aside, self.companion, self.pack)
        if agreed and (said := self.attempt(deed)):
            self.dismiss(None)
            self.app.say(said)
            self.app.call_later(self.app.show_again)


def findings(pack: Aside) -> Content:
    """Return where something is wrong, what, and how to mend it."""
    lines: list[Content] = []
    for one in pack.findings:
        where = "" if one.where in ("", pack.name) else f"{one.where}: "
        lines += [
            Content(""),
            line(f"{where}{one.what}"),
            line(f"→ {one.mend}", "$ink-soft"),
        ]
    return Content("\n").join(lines)
