"""Answering: for each kind of question the piece in which it is answered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from coach.fastclass import dataclass
from coach.i18n import N_, _
from coach.services import wording
from coach.services.exercises.sessions import PosedQuestion
from coach.widgets.charts.scale import StepMark, StepScale
from coach.widgets.forms.line_input import LineInput, PromptLine
from coach.widgets.forms.lines_input import LinesInput
from coach.widgets.frame.key_bar import listed
from coach.widgets.lists.choices import ChoiceList, MultiChoiceList, PickRow
from coach.widgets.text import keyed

TEN = (1, 10)


class Answering(Static, can_focus=True):
    """Nothing to answer: enter goes on."""

    BINDINGS = [listed("enter,space", "on", N_("Go on"), "step-read")]

    class Read(Message):
        """The user has read it."""

    def action_on(self) -> None:
        """Go on."""
        self.post_message(self.Read())


@dataclass(frozen=True, slots=True)
class AnswerField:
    """A piece to answer in, and how it begins once it is on the glass."""

    widget: Widget
    begin: Callable[[], object]


def answering(question: PosedQuestion, draft: str) -> AnswerField:
    """Return the piece for this question, with what was answered before.

    What is half typed in it is kept under the name of the draft.
    """
    return FIELDS[question.kind.name](question, draft)


def _mark(question: PosedQuestion, _draft: str) -> AnswerField:
    ends = " – ".join(filter(None, (question.low, question.high)))
    said = question.said if isinstance(question.said, int) else None
    if (question.least, question.most) == TEN:
        mark = StepMark("answer", "", ask=ends, value=said)
        return AnswerField(mark, mark.focus)
    scale = StepScale("answer", ends, question.least, question.most)
    scale.begin_at(said)
    return AnswerField(scale, scale.focus)


def _pick(question: PosedQuestion, _draft: str) -> AnswerField:
    return _picks(ChoiceList(), question)


def _several(question: PosedQuestion, _draft: str) -> AnswerField:
    return _picks(MultiChoiceList(), question)


def _picks(picks: ChoiceList, question: PosedQuestion) -> AnswerField:
    rows = [PickRow(id=name, text=text) for name, text in question.choices]
    said = question.said if isinstance(question.said, list) else [question.said]

    def begin() -> None:
        picks.offer(rows, [one for one in said if isinstance(one, str)])
        picks.focus()

    return AnswerField(picks, begin)


def _stack(question: PosedQuestion, draft: str) -> AnswerField:
    said = question.said
    if isinstance(said, str):
        lines = said.split("\n")
    else:
        lines = [one for one in said or () if isinstance(one, str)] if said else []  # type: ignore[union-attr]  # a list of lines, or nothing
    hint = _("a line; enter keeps it, enter on an empty line goes on")
    stack = LinesInput(lines, hint, draft=draft)
    return AnswerField(stack, lambda: stack.query_one(LineInput).focus())


def _read(_question: PosedQuestion, _draft: str) -> AnswerField:
    told = Answering(keyed(_("{key} goes on."), "enter"))
    return AnswerField(told, told.focus)


def _line(question: PosedQuestion, draft: str) -> AnswerField:
    said = question.said if isinstance(question.said, str) else ""
    return _one_line(question, said, draft)


def _day(question: PosedQuestion, draft: str) -> AnswerField:
    said = question.said
    day = wording.written_day(date.fromisoformat(said)) if isinstance(said, str) else ""
    return _one_line(question, day, draft)


def _one_line(question: PosedQuestion, said: str, draft: str) -> AnswerField:
    typed = LineInput(said, _(question.kind.placeholder), draft=draft)
    return AnswerField(PromptLine("›", typed), typed.focus)


FIELDS: Final[Mapping[str, Callable[[PosedQuestion, str], AnswerField]]] = {
    "mark": _mark, "line": _line, "text": _stack, "choice": _pick, "several": _several,
    "list": _stack, "person": _line, "date": _day, "read": _read,
}  # fmt: skip
"""The piece to answer in, for every kind of step."""
