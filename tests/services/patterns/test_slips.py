"""A slip is met with thanks, and ends with a way back."""

from datetime import datetime, timedelta

import pytest

from coach import i18n
from coach.companion import Companion
from coach.model.errors import CoachError
from coach.model.pattern import Pattern, Slip
from coach.model.prompt import Nudge
from coach.services.editing import edit, undo
from coach.services.log import search
from coach.services.patterns import growth, planning, slips, ticks
from coach.services.prompts import prompts
from coach.services.sharing import transfer
from tests.found import record_in, sure
from tests.services.exercises.walking import FRIDAY


def pattern(companion: Companion, **texts: str) -> Pattern:
    plan = {
        "cue": "the queue grows", "gave": "calm", "then_do": "I breathe out",
        "tiny": "one breath", **texts,
    }  # fmt: skip
    return record_in(planning.write(companion, "Rushing", plan, second=True), Pattern)


def test_one_step_saves_a_slip_and_thanks(companion: Companion, now: datetime) -> None:
    answer = slips.slip(companion, pattern(companion))
    [kept] = companion.store.all(Slip)
    assert kept == answer.record
    assert (kept.at, kept.cue, kept.gave) == (now, "the queue grows", "calm")
    assert answer.understood == (
        "Good that you saw it. The old way gave you something: calm. What was going on "
        "just before? Then we simply go on."
    )
    assert answer.hints == (
        "Noted (today 10:00): Rushing.",
        "The smallest way back: one breath. It counts fully.",
    )


def test_a_day_with_only_a_slip_is_a_day_on_which_somebody_was_here(
    companion: Companion,
) -> None:
    companion.store.save(Slip(id="s", pattern_id="p", at=FRIDAY))
    assert growth.noted_days(companion, FRIDAY) == {FRIDAY}
    assert growth.began(companion) == FRIDAY


def test_it_is_as_kind_in_dutch(companion: Companion) -> None:
    i18n.use("nl")
    answer = slips.slip(companion, pattern(companion, gave="rust"))
    assert answer.understood.startswith("Fijn dat je het zag.")
    assert ": rust. Wat speelde er net daarvoor?" in answer.understood


def test_what_the_old_way_gave_is_honoured_also_when_it_is_not_known(
    companion: Companion,
) -> None:
    answer = slips.slip(companion, pattern(companion, gave=""))
    assert "gave you something: a way through a busy moment." in answer.understood
    answer = slips.slip(companion, pattern(companion, gave="speed"))
    assert "gave you something: speed." in answer.understood


def test_without_a_plan_no_way_back_is_made_up(companion: Companion) -> None:
    record = record_in(planning.write(companion, "Inbox first"), Pattern)
    assert len(slips.slip(companion, record).hints) == 1


def test_a_slip_of_another_day_is_kept_for_that_day(companion: Companion) -> None:
    slips.slip(companion, pattern(companion), on="yesterday", note="  too busy ")
    [kept] = companion.store.all(Slip)
    assert (kept.at, kept.text) == (FRIDAY - timedelta(days=1), "too busy")
    with pytest.raises(CoachError):
        slips.slip(companion, pattern(companion), on="21-11-2026")


def test_what_was_going_on_may_be_added(companion: Companion) -> None:
    answer = slips.slip(companion, pattern(companion))
    assert isinstance(answer.record, Slip)
    told = slips.about(companion, answer.record, context="rushed", note="the phone rang")
    [kept] = companion.store.all(Slip)
    assert (kept.context, kept.text, kept.gave) == ("rushed", "the phone rang", "calm")
    assert told.understood == "Kept: in a hurry. And then we go on."
    prompts.shown(companion, None)
    assert companion.store.all(Nudge)[0].response == "did_it"
    with pytest.raises(CoachError, match="tired"):
        slips.about(companion, kept, context="lazy")


def test_the_smallest_way_back_is_one_step(companion: Companion) -> None:
    mine = pattern(companion)
    slips.slip(companion, mine)
    answer = ticks.tick(companion, mine, "tiny")
    assert "counts fully" in answer.understood
    assert "You are back" in answer.hints[0]
    [kept] = companion.store.all(Slip)
    assert kept.returned_at == companion.now()


def test_the_word_to_a_slip_stays_on_today_until_answered(companion: Companion) -> None:
    answer = slips.slip(companion, pattern(companion))
    prompt = sure(prompts.current(companion))
    assert (prompt.trigger, prompt.words) == ("slip_noticed", answer.understood)
    assert isinstance(answer.record, Slip)
    slips.about(companion, answer.record, context="tired")
    assert prompts.current(companion) is None


def test_a_slip_told_with_what_was_going_on_asks_nothing_more(companion: Companion) -> None:
    slips.slip(companion, pattern(companion), context="tired")
    assert prompts.current(companion) is None


def test_undo_takes_a_slip_back_and_ends_its_answer(companion: Companion) -> None:
    mine = pattern(companion)
    slips.slip(companion, mine)
    assert prompts.current(companion)
    assert undo.undo(companion).understood == (
        "Taken back. Slip taken away again: the queue grows."
    )
    assert companion.store.all(Slip) == ()
    assert prompts.current(companion) is None
    assert companion.store.all(Pattern) == (mine,)


def test_a_slip_stands_in_the_log_and_is_found_by_its_pattern(companion: Companion) -> None:
    slips.slip(companion, pattern(companion), context="rushed", note="the phone rang")
    [found] = search.find(companion, "in:slips rushing")
    line = found.line
    assert (line.table, line.title, line.at) == ("slips", "the phone rang", "10:00")
    assert line.meta == "in a hurry · Slip"


def test_a_slip_can_be_changed_and_deleted_like_any_entry(companion: Companion) -> None:
    slips.slip(companion, pattern(companion), note="the phone rang")
    chosen = edit.choose(companion, "phone rang")
    edit.change(companion, chosen.table, chosen.record.id, {"text": "too many calls"})
    [kept] = companion.store.all(Slip)
    assert kept.text == "too many calls"
    assert {field.name for field in edit.fields(companion, kept)} >= {"at", "text", "cue"}
    edit.delete(companion, chosen.table, chosen.record.id)
    assert companion.store.all(Slip) == ()


def test_what_was_prompted_is_never_exported(companion: Companion) -> None:
    slips.slip(companion, pattern(companion))
    tables = transfer.export(companion)["tables"]
    assert isinstance(tables, dict)
    assert {"patterns", "slips"} <= set(tables)
    assert "nudges" not in tables
