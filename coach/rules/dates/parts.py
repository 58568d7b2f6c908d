"""The parts of a day: which words name them, and how long they last."""

from __future__ import annotations

from coach.rules.dates import words as said

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.rules.dates.reckoning import Words

HOUR = 60
HALF_DAY, DAY = 12 * HOUR, 24 * HOUR

SPANS = {
    said.MORNING: ((0, HALF_DAY),),
    said.AFTERNOON: ((HALF_DAY, 19 * HOUR),),
    said.EVENING: ((17 * HOUR, 25 * HOUR),),
    said.TONIGHT: ((17 * HOUR, 29 * HOUR),),
    said.NIGHT: ((18 * HOUR, 30 * HOUR),),
    said.THIS_NIGHT: ((20 * HOUR, 30 * HOUR),),
    said.AT_NIGHT: ((0, 6 * HOUR), (19 * HOUR, DAY + 1)),
}
"""From which minute of a day up to which its parts last; some end on the next."""

_TYPED_PARTS = {
    f"{lead}{word}": said.PARTS[word]
    for lead in ("s", "s'", "'s", "'s-")
    for word in ("ochtends", "morgens", "middags", "avonds", "nachts")
}
"""Parts of the day as they are often typed: savonds, s'avonds."""


def without_part(words: Words) -> tuple[Words, str]:
    """Take the part of the day off the end: 's avonds, in the morning, vrijdagmiddag."""
    if not words:
        return words, ""
    *before, last = words
    if part := _TYPED_PARTS.get(last):
        return tuple(before), part
    if part := said.PARTS.get(last):
        for lead in said.BEFORE_PARTS:
            if tuple(before[-len(lead) :]) == lead:
                part = said.AT_NIGHT if part == said.NIGHT else part
                return tuple(before[: -len(lead)]), part
        return tuple(before), part
    if before and last == "morgen" and before[-1] in said.WEEKDAYS:
        return tuple(before), said.MORNING
    for ending, part in said.GLUED_PARTS.items():
        stem = last.removesuffix(ending)
        if stem != last and (stem in said.WEEKDAYS or stem in said.NAMED):
            return (*before, stem), part
    return words, ""
