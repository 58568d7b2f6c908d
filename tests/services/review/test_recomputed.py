"""Every figure of charts and of now beside then, counted anew from what is stored.

Nothing of the program is used but the records as they lie in their tables.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from statistics import fmean, median
from typing import Any

import pytest

from coach.companion import Companion
from coach.model.act import Feedback
from coach.model.exercise import Run
from coach.services.demo import DEMO_DAY, fill
from coach.services.review import charts, reviews, spans, year
from coach.store import Store

TODAY = "2026-11-20"
Raw = dict[str, Any]
Stretch = tuple[str, str]


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> Companion:
    now = datetime.fromisoformat(f"{TODAY}T16:00:00+01:00")
    folder = tmp_path_factory.mktemp("life")
    store = Store(str(folder / "home"), str(folder / "state"), lambda: now)
    fill(store, DEMO_DAY, "en")
    # What the made-up half year has none of: three pulses in a month, another scale.
    pulses = {5: 1, 6: 2}
    store.save(
        *(
            Run(id=f"pulse {day}", pack_ref="direction/mission-pulse", title="",
                started_at=now.replace(month=10, day=day),
                finished_at=now.replace(month=10, day=day), answers={"mine": mark})
            for day, mark in pulses.items()
        ),
        Feedback(id="five", at=date(2026, 11, 3), words="fine", score_kind="csat_5",
                 score=5),
    )  # fmt: skip
    return Companion(store, lambda: now)


@pytest.fixture(scope="module")
def kept(life: Companion) -> dict[str, dict[str, Raw]]:
    return life.store.tables()


def rows(kept: dict[str, dict[str, Raw]], table: str) -> list[Raw]:
    return [{"id": key, **row} for key, row in kept[table].items()]


def monday(day: str) -> str:
    on = date.fromisoformat(day[:10])
    return (on - timedelta(days=on.weekday())).isoformat()


def month(day: str) -> str:
    return f"{day[:7]}-01"


def by(
    found: list[tuple[str, float]], span: Callable[[str], str]
) -> dict[str, list[float]]:
    some: dict[str, list[float]] = defaultdict(list)
    for day, value in found:
        some[span(day)].append(value)
    return some


def drawn(life: Companion, chart: str, name: str) -> dict[str, float | None]:
    page = charts.page(life, chart)
    (line,) = [one for one in page.lines if one.name == name]
    firsts = [first.isoformat() for first in page.firsts]
    return dict(zip(firsts, line.values, strict=True))


def middles(some: dict[str, list[float]], drawn: dict[str, float | None]) -> Raw:
    return {first: median(some[first]) if first in some else None for first in drawn}


def counts(some: dict[str, list[float]], drawn: dict[str, float | None]) -> Raw:
    return {first: len(some.get(first, ())) for first in drawn}


def n_of(life: Companion, chart: str, name: str) -> int:
    return next(one.n for one in charts.page(life, chart).lines if one.name == name)


def given(kept: dict[str, dict[str, Raw]]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the day of all attention given, and to whom."""
    for one in rows(kept, "moments"):
        if one.get("flow", "given") == "given":
            yield one["at"][:10], tuple(one["person_ids"])
    for one in rows(kept, "acts"):
        if one.get("status") == "done" and one.get("person_id"):
            yield one["done_at"][:10], (one["person_id"],)


def half_days(kept: dict[str, dict[str, Raw]]) -> list[tuple[str, str]]:
    """Return the day of each half-day that was worked, and what it went to."""
    marked = {}
    for run in sorted(rows(kept, "runs"), key=lambda one: str(one.get("finished_at"))):
        if run["pack_ref"] == "patterns/day-parts" and run.get("finished_at"):
            for part in ("morning", "afternoon"):
                marked[run["finished_at"][:10], part] = run["answers"][part]
    return [(day, went) for (day, _part), went in marked.items() if went != "rest"]


