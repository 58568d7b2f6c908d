"""The log: everything that was noted, found as one types, changed and deleted."""

from datetime import timedelta

import pytest

from coach.app import CoachApp
from coach.companion import Companion
from coach.model.moment import Moment
from coach.model.person import Person
from coach.model.reflection import Reflection
from coach.screens.base.dialog import ConfirmDialog
from coach.screens.log.entry import EditDialog, EntryDialog, NoteDialog
from coach.screens.log.log import PAUSE, LogPlace
from coach.screens.people.person import PersonPlace
from coach.screens.reflection.reflect import ReflectDialog
from coach.services import first_run
from coach.services.acts import acts
from coach.services.log import add, search
from coach.services.reflection import reflect
from coach.widgets.forms.answer_row import ChoiceRow
from coach.widgets.forms.line_input import LineInput
from coach.widgets.lists.log_list import LogList
from tests.looks import text_of
from tests.screens.opening import SMALL, WIDE, opened, press, see, write
from tests.services.build import FRIDAY, moment, person


def texts(companion: Companion) -> set[str]:
    return {one.text for one in companion.store.all(Moment)}


async def test_everything_is_there_newest_first_by_its_days(companion: Companion) -> None:
    moment(companion, 3, text="older")
    moment(companion, 1, text="newer")
    reflect.reflect(companion, FRIDAY, control=7)
    async with opened(companion, "2") as pilot:
        seen = text_of(pilot.app)
        assert seen.index("Today") < seen.index("newer") < seen.index("older")
        assert "Yesterday" in seen
        assert "Tuesday 17 November" in seen
        assert "3 entries" in seen


async def test_the_filter_follows_what_is_typed_and_shows_the_way_back(
    companion: Companion,
) -> None:
    moment(companion, 1, text="tea with the neighbours")
    moment(companion, 2, text="a walk")
    async with opened(companion, "2", "/") as pilot:
        await write(pilot, "neigh since:")
        # A filter that is half typed is hinted at, and keeps what was found.
        assert "since:" in text_of(pilot.app).splitlines()[3]
        assert "1 of 2" in text_of(pilot.app)
        await press(pilot, *["backspace"] * 7)
        assert text_of(pilot.app).splitlines()[3] == ""
        assert "a walk" not in text_of(pilot.app)
        await press(pilot, "enter", "enter")
        assert isinstance(pilot.app.screen, EntryDialog)
        assert "tea with the neighbours" in text_of(pilot.app)
        # Escape keeps the filter first, and then shows everything.
        await press(pilot, "escape", "/", "escape")
        assert isinstance(pilot.app.focused, LogList)
        assert pilot.app.screen.query_one("#filter", LineInput).value == "neigh"
        await press(pilot, "escape", shows="2 entries")
        await press(pilot, "/")
        await write(pilot, "zebra", shows="Nothing here says that.")
        await press(pilot, "escape", shows="2 entries")


async def test_a_new_filter_shows_the_newest_it_lets_through(companion: Companion) -> None:
    anna = person(companion, "Anna")
    for day in range(40):
        moment(companion, day, text=f"tea {day}.")
        moment(companion, day + 40, anna, text=f"out with her {day}.")
    async with opened(companion, "2", "/", size=SMALL) as pilot:
        # A filter that is half typed lets everything through.
        await write(pilot, "with:", shows="tea 0.")
        await write(pilot, "anna kind:", shows="out with her 0.")
        await press(pilot, "ctrl+u", shows="tea 0.")


async def test_an_entry_is_deleted_after_a_yes_and_comes_back(companion: Companion) -> None:
    moment(companion, 1, text="tea")
    moment(companion, 2, text="walk")
    async with opened(companion, "2") as pilot:
        for keys in (["d"], ["delete"], ["enter", "d"]):
            await press(pilot, *keys)
            assert isinstance(pilot.app.screen, ConfirmDialog)
            assert "tea" in text_of(pilot.app)
            await press(pilot, "enter")
            assert texts(companion) == {"tea", "walk"}
            await press(pilot, keys[-1], "y")
            assert isinstance(pilot.app.screen, LogPlace)
            assert texts(companion) == {"walk"}
            assert "Deleted: tea · ^z takes it back" in text_of(pilot.app)
            await press(pilot, "u", "home")
            assert texts(companion) == {"tea", "walk"}
            assert "2 entries" in text_of(pilot.app)


