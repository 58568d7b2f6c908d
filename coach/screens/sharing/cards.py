"""Cards: what is to be shared, what stays out of it, and what others handed over."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _
from coach.screens.base.dialog import Dialog, PickDialog, confirm
from coach.services import files
from coach.services.answer import Answer
from coach.services.sharing import cards, receive, received, share
from coach.services.sharing.receive import CardPreview
from coach.widgets.forms.line_input import LineInput, PromptLine
from coach.widgets.frame.key_bar import listed
from coach.widgets.lists.choices import MultiChoiceList, PickRow
from coach.widgets.text import line, prose


class ShareKinds(PickDialog):
    """What there is to share: the latest of its kind."""

    TITLE = N_("Share what?")

    def choices(self) -> Sequence[tuple[str, str]]:
        """Return the kinds of card."""
        return [(kind.name, _(kind.label)) for kind in cards.KINDS.values()]

    def pick(self, choice: str) -> Answer | None:
        """Show the card of that kind."""
        share.offer(self.companion, choice)
        self.dismiss(None)
        self.app.call_later(self.app.open, "share", choice)
        return None


class FieldPicks(MultiChoiceList):
    """The fields of a card; what is turned off stays out."""

    BINDINGS = [listed("space", "turn", N_("In or out"), "card-field")]


class ShareDialog(Dialog[str]):
    """A card, field by field, and the file that it goes to."""

    TITLE = N_("A card to hand over")
    AUTO_FOCUS = "FieldPicks"
    DEFAULT_CSS = """
    ShareDialog FieldPicks { margin-bottom: 1; height: auto; }
    ShareDialog PromptLine { margin-bottom: 1; }
    """
    BINDINGS = [listed("ctrl+s", "save", N_("Write it"))]

    def __init__(self, companion: Companion, about: str, which: str = "") -> None:
        super().__init__(companion, about)
        self.card = share.offer(companion, about, which)
        self._which = which

    def heading(self) -> str:
        """Return what is shared."""
        return _(cards.KINDS[self.about].label)

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

    def action_save(self) -> None:
        """Write the card; a file that is there is replaced only after a yes."""
        self.object_to("")
        path = self.query_one(LineInput).value.strip()
        there = self.attempt(partial(files.is_there, share.at(path)))
        if there:
            told = _("{file} is there already.").format(file=path)
            confirm(self, _("Replace it?"), told, partial(self._write, path))
        elif there is not None:
            self._write(path)

    def _write(self, path: str) -> None:
        said = self.attempt(partial(self._written, path))
        if said:
            self.done(said)

    def _written(self, path: str) -> str:
        taken = self.query_one(FieldPicks).chosen
        out = [
            name for name, _label, _text in cards.fields_of(self.card) if name not in taken
        ]
        return share.write(share.without(self.card, out), path)

    def done(self, result: str) -> None:
        """Leave, and say where the card is."""
        super().done(result)
        self.app.say(result)


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


class ReceiveDialog(Dialog[str]):
    """A line for the file; the card in it is shown before it is kept."""

    TITLE = N_("A card of somebody else")
    AUTO_FOCUS = "LineInput"
    DEFAULT_CSS = """
    ReceiveDialog PromptLine { margin-bottom: 1; }
    """
    BINDINGS = [listed("ctrl+s", "save", N_("Look at it, then keep it"), shown_as="⏎")]

    offered: CardPreview | None = None

    def body(self) -> ComposeResult:
        """Lay out the line, and room for what is found."""
        yield PromptLine("›", LineInput(self.about, _("a .coachcard file")))
        hint = _("Nothing is kept before you say yes.")
        yield Static(prose(hint, "$ink-faint"), id="found", classes="words")

    @on(LineInput.Changed)
    def _changed(self) -> None:
        self.offered = None

    def action_save(self) -> None:
        """Look first; the second time is the yes."""
        self.object_to("")
        if self.offered is None:
            path = self.query_one(LineInput).value.strip()
            self.offered = self.attempt(partial(receive.look, self.companion, path))
            if self.offered:
                self.query_one("#found", Static).update(_found(self.offered))
        elif said := self.attempt(partial(receive.keep, self.companion, self.offered)):
            self.done(said)

    def done(self, result: str) -> None:
        """Leave, and say what became of it."""
        super().done(result)
        self.app.show_again()
        self.app.say(result)


def _found(offered: CardPreview) -> Content:
    """Return what a card says, field by field."""
    parts = [line(offered.label, "bold")]
    parts += [
        Content.assemble((f"{label}: ", "$ink-soft"), prose(text))
        for _name, label, text in offered.fields
    ]
    if not offered.fields:
        parts.append(prose(_("It is told only together with those of others.")))
    ends = _("Enter keeps it; escape leaves everything as it is.")
    if offered.is_known:
        ends = _("It is here already.")
    return Content("\n").join((*parts, Content(""), prose(ends, "$ink-soft")))
