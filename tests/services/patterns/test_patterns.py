"""Recognise an old way, plan a new one, keep it to one or two."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from coach import i18n
from coach.companion import Companion
from coach.model.errors import CoachError
from coach.model.pattern import Pattern
from coach.services.patterns import growth, patterns, phrases, planning
from tests.services.exercises.walking import FRIDAY, Walk


def written(companion: Companion, name: str = "Rushing", **texts: str) -> Pattern:
    """Keep an own pattern that is active."""
    plan = {"if_cue": "the queue grows", "then_do": "I breathe out", **texts}
    answer = planning.write(companion, name, plan, second=True)
    assert isinstance(answer.record, Pattern)
    return answer.record


def test_the_library_is_there_in_both_languages(companion: Companion) -> None:
    english = patterns.ideas(companion)
    assert phrases.plan(english[0].pattern.plan).startswith("If ")
    i18n.use("nl")
    dutch = patterns.ideas(companion)
    assert [one.ref for one in english] == [one.ref for one in dutch]
    assert english[0].pattern.name != dutch[0].pattern.name


def test_every_plan_in_the_library_says_what_to_do(companion: Companion) -> None:
    for said in ("en", "nl"):
        i18n.use(said)
        for idea in patterns.ideas(companion):
            picked = planning.pick(companion, idea.ref, second=True)
            assert isinstance(picked.record, Pattern)
            planning.let_go(companion, picked.record)


def test_a_picked_pattern_keeps_its_words_and_begins_today(companion: Companion) -> None:
    known = patterns.ideas(companion)[0]
    idea = known.pattern
    answer = planning.pick(companion, known.ref)
    kept = companion.store.all(Pattern)
    assert kept == (answer.record,)
    assert (kept[0].status, kept[0].started_on) == ("active", FRIDAY)
    assert (kept[0].name, kept[0].gave, kept[0].plan) == (idea.name, idea.gave, idea.plan)
    assert kept[0].pack_ref == known.ref
    assert patterns.ideas(companion)[0].mine
    assert answer.understood.startswith(f"Active now: {idea.name}.")


def test_what_is_not_in_the_library_cannot_be_picked(companion: Companion) -> None:
    with pytest.raises(CoachError, match="no pattern"):
        planning.pick(companion, "core/nothing")


def test_a_pattern_can_be_written_with_three_lines(companion: Companion) -> None:
    kept = written(companion, tiny="one breath", gave="calm")
    page = growth.growth(companion, kept)
    assert page.plan == "If the queue grows, then I breathe out"
    assert (kept.plan.tiny, kept.gave) == ("one breath", "calm")


def test_without_a_plan_a_pattern_is_noticed(companion: Companion) -> None:
    answer = planning.write(companion, "  Inbox   first ", {"cue": "I open my laptop"})
    [kept] = companion.store.all(Pattern)
    assert (kept.name, kept.status) == ("Inbox first", "noticed")
    assert "plan" in answer.hints[0]
    with pytest.raises(CoachError, match="plan"):
        planning.activate(companion, kept)


def test_a_whole_plan_may_be_typed_at_once(companion: Companion) -> None:
    kept = written(companion, then_do="Als de rij groeit, dan adem ik uit", if_cue="")
    assert (kept.plan.if_cue, kept.plan.then_do) == ("de rij groeit", "adem ik uit")


@pytest.mark.parametrize(
    "then_do",
    ["dan niet sneller praten", "Als de rij groeit, dan niet haasten", "I don't rush"],
)
def test_only_what_not_to_do_is_answered_with_a_question(
    companion: Companion, then_do: str
) -> None:
    with pytest.raises(CoachError, match="instead"):
        written(companion, then_do=then_do)
    with pytest.raises(CoachError, match="instead"):
        written(companion, tiny=then_do)
    assert companion.store.all(Pattern) == ()


def test_a_second_pattern_takes_a_yes_and_a_third_waits(companion: Companion) -> None:
    planning.write(companion, "One", {"then_do": "I breathe"})
    with pytest.raises(planning.SecondPatternError, match="One") as asked:
        planning.write(companion, "Two", {"then_do": "I ask"})
    assert asked.value.active.name == "One"
    planning.write(companion, "Two", {"then_do": "I ask"}, second=True)
    third = planning.write(companion, "Three", {"then_do": "I call"}, second=True)
    assert [one.name for one in patterns.active(companion)] == ["One", "Two"]
    assert third.understood == "Three is kept for later."
    assert "“One” and “Two”" in third.hints[0]
    planning.rest(companion, patterns.active(companion)[0])
    assert isinstance(third.record, Pattern)
    planning.activate(companion, third.record, second=True)
    assert [one.name for one in patterns.active(companion)] == ["Two", "Three"]


def test_an_active_pattern_may_be_made_active_again(companion: Companion) -> None:
    kept = written(companion)
    assert planning.activate(companion, kept).record == kept


def test_changing_the_plan_is_remembered_changing_a_word_is_not(tmp_path: Path) -> None:
    walk = Walk(tmp_path)
    kept = written(walk.companion)
    companion = walk.on(3)
    planning.change(companion, kept, {"cost": "callbacks"})
    [same] = companion.store.all(Pattern)
    assert (same.cost, same.plan.changed_on) == ("callbacks", None)
    planning.change(companion, same, {"then_do": "I ask one question"}, weekdays=(4, 0, 4))
    [changed] = companion.store.all(Pattern)
    assert changed.plan.changed_on == FRIDAY + timedelta(days=3)
    assert (changed.plan.weekdays, changed.started_on) == ((0, 4), FRIDAY)


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ({"name": "  "}, "name"),
        ({"colour": "blue"}, "colour"),
        ({"gave": "\ud800"}, "valid"),
    ],
)
def test_what_cannot_be_kept_is_said(
    companion: Companion, texts: dict[str, str], said: str
) -> None:
    kept = written(companion)
    with pytest.raises(CoachError, match=said):
        planning.change(companion, kept, texts)


def test_a_pause_lasts_a_week(companion: Companion) -> None:
    kept = written(companion)
    answer = planning.pause(companion, kept)
    [paused] = companion.store.all(Pattern)
    assert paused.plan.paused_until == FRIDAY + timedelta(days=6)
    assert "Thursday 26 November" in answer.understood
    assert paused.plan.is_paused(FRIDAY + timedelta(days=6))
    assert not paused.plan.is_paused(FRIDAY + timedelta(days=7))


def test_pauses_that_are_over_stay_pauses(tmp_path: Path) -> None:
    walk = Walk(tmp_path)
    planning.pause(walk.companion, written(walk.companion))
    companion = walk.on(3)
    planning.resume(companion, companion.store.all(Pattern)[0])
    companion = walk.on(10)
    planning.rest(companion, companion.store.all(Pattern)[0])
    companion = walk.on(20)
    planning.activate(companion, companion.store.all(Pattern)[0])
    [kept] = companion.store.all(Pattern)
    assert kept.plan.earlier == ("2026-11-20/2026-11-22", "2026-12-03/2026-12-22")
    asked = [
        day for n in range(40) if not kept.plan.is_paused(day := FRIDAY + timedelta(n))
    ]
    assert asked[:2] == [date(2026, 11, 23), date(2026, 11, 24)]
    assert date(2026, 12, 10) not in asked
    assert date(2026, 12, 23) in asked


def test_a_pause_taken_back_the_same_day_was_none(companion: Companion) -> None:
    planning.pause(companion, written(companion))
    planning.resume(companion, companion.store.all(Pattern)[0])
    assert companion.store.all(Pattern)[0].plan.earlier == ()


@pytest.mark.parametrize(
    ("act", "status"),
    [(planning.rest, "resting"), (planning.root, "rooted"), (planning.let_go, "let_go")],
)
def test_a_pattern_may_rest_root_or_go(
    companion: Companion, act: object, status: str
) -> None:
    kept = written(companion)
    act(companion, kept)  # type: ignore[operator]
    [still] = companion.store.all(Pattern)
    assert still.status == status
    assert still.plan.is_paused(FRIDAY + timedelta(days=300))
    assert patterns.active(companion) == ()


def test_a_second_look_comes_again_after_half_a_year(companion: Companion) -> None:
    kept = written(companion)
    planning.still_fits(companion, kept)
    assert companion.store.all(Pattern)[0].review_on == date(2027, 5, 20)


def test_a_pattern_is_known_by_its_name_a_part_or_its_code(companion: Companion) -> None:
    rushing = written(companion, "Rushing off")
    with pytest.raises(CoachError, match="called “inbox”"):
        patterns.choose(companion, "inbox")
    assert patterns.choose(companion, None) == rushing
    inbox = written(companion, "Inbox first")
    assert patterns.choose(companion, "rushing OFF") == rushing
    assert patterns.choose(companion, "inbox") == inbox
    assert patterns.choose(companion, inbox.id[-6:]) == inbox
    with pytest.raises(
        CoachError, match=r"Which one do you mean\?\n.*Rushing off\n.*Inbox"
    ):
        patterns.choose(companion, None)


def test_without_an_active_pattern_there_is_a_way_to_one(companion: Companion) -> None:
    with pytest.raises(CoachError, match="coach pattern library"):
        patterns.choose(companion, None)


def test_undo_takes_a_picked_pattern_back(companion: Companion) -> None:
    planning.pick(companion, patterns.ideas(companion)[0].ref)
    companion.store.undo()
    assert companion.store.all(Pattern) == ()


def test_a_let_go_pattern_can_be_picked_afresh(companion: Companion) -> None:
    ref = patterns.ideas(companion)[0].ref
    first = planning.pick(companion, ref).record
    assert isinstance(first, Pattern)
    planning.let_go(companion, first)
    second = planning.pick(companion, ref).record
    assert second.id != first.id
    assert isinstance(second, Pattern)
    planning.rest(companion, second)
    again = planning.pick(companion, ref).record
    assert again == replace(second, status="active")
