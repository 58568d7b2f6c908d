"""A question a day: the same all day, none twice before all had a turn."""

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from coach import i18n
from coach.companion import Companion
from coach.model.errors import CoachError
from coach.model.reflection import Reflection
from coach.model.setting import Setting
from coach.services.reflection import questions, reflect
from coach.services.reflection.questions import DailyQuestion
from coach.services.settings import settings
from coach.services.settings.kept import QUESTION_TURNS
from tests.found import sure
from tests.services.exercises.walking import FRIDAY, Walk


def asked(companion: Companion) -> DailyQuestion:
    return sure(questions.current(companion))


def pool(companion: Companion) -> set[str]:
    return {q.ref for q in companion.library.questions() if q.role in ("all", "employee")}


def round_from(walk: Walk) -> date:
    """Return the first day of a round."""
    count = len(pool(walk.companion))
    return date.fromordinal(FRIDAY.toordinal() // count * count + count)


def test_no_question_comes_twice_before_all_had_a_turn(tmp_path: Path) -> None:
    walk = Walk(tmp_path)
    first, count = round_from(walk), len(pool(walk.companion))
    for number in range(3):
        refs = [
            asked(walk.to(first + timedelta(days=number * count + n))).ref
            for n in range(count)
        ]
        assert set(refs) == pool(walk.companion)
        assert len(refs) == count


def test_two_rounds_differ_and_meet_without_a_repeat(tmp_path: Path) -> None:
    walk = Walk(tmp_path)
    first, count = round_from(walk), len(pool(walk.companion))
    days = [asked(walk.to(first + timedelta(days=n))).ref for n in range(6 * count)]
    assert all(a != b for a, b in pairwise(days))
    assert days[:count] != days[count : 2 * count]


def test_the_question_is_the_same_all_day_and_in_every_process(tmp_path: Path) -> None:
    walk = Walk(tmp_path, hour=7)
    first = asked(walk.companion)
    assert asked(walk.to(FRIDAY, 22)) == asked(walk.again()) == first


def test_a_lead_is_asked_what_leads_are_asked(tmp_path: Path) -> None:
    walk = Walk(tmp_path)
    settings.put(walk.companion, "roles", "leader")
    known = walk.companion.library.questions()
    mine = {question.ref for question in known if question.role in ("all", "lead")}
    refs = {asked(walk.on()).ref for _day in range(2 * len(mine))}
    assert refs == mine != pool(walk.companion)


def test_an_answer_stays_with_the_day_and_its_question(companion: Companion) -> None:
    reflect.reflect(companion, FRIDAY, control=7)
    question = asked(companion)
    questions.answer(companion, " Anna's new job. ")
    [kept] = companion.store.all(Reflection)
    assert (kept.control, kept.answer, kept.question) == (
        7, "Anna's new job.", question.words,
    )  # fmt: skip
    assert kept.question_ref == question.ref
    i18n.use("nl")
    assert asked(companion) == DailyQuestion(
        ref=question.ref, words=question.words, answer="Anna's new job.", exercise=""
    )


@pytest.mark.parametrize("text", ["", "  ", "\ud800"])
def test_an_empty_answer_is_none(companion: Companion, text: str) -> None:
    with pytest.raises(CoachError):
        questions.answer(companion, text)
    assert companion.store.all(Reflection) == ()


def test_moved_to_tomorrow_it_comes_tomorrow(tmp_path: Path) -> None:
    walk = Walk(tmp_path)
    today = asked(walk.companion)
    instead = sure(questions.tomorrow(walk.companion))
    assert instead.ref != today.ref
    assert asked(walk.again()) == instead
    assert asked(walk.on()) == today


def test_another_question_is_another_one_each_time(tmp_path: Path) -> None:
    walk = Walk(tmp_path)
    count = len(pool(walk.companion))
    refs = [asked(walk.companion).ref]
    for _time in range(count - 1):
        found = sure(questions.another(walk.companion))
        refs.append(found.ref)
    assert set(refs) == pool(walk.companion)
    assert questions.another(walk.companion) == asked(walk.companion)


def test_what_was_put_aside_still_has_its_turn_in_the_round(tmp_path: Path) -> None:
    walk = Walk(tmp_path)
    first, count = round_from(walk), len(pool(walk.companion))
    refs = []
    for number in range(count):
        companion = walk.to(first + timedelta(days=number))
        if number in (0, 5, 6):
            questions.another(companion)
        if number == 3:
            questions.tomorrow(companion)
        refs.append(asked(companion).ref)
    assert set(refs) == pool(walk.companion)
    assert len(refs) == count


def test_only_days_to_come_are_remembered(tmp_path: Path) -> None:
    walk = Walk(tmp_path)
    for _day in range(8):
        questions.tomorrow(walk.companion)
        walk.on()
    kept = sure(walk.companion.store.get(Setting, QUESTION_TURNS))
    assert isinstance(kept.value, dict)
    days = kept.value["days"]
    assert isinstance(days, dict)
    assert min(days) == (walk.now.date() - timedelta(days=1)).isoformat()


def test_undo_brings_the_question_back(companion: Companion) -> None:
    before = asked(companion)
    questions.tomorrow(companion)
    companion.store.undo()
    assert asked(companion) == before


def test_without_packs_there_is_no_question(companion: Companion) -> None:
    every = sorted(pack.id for pack in companion.library.packs())
    companion.store.put([("settings", "packs", {"value": {"off": [*every]}})])
    assert questions.current(companion) is None
    assert questions.tomorrow(companion) is None
    assert questions.another(companion) is None
    with pytest.raises(CoachError, match="no question"):
        questions.answer(companion, "anything")
