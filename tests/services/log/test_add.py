"""Noting: a line becomes what it was meant to be."""

from datetime import date, datetime, time

import pytest

from coach.companion import Companion
from coach.model.act import Act
from coach.model.errors import CoachError
from coach.model.moment import Moment
from coach.model.person import Person
from coach.services.acts import acts
from coach.services.editing import edit, undo
from coach.services.log import add, search
from coach.services.people import lookup
from tests.found import record_in

LINE = (
    "gisteren: koffie met @Sanne van der Berg, "
    "luisterde naar haar verhuizing #luisteren 15m"
)


def test_a_line_becomes_a_moment_with_its_person(companion: Companion) -> None:
    answer = add.note(companion, LINE)
    moment = record_in(answer, Moment)
    (sanne,) = companion.store.all(Person)
    assert (sanne.name, sanne.side) == ("Sanne van der Berg", None)
    assert moment.person_ids == (sanne.id,)
    assert moment.text == "koffie met Sanne van der Berg, luisterde naar haar verhuizing"
    assert moment.typed == LINE
    assert (moment.at, moment.kind, moment.minutes) == (date(2026, 11, 19), "listen", 15)
    assert answer.people_added == (sanne,)


def test_the_answer_says_what_was_understood(companion: Companion) -> None:
    answer = add.note(companion, LINE)
    assert answer.understood == (
        "Noted (yesterday): listened · Sanne van der Berg (new) · 15 minutes."
    )
    assert "side=customer" in answer.hints[0]


def test_without_a_date_it_was_just_now(companion: Companion) -> None:
    assert record_in(add.note(companion, "koffie"), Moment).at == companion.now()


def test_a_time_that_was_said_keeps_the_offset_of_the_clock(companion: Companion) -> None:
    moment = record_in(add.note(companion, "gisteren 14:30: koffie"), Moment)
    assert isinstance(moment.at, datetime)
    assert moment.at.time() == time(14, 30)
    assert moment.at.utcoffset() == companion.now().utcoffset()


def test_marks_make_a_done_act(companion: Companion) -> None:
    lookup.add(companion, "Mevrouw Bos", "customer")
    answer = add.note(companion, "bloemen gebracht naar @Mevrouw Bos 7>9+")
    act = record_in(answer, Act)
    assert (act.status, act.before, act.after, act.marked_by) == ("done", 7, 9, "me")
    assert act.person_id == companion.store.all(Person)[0].id
    assert answer.table == "acts"


def test_a_done_act_keeps_what_kind_it_was(companion: Companion) -> None:
    answer = add.note(companion, "yesterday: @Bo called 7..9 again:monday +help +billing")
    act = record_in(answer, Act)
    assert (act.text, act.kind, act.tags) == ("Bo called", "help", ("billing",))
    assert act.again_on == date(2026, 11, 23)
    assert "from 7 to 9 · helped · Bo" in answer.understood
    assert "#billing · comes back: Monday 23 November." in answer.understood


@pytest.mark.parametrize("sought", ["+help", "#helpen", "+billing", "kind:done"])
def test_a_done_act_is_found_by_its_kind_and_its_tags(
    companion: Companion, sought: str
) -> None:
    add.note(companion, "@Bo called 7..9 +help +billing")
    (found,) = search.find(companion, sought)
    assert "Helped" in found.line.meta
    assert "#billing" in found.line.meta


def test_what_was_noticed_and_not_said_is_kept_as_that(companion: Companion) -> None:
    answer = add.note(companion, "@Bo stayed late for a customer +unsaid")
    found = record_in(answer, Moment)
    assert (found.kind, found.spoken) == ("appreciate", False)
    assert "appreciated · not said yet · Bo" in answer.understood


@pytest.mark.parametrize("typed", ["tea 7..9 +gekregen", "tea 7..9 +unsaid"])
def test_an_act_is_given_and_said(companion: Companion, typed: str) -> None:
    with pytest.raises(CoachError, match="Two marks make this a small act"):
        add.note(companion, typed)
    with pytest.raises(CoachError, match="Two marks make this a small act"):
        add.note(companion, "tea 7..9", flow="received")
    assert companion.store.all(Act) == ()


def test_a_kind_that_was_said_apart_is_that_of_the_act(companion: Companion) -> None:
    answer = add.note(companion, "tea 7..9 +help", kind="listen")
    assert record_in(answer, Act).kind == "listen"


@pytest.mark.parametrize(
    ("typed", "minutes", "said"),
    [
        ("tea 0m", None, "“0m” stays in the text: a length of time is from 1 minute"),
        ("tea 2000m", None, "“2000m” stays"),
        ("tea 25u", None, "“25u” stays"),
        ("tea 15m 20m", 15, "“20m” stays in the text: one length of time is kept, here 15"),
        ("tea 15m", 15, ""),
        ("tea 15m, open every 30m", 15, ""),
        ("thee binnen 20m", None, ""),
    ],
)
def test_a_length_that_is_none_stays_in_the_text_and_that_is_said(
    companion: Companion, typed: str, minutes: int | None, said: str
) -> None:
    answer = add.note(companion, typed)
    assert record_in(answer, Moment).minutes == minutes
    assert said in answer.understood
    assert bool(said) == ("stays in the text" in answer.understood)


