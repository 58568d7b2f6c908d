"""People: colleagues and customers, when they were last seen, and who is waiting."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Static

from coach.i18n import N_, _, ngettext
from coach.model.text import fold
from coach.screens.base.place import ELSEWHERE, SpokenPlace
from coach.screens.log.edit import edit
from coach.services.people import directory
from coach.services.people.directory import People, PersonRow
from coach.widgets.forms.line_input import FilterLine, LineInput, PromptLine
from coach.widgets.frame.card import Hint
from coach.widgets.lists.people import Register, RegisterRow
from coach.widgets.text import line


class PeoplePlace(SpokenPlace):
    """The register, and a line to find somebody in it."""

    NAME = "people"
    CSS_PATH = "people.tcss"
    AUTO_FOCUS = "Register"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "l",
            "app.open('note')",
            N_("Note down"),
            tooltip=N_("Log a moment"),
            id="coach.log",
        ),
        Binding(
            "n", "app.open('new_person')", N_("New"), tooltip=N_("Add somebody"),
            id="coach.newcomer",
        ),
        Binding("e", "edit", N_("Edit"), tooltip=N_("Change this person"), id="coach.edit"),
        Binding(
            "slash", "app.find", N_("Find"), tooltip=N_("Find somebody"), id="coach.find"
        ),
        *ELSEWHERE,
    ]  # fmt: skip

    page: People | None = None
    shown: tuple[PersonRow, ...] = ()

    def body(self) -> ComposeResult:
        """Lay out the filter and the register."""
        with Horizontal(id="top"):
            asked = _("a name, a side, a word from a note")
            yield PromptLine("/", FilterLine(asked, self._typed, id="filter"))
            yield Static(id="count")
        yield Register()
        yield Hint("", id="nothing")

    def reload(self) -> None:
        """Read the register, and show whom the filter lets through."""
        self.page = directory.page(self.companion)
        self._find()

    def _find(self) -> None:
        assert self.page
        typed = fold(self.query_one("#filter", LineInput).value).split()
        self.shown = tuple(row for row in self.page.rows if row.fits(typed))
        rows = self.veil(tuple(map(register_row, self.shown)))
        found = self.query_one(Register)
        found.fill(rows)
        if found.display != bool(rows):
            found.display = bool(rows)
            self.refresh_bindings()
        self.query_one("#count", Static).update(line(self._count(filtered=bool(typed))))
        self._invite(filtered=bool(typed))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer nothing that needs somebody while nobody is shown."""
        if action == "edit":
            return bool(self.shown)
        return super().check_action(action, parameters)

    def _count(self, *, filtered: bool) -> str:
        assert self.page
        every = len(self.page.rows)
        if filtered:
            return _("{n} of {every}").format(n=len(self.shown), every=every)
        return ngettext("{n} person", "{n} people", every).format(n=every)

    def _invite(self, *, filtered: bool) -> None:
        hint = self.query_one("#nothing", Hint)
        if self.shown:
            hint.show("")
        elif filtered:
            hint.show(_("Nobody fits that. {key} shows everybody again."), "escape")
        else:
            hint.show(_("Nobody is known yet. {key} adds somebody."), "n")

    def _typed(self) -> None:
        if self.page:
            self.query_one(Register).sift()
            self._find()

    @on(LineInput.Submitted, "#filter")
    def _to_the_list(self) -> None:
        if self.shown:
            self.query_one(Register).focus()

    def action_back(self) -> None:
        """Leave the filter; from the register, show everybody again."""
        typed, people = self.query_one("#filter", LineInput), self.query_one(Register)
        if not (typed.has_focus and self.shown):
            typed.value = ""
        people.focus()

    @on(Register.Chosen)
    def _look_at(self, event: Register.Chosen) -> None:
        self.app.open("person", event.id)

    def action_edit(self) -> None:
        """Change the person in hand."""
        at = self.query_one(Register).cursor
        if at < len(self.shown):
            edit(self, "people", self.shown[at].person.id)


def register_row(row: PersonRow) -> RegisterRow:
    """Return somebody as a row of the register."""
    return RegisterRow(
        id=row.person.id,
        name=row.person.name,
        since=row.since or "–",
        usual=row.usual,
        reason=row.reason,
        note=row.note,
    )
