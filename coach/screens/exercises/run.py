"""Exercise: one question at a time, back and later; every answer is kept at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import N_, _
from coach.model.errors import CoachError
from coach.model.text import one_line
from coach.model.types import Json
from coach.screens.base.place import Place
from coach.services import wording
from coach.services.exercises import sessions
from coach.services.exercises.sessions import PosedQuestion, Session
from coach.services.packs import packs
from coach.widgets.forms.answer_row import MarkGiven, StepMark, StepScale
from coach.widgets.forms.line_input import LineInput, PromptLine
from coach.widgets.forms.lines_input import LinesInput
from coach.widgets.frame.key_bar import listed
from coach.widgets.lists.choices import ChoiceList, MultiChoiceList, PickRow
from coach.widgets.text import fit, keyed, line, progress, prose

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
    step = question.step
    said = question.said if isinstance(question.said, int) else None
    if (step.least, step.most) == TEN:
        mark = StepMark("answer", "", ask=step.ends, value=said, room=0)
        return AnswerField(mark, mark.focus)
    scale = StepScale("answer", step.ends, step.least, step.most)
    scale.begin_at(said)
    return AnswerField(scale, scale.focus)


def _picks(kind: type[ChoiceList], question: PosedQuestion, _draft: str) -> AnswerField:
    picks = kind()
    rows = [PickRow(id=one.id, text=one.text.say()) for one in question.step.choices]
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
    "mark": _mark, "line": _line, "text": _stack,
    "choice": partial(_picks, ChoiceList), "several": partial(_picks, MultiChoiceList),
    "list": _stack, "person": _line, "date": _day, "read": _read,
}  # fmt: skip
"""The piece to answer in, for every kind of step."""


LONGEST_LINE = 200
"""A line of the user's own is repeated above its questions, up to so many cells."""


class ExercisePlace(Place):
    """An exercise being filled in, over the place it was opened from."""

    NAME = "exercises"
    CSS_PATH = "run.tcss"
    AUTO_FOCUS = ""
    BINDINGS = [
        listed("ctrl+n", "skip", N_("Leave open"), "step-skip"),
        listed("pageup,ctrl+b", "before", N_("Question before"), "step-back"),
        listed("escape", "later", N_("Later"), "step-later"),
    ]

    walk: Session | None = None
    posed: PosedQuestion | None = None

    def __init__(
        self,
        companion: Companion,
        about: str = "",
        of: str = "",
    ) -> None:
        super().__init__(companion, about)
        self.of = of
        """The record it is done for, with its table; nothing when for none."""

    def body(self) -> ComposeResult:
        """Lay out what is asked, and room for the answer."""
        yield Static(id="title")
        yield Static(id="way")
        with Vertical(id="asked"):
            yield Static(id="line")
            yield Static(id="question")
            yield Static(id="hint")
        yield Vertical(id="answer")
        yield Static(id="objection")

    def reload(self) -> None:
        """Begin once; what is being answered is left alone."""
        if self.walk is None:
            begin = partial(sessions.start, self.companion, self.about, about=self.of)
            self.walk = self.attempt(begin)
            if self.walk is None:
                self.leave_soon()
                return
            self.call_later(self._ask)

    async def _ask(self) -> None:
        """Put the question that comes now, or tell what came out."""
        assert self.walk
        question = sessions.pose(self.walk)
        if question is None:
            self._finish()
            return
        self.app.keep_drafts()  # of the question that goes
        self.posed = question
        self._say(question)
        room = self.query_one("#answer", Vertical)
        await room.remove_children()
        answer = answering(question, sessions.draft(self.walk))
        await room.mount(answer.widget)
        for typed in room.query(LineInput):
            self.take_up(typed)
        answer.begin()
        self.object_to("")
        self.refresh_bindings()

    def _say(self, question: PosedQuestion) -> None:
        assert self.walk
        title, who = line(self.walk.run.title), packs.credit(self.companion, self.about)
        if who:
            title = Content.assemble(title, "  ", line(who, "$ink-faint not bold"))
        self.write("#title", title)
        self.write("#way", progress(question.number, question.of))
        shown = fit(one_line(question.about), LONGEST_LINE)
        self.put("#line", line(f"“{shown}”" if shown else "", "$secondary"))
        self.write("#question", prose(question.step.ask.say()))
        hint = question.step.hint.say()
        told = [_("For example: {hint}").format(hint=hint)] if hint else []
        if question.optional:
            told.append(_("You may leave it open."))
        self.put("#hint", prose("\n".join(told), "$ink-soft"))

    def object_to(self, sentence: str) -> None:
        """Say under the answer what it needs."""
        self.write("#objection", line(sentence, "$warning"))

    async def _take(self, walk: Session | None) -> None:
        if walk is not None:
            self.walk = walk
            await self._ask()

    async def _keep(self, walk: Session | None) -> None:
        """Go on with an answer that is stored, so that what was typed is no draft."""
        if walk is not None:
            for typed in self.query("#answer LineInput").results(LineInput):
                typed.settle(typed.value)
        await self._take(walk)

    def _go(self, way: Callable[..., Session], *said: Json) -> Session | None:
        """Go a way from here; what stands in it is said."""
        return self.attempt(partial(way, self.companion, self.walk, *said))

    async def _answer(self, value: Json) -> None:
        await self._keep(self._go(sessions.answer, value))

    @on(MarkGiven)
    async def _marked(self, event: MarkGiven) -> None:
        event.stop()
        await self._answer(event.value)

    @on(ChoiceList.Chosen, "#answer ChoiceList")
    async def _picked(self, event: ChoiceList.Chosen) -> None:
        event.stop()
        await self._answer(event.id)

    @on(MultiChoiceList.Ready)
    async def _several(self, event: MultiChoiceList.Ready) -> None:
        event.stop()
        await self._answer([*event.picks.chosen])

    @on(LinesInput.Ready)
    async def _lines(self, event: LinesInput.Ready) -> None:
        event.stop()
        assert self.posed
        await self._answer(self.posed.kind.joined(event.lines))

    @on(LineInput.Submitted, "#answer LineInput")
    async def _typed(self, event: LineInput.Submitted) -> None:
        event.stop()
        await self._keep(self._go(sessions.typed, event.value.strip()))

    @on(Answering.Read)
    async def _has_read(self, event: Answering.Read) -> None:
        event.stop()
        await self._answer(None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to leave a question open where that is fine, and to go back if one can."""
        if action == "before":
            return bool(self.walk and self.walk.run.at)
        if action == "skip":
            return bool(self.posed and self.posed.optional)
        return super().check_action(action, parameters)

    async def action_skip(self) -> None:
        """Leave the question open, where that is fine; what was typed may be of use yet."""
        await self._take(self._go(sessions.answer, None))

    async def action_before(self) -> None:
        """Go back to the question before."""
        await self._take(self._go(sessions.back))

    def action_later(self) -> None:
        """Leave it for later; the answers are kept."""
        self.app.keep_drafts()
        if self.walk:
            half = any(typed.unsaved for typed in self.query(LineInput))
            self.app.say(sessions.leave(self.companion, self.walk, half=half))
        self.dismiss()

    def _finish(self) -> None:
        assert self.walk
        try:
            answer = sessions.finish(self.companion, self.walk)
        except CoachError as error:
            self.app.say(str(error))
            self.walk = self._go(sessions.reopen) or self.walk
            self.call_later(self._ask)
            return
        self.app.drop_drafts(sessions.drafts(self.walk))
        self.app.switch_screen(self.app.screen_named("outcome", answer.record.id))