def test_a_pulse_is_the_median_of_its_month(life: Companion, kept: Any) -> None:
    found = [
        (run["finished_at"][:10], run["answers"]["mine"])
        for run in rows(kept, "runs")
        if run["pack_ref"] == "direction/mission-pulse" and run.get("finished_at")
    ]
    line = drawn(life, "pulses", "Feels like mine")
    assert line == middles(by(found, month), line)
    assert n_of(life, "pulses", "Feels like mine") == len(found) == 7
    assert charts.page(life, "pulses").words.startswith("7 pulses. ")


@pytest.mark.parametrize(
    ("chart", "name", "span"),
    [
        *(("marks", m, monday) for m in ("Control", "Creativity", "Impact", "Energy")),
        ("pulses", "Impact", month), ("pulses", "Energy", month),
        ("together", "Energy", monday),
    ],
)  # fmt: skip
def test_a_mark_is_the_median_of_its_days_in_every_chart(
    life: Companion, kept: Any, chart: str, name: str, span: Any
) -> None:
    mark = name.lower()
    found = [(one["day"], one[mark]) for one in rows(kept, "reflections") if one.get(mark)]
    line = drawn(life, chart, name)
    assert line == middles(by(found, span), line)
    shown = [day for day, _mark in found if span(day) in line]
    assert n_of(life, chart, name) == len(shown)


def test_attention_beside_energy_counts_what_was_given(life: Companion, kept: Any) -> None:
    line = drawn(life, "together", "Attention")
    found = by([(day, 1) for day, _who in given(kept)], monday)
    assert line == counts(found, line)
    assert n_of(life, "together", "Attention") == sum(len(found[first]) for first in line)


def test_the_score_line_is_the_median_of_what_was_given_out_of_ten(
    life: Companion, kept: Any
) -> None:
    found = [
        (one["at"][:10], one["score"]) for one in rows(kept, "feedback")
        if one.get("score") is not None and one.get("score_kind") in ("mark_10", "nps")
    ]  # fmt: skip
    line = drawn(life, "together", "Score")
    assert line == middles(by(found, monday), line)
    shown = [day for day, _score in found if monday(day) in line]
    assert n_of(life, "together", "Score") == len(shown) > 0


@pytest.mark.parametrize(
    ("chart", "name", "valence"),
    [
        ("feedback", "Came back", None), ("feedback", "Positive", "positive"),
        ("half-days", "Came back", None),
    ],
)  # fmt: skip
def test_what_came_back_is_counted_by_the_week(
    life: Companion, kept: Any, chart: str, name: str, valence: str | None
) -> None:
    found = by(
        [
            (one["at"][:10], 1) for one in rows(kept, "feedback")
            if valence in (None, one.get("valence"))
        ],
        monday,
    )  # fmt: skip
    line = drawn(life, chart, name)
    assert line == counts(found, line)


def test_half_days_count_for_customers_and_stay_open_where_none_was_tallied(
    life: Companion, kept: Any
) -> None:
    found = half_days(kept)
    worked = by([(day, 1) for day, _went in found], monday)
    customers = by([(day, 1) for day, went in found if went == "customer"], monday)
    line = drawn(life, "half-days", "For customers")
    assert line == {
        first: len(customers.get(first, ())) if first in worked else None for first in line
    }
    for_them = sum(went == "customer" for _day, went in found)
    told = f"{for_them} of {len(found)} half-days went to customers."
    assert charts.page(life, "half-days").words == told


@pytest.fixture(scope="module")
def sided(kept: Any) -> list[tuple[str, str | None]]:
    """Return the day and the side of all attention given."""
    people = kept["people"]

    def side_of(who: Iterable[str]) -> str | None:
        sides = {
            "customer" if people[one].get("internal") else people[one].get("side")
            for one in who
        }
        return sides.pop() if len(sides) == 1 else None

    return [
        *((one["at"][:10], one.get("side") or side_of(one["person_ids"]))
          for one in rows(kept, "moments") if one.get("flow", "given") == "given"),
        *((one["done_at"][:10], side_of([one["person_id"]]))
          for one in rows(kept, "acts")
          if one.get("status") == "done" and one.get("person_id")),
    ]  # fmt: skip


