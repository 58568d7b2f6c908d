"""The prompt and the question of the day on Today: four answers, and then it is quiet."""

from datetime import timedelta

import pytest

from coach.companion import Companion
from coach.model.prompt import Nudge, nudge_id
from coach.model.reflection import Reflection
from coach.screens.help.why import WhyPrompt
from coach.screens.people.person import PersonPlace
from coach.screens.today.prompt import CalmerDialog, MisfitDialog
from coach.services.prompts import preferences
from coach.services.reflection import questions
from coach.services.settings import settings
from coach.widgets.frame.lead import LeadBlock
from tests.found import sure
from tests.looks import text_of
from tests.screens.conftest import Lived
from tests.screens.opening import SMALL, opened, press, see, write
from tests.services.build import FRIDAY, moment, person, tip_read

SAID = "You noticed something good about Grace Bello"


@pytest.fixture
def full(lived: Lived) -> Companion:
    return lived("en")


def shown(companion: Companion) -> list[tuple[str, str | None]]:
    return [(one.rule, one.response) for one in companion.store.all(Nudge)]


async def test_a_prompt_leads_and_is_kept_as_shown_once(full: Companion) -> None:
    async with opened(full) as pilot:
        see(pilot, SAID, "An idea for today")
        assert shown(full) == [("noticed_not_said", None)]
        await press(pilot, "2", "1")
        assert shown(full) == [("noticed_not_said", None)]
        assert pilot.app.focused is pilot.app.screen.query_one(LeadBlock)


async def test_enter_leads_to_the_small_step(full: Companion) -> None:
    async with opened(full, "enter") as pilot:
        assert isinstance(pilot.app.screen, PersonPlace)
        assert shown(full) == [("noticed_not_said", "opened")]


async def test_not_now_is_quiet_for_the_day_and_something_else_comes_up(
    full: Companion,
) -> None:
    async with opened(full, "n") as pilot:
        assert shown(full) == [("noticed_not_said", "not_now")]
        see(pilot, "You wanted to come back to this", gone=(SAID,))


async def test_what_does_not_fit_stays_away_and_may_come_less_often(
    full: Companion,
) -> None:
    async with opened(full, "x") as pilot:
        assert isinstance(pilot.app.screen, MisfitDialog)
        await press(pilot, "1")
        assert shown(full) == [("noticed_not_said", "does_not_fit")]
        assert preferences.wanted(full).rarer == {"noticed_not_said"}


async def test_why_tells_rule_figures_and_entries_and_holds_the_switch(
    full: Companion,
) -> None:
    async with opened(full, "?", size=SMALL) as pilot:
        assert isinstance(pilot.app.screen, WhyPrompt)
        for told in (SAID, "You noted more than two working days ago", "Person",
                     "Grace rebuilt the whole Monday round", "R05"):  # fmt: skip
            assert told in text_of(pilot.app)
        await press(pilot, "right", "right")
        assert "noticed_not_said" in preferences.wanted(full).off
        assert "does not come" in text_of(pilot.app)
        await press(pilot, "escape")
        assert SAID not in text_of(pilot.app)


async def test_names_are_initials_in_a_prompt_while_they_are_hidden(
    full: Companion,
) -> None:
    async with opened(full, "h") as pilot:
        assert "something good about G.B." in text_of(pilot.app)
    assert full.store.all(Nudge)[0].facts == {}


async def test_the_question_of_the_day_is_answered_in_a_line(companion: Companion) -> None:
    moment(companion, 0, person(companion, "Anna"))
    tip_read(companion)
    asked = sure(questions.current(companion))
    async with opened(companion) as pilot:
        assert "The question of today" in text_of(pilot.app)
        await press(pilot, "enter")
        await write(pilot, "the one about the bell", "enter")
        day = sure(companion.store.get(Reflection, FRIDAY.isoformat()))
        assert (day.question, day.answer) == (asked.words, "the one about the bell")
        assert pilot.app.screen.query_one(LeadBlock).title != "The question of today"


async def test_another_question_may_be_asked_for(companion: Companion) -> None:
    moment(companion, 0, person(companion, "Anna"))
    tip_read(companion)
    before = sure(questions.current(companion))
    async with opened(companion, "x") as pilot:
        after = sure(questions.current(companion))
        assert after.ref != before.ref
        assert pilot.app.screen.query_one(LeadBlock).words == after.words
        await press(pilot, "n")
        assert pilot.app.screen.query_one(LeadBlock).title != "The question of today"


def refused(companion: Companion, rule: str, *days: int, response: str | None) -> None:
    for ago in days:
        day = FRIDAY - timedelta(days=ago)
        nudge = Nudge(id=nudge_id(rule, day), rule=rule, shown_at=day, response=response)
        companion.store.save(nudge)


async def test_after_five_refusals_in_a_row_none_at_all_is_a_number_away(
    full: Companion,
) -> None:
    refused(full, "how_did_it_land", 9, 8, 7, 4, response="not_now")
    async with opened(full, "n", size=SMALL) as pilot:
        assert isinstance(pilot.app.screen, CalmerDialog)
        assert "fewer is fine" in text_of(pilot.app)
        await press(pilot, "2")
        assert settings.current(full).prompts == 0


async def test_what_seldom_helps_is_let_go_with_one_key(full: Companion) -> None:
    for earlier in ("R21", "R34"):
        preferences.switch(full, earlier, "off")
    refused(full, "noticed_not_said", 200, 160, 120, 90, 60, response=None)
    async with opened(full, size=SMALL) as pilot:
        assert "Shall it go?" in text_of(pilot.app)
        await press(pilot, "g", shows="“Something good that was not said yet”")
        assert "noticed_not_said" in preferences.wanted(full).off
