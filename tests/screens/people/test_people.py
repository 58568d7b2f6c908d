"""People: the register, and a page for each."""

import asyncio

from coach import i18n
from coach.app import CoachApp
from coach.companion import Companion
from coach.model.act import Act
from coach.model.moment import Moment
from coach.model.person import Person
from coach.screens.acts.done import DoneDialog
from coach.screens.acts.plan import PlanDialog
from coach.screens.help.why import WhyNumber
from coach.screens.log.entry import EditDialog, EntryDialog, NoteDialog
from coach.screens.people.people import PeoplePlace
from coach.screens.people.person import PersonPlace
from coach.screens.today.today import TodayPlace
from coach.services.acts import acts
from coach.services.people import talks
from coach.widgets.forms.line_input import LineInput
from coach.widgets.frame.lead import LeadBlock
from coach.widgets.lists.facts import FactList
from tests.looks import text_of
from tests.screens.opening import opened, press, see, write
from tests.services.build import moment, person


async def test_the_register_tells_of_everybody(companion: Companion) -> None:
    waits = person(companion, "Sanne van der Berg", "customer", rhythm_days=3)
    moment(companion, 20, waits, text="spoke about the garden")
    person(companion, "Bram Aal", "colleague", note="likes pears")
    async with opened(companion, "3") as pilot:
        seen = text_of(pilot.app)
        assert "2 people" in seen
        # Who waits comes first; everybody else as a register sorts them.
        assert seen.index("Sanne van der Berg") < seen.index("Bram Aal")
        assert "your wish: every 3 working days" in seen
        assert "spoke about the garden" in seen
        assert "likes pears" in seen
        assert "2 wk" in seen
        assert "● Sanne" in seen
        assert "○ Bram" in seen


async def test_somebody_is_found_by_any_word(companion: Companion) -> None:
    person(companion, "Sanne", "customer", note="likes pears")
    person(companion, "Bram", "colleague")
    async with opened(companion, "3", "/") as pilot:
        await write(pilot, "zebra", shows="Nobody fits that.")
        await press(pilot, "escape", shows="2 people")
        assert pilot.app.screen.query_one("#filter", LineInput).value == ""
        await press(pilot, "/")
        await write(pilot, "PEARS cust")
        see(pilot, "1 of 2", gone=("Bram",))
        await press(pilot, "enter", "enter")
        assert isinstance(pilot.app.screen, PersonPlace)


async def test_somebody_new_gets_a_name_and_a_side(companion: Companion) -> None:
    async with opened(companion, "3", "n") as pilot:
        await write(pilot, "Sanne van der Berg", "down", "right", "right", "ctrl+s")
        kept = [(one.name, one.side) for one in companion.store.all(Person)]
        assert kept == [("Sanne van der Berg", "customer")]
        assert "Sanne van der Berg" in text_of(pilot.app)
        await press(pilot, "n")
        await write(pilot, "sanne van der berg", "enter", "enter")
        assert "Sanne van der Berg is known already." in text_of(pilot.app)
        assert len(companion.store.all(Person)) == 1
        await press(pilot, "escape", "u")
        assert companion.store.all(Person) == ()


async def test_somebody_is_changed_from_the_register(companion: Companion) -> None:
    person(companion, "Sanne")
    async with opened(companion, "3", "e") as pilot:
        assert isinstance(pilot.app.screen, EditDialog)
        await write(pilot, " Bos", "ctrl+s")
        assert [one.name for one in companion.store.all(Person)] == ["Sanne Bos"]
        assert "Sanne Bos" in text_of(pilot.app)


async def test_names_become_initials(companion: Companion) -> None:
    person(companion, "Sanne van der Berg", note="Sanne likes pears")
    async with opened(companion, "3", "h") as pilot:
        see(pilot, "S.v.d.B.", gone=("Sanne",))
        await press(pilot, "h", shows="Sanne van der Berg")


async def test_an_empty_register_invites(companion: Companion) -> None:
    async with opened(companion, "3") as pilot:
        assert "Nobody is known yet. n adds somebody." in text_of(pilot.app)
        await press(pilot, "enter", "e")
        assert isinstance(pilot.app.screen, PeoplePlace)


def known(companion: Companion) -> Person:
    someone = person(
        companion, "Sanne van der Berg", "customer",
        organisation="De Linde", note="likes pears", growth_wish="a garden",
    )  # fmt: skip
    moment(companion, 3, someone, text="spoke about the garden")
    acts.plan(companion, "send the seeds", person=someone.id)
    return someone


async def test_a_page_tells_everything_about_somebody(companion: Companion) -> None:
    known(companion)
    async with opened(companion, "3", "enter") as pilot:
        seen = text_of(pilot.app)
        for words in (
            "Sanne van der Berg", "Customer · De Linde", "likes pears", "a garden",
            "spoke about the garden", "send the seeds", "Tue 17 Nov", "1 entry",
        ):  # fmt: skip
            assert words in seen
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, EntryDialog)
        assert "spoke about the garden" in text_of(pilot.app)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, PersonPlace)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, PeoplePlace)


