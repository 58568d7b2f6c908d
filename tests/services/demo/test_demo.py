"""The demo: half a year that could have happened, told the same way every time."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random
from statistics import fmean
from typing import Literal

import pytest

from coach.companion import Companion
from coach.model.act import Act, Feedback
from coach.model.exercise import Run
from coach.model.moment import Moment, day_of
from coach.model.person import Person
from coach.model.reflection import Reflection
from coach.model.setting import Away, Setting
from coach.rules.calendar import MONDAY_TO_FRIDAY, Calendar
from coach.rules.log import capture
from coach.rules.log.capture import Known
from coach.services.demo import DEMO_DAY, fill
from coach.services.demo.times import new_id
from coach.services.today import today
from coach.store import Store

Language = Literal["en", "nl"]
LANGUAGES: tuple[Language, ...] = ("en", "nl")
NOW = datetime.combine(DEMO_DAY, time(12), UTC)


def empty(folder: Path) -> Store:
    return Store(str(folder / "home"), str(folder / "state"), lambda: NOW)


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Language:
    chosen: Language = request.param
    return chosen


@pytest.fixture(scope="module")
def store(language: Language, tmp_path_factory: pytest.TempPathFactory) -> Store:
    told = empty(tmp_path_factory.mktemp(language))
    fill(told, DEMO_DAY, language)
    return told


def calendar(store: Store) -> Calendar:
    return Calendar(MONDAY_TO_FRIDAY, tuple((a.first, a.last) for a in store.all(Away)))


def test_an_exercise_was_filled_in_often_enough_to_be_a_series(
    store: Store, language: Language
) -> None:
    runs = [run for run in store.all(Run) if run.pack_ref == "small/heart-head-hand"]
    assert len(runs) == 6
    assert all(run.finished_at and run.outcome for run in runs)
    title = {"en": "Heart, head, hand", "nl": "Hart, hoofd, hand"}[language]
    assert {run.title for run in runs} == {title}
    assert all(run.said for run in runs)


def texts(store: Store) -> Iterator[str]:
    for moment in store.all(Moment):
        yield from (moment.text, moment.typed)
    for act in store.all(Act):
        yield from (act.text, act.detail)
    yield from (feedback.words for feedback in store.all(Feedback))
    yield from (reflection.text for reflection in store.all(Reflection))


def test_the_same_day_tells_the_same_story(
    store: Store, language: Language, tmp_path: Path
) -> None:
    again = empty(tmp_path)
    fill(again, DEMO_DAY, language)
    assert again.tables() == store.tables()


def test_nothing_of_it_is_something_the_user_did(store: Store) -> None:
    assert store.undo() is None


def test_somebody_is_at_home(store: Store, language: Language) -> None:
    settings = {setting.id: setting.value for setting in store.all(Setting)}
    assert settings["language"] == language
    assert settings["roles"] == ["employee", "lead"]
    assert settings["name"]
    sides = Counter(person.side for person in store.all(Person))
    assert sides["colleague"] >= 6
    assert sides["customer"] >= 6


def test_half_a_year_does_not_repeat_itself(store: Store) -> None:
    said = Counter(moment.text for moment in store.all(Moment))
    assert len(said) >= 200
    assert max(said.values()) <= 3


def test_every_kind_and_flow_of_attention_occurs(store: Store) -> None:
    moments = store.all(Moment)
    assert len({moment.kind for moment in moments}) == 11
    assert {moment.flow for moment in moments} == {"given", "received", "witnessed"}


def test_no_placeholder_is_left(store: Store) -> None:
    assert [text for text in texts(store) if "{" in text or "}" in text] == []


def test_the_user_rests_when_they_are_away(store: Store) -> None:
    works = calendar(store).works
    assert {away.label for away in store.all(Away)} == {"holiday", "ill"}
    assert all(works(reflection.day) for reflection in store.all(Reflection))
    idle = [m for m in store.all(Moment) if not works(day_of(m.at))]
    assert len(idle) == 1, "one open day on a Saturday, and nothing else"


def test_tuesdays_are_the_busiest_days(store: Store) -> None:
    busy = Counter(day_of(moment.at).weekday() for moment in store.all(Moment))
    assert busy[1] > 1.3 * max(busy[0], busy[2], busy[3], busy[4])
    assert busy[4] > 20, "a week does not end on Thursday"


def test_most_days_are_looked_back_on(store: Store) -> None:
    reflections = store.all(Reflection)
    days = calendar(store).between(DEMO_DAY - timedelta(days=183), DEMO_DAY)
    assert 0.7 < len(reflections) / days < 0.9
    assert reflections[-1].day == DEMO_DAY - timedelta(days=1)


def test_september_is_hard_and_november_is_better(store: Store) -> None:
    def felt(first: date, last: date) -> float:
        return fmean(
            mark
            for day in store.since(Reflection, first, last)
            for mark in (day.control, day.creativity, day.impact)
            if mark is not None
        )

    summer = felt(date(2026, 8, 10), date(2026, 8, 31))
    autumn = felt(date(2026, 9, 10), date(2026, 9, 30))
    now = felt(date(2026, 11, 1), date(2026, 11, 19))
    assert autumn + 1 < summer
    assert autumn + 1 < now


def test_a_great_distance_has_its_reason(store: Store) -> None:
    far = [r for r in store.all(Reflection) if (r.distance or 0) >= 3]
    assert far
    assert all(reflection.filter for reflection in far)


def test_acts_make_a_difference_and_some_of_it_comes_back(store: Store) -> None:
    acts = {act.id: act for act in store.all(Act)}
    assert {"planned", "done", "dropped", "idea"} == {act.status for act in acts.values()}
    marks = {(act.before, act.after) for act in acts.values()}
    assert (7, 9) in marks
    assert {act.marked_by for act in acts.values()} >= {"me", "customer"}
    for feedback in store.all(Feedback):
        act = acts[feedback.act_id or ""]
        assert act.done_at is not None
        assert day_of(act.done_at) < day_of(feedback.at)


def test_this_morning_there_is_something_to_do(store: Store) -> None:
    planned = [act for act in store.all(Act) if act.status == "planned"]
    assert [act.planned_on for act in planned].count(DEMO_DAY) == 2
    assert [m.again_on for m in store.all(Moment) if m.again_on] == [DEMO_DAY]
    unsaid = [moment for moment in store.all(Moment) if moment.spoken is False]
    assert [day_of(moment.at) for moment in unsaid] == [DEMO_DAY - timedelta(days=3)]


def test_nothing_lies_in_the_future(store: Store) -> None:
    morning = datetime.combine(DEMO_DAY, time(9), UTC)
    assert all(m.at < morning for m in store.all(Moment) if isinstance(m.at, datetime))
    assert store.since(Reflection, DEMO_DAY) == ()
    assert store.since(Feedback, DEMO_DAY) == ()


def test_three_people_would_be_glad_of_a_word(store: Store) -> None:
    waiting = today.page(Companion(store, lambda: NOW)).waiting
    assert sorted(str(one.person.side) for one in waiting) == [
        "colleague",
        "colleague",
        "customer",
    ]
    assert len({one.reason for one in waiting}) == 3


def test_every_line_reads_back_as_what_was_noted(store: Store) -> None:
    known = [Known(p.id, p.name, p.aliases) for p in store.all(Person)]
    for moment in store.all(Moment):
        found = capture.read(moment.typed, NOW, known)
        assert (found.text, found.kind, found.minutes, found.person_ids, found.tags) == (
            moment.text,
            moment.kind,
            moment.minutes,
            moment.person_ids,
            moment.tags,
        )


@pytest.mark.parametrize(
    "day",
    [
        *(DEMO_DAY + timedelta(days=days) for days in (1, 2, 3)),
        *(date(2026, 8, 5), date(2027, 1, 2), date(2027, 10, 23), date(2028, 2, 29)),
    ],
    ids=date.isoformat,
)
def test_any_day_will_do(day: date, tmp_path: Path) -> None:
    store = empty(tmp_path)
    fill(store, day, "en")
    works = calendar(store).works
    noted = [day_of(moment.at) for moment in store.all(Moment)]
    assert max(noted) <= day
    assert sum(not works(one) for one in noted) <= 1
    assert [m.again_on for m in store.all(Moment) if m.again_on] == [day]
    (unsaid,) = [day_of(m.at) for m in store.all(Moment) if m.spoken is False]
    assert 3 <= (day - unsaid).days < 14
    assert store.all(Reflection)[-1].day == max(filter(works, days_before(day)))


def days_before(day: date) -> list[date]:
    return [day - timedelta(days=distance) for distance in range(1, 15)]


def test_a_long_life_is_written_ten_entries_a_day(tmp_path: Path) -> None:
    store = empty(tmp_path)
    fill(store, DEMO_DAY, "en", years=2)
    count = sum(len(documents) for documents in store.tables().values())
    assert 9 < count / (2 * 365) < 11


def test_ids_sort_by_time_from_the_first_century_on() -> None:
    rng = Random(1)
    times = [datetime(year, 2, 3, tzinfo=UTC) for year in (1926, 1927, 1971, 1999, 2026)]
    ids = [new_id(when, rng) for when in times]
    assert all(a < b for a, b in pairwise(ids))
    assert {len(name) for name in ids} == {32}
