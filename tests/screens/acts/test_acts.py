"""Small acts: planned small, done with a key, and heard back from."""

from typing import Any

from textual.pilot import Pilot

from coach.app import CoachApp
from coach.companion import Companion
from coach.model.act import Act, Feedback
from coach.model.person import Person
from coach.screens.acts.done import DoneDialog
from coach.screens.acts.plan import PlanDialog
from coach.screens.base.who import SideDialog, WhoDialog
from coach.screens.today.today import TodayPlace
from coach.services.acts import acts, suggestions
from coach.services.packs import packs
from coach.services.packs.packs import PackChoices
from coach.widgets.forms.answer_row import ChoiceRow, MarkKeys
from coach.widgets.forms.line_input import Field, LineInput
from tests.looks import text_of
from tests.screens.opening import opened, press, see, write
from tests.services.build import FRIDAY, person


async def test_an_idea_of_a_pack_comes_into_an_empty_line(companion: Companion) -> None:
    person(companion, "Anna", "customer")
    async with opened(companion, "a") as pilot:
        await fill(pilot, person="Anna")
        texts = [one.text.say() for one in suggestions.ideas(companion, "customer")]
        line = pilot.app.screen.query_one("#field-text LineInput", LineInput)
        for text in (*texts, texts[0], texts[1]):
            await press(pilot, "ctrl+o")
            assert line.value == text
        await press(pilot, "ctrl+s", shows="Planned for")
    (act,) = companion.store.all(Act)
    chosen = suggestions.ideas(companion, "customer")[-1]
    assert (act.text, act.pack_ref) == (chosen.text.say(), chosen.ref)
    assert act.text == texts[1]


async def test_own_words_stay_and_without_packs_is_no_idea(companion: Companion) -> None:
    async with opened(companion, "a") as pilot:
        await fill(pilot, text="bring tea")
        await press(pilot, "ctrl+o", shows="Your own words stay.")
        await press(pilot, "ctrl+s")
        (act,) = companion.store.all(Act)
        assert (act.text, act.pack_ref) == ("bring tea", None)
        every = tuple(pack.id for pack in companion.library.packs())
        packs.keep(companion, PackChoices(off=every))
        await press(pilot, "a", "ctrl+o", shows="No pack that is on has an idea for this.")


async def fill(pilot: object, **said: str) -> None:
    """Write these texts into the fields of the sheet."""
    for name, text in said.items():
        pilot.app.screen.query_one(f"#field-{name} LineInput").focus()  # type: ignore[attr-defined]
        await write(pilot, text)  # type: ignore[arg-type]


async def test_an_act_is_planned_for_somebody(companion: Companion) -> None:
    anna = person(companion, "Anna de Vries", "customer")
    async with opened(companion, "a") as pilot:
        await fill(
            pilot, text="send the seeds", person="anna", detail="has a garden", minutes="5"
        )
        await press(pilot, "enter")
        (act,) = companion.store.all(Act)
        assert (act.text, act.person_id, act.detail) == (
            "send the seeds", anna.id, "has a garden",
        )  # fmt: skip
        assert (act.size_min, act.planned_on, act.status) == (5, FRIDAY, "planned")
        assert isinstance(pilot.app.screen, TodayPlace)
        assert "Planned for today: " in text_of(pilot.app)
        await press(pilot, "u")
        assert companion.store.all(Act) == ()


async def test_the_name_in_the_text_is_enough(companion: Companion) -> None:
    anna = person(companion, "Anna de Vries", "customer")
    async with opened(companion, "a") as pilot:
        await fill(pilot, text="send Anna the seeds 5m")
        await press(pilot, "ctrl+s")
        (act,) = companion.store.all(Act)
        assert (act.person_id, act.size_min) == (anna.id, 5)


async def test_a_third_for_the_day_is_parked_kindly(companion: Companion) -> None:
    acts.plan(companion, "first")
    acts.plan(companion, "second")
    async with opened(companion, "a") as pilot:
        await fill(pilot, text="third")
        await press(pilot, "ctrl+s")
        third = companion.store.all(Act)[-1]
        assert (third.status, third.planned_on) == ("idea", None)
        see(pilot, "waits as an idea", "In the log e on it gives it a day")


async def test_something_large_is_offered_smaller_before_it_is_kept(
    companion: Companion,
) -> None:
    async with opened(companion, "a") as pilot:
        for said in ({"text": "write a book", "minutes": "45"}, {"text": "a book 45m"}):
            await fill(pilot, **said)
            await press(pilot, "ctrl+s")
            assert companion.store.all(Act) == ()
            assert "Which part of it takes five" in text_of(pilot.app)
            assert pilot.app.screen.query_one("#field-text", Field).value == said["text"]
            await press(pilot, "ctrl+s")
            assert [act.size_min for act in companion.store.all(Act)] == [45]
            await press(pilot, "u", "a")
        await fill(pilot, text="write a book", minutes="45")
        await press(pilot, "ctrl+s", "backspace", "ctrl+s")
        assert [act.size_min for act in companion.store.all(Act)] == [4]


