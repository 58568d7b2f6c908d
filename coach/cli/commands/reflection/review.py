"""`coach review` and `coach chart`: looking back, as text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from coach.cli import answers, asking, output
from coach.cli.answers import Told
from coach.cli.arguments import Arguments
from coach.cli.asking import BACK, LATER, SKIP
from coach.companion import Companion
from coach.i18n import _
from coach.model.errors import CoachError
from coach.model.types import Json
from coach.rules.review.periods import Period
from coach.rules.review.series import Line
from coach.services import privacy, wording
from coach.services.exercises import outcomes
from coach.services.review import charts, markdown, recap, reviews, spans
from coach.services.review.charts import ChartPage
from coach.services.review.compare import CompareRow
from coach.services.review.reviews import ReviewPage, StepPage

GIVEN: Final = {
    "movement": "movement", "glad": "glad_of", "helped": "helped",
    "between": "in_the_way", "met": "met", "letgo": "let_go", "next": "next_small_step",
}  # fmt: skip
"""The options that answer a question, and the field that each fills."""


def review(companion: Companion, given: Arguments) -> Told:
    """Print a look back, keep answers to it, or go through its questions."""
    kind = given.words[0] if given.words else "week"
    period = spans.meant(companion, kind, given.value("on"))
    said = {
        field: value
        for option, field in GIVEN.items()
        if (value := given.value(option)) is not None
    }
    if said:
        return reviews.answer_all(companion, period, said)
    if given.has("ask"):
        return _ask(companion, period)
    page = reviews.page(companion, period)
    if given.as_json:
        return _as_json(page)
    page = privacy.over(companion, page)
    if given.has("md"):
        output.raw(markdown.page(page))
    else:
        _print(page)
    return 0


def _print(page: ReviewPage) -> None:
    output.say(page.title)
    for step in page.steps:
        output.part(wording.field("reviews", step.name))
        if step.said:
            output.say(f"  “{step.said}”", hang=2)
        _beside(step)
    if page.slow:
        output.part(page.slow)
    if page.compared:
        output.part(_("Now beside {then}").format(then=page.then))
        output.each((f"  {_compared(row)}" for row in page.compared), hang=4)
    if not page.finished:
        output.part(_("To answer: {command}").format(command="coach review --ask"))


def _compared(row: CompareRow) -> str:
    """Return one thing that can be counted as a line, in words first."""
    then = _("{now}, before {then}").format(now=row.now, then=row.then)
    if row.earlier:
        then = _("{figures}, a year before {n}").format(figures=then, n=row.earlier)
    return f"{row.label}: {row.word} ({then})" if row.word else f"{row.label}: {then}"


def _beside(step: StepPage) -> None:
    output.each((f"  {line}" for line in recap.as_lines(step.beside)), hang=4)


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
                 "beside": answers.plain([*recap.as_lines(step.beside)])}
                for step in page.steps
            ],
            "compared": [answers.plain(row) for row in page.compared],
            "slow": page.slow or None,
        },
    }  # fmt: skip


def _ask(companion: Companion, period: Period) -> Told:
    """Go through the questions that are left, or leave them for later."""
    told = _("This asks questions; run it in a terminal, without a pipe. See: {help}")
    asking.expect_somebody(told.format(help="coach help review"))
    page = reviews.page(companion, period)
    output.say(page.title)
    asking.tell_signs()
    at = 0 if page.finished else page.at
    while at < len(page.steps):
        step = page.steps[at]
        asking.pose(at + 1, len(page.steps), step.ask)
        _beside(step)
        asking.tell_said(step.said)
        typed = output.ask("> ")
        if typed is None or typed.strip() == LATER:
            left = _("It waits where you left it: {command}")
            return left.format(command="coach review --ask")
        at = _answered(companion, period, step, typed.strip(), at)
        page = reviews.page(companion, period)
    return _("It is kept. As a page: {command}").format(command="coach review --md")


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
    output.each(answer.hints)
    return at + 1


def chart(companion: Companion, given: Arguments) -> Told:
    """List the charts, or print one as text."""
    name = given.text
    if not name:
        return _list(companion, given)
    if companion.library.exercise(name):
        from coach.cli.commands.exercises.exercises import tell_series

        over = outcomes.series(companion, name)
        if given.as_json:
            return {"name": name, "over_time": answers.plain(over)}
        tell_series(over)
        return 0
    page = charts.page(companion, name)
    if given.as_json:
        return _chart_as_json(page)
    page = privacy.over(companion, page)
    output.say(f"{page.title} (n = {page.n})")
    output.say(page.words)
    _columns(companion, page)
    output.facts(page.figures)
    output.part(_("What it does not show: {caution}").format(caution=page.caution))
    what = _("chart")
    command = f"coach why {what} {charts.word(page.name)}"
    return _("How it is made: {command}").format(command=command)


def _columns(companion: Companion, page: ChartPage) -> None:
    """Print each line as its values by the week or month, a point where there is none."""
    if not page.n or not page.lines:
        return
    weekly, monthly = _("by the week, from {day}"), _("by the month, from {day}")
    first = wording.short_day(page.firsts[0], companion.today())
    span = weekly if page.spans == "week" else monthly
    output.say(f"({span.format(day=first)})")
    output.facts((line.name, f"{_values(line)}  (n = {line.n})") for line in page.lines)


def _values(line: Line) -> str:
    """Return the values of a line, a point for one that is missing."""
    return " ".join("·" if v is None else wording.number(v) for v in line.values)


def _list(companion: Companion, given: Arguments) -> Told:
    every = charts.every(companion)
    if given.as_json:
        return [{"name": one.name, "title": one.title} for one in every]
    output.columns(((charts.word(one.name), one.title) for one in every), "  ")
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
