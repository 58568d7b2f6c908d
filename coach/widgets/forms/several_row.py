"""Several of a few, each turned on and off with its number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from textual import events
from textual.reactive import reactive

from coach.i18n import N_, _
from coach.widgets.forms.answer_row import ChoiceLines
from coach.widgets.frame.key_bar import unlisted

MOST_SEVERAL: Final = 9


class SeveralRow(ChoiceLines):
    """Several of a few, each turned on and off with its number."""

    BINDINGS = [
        *(
            unlisted(str(at), f"turn({at - 1})", N_("On or off"), f"several-{at}")
            for at in range(1, MOST_SEVERAL + 1)
        ),
        unlisted("space", "turn(-1)", N_("On or off"), "several"),
    ]

    chosen: reactive[frozenset[str]] = reactive(frozenset())

    def __init__(
        self, field: str, label: str, choices: Sequence[tuple[str, str]], taken: str = ""
    ) -> None:
        numbered = [(value, f"{at} {one}") for at, (value, one) in enumerate(choices, 1)]
        super().__init__(field, label, numbered)
        self.settled = taken
        self.set_reactive(SeveralRow.chosen, frozenset(filter(None, taken.split(","))))

    @property
    def value(self) -> str:  # type: ignore[override]  # the numbers change it
        """All that is on, in the order of the row, with commas."""
        return ",".join(
            one.value for one in self.choices if one.value and one.value in self.chosen
        )

    def take_up(self, left: str) -> None:
        """Go on with what was left."""
        self.chosen = frozenset(filter(None, left.split(",")))

    def is_taken(self, at: int) -> bool:
        """Whether the one at this place is on."""
        return self.choices[at].value in self.chosen

    def hint(self) -> str:
        """Return how it is answered."""
        return _("a number turns one on or off")

    def take(self, at: int) -> None:
        """Move to the one at this place."""
        self.at = at

    def on_click(self, event: events.Click) -> None:
        """Turn the one under the mouse on or off."""
        if (at := event.style.meta.get("choice")) is not None:
            self.action_turn(at)

    def action_turn(self, at: int) -> None:
        """Turn one on or off; without a number the one in hand."""
        at = self.at if at < 0 else at
        if at < len(self.choices):
            self.chosen ^= {self.choices[at].value or ""}
            self.at = at
            self.post_message(self.Changed(self, self.value))
