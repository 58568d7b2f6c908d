"""Looking back: every figure counted again from the records, every answer kept at once."""

from datetime import date, datetime, timedelta

import pytest

from coach import i18n
from coach.companion import Companion
from coach.model.act import Act, Feedback
from coach.model.errors import CoachError
from coach.model.idea import Idea
from coach.model.review import Review
from coach.rules.sharing import figures
from coach.services.acts import acts
from coach.services.editing import undo
from coach.services.entries import corpus
from coach.services.explain import numbers
from coach.services.ideas import ideas
from coach.services.reflection import reflect
from coach.services.review import charts, markdown, reviews, spans, year
from coach.services.today import leads, today
from coach.store import Store
from tests.services.build import FRIDAY, made_on, moment, person, tip_read

MONDAY = date(2026, 11, 16)


def test_every_answer_is_kept_at_once_and_the_next_question_waits(
    companion: Companion,
) -> None:
    period = spans.meant(companion)
    reviews.answer(companion, period, "movement", "a bit more")
    reviews.answer(companion, period, "glad_of", "the talk with Anna")
    page = reviews.page(companion, period)
    assert (page.at, page.finished) == (2, False)
    assert page.review == Review(
        id="week-2026-11-16", kind="week", period=MONDAY, written_on=FRIDAY,
        movement="more", glad_of="the talk with Anna", reached=2,
    )  # fmt: skip


def test_the_small_step_becomes_an_act_for_the_next_working_day_and_follows_it(
    companion: Companion,
) -> None:
    period = spans.meant(companion)
    reviews.answer(companion, period, "next_small_step", "ask Bas first")
    reviews.answer(companion, period, "next_small_step", "ask Bas second")
    (act,) = companion.store.all(Act)
    assert (act.text, act.planned_on) == ("ask Bas second", FRIDAY + timedelta(days=3))
    undo.undo(companion)
    undo.undo(companion)
    assert not companion.store.all(Act)
    assert not companion.store.all(Review)


def test_eight_movements_stand_in_a_row(companion: Companion) -> None:
    for back, moved in ((0, "↑"), (1, "back"), (3, "hetzelfde"), (9, "more")):
        i18n.use("nl" if moved == "hetzelfde" else "en")
        week = spans.meant(companion, "week", (FRIDAY - timedelta(weeks=back)).isoformat())
        reviews.answer(companion, week, "movement", moved)
    i18n.use("en")
    page = reviews.page(companion, spans.meant(companion))
    assert page.look.arrows == "· · · · → · ↓ ↑"
    assert page.steps[0].beside[0].lead == "Eight weeks"


def test_no_row_of_movements_stands_where_none_was_kept(companion: Companion) -> None:
    first, *_more = reviews.page(companion, spans.meant(companion)).steps
    assert [one.lead for one in first.beside] == ["This week", "The week before"]


def test_a_day_is_told_with_the_line_that_was_written_on_it(companion: Companion) -> None:
    reflect.reflect(companion, FRIDAY, control=7, text="the visit was gold")
    reflect.reflect(companion, FRIDAY - timedelta(days=1), text="only tired")
    page = reviews.page(companion, spans.meant(companion))
    said = [line.text for step in page.steps for line in step.beside]
    assert "control 7 · the visit was gold" in said
    assert "only tired" in said


def test_what_was_noticed_and_not_told_stands_in_the_week_it_was_noticed_in(
    companion: Companion,
) -> None:
    fleur = person(companion, "Fleur", "colleague")
    for days, said in ((3, False), (2, True), (9, False)):
        moment(companion, days, fleur, kind="appreciate", spoken=said, text=f"{days}")
    page = reviews.page(companion, spans.meant(companion))
    assert [one.text for one in page.look.unsaid] == ["3"]
    told = [line.text for step in page.steps for line in step.beside]
    assert "Fleur: 3" in told
    moment(companion, 1, fleur, kind="appreciate", spoken=False, text="Fleur beamed")
    page = reviews.page(companion, spans.meant(companion))
    assert "Fleur beamed" in [line.text for step in page.steps for line in step.beside]


@pytest.mark.parametrize(
    ("now", "days", "then", "days_then", "expected"),
    [
        (5, 5, 50, 5, ""), (10, 5, 10, 5, "about the same"),
        (12, 5, 10, 5, "a little more"),
        (20, 5, 10, 5, "more"), (6, 5, 20, 5, "less"), (8, 5, 10, 5, "a little less"),
        (10, 5, 20, 10, "about the same"),
    ],
)  # fmt: skip
def test_counts_are_compared_by_the_working_day_from_six_on(
    now: int, days: int, then: int, days_then: int, expected: str
) -> None:
    from coach.services.review import compare

    assert compare.pace(now, days, then, days_then) == expected


