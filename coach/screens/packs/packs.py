"""Packs: which there are, which are on, and which stand aside."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from textual import events, on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _, ngettext
from coach.model.errors import CoachError
from coach.screens.base.dialog import ReadDialog, confirm
from coach.screens.base.list_place import ListPlace
from coach.screens.base.place import ELSEWHERE, taken_back
from coach.screens.base.screen import BaseScreen
from coach.services.packs import install, packs
from coach.services.packs.packs import BrokenPack, PackLine
from coach.widgets.frame.card import Card
from coach.widgets.frame.key_bar import listed
from coach.widgets.lists.text_list import ListRow, PersonList
from coach.widgets.text import line, prose

AROUND = 8
"""Lines of the window that are not the list."""


class PackList(PersonList):
    """Packs, each with a line about it."""

    BINDINGS = [listed("enter", "choose", N_("Open"), "pack-open")]


class PacksPlace(ListPlace[PackLine | BrokenPack]):
    """The list of packs, and what is wrong with any of them."""

    NAME = "packs"
    CSS_PATH = "packs.tcss"
    AUTO_FOCUS = "PersonList"
    BINDINGS = [
        listed("o", "switch", N_("On or off"), "pack-switch"),
        listed("i", "install", N_("Install"), "pack-install", N_("Install a pack")),
        *ELSEWHERE,
    ]

    def body(self) -> ComposeResult:
        """Lay out the packs; those that stand aside come first."""
        with Card(_("Packs"), id="packs"):
            yield PackList()

    def reload(self) -> None:
        """Read which packs there are."""
        page = self.attempt(partial(packs.page, self.companion))
        if page is None:
            return
        self.shown = (*page.aside, *page.lines)
        self.show_list(lambda at: _row(self.shown[at]))
        n, out = sum(one.is_on for one in page.lines), len(page.aside)
        told = [ngettext("{n} is on", "{n} are on", n).format(n=n)]
        if out:
            told.append(ngettext("{n} stands aside", "{n} stand aside", out).format(n=out))
        self.query_one("#packs", Card).entitle(_("Packs"), " · ".join(told))

    def on_resize(self, _event: events.Resize) -> None:
        """Let a long list scroll in the window there is."""
        # In cells, because no share of the page holds inside a card that fits its list.
        self.query_one(PersonList).styles.max_height = max(4, self.size.height - AROUND)

    @on(PersonList.Chosen, "PersonList")
    def _open(self) -> None:
        """Look into the pack in hand."""
        one = self.in_hand
        if isinstance(one, BrokenPack):
            self.attempt(partial(self.app.open, "pack_problems", one.name))
        elif one:
            self.app.open("pack", one.id)

    def action_switch(self) -> None:
        """Use the pack in hand, or leave it aside."""
        one = self.in_hand
        if isinstance(one, PackLine):
            self.attempt(partial(self._turn, one))

    def _turn(self, one: PackLine) -> None:
        pack = packs.choose(self.companion, one.id)
        said = packs.switch(self.companion, pack, on=not one.is_on)
        self.app.say(f"{said}\n{taken_back()}")
        self.app.show_again()

    def action_install(self) -> None:
        """Ask where the pack is, and show it before a yes."""
        self.app.open("install")


def _row(one: PackLine | BrokenPack) -> ListRow:
    if isinstance(one, BrokenPack):
        told = (one.findings[0].what,)
        return ListRow(id=one.path, title=one.name, end=_("stands aside"), below=told)
    where = _("came with coach") if one.built_in else _("installed")
    return ListRow(
        id=one.id,
        title=f"{one.name} {one.version}",
        end=" · ".join((where, _("on") if one.is_on else _("off"))),
        below=(one.summary,),
        sign="●" if one.is_on else "○",
    )


class PackProblems(ReadDialog, inherit_bindings=False):
    """What is wrong, where, and how it is mended."""

    BINDINGS = [
        listed("i", "install", N_("Install"), "aside-install"),
        listed("d,delete", "remove", N_("Remove"), "pack-remove"),
        *ReadDialog.BINDINGS,
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
        self.app.call_later(self.app.open, "install", self.pack.path)

    def action_remove(self) -> None:
        """Take it away, after asking."""
        confirm_removal(self, self._remove)

    def _remove(self) -> None:
        deed = partial(install.remove_aside, self.companion, self.pack)
        if said := self.attempt(deed):
            self.dismiss(None)
            self.app.say(said)
            self.app.call_later(self.app.show_again)


def confirm_removal(scene: BaseScreen[Any], deed: Callable[[], object]) -> None:
    """Ask whether a pack may go."""
    words = _("What you wrote with it stays. To have it back you need its file.")
    confirm(scene, _("Remove this pack?"), words, deed)


def findings(pack: BrokenPack) -> Content:
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
