"""Today: one thing to look at, and the rest at a glance."""

from datetime import date, timedelta

import pytest

from coach.companion import Companion
from coach.model.act import Act
from coach.rules.people.rhythm import Balance
from coach.services import first_run
from coach.services.acts import acts
from coach.services.log import add
from coach.services.reflection import reflect
from coach.services.settings import away
from coach.services.today import leads, today
from coach.store import Store
from tests.services.build import FRIDAY, moment, person


def test_the_first_morning_invites_and_asks_nothing(companion: Companion) -> None:
    page = today.page(companion)
    assert page.fresh
    assert page.lead.kind == "begin"
    assert (page.acts, page.waiting, page.again) == ((), (), ())
    assert page.greeting == "Good morning"


def test_the_name_is_in_the_greeting(companion: Companion) -> None:
    first_run.begin(
        companion, language="nl", name="Sam", roles=("lead",), who=(("Bram", None),)
    )
    assert today.page(companion).greeting == "Good morning, Sam"
    assert not first_run.needed(companion)


def test_a_week_is_new_on_its_first_day_and_open_on_the_others(
    store: Store, companion: Companion
) -> None:
    person(companion, "Sanne")
    assert today.page(companion).line == "This week is still open."
    monday = Companion(store, lambda: companion.now() - timedelta(days=4))
    assert today.page(monday).line == "A new week, still open."


def test_an_act_that_was_done_for_somebody_is_a_moment_of_the_week(
    companion: Companion,
) -> None:
    person(companion, "Anna")
    acts.plan(companion, "bloemen")
    acts.finish(companion, companion.store.all(Act)[0])
    assert today.page(companion).line == "This week is still open."
    acts.plan(companion, "appeltaart", person="Anna")
    acts.finish(companion, companion.store.all(Act)[-1])
    page = today.page(companion)
    assert page.line == "One moment of attention given this week, today."
    assert not page.fresh


def test_what_to_come_back_to_goes_before_an_act(companion: Companion) -> None:
    acts.plan(companion, "bloemen")
    assert today.page(companion).lead.kind == "act"
    kept = moment(companion, 4, again_on=FRIDAY, text="Bram twijfelt")
    page = today.page(companion)
    assert (page.lead.kind, page.lead.ref) == ("again", kept.id)
    assert [line.title for line in page.again] == ["Bram twijfelt"]


def test_what_comes_back_later_stays_away(companion: Companion) -> None:
    moment(companion, 4, again_on=date(2026, 11, 21))
    assert today.page(companion).again == ()


def test_not_now_leaves_it_for_another_day(companion: Companion) -> None:
    acts.plan(companion, "bloemen")
    leads.not_now(companion, today.page(companion).lead)
    assert today.page(companion).lead.kind != "act"


def test_missing_days_are_missing(companion: Companion) -> None:
    reflect.reflect(companion, FRIDAY, control=7, creativity=6, impact=8)
    reflected = today.page(companion).reflected
    assert len(reflected.days) == 14
    assert [day.control for day in reflected.days[-2:]] == [None, 7]
    assert today.means_of(reflected) == [7]


def test_the_balance_counts_both_sides(companion: Companion) -> None:
    moment(companion, 1, person(companion, "Anna", "colleague"))
    moment(companion, 2, person(companion, "Klaas", "customer"))
    moment(companion, 3, person(companion, "Piet", "customer"))
    moment(companion, 20, person(companion, "Oud", "customer"))
    balance = today.page(companion).balance
    assert (balance.colleague, balance.customer) == (1, 2)


def test_a_done_act_counts_as_attention(companion: Companion) -> None:
    person(companion, "Klaas", "customer")
    add.note(companion, "bloemen naar @Klaas 7>9")
    assert today.page(companion).balance.customer == 1


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((0, 0), "nothing noted"), ((1, 0), "one moment so far"),
        ((0, 3), "3 moments so far"), ((3, 3), "as much for"),
        ((4, 0), "all of it for colleagues"), ((0, 5), "all of it for customers"),
        ((1, 9), "almost all of it for customers"), ((2, 3), "more"),
    ],
)  # fmt: skip
def test_the_balance_in_words(counts: tuple[int, int], said: str) -> None:
    assert said in today.balance_words(Balance(*counts, 0))


def test_what_was_done_last_stays_on_today_and_stands_first_of_what_was_done(
    store: Store, companion: Companion
) -> None:
    for hour in range(3):
        at = companion.now() - timedelta(hours=9 - hour)
        acts.finish(
            Companion(store, lambda at=at: at),  # type: ignore[misc]
            Act(id=f"{hour}", text=f"done {hour}"),
        )
    shown = [act.text for act in today.page(companion).acts]
    assert shown == ["done 2", "done 1"]
    for name in ("first", "second"):
        acts.plan(companion, name)
    acts.finish(companion, acts.waiting(companion)[0])
    shown = [act.text for act in today.page(companion).acts]
    assert shown == ["second", "first"]
    acts.plan(companion, "third")
    shown = [act.text for act in today.page(companion).acts]
    assert shown == ["second", "third", "first"]


@pytest.mark.parametrize("ahead", [1, 2, 8, 26_000])
def test_what_a_clock_that_ran_ahead_left_behind_counts_nowhere(
    store: Store, companion: Companion, ahead: int
) -> None:
    add.note(companion, "thee met @Anna")
    before = today.page(companion)
    later = Companion(store, lambda: companion.now() + timedelta(days=ahead))
    add.note(later, "koffie met @Anna")
    add.note(later, "gebak voor @Anna 7/9")
    reflect.reflect(later, later.today(), control=3, creativity=3, impact=3)
    acts.plan(later, "kaartje", person="Anna")
    acts.finish(later, later.store.all(Act)[-1])
    page = today.page(companion)
    assert page.line == before.line == "One moment of attention given this week, today."
    assert page.balance == before.balance
    assert (page.acts, page.waiting, page.again) == ((), (), ())
    assert page.reflected == before.reflected


def test_an_act_names_somebody_once(companion: Companion) -> None:
    person(companion, "mevr. El Amrani")
    person(companion, "Anna de Vries")
    acts.plan(companion, "bel mevr. El Amrani terug")
    acts.plan(companion, "appeltaart voor de balie", person="Anna de Vries")
    assert [one.who for one in today.page(companion).acts] == ["", "Anna de Vries"]


def test_on_a_day_away_nothing_is_asked_but_what_was_set_to_it(
    companion: Companion,
) -> None:
    moment(companion, 2, text="tea")
    away.go(companion, "today", "2026-11-24", "ill")
    lead = today.page(companion).lead
    assert (lead.kind, lead.title) == ("away", "Ill up to and including Tue 24 Nov")
    assert not lead.answers
    person(companion, "Anna", "customer", again_on=FRIDAY)
    assert today.page(companion).waiting == ()
    moment(companion, 9, text="ring mum", again_on=FRIDAY)
    assert today.page(companion).lead.words.startswith("“ring mum”")
    away.go(companion, "2026-11-25", None)
    wednesday = Companion(companion.store, lambda: companion.now() + timedelta(days=5))
    assert today.page(wednesday).lead.title == "Holiday"
    thursday = Companion(companion.store, lambda: companion.now() + timedelta(days=6))
    assert today.page(thursday).lead.kind != "away"
