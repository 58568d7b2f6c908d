"""Patterns: picked or written, ticked with a key, paused, let go, and never a scolding."""

import pytest

from coach import i18n
from coach.companion import Companion
from coach.model.pattern import Pattern, Slip, Tick
from coach.screens.base.dialog import ConfirmDialog
from coach.screens.help.why import WhyNumber
from coach.screens.patterns.edit import PatternDialog
from coach.screens.patterns.library import LibraryPlace
from coach.screens.patterns.patterns import PatternsPlace
from coach.screens.patterns.slip import SlipDialog
from coach.services.patterns import patterns, planning
from coach.widgets.forms.line_input import Field
from coach.widgets.frame.lead import LeadBlock
from tests.looks import text_of
from tests.screens.conftest import Lived
from tests.screens.opening import SMALL, opened, press, see, write
from tests.services.build import FRIDAY, moment, person


def learning(
    companion: Companion, name: str = "Rushing", *, second: bool = False
) -> Pattern:
    plan = {
        "cue": "the queue grows", "gave": "calm",
        "then_do": "if the queue grows, then I breathe out", "tiny": "one breath",
    }  # fmt: skip
    record = planning.write(companion, name, plan, second=second).record
    assert isinstance(record, Pattern)
    return record


def kept(companion: Companion) -> list[tuple[str, str]]:
    return [(one.name, one.status) for one in patterns.every(companion)]


async def fill(pilot: object, **said: str) -> None:
    for name, text in said.items():
        pilot.app.screen.query_one(f"#field-{name}", Field).input.focus()  # type: ignore[attr-defined]
        await write(pilot, text)  # type: ignore[arg-type]


async def test_words_about_a_slip_go_into_the_line_and_are_taken_back_whole(
    companion: Companion,
) -> None:
    learning(companion)
    async with opened(companion, "4", "s") as pilot:
        await write(pilot, "three calls at once", "ctrl+s")
        assert [one.text for one in companion.store.all(Slip)] == ["three calls at once"]
        assert "Noted (today" in text_of(pilot.app)
        await press(pilot, "ctrl+z")
        assert companion.store.all(Slip) == ()
        assert "Noted (today" not in text_of(pilot.app)


async def test_without_a_pattern_there_is_an_invitation(companion: Companion) -> None:
    async with opened(companion, "4") as pilot:
        assert isinstance(pilot.app.screen, PatternsPlace)
        assert "Every old way once helped" in text_of(pilot.app)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, LibraryPlace)
        assert "Do you recognise this?" in text_of(pilot.app)


async def test_one_that_is_recognised_is_picked_with_its_plan(companion: Companion) -> None:
    async with opened(companion, "4", "b", "down", "enter") as pilot:
        [pattern] = companion.store.all(Pattern)
        assert pattern == patterns.active(companion)[0]
        assert (pattern.pack_ref, pattern.started_on) == ("patterns/pass-on", FRIDAY)
        assert "Did the moment come today?" in text_of(pilot.app)


async def test_one_is_written_in_six_lines(companion: Companion) -> None:
    async with opened(companion, "4", "w") as pilot:
        await fill(
            pilot, name="Rushing", cue="the queue grows", gave="calm",
            plan="if the queue grows, then I breathe out", tiny="one breath",
            days="mon thu",
        )  # fmt: skip
        await press(pilot, "ctrl+s")
        [pattern] = companion.store.all(Pattern)
        assert (pattern.status, pattern.gave) == ("active", "calm")
        assert (pattern.plan.if_cue, pattern.plan.then_do) == (
            "the queue grows", "I breathe out",
        )  # fmt: skip
        assert pattern.plan.weekdays == (0, 3)


async def test_a_plan_not_to_do_something_is_asked_about_and_nothing_is_lost(
    companion: Companion,
) -> None:
    async with opened(companion, "4", "w") as pilot:
        await fill(pilot, name="Grip", plan="if I am stressed, then I do not interfere")
        await press(pilot, "ctrl+s")
        assert isinstance(pilot.app.screen, PatternDialog)
        assert companion.store.all(Pattern) == ()
        assert "What will you do instead" in text_of(pilot.app)
        said = pilot.app.screen.query_one("#field-name", Field).value
        assert said == "Grip"
        await press(pilot, "escape", "w")
        typed = pilot.app.screen.query_one("#field-plan", Field).value
        assert typed == "if I am stressed, then I do not interfere"


async def test_a_second_one_takes_a_yes(companion: Companion) -> None:
    learning(companion)
    async with opened(companion, "4", "b", "enter") as pilot:
        assert isinstance(pilot.app.screen, ConfirmDialog)
        await press(pilot, "n")
        assert len(companion.store.all(Pattern)) == 1
        await press(pilot, "enter", "y")
        assert [status for _name, status in kept(companion)] == ["active", "active"]


async def test_a_third_one_waits_kindly(companion: Companion) -> None:
    learning(companion)
    learning(companion, "Inbox first", second=True)
    async with opened(companion, "4", "b", "enter") as pilot:
        assert [status for _n, status in kept(companion)] == ["active", "active", "noticed"]
        assert "kept for later" in text_of(pilot.app)


async def test_the_day_is_ticked_with_one_key(companion: Companion) -> None:
    learning(companion)
    keys = {"d": "done", "t": "tiny", "m": "missed", "x": "not_applicable"}
    async with opened(companion, "4") as pilot:
        for key, result in keys.items():
            await press(pilot, key)
            [tick] = companion.store.all(Tick)
            assert (tick.day, tick.result) == (FRIDAY, result)
            assert "Today: " in text_of(pilot.app)
            await press(pilot, "u")
            assert companion.store.all(Tick) == ()
            assert "Did the moment come today?" in text_of(pilot.app)


