"""The kinds of steps: what a pack may say of each, how it is answered and how it reads.

A kind is one class here, one line in `KINDS`, and a widget to answer it in on the screen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from coach.i18n import N_, _, language, ngettext
from coach.model.errors import CoachError
from coach.model.exercise import Step
from coach.model.text import clean, one_line
from coach.model.types import Json

LONGEST_LINE = 2_000
LONGEST_TEXT = 20_000
"""Beyond so many characters an answer is refused; nothing is ever cut off."""

EVERY = frozenset(("id", "kind", "label", "ask", "hint", "optional", "repeat"))
"""What a pack may say of nearly every step."""


class AnswerError(CoachError):
    """An answer that does not fit its question."""


class TooFewError(AnswerError):
    """An answer of fewer parts than are asked for; more may come to it."""


class StepKind:
    """One step and how it is asked: as a line of text, where a class says nothing else."""

    name: str
    keys: frozenset[str] = EVERY
    """What a pack may say of such a step."""

    asks: bool = True
    """Whether it wants an answer."""

    has_choices: bool = False
    """Whether one chooses from what the pack names; outcomes may depend on that."""

    has_lines: bool = False
    """Whether other steps may be asked again for each line of its answer."""

    is_mark: bool = False
    """Whether it gives a number, to compare and to draw over time."""

    is_long: bool = False
    """Whether it is written line after line, until an empty one."""

    prompt: str = "> "
    """What stands before the answer in the shell."""

    placeholder: str = N_("one line")
    """What stands in the empty line on the screen."""

    between: str = ", "
    """What stands between the parts of an answer that has several."""

    def __init__(self, step: Step) -> None:
        self.step = step

    def take(self, value: Json) -> Json:
        """Return an answer as it is kept, or say in one sentence why it does not fit."""
        if isinstance(value, str) and (line := one_line(value)):
            return _within(line, LONGEST_LINE)
        raise misfit()

    def typed(self, text: str, _now: datetime) -> Json:
        """Return the answer that somebody means by what they typed."""
        return text

    def joined(self, lines: Sequence[str]) -> Json:
        """Return the answer that was written line after line."""
        return "\n".join(lines)

    @property
    def prompted(self) -> str:
        """What stands before the answer in the shell, in the language spoken."""
        return _(self.prompt)

    def reads(self, value: Json, day: Callable[[date], str]) -> str:
        """Return an answer as it reads; days are put into words as the caller does."""
        if isinstance(value, list):
            given = (part for part in value if part is not None)
            return self.between.join(self.reads(part, day) for part in given)
        return "" if value is None else str(value)


class MarkStep(StepKind):
    """A number on a scale."""

    name = "mark"
    keys = EVERY | {"min", "max", "low", "high"}
    is_mark = True

    def take(self, value: Json) -> Json:
        """Return a whole number between the lowest and the highest mark."""
        least, most = self.step.least, self.step.most
        if type(value) is int and least <= value <= most:
            return value
        words = _("Please give a whole number from {least} to {most}.")
        raise AnswerError(words.format(least=least, most=most))

    def typed(self, text: str, _now: datetime) -> Json:
        """Return the number that was typed."""
        line = one_line(text)
        return int(line) if line.isdecimal() and len(line) < 4 else line

    @property
    def prompted(self) -> str:
        """The scale, with what its ends mean."""
        return f"{self.step.scale}: "


class LineStep(StepKind):
    """A text on one line."""

    name = "line"


class TextStep(StepKind):
    """A text of as many lines as it takes."""

    name = "text"
    is_long = True
    prompt = N_("one line each, an empty line ends it: ")

    def take(self, value: Json) -> Json:
        """Return the text with its lines."""
        if isinstance(value, str) and (text := clean(value).strip()):
            return _within(text, LONGEST_TEXT)
        raise misfit()


class ChoiceStep(StepKind):
    """One of the choices."""

    name = "choice"
    keys = EVERY | {"choices"}
    has_choices = True
    prompt = N_("number: ")

    def take(self, value: Json) -> Json:
        """Return the name of a choice."""
        if isinstance(value, str) and value in self.names:
            return value
        raise misfit()

    @property
    def names(self) -> list[str]:
        """The names of the choices, in the order of the pack."""
        return [choice.id for choice in self.step.choices]

    def typed(self, text: str, _now: datetime) -> Json:
        """Return the choice that is meant; nothing typed chooses none."""
        line = one_line(text)
        return self.chosen(line) if line else None

    def chosen(self, said: str) -> str:
        """Return the choice that is meant by its number, its name or its beginning."""
        choices = self.step.choices
        if said.isdecimal() and 1 <= int(said[:4]) <= len(choices):
            return choices[int(said) - 1].id
        wanted = said.casefold()
        texts = {each.id: each.text.say(language()).casefold() for each in choices}
        found = [name for name, text in texts.items() if wanted in (name, text)]
        found = found or [name for name, text in texts.items() if text.startswith(wanted)]
        if len(found) == 1:
            return found[0]
        numbers = "1" if len(choices) == 1 else f"1-{len(choices)}"
        raise AnswerError(
            _(
                "'{said}' is not one of the choices; a number from {numbers} will do."
            ).format(said=said, numbers=numbers)
        )

    def reads(self, value: Json, day: Callable[[date], str]) -> str:
        """Return the words of what was chosen."""
        if isinstance(value, str):
            return self.step.choice(value).say(language())
        return super().reads(value, day)


class SeveralStep(ChoiceStep):
    """Some of the choices."""

    name = "several"
    keys = ChoiceStep.keys | {"at_least", "at_most"}
    prompt = N_("numbers: ")

    def take(self, value: Json) -> Json:
        """Return the names of the choices, in the order of the pack."""
        if not isinstance(value, list):
            raise misfit()
        kept = [name for name in self.names if name in value]
        if len(kept) < len(value):
            raise misfit()
        return _counted(self.step, kept, min(self.step.at_most, len(self.names)))

    def typed(self, text: str, _now: datetime) -> Json:
        """Return the choices that are meant, with spaces or commas between."""
        parts = one_line(text).replace(",", " ").split()
        return [self.chosen(part) for part in parts]


class ListStep(StepKind):
    """A list of lines."""

    name = "list"
    keys = (EVERY | {"at_least", "at_most"}) - {"repeat"}
    has_lines = True
    is_long = True
    prompt = TextStep.prompt
    between = "; "

    def take(self, value: Json) -> Json:
        """Return the lines, each of them once."""
        if not isinstance(value, list):
            raise misfit()
        said = (one_line(each) for each in value if isinstance(each, str))
        kept = [_within(each, LONGEST_LINE) for each in dict.fromkeys(filter(None, said))]
        return _counted(self.step, kept, self.step.at_most)

    def typed(self, text: str, _now: datetime) -> Json:
        """Return the lines; a semicolon parts them as well."""
        return [*text.replace(";", "\n").splitlines()]

    def joined(self, lines: Sequence[str]) -> Json:
        """Return the lines as they are."""
        return [*lines]


class PersonStep(LineStep):
    """The name of somebody."""

    name = "person"
    prompt = N_("who: ")
    placeholder = N_("a name")


class DateStep(StepKind):
    """A day."""

    name = "date"
    prompt = N_("which day: ")
    placeholder = N_("tomorrow, friday, 12 dec")

    def take(self, value: Json) -> Json:
        """Return the day as it is kept."""
        if not isinstance(value, str):
            raise misfit()
        try:
            return date.fromisoformat(value).isoformat()
        except ValueError:
            raise AnswerError(_("This is not a day.")) from None

    def typed(self, text: str, now: datetime) -> Json:
        """Return the day that is meant, which is still to come."""
        from coach.rules import dates  # few exercises ask for a day

        return dates.expect(text, now, "next").day.isoformat() if text.strip() else None

    def reads(self, value: Json, day: Callable[[date], str]) -> str:
        """Return the day in words; what came with an import may be no day at all."""
        try:
            return day(date.fromisoformat(value if isinstance(value, str) else ""))
        except ValueError:
            return super().reads(value, day)


class ReadStep(StepKind):
    """Nothing to answer."""

    name = "read"
    keys = EVERY - {"repeat", "optional"}
    asks = False
    prompt = N_("enter goes on: ")


KINDS: dict[str, type[StepKind]] = {
    kind.name: kind
    for kind in (
        MarkStep,
        LineStep,
        TextStep,
        ChoiceStep,
        SeveralStep,
        ListStep,
        PersonStep,
        DateStep,
        ReadStep,
    )
}
"""Every kind by the name that packs use."""


def kind_of(step: Step) -> StepKind:
    """Return a step as its kind."""
    return KINDS[step.kind](step)


def take(step: Step, value: Json) -> Json:
    """Return an answer as it is kept; none is one too where it may be left open."""
    kind = kind_of(step)
    if value is not None and value not in ("", []):
        if kind.asks:
            return kind.take(value)
        raise misfit()
    if step.optional or not kind.asks:
        return None
    raise AnswerError(_("This one needs an answer before it goes on."))


def typed(step: Step, text: str, now: datetime) -> Json:
    """Return what somebody typed as an answer that is kept."""
    kind = kind_of(step)
    return take(step, kind.typed(text, now)) if kind.asks else None


def misfit() -> AnswerError:
    """Return that an answer is of another kind than was asked for."""
    return AnswerError(_("This answer does not fit the question."))


def _within(text: str, most: int) -> str:
    if len(text) > most:
        words = _("This is {n} characters long, and {most} fit here.")
        raise AnswerError(words.format(n=len(text), most=most))
    return text


def _counted(step: Step, kept: Sequence[str], most: int) -> Json:
    """Return an answer of parts, of which there are neither too few nor too many."""
    if len(kept) < step.at_least:
        words = ngettext("At least {n}, please.", "At least {n}, please.", step.at_least)
        raise TooFewError(words.format(n=step.at_least))
    if len(kept) > most:
        words = ngettext("At most {n}, please.", "At most {n}, please.", most)
        raise AnswerError(words.format(n=most))
    return [*kept]
