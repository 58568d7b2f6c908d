"""Cards: what is to be shared, what stays out of it, and what others handed over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _
from coach.screens.base.dialog import Dialog, PickDialog, write_file
from coach.screens.base.offer import OfferDialog
from coach.services import files
from coach.services.answer import Answer
from coach.services.sharing import cards, received, share
from coach.services.sharing.received import CardPreview
from coach.widgets.forms.line_input import LineInput, PromptLine
from coach.widgets.frame.key_bar import listed
from coach.widgets.lists.choices import MultiChoiceList, PickRow
from coach.widgets.text import labelled, line, prose


class ShareKinds(PickDialog):
    """What there is to share: the latest of its kind."""

    TITLE = N_("Share what?")

    def choices(self) -> Sequence[tuple[str, str]]:
        """Return the kinds of card."""
        return [(kind.name, _(kind.label)) for kind in cards.KINDS.values()]

    def pick(self, choice: str) -> Answer | None:
        """Show the card of that kind."""
        share.offer(self.companion, choice)
        self.lead_on("share", choice)
        return None


class FieldPicks(MultiChoiceList):
    """The fields of a card; what is turned off stays out."""

    BINDINGS = [listed("space", "turn", N_("In or out"), "card-field")]


class ShareDialog(Dialog[str]):
    """A card, field by field, and the file that it goes to."""

    TITLE = N_("A card to hand over")
    DEFAULT_CSS = """
    ShareDialog FieldPicks { margin-bottom: 1; height: auto; }
    ShareDialog PromptLine { margin-bottom: 1; }
    """
    BINDINGS = [listed("ctrl+s", "save", N_("Write it"))]

    def __init__(self, companion: Companion, about: str, which: str = "") -> None:
        super().__init__(companion, about)
        self.card = share.offer(companion, about, which)
        self._which, self.named = which, _(cards.KINDS[about].label)

    def body(self) -> ComposeResult:
        """Lay out the fields, and the line for the file."""
        yield FieldPicks()
        yield PromptLine("›", LineInput(share.place(self.card), _("the file to write")))
        told = _("Only the file goes along, and only when you hand it over yourself.")
        yield Static(prose(told, "$ink-faint"), classes="words")

    def on_mount(self) -> None:
        """Begin with everything in."""
        if self.app.hide_names:
            self.card = share.offer(
                self.companion, self.about, self._which, hide_names=True
            )
        rows = [
            PickRow(id=name, text=f"{label}: {text}")
            for name, label, text in cards.fields_of(self.card)
        ]
        self.query_one(FieldPicks).offer(rows, [row.id for row in rows])

    @on(MultiChoiceList.Ready)
    def _ready(self) -> None:
        self.query_one(LineInput).focus()

    def save(self) -> None:
        """Write the card; a file that is there is replaced only after a yes."""
        path = self.query_one(LineInput).value.strip()
        there, told = files.is_there(share.at(path)), _("{file} is there already.")
        told = told.format(file=path)
        write_file(self, there, _("Replace it?"), told, partial(self._written, path))

    def _written(self, path: str) -> str:
        taken = self.query_one(FieldPicks).chosen
        out = [
            name for name, _label, _text in cards.fields_of(self.card) if name not in taken
        ]
        return share.write(share.without(self.card, out), path)


class ReceivedDialog(PickDialog):
    """The cards of others that are here; the one that is chosen goes."""

    TITLE = N_("Let go of a card")

    def words(self) -> str:
        """Return what stays, or that there is nothing to let go of."""
        if not received.listed(self.companion):
            return _("No card of anybody else is here.")
        told = _("An idea or a name that came with it stays. {key} takes this back.")
        return told.format(key="u")

    def choices(self) -> Sequence[tuple[str, str]]:
        """Return what is here; cards without a name go together."""
        found = self.veil(received.listed(self.companion))
        return [(one.id, f"{one.label}: {one.title}") for one in found]

    def pick(self, choice: str) -> Answer | None:
        """Let go of it."""
        every = received.listed(self.companion)
        found = next((one for one in every if one.id == choice), None)
        return received.let_go_of(self.companion, found) if found else None


class ReceiveDialog(OfferDialog[CardPreview]):
    """A line for the file; the card in it is shown before it is kept."""

    TITLE = N_("A card of somebody else")
    HINT = N_("Nothing is kept before you say yes.")
    BINDINGS = [listed("ctrl+s", "save", N_("Look at it, then keep it"), shown_as="⏎")]

    def body(self) -> ComposeResult:
        """Lay out the line, and room for what is found."""
        yield PromptLine("›", LineInput(self.about, _("a .coachcard file")))
        yield from super().body()

    def look(self) -> CardPreview:
        """Return what is in the file."""
        path = self.query_one(LineInput).value.strip()
        return received.look(self.companion, path)

    def told(self, offered: CardPreview) -> Iterator[Content]:
        """Yield what the card says, field by field."""
        yield line(offered.label, "bold")
        if offered.fields:
            yield labelled((label, text) for _name, label, text in offered.fields)
        else:
            yield prose(_("It is told only together with those of others."))
        ends = _("Enter keeps it; escape leaves everything as it is.")
        if offered.is_known:
            ends = _("It is here already.")
        yield Content("")
        yield prose(ends, "$ink-soft")

    def take(self, offered: CardPreview) -> str:
        """Keep it."""
        return received.keep(self.companion, offered)
