"""Lenses: the order of my own, each as a card, and my picture of customer-centric."""

from __future__ import annotations

from functools import partial

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
from coach.widgets.lists.bars import BarList, ListedBar, room_for
from coach.widgets.text import line, prose


class LensList(BarList):
    """My lenses; they are few, so a page further is a page of the place."""

    def action_page(self, by: int) -> None:
        """Scroll the place, which may be longer than the window."""
        body = self.screen.query_one("#body")
        body.scroll_relative(y=by * max(1, body.size.height - 2), animate=False)


class LensesPlace(ListPlace[LensCard]):
    """The lenses in my order, the one in hand as a card."""

    NAME = "lenses"
    CSS_PATH = "lenses.tcss"
    AUTO_FOCUS = "BarList"
    LIST = "BarList"
    BINDINGS = [
        listed("c", "begin", N_("Choices"), "lens-choices", N_("Make the choices")),
        quiet(
            "e", "rewrite", N_("Rewrite"), "lens-rewrite", N_("Put a card into own words")
        ),
        listed("p", "picture", N_("My picture"), "lens-picture"),
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
                    yield LensList(verb=N_("Rewrite"))
                    yield Hint("", id="nothing")
                    yield Static(id="said")
                with Card(_("My picture"), id="picture"):
                    yield Static(id="mine")
            with Card("", id="card"):
                yield Static(id="core")
                yield Static(id="lines")
        yield Static(id="caveat")

    def reload(self) -> None:
        """Read my lenses, and show the one in hand."""
        page = self.page = self.veil(lenses.page(self.companion))
        self.shown = page.cards
        room = room_for(one.name for one in page.cards)
        airy = any(one.on_top for one in page.cards) and self.size.height >= LOW
        self.listing.tall = 2 if airy else 1
        self.show_list(lambda at: _row(page.cards[at], room))
        empty = _("No pack in use has lenses. {key} leads to Packs.")
        self.query_one("#nothing", Hint).show("" if page.cards else empty, "0")
        self._invite(page)
        self.put("#said", prose(page.words))
        self.put("#caveat", prose(page.caveat if page.is_taken else ""))
        self.put("#mine", _mine(page, wide=self.has_class("-wide")))
        self.query_one("#picture").display = bool(page.cards)
        self._tell()

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

    @on(BarList.Pointed)
    def _tell(self) -> None:
        """Show the lens in hand as a card."""
        card = self.query_one("#card", Card)
        card.display = self.in_hand is not None
        if (one := self.in_hand) is None:
            return
        card.entitle(one.name, _("on top") if one.on_top else "")
        self.query_one("#core", Static).update(prose(one.core))
        wide = self.has_class("-wide") and self.size.height >= LOW
        mine = [_said(row, wide=wide) for row in one.lines if row.field in ABOUT_ME]
        told = Content("\n\n" if wide else "\n").join(mine)
        if wide:
            rest = [_said(row) for row in one.lines if row.field not in ABOUT_ME]
            told = Content("\n\n").join((told, Content("\n").join(rest)))
        self.query_one("#lines", Static).update(told)

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
            use = partial(sets.use, self.companion, other.pack)
            if answer := self.attempt(use):
                self.reload()
                self.tell(answer)

    @on(BarList.Chosen)
    def action_rewrite(self) -> None:
        """Put the card in hand into own words."""
        if one := self.in_hand:
            self.app.open("lens_words", one.id)

    def action_picture(self) -> None:
        """Write my picture, and what I would enjoy."""
        self.app.open("lens_picture")


LOW = 30
"""Below so many lines there is no air between the bars."""


def _row(one: LensCard, room: int) -> ListedBar:
    return ListedBar(
        id=one.id, title=one.name, share=one.share, stands_out=one.on_top,
        note=one.core, room=room,
    )  # fmt: skip


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