async def test_the_fields_of_an_entry_are_changed(companion: Companion) -> None:
    moment(companion, 1, text="tea", minutes=5)
    async with opened(companion, "2") as pilot:
        for keys in (["e"], ["enter", "e"]):
            await press(pilot, *keys)
            assert isinstance(pilot.app.screen, EditDialog)
            await write(pilot, " and cake", "ctrl+s")
            assert texts(companion) == {"tea and cake"}
            assert companion.store.all(Moment)[0].minutes == 5
            assert "Moment “tea”: text (tea and cake) changed" in text_of(pilot.app)
            await press(pilot, "u", *["escape"] * (len(keys) - 1))
            assert texts(companion) == {"tea"}
        # What does not fit is told on the sheet, and kept there.
        await press(pilot, "e")
        pilot.app.screen.query_one("#field-minutes LineInput").focus()
        await write(pilot, "soon", "ctrl+s")
        assert isinstance(pilot.app.screen, EditDialog)
        see(pilot, "soon", "a whole number from 1 to 1440")
        await press(pilot, "escape", "e", shows="soon")


async def test_a_choice_is_made_with_arrows(companion: Companion) -> None:
    moment(companion, 1, text="tea")
    async with opened(companion, "2", "e") as pilot:
        pilot.app.screen.query_one("#field-side").focus()
        await press(pilot, "right", "right", "ctrl+s")
        assert companion.store.all(Moment)[0].side == "customer"


async def test_saving_without_a_change_writes_nothing(companion: Companion) -> None:
    first_run.skip(companion)
    moment(companion, 1, text="tea")
    moment(companion, 1, text="walk")
    async with opened(companion, "2", "e", "ctrl+s") as pilot:
        assert isinstance(pilot.app.screen, LogPlace)
        await press(pilot, "u", "y")
        assert texts(companion) == {"tea"}


async def test_a_look_back_is_changed_in_its_own_form(companion: Companion) -> None:
    reflect.reflect(companion, FRIDAY - timedelta(days=1), control=7)
    async with opened(companion, "2", "e") as pilot:
        assert isinstance(pilot.app.screen, ReflectDialog)
        await press(pilot, "9", "ctrl+s")
        assert companion.store.all(Reflection)[0].control == 9


async def test_a_line_is_written_here_and_kept_half_written(companion: Companion) -> None:
    async with opened(companion, "2", "l") as pilot:
        assert isinstance(pilot.app.screen, NoteDialog)
        await write(pilot, "tea with @Quirine", "enter", "2")
        assert texts(companion) == {"tea with Quirine"}
        assert [one.side for one in companion.store.all(Person)] == ["customer"]
        assert "tea with Quirine" in text_of(pilot.app)
        await press(pilot, "l")
        await write(pilot, "half a", "escape", "l")
        assert pilot.app.screen.query_one(LineInput).value == "half a"
        await write(pilot, " line", "ctrl+s", "l")
        assert texts(companion) == {"tea with Quirine", "half a line"}
        assert pilot.app.screen.query_one(LineInput).value == ""


async def test_an_entry_that_was_deleted_elsewhere_is_told(companion: Companion) -> None:
    gone = moment(companion, 1, text="tea")
    async with opened(companion, "2") as pilot:
        companion.store.commit((), (gone,))
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, LogPlace)
        assert "No entry fits" in text_of(pilot.app)


async def test_a_long_entry_can_be_read_to_its_end(companion: Companion) -> None:
    moment(companion, 1, text="\n".join(f"line {n}" for n in range(200)) + " the end")
    async with opened(companion, "2", "enter", size=SMALL) as pilot:
        assert "the end" not in text_of(pilot.app)
        await press(pilot, *["pagedown"] * 40, shows="the end")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, LogPlace)


