"""Answering: for each kind of question the piece in which it is answered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from coach.fastclass import dataclass
from coach.i18n import N_, _
from coach.services import wording
from coach.services.exercises.sessions import PosedQuestion
from coach.widgets.charts.scale import StepMark, StepScale
from coach.widgets.forms.line_input import LineInput, PromptLine
from coach.widgets.forms.line_stack import LineStack
from coach.widgets.lists.choices import ChoiceList, PickRow, PickSeveral
from coach.widgets.text import keyed

TEN = (1, 10)


class Answering(Static, can_focus=True):
    """Nothing to answer: enter goes on."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "on", N_("Go on"), id="coach.step-read"),
    ]

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
    match question.kind:
        case "mark":
            mark = _mark(question)
            return AnswerField(mark, mark.focus)
        case "choice" | "several":
            return _picks(question)
        case "list" | "text":
            return _stack(question, draft)
        case "read":
            told = Answering(keyed(_("{key} goes on."), "enter"))
            return AnswerField(told, told.focus)
    typed = LineInput(_typed(question), _placeholder(question), draft=draft)
    return AnswerField(PromptLine("›", typed), typed.focus)


def _mark(question: PosedQuestion) -> StepMark | StepScale:
    ends = " – ".join(filter(None, (question.low, question.high)))
    said = question.said if isinstance(question.said, int) else None
    if (question.least, question.most) == TEN:
        return StepMark("answer", "", ask=ends, value=said)
    scale = StepScale("answer", ends, question.least, question.most)
    scale.begin_at(said)
    return scale


def _picks(question: PosedQuestion) -> AnswerField:
    picks = PickSeveral() if question.kind == "several" else ChoiceList()
    rows = [PickRow(id=name, text=text) for name, text in question.choices]
    said = question.said if isinstance(question.said, list) else [question.said]

    def begin() -> None:
        picks.fill(rows, [one for one in said if isinstance(one, str)])
        picks.focus()

    return AnswerField(picks, begin)


def _stack(question: PosedQuestion, draft: str) -> AnswerField:
    said = question.said
    if isinstance(said, str):
        lines = said.split("\n")
    else:
        lines = [one for one in said or () if isinstance(one, str)] if said else []  # type: ignore[union-attr]  # a list of lines, or nothing
    hint = _("a line; enter keeps it, enter on an empty line goes on")
    stack = LineStack(lines, hint, draft=draft)
    return AnswerField(stack, lambda: stack.query_one(LineInput).focus())


def _typed(question: PosedQuestion) -> str:
    said = question.said
    if question.kind == "date" and isinstance(said, str):
        return wording.written_day(date.fromisoformat(said))
    return said if isinstance(said, str) else ""


def _placeholder(question: PosedQuestion) -> str:
    if question.kind == "date":
        return _("tomorrow, friday, 12 dec")
    if question.kind == "person":
        return _("a name")
    return _("one line")
