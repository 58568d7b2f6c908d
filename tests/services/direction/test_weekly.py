"""One calm question a week about each goal."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from coach import i18n
from coach.companion import Companion
from coach.model.direction import Measure, Sample
from coach.model.setting import Away, Setting
from coach.services.direction import weekly
from coach.services.today import leads, today
from tests.found import sure
from tests.services.build import FRIDAY, made_on, moment, tip_read
from tests.services.exercises.walking import Walk

LONG_AGO = FRIDAY - timedelta(days=40)


def goal(companion: Companion, name: str = "A mark", /, **fields: object) -> Measure:
    """Keep a goal of weeks ago."""
    given: dict[str, object] = {"target": "8", "kind": "mark_10", **fields}
    made = given.pop("made", LONG_AGO)
    found = Measure(id=made_on(made), name=name, **given)  # type: ignore[arg-type]
    companion.store.save(found)
    return found


def asked(companion: Companion) -> str:
    """Look at the question of today, as somebody does who sees it."""
    found = weekly.question(companion)
    if found:
        weekly.keep_asked(companion, found.id)
    return found.id if found else ""


@pytest.mark.parametrize(
    ("fields", "en", "nl", "by_figure"),
    [
        (
            {},
            "How does “A mark” stand this week? One figure is enough; none is fine too.",
            "Hoe staat “A mark” er deze week voor? Eén cijfer is genoeg; geen mag ook.",
            True,
        ),
        (
            {"target": "", "kind": None, "sign": "people laugh."},
            "“A mark”, and its sign: people laugh. What did you see or hear of it this "
            "week?",
            "“A mark”, te zien aan: people laugh. Wat zag of hoorde je daar deze week van?",
            False,
        ),
        (
            {"target": "", "kind": None, "due_on": FRIDAY},
            "What happened this week for “A mark”? One line is enough.",
            "Wat gebeurde er deze week voor “A mark”? Eén regel is genoeg.", False,
        ),
    ],
)  # fmt: skip
def test_a_goal_is_asked_about_in_its_own_way(
    companion: Companion, fields: dict[str, object], en: str, nl: str, by_figure: bool
) -> None:
    goal(companion, **fields)
    for language, words in (("en", en), ("nl", nl)):
        i18n.use(language)
        found = sure(weekly.question(companion))
        assert (found.words, found.by_figure) == (words, by_figure)


def test_a_buddy_is_named_where_there_is_one(companion: Companion) -> None:
    goal(companion)
    companion.store.save(Setting(id="buddy", value="Bo"))
    found = sure(weekly.question(companion))
    assert found.words.endswith(" Perhaps something to tell Bo.")


@pytest.mark.parametrize(
    ("fields", "is_asked"),
    [
        ({}, True),
        ({"status": "resting"}, False),
        ({"status": "stuck"}, True),
        ({"target": ""}, False),
        ({"samples": (Sample(day=FRIDAY - timedelta(days=4), value=8),)}, False),
        ({"samples": (Sample(day=FRIDAY - timedelta(days=5), value=8),)}, True),
        ({"made": FRIDAY - timedelta(days=4)}, False),
        ({"made": FRIDAY - timedelta(days=5)}, True),
    ],
)
def test_only_a_goal_in_use_that_nothing_was_told_of_is_asked_about(
    companion: Companion, fields: dict[str, object], is_asked: bool
) -> None:
    goal(companion, **fields)
    assert bool(weekly.question(companion)) is is_asked


def test_each_goal_is_asked_about_once_a_week_and_one_a_day(tmp_path: Path) -> None:
    walk = Walk(tmp_path)
    one, other = goal(walk.companion), goal(walk.companion, "Another")
    seen = []
    for days in range(-4, 10):
        walk.to(FRIDAY + timedelta(days=days))
        seen.append((asked(walk.companion), asked(walk.companion)))
    names = {one.id: "one", other.id: "other", "": "-"}
    told = [names[first] for first, again in seen if first == again]
    # From Monday on: the middle of the week, another the day after, and no more.
    assert " ".join(told) == "- - one other - - - - - one other - - -"


def test_what_was_told_or_let_go_since_is_not_asked_again(tmp_path: Path) -> None:
    walk = Walk(tmp_path)
    one = goal(walk.companion)
    assert asked(walk.companion) == one.id
    told = (Sample(day=FRIDAY, value=8),)
    walk.companion.store.save(replace(one, samples=told))
    assert not weekly.question(walk.companion)
    walk.on(7)
    assert asked(walk.companion) == one.id


def test_days_off_ask_nothing(companion: Companion) -> None:
    goal(companion)
    companion.store.save(Away(id="a", first=FRIDAY, last=FRIDAY))
    assert weekly.question(companion) is None


def test_today_asks_it_once_nothing_else_leads_and_it_can_wait(
    companion: Companion,
) -> None:
    found = goal(companion)
    moment(companion, 1)
    tip_read(companion)
    lead = today.page(companion).lead
    assert (lead.kind, lead.ref) == ("goal", found.id)
    assert [one.action for one in lead.answers] == ["sample", "log", "not_now"]
    leads.seen(companion, lead.kind, None, lead.ref)
    assert today.page(companion).lead.kind == "goal"
    leads.not_now(companion, lead)
    assert today.page(companion).lead.kind != "goal"


def test_a_goal_without_a_figure_is_answered_with_a_line(companion: Companion) -> None:
    goal(companion, target="", kind=None, sign="people laugh")
    moment(companion, 1)
    tip_read(companion)
    lead = today.page(companion).lead
    assert [(one.key, one.action) for one in lead.answers] == [
        ("enter", "log"),
        ("n", "not_now"),
    ]


def test_what_is_asked_of_goals_that_are_gone_is_forgotten(companion: Companion) -> None:
    companion.store.device.put(weekly.ASKED, {"gone": "2026-11-18"})
    one = goal(companion)
    weekly.keep_asked(companion, one.id)
    assert companion.store.device.get(weekly.ASKED) == {one.id: FRIDAY.isoformat()}
