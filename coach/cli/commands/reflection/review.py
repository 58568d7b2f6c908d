"""`coach review` and `coach chart`: looking back, as text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from coach.cli import answers, output
from coach.cli.arguments import Arguments
from coach.companion import Companion
from coach.i18n import _
from coach.model.errors import CoachError, UsageError
from coach.model.types import Json
from coach.rules.review.periods import Period
from coach.rules.review.series import Line
from coach.services import privacy, wording
from coach.services.exercises import outcomes
from coach.services.review import charts, markdown, reviews, spans, told
from coach.services.review.charts import ChartPage
from coach.services.review.compare import CompareRow
from coach.services.review.reviews import ReviewPage, StepPage

GIVEN: Final = {
    "movement": "movement", "glad": "glad_of", "helped": "helped",
    "between": "in_the_way", "met": "met", "letgo": "let_go", "next": "next_small_step",
}  # fmt: skip
"""The options that answer a question, and the field that each fills."""

BACK, LATER, SKIP = "<", ">", "-"


def review(companion: Companion, given: Arguments) -> int:
    """Print a look back, keep answers to it, or go through its questions."""
    kind = given.words[0] if given.words else "week"
    period = spans.meant(companion, kind, given.value("on"))
    said = {
        field: value
        for option, field in GIVEN.items()
        if (value := given.value(option)) is not None
    }
    if said:
        answer = reviews.answer_all(companion, period, said)
        return answers.tell(answer, as_json=given.has("json"))
    if given.has("ask"):
        return _ask(companion, period)
    page = reviews.page(companion, period)
    if given.has("json"):
        answers.show(_as_json(page))
        return 0
    page = privacy.over(companion, page)
    if given.has("md"):
        output.raw(markdown.page(page))
        return 0
    _print(page)
    return 0


def _print(page: ReviewPage) -> None:
    output.say(page.title)
    for step in page.steps:
        output.say()
        output.say(wording.field("reviews", step.name))
        if step.said:
            output.say(f"  “{step.said}”", hang=2)
        _beside(step)
    if page.slow:
        output.say()
        output.say(page.slow)
    if page.compared:
        output.say()
        output.say(_("Now beside {then}").format(then=page.then))
        for row in page.compared:
            output.say(f"  {compared(row)}", hang=4)
    if not page.finished:
        output.say()
        output.say(_("To answer: {command}").format(command="coach review --ask"))


def compared(row: CompareRow) -> str:
    """Return one thing that can be counted as a line, in words first."""
    then = _("{now}, before {then}").format(now=row.now, then=row.then)
    if row.earlier:
        then = _("{figures}, a year before {n}").format(figures=then, n=row.earlier)
    return f"{row.label}: {row.word} ({then})" if row.word else f"{row.label}: {then}"


def _beside(step: StepPage) -> None:
    for line in told.as_lines(step.beside):
        output.say(f"  {line}", hang=4)


def _as_json(page: ReviewPage) -> dict[str, Json]:
    period, kept = page.period, page.review
    return {
        "table": "reviews",
        "record": answers.document(kept) if kept else None,
        "derived": {
            "kind": period.kind, "first": period.first.isoformat(),
            "last": period.last.isoformat(), "title": page.title,
            "movements": answers.plain(page.look.arrows.split()),
            "steps": [
                {"name": step.name, "ask": step.ask,
                 "beside": answers.plain([*told.as_lines(step.beside)])}
                for step in page.steps
            ],
            "compared": [answers.plain(row) for row in page.compared],
            "slow": page.slow or None,
        },
    }  # fmt: skip


def _ask(companion: Companion, period: Period) -> int:
    """Go through the questions that are left, or leave them for later."""
    if not output.talks():
        raise UsageError(
            _(
                "This asks questions; run it in a terminal, without a pipe. See: {help}"
            ).format(help="coach help review")
        )
    page = reviews.page(companion, period)
    output.say(page.title)
    output.say(
        _("{back} goes back, {skip} leaves a question open, {later} stops for now.").format(
            back=BACK, skip=SKIP, later=LATER
        )
    )
    at = 0 if page.finished else page.at
    while at < len(page.steps):
        step = page.steps[at]
        output.say()
        output.say(f"{at + 1}/{len(page.steps)}  {step.ask}", hang=5)
        _beside(step)
        if step.said:
            output.say("  " + _("You said: {answer}. Enter keeps it.").format(
                answer=step.said), hang=2)  # fmt: skip
        typed = output.ask("> ")
        if typed is None or typed.strip() == LATER:
            output.say(_("It waits where you left it: {command}").format(
                command="coach review --ask"))  # fmt: skip
            return 0
        at = _answered(companion, period, step, typed.strip(), at)
        page = reviews.page(companion, period)
    output.say(_("It is kept. As a page: {command}").format(command="coach review --md"))
    return 0


def _answered(
    companion: Companion, period: Period, step: StepPage, typed: str, at: int
) -> int:
    """Keep what was typed, and return the question that comes next."""
    if typed == BACK:
        return max(0, at - 1)
    said = {SKIP: "", "": step.said}.get(typed, typed)
    try:
        answer = reviews.answer(companion, period, step.name, said)
    except CoachError as error:
        output.say(str(error))
        return at
    for hint in answer.hints:
        output.say(hint)
    return at + 1


def chart(companion: Companion, given: Arguments) -> int:
    """List the charts, or print one as text."""
    name = given.text
    if not name:
        return _list(companion, as_json=given.has("json"))
    ref = name if companion.library.exercise(name) else ""
    if ref:
        from coach.cli.commands.exercises.exercises import tell_series

        tell_series(outcomes.series(companion, ref))
        return 0
    page = charts.page(companion, name)
    if given.has("json"):
        answers.show(_chart_as_json(page))
        return 0
    page = privacy.over(companion, page)
    output.say(f"{page.title} (n = {page.n})")
    output.say(page.words)
    _columns(companion, page)
    for label, figure in page.figures:
        output.say(f"  {label}: {figure}", hang=4)
    output.say()
    output.say(_("What it does not show: {caution}").format(caution=page.caution))
    what = _("chart")
    command = f"coach why {what} {charts.word(page.name)}"
    output.say(_("How it is made: {command}").format(command=command))
    return 0


def _columns(companion: Companion, page: ChartPage) -> None:
    """Print each line as its values by the week or month, a point where there is none."""
    if not page.n or not page.lines:
        return
    today = companion.today()
    first = wording.short_day(page.firsts[0], today)
    span = (
        _("by the week, from {day}")
        if page.spans == "week"
        else (_("by the month, from {day}"))
    )
    output.say(f"({span.format(day=first)})")
    for line in page.lines:
        output.say(f"  {line.name}: {values(line)}  (n = {line.n})", hang=4)


def values(line: Line) -> str:
    """Return the values of a line, a point for one that is missing."""
    return " ".join("·" if v is None else wording.number(v) for v in line.values)


def _list(companion: Companion, *, as_json: bool) -> int:
    every = charts.every(companion)
    if as_json:
        answers.show([{"name": one.name, "title": one.title} for one in every])
        return 0
    column = max(len(charts.word(one.name)) for one in every)
    for one in every:
        output.say(f"  {charts.word(one.name):<{column}}  {one.title}", hang=column + 4)
    return 0


def _chart_as_json(page: ChartPage) -> dict[str, Json]:
    lines: Sequence[Json] = [
        {"name": line.name, "values": [*line.values], "n": line.n, "scale": line.most}
        for line in page.lines
    ]
    return {
        "name": page.name, "title": page.title, "words": page.words,
        "caution": page.caution,
        "derived": {
            "n": page.n, "by": page.spans,
            "columns": [first.isoformat() for first in page.firsts],
            "lines": [*lines], "figures": dict(page.figures),
        },
        "entries": [{"table": table, "id": id_} for table, id_ in page.entries],
    }  # fmt: skip
