"""What is due: seen on its day, moved, settled, and hidden by nothing."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coach.companion import Companion
from coach.model.act import Act
from coach.model.direction import Measure, Obstacle
from coach.model.idea import Idea
from coach.model.moment import Moment
from coach.model.pattern import Pattern
from coach.model.person import Person
from coach.services.acts import acts
from coach.services.log import add
from coach.services.people import contacts
from coach.services.today import due, leads, today
from tests.services.build import FRIDAY, moment, person
from tests.services.prompts.test_prompts import unseen


def act(companion: Companion, text: str, days_ago: int, **fields: object) -> Act:
    day = FRIDAY - timedelta(days=days_ago)
    made = Act(id=companion.store.new_id(), text=text, planned_on=day, **fields)  # type: ignore[arg-type]
    companion.store.save(made)
    return made


def later(companion: Companion, days: int) -> Companion:
    return Companion(companion.store, lambda: companion.now() + timedelta(days=days))


def test_two_acts_of_earlier_days_hide_none_of_today(companion: Companion) -> None:
    for text, days in (("one", 4), ("two", 4), ("three", 3), ("today", 0)):
        act(companion, text, days)
    page = today.page(companion)
    assert [one.text for one in page.acts] == ["today", "one"]
    assert [one.text for one in page.more_acts] == ["two", "three"]
    assert page.lead.words == "today"


def test_an_act_can_go_to_another_day_and_be_let_go(companion: Companion) -> None:
    kept = act(companion, "bring the book", 4)
    moved = due.move(companion, due.choose(companion, "book"), "tomorrow")
    assert moved.understood == "Moved to tomorrow: bring the book."
    assert today.page(companion).acts == ()
    due.settle(companion, due.choose(companion, kept.id))
    found = companion.store.get(Act, kept.id)
    assert found
    assert found.status == "dropped"


def test_the_day_stands_behind_what_is_moved(companion: Companion) -> None:
    words = ("call", "Anna", "friday", "monday")
    assert due.when_said(words, companion) == ("call Anna friday", "monday")
    assert due.when_said(("1", "next", "week"), companion) == ("1", "next week")
    assert due.when_said(("call", "Anna"), companion) == ("call Anna", "")


EVERYTHING = (
    Idea(id="", title="a bell at the desk", due_on=FRIDAY),
    Obstacle(id="", text="the printer", status="parked", parked_until=FRIDAY),
    Measure(id="", name="the mark", review_on=FRIDAY),
    Pattern(id="", name="answering at once", review_on=FRIDAY),
    Moment(id="", at=FRIDAY, text="ask about the move", again_on=FRIDAY),
    Act(id="", text="flowers", status="done", done_at=FRIDAY, again_on=FRIDAY),
)


@pytest.mark.parametrize("made", EVERYTHING, ids=lambda one: type(one).__name__)
def test_the_day_of_every_kind_leads_waits_moves_and_is_settled(
    made: Moment, companion: Companion
) -> None:
    kept = replace(made, id=companion.store.new_id())
    companion.store.save(kept)
    page = today.page(companion)
    assert [one.id for one in page.again] == [kept.id]
    assert page.lead.ref == kept.id
    waiting = today.page(later(companion, 4))
    assert waiting.lead.ref != kept.id
    assert [one.id for one in waiting.again] == [kept.id]
    assert [one.id for one in today.page(later(companion, 100)).again] == [kept.id]
    due.move(companion, due.choose(companion, kept.id), "in 2 weeks")
    assert today.page(companion).again == ()
    assert [one.id for one in today.page(later(companion, 14)).again] == [kept.id]
    due.settle(companion, due.choose(companion, kept.id))
    assert due.page(companion) == ()


def test_what_was_set_to_this_day_goes_before_a_word_of_welcome(
    companion: Companion,
) -> None:
    add.note(later(companion, -14), "again:20-11 ask @Priya how the talk went")
    leads.seen(later(companion, -14), "begin", None)
    lead = today.page(companion).lead
    assert (lead.kind, "ask Priya how the talk went" in lead.words) == ("again", True)
    assert today.page(later(companion, -4)).lead.prompt, "without it there is a welcome"
    leads.not_now(companion, lead)
    assert today.page(companion).lead.prompt, "put aside, it makes room"


@pytest.mark.parametrize("at_weekend", [True, False])
def test_a_welcome_goes_before_what_was_not_set_to_this_day_by_a_line(
    companion: Companion, *, at_weekend: bool
) -> None:
    line = "again:21-11 ask @Priya how the talk went" if at_weekend else "tea with @Priya"
    add.note(later(companion, -14), line)
    leads.seen(later(companion, -14), "begin", None)
    if not at_weekend:
        companion.store.save(Idea(id="idea", title="a bell at the desk", due_on=FRIDAY))
    page = today.page(later(companion, 3 if at_weekend else 0))
    assert page.again
    assert page.lead.prompt, "there is a welcome"
    assert page.lead.prompt.nudge.rule == leads.WELCOME


def test_any_other_prompt_goes_before_what_was_set_to_this_day(
    companion: Companion,
) -> None:
    unseen(companion)
    assert (before := today.page(companion).lead.prompt)
    assert before.nudge.rule != leads.WELCOME
    add.note(later(companion, -1), "again:20-11 ask how the talk went")
    page = today.page(companion)
    assert page.again
    assert page.lead.prompt, "what is set to this day goes before a welcome alone"


def test_what_was_put_aside_leads_no_more_today(companion: Companion) -> None:
    moment(companion, 1, again_on=FRIDAY)
    leads.not_now(companion, today.page(companion).lead)
    assert today.page(companion).lead.kind != "again"


def test_somebody_to_come_back_to_stands_in_one_place(companion: Companion) -> None:
    for name in ("Anna", "Bram", "Claire", "Daan"):
        person(companion, name, again_on=FRIDAY)
    page = today.page(companion)
    shown = [one.person.id for one in page.waiting] + [one.id for one in page.again]
    assert sorted(shown) == [one.id for one in companion.store.all(Person)]


def test_a_line_that_follows_up_settles_the_one_that_is_open(companion: Companion) -> None:
    person(companion, "Priya")
    add.note(companion, "again:friday ask @Priya how the talk went")
    told = add.note(companion, "asked @Priya about the talk +follow-up").understood
    assert "Settled with it: “ask Priya how the talk went”." in told
    assert due.page(companion) == ()
    companion.store.undo()
    assert len(due.page(companion)) == 1
    assert len(companion.store.all(Moment)) == 1


def test_a_line_that_follows_up_asks_which_of_two(companion: Companion) -> None:
    person(companion, "Priya")
    add.note(companion, "again:friday ask @Priya how the talk went")
    add.note(companion, "opnieuw:morgen @Priya vragen naar haar verhuizing")
    answer = add.note(companion, "called @Priya +follow-up")
    assert len(answer.may_settle) == len(answer.hints) == 2
    assert len(due.page(companion)) == 2


def test_a_reminder_is_no_attention(companion: Companion) -> None:
    priya = person(companion, "Priya", "colleague")
    answer = add.note(companion, "again:friday ask @Priya how the talk went")
    assert "a reminder" in answer.understood
    assert contacts.gather(companion).days[priya.id] == []
    page = today.page(companion)
    assert page.balance.colleague == 0
    assert page.line == "This week is still open."
    add.note(companion, "coffee with @Priya again:friday")
    assert today.page(companion).balance.colleague == 1


def test_an_act_that_comes_back_is_planned_anew_when_it_is_done(
    companion: Companion,
) -> None:
    person(companion, "Anna")
    told = acts.plan(companion, "every friday: coffee with @Anna").understood
    assert told == "Planned for today, and then every Friday: coffee with Anna."
    late = later(companion, 10)
    assert [one.text for one in today.page(late).acts] == ["coffee with Anna"]
    answer = acts.finish(late, acts.choose(late, None))
    assert answer.hints[0] == "It comes back Friday 4 December."
    days = [(one.status, one.planned_on) for one in companion.store.all(Act)]
    assert days == [("done", FRIDAY), ("planned", date(2026, 12, 4))]
    companion.store.undo()
    assert [one.status for one in companion.store.all(Act)] == ["planned"]


def test_an_act_that_comes_back_is_skipped_or_let_go(companion: Companion) -> None:
    acts.plan(companion, "een rondje", on="elke werkdag")
    due.move(companion, due.choose(companion, "rondje"), "next")
    assert companion.store.all(Act)[0].planned_on == date(2026, 11, 23)
    answer = acts.drop(companion, companion.store.all(Act)[0])
    assert answer.understood == "Let go: een rondje. It does not come back any more."
    assert due.page(companion) == ()


def test_nobody_waits_while_an_act_of_an_earlier_day_is_open(companion: Companion) -> None:
    anna = person(companion, "Anna", rhythm_days=1)
    moment(companion, 12, anna)
    assert contacts.waiting(companion, contacts.gather(companion))
    act(companion, "x", 4, person_id=anna.id)
    assert contacts.waiting(companion, contacts.gather(companion)) == []
