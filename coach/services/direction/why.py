"""How the river is made: each mark on it, and the entries behind it."""

from __future__ import annotations

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import _
from coach.rules.direction import river as rule
from coach.services import wording
from coach.services.direction import page as page_of


@dataclass(frozen=True, slots=True)
class RiverWhy:
    """What is told of how it is made."""

    rule: str
    figures: tuple[tuple[str, str], ...]
    notes: frozenset[str]
    """The ids of the notes that it is drawn from."""


def river(companion: Companion) -> RiverWhy:
    """Return how the river is drawn, from which of one's own notes."""
    noted = tuple(page_of.notes(companion))
    drawn = page_of.river(companion, noted)
    marks = [week.room for week in drawn.weeks if week.room is not None]
    mean = wording.number(sum(marks) / len(marks)) if marks else "–"
    return RiverWhy(
        rule=_(
            "Twelve weeks of your own notes. Its width is the room of a week: the mean of "
            "control, or the mark for room of the direction check. The strands are the "
            "share of notes that follow the course; it leans up to colleagues and down to "
            "customers. Dots on the land are banks, straight lines guardrails, with gaps "
            "while it is not known whether they are a fact. A tree lies where it fell: "
            "right across while nothing is chosen, halfway once the water flows round it. "
            "A drop is an own way. Rapids are {contributors} people who had a part and "
            "{finished} ideas done in {days} days. A week without notes is still."
        ).format(
            contributors=rule.CONTRIBUTORS, finished=rule.FINISHED, days=rule.WINDOW.days
        ),
        figures=(
            (_("Notes in twelve weeks"), str(sum(week.notes for week in drawn.weeks))),
            (_("Follow the course"), str(sum(week.follow for week in drawn.weeks))),
            (_("Room, the mean of the weeks"), f"{mean} (n = {len(marks)})"),
        ),
        notes=frozenset(note.id for note in noted),
    )
