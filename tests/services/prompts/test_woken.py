"""What stands in direction, reviews, talks and lenses, and what is said about it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from coach import i18n
from coach.companion import Companion
from coach.model.card import ReceivedCard
from coach.model.direction import Branch, Course, Frame, Measure, Obstacle
from coach.model.meeting import Meeting, Topic
from coach.model.person import Person
from coach.model.review import Review
from coach.model.setting import Setting
from coach.model.types import Json, Record
from coach.rules.prompts.rule import STEPS
from coach.services.acts import acts
from coach.services.exercises import keep
from coach.services.explain import prompts as explain
from coach.services.prompts import facts, prompts
from coach.services.prompts.facts import gathered
from tests.conftest import NOW
from tests.found import sure
from tests.services.build import FRIDAY, filled, made_on, moment, person

MONDAY = FRIDAY - timedelta(days=4)
LONG_AGO = FRIDAY - timedelta(days=40)
STUCK = (
    "Anna", "she is quiet", None, "help", "an hour", "the planning", "we try it",
    "2026-11-24",
)  # fmt: skip


@pytest.fixture
def coach(companion: Companion) -> Companion:
    """Return somebody who leads, has been here for months, and noted nothing of late."""
    companion.store.save(Setting(id="roles", value=["employee", "lead"]))
    moment(companion, 60)
    moment(companion, 1)
    return companion


def weeks(*moved: str) -> list[Record]:
    first = MONDAY - timedelta(weeks=len(moved))
    return [
        Review(
            id=f"week-{n}", period=first + timedelta(weeks=n), written_on=first,
            movement=movement,
        )
        for n, movement in enumerate(moved)
    ]  # fmt: skip


def tree() -> list[Record]:
    return [Obstacle(id=made_on(LONG_AGO), text="the form from 2009")]


def rules() -> list[Record]:
    kinds = ["guardrail"] * 4 + ["bank"] * 2
    return [Frame(id=made_on(LONG_AGO), text="so", kind=kind) for kind in kinds]


def number() -> list[Record]:
    return [Measure(id=made_on(LONG_AGO), name="Calls a day", type="quantity")]


def course() -> list[Record]:
    return [Course(id=made_on(LONG_AGO), statement="one worry less")]


def anna(**fields: object) -> Person:
    return Person(id="a" * 32, name="Anna", role="team_member", **fields)  # type: ignore[arg-type]


def talks() -> list[Record]:
    days = [FRIDAY - timedelta(days=n) for n in (84, 70, 56, 42)]
    return [
        anna(),
        *(Meeting(id=made_on(day), day=day, person_id="a" * 32) for day in days),
    ]


def team(companion: Companion) -> None:
    """Keep five cards, and a plan in which nothing speaks to what they have most of."""
    for n in range(5):
        wins: Json = {"dialogue": 6, "insight": 5, "momentum": 1 + n % 2}
        companion.store.save(
            ReceivedCard(id=f"lens-{n}", kind="lens", title="", said={"wins": wins})
        )
    plans: Json = ["a table", "a page"]
    said = (plans, "momentum", "insight", "dialogue", None, None)
    filled(companion, "drives/mix-of-activities", *said)


def stuck(companion: Companion) -> None:
    """Keep that Anna was stuck, eleven days ago."""
    person(companion, "Anna", "colleague", role="team_member")
    run = filled(companion, facts.STUCK, *STUCK[:-1], "2026-11-13")
    then = NOW - timedelta(days=11)
    companion.store.save(replace(run, started_at=then, finished_at=then))


def kept(*records: Callable[[], list[Record]] | Record) -> Callable[[Companion], None]:
    """Return what keeps these records."""

    def keep_all(companion: Companion) -> None:
        for one in records:
            companion.store.save(*(one() if callable(one) else (one,)))

    return keep_all


def fading(companion: Companion) -> None:
    """Keep a course, and notes of which hardly one follows it."""
    kept(course)(companion)
    for n in range(16):
        moment(companion, 2 + n % 20, course=n == 0 or (False if n < 6 else None))


SAID: dict[str, tuple[Callable[[Companion], None], str, str, str, int]] = {
    "same_again": (
        kept(*weeks("same", "same", "same")), "exercise",
        "3 weeks in a row you called it about the same. ",
        "Al 3 weken op rij noemde je het ongeveer hetzelfde. ", 3,
    ),
    "slid_back": (
        kept(*weeks("more", "back")), "exercise",
        "You called the week of 9 November 'sliding back'. ",
        "De week van 9 november noemde je 'terugglijden'. ", 1,
    ),
    "tree_across": (
        kept(tree), "tree", "“the form from 2009” still lies across the water. ",
        "“the form from 2009” ligt nog dwars over het water. ", 1,
    ),
    "many_guardrails": (
        kept(rules), "frames", "4 of the 6 rules on your map are hard. ",
        "4 van de 6 regels op je kaart zijn hard. ", 4,
    ),
    "number_without_partner": (
        kept(number), "number",
        "Nothing that says how good stands beside “Calls a day” yet. ",
        "Naast “Calls a day” staat nog niets dat zegt hoe goed het gaat. ", 1,
    ),
    "course_fades": (
        fading, "course", "Of your last 17 notes one follows the course. ",
        "Van je laatste 17 notities volgt er één de koers. ", 17,
    ),
    "one_on_one_soon": (
        kept(anna(again_on=FRIDAY + timedelta(days=3))), "sheet",
        "You will speak with Anna soon. ", "Je spreekt Anna binnenkort. ", 0,
    ),
    "one_on_one_long_ago": (
        kept(talks), "sheet", "Your last talk with Anna was 30 working days ago; usually "
        "there are about 10 between. ", "Je laatste gesprek met Anna is 30 werkdagen "
        "geleden; meestal zitten er zo’n 10 tussen. ", 4,
    ),
    "lens_missing": (
        team, "act", "Nothing in the plan speaks to the “Dialogue” glasses yet",
        "In het plan zit nog niets voor de bril “Dialoog”", 1,
    ),
    "stuck_colleague": (
        stuck, "exercise", "Anna has a hard time according to your notes. ",
        "Anna heeft het volgens je notities lastig. ", 1,
    ),
}  # fmt: skip
"""What was kept, where enter leads, how it is said in both languages, entries behind it."""


@pytest.mark.parametrize("trigger", SAID)
def test_what_was_kept_is_said_in_both_languages_and_explained(
    coach: Companion, trigger: str
) -> None:
    keep_it, step, en, nl, entries = SAID[trigger]
    keep_it(coach)
    for language, words in (("en", en), ("nl", nl)):
        i18n.use(language)
        prompt = sure(prompts.current(coach))
        assert prompt.trigger == trigger
        assert prompt.words.startswith(words)
    i18n.use("en")
    prompt = sure(prompts.current(coach))
    assert prompt.step == step
    assert step in STEPS
    prompts.shown(coach, prompt)
    why = explain.prompt(coach, prompt.nudge.id)
    assert len(why.lines) == entries
    assert why.figures[-1][0] in ("Shown", "Public holidays, not counted")


def test_a_way_round_a_partner_and_a_topic_settle_it(coach: Companion) -> None:
    kept(tree, number, anna(again_on=FRIDAY))(coach)
    for trigger, settle in (
        ("one_on_one_soon", Topic(id="t", text="the move", person_id="a" * 32)),
        ("tree_across", None),
    ):
        prompt = sure(prompts.current(coach))
        assert prompt.trigger == trigger
        prompts.shown(coach, prompt)
        if settle:
            coach.store.save(settle)
        else:
            (found,) = coach.store.all(Obstacle)
            ways = (Branch(text="call"), Branch(text="by hand"))
            coach.store.save(Obstacle(id=found.id, text=found.text, branches=ways))
        coach.forget_packs()
        assert prompts.current(coach) is None or prompts.current(coach) != prompt
        prompts.shown(coach, prompts.current(coach))
        nudge = next(one for one in gathered(coach).nudges if one.rule == trigger)
        assert nudge.response == "did_it"
        coach.store.save(Setting(id="prompts", value=3))


def test_a_number_is_not_alone_whichever_of_the_two_names_the_other(
    companion: Companion,
) -> None:
    calls = Measure(id="m1", name="Calls", type="quantity")
    mark = Measure(id="m2", name="A mark", partner_id="m1")
    assert [one.has_partner for one in facts.steered((calls, mark))] == [True, True]
    gone = Measure(id="m3", name="Tickets", type="quantity", partner_id="gone")
    words = Measure(id="m4", name="Time", type="quantity", partner="a mark")
    assert [one.has_partner for one in facts.steered((gone, words))] == [False, True]


def test_what_was_agreed_and_done_is_over(companion: Companion) -> None:
    person(companion, "Anna", "colleague")
    run = filled(companion, facts.STUCK, *STUCK)
    (found,) = gathered(companion).stuck
    assert (found.id, found.speaks_on) == (run.id, date(2026, 11, 24))
    made = [keep.keep_as(companion, run, one).record for one in keep.offers(companion, run)]
    assert len(gathered(companion).stuck) == 1
    for act in made:
        acts.finish(companion, act)  # type: ignore[arg-type]
    assert gathered(companion).stuck == []


def test_what_was_only_seen_of_somebody_is_no_moment_with_them(coach: Companion) -> None:
    stuck(coach)
    (who,) = coach.store.all(Person)
    moment(coach, 3, who, flow="witnessed")
    prompt = sure(prompts.current(coach))
    prompts.shown(coach, prompt)
    why = explain.prompt(coach, prompt.nudge.id)
    assert why.figures[:2] == (("No moment since", "Mon 9 Nov"), ("Working days", "9"))
    moment(coach, 2, who, flow="received")
    assert prompts.current(coach) is None


def test_said_again_it_counts_from_then(companion: Companion) -> None:
    person(companion, "Anna", "colleague")
    filled(companion, facts.STUCK, *STUCK)
    later = filled(companion, facts.STUCK, *STUCK)
    assert [one.id for one in gathered(companion).stuck] == [later.id]
    for offer in keep.offers(companion, later):
        act = keep.keep_as(companion, later, offer).record
        acts.finish(companion, act)  # type: ignore[arg-type]
    assert gathered(companion).stuck == []
