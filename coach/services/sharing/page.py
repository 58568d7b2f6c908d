"""The diary as one page for a browser: it fetches nothing, runs nothing, prints well."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Final

from coach.fastclass import dataclass
from coach.i18n import N_, _, language, plural
from coach.model.person import SIDES
from coach.model.reflection import FOUR
from coach.model.text import clean
from coach.rules.sharing import figures
from coach.rules.sharing.figures import Attention, BeforeAfter, Week
from coach.rules.weeks import firsts
from coach.services import wording
from coach.services.sharing.diary import Diary

HERE: Final = Path(__file__).parent

WIDE: Final = 728
"""So many units a picture is wide."""

LEFT: Final = 34
HIGH: Final = 120
TOP: Final = 10
FEWEST: Final = 3
"""Below so many there is nothing to draw yet."""

CANNOT: Final = N_(
    "What we cannot conclude: these are your own marks and notes, and what stands side by "
    "side need not have to do with one another."
)

MADE: Final = N_("Made with coach, on one device. This page fetches nothing.")


@dataclass(frozen=True, slots=True)
class Label:
    """A word in a picture, and where it stands."""

    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class Shape:
    """A piece of a picture: a rectangle, a dot or a line, with what it means."""

    kind: str
    look: str
    """The class by which the sheet of styles gives it its colour."""

    at: tuple[float, ...]
    """x, y, width and height; x, y and radius; or x and y of each point in turn."""

    title: str = ""

    @property
    def points(self) -> str:
        """The points of a line as SVG writes them."""
        pairs = zip(self.at[::2], self.at[1::2], strict=True)
        return " ".join(f"{x:g},{y:g}" for x, y in pairs)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageChart:
    """A chart: drawn, and said in a sentence."""

    title: str
    said: str
    height: float
    shapes: tuple[Shape, ...]
    labels: tuple[Label, ...] = ()
    legend: tuple[tuple[str, str], ...] = ()
    """A class and what it stands for."""


def text(diary: Diary, last: date) -> str:
    """Return the whole page; `last` is the day up to which is drawn."""
    return rendered("page.html", diary=diary, pictures=[*pictures(diary, last)],
                    cannot=_(CANNOT), people=_("People"), glance=_("At a glance"),
                    made=_(MADE))  # fmt: skip


def rendered(name: str, **facts: object) -> str:
    """Return a template filled in: whatever a text holds, on the page it is text."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # only pages need it

    found = Environment(
        autoescape=True, undefined=StrictUndefined, loader=FileSystemLoader(HERE),
        trim_blocks=True, lstrip_blocks=True, finalize=_finished,
    )  # fmt: skip
    style = (HERE / "page.css").read_text("utf-8")
    hash_ = b64encode(sha256(style.encode()).digest()).decode()
    page = found.get_template(name)
    return page.render(lang=language(), style=style, style_hash=hash_, **facts) + "\n"


def _finished(value: object) -> object:
    """Return a value without what steers a screen or turns a line round."""
    return clean(value) if type(value) is str else value


def pictures(diary: Diary, last: date) -> Iterator[PageChart]:
    """Yield the charts for which there is enough."""
    days = figures.days(diary.entries, last)
    if sum(1 for week in days for count in week if count) >= FEWEST:
        yield _year(days, firsts(last, figures.YEAR), last)
    series = {name: figures.marks(diary.entries, name, last) for name in FOUR}
    if any(sum(week.count for week in weeks) >= FEWEST for weeks in series.values()):
        yield _marks(series)
    attention = figures.attention(diary.entries, last)
    if sum(week.colleague + week.customer for week in attention) >= FEWEST:
        yield _attention(attention)
    found = figures.before_after(diary.entries)
    if found.count >= FEWEST:
        yield _before_after(found)


def _year(
    days: Sequence[Sequence[int | None]], firsts: Sequence[date], last: date
) -> PageChart:
    """Draw a square for each day, from the first week that has anything in it on."""
    begin = next(at for at, week in enumerate(days) if any(week))
    begin = min(begin, len(days) - figures.WEEKS)
    days, firsts = days[begin:], firsts[begin:]
    step, top = (WIDE - LEFT) / len(days), TOP + 14
    high = min(step, 18.0)
    shapes = tuple(
        Shape(
            "rect", f"heat{min(count, figures.MOST)}",
            (LEFT + at * step, top + row * high, step - 2, high - 2),
            f"{wording.short_day(first + timedelta(days=row), last)}: {count}",
        )
        for at, (first, week) in enumerate(zip(firsts, days, strict=True))
        for row, count in enumerate(week)
        if count is not None
    )  # fmt: skip
    counts = [count for week in days for count in week if count]
    named = (
        Label(4, top + (row + 0.75) * high, _(wording.SHORT_WEEKDAYS[day.weekday()]))
        for row, day in ((row, firsts[0] + timedelta(days=row)) for row in (0, 2, 4))
    )
    return PageChart(
        title=_("Day by day"),
        said=plural(
            "On {n} day of the past year you wrote something: {total} entries.",
            "On {n} days of the past year you wrote something: {total} entries.",
            len(counts), total=sum(counts),
        ),
        height=top + 7 * high, shapes=shapes,
        labels=(*named, *_months(firsts, step, TOP + 6)),
        legend=tuple(
            (f"heat{n}", f"{n}+" if n == figures.MOST else str(n))
            for n in range(figures.MOST + 1)
        ),
    )  # fmt: skip


