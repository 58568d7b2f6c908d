"""A pattern in a few lines, and what can be done with it: begin, pause, rest, let it go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final

from textual.app import ComposeResult
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _
from coach.model.errors import CoachError
from coach.model.pattern import Pattern
from coach.rules.patterns import plans
from coach.screens.base.change import remove
from coach.screens.base.dialog import PickDialog, confirm
from coach.screens.base.form import RecordForm
from coach.screens.base.screen import BaseScreen
from coach.services import wording
from coach.services.answer import Answer
from coach.services.patterns import patterns, phrases, planning, ticks
from coach.services.settings import settings
from coach.widgets.text import prose

TEXTS: Final = ("name", "cue", "old_way", "gave", "tiny")
"""The lines that are fields of a pattern or of its plan as they stand."""


class PatternDialog(RecordForm):
    """A pattern with its plan; `about` is its id, and empty for a new one."""

    TITLE = N_("A pattern of your own")
    TYPED = "pattern {about} {name}"

    def __init__(self, companion: Companion, about: str = "") -> None:
        super().__init__(companion, about)
        self.pattern = patterns.choose(companion, about) if about else None
        self.named = self.pattern.name if self.pattern else ""

    def body(self) -> ComposeResult:
        """Lay out the lines."""
        kept = self.pattern or Pattern(id="", name="")
        days = " ".join(_(wording.SHORT_WEEKDAYS[day]) for day in kept.plan.weekdays)
        yield self.field("name", _("Name"), _("what you call it"), kept.name)
        yield self.field("cue", _("Moment"), _("when it comes along"), kept.cue)
        yield self.field("old_way", _("Old way"), _("what I do then"), kept.old_way)
        yield self.field("gave", _("It gives me"), _("it is there for a reason"), kept.gave)
        plan, hint = phrases.plan(kept.plan), _("if …, then I …")
        yield self.field("plan", _("The plan"), hint, plan)
        hint = _("half a minute; it counts fully")
        yield self.field("tiny", _("Tiny version"), hint, kept.plan.tiny)
        yield self.field("days", _("Days"), _("every working day; or mon, thu"), days)
        told = _("With a plan it becomes active. Without one it is simply noticed.")
        yield Static(prose(told, "$ink-faint"), classes="words")

    def save(self) -> None:
        """Keep it; a second active pattern takes a yes."""
        asks_second(self, self._keep, self.done)

    def _keep(self, second: bool) -> Answer:
        said = self.said()
        texts = {name: said[name] for name in TEXTS}
        texts |= _plan(said["plan"], said["cue"])
        days = _days(said["days"])
        if self.pattern is None:
            name = texts.pop("name")
            return planning.write(self.companion, name, texts, second=second, weekdays=days)
        answer = planning.change(self.companion, self.pattern, texts, weekdays=days)
        kept = answer.record
        assert isinstance(kept, Pattern)
        if kept.plan.then_do and kept.status == "noticed":
            return planning.activate(self.companion, kept, second=second)
        return answer


def asks_second(
    scene: BaseScreen[Any], deed: Callable[[bool], Answer], then: Callable[[Answer], object]
) -> None:
    """Do it and go on with the answer; a second active pattern takes a yes."""

    def attempt(second: bool) -> None:
        try:
            answer = deed(second)
        except planning.SecondPatternError as active:
            question = _("A second pattern beside it?")
            confirm(scene, question, str(active), partial(attempt, True))
        except CoachError as error:
            scene.object_to(str(error))
        else:
            then(answer)

    attempt(False)


def _plan(said: str, cue: str) -> dict[str, str]:
    """Return the two halves of a plan; the moment is the first where only one was typed."""
    if whole := plans.split(said):
        return {"if_cue": whole[0], "then_do": whole[1]}
    return {"if_cue": cue if said else "", "then_do": said}


def _days(said: str) -> tuple[int, ...]:
    """Return the days of a plan; none is every working day."""
    if not said:
        return ()
    try:
        read = settings.key("workdays").reader.read(said)
    except ValueError:
        raise CoachError(
            _("“{said}” names no days. For example: mon, thu").format(said=said)
        ) from None
    return (
        tuple(day for day in read if isinstance(day, int)) if isinstance(read, list) else ()
    )


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
        self.named = self.pattern.name

    def choices(self) -> Sequence[tuple[str, str]]:
        """Offer what fits the state it is in."""
        offered = planning.ways(self.companion, self.pattern)
        return [(name, _(planning.WAYS[name])) for name in offered]

    def pick(self, choice: str) -> Answer | None:
        """Do it; what takes more than a number leads on."""
        if choice == "edit":
            self.lead_on("pattern", self.pattern.id)
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