async def test_a_plan_pauses_and_goes_on(companion: Companion) -> None:
    learning(companion)
    async with opened(companion, "4", "c", "2") as pilot:
        assert "It pauses up to and including Thursday 26 November 2026" in text_of(
            pilot.app
        )
        assert companion.store.all(Pattern)[0].plan.is_paused(FRIDAY)
        await press(pilot, "enter")
        assert not companion.store.all(Pattern)[0].plan.is_paused(FRIDAY)
        assert "Did the moment come today?" in text_of(pilot.app)


async def test_a_pattern_rests_roots_or_is_let_go(companion: Companion) -> None:
    learning(companion)
    async with opened(companion, "4") as pilot:
        for number, status in (("3", "resting"), ("4", "rooted"), ("6", "let_go")):
            await press(pilot, "c", number)
            assert kept(companion) == [("Rushing", status)]
            await press(pilot, "u")


async def test_how_it_grows_is_told_in_words_and_explained(lived: Lived) -> None:
    companion = lived("en")
    for days in (1, 2):
        moment(companion, days, text="that is not allowed")
    async with opened(companion, "4") as pilot:
        assert "A river: done 37 times, came back 4 times." in text_of(pilot.app)
        for stage in ("a spring", "a brook", "a stream", "a river", "its own bed"):
            assert stage in text_of(pilot.app)
        await press(pilot, "?")
        assert isinstance(pilot.app.screen, WhyNumber)
        assert "It is a picture, not a measurement." in text_of(pilot.app)
        # The undertow is a word with its sides, and no number.
        await press(pilot, "escape")
        see(pilot, "Ripples", "There is a little movement in: language.")
        pilot.app.screen.query_one("#water").focus()
        await press(pilot, "?", shows="it is no score, and it never leaves this computer")
        # No number drops after a slip.
        await press(pilot, "escape", "s", "3", "enter")
        see(pilot, "Seen 4 times", "A river: done 37 times, came back 4 times.")


async def test_once_in_two_weeks_one_number_is_asked(lived: Lived) -> None:
    companion = lived("en")
    [pattern] = patterns.active(companion)
    felt = [one for one in companion.store.all(Tick) if one.felt]
    companion.store.commit(deleted=felt)
    async with opened(companion, "4", "d") as pilot:
        assert "Once in two weeks" in text_of(pilot.app)
        await press(pilot, "enter", "5")
        kept_now = [one for one in companion.store.all(Tick) if one.felt]
        assert [(one.pattern_id, one.felt) for one in kept_now] == [(pattern.id, 5)]
        assert "Today: done" in text_of(pilot.app)


@pytest.mark.parametrize("language", ["en", "nl"])
async def test_a_small_window_shows_the_chance_and_the_growth(
    lived: Lived, language: str
) -> None:
    i18n.use(language)
    companion = lived(language)
    async with opened(companion, "4", size=SMALL) as pilot:
        lead = pilot.app.screen.query_one(LeadBlock)
        assert [reply.key for reply in lead.replies] == ["d", "t", "m", "x"]
        shown = text_of(pilot.app)
        assert ("own bed" if language == "en" else "eigen bedding") in shown


async def test_s_opens_the_slip_anywhere_and_two_keys_keep_it(companion: Companion) -> None:
    pattern = learning(companion)
    async with opened(companion) as pilot:
        for place in ("1", "2", "3", "4"):
            await press(pilot, place, "s")
            assert isinstance(pilot.app.screen, SlipDialog)
            assert "The old way gave you something: calm." in text_of(pilot.app)
            assert "The smallest way back: one breath." in text_of(pilot.app)
            await press(pilot, "2", "enter")
            assert not isinstance(pilot.app.screen, SlipDialog)
    slips = companion.store.all(Slip)
    assert [(one.pattern_id, one.context) for one in slips] == [(pattern.id, "rushed")] * 4


async def test_a_slip_needs_no_more_than_being_kept(companion: Companion) -> None:
    learning(companion)
    async with opened(companion, "s", "ctrl+s"):
        [slip] = companion.store.all(Slip)
        assert (slip.context, slip.text) == (None, "")


async def test_the_way_back_may_be_taken_at_once(companion: Companion) -> None:
    learning(companion)
    async with opened(companion, "s", "1", "up", "right", "ctrl+s") as pilot:
        assert [one.result for one in companion.store.all(Tick)] == ["tiny"]
        assert companion.store.all(Slip)[0].returned_at is not None
        assert "You are back at “Rushing”" in text_of(pilot.app)


async def test_which_one_is_asked_only_when_two_are_active(companion: Companion) -> None:
    learning(companion)
    second = learning(companion, "Inbox first", second=True)
    async with opened(companion, "s") as pilot:
        assert "Inbox first" in text_of(pilot.app)
        pilot.app.screen.query_one("#field-pattern").focus()
        await press(pilot, "right", "ctrl+s")
        assert companion.store.all(Slip)[0].pattern_id == second.id


async def test_without_any_pattern_s_points_the_way(companion: Companion) -> None:
    async with opened(companion, "s") as pilot:
        assert "No pattern is known yet." in text_of(pilot.app)
        assert not isinstance(pilot.app.screen, SlipDialog)


async def test_whoever_a_pattern_is_called_after_is_hidden_in_the_list_too(
    companion: Companion,
) -> None:
    person(companion, "Willemijn")
    learning(companion, "Interrupting Willemijn")
    learning(companion, "Rushing", second=True)
    async with opened(companion, "4", "h") as pilot:
        assert "Willemijn" not in text_of(pilot.app)
        assert text_of(pilot.app).count("Interrupting W.") > 1
