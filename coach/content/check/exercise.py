"""What ties an exercise together: steps that name each other, and what comes out."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches
from typing import Any

from coach.content.check.table import TableCheck
from coach.content.format.kinds import OUTCOME, STEP
from coach.content.source.toml import Path
from coach.content.untrusted import rows, table, word, words
from coach.i18n import _
from coach.model import kinds
from coach.rules.exercises import outcome as outcomes
from coach.rules.exercises.steps import KINDS, StepKind


class ExerciseCheck:
    """Whether the steps, the outcome and the offers of an exercise fit each other."""

    def __init__(self, walk: TableCheck, data: dict[str, Any]) -> None:
        self.walk = walk
        self.data = data
        self.found = rows(data, "step")
        self.steps = {word(step, "id"): step for _at, step in self.found}

    def check(self) -> None:
        """Go through steps, outcome and offers."""
        self.walk.unique(self.found, ("step",))
        earlier: set[str] = set()
        for at, step in self.found:
            self._step(step, ("step", at), earlier)
            earlier.add(word(step, "id"))
        outcome = table(self.data, "outcome")
        if (kind := word(outcome, "kind")) in outcomes.KINDS:
            self._outcome(outcome, kind)
        for at, offer in rows(self.data, "offer"):
            self._offer(offer, ("offer", at))

    def _step(self, step: dict[str, Any], path: Path, earlier: set[str]) -> None:
        kind = KINDS.get(word(step, "kind"))
        if kind is None:
            return
        for key in step.keys() - kind.keys:
            if key in STEP:
                self.walk.say("step-key", (*path, key), kind=kind.name, key=key)
        if kind.has_choices:
            if "choices" not in step:
                field = STEP["choices"]
                self.walk.lacks(field, "choices", path, "step-needs", kind=kind.name)
            self.walk.unique(rows(step, "choices"), (*path, "choices"))
        self._bounds(step, path)
        if over := word(step, "repeat"):
            here = (*path, "repeat")
            if over in self.steps and over not in earlier:
                self.walk.say("step-later", here, step=over)
            else:
                self._refer(over, lambda kind: kind.has_lines, here)

    def _bounds(self, step: dict[str, Any], path: Path) -> None:
        """Check that there is an answer between the least and the most."""
        for low, high, most in (("min", "max", 10), ("at_least", "at_most", 12)):
            lowest, highest = step.get(low, 1), step.get(high, most)
            if low == "at_least" and (choices := rows(step, "choices")):
                highest = min(highest, len(choices)) if type(highest) is int else highest
            if type(lowest) is int and type(highest) is int and lowest > highest:
                facts = {"key": low, "value": lowest, "least": 0, "most": highest}
                self.walk.say("out-of-range", (*path, low), **facts)

    def _refer(self, name: str, can: Callable[[type[StepKind]], bool], path: Path) -> None:
        """Check that a step is there and of a kind that can be used so."""
        step = self.steps.get(name)
        kinds = [kind.name for kind in KINDS.values() if can(kind)]
        if step is None and not self.steps:
            return  # that there are none is told already
        if step is None:
            known = ", ".join(self.steps)
            near = get_close_matches(name[:80], self.steps, 1)
            if near and self.walk.fresh:
                self.walk.say("unknown-step-near", path, step=name, near=near[0])
            else:
                self.walk.say("unknown-step", path, step=name, known=known)
        elif word(step, "kind") in KINDS.keys() - {*kinds}:
            facts = {"step": name, "kind": word(step, "kind"), "wanted": " / ".join(kinds)}
            self.walk.say("step-of-other-kind", path, **facts)

    def _outcome(self, outcome: dict[str, Any], kind: str) -> None:
        form = outcomes.KINDS[kind]
        for key in outcome.keys() - {"kind", "tell", *form.needs, *form.also}:
            if key in OUTCOME:
                self.walk.say("outcome-key", ("outcome", key), kind=kind, key=key)
        for key in form.needs:
            if key not in outcome:
                here = ("outcome",)
                if key == "cells":
                    self._lacks_cell(kind, form.cells[0], here)
                else:
                    self.walk.lacks(OUTCOME[key], key, here, "outcome-needs", kind=kind)
        for key in form.marks:
            if name := word(outcome, key):
                self._refer(name, lambda kind: kind.is_mark, ("outcome", key))
        for at, name in words(outcome, "of"):
            self._refer(name, lambda kind: kind.is_mark, ("outcome", "of", at))
        for at, name in words(outcome, "tell"):
            self._refer(name, lambda kind: kind.asks, ("outcome", "tell", at))
        self._cells(outcome, kind)
        self._scales(outcome)
        self._rows(outcome)
        self._same_lines(outcome, kind)

    def _cells(self, outcome: dict[str, Any], kind: str) -> None:
        cells = table(outcome, "cells")
        wanted = outcomes.KINDS[kind].cells
        if "cells" not in outcome or not wanted:
            return
        for key in (each for each in wanted if each not in cells):
            self._lacks_cell(kind, key, ("outcome", "cells"))
        for key in cells:
            if key not in wanted and key in OUTCOME["cells"].fields:
                here = ("outcome", "cells", key)
                self.walk.say("outcome-key", here, kind=kind, key=f"cells.{key}")

    def _lacks_cell(self, kind: str, cell: str, path: Path) -> None:
        """Say that the words for a field are missing, and under which heading they go."""
        about = OUTCOME["cells"].about
        facts = {"kind": kind, "key": f"cells.{cell}", "about": _(about)}
        self.walk.say("outcome-needs", path, example=f"[outcome.cells.{cell}]", **facts)

    def _scales(self, outcome: dict[str, Any]) -> None:
        for at, scale in rows(outcome, "scales"):
            for key in ("of", "turned"):
                for number, name in words(scale, key):
                    path: Path = ("outcome", "scales", at, key, number)
                    self._refer(name, lambda kind: kind.is_mark, path)

    def _rows(self, outcome: dict[str, Any]) -> None:
        listed = rows(outcome, "rows")
        for place, (at, row) in enumerate(listed, 1):
            path = ("outcome", "rows", at)
            when = table(row, "when")
            if not when and place < len(listed):
                self.walk.say("unused-outcome", ("outcome", "rows", listed[place][0]))
            self._when(when, (*path, "when"))

    def _when(self, when: dict[str, Any], path: Path) -> None:
        """Check that steps have the choices that something depends on."""
        for name, value in when.items():
            here = (*path, name)
            self._refer(name, lambda kind: kind.has_choices, here)
            choices = [
                word(each, "id") for _at, each in rows(self.steps.get(name), "choices")
            ]
            if choices and value not in choices:
                facts = {"step": name, "value": value, "known": ", ".join(choices)}
                self.walk.say("unknown-choice", here, **facts)

    def _same_lines(self, outcome: dict[str, Any], kind: str) -> None:
        """Check that what is drawn together is asked for the same things."""
        names = [
            word(outcome, key) for key in ("x", "y", "from", "to", "back_from", "back_to")
        ]
        names += [name for _at, name in words(outcome, "of")]
        for _at, scale in rows(outcome, "scales"):
            names += [name for _number, name in words(scale, "of")]
        for _at, row in rows(outcome, "rows"):
            names += table(row, "when")
        lists = {word(self.steps[name], "repeat") for name in names if name in self.steps}
        if len(lists) > 1 or (kind in ("quadrant", "gap", "means") and lists - {""}):
            self.walk.say("lines-mixed", ("outcome",))

    def _offer(self, offer: dict[str, Any], path: Path) -> None:
        to = word(offer, "to")
        if name := word(offer, "from"):
            self._refer(name, lambda kind: kind.asks, (*path, "from"))
        self._when(table(offer, "when"), (*path, "when"))
        if result := word(offer, "result"):
            outcome = table(self.data, "outcome")
            named = {word(row, "result") for _at, row in rows(outcome, "rows")} - {""}
            if result not in named:
                known = ", ".join(sorted(filter(None, named)))
                facts = {"step": "outcome", "value": result, "known": known or "–"}
                self.walk.say("unknown-choice", (*path, "result"), **facts)
        if to not in kinds.offered():
            return
        fields = kinds.offer_of(to).fields
        filled = [(word(offer, "field"), (*path, "field"))]
        filled += [(key, (*path, "with", key)) for key in table(offer, "with")]
        for field, here in filled:
            if field and field not in fields:
                known = ", ".join(fields)
                self.walk.say("unknown-field", here, to=to, field=field, known=known)