async def test_what_does_not_fit_is_told_and_nothing_is_lost(companion: Companion) -> None:
    async with opened(companion, "a") as pilot:
        for name, text, sentence in (
            ("text", "", "What would you like to do?"),
            ("text", "x", ""),
            ("on", "32-13", "32-13"),
            ("on", "01-11-2026", "has already been"),
            ("on", "", ""),
            ("minutes", "soon", "“soon” does not fit"),
        ):
            field = pilot.app.screen.query_one(f"#field-{name}", Field)
            field.input.focus()
            await press(pilot, "ctrl+u")
            await write(pilot, text, *["ctrl+s"] * bool(sentence))
            assert isinstance(pilot.app.screen, PlanDialog)
            assert sentence in text_of(pilot.app)
            assert field.value == text
            assert companion.store.all(Act) == ()


async def test_a_name_of_two_people_is_asked_about(companion: Companion) -> None:
    person(companion, "Anna de Vries", "customer")
    bos = person(companion, "Anna Bos", "colleague")
    async with opened(companion, "a") as pilot:
        await fill(pilot, text="ring", person="anna")
        await press(pilot, "ctrl+s")
        assert isinstance(pilot.app.screen, WhoDialog)
        rows = [row.id for row in pilot.app.screen.candidates]
        await press(pilot, str(rows.index(bos.id) + 1))
        assert [act.person_id for act in companion.store.all(Act)] == [bos.id]


async def test_the_side_of_somebody_new_is_asked_afterwards(companion: Companion) -> None:
    async with opened(companion, "a") as pilot:
        await fill(pilot, text="ring", person="Quirine")
        await press(pilot, "ctrl+s")
        assert isinstance(pilot.app.screen, SideDialog)
        await press(pilot, "2")
        assert [one.side for one in companion.store.all(Person)] == ["customer"]


async def test_a_half_made_plan_is_there_again(companion: Companion) -> None:
    async with opened(companion, "a") as pilot:
        await fill(pilot, text="send the seeds", detail="has a garden")
        await press(pilot, "escape", "a")
        sheet = pilot.app.screen
        assert sheet.query_one("#field-text", Field).value == "send the seeds"
        assert sheet.query_one("#field-detail", Field).value == "has a garden"
        await press(pilot, "ctrl+s", "a")
        assert pilot.app.screen.query_one("#field-detail", Field).value == ""


async def done_form(pilot: Pilot[Any]) -> None:
    """Ask how the only act went; where it leads Today, it is in no list."""
    assert isinstance(pilot.app, CoachApp)
    (act,) = pilot.app.companion.store.all(Act)
    pilot.app.open("done", act.id)
    await pilot.pause()


async def test_how_it_went_is_kept_with_what_they_said(companion: Companion) -> None:
    anna = person(companion, "Anna", "customer")
    acts.plan(companion, "ring", person="Anna")
    async with opened(companion) as pilot:
        await done_form(pilot)
        await press(pilot, "7", "9", "right", "tab")
        await write(pilot, "so glad you rang", "tab", "right", "ctrl+s")
        (act,) = companion.store.all(Act)
        assert (act.status, act.before, act.after) == ("done", 7, 9)
        assert act.marked_by == "customer"
        (heard,) = companion.store.all(Feedback)
        assert (heard.words, heard.act_id, heard.person_id, heard.valence) == (
            "so glad you rang", act.id, anna.id, "positive",
        )  # fmt: skip
        assert "Done: ring · from 7 to 9" in text_of(pilot.app)
        await press(pilot, "ctrl+z")
        assert companion.store.all(Act)[0].status == "planned", "one deed is one undo"
        assert companion.store.all(Feedback) == ()


async def test_of_what_is_done_no_more_needs_to_be_said_and_more_can_be(
    companion: Companion,
) -> None:
    acts.plan(companion, "ring")
    async with opened(companion) as pilot:
        await done_form(pilot)
        await press(pilot, "ctrl+s")
        (act,) = companion.store.all(Act)
        assert (act.status, act.before, act.marked_by) == ("done", None, None)
        assert companion.store.all(Feedback) == ()
        # Marks can be given to what is done already.
        await done_form(pilot)
        await press(pilot, "7", "8", "ctrl+s")
        (marked,) = companion.store.all(Act)
        assert (marked.before, marked.after, marked.done_at) == (7, 8, act.done_at)


async def test_words_about_how_it_went_begin_on_a_mark_which_is_kept_half_given(
    companion: Companion,
) -> None:
    acts.plan(companion, "ring")
    async with opened(companion) as pilot:
        await done_form(pilot)
        await write(pilot, "so glad", "ctrl+s")
        assert [one.words for one in companion.store.all(Feedback)] == ["so glad"]
        await press(pilot, "u")
        await done_form(pilot)
        await press(pilot, "7", "tab", "right", "escape")
        await done_form(pilot)
        assert isinstance(pilot.app.screen, DoneDialog)
        assert pilot.app.screen.query_one("#mark-before", MarkKeys).value == 7
        assert pilot.app.screen.query_one("#field-marked_by", ChoiceRow).value == "customer"
        assert companion.store.all(Act)[0].status == "planned"