def test_the_side_follows_from_the_people(companion: Companion) -> None:
    lookup.add(companion, "Bram", "colleague")
    lookup.add(companion, "Anna", "colleague")
    lookup.add(companion, "Klaas", "customer")
    lines = ("met @Bram en @Anna", "met @Bram en @Klaas", "alleen")
    sides = [record_in(add.note(companion, line), Moment).side for line in lines]
    assert sides == ["colleague", None, None]


def test_a_name_that_may_be_two_people_is_asked_for(companion: Companion) -> None:
    first = lookup.add(companion, "Anna de Vries").record
    second = lookup.add(companion, "Anna Bakker").record
    with pytest.raises(lookup.AmbiguousNameError) as asked:
        add.note(companion, "koffie met @Anna")
    assert {one.id for one in asked.value.candidates} == {first.id, second.id}
    assert companion.store.all(Moment) == ()
    answer = add.note(companion, "koffie met @Anna", chosen={"Anna": second.id})
    assert record_in(answer, Moment).person_ids == (second.id,)


@pytest.mark.parametrize("typed", ["morgen: koffie", "31-02-2026: koffie", "", "   "])
def test_what_cannot_be_noted_leaves_no_trace(companion: Companion, typed: str) -> None:
    with pytest.raises(CoachError):
        add.note(companion, typed)
    assert companion.store.all(Moment) == ()
    assert companion.store.all(Person) == ()


def test_undo_takes_the_moment_and_its_new_person_back(companion: Companion) -> None:
    add.note(companion, LINE)
    said = undo.undo(companion).understood
    assert "Sanne" in said
    assert companion.store.all(Moment) == ()
    assert companion.store.all(Person) == ()
    with pytest.raises(CoachError):
        undo.undo(companion)


def test_a_day_said_apart_wins_from_nothing_in_the_line(companion: Companion) -> None:
    answer = add.note(companion, "koffie", on="maandag")
    assert record_in(answer, Moment).at == date(2026, 11, 16)


def test_come_back_on_a_day_is_kept(companion: Companion) -> None:
    answer = add.note(companion, "Bram twijfelt opnieuw:dinsdag")
    assert record_in(answer, Moment).again_on == date(2026, 11, 24)
    assert "comes back: Tuesday 24 November" in answer.understood


def test_marks_that_are_none_stay_in_the_text_as_is_said(companion: Companion) -> None:
    for typed in ("blad 11..12 gelezen", "koffie 0>9", "koffie 7..12"):
        answer = add.note(companion, typed)
        assert getattr(answer.record, "text", "") == typed
        assert "stays in the text" in answer.understood
    for typed in ("koffie 7..9", "koffie om 12.30", "koffie ..."):
        assert "stays" not in add.note(companion, typed).understood


@pytest.mark.parametrize("typed", ["today 10:01: later", "vandaag om 23:00: later"])
def test_a_time_to_come_is_refused_as_a_day_is(companion: Companion, typed: str) -> None:
    with pytest.raises(CoachError, match="is still to come"):
        add.note(companion, typed)
    with pytest.raises(CoachError, match="is still to come"):
        add.note(companion, "later", on=typed.rpartition(":")[0])
    assert add.note(companion, "today 10:00: now").record


def test_an_answer_ends_with_one_sign(companion: Companion) -> None:
    said = [
        acts.finish(companion, Act(id="a", text="beter..")).understood,
        acts.drop(companion, Act(id="b", text="beter?")).understood,
        acts.drop(companion, Act(id="c", text="beter")).understood,
        edit.delete(companion, "acts", "c").understood,
    ]
    assert said == ["Done: beter..", "Let go: beter?", "Let go: beter.", "Deleted: beter."]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("zebra days ago: tea",
         "“zebra days ago” is text here: it says no day that could be understood."),
        ("1-1: tea",
         "“1-1” is text here and no day. A line for that day begins: 1 jan:"),
        ("coffee with the team at 3:30, nice",
         "“at 3:30” is text here: it may be 03:30 or 15:30."),
        ("gisteren: koffie om 3 uur",
         "“om 3 uur” is text here: it may be 03:00 or 15:00."),
    ],
)  # fmt: skip
def test_what_only_looks_like_a_day_is_text_and_says_so(
    companion: Companion, line: str, told: str
) -> None:
    answer = add.note(companion, line)
    assert record_in(answer, Moment).text == line.removeprefix("gisteren: ")
    assert told in answer.understood
