"""A tree: written down in a line, and the sheet with the ways round it."""

from __future__ import annotations

from typing import Final

from textual.app import ComposeResult
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _
from coach.model.direction import Branch
from coach.model.errors import CoachError
from coach.screens.base.form import Form
from coach.services import wording
from coach.services.answer import Answer
from coach.services.direction import trees
from coach.services.direction.trees import TreeFacts
from coach.services.step import still
from coach.widgets.forms.answer_row import ChoiceRow
from coach.widgets.forms.line_input import Field
from coach.widgets.text import prose

MOST: Final = 5
"""So many ways round it fit on the sheet."""


class FellDialog(Form[Answer]):
    """What lies across, in one line; the rest can come later."""

    TITLE = N_("What lies across?")
    TYPED = "tree {name}"

    def body(self) -> ComposeResult:
        """Lay out the line and who is at the wheel."""
        yield self.field("text", _("The tree"), _("nobody answers at the back office"))
        yield self.field("wheel", _("At the wheel"), _(WHO))
        told = _("Then look for three ways round it; strange ones count.")
        yield Static(prose(told, "$ink-faint"), classes="words")

    def save(self) -> Answer:
        """Write it down."""
        said = self.said()
        return trees.fall(self.companion, said["text"], TreeFacts(wheel=said["wheel"]))


WHO: Final = N_("me, we, nobody, or a name")


class TreeDialog(Form[Answer]):
    """Who is at the wheel, the ways round it, which one is taken and what came of it."""

    DEFAULT_CSS = """
    TreeDialog {
        & .words { margin-top: 1; }
        &.-tall Field, &.-tall ChoiceRow { margin-bottom: 0; }
    }
    """
    DRAFT = "tree {about}"
    TYPED = "tree {about} {name}"

    def __init__(self, companion: Companion, about: str) -> None:
        super().__init__(companion, about)
        found = still(trees.choose(companion, about))
        self.fallen, self.named = found, found.text
        self.count = max(trees.WAYS, min(MOST, len(found.branches) + 1))

    def body(self) -> ComposeResult:
        """Lay out the wheel, the ways, the choice and how it stands."""
        tree, ways = self.fallen, self.fallen.branches
        yield self.field("wheel", _("At the wheel"), _(WHO), trees.wheel_words(tree))
        for at in range(self.count):
            said = trees.way_typed(ways[at]) if at < len(ways) else ""
            label = _("Way {n}").format(n=at + 1)
            yield self.field(f"way-{at}", label, _(ASKED[at]) if at < 3 else "", said)
        taken = next((str(n) for n, one in enumerate(ways) if one.chosen), "")
        numbers = [(str(at), str(at + 1)) for at in range(self.count)]
        yield ChoiceRow("taken", _("I take"), [("", _("none yet")), *numbers], taken)
        outcome = next((one.outcome for one in ways if one.chosen), "")
        yield self.field("outcome", _("What came of it"), _("later, if you like"), outcome)
        states = [
            ("", _("in the water")),
            ("parked", _("parked")),
            ("cleared", _("cleared")),
        ]
        state = tree.status if tree.status in ("parked", "cleared") else ""
        yield ChoiceRow("state", _("It is"), states, state)
        until = wording.written_day(tree.parked_until) if tree.parked_until else ""
        yield self.field(
            "park", _("Parked until"), _("a day on which it comes back"), until
        )
        if tree.wheel == "nobody":
            yield Static(prose(_(trees.NOBODY), "$ink-soft"), classes="words")

    def save(self) -> Answer:
        """Keep what was changed, as one step."""
        fields = {field.field: field for field in self.query(Field)}
        rows = {row.field: row for row in self.query(ChoiceRow)}
        said = self.said()
        ways, places = self._ways(said)
        taken, state = rows["taken"].value or "", rows["state"].value or ""
        facts = TreeFacts(
            wheel=said["wheel"] if fields["wheel"].changed else None,
            ways=ways,
            choose=self._taken(taken, places) if rows["taken"].changed else None,
            outcome=said["outcome"] if fields["outcome"].changed else None,
            cleared=state == "cleared" != self.fallen.status,
            park=self._park(said["park"], state, is_new=fields["park"].changed),
        )
        return trees.change(self.companion, self.fallen, facts)

    def _ways(self, said: dict[str, str]) -> tuple[tuple[Branch, ...], list[int]]:
        """Return the ways as they stand in the form, and the lines they stand on."""
        kept = self.fallen.branches
        places = [at for at in range(self.count) if said[f"way-{at}"]]
        ways = tuple(
            trees.way(said[f"way-{at}"], kept[at] if at < len(kept) else None)
            for at in places
        )
        return (*ways, *kept[self.count :]), places

    def _taken(self, taken: str, places: list[int]) -> str:
        """Return the number of the way that is taken, among those that say something."""
        if not taken:
            return ""
        if int(taken) not in places:
            raise CoachError(_("That way is still empty: what would it be?"))
        return str(places.index(int(taken)) + 1)

    def _park(self, day: str, state: str, *, is_new: bool) -> str | None:
        """Return the day until which it is laid aside; empty to put it back."""
        was = self.fallen.status
        if state == "parked":
            return (day or _("in two weeks")) if is_new or was != "parked" else None
        if state:
            return None
        return day if is_new and day else ("" if was in ("parked", "cleared") else None)


ASKED: Final = (
    N_("the usual way, and what it takes (10 min)"),
    N_("another one"),
    N_("a strange one"),
)
