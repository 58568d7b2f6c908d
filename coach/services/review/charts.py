"""The charts: one row each, with its figures, a sentence, and what it does not show."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import N_, _
from coach.model.errors import CoachError
from coach.model.text import fold
from coach.rules import weeks
from coach.rules.review import periods
from coach.rules.review.figures import Noted
from coach.rules.review.series import Line
from coach.rules.review.year import first_day
from coach.services import match
from coach.services.exercises import exercises
from coach.services.review import chart_figures, gather, year
from coach.services.review.chart_figures import Drawn

WEEKS: Final = 12
MONTHS: Final = 12
NO_CAUSE: Final = N_("That two lines move together does not show what causes what.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartKind:
    """One chart: how it is called, what it is made of, and what it does not show."""

    word: str
    """By this it is asked for."""

    title: str
    draw: Callable[[Companion, Noted, tuple[date, ...]], Drawn]
    rule: str
    """How its figures are made."""

    caution: str
    """What cannot be concluded from it."""

    spans: str = "week"
    """Whether a column is a week or a month."""

    opens: str = "chart"
    """The page that shows it."""


CHARTS: Final = {
    "marks": ChartKind(
        word=N_("marks"), title=N_("The four marks of a day"),
        draw=chart_figures.marks,
        rule=N_(
            "The median of the marks of each week, from 1 to 10 on a fixed scale. A week "
            "without an answer stays open."
        ),
        caution=N_(
            "Marks say how you looked at a day, not how the day was. A lower week is no "
            "worse week."
        ),
    ),
    "together": ChartKind(
        word=N_("together"), title=N_("Energy, attention and feedback"),
        draw=chart_figures.together,
        rule=N_(
            "The median of your energy, the attention you gave and the median of the "
            "scores that came back, for each week."
        ),
        caution=NO_CAUSE,
    ),
    "pulses": ChartKind(
        word=N_("pulses"), title=N_("Pulses beside impact and energy"),
        draw=chart_figures.pulses, spans="month",
        rule=N_(
            "The median of each month: of the pulses that you filled in as an exercise, "
            "and of your impact and energy."
        ),
        caution=N_(
            "One mark a month is little. That two lines move together does not show what "
            "causes what."
        ),
    ),
    "hand": ChartKind(
        word=N_("hand"), title=N_("From heart to hand"), draw=chart_figures.hand,
        rule=N_(
            "How much you wanted it minus how much you did of it, never below 0: the mean "
            "of the days of a week on which you gave both marks, in the look back or in "
            "the exercise about it."
        ),
        caution=N_(
            "A difference between days with and without an act does not show what causes "
            "what."
        ),
    ),
    "year": ChartKind(
        word=N_("year"), title=N_("A year of attention"), draw=year.draw,
        spans="month", opens="year",
        rule=N_(
            "The attention that you gave and noted on each day of fifty-three weeks, acts "
            "for somebody included. Days away count for nobody. The scale stays: one, two, "
            "three, five or more."
        ),
        caution=N_(
            "It shows what was noted. A pale day may have been full of attention that "
            "nobody wrote down."
        ),
    ),
    "balance": ChartKind(
        word=N_("balance"), title=N_("Colleagues and customers"),
        draw=chart_figures.balance,
        rule=N_("The attention that you gave in each week, by the side it went to."),
        caution=N_("There is no right balance. What was not noted is not in it."),
    ),
    "steps": ChartKind(
        word=N_("steps"), title=N_("A trail of small acts"), draw=chart_figures.steps,
        rule=N_("The small acts that were done, by week; below them the latest, by day."),
        caution=N_("What was done and not written down is not in it."),
    ),
    "nines": ChartKind(
        word=N_("nines"), title=N_("Marks before and after"), draw=chart_figures.nines,
        rule=N_(
            "Small acts with a mark before and after, by the week in which they were done: "
            "how many began as a seven, and how many ended at a nine or more."
        ),
        caution=N_(
            "Most marks are your own. With few acts a good week may be a coincidence."
        ),
    ),
    "feedback": ChartKind(
        word=N_("feedback"), title=N_("What came back, and how soon"),
        draw=chart_figures.feedback,
        rule=N_(
            "How often something came back in each week, how often it was positive, and "
            "the median of the hours between an act and hearing how it landed."
        ),
        caution=N_(
            "Who is content says so less often. A change is only told with six or more on "
            "both sides."
        ),
    ),
    "half-days": ChartKind(
        word=N_("half-days"), title=N_("Half-days for customers"),
        draw=chart_figures.half_days,
        rule=N_(
            "The half-days of each week that mostly went to customers, of those you "
            "tallied, beside how often something came back."
        ),
        caution=NO_CAUSE,
    ),
    "promoters": ChartKind(
        word=N_("promoters"), title=N_("Nines, tens and what came before"),
        draw=chart_figures.promoters,
        rule=N_(
            "What came back with a nine or a ten, or as a recommendation, and the act or "
            "the moment just before it."
        ),
        caution=N_("What came just before need not be why."),
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartPage:
    """One chart with everything that is said of it."""

    name: str
    title: str
    rule: str
    caution: str
    words: str
    n: int
    spans: str
    firsts: tuple[date, ...]
    lines: tuple[Line, ...]
    figures: tuple[tuple[str, str], ...]
    entries: tuple[tuple[str, str], ...]
    """What it is made of, by table and id."""

    opens: str = "chart"


@dataclass(frozen=True, slots=True)
class ChartLine:
    """One chart among others."""

    name: str
    title: str
    opens: str
    """The page that shows it, which is told which one."""


def page(companion: Companion, name: str) -> ChartPage:
    """Return a chart as of today; CoachError names those there are."""
    known = find(name)
    kind, today = CHARTS[known], companion.today()
    if kind.spans == "week":
        firsts = weeks.firsts(today, WEEKS)
    else:
        firsts = periods.months_to(today, MONTHS)
    begin = first_day(today) if known == "year" else firsts[0]
    noted = gather.noted(companion, begin, today + timedelta(days=1))
    found = kind.draw(companion, noted, firsts)
    return ChartPage(
        name=known, title=_(kind.title), rule=_(kind.rule), caution=_(kind.caution),
        words=found.words, n=found.n, spans=kind.spans, firsts=firsts, lines=found.lines,
        figures=found.figures, entries=found.entries, opens=kind.opens,
    )  # fmt: skip


def find(name: str) -> str:
    """Return the chart of that name, in either language, or that title or a part of it."""
    said = fold(name)
    found = match.closest(
        CHARTS,
        lambda one: said in (one, fold(_(CHARTS[one].word)), fold(_(CHARTS[one].title))),
        lambda one: bool(said) and said in fold(_(CHARTS[one].title)),
    )
    if len(found) == 1:
        return found[0]
    raise CoachError(
        _("There is no chart “{name}”. There are: {names}.").format(
            name=name, names=", ".join(words())
        )
    )


def word(name: str) -> str:
    """Return the word by which a chart is asked for, in the language spoken."""
    return _(CHARTS[name].word) if name in CHARTS else name


def words() -> tuple[str, ...]:
    """Return the words by which charts are asked for, in the language spoken."""
    return tuple(_(one.word) for one in CHARTS.values())


def every(companion: Companion) -> tuple[ChartLine, ...]:
    """Return every chart, and the series of each exercise that was filled in."""
    own = (ChartLine(name, _(one.title), one.opens) for name, one in CHARTS.items())
    return (*own, *_series(companion))


def _series(companion: Companion) -> Iterable[ChartLine]:
    filled = (line for line in exercises.page(companion).lines if line.series)
    return (ChartLine(one.ref, one.title, "series") for one in filled if one.times)