async def test_names_are_hidden_in_the_log(companion: Companion) -> None:
    moment(companion, 1, person(companion, "Anna de Vries"), text="tea with Anna")
    async with opened(companion, "2", "h") as pilot:
        seen = text_of(pilot.app)
        assert "Anna" not in seen
        assert "A.d.V." in seen
        await press(pilot, "enter")
        assert "Anna" not in text_of(pilot.app)


async def test_an_empty_log_invites(companion: Companion) -> None:
    async with opened(companion, "2") as pilot:
        assert "What you note will stand here. l writes" in text_of(pilot.app)
        await press(pilot, "enter", "e", "d", "down")
        assert isinstance(pilot.app.screen, LogPlace)


async def test_the_palette_leads_to_words_in_the_log(companion: Companion) -> None:
    add.note(companion, "tea with the neighbours")
    add.note(companion, "a walk")
    async with opened(companion) as pilot:
        pilot.app.visit("log", "#filter", "neighbours")  # type: ignore[attr-defined]
        await pilot.pause()
        assert "1 of 2" in text_of(pilot.app)


@pytest.mark.parametrize("place", ["2", "3"])
async def test_nothing_is_offered_that_needs_an_entry_while_there_is_none(
    companion: Companion, place: str
) -> None:
    async with opened(companion, place) as pilot:
        assert "Edit" not in text_of(pilot.app)
        moment(companion, 0, person(companion, "Sanne"), text="tea")
        assert isinstance(pilot.app, CoachApp)
        pilot.app.show_again()
        await pilot.pause()
        assert "e Edit" in text_of(pilot.app)
        await press(pilot, "/")
        await write(pilot, "zebra", "tab", "escape", shows="e Edit")


async def test_an_act_set_to_done_in_its_form_stands_on_today(companion: Companion) -> None:
    first_run.skip(companion)
    acts.plan(companion, "call @Quirine", on="monday")
    async with opened(companion, "2", "e") as pilot:
        status = pilot.app.screen.query_one("#field-status", ChoiceRow)
        status.focus()
        await press(pilot, "right", "ctrl+s", shows="Done (today)")
        await press(pilot, "1", shows="✓ call Quirine")


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_the_entry_in_hand_lies_open_beside_the_list(
    companion: Companion, size: tuple[int, int]
) -> None:
    anna = person(companion, "Anna Smit")
    moment(companion, 3, anna, text="Walked round the block with her.")
    long = f"Tea {'and time ' * 9}until the rain was over."
    moment(companion, 1, anna, text=long, kind="listen")
    async with opened(companion, "2", size=size) as pilot:
        seen = " ".join(text_of(pilot.app).split())
        assert "Listened" in seen
        assert "Anna Smit" in seen
        assert "was over." in seen, "whole, where the list has no room"
        assert ("Before this, with Anna Smit" in seen) == (size == WIDE)
        await press(pilot, "down")
        await pilot.pause(2 * PAUSE)
        assert "was over." not in " ".join(text_of(pilot.app).split())
        await press(pilot, "p")
        assert isinstance(pilot.app.screen, PersonPlace)


async def test_a_calendar_leads_to_a_day(companion: Companion) -> None:
    for day in range(60):
        moment(companion, day, text=f"note {day}.")
    async with opened(companion, "2", "g") as pilot:
        assert "November 2026" in text_of(pilot.app)
        await press(pilot, "up", "left", shows="Thursday 12 November: 1 entry")
        await press(pilot, "enter")
        assert "note 8." in text_of(pilot.app).splitlines()[5]
        await press(pilot, "g", "pageup", "escape", "g", "pageup", "pageup", "enter")
        # A day before all that there is leads to the first of it.
        assert "note 59." in text_of(pilot.app)


@pytest.mark.parametrize(
    ("day", "there"), [(0, 0), (1, 1), (2, 3), (3, 3), (4, 4), (-5, 0), (9, 5)]
)
def test_a_day_without_entries_is_the_last_one_before_it(
    companion: Companion, day: int, there: int
) -> None:
    for back in (0, 1, 1, 3, 4):
        moment(companion, back)
    found = search.page(companion).entries
    assert search.first_on(found, FRIDAY - timedelta(days=day)) == there
