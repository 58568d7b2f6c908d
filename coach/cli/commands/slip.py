"""`coach slip` and `coach tick`: the old way came along, or the new one was done."""

from __future__ import annotations

from typing import Final

from coach.cli import answers
from coach.cli import listing as listed
from coach.model.text import fold
from coach.services.patterns import patterns, slips, ticks

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.cli.arguments import Given
    from coach.companion import Companion

RESULTS: Final = {
    "done": "done", "gedaan": "done", "klaar": "done",
    "tiny": "tiny", "klein": "tiny", "mini": "tiny",
    "missed": "missed", "gemist": "missed", "niet": "missed",
    "na": "not_applicable", "n/a": "not_applicable", "nvt": "not_applicable",
    "not_applicable": "not_applicable",
}  # fmt: skip
"""How a day went, as it may be typed in either language."""


def slip(companion: Companion, given: Given) -> int:
    """Keep that the old way came along."""
    pattern = patterns.choose(
        companion, listed.meant(companion, given.text, "patterns") or None
    )
    answer = slips.slip(
        companion,
        pattern,
        note=given.value("note") or "",
        on=given.value("on"),
        context=_context(given.value("context")),
    )
    return answers.tell(answer, as_json=given.has("json"))


def _context(said: str | None) -> str | None:
    if said is None:
        return None
    from coach.cli.values import one_of  # a slip needs no word about what was going on
    from coach.model.pattern import CONTEXTS

    return one_of("slip_context", said, CONTEXTS)


def tick(companion: Companion, given: Given) -> int:
    """Keep how a day of the plan went."""
    said = [*given.words]
    result = "done"
    if said and (meant := RESULTS.get(fold(said[-1]))):
        result = meant
        said.pop()
    name = listed.meant(companion, " ".join(said), "patterns") or None
    answer = ticks.tick(
        companion, patterns.choose(companion, name), result, on=given.value("on")
    )
    return answers.tell(answer, as_json=given.has("json"))
