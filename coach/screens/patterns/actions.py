"""What can be done with a pattern: begin, pause, rest, let it go, change its words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from coach.companion import Companion
from coach.i18n import N_, _
from coach.model.pattern import Pattern
from coach.screens.base.pick import PickDialog
from coach.screens.log.entry import remove
from coach.screens.patterns.edit import asks_second
from coach.services import wording
from coach.services.answer import Answer
from coach.services.patterns import patterns, phrases, planning, ticks

DEEDS: Final[dict[str, Callable[[Companion, Pattern], Answer]]] = {
    "pause": planning.pause,
    "resume": planning.resume,
    "rest": planning.rest,
    "root": planning.root,
    "fits": planning.still_fits,
    "let_go": planning.let_go,
}


class PatternActions(PickDialog):
    """A short list; a number does it."""

    def __init__(self, companion: Companion, about: str) -> None:
        super().__init__(companion, about)
        self.pattern = patterns.choose(companion, about)

    def heading(self) -> str:
        """Return its name."""
        return self.pattern.name

    def choices(self) -> Sequence[tuple[str, str]]:
        """Offer what fits the state it is in."""
        offered = planning.ways(self.companion, self.pattern)
        return [(name, _(planning.WAYS[name])) for name in offered]

    def pick(self, choice: str) -> Answer | None:
        """Do it; what takes more than a number leads on."""
        if choice == "edit":
            self.dismiss(None)
            self.app.call_later(self.app.open, "pattern", self.pattern.id)
        elif choice == "delete":
            remove(self, "patterns", self.pattern.id, self.done)
        elif choice == "begin":
            asks_second(self, self._begin, self.done)
        else:
            return DEEDS[choice](self.companion, self.pattern)
        return None

    def _begin(self, second: bool) -> Answer:
        return planning.activate(self.companion, self.pattern, second=second)


MOST = 7


class AutomaticityDialog(PickDialog):
    """One sentence and seven numbers; a number is enough."""

    TITLE = N_("How much does it go by itself?")

    def __init__(self, companion: Companion, about: str) -> None:
        super().__init__(companion, about)
        self.pattern = patterns.choose(companion, about)

    def words(self) -> str:
        """Return the routine, and the sentence about it."""
        return f"{wording.capital(self.pattern.routine)}\n“{_(phrases.FELT)}”"

    def choices(self) -> Sequence[tuple[str, str]]:
        """Name both ends; what lies between needs no word."""
        ends = {1: _("not at all"), 4: _("half and half"), MOST: _("entirely")}
        return [(str(n), ends.get(n, "·")) for n in range(1, MOST + 1)]

    def pick(self, choice: str) -> Answer:
        """Keep the number."""
        return ticks.felt(self.companion, self.pattern, int(choice))
