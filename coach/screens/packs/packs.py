"""Packs: which there are, which stand aside, and one of them with all its texts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from textual import events, on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _, ngettext
from coach.model.errors import CoachError
from coach.model.pack import Pack
from coach.screens.base.dialog import Dialog, ReadDialog, confirm
from coach.screens.base.list_place import Beside, ListPlace
from coach.screens.base.place import BACK, ELSEWHERE, Place, taken_back
from coach.screens.base.screen import BaseScreen
from coach.services.packs import install, packs
from coach.services.packs.packs import HEADINGS, BrokenPack, PackLine, PackPage, PackText
from coach.widgets.forms.line_input import LineInput, PromptLine
from coach.widgets.frame.card import Card, Hint
from coach.widgets.frame.key_bar import listed, unlisted
from coach.widgets.lists.entries import EntryList, EntryRow
from coach.widgets.lists.text_list import ListRow, PersonList
from coach.widgets.text import line, prose

AROUND = 8
"""Lines of the window that are not the list."""


class PacksPlace(ListPlace[PackLine | BrokenPack]):
    """The list of packs, and what is wrong with any of them."""

    NAME = "packs"
    CSS_PATH = "packs.tcss"
    BINDINGS = [
        listed("o", "switch", N_("On or off"), "pack-switch"),
        listed("i", "app.open('install')", N_("Install"), "pack-install",
               N_("Install a pack")),
        *ELSEWHERE,
    ]  # fmt: skip

    def body(self) -> ComposeResult:
        """Lay out the packs; those that stand aside come first."""
        with Card(_("Packs"), id="packs"):
            yield PersonList(verb=N_("Open"))

    def as_of(self) -> object:
        """Return something else each time: nobody says that a file was put there."""
        return object()

    def read(self) -> Sequence[PackLine | BrokenPack]:
        """Return which packs there are, and count them."""
        page = packs.page(self.companion)
        n, out = sum(one.is_on for one in page.lines), len(page.aside)
        told = [ngettext("{n} is on", "{n} are on", n).format(n=n)]
        if out:
            told.append(ngettext("{n} stands aside", "{n} stand aside", out).format(n=out))
        self.query_one("#packs", Card).note = " · ".join(told)
        return (*page.aside, *page.lines)

    def row(self, one: PackLine | BrokenPack) -> ListRow:
        """Return one as the list shows it."""
        if isinstance(one, BrokenPack):
            told = (one.findings[0].what,)
            return ListRow(id=one.path, title=one.name, end=_("stands aside"), below=told)
        pack = one.pack
        where = _("came with coach") if pack.built_in else _("installed")
        return ListRow(
            id=pack.id,
            title=f"{pack.name.say()} {pack.version}",
            end=" · ".join((where, _("on") if one.is_on else _("off"))),
            below=(pack.summary.say(),),
            sign="●" if one.is_on else "○",
        )

    def on_resize(self, _event: events.Resize) -> None:
        """Let a long list scroll in the window there is."""
        # In cells, because no share of the page holds inside a card that fits its list.
        self.query_one(PersonList).styles.max_height = max(4, self.size.height - AROUND)

    @on(PersonList.Chosen, "PersonList")
    def _open(self) -> None:
        """Look into the pack in hand."""
        one = self.in_hand
        if isinstance(one, BrokenPack):
            self.app.open("pack_problems", one.name)
        elif one:
            self.app.open("pack", one.pack.id)

    def action_switch(self) -> None:
        """Use the pack in hand, or leave it aside."""
        if isinstance(one := self.in_hand, PackLine):
            turn_over(self, one.pack, on=not one.is_on)


def turn_over(scene: Place, pack: Pack, *, on: bool) -> None:
    """Use a pack from now on, or leave it aside, and say which key takes that back."""
    if said := scene.attempt(partial(packs.switch, scene.companion, pack, on=on)):
        scene.app.say(f"{said}\n{taken_back()}")
        scene.app.show_again()


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
        self.named = found.name

    def body(self) -> ComposeResult:
        """Lay out what was found."""
        told = _("As long as this is so, nothing of this pack is used.")
        yield Static(prose(told, "$ink-soft"), classes="words")
        for one in self.pack.findings:
            where = "" if one.where == self.pack.name else one.where
            found = finding(where, one.what, one.mend)
            yield Static(Content.assemble("\n", found), classes="words")

    def action_install(self) -> None:
        """Look at it once more, and install it when it is good."""
        self.lead_on("install", self.pack.path)

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


def finding(where: str, what: str, mend: str, sign: tuple[str, str] = ("", "")) -> Content:
    """Return in two lines where something is wrong, what, and how to mend it."""
    head = Content.assemble(sign, line(f"{where}: {what}" if where else what))
    return Content("\n").join((head, line(f"→ {mend}", "$ink-soft")))


class PackPlace(ListPlace[PackText]):
    """One pack, over the list of all of them."""

    NAME = "packs"
    CSS_PATH = "packs.tcss"
    BINDINGS = [
        listed("o", "switch", N_("On or off"), "pack-switch"),
        listed("d,delete", "remove", N_("Remove"), "pack-remove"),
        unlisted("e", "reword", N_("Own words")),
        BACK,
    ]

    page: PackPage | None = None
    _was_removed = False
    """Whether it was taken away here, which needs no telling twice."""

    def body(self) -> ComposeResult:
        """Lay out what it says about itself, and its texts."""
        yield Static(id="name")
        yield Static(id="summary")
        yield Static(id="facts")
        with Beside():
            with Card(_("Texts"), id="list"):
                yield EntryList(timed=False, verb=N_("Own words"))
                hint = _("This pack has no texts of its own. {key} leads back.")
                yield Hint(hint, "escape")
            with Card("", id="about"):
                yield Static(id="whole")
                yield Static(id="shipped")

    def reload(self) -> None:
        """Read the pack; one that is gone leads back."""
        if self._was_removed:
            return
        page = self.page = self.found(_page)
        if page is None:
            return
        pack, state = page.pack, _("on") if page.is_on else _("off")
        self.write("#name", line(f"{pack.name.say()} {pack.version} · {state}"))
        self.write("#summary", line(pack.summary.say(), "$ink-soft"))
        facts = [
            _("Made by {names}, {licence}").format(
                names=", ".join(packs.made_by(pack)), licence=pack.licence
            ),
            ", ".join(page.holds),
        ]
        self.write("#facts", prose("\n".join(filter(None, facts)), "$ink-faint"))
        n = len(page.items)
        count = ngettext("{n} text", "{n} texts", n).format(n=n)
        self.query_one("#list", Card).note = count
        self.shown = page.items
        self.show_list()
        self.refresh_bindings()

    def row(self, one: PackText) -> EntryRow:
        """Return one as the list shows it."""
        return EntryRow(
            id=one.key,
            title=one.text,
            meta=_("your words") if one.shipped else "",
            day=_(HEADINGS[one.kind]),
            glyph="◆" if one.shipped else "·",
        )

    def tell_of(self, one: PackText) -> None:
        """Tell the text in hand whole, and what the pack says where it is one's own."""
        note = _("your words") if one.shipped else ""
        self.query_one("#about", Card).entitle(_(HEADINGS[one.kind]), note)
        self.write("#whole", prose(one.text))
        told = _("The pack says: {text}").format(text=one.shipped) if one.shipped else ""
        parts = filter(None, (told, packs.credit(self.companion, f"{self.about}/")))
        self.put("#shipped", prose("\n\n".join(parts), "$ink-soft"))

    @on(EntryList.Chosen, "EntryList")
    def action_reword(self) -> None:
        """Say the text in hand in one's own words."""
        if one := self.in_hand:
            self.app.open("reword", f"{self.about}/{one.key}")

    def action_switch(self) -> None:
        """Use the pack, or leave it aside."""
        if self.page:
            turn_over(self, self.page.pack, on=not self.page.is_on)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to remove only what was installed."""
        if action == "remove":
            return self.page is not None and not self.page.pack.built_in
        return super().check_action(action, parameters)

    def action_remove(self) -> None:
        """Take the pack away, after asking."""
        confirm_removal(self, self._remove)

    def _remove(self) -> None:
        if self.page:
            away = partial(install.remove, self.companion, self.page.pack)
            if said := self.attempt(away):
                self._was_removed = True
                self.dismiss()
                self.app.say(said)


def _page(companion: Companion, named: str) -> PackPage:
    return packs.pack_page(companion, packs.choose(companion, named))


class RewordDialog(Dialog[str]):
    """One line; emptied, the words of the pack come back."""

    TITLE = N_("In your own words")
    DEFAULT_CSS = """
    RewordDialog PromptLine { margin: 1 0; }
    """

    def __init__(self, companion: Companion, about: str) -> None:
        super().__init__(companion)
        pack, _slash, self.key = about.partition("/")
        self.pack = packs.choose(companion, pack)
        items = packs.pack_page(companion, self.pack).items
        self.draft = f"reword {about}"
        self.item = next(one for one in items if one.key == self.key)

    def body(self) -> ComposeResult:
        """Lay out the words of the pack, and a line for one's own."""
        shipped = self.item.shipped or self.item.text
        yield Static(prose(shipped, "$ink-soft"), classes="words")
        yield PromptLine("›", LineInput(self.item.text, draft=self.draft))
        told = _("Empty brings back the words of the pack.")
        yield Static(prose(told, "$ink-faint"), classes="words")

    def save(self) -> str:
        """Keep the words."""
        typed = self.query_one(LineInput).value
        return packs.reword(self.companion, self.pack, self.key, typed)