def test_the_week_before_is_meant_on_monday_while_it_is_half_done(
    companion: Companion, store: Store
) -> None:
    friday_before = spans.meant(companion)
    reviews.answer(companion, friday_before, "movement", "same")
    monday = datetime.fromisoformat("2026-11-23T09:00:00+01:00")
    later = Companion(store, lambda: monday)
    assert spans.meant(later) == friday_before
    reviews.answer(companion, friday_before, "next_small_step", "")
    assert spans.meant(later) == friday_before.after


def test_a_week_that_is_to_come_cannot_be_looked_back_on(companion: Companion) -> None:
    with pytest.raises(CoachError, match="still to come"):
        spans.meant(companion, "week", "1-1-2027")
    with pytest.raises(CoachError, match="no stretch of time"):
        spans.meant(companion, "week", "whenever")


def test_words_of_the_user_mean_nothing_to_markdown(companion: Companion) -> None:
    period = spans.meant(companion)
    reviews.answer(companion, period, "glad_of", "# [x](y) <b> *now*")
    page = markdown.page(reviews.page(companion, period))
    assert "\\# \\[x\\](y) \\<b\\> \\*now\\*" in page


@pytest.mark.parametrize(
    ("at", "offered"),
    [
        ("2026-11-20T16:00:00+01:00", True), ("2026-11-20T10:00:00+01:00", False),
        ("2026-11-19T16:00:00+01:00", False), ("2026-11-21T16:00:00+01:00", False),
    ],
)  # fmt: skip
def test_the_last_working_day_of_a_week_offers_it_in_the_afternoon(
    companion: Companion, store: Store, at: str, *, offered: bool
) -> None:
    moment(companion, 2, person(companion, "Anna"))
    acts.plan(companion, "flowers")
    then = Companion(store, lambda: datetime.fromisoformat(at))
    assert (today.page(then).lead.kind == "week") is offered


def test_the_week_is_offered_once(companion: Companion, store: Store) -> None:
    tip_read(companion)
    moment(companion, 2, person(companion, "Anna"))
    acts.plan(companion, "flowers")
    friday = Companion(store, lambda: datetime.fromisoformat("2026-11-20T16:00:00+01:00"))
    leads.not_now(friday, today.page(friday).lead)
    assert today.page(friday).lead.kind == "act"
    begun = Companion(store, lambda: datetime.fromisoformat("2026-11-20T17:00:00+01:00"))
    begun.store.device.put("not_now", {})
    assert today.page(begun).lead.kind == "week"
    reviews.answer(begun, spans.meant(begun), "movement", "same")
    assert today.page(begun).lead.kind == "act"


def test_a_slow_change_of_what_comes_back_is_told_with_both_numbers(
    companion: Companion,
) -> None:
    for back in range(1, 13):
        tone = "negative" if back in (1, 2, 7) else "positive"
        companion.store.save(
            Feedback(
                id=f"f{back}", words="…", valence=tone,
                at=FRIDAY - timedelta(days=back if back < 7 else back + 70),
            )
        )  # fmt: skip
    told = (
        "Of what came back in eight weeks 4 of 6 was positive; in the eight weeks before "
        "it was 5 of 6."
    )
    assert reviews.page(companion, spans.meant(companion, "month")).slow == told
    assert told in charts.page(companion, "feedback").words
    assert dict(numbers.why(companion, "drift").figures) == {
        "Last eight weeks": "4 of 6", "The eight before": "5 of 6",
    }  # fmt: skip


def test_a_week_has_one_count_wherever_it_is_told(companion: Companion) -> None:
    anna = person(companion, "Anna", "customer")
    for flow in ("given", "given", "received", "witnessed", "to_come"):
        moment(companion, 1, anna, flow=flow)
    moment(companion, 7, anna)
    acts.plan(companion, "boek")
    acts.plan(companion, "brood", person="Anna")
    for act in companion.store.all(Act):
        acts.finish(companion, act)
    week = spans.meant(companion)
    assert today.page(companion).line.startswith("3 moments of attention given this week")
    assert reviews.page(companion, week).look.noted.contacts[2:]
    told = [one.text for one in reviews.page(companion, week).steps[0].beside]
    assert "3 moments of attention given, to one person." in told
    assert sum(today.page(companion).quarter[-1][1]) == 3
    drawn = figures.attention(corpus.entries(companion), FRIDAY)
    assert (drawn[-1].colleague, drawn[-1].customer) == (0, 3)
    found = year.page(companion).days
    assert sum(one.total for day, one in found.items() if week.holds(day)) == 3


def test_a_week_in_which_only_others_gave_says_so(companion: Companion) -> None:
    moment(companion, 1, person(companion, "Anna"), flow="received")
    assert today.page(companion).line == "One moment came your way this week."


def test_an_idea_of_today_waits_for_nothing_yet(companion: Companion) -> None:
    ideas.add(companion, "een bankje bij de deur")
    old = Idea(id=made_on(MONDAY), title="koffie", status="new")
    companion.store.save(old)
    assert reviews.looked(companion, spans.meant(companion)).ideas == (old,)
