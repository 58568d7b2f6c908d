"""What filled-in exercises say to a prompt."""

from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from coach import i18n
from coach.companion import Companion
from coach.model.act import Feedback
from coach.model.direction import Obstacle
from coach.model.exercise import Came, Run
from coach.model.idea import Idea
from coach.model.prompt import Nudge
from coach.model.setting import Setting
from coach.model.types import Json
from coach.services.exercises import sessions
from coach.services.explain import prompts as explain
from coach.services.prompts import facts, prompts, text
from coach.services.prompts.facts import gathered
from tests.conftest import NOW
from tests.found import sure
from tests.services.build import filled, made_on, moment, person

LONG_AGO = date(2026, 1, 1)


def ran(
    companion: Companion, days: int, ref: str, answers: Mapping[str, Json], key: str = ""
) -> Run:
    """Keep an exercise as it was filled in so many days ago."""
    then = NOW - timedelta(days=days)
    run = Run(
        id=companion.store.new_id(), pack_ref=ref, title=ref, started_at=then,
        finished_at=then, answers=dict(answers),
        outcome=Came(kind="quadrant", key=key, name="as it was") if key else None,
    )  # fmt: skip
    companion.store.save(run)
    return run


@pytest.mark.parametrize(
    "written",
    [
        Obstacle(id=made_on(LONG_AGO), text="a form"),
        Idea(id=made_on(LONG_AGO), title="a box"),
    ],
)
def test_use_begins_with_whatever_was_written_first(
    companion: Companion, written: Obstacle | Idea
) -> None:
    assert gathered(companion).first_used is None
    companion.store.save(written)
    person(companion, "Anna")
    assert gathered(companion).first_used == LONG_AGO


def test_the_tally_of_the_pack_is_read_by_half_days(companion: Companion) -> None:
    filled(companion, facts.DAY_PARTS, "reactive", "aligning", None)
    run = filled(companion, facts.DAY_PARTS, "customer", None, None)
    halves = facts.half_days(companion, LONG_AGO)
    assert [(half.went_to, half.id == run.id) for half in halves] == [
        ("customer", True),
        ("aligning", False),
    ]
    assert facts.half_days(companion, NOW.date() + timedelta(days=1)) == []


def test_the_check_of_the_pack_is_read_by_its_field(companion: Companion) -> None:
    walk = sessions.start(companion, text.HOLDING)
    sessions.answer(companion, walk, 8)
    assert facts.checks(companion, LONG_AGO) == []
    filled(companion, text.HOLDING, 8, 3, None, "What would you do?")
    i18n.use("nl")
    (check,) = facts.checks(companion, LONG_AGO)
    assert (check.field, check.day) == ("high_low", NOW.date())


def test_a_check_keeps_its_name_without_its_pack(companion: Companion) -> None:
    run = ran(companion, 0, text.HOLDING, {}, "low_high")
    nudge = Nudge(
        id="n", rule="hold_differently", shown_at=NOW, record_ids=(run.id,),
        facts={"quadrant": "low_high"},
    )  # fmt: skip
    assert text.figures(companion, nudge) == {"quadrant": "letting go"}
    companion.store.save(Setting(id="packs", value={"off": ["attention"]}))
    companion.forget_packs()
    assert text.figures(companion, nudge) == {"quadrant": "as it was"}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Your last check came out at “letting go”. Which question"),
        ("nl", "Je laatste check kwam uit op “loslaten”. Welke vraag"),
    ],
)
def test_two_checks_elsewhere_are_said_in_the_words_of_the_user(
    companion: Companion, language: str, words: str
) -> None:
    moment(companion, 60)
    moment(companion, 1)
    companion.store.save(Setting(id="roles", value=["lead"]))
    for days in (7, 0):
        ran(companion, days, text.HOLDING, {}, "low_high")
    i18n.use(language)
    prompt = sure(prompts.current(companion))
    assert prompt.words.startswith(words)


def said_then(companion: Companion, days: int) -> None:
    """Keep so many days ago what a prompt may look at."""
    anna = person(companion, "Anna")
    at = NOW - timedelta(days=days)
    moment(companion, days, anna)
    companion.store.save(Feedback(id=companion.store.new_id(), words="fine", at=at))
    ran(companion, days, facts.DAY_PARTS, {"morning": "reactive"})
    ran(companion, days, facts.STUCK, {"person": "Anna"})


@pytest.mark.parametrize(
    ("name", "weeks"),
    [
        ("notes", 9), ("half_days", 9), ("feedback", 9), ("flagged", 19),
        ("contacts", 39), ("stuck", 40),
    ],
)  # fmt: skip
def test_who_works_one_day_a_week_is_told_of_as_many_working_days(
    companion: Companion, name: str, weeks: int
) -> None:
    said_then(companion, 7 * weeks)
    assert not getattr(gathered(companion), name)
    companion.store.save(Setting(id="workdays", value=[NOW.weekday()]))
    assert len(getattr(gathered(companion), name)) == 1


def test_a_week_of_fires_says_why_it_came(companion: Companion) -> None:
    moment(companion, 60)
    moment(companion, 1)
    for days in range(4):
        ran(
            companion,
            days,
            facts.DAY_PARTS,
            {"morning": "reactive", "afternoon": "aligning"},
        )
    assert len(gathered(companion).half_days) == 8
    prompt = sure(prompts.current(companion))
    assert prompt.trigger == "fires_all_week"
    prompts.shown(companion, prompt)
    why = explain.prompt(companion, "R23")
    assert "half-days that you marked" in why.rule
    assert why.figures[:2] == (("Counted", "8"), ("Of", "8"))
    assert len(why.lines) == 4