def _months(firsts: Sequence[date], step: float, y: float) -> Iterator[Label]:
    """Yield the name of each month above the first week in it."""
    before = firsts[0].month
    for at, first in enumerate(firsts):
        if first.month != before:
            before = first.month
            yield Label(LEFT + at * step, y, _(wording.SHORT_MONTHS[first.month - 1]))


def _marks(series: Mapping[str, Sequence[Week]]) -> PageChart:
    """Draw a row for each mark, on the same scale from 0 to 10."""
    row, shapes, labels = 74, list[Shape](), list[Label]()
    step = (WIDE - LEFT - 90) / (figures.WEEKS - 1)
    said = []
    for at, (name, weeks) in enumerate(series.items()):
        label, foot = wording.field("reflections", name), TOP + (at + 1) * row - 14
        shapes.append(Shape("line", "axis", (LEFT, foot, WIDE - 90, foot)))
        middle = foot - 5 * 5.6
        shapes.append(Shape("line", "grid", (LEFT, middle, WIDE - 90, middle)))
        labels += [Label(4, foot + 4, "0"), Label(4, foot - 52, "10")]
        for run in figures.runs([week.value for week in weeks]):
            points = [(LEFT + x * step, foot - value * 5.6) for x, value in run]
            if len(points) > 1:
                flat = tuple(part for point in points for part in point)
                shapes.append(Shape("line", name, flat))
            shapes += [
                Shape("dot", name, (x, y, 3), _mark_told(label, weeks[run[i][0]]))
                for i, (x, y) in enumerate(points)
            ]
        labels.append(Label(WIDE - 82, foot - 20, label))
        said.append(f"{label} {sum(week.count for week in weeks)}")
    firsts = [week.first for week in next(iter(series.values()))]
    height = TOP + len(series) * row + 8
    labels += _months(firsts, step, height - 4)
    return PageChart(
        title=_("Your days, week by week"),
        said=_(
            "The middle mark of each week, over half a year; a week without one stays "
            "open. Days marked: {counts}."
        ).format(counts=", ".join(said)),
        height=height, shapes=tuple(shapes), labels=tuple(labels),
    )  # fmt: skip


def _mark_told(label: str, week: Week) -> str:
    told = _("{label}, week of {day}: {mark} (n = {n})")
    return told.format(
        label=label, day=wording.written_day(week.first),
        mark=wording.number(week.value or 0), n=week.count,
    )  # fmt: skip


def _attention(weeks: Sequence[Attention]) -> PageChart:
    """Draw colleagues upwards and customers downwards of one line."""
    most = max(1, *(max(week.colleague, week.customer) for week in weeks))
    half, step = HIGH / 2, (WIDE - LEFT) / len(weeks)
    middle = TOP + half
    shapes = [Shape("line", "axis", (LEFT, middle, WIDE, middle))]
    for at, week in enumerate(weeks):
        x, when = LEFT + at * step + 2, wording.written_day(week.first)
        for side, count, way in (
            ("colleague", week.colleague, -1), ("customer", week.customer, 1),
        ):  # fmt: skip
            if count:
                high = count / most * (half - 2)
                top = middle - high - 1 if way < 0 else middle + 1
                label = wording.label("people.side", side)
                shapes.append(Shape(
                    "rect", side, (x, top, step - 4, high), f"{when}, {label}: {count}"
                ))  # fmt: skip
    sums = {side: sum(getattr(week, side) for week in weeks) for side in SIDES}
    return PageChart(
        title=_("Attention you gave"),
        said=_(
            "Half a year by week: colleagues {colleague} times, above the line; customers "
            "{customer} times, below it. It can be exactly right as it is."
        ).format(**sums),
        height=TOP + HIGH + 18, shapes=tuple(shapes),
        labels=(
            Label(4, TOP + 10, str(most)), Label(4, TOP + HIGH, str(most)),
            *_months([week.first for week in weeks], step, TOP + HIGH + 14),
        ),
        legend=tuple((side, wording.label("people.side", side)) for side in SIDES),
    )  # fmt: skip


def _before_after(found: BeforeAfter) -> PageChart:
    """Draw for each mark how often it was given before, and how often after."""
    most = max(1, *found.before.values(), *found.after.values())
    step, foot = (WIDE - LEFT) / 10, TOP + HIGH
    shapes = [Shape("line", "axis", (LEFT, foot, WIDE, foot))]
    for mark in range(1, 11):
        x = LEFT + (mark - 1) * step
        sides = (("before", found.before, 8.0), ("after", found.after, step / 2 + 1))
        for look, counts, inset in sides:
            if count := counts.get(mark, 0):
                high = count / most * (HIGH - 8)
                at = (x + inset, foot - high, step / 2 - 10, high)
                name = _("before") if look == "before" else _("after")
                shapes.append(Shape("rect", look, at, f"{name} {mark}: {count}"))
    told = plural(
        "{n} small act was marked before and after.",
        "{n} small acts were marked before and after.", found.count,
    )  # fmt: skip
    became = _("Of {could} that were less than a nine, {n} became a nine or more.")
    return PageChart(
        title=_("Before and after"),
        said=f"{told} {became.format(could=found.could, n=found.became_great)}",
        height=foot + 18, shapes=tuple(shapes),
        labels=(
            Label(4, TOP + 12, str(most)),
            *(Label(LEFT + (m - 0.5) * step - 4, foot + 14, str(m)) for m in range(1, 11)),
        ),
        legend=(("before", _("before")), ("after", _("after"))),
    )  # fmt: skip