@pytest.mark.parametrize(("chart", "span"), [("year", month), ("balance", monday)])
@pytest.mark.parametrize(
    ("name", "side"), [("Colleagues", "colleague"), ("Customers", "customer")]
)
def test_attention_is_counted_for_each_side(
    life: Companion, sided: Any, *, chart: str, span: Any, name: str, side: str
) -> None:
    line = drawn(life, chart, name)
    found = by([(day, 1) for day, on in sided if on == side], span)
    told = {first: value for first, value in line.items() if value is not None}
    assert told == {first: len(found.get(first, ())) for first in told}
    assert {first for first in found if first >= min(line)} <= told.keys()


def test_the_distance_counts_the_exercise_where_the_day_has_none(
    life: Companion, kept: Any
) -> None:
    by_day = {
        one["day"]: max(0, one["heart"] - one["hand"])
        for one in rows(kept, "reflections")
        if one.get("heart") is not None and one.get("hand") is not None
    }
    for run in rows(kept, "runs"):
        if run["pack_ref"] == "small/heart-head-hand":
            told = run["answers"]
            by_day.setdefault(run["finished_at"][:10], max(0, told["heart"] - told["hand"]))
    some = by([*by_day.items()], monday)
    for first, value in drawn(life, "hand", "Distance").items():
        assert value == (pytest.approx(fmean(some[first])) if first in some else None)


@pytest.mark.parametrize(
    ("name", "counts_in"),
    [("Began as a 7", lambda one: one["before"] == 7),
     ("Ended at 9 or more", lambda one: one["after"] >= 9)],
)  # fmt: skip
def test_sevens_and_nines_of_a_week_are_those_of_its_acts(
    life: Companion, kept: Any, name: str, counts_in: Callable[[Raw], bool]
) -> None:
    both = [
        one for one in rows(kept, "acts")
        if one.get("status") == "done" and one.get("before") and one.get("after")
    ]  # fmt: skip
    line = drawn(life, "nines", name)
    assert line == counts(
        by([(one["done_at"], 1) for one in both if counts_in(one)], monday), line
    )


def test_the_hours_to_feedback_are_the_median_of_the_week(
    life: Companion, kept: Any
) -> None:
    waits = []
    for one in rows(kept, "feedback"):
        since = kept["acts"].get(one.get("act_id"), {}).get("done_at")
        if since and "T" in since and "T" in one["at"]:
            wait = datetime.fromisoformat(one["at"]) - datetime.fromisoformat(since)
            waits.append((one["at"], wait.total_seconds() / 3600))
    line = drawn(life, "feedback", "Hours")
    expected = middles(by(waits, monday), line)
    assert [*line.values()] == pytest.approx([*expected.values()])


def within(day: str, stretch: Stretch) -> bool:
    return stretch[0] <= day <= stretch[1]


def middle(kept: Any, stretch: Stretch, mark: str) -> str:
    found = [
        one[mark] for one in rows(kept, "reflections")
        if one.get(mark) is not None and within(one["day"], stretch)
    ]  # fmt: skip
    return f"{median(found):g} (n = {len(found)})"


