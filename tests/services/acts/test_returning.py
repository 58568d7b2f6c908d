"""Returning: how often, in words that can be typed again in either language."""

from pathlib import Path

import pytest

from coach import i18n
from coach.companion import Companion
from coach.model.act import Act
from coach.model.errors import CoachError
from coach.rules.acts import repeats
from coach.services.acts import acts, feedback, returning
from coach.services.editing import edit
from tests.services.build import bring, companion_in

WEEK = range(5)
RULES = (
    "FREQ=DAILY", "FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=2",
    "FREQ=MONTHLY", "FREQ=MONTHLY;INTERVAL=6", "FREQ=YEARLY",
    "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "FREQ=WEEKLY;BYDAY=MO",
    "FREQ=WEEKLY;BYDAY=MO,WE,SU",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1",
    "FREQ=MONTHLY;BYDAY=TU;BYSETPOS=-1",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
)  # fmt: skip


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("rule", RULES)
def test_what_is_told_can_be_typed(rule: str, language: str) -> None:
    i18n.use(language)
    assert repeats.read(returning.in_words(rule), WEEK) == rule


def test_an_ended_or_foreign_rule_is_shown_and_comes_back_no_more(
    companion: Companion,
) -> None:
    rule = "DTSTART:20200101\nRRULE:FREQ=HOURLY;COUNT=2"
    kept = Act(id=companion.store.new_id(), text="x", repeats=rule,
               planned_on=companion.today())  # fmt: skip
    companion.store.save(kept)
    assert returning.in_words(rule) == "FREQ=HOURLY;COUNT=2"
    acts.finish(companion, kept)
    assert [one.status for one in companion.store.all(Act)] == ["done"]


def test_however_it_is_done_it_comes_back_once(companion: Companion) -> None:
    acts.plan(companion, "each monday: walk the floor")
    first = companion.store.all(Act)[0]
    edit.change(companion, "acts", first.id, {"status": "done"})
    second = companion.store.all(Act)[1]
    assert second.planned_on
    assert (second.planned_on.isoformat(), second.repeats) == ("2026-11-30", first.repeats)
    feedback.finish(companion, second, "lovely")
    statuses = [one.status for one in companion.store.all(Act)]
    assert statuses == ["done", "done", "planned"]
    acts.finish(companion, companion.store.all(Act)[0], before=3, after=5)
    assert len(companion.store.all(Act)) == 3


def test_done_on_two_devices_it_comes_back_once(tmp_path: Path) -> None:
    one, other = (companion_in(tmp_path, f"{n}-state", n) for n in ("one", "other"))
    acts.plan(one, "each monday: walk the floor")
    bring(tmp_path, "one", "other")
    for each in (one, other):
        acts.finish(each, each.store.all(Act)[0])
    bring(tmp_path, "one", "other")
    bring(tmp_path, "other", "one")
    for each in (one, other):
        each.store.refresh()
        assert [act.status for act in each.store.all(Act)] == ["done", "planned"]
        assert each.store.conflicts() == ()


def test_an_act_learns_to_come_back_by_an_edit(companion: Companion) -> None:
    acts.plan(companion, "walk the floor")
    act = companion.store.all(Act)[0]
    edit.change(companion, "acts", act.id, {"repeats": "every two weeks on monday"})
    changed = companion.store.all(Act)[0]
    assert changed.planned_on
    assert changed.planned_on.isoformat() == "2026-11-23"
    shown = {one.name: one.value for one in edit.fields(companion, changed)}
    assert shown["repeats"] == "every 2 weeks on Monday"
    edit.change(companion, "acts", act.id, {"repeats": ""})
    assert companion.store.all(Act)[0].repeats == ""
    acts.drop(companion, changed)
    with pytest.raises(CoachError, match="planned again"):
        edit.change(companion, "acts", act.id, {"repeats": "daily"})


@pytest.mark.parametrize("said", ["blue moon", "every", "maandag of dinsdag"])
def test_what_does_not_say_how_often_is_answered_with_what_does(
    companion: Companion, said: str
) -> None:
    with pytest.raises(CoachError, match="does not say how often"):
        acts.plan(companion, "x", every=said)
    assert companion.store.all(Act) == ()
