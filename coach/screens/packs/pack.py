"""Pack: who made it, what it holds, and its texts in one's own words."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _, ngettext
from coach.screens.base.dialog import Dialog
from coach.screens.base.list_place import ListPlace
from coach.screens.base.place import BACK, taken_back
from coach.screens.packs.packs import confirm_removal
from coach.services.packs import install, packs
from coach.services.packs.packs import PackPage, PackText
from coach.widgets.forms.line_input import LineInput, PromptLine
from coach.widgets.frame.card import Card, Hint
from coach.widgets.frame.key_bar import listed
from coach.widgets.lists.entries import EntryList, EntryRow
from coach.widgets.text import line, prose

KINDS = {
    "questions": N_("Questions"), "acts": N_("Small acts"), "patterns": N_("Patterns"),
    "prompts": N_("Prompts"), "tips": N_("Tips"), "guides": N_("Guides"),
    "exercises": N_("Exercises"),
}  # fmt: skip


class PackTextList(EntryList):
    """The texts of a pack, kind by kind."""

    TIMED = False

    BINDINGS = [listed("enter,e", "choose", N_("Own words"), "pack-reword")]


class PackPlace(ListPlace[PackText]):
    """One pack, over the list of all of them."""

    NAME = "packs"
    CSS_PATH = "pack.tcss"
    AUTO_FOCUS = "EntryList"
    BINDINGS = [
        listed("o", "switch", N_("On or off"), "pack-switch"),
        listed("d,delete", "remove", N_("Remove"), "pack-remove"),
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
        with Horizontal(id="sides"):
            with Card(_("Texts"), id="texts"):
                yield PackTextList()
                yield Hint(_("This pack has no texts of its own. {key} leads back."),
                           "escape", id="nothing")  # fmt: skip
            with Card("", id="about"):
                yield Static(id="whole")
                yield Static(id="shipped")

    def reload(self) -> None:
        """Read the pack; one that is gone leads back."""
        if self._was_removed:
            return
        page = self.attempt(self._found)
        if page is None:
            if self.is_current and self.page is not None:
                self.page = None
                self.dismiss()
            return
        self.page = page
        state = _("on") if page.is_on else _("off")
        name = f"{page.name} {page.pack.version} · {state}"
        self.query_one("#name", Static).update(line(name))
        self.query_one("#summary", Static).update(line(page.summary, "$ink-soft"))
        facts = [
            _("Made by {names}, {licence}").format(
                names=", ".join(page.authors), licence=page.pack.licence
            ),
            ", ".join(page.holds),
        ]
        told = "\n".join(filter(None, facts))
        self.query_one("#facts", Static).update(prose(told, "$ink-faint"))
        self._list(page)
        self.refresh_bindings()

    def _found(self) -> PackPage:
        return packs.pack_page(self.companion, packs.choose(self.companion, self.about))

    def _list(self, page: PackPage) -> None:
        self.shown = page.items
        n = len(page.items)
        count = ngettext("{n} text", "{n} texts", n).format(n=n)
        self.query_one("#texts", Card).entitle(_("Texts"), count)
        self.show_list(self._row)
        self.query_one("#about").display = bool(n)
        self._tell()

    def _row(self, index: int) -> EntryRow:
        one = self.shown[index]
        return EntryRow(
            id=one.key,
            title=one.text,
            meta=_("your words") if one.shipped else "",
            day=_(KINDS[one.kind]),
            glyph="◆" if one.shipped else "·",
        )

    @on(EntryList.Pointed, "EntryList")
    def _tell(self) -> None:
        """Tell the text in hand whole, and what the pack says where it is one's own."""
        if (one := self.in_hand) is None:
            return
        note = _("your words") if one.shipped else ""
        self.query_one("#about", Card).entitle(_(KINDS[one.kind]), note)
        self.query_one("#whole", Static).update(prose(one.text))
        told = _("The pack says: {text}").format(text=one.shipped) if one.shipped else ""
        shipped = self.query_one("#shipped", Static)
        shipped.update(prose(told, "$ink-soft"))
        shipped.display = bool(told)

    @on(EntryList.Chosen, "EntryList")
    def _reword(self) -> None:
        """Say the text in hand in one's own words."""
        if one := self.in_hand:
            about = f"{self.about}/{one.key}"
            self.attempt(partial(self.app.open, "reword", about))

    def action_switch(self) -> None:
        """Use the pack, or leave it aside."""
        if self.page:
            turn = partial(
                packs.switch, self.companion, self.page.pack, on=not self.page.is_on
            )
            if said := self.attempt(turn):
                self.app.say(f"{said}\n{taken_back()}")
                self.app.show_again()

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


class RewordDialog(Dialog[str]):
    """One line; emptied, the words of the pack come back."""

    TITLE = N_("In your own words")
    AUTO_FOCUS = "LineInput"
    DEFAULT_CSS = """
    RewordDialog PromptLine { margin: 1 0; }
    """
    POSSIBLE: ClassVar[str] = N_("Empty brings back the words of the pack.")

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
        yield Static(prose(_(self.POSSIBLE), "$ink-faint"), classes="words")

    def on_mount(self) -> None:
        """Go on with one's own words that were left half typed."""
        self.take_up(self.query_one(LineInput))

    def save(self) -> str:
        """Keep the words."""
        typed = self.query_one(LineInput).value
        return packs.reword(self.companion, self.pack, self.key, typed)

    def done(self, result: str) -> None:
        """Leave, and say what it says now."""
        super().done(result)
        self.app.say(result)
