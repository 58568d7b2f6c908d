"""Lenses: the order of my own, each as a card, and my picture of customer-centric."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from coach.i18n import N_, _, ngettext
from coach.screens.base.list_place import ListPlace
from coach.screens.base.place import ELSEWHERE, NOTE
from coach.services import wording
from coach.services.lenses import choices, lenses, sets
from coach.services.lenses.lenses import ABOUT_ME, CardLine, LensCard, LensesPage
from coach.widgets.frame.card import Card, Hint
from coach.widgets.frame.key_bar import listed, quiet
from coach.widgets.frame.lead import LeadBlock
from coach.widgets.lists.bars import BarList, ListedBar
from coach.widgets.text import line, prose, widest


class LensesPlace(ListPlace[LensCard]):
    """The lenses in my order, the one in hand as a card."""

    NAME = "lenses"
    CSS_PATH = "lenses.tcss"
    BINDINGS = [
        listed("c", "begin", N_("Choices"), "lens-choices", N_("Make the choices")),
        quiet(
            "e", "rewrite", N_("Rewrite"), "lens-rewrite", N_("Put a card into own words")
        ),
        listed("p", "app.open('lens_picture')", N_("My picture"), "lens-picture"),
        listed("t", "app.open('lens_team')", N_("Team"), "lens-team"),
        listed("o", "other_set", N_("Other lenses"), "lens-set"),
        quiet("g", "app.open('share_kinds')", N_("Share"), "share", N_("Make a card")),
        NOTE,
        *ELSEWHERE,
    ]

    page: LensesPage | None = None

    def body(self) -> ComposeResult:
        """Lay out the invitation, the order beside the card in hand, and my picture."""
        yield LeadBlock()
        with Horizontal(id="sides"):
            with Vertical(id="left"):
                with Card(_("My lenses"), why="lenses", id="order"):
                    yield BarList(verb=N_("Rewrite"))
                    yield Hint(_("No pack in use has lenses. {key} leads to Packs."), "0")
                    yield Static(id="said")
                with Card(_("My picture"), id="picture"):
                    yield Static(id="mine")
            with Card("", id="about"):
                yield Static(id="core")
                yield Static(id="lines")
        yield Static(id="caveat")

    def reload(self) -> None:
        """Read my lenses, and show the one in hand."""
        page = self.page = self.veil(lenses.page(self.companion))
        self.shown = page.cards
        airy = self.is_tall and any(one.on_top for one in page.cards)
        self.listing.tall = 2 if airy else 1
        self.show_list()
        self._invite(page)
        self.put("#said", prose(page.words))
        self.put("#caveat", prose(page.caveat if page.is_taken else ""))
        self.put("#mine", _mine(page, wide=self.is_wide))
        self.query_one("#picture").display = bool(page.cards)

    def row(self, one: LensCard) -> ListedBar:
        """Return one as the list shows it."""
        assert self.page
        return ListedBar(
            id=one.id, title=one.name, share=one.share, stands_out=one.on_top,
            note=one.core, room=widest(card.name for card in self.page.cards),
        )  # fmt: skip

    def _invite(self, page: LensesPage) -> None:
        """Invite to the choices as long as they are not made."""
        lead, left = self.query_one(LeadBlock), choices.left(self.companion)
        lead.display = bool(page.choices) and (not page.is_taken or bool(left))
        if left:
            told = _("{n} of {of} choices are made.").format(n=left, of=page.choices)
            lead.show(page.title, told, [("c", _("Go on"), "begin")])
            return
        told = ngettext("{n} small choice", "{n} small choices", page.choices)
        told = told.format(n=page.choices)
        words = _("{choices}, {minutes}: which of two sentences is nearer to you? {caveat}")
        words = words.format(
            choices=told, minutes=wording.minutes(page.minutes), caveat=page.caveat
        )
        lead.show(page.title, words, [("c", _("Begin"), "begin")])

    def tell_of(self, one: LensCard) -> None:
        """Show the lens in hand as a card."""
        self.query_one("#about", Card).entitle(one.name, _("on top") if one.on_top else "")
        self.write("#core", prose(one.core))
        wide = self.is_wide and self.is_tall
        mine = [_said(row, wide=wide) for row in one.lines if row.field in ABOUT_ME]
        told = Content("\n\n" if wide else "\n").join(mine)
        if wide:
            rest = [_said(row) for row in one.lines if row.field not in ABOUT_ME]
            told = Content("\n\n").join((told, Content("\n").join(rest)))
        self.write("#lines", told)

    @on(LeadBlock.Answered)
    def action_begin(self) -> None:
        """Make the choices, or go on with them."""
        half = choices.left(self.companion)
        self.app.open("lens_choices", "" if half else "anew")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer other lenses where another pack has some."""
        if action == "other_set":
            return sets.after(self.companion) is not None
        return super().check_action(action, parameters)

    def action_other_set(self) -> None:
        """Look through the lenses of the next pack that has some."""
        if other := sets.after(self.companion):
            self.carry_out(sets.use, other.pack)

    @on(BarList.Chosen)
    def action_rewrite(self) -> None:
        """Put the card in hand into own words."""
        if one := self.in_hand:
            self.app.open("lens_words", one.id)


def _said(row: CardLine, *, wide: bool = False) -> Content:
    """Return a line of a card: what it is about, and what it says."""
    if wide:
        head = line(row.label, "$ink-soft")
        if row.is_own:
            own = _("my words")
            head = Content.assemble(head, (f"  · {own}", "$ink-faint"))
        return Content("\n").join((head, prose(row.text)))
    return Content.assemble(line(row.label, "$ink-soft"), ": ", prose(row.text))


def _mine(page: LensesPage, *, wide: bool) -> Content:
    """Return what I wrote about it myself, or an invitation to."""
    picture, enjoyed = page.picture, page.result.activities if page.result else ()
    if not (picture or enjoyed):
        return prose(_("Customer-centric is for me …"), "$ink-faint")
    parts = [prose(picture.sentence)] if picture else []
    if wide:
        parts += [prose(picture.scene, "$ink-soft")] if picture and picture.scene else []
        parts += [line(f"· {one}", "$ink-soft") for one in enjoyed]
    elif enjoyed:
        parts.append(line(" · ".join(enjoyed), "$ink-soft"))
    return Content("\n").join(parts)
