"""Lock: a passphrase is asked for at the start; it is chosen, changed or taken off."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _
from coach.model.errors import CoachError
from coach.screens.base.dialog import Dialog
from coach.screens.base.form import Form
from coach.services import locking
from coach.widgets.forms.answer_row import LinkRow
from coach.widgets.forms.line_input import Field, LineInput
from coach.widgets.frame.key_bar import listed
from coach.widgets.text import prose

CHANGE, RECOVERY, REMOVE = "change", "recovery", "remove"


class UnlockScreen(Dialog[bool]):
    """One line for the passphrase or the recovery key."""

    TITLE = N_("Locked")
    DEFAULT_CSS = """
    UnlockScreen {
        & .words { margin-bottom: 1; }
        & #waiting { color: $ink-soft; }
        &.-short .words { margin-bottom: 0; }
    }
    """
    BINDINGS = [
        listed("ctrl+s", "save", N_("Open")),
        listed("escape", "app.quit", N_("Quit"), "leave"),
    ]

    def body(self) -> ComposeResult:
        """Lay out the line, and say what waits for it."""
        told = _("What you wrote is locked with a passphrase.")
        yield Static(prose(told), classes="words")
        for sentence in locking.waiting_told(self.companion):
            yield Static(prose(sentence), classes="words", id="waiting")
        yield secret("passphrase", _("Passphrase"))

    def save(self) -> bool:
        """Open it; what does not fit is said, and nothing is lost."""
        field = self.query_one(LineInput)
        if not field.value:
            raise CoachError(_("There is no text yet; a few words are enough."))
        left = locking.unlocked_by(self.companion, field.value)
        field.value = ""
        if left:
            raise CoachError(left)
        return True

    def done(self, result: bool) -> None:
        """Go on to what was locked."""
        self.app.exit(return_code=0, result=int(result))


class LockDialog(Form[bool]):
    """What a passphrase does, and two lines to choose one; where there is one, the ways."""

    TITLE = N_("Passphrase")
    BINDINGS = [listed("ctrl+s", "save", N_("Further"))]
    DEFAULT_CSS = """
    LockDialog {
        & .words { margin-bottom: 1; }
        & Field > .label { width: 22; }
        &.-short .words { margin-bottom: 0; }
    }
    """

    def __init__(self, companion: Companion, about: str = "") -> None:
        super().__init__(companion, about)
        self.is_on = locking.is_on(companion)

    def body(self) -> ComposeResult:
        """Lay out what there is to do."""
        if not self.is_on:
            for sentence in locking.explained():
                yield Static(prose(sentence), classes="words")
            yield from _twice()
        elif self.about == CHANGE:
            yield secret("now", _("Passphrase now"))
            yield from _twice()
        elif self.about:
            if self.about == REMOVE:
                yield Static(prose(locking.removed_told()), classes="words")
            yield secret("now", _("Passphrase now"))
        else:
            told = _("What you write is locked with a passphrase.")
            yield Static(prose(told), classes="words")
            yield LinkRow(CHANGE, _("Change it"), _("the former one opens nothing then"))
            yield LinkRow(RECOVERY, _("New recovery key"), _("the former one goes"))
            yield LinkRow(REMOVE, _("Take it off"), _("all is readable without it"))

    @on(LinkRow.Opened)
    def _opened(self, event: LinkRow.Opened) -> None:
        self.app.push_screen(LockDialog(self.companion, event.leads_to), self._leave_if)

    def _leave_if(self, done: bool | None) -> None:
        if done:
            self.dismiss(True)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Save nothing where there are only ways to choose from."""
        if action == "save" and self.is_on and not self.about:
            return False
        return super().check_action(action, parameters)

    def save(self) -> bool | None:
        """Do what was asked for, or lead on to where it is."""
        said = {field.field: field.value for field in self.query(Field)}
        if self.is_on:
            locking.expect_known(self.companion, said["now"])
        if not self.is_on or self.about == CHANGE:
            locking.refuse_weak(said["new"])
            if said["new"] != said["again"]:
                raise CoachError(_("These two were not the same."))
        if not self.is_on or self.about == RECOVERY:
            locking.expect_possible()
            words = said.get("new", "")
            self.app.push_screen(RecoveryDialog(self.companion, words), self._leave_if)
            return None
        if self.about == CHANGE:
            left = locking.change(self.companion, said["new"])
            told = _("The new passphrase opens everything now.")
        else:
            left = locking.remove(self.companion)
            told = _("The passphrase is off: everything is readable without it.")
        self.app.say("\n".join((told, *left)))
        return True


class RecoveryDialog(Form[bool]):
    """Shows a new recovery key once, and has it typed over before anything is locked."""

    TITLE = N_("Recovery key")
    BINDINGS = [listed("ctrl+s", "save", N_("Lock"))]
    DEFAULT_CSS = """
    RecoveryDialog {
        & .words { margin-bottom: 1; }
        & #code { color: $primary; text-style: bold; padding: 0 3; }
        &.-short #code { margin-bottom: 0; }
    }
    """

    def __init__(self, companion: Companion, passphrase: str) -> None:
        super().__init__(companion)
        self._passphrase = passphrase
        self._code = locking.new_code()

    def body(self) -> ComposeResult:
        """Lay out the key, and the line in which it is typed over."""
        yield Static(prose(locking.code_told()), classes="words")
        yield Static(prose(self._code), classes="words", id="code")
        yield Field("code", _("Typed over"))

    def save(self) -> bool:
        """Lock it, or let this be the recovery key from now on."""
        if not locking.is_same_code(self.query_one(LineInput).value, self._code):
            raise CoachError(_("That is not the same; the groups are of four signs."))
        if self._passphrase:
            left = locking.begin(self.companion, self._passphrase, self._code)
            told = _("What you wrote is locked: entries, drafts, indexes and backups.")
        else:
            left = locking.renew_code(self.companion, self._code)
            told = _("The new recovery key works now, and the former one no more.")
        self.app.say("\n".join((told, *left)))
        return True


def _twice() -> ComposeResult:
    yield secret("new", _("New passphrase"))
    yield secret("again", _("The same once more"))


def secret(name: str, label: str) -> Field:
    """Return a line that does not show what is typed, and keeps no draft of it."""
    field = Field(name, label)
    field.input.password = True
    return field
