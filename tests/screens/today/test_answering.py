"""A prompt or a tip that has an exercise leads to it with one key."""

from datetime import timedelta

from coach.companion import Companion
from coach.model.act import Act
from coach.model.exercise import Run
from coach.model.prompt import Nudge
from coach.model.setting import Setting
from coach.screens.exercises.run import ExercisePlace
from coach.screens.today.today import TodayPlace
from coach.services.exercises import programmes, sessions
from coach.services.prompts import prompts
from coach.services.reflection import questions
from coach.store import Store
from tests.conftest import NOW
from tests.found import sure
from tests.looks import text_of
from tests.screens.opening import opened, press, see
from tests.services.build import FRIDAY, moment, person

SHRINK = "small/shrink"


def large(companion: Companion) -> Act:
    """Plan something that has become too large: a prompt with an exercise."""
    moment(companion, 1)
    act = Act(
        id=companion.store.new_id(), text="flowers", planned_on=FRIDAY - timedelta(days=14)
    )
    companion.store.save(act)
    return act


async def test_a_prompt_opens_its_exercise_for_its_subject(companion: Companion) -> None:
    act = large(companion)
    async with opened(companion) as pilot:
        assert "begin the exercise" in text_of(pilot.app)
        await press(pilot, "enter")
        place = pilot.app.screen
        assert isinstance(place, ExercisePlace)
        assert place.walk is not None
        assert place.walk.run.pack_ref == SHRINK
        assert place.walk.run.about == f"acts/{act.id}"
        (nudge,) = companion.store.all(Nudge)
        assert nudge.response == "opened"
        await press(pilot, "escape", shows="flowers")


async def test_without_its_pack_a_prompt_leads_to_a_step(companion: Companion) -> None:
    large(companion)
    companion.store.save(Setting(id="packs", value={"off": ["small"]}))
    companion.forget_packs()
    async with opened(companion) as pilot:
        assert "plan one small thing" in text_of(pilot.app)
        await press(pilot, "enter")
        assert not isinstance(pilot.app.screen, ExercisePlace)


def test_an_exercise_for_something_leaves_the_half_done_one_of_another(
    companion: Companion,
) -> None:
    act = large(companion)
    walk = sessions.start(companion, SHRINK, about="acts/other")
    sessions.typed(companion, walk, "a day of baking")
    prompt = sure(prompts.current(companion))
    mine = sessions.start(companion, SHRINK, about=prompts.done_for(companion, prompt))
    assert (mine.run.about, mine.answers) == (f"acts/{act.id}", {})
    assert sessions.start(companion, SHRINK, about="acts/other").answers
    assert sessions.start(companion, SHRINK).answers
    assert len(companion.store.all(Run)) == 1


def with_tip(store: Store, *, exercise: bool) -> Companion:
    """Return a coach in a week whose tip has an exercise, or has none."""
    for week in range(60):
        now = NOW + timedelta(weeks=week)
        found = Companion(store, lambda now=now: now)  # type: ignore[misc]
        tip = programmes.this_week(found)
        if tip and bool(tip.exercise) is exercise:
            return found
    raise AssertionError("no such tip")


async def test_the_tip_of_the_week_begins_its_exercise(store: Store) -> None:
    person(Companion(store, lambda: NOW), "Anna", remind=False)
    found = with_tip(store, exercise=True)
    quiet(found)
    async with opened(found) as pilot:
        assert "begin the exercise" in text_of(pilot.app)
        await press(pilot, "enter")
        place = pilot.app.screen
        assert isinstance(place, ExercisePlace)
        assert place.walk is not None
        tip = sure(programmes.this_week(found))
        assert (place.walk.run.pack_ref, place.walk.run.about) == (tip.exercise, "")


async def test_a_tip_without_an_exercise_is_only_read(store: Store) -> None:
    person(Companion(store, lambda: NOW), "Anna", remind=False)
    found = with_tip(store, exercise=False)
    quiet(found)
    async with opened(found) as pilot:
        tip = sure(programmes.this_week(found))
        see(pilot, tip.text.split()[0], gone=("begin the exercise",))


def quiet(companion: Companion) -> None:
    """Let nothing else be worth a look: something was noted, and the question answered."""
    companion.store.device.put(
        "here", {"day": (companion.today() - timedelta(days=1)).isoformat()}
    )
    moment(companion, (FRIDAY - companion.today()).days + 1)
    questions.answer(companion, "all is well")


async def test_a_new_tip_goes_before_the_question_on_one_day_of_the_week(
    store: Store,
) -> None:
    person(Companion(store, lambda: NOW), "Anna", remind=False)
    for days, titled in ((0, "tip"), (0, "tip"), (1, "question"), (7, "tip")):
        now = NOW - timedelta(days=4) + timedelta(days=days)  # a Monday
        found = Companion(store, lambda now=now: now)  # type: ignore[misc]
        found.store.device.put(
            "here", {"day": (now.date() - timedelta(days=1)).isoformat()}
        )
        moment(found, (FRIDAY - now.date()).days)
        async with opened(found) as pilot:
            page = pilot.app.screen
            assert isinstance(page, TodayPlace)
            assert page.page is not None
            assert page.page.lead.kind == titled, days


async def test_a_tip_that_is_put_aside_makes_room_for_the_question(
    companion: Companion,
) -> None:
    moment(companion, 0, person(companion, "Anna"))
    async with opened(companion) as pilot:
        tip = sure(programmes.this_week(companion))
        assert tip.series in text_of(pilot.app)
        await press(pilot, "n", shows="The question of today")
