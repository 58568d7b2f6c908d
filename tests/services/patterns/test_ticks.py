"""How a day went, in one key; and how a routine grows from it."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from coach.companion import Companion
from coach.model.errors import CoachError
from coach.model.pattern import Pattern, Slip, Tick
from coach.model.prompt import Nudge
from coach.model.setting import Away
from coach.services.explain import prompts
from coach.services.log import add
from coach.services.patterns import growth, planning, slips, ticks
from tests.services.exercises.walking import FRIDAY, Walk

MONDAY = date(2026, 9, 7)


def begun(companion: Companion, **plan: str) -> Pattern:
    texts = {
        "if_cue": "the queue grows",
        "then_do": "I breathe out",
        "gave": "calm",
        **plan,
    }
    answer = planning.write(companion, "Rushing", texts)
    assert isinstance(answer.record, Pattern)
    return answer.record


@pytest.fixture
def walk(tmp_path: Path) -> Walk:
    """A walk that sets out on a Monday."""
    return Walk(tmp_path, MONDAY)


@pytest.fixture
def pattern(walk: Walk) -> Pattern:
    """A pattern to tick on that walk."""
    return begun(walk.companion)


def walked(walk: Walk, letters: str, pattern: Pattern) -> None:
    """Tick a letter a working day: D, T, M; a dot is a day with only a note."""
    results = {"D": "done", "T": "tiny", "M": "missed", "-": "not_applicable"}
    for letter in letters:
        while walk.now.weekday() > 4:
            walk.on()
        if letter == ".":
            add.note(walk.companion, "tea")
        elif letter in results:
            ticks.tick(walk.companion, pattern, results[letter])
        walk.on()


def test_a_tick_is_one_a_day_and_a_repeat_replaces_it(companion: Companion) -> None:
    pattern = begun(companion)
    ticks.tick(companion, pattern, "missed")
    answer = ticks.tick(companion, pattern, "tiny")
    [kept] = companion.store.all(Tick)
    assert (kept.id, kept.result) == (f"2026-11-20-{pattern.id}", "tiny")
    assert answer.understood == (
        "The tiny version, done (today): Rushing. It counts fully."
    )


@pytest.mark.parametrize("result", ["done", "missed", "not_applicable"])
def test_each_answer_is_met_with_a_calm_sentence(companion: Companion, result: str) -> None:
    said = ticks.tick(companion, begun(companion), result).understood
    assert "oday" in said
    assert said[0].isupper()
    assert "!" not in said


def test_a_day_before_can_be_ticked_and_a_day_to_come_cannot(companion: Companion) -> None:
    pattern = begun(companion)
    ticks.tick(companion, pattern, "done", on="yesterday")
    assert companion.store.all(Tick)[0].day == FRIDAY - timedelta(days=1)
    with pytest.raises(CoachError):
        ticks.tick(companion, pattern, "done", on="21-11-2026")
    with pytest.raises(CoachError, match="great"):
        ticks.tick(companion, pattern, "great")


def test_on_a_day_that_is_not_for_it_the_plan_is_not_asked(tmp_path: Path) -> None:
    walk = Walk(tmp_path)
    planning.write(walk.companion, "A", {"then_do": "I call"}, weekdays=(0, 1))
    [pattern] = walk.companion.store.all(Pattern)
    assert not growth.asks(walk.companion, pattern)
    assert growth.asks(walk.on(3), pattern)
    planning.pause(walk.companion, pattern)
    [paused] = walk.companion.store.all(Pattern)
    assert not growth.asks(walk.companion, paused)


def test_a_routine_grows_in_words(walk: Walk, pattern: Pattern) -> None:
    page = growth.growth(walk.companion, pattern)
    assert (page.stage, page.words) == ("a spring", "A spring: not done yet")
    walked(walk, "DDDDD", pattern)
    page = growth.growth(walk.companion, pattern)
    assert page.words == "A brook: done 5 times"
    assert page.stands.value == pytest.approx(0.203, abs=0.001)
    walked(walk, "DDDDDDDDDDDDDDD", pattern)
    assert growth.growth(walk.companion, pattern).stage == "a stream"


def test_the_chart_has_one_point_for_each_opportunity(walk: Walk, pattern: Pattern) -> None:
    walked(walk, "DTMD", pattern)
    series = growth.growth(walk.companion, pattern).series
    assert [day for day, _value in series] == [MONDAY + timedelta(days=n) for n in range(4)]
    values = [value for _day, value in series]
    assert values[0] < values[1] == values[2] < values[3]


def test_days_away_are_entered_once_and_never_count(walk: Walk, pattern: Pattern) -> None:
    walked(walk, "DDDDD" + ".....", pattern)
    with_days_missed = growth.growth(walk.companion, pattern).stands
    first = MONDAY + timedelta(days=7)
    walk.companion.store.save(Away(id="a", first=first, last=first + timedelta(days=4)))
    without = growth.growth(walk.companion, pattern).stands
    assert with_days_missed.misses == 5
    assert without.misses == 0
    assert without.value > with_days_missed.value


def test_days_of_which_nothing_is_known_do_not_count(walk: Walk, pattern: Pattern) -> None:
    walked(walk, "DDDDD", pattern)
    before = growth.growth(walk.companion, pattern).stands
    walk.on(60)
    assert growth.growth(walk.companion, pattern).stands == before


def test_no_number_drops_at_the_moment_of_a_slip(walk: Walk, pattern: Pattern) -> None:
    walked(walk, "DDDDDMMM", pattern)
    before = growth.growth(walk.companion, pattern)
    slips.slip(walk.companion, pattern)
    after = growth.growth(walk.companion, pattern)
    assert (after.stands, after.words) == (before.stands, before.words)


def test_coming_back_is_counted_apart_and_celebrated_once(
    walk: Walk, pattern: Pattern
) -> None:
    walked(walk, "DDMM", pattern)
    answer = ticks.tick(walk.companion, pattern)
    assert answer.hints == (
        "You are back at “Rushing”. Coming back is the real skill; this was the first "
        "time.",
    )
    assert ticks.tick(walk.companion, pattern).hints == ()
    page = growth.growth(walk.companion, pattern)
    assert (page.returns, page.returns_words) == (1, "came back once")
    [nudge] = walk.companion.store.all(Nudge)
    assert (nudge.rule, nudge.response) == ("back_again", "opened")


def test_an_ordinary_day_is_not_celebrated(walk: Walk, pattern: Pattern) -> None:
    walked(walk, "DDM", pattern)
    assert ticks.tick(walk.companion, pattern).hints == ()
    assert ticks.tick(walk.companion, pattern, "done", on="yesterday").hints == ()


def test_doing_it_ends_the_slips_before_it_and_no_other(
    walk: Walk, pattern: Pattern
) -> None:
    slips.slip(walk.companion, pattern, on="yesterday")
    walk.on(2)
    slips.slip(walk.companion, pattern)
    ticks.tick(walk.companion, pattern, "done", on="yesterday")
    first, second = sorted(walk.companion.store.all(Slip), key=lambda one: str(one.at))
    assert first.returned_at == MONDAY + timedelta(days=1)
    assert second.returned_at is None
    ticks.tick(walk.companion, pattern, "missed")
    assert walk.companion.store.all(Slip)[-1].returned_at is None
    ticks.tick(walk.companion, pattern, "tiny")
    assert walk.companion.store.all(Slip)[-1].returned_at == walk.now


@pytest.mark.parametrize(
    ("gap", "said"),
    [
        (0, "the same day"),
        (1, "the next working day"),
        (3, "within a few days"),
        (8, "within about a week"),
        (15, "within two weeks or so"),
        (40, "after a while, which counts just as much"),
    ],
)
def test_the_time_between_slip_and_return_is_told_kindly(
    tmp_path: Path, gap: int, said: str
) -> None:
    walk = Walk(tmp_path, MONDAY)
    pattern = begun(walk.companion)
    slips.slip(walk.companion, pattern)
    walk.on(gap, 15)
    ticks.tick(walk.companion, pattern)
    page = growth.growth(walk.companion, pattern)
    assert page.way_back == said
    assert [line.back for line in page.slips] == [f"back {said}"]
    assert page.returns == 1


def test_how_it_feels_is_asked_every_ten_working_days(walk: Walk, pattern: Pattern) -> None:
    assert growth.growth(walk.on(11), pattern).felt_question == ""
    companion = walk.on(3)
    assert "remind myself" in growth.growth(companion, pattern).felt_question
    ticks.felt(companion, pattern, 4)
    ticks.tick(companion, pattern)
    page = growth.growth(companion, pattern)
    assert [one.mark for one in page.felt] == [4]
    assert page.felt_question == ""
    assert page.today == "done"
    assert growth.growth(walk.on(14), pattern).felt_question
    for mark in (0, 8):
        with pytest.raises(CoachError, match="1 to 7"):
            ticks.felt(companion, pattern, mark)


def test_a_mark_of_how_it_feels_is_no_opportunity(companion: Companion) -> None:
    pattern = begun(companion)
    ticks.felt(companion, pattern, 4)
    page = growth.growth(companion, pattern)
    assert (page.trail, page.asks_today) == ((), True)


def test_the_strength_explains_itself(walk: Walk, pattern: Pattern) -> None:
    walked(walk, "DDMMD", pattern)
    why = prompts.routine(walk.companion, pattern)
    assert "picture, not a measurement" in why.rule
    assert ("Times back", "1") in why.figures
    assert ("Latest", "done, done, missed, missed, done") in why.figures


def test_undo_takes_a_tick_and_the_end_of_a_slip_back_at_once(companion: Companion) -> None:
    pattern = begun(companion)
    slips.slip(companion, pattern, on="yesterday")
    ticks.tick(companion, pattern)
    companion.store.undo()
    assert companion.store.all(Tick) == ()
    assert companion.store.all(Slip)[0].returned_at is None
