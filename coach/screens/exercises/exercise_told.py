"""What stands under an outcome: the words for each line, or what was said."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from coach.model.run import Said
from coach.services.exercises.outcome import Outcome
from coach.widgets.text import line, prose


def told_below(found: Outcome, said: tuple[Said, ...], *, drawn: bool) -> Iterator[Content]:
    """Yield the lines under the words of an outcome, each shown literally."""
    if drawn:
        for one in found.lines[len(found.scales) :]:
            yield prose(f"\n{one}", "$ink-soft")
    elif found.parts:
        for at, (about, name, text) in enumerate(found.parts):
            if at:
                yield Content("")
            head = line(f"{about}:", "$ink-soft")
            yield Content.assemble(head, " ", line(name, "bold"))
            if text:
                yield prose(text)
    elif found.lines:
        for one in found.lines:
            yield prose(f"· {one}", "$ink-soft")
    else:
        yield from _answers(said)


def _answers(said: tuple[Said, ...]) -> Iterator[Content]:
    """Yield each question and what was said, under the line that it was asked for."""
    about = ""
    for one in said:
        yield Content("")
        if one.about and one.about != about:
            yield line(f"“{one.about}”", "$secondary")
        about = one.about
        yield line(one.ask, "$ink-soft")
        yield prose(one.text)
