"""Preview: the items of a pack as the client will see them, read again when saved."""

from __future__ import annotations

from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from coach import i18n
from coach.companion import Companion
from coach.i18n import N_, _, ngettext
from coach.model.errors import CoachError
from coach.screens.base.dialog import ReadDialog
from coach.screens.base.list_place import Beside, ListPlace
from coach.screens.base.place import BACK
from coach.screens.packs.packs import finding
from coach.services import wording
from coach.services.packs import authoring, preview
from coach.services.packs.authoring import Checked
from coach.services.packs.packs import HEADINGS
from coach.services.packs.preview import PreviewItem, PreviewPage
from coach.widgets.frame.card import Card, Hint
from coach.widgets.frame.key_bar import listed
from coach.widgets.frame.lead import LeadBlock
from coach.widgets.lists.entries import EntryList, EntryRow
from coach.widgets.text import line, prose

LOOK_EVERY: Final = 1.0
"""Seconds between two looks whether a file was saved."""


class PreviewPlace(ListPlace[PreviewItem]):
    """What a pack holds, by kind; the item in hand as the client sees it."""

    NAME = "packs"
    CSS_PATH = "preview.tcss"
    BINDINGS = [
        listed("t", "language", N_("Other language"), "preview-language"),
        BACK,
    ]

    checked: Checked | None = None
    page: PreviewPage | None = None
    _seen: tuple[tuple[str, int, int], ...] = ()
    _chosen = ""

    def body(self) -> ComposeResult:
        """Lay out the items, the one in hand, and what the check says."""
        yield Static(id="name")
        with Beside():
            with Card(_("As your client sees it"), id="list"):
                yield EntryList(timed=False, verb=N_("Open"))
                yield Hint(_("There is nothing to see yet. Mend what the check says."))
            with Vertical(id="right"):
                yield ItemView()
                with Card(_("What the check says"), id="check"):
                    yield Static(id="findings")

    def on_mount(self) -> None:
        """Look now and then whether a file was saved."""
        self.set_interval(LOOK_EVERY, self.look_again)

    def reload(self) -> None:
        """Read the pack where it was not read yet, and show it."""
        if self.checked is None:
            self._seen = preview.stamp(self.about)
            self._take(authoring.check(self.companion, self.about))
        self._show()

    def look_again(self) -> None:
        """Read the pack again where a file of it was saved."""
        if not self.is_current or (seen := preview.stamp(self.about)) == self._seen:
            return
        self._seen = seen
        self.run_worker(self._check, thread=True, exclusive=True)

    def _check(self) -> None:
        try:
            checked = authoring.check(self.companion, self.about)
        except CoachError as error:
            self.app.call_from_thread(self.app.say, str(error))
        else:
            self.app.call_from_thread(self._saved, checked)

    def _saved(self, checked: Checked) -> None:
        self._take(checked)
        self._show()
        self.app.say(_("Read again. {what}").format(what=checked.words))

    def _take(self, checked: Checked) -> None:
        self.checked = checked
        self.companion.preview(checked.source)

    def _show(self) -> None:
        assert self.checked
        page = preview.page(self.companion, self.checked, self._chosen)
        self.page, self.shown = page, page.items
        spoken = " · ".join(
            f"[{one}]" if one == page.language else one for one in page.locales
        )
        name = Content.assemble(line(page.name, "bold"), "  ", line(spoken, "$ink-faint"))
        self.write("#name", name)
        n = len(page.items)
        count = ngettext("{n} item", "{n} items", n).format(n=n)
        self.query_one("#list", Card).note = count
        self.show_list()

    def row(self, one: PreviewItem) -> EntryRow:
        """Return one as the list shows it."""
        return EntryRow(id=one.ref, title=one.name, day=_(HEADINGS[one.kind]))

    def look(self) -> None:
        """Show the item in hand, and what the check says of its file first."""
        assert self.page
        one, view = self.in_hand, self.query_one(ItemView)
        view.display = one is not None
        if one:
            view.show(one)
        own = preview.of_item(self.page, one) if one else ()
        rest = [each for each in self.page.findings if each not in own]
        told = [prose(self.page.checked, "$ink-soft")]
        for each in (*own, *rest):
            sign = ("× ", "$warning") if each.refuses else ("· ", "$ink-faint")
            told.append(finding(each.where, each.what, each.mend, sign))
        self.put("#findings", Content("\n").join(told))

    @on(EntryList.Chosen, "EntryList")
    def _open(self) -> None:
        """Open it as the client will: a form to go through, of which nothing is kept."""
        if (one := self.in_hand) is None:
            return
        if one.kind == "exercises":
            self.app.open("exercise", one.ref)
        elif one.kind == "questionnaires":
            self.app.open("lens_choices", one.ref)
        elif self.page:
            self.app.push_screen(ItemDialog(self.companion, one))

    async def action_language(self) -> None:
        """Show it in the next of its languages; so is what opens from here."""
        if self.page and self.page.locales:
            at = self.page.locales.index(self.page.language)
            self._chosen = self.page.locales[(at + 1) % len(self.page.locales)]
            i18n.use(self._chosen)
            at = self.listing.cursor
            await self.speak()
            self.show_bar()
            self._show()
            self.listing.cursor = at
            self.listing.focus()


class ItemView(Vertical):
    """One item in the words and the shape in which it comes to the client."""

    DEFAULT_CSS = """
    ItemView {
        height: auto;
        & > Card { height: auto; }
        & Static { height: auto; padding: 0 1; }
    }
    """

    def compose(self) -> ComposeResult:
        """Lay out the lead of Today, and a card for everything else."""
        lead = LeadBlock()
        lead.can_focus = False
        yield lead
        with Card("", id="words"):
            yield Static(id="told")

    def show(self, one: PreviewItem) -> None:
        """Show this item."""
        lead, card = self.query_one(LeadBlock), self.query_one(Card)
        lead.display, card.display = one.lead, not one.lead or bool(one.lines)
        kind = _(HEADINGS[one.kind])
        role = wording.label("for_role", one.role) if one.role != "all" else ""
        if one.lead:
            lead.show(one.head, one.text, [(key, said, "") for key, said in one.keys])
        card.entitle(kind if one.lead else one.head, role or ("" if one.lead else kind))
        self.query_one("#told", Static).update(_told(one))


def _told(one: PreviewItem) -> Content:
    parts = [] if one.lead or not one.text else [prose(one.text), Content("")]
    for label, text in one.lines:
        if not label:
            parts.append(prose(text, "$ink-soft"))
        elif preview.is_point(label):
            parts.append(Content.assemble((f"{label} ", "$ink-faint"), prose(text)))
        else:
            parts.append(Content.assemble((f"{label}: ", "$ink-soft"), prose(text)))
    return Content("\n").join(parts)


class ItemDialog(ReadDialog):
    """One item by itself."""

    def __init__(self, companion: Companion, item: PreviewItem) -> None:
        super().__init__(companion)
        self.item, self.named = item, _(HEADINGS[item.kind])

    def body(self) -> ComposeResult:
        """Lay it out."""
        yield ItemView()

    def on_mount(self) -> None:
        """Show it."""
        self.query_one(ItemView).show(self.item)
