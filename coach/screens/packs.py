"""Packs: which there are, which are on, and which stand aside."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from coach.i18n import N_, _, ngettext
from coach.screens.spoken import ELSEWHERE, SpokenPlace
from coach.services import packs
from coach.services.packs import PackLine, Packs
from coach.widgets.card import Card
from coach.widgets.glass import prose
from coach.widgets.people import PersonList, PersonRow


class PackList(PersonList):
    """Packs, each with a line about it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", N_("Open"), id="coach.pack-open"),
    ]


class PacksPlace(SpokenPlace):
    """The list of packs, and what is wrong with any of them."""

    NAME = "packs"
    CSS_PATH = "packs.tcss"
    AUTO_FOCUS = "PersonList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("o", "switch", N_("On or off"), id="coach.pack-switch"),
        Binding(
            "i", "install", N_("Install"), tooltip=N_("Install a pack"),
            id="coach.pack-install",
        ),
        *ELSEWHERE,
    ]  # fmt: skip

    page: Packs | None = None

    def body(self) -> ComposeResult:
        """Lay out the packs, and the problems under them."""
        with Card(_("Packs"), id="packs"):
            yield PackList()
        with Vertical(id="aside"), Card(_("These stand aside"), id="problems"):
            yield Static(id="wrong")

    def reload(self) -> None:
        """Read which packs there are."""
        page = self.attempt(partial(packs.look, self.companion))
        if page is None:
            return
        self.page = page
        self.query_one(PersonList).fill([_row(one) for one in page.lines])
        n = sum(one.is_on for one in page.lines)
        self.query_one("#packs", Card).entitle(
            _("Packs"), ngettext("{n} is on", "{n} are on", n).format(n=n)
        )
        self.query_one("#wrong", Static).update(prose("\n".join(packs.told(page.problems))))
        self.query_one("#aside").display = bool(page.problems)

    def _in_hand(self) -> PackLine | None:
        at = self.query_one(PersonList).cursor
        return self.page.lines[at] if self.page and at < len(self.page.lines) else None

    @on(PersonList.Chosen, "PersonList")
    def _open(self) -> None:
        """Look into the pack in hand."""
        if one := self._in_hand():
            from coach.screens.pack import PackPlace  # when it is asked for

            self.app.push_screen(PackPlace(self.companion, self.tour, one.id))

    def action_switch(self) -> None:
        """Use the pack in hand, or leave it aside."""
        if one := self._in_hand():
            self.attempt(partial(self._turn, one))

    def _turn(self, one: PackLine) -> None:
        pack = packs.choose(self.companion, one.id)
        self.app.say(packs.switch(self.companion, pack, on=not one.is_on))
        self.app.show_again()

    def action_install(self) -> None:
        """Ask where the pack is, and show it before a yes."""
        self.app.ask("install")


def _row(one: PackLine) -> PersonRow:
    where = _("came with coach") if one.built_in else _("installed")
    return PersonRow(
        id=one.id,
        name=f"{one.name} {one.version}",
        since=" · ".join((where, _("on") if one.is_on else _("off"))),
        words=(one.summary,),
        waits=one.is_on,
    )