def counted(kept: Any, stretch: Stretch) -> dict[str, str]:
    """Return every row of now beside then for one stretch, counted anew."""
    attention = [who for day, who in given(kept) if within(day, stretch)]
    done = [
        one for one in rows(kept, "acts")
        if one.get("status") == "done" and within(one["done_at"][:10], stretch)
    ]  # fmt: skip
    both = [one for one in done if one.get("before") and one.get("after")]
    days = [one for one in rows(kept, "reflections") if within(one["day"], stretch)]
    gaps = [
        max(0, one["heart"] - one["hand"]) for one in days
        if one.get("heart") is not None and one.get("hand") is not None
    ]  # fmt: skip
    heard = [one for one in rows(kept, "feedback") if within(one["at"][:10], stretch)]
    toned = [one for one in heard if one.get("valence")]
    halves = [went for day, went in half_days(kept) if within(day, stretch)]
    slips = [one for one in rows(kept, "slips") if within(one["at"][:10], stretch)]
    back = [one for one in slips if one.get("returned_at")]
    positive = [one for one in toned if one["valence"] == "positive"]
    return {
        "Attention given": str(len(attention)),
        "People": str(len({one for who in attention for one in who})),
        "Small acts done": str(len(done)),
        "Days looked back on": str(len(days)),
        "Control": middle(kept, stretch, "control"),
        "Creativity": middle(kept, stretch, "creativity"),
        "Impact": middle(kept, stretch, "impact"),
        "Energy": middle(kept, stretch, "energy"),
        "Heart and hand": f"{round(sum(gaps) / len(gaps), 1):g} (n = {len(gaps)})",
        "Became a 9 or more": f"{sum(one['after'] >= 9 for one in both)} of {len(both)}",
        "Positive feedback": f"{len(positive)} of {len(toned)}",
        "Half-days for customers": f"{halves.count('customer')} of {len(halves)}",
        "Back after a slip": f"{len(back)} of {len(slips)}",
    }


@pytest.mark.parametrize(
    ("kind", "now", "then"),
    [
        ("month", ("2026-11-01", TODAY), ("2026-10-01", "2026-10-31")),
        ("quarter", ("2026-10-01", TODAY), ("2026-07-01", "2026-09-30")),
    ],
)
def test_now_beside_then_is_counted_from_the_records(
    life: Companion, kept: Any, kind: str, now: Stretch, then: Stretch
) -> None:
    page = reviews.page(life, spans.meant(life, kind))
    told = {row.label: (row.now, row.then) for row in page.compared}
    lately, before = counted(kept, now), counted(kept, then)
    for label, figure in lately.items():
        was = before[label]
        none = {"0", "0 of 0"}
        expected = tuple("–" if one in none else one for one in (figure, was))
        assert told[label] == expected, label


def test_more_or_less_is_by_the_working_day_and_only_from_six_on(
    life: Companion, kept: Any
) -> None:
    now, then = ("2026-11-01", TODAY), ("2026-10-01", "2026-10-31")
    away = [(one["from"], one["to"]) for one in rows(kept, "away")]

    def days(stretch: Stretch) -> int:
        first, last = map(date.fromisoformat, stretch)
        every = [first + timedelta(days=n) for n in range((last - first).days + 1)]
        return sum(
            day.weekday() < 5
            and not any(within(day.isoformat(), period) for period in away)
            for day in every
        )

    page = reviews.page(life, spans.meant(life, "month"))
    words = {row.label: row.word for row in page.compared}
    lately, before = counted(kept, now), counted(kept, then)
    for label in ("Attention given", "Small acts done", "Days looked back on"):
        a, b = int(lately[label]), int(before[label])
        share = (a / days(now)) / (b / days(then)) - 1
        less, more = ("less", "more") if abs(share) >= 0.5 else (
            "a little less", "a little more"
        )  # fmt: skip
        word = "about the same" if abs(share) <= 0.1 else more if share > 0 else less
        assert words[label] == word, (label, share)
    week = reviews.page(life, spans.meant(life, "week"))
    few = [row for row in week.compared if row.now.isdecimal() and int(row.now) < 6]
    assert few
    assert {row.word for row in few} == {""}