async def test_on_a_page_one_plans_and_notes_for_this_person(companion: Companion) -> None:
    someone = known(companion)
    async with opened(companion, "3", "enter", "a") as pilot:
        assert isinstance(pilot.app.screen, PlanDialog)
        await write(pilot, "ask about the roses", "ctrl+s")
        planned = {act.text: act.person_id for act in companion.store.all(Act)}
        assert planned["ask about the roses"] == someone.id
        assert "ask about the roses" in text_of(pilot.app)
        await press(pilot, "l")
        assert isinstance(pilot.app.screen, NoteDialog)
        await write(pilot, "called about seeds", "enter")
        newest = companion.store.all(Moment)[-1]
        assert newest.person_ids == (someone.id,)
        assert "called about seeds" in newest.text
        assert isinstance(pilot.app.screen, PersonPlace)
        assert "2 entries" in text_of(pilot.app)
        # An untouched line about somebody leaves no draft to be asked about.
        await press(pilot, "l", "escape", "ctrl+q")
    assert pilot.app.return_code == 0


async def test_what_is_on_a_page_changes_and_explains_itself(companion: Companion) -> None:
    known(companion)
    async with opened(companion, "3", "enter", "e") as pilot:
        pilot.app.screen.query_one("#field-organisation LineInput").focus()
        await write(pilot, "tree", "ctrl+s")
        assert companion.store.all(Person)[0].organisation == "De Lindetree"
        assert "De Lindetree" in text_of(pilot.app)
        for key in ("?", "enter"):
            for fact, title in enumerate(("Last contact with Sanne", "Rhythm with Sanne")):
                pilot.app.screen.query_one(FactList).focus()
                await press(pilot, "home", *["down"] * fact, key)
                assert isinstance(pilot.app.screen, WhyNumber)
                assert title in text_of(pilot.app)
                await press(pilot, "escape")
        pilot.app.screen.query_one("#planned").focus()
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, DoneDialog)
        await press(pilot, "ctrl+s")
        assert companion.store.all(Act)[0].status == "done"
        assert "Small acts" not in text_of(pilot.app)


async def test_the_page_of_somebody_who_is_gone_closes(companion: Companion) -> None:
    someone = person(companion, "Sanne")
    async with opened(companion, "3", "enter") as pilot:
        companion.store.commit((), (someone,))
        pilot.app.show_again()  # type: ignore[attr-defined]
        await pilot.pause()
        assert "This person is not there any more." in text_of(pilot.app)
        assert isinstance(pilot.app.screen, PeoplePlace)


async def test_another_place_is_one_key_away_from_a_page(companion: Companion) -> None:
    known(companion)
    async with opened(companion, "3", "enter", "1") as pilot:
        assert isinstance(pilot.app.screen, TodayPlace)
        await press(pilot, "3")
        assert isinstance(pilot.app.screen, PersonPlace | PeoplePlace)


async def test_the_newest_note_on_somebody_is_in_sight_in_the_smallest_window(
    companion: Companion,
) -> None:
    anna = person(companion, "Anna", "customer", note="Likes to be rung before nine. " * 4)
    acts.plan(companion, "ring her", person="Anna")
    for day in range(5):
        moment(companion, day, anna, text=f"tea {day}.")
    async with opened(companion, "3", "enter", size=(60, 16)) as pilot:
        assert "tea 0." in text_of(pilot.app)
        await press(pilot, "tab", shows="Small acts")


async def test_what_was_not_said_leads_and_is_said_today(companion: Companion) -> None:
    anna = person(companion, "Anna")
    moment(companion, 3, anna, kind="appreciate", spoken=False, text="How calm she was.")
    async with opened(companion, "3", "enter") as pilot:
        assert "Not yet said, Tuesday 17 November" in text_of(pilot.app)
        pilot.app.screen.query_one(LeadBlock).focus()
        await press(pilot, "enter")
        assert [act.text for act in companion.store.all(Act)] == ["Tell Anna what I saw"]
        assert "Not yet said" not in text_of(pilot.app)
        await press(pilot, "u")
        assert companion.store.all(Act) == ()


async def test_a_topic_and_a_promise_wait_on_the_page_until_they_are_ticked(
    companion: Companion,
) -> None:
    anna = person(companion, "Anna")
    async with opened(companion, "3", "enter", "t") as pilot:
        await write(pilot, "ask about the move", "enter")
        await press(pilot, "p")
        await write(pilot, "the book", "ctrl+s")
        seen = text_of(pilot.app)
        assert "○ ask about the move" in seen
        assert "○ the book" in seen
        pilot.app.screen.query_one("#topics").focus()
        await press(pilot, "space", shows="Talked about: ask about the move")
        assert talks.topics(companion, anna.id) == ()
        assert len(talks.promises(companion, anna.id)) == 1


async def test_a_page_that_is_being_laid_out_is_not_read_yet(companion: Companion) -> None:
    """Whatever was written elsewhere may be noticed at that very moment."""
    sanne = person(companion, "Sanne van der Berg", "customer")
    async with opened(companion, "3") as pilot:
        app = pilot.app
        assert isinstance(app, CoachApp)
        app.open("person", sanne.id)
        app.show_again()
        await pilot.pause()
        assert "Last contact" in text_of(app)
        i18n.use("nl")
        place = app.screen
        assert isinstance(place, PersonPlace)
        speaking = asyncio.create_task(place.speak())
        while not speaking.done():
            app.show_again()
            await asyncio.sleep(0)
        app.show_again()
        await pilot.pause()
        assert "Laatste contact" in text_of(app)