def test_the_week_tells_distance_filters_and_sides_as_they_were(
    life: Companion, kept: Any
) -> None:
    week = ("2026-11-16", TODAY)
    days = [one for one in rows(kept, "reflections") if within(one["day"], week)]
    acts = {
        one["done_at"][:10] for one in rows(kept, "acts")
        if one.get("status") == "done" and within(one["done_at"][:10], week)
    }  # fmt: skip
    told = " ".join(
        line.text for step in reviews.page(life, spans.meant(life)).steps
        for line in step.beside
    )  # fmt: skip
    for active, word in ((True, "days with an act"), (False, "other days")):
        gaps = [
            max(0, one["heart"] - one["hand"]) for one in days
            if one.get("heart") is not None and one.get("hand") is not None
            and (one["day"] in acts) is active
        ]  # fmt: skip
        if gaps:
            figure = f"{round(sum(gaps) / len(gaps), 1):g} on {word} (n = {len(gaps)})"
            assert figure in told
    assert "(n = " in told


def test_the_trail_is_every_small_act_that_was_done(
    life: Companion, kept: dict[str, dict[str, Raw]]
) -> None:
    page = charts.page(life, "steps")
    first = page.firsts[0].isoformat()
    done = sorted(
        (row["done_at"][:10], row["id"], row["text"])
        for row in rows(kept, "acts")
        if row.get("status") == "done" and first <= row["done_at"][:10] <= TODAY
    )
    counts = by([(day, 1) for day, *_rest in done], monday)
    assert drawn(life, "steps", "Small acts") == {
        each.isoformat(): sum(counts[each.isoformat()]) for each in page.firsts
    }
    assert page.n == len(done)
    assert [text for _day, text in page.figures] == [row[-1] for row in done[:-13:-1]]
    assert str(len({day for day, *_rest in done})) in page.words


def test_the_year_counts_each_day_once_and_begins_where_the_journal_does(
    life: Companion, kept: Any, sided: Any
) -> None:
    page = year.page(life)
    assert min(page.days).isoformat() == min(
        [day for day, _side in sided] + [one["day"] for one in rows(kept, "reflections")]
    )
    for day, one in page.days.items():
        told = [side for on, side in sided if on == day.isoformat()]
        assert (one.colleagues, one.customers, one.total) == (
            told.count("colleague"), told.count("customer"), len(told),
        )  # fmt: skip
    off = [
        (date.fromisoformat(one["from"]), date.fromisoformat(one["to"]))
        for one in rows(kept, "away")
    ]
    assert off
    for first, last in off:
        assert all(page.days[day].free for day in (first, last) if day in page.days)


def test_the_week_tells_what_its_records_say(life: Companion, sided: Any) -> None:
    page = reviews.page(life, spans.meant(life))
    now, then = (
        sum(monday(day) == first for day, _side in sided)
        for first in ("2026-11-16", "2026-11-09")
    )
    told = [line.text for step in page.steps for line in step.beside]
    assert any(text.startswith(f"{now} moments of attention given, ") for text in told)
    compared = {row.label: row for row in page.compared}
    row = compared["Attention given"]
    assert (row.now, row.then) == (str(now), str(then))


def test_every_chart_says_its_n_a_sentence_and_what_it_does_not_show(
    life: Companion, companion: Companion
) -> None:
    for name in charts.CHARTS:
        full, empty = charts.page(life, name), charts.page(companion, name)
        assert all((full.words, full.caution, full.rule, empty.words))
        assert empty.n == 0
        assert not any(value for one in empty.lines for value in one.values)


def test_ten_nines_are_told_with_the_act_just_before(life: Companion, kept: Any) -> None:
    page = charts.page(life, "promoters")
    first = min(page.firsts).isoformat()
    told = [
        one for one in rows(kept, "feedback")
        if one["at"][:10] >= first
        and ((one.get("score") or 0) >= 9 or one.get("recommended"))
    ]  # fmt: skip
    assert page.n == len(told) > 0
    for one in told:
        assert any(
            str(one["words"]) in text and str(kept["acts"][one["act_id"]]["text"]) in text
            for _label, text in page.figures
        )
