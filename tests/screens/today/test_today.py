"""Today: one thing to look at, and everything around it within reach of a key."""

from datetime import timedelta
from pathlib import Path

from textual import events
from textual.widget import Widget

from coach.companion import Companion
from coach.model.act import Act
from coach.model.moment import Moment
from coach.model.person import Person
from coach.screens.acts.done import DoneDialog
from coach.screens.base.who import SideDialog, WhoDialog
from coach.screens.help.palette import HelpDialog
from coach.screens.help.why import WhyNumber
from coach.screens.log.entry import EntryDialog
from coach.screens.people.person import PersonPlace
from coach.screens.reflection.reflect import ReflectDialog
from coach.screens.today.today import TodayPlace
from coach.services import first_run
from coach.services.acts import acts
from coach.services.log import add
from coach.services.reflection import reflect
from coach.services.settings import device, settings
from coach.widgets.charts.columns import MarksChart
from coach.widgets.charts.lengths import BalanceBar
from coach.widgets.forms.line_input import LineInput
from coach.widgets.forms.log_line import LogLine
from coach.widgets.lists.entries import EntryList
from coach.widgets.lists.text_list import ActList, WaitingList
from tests.looks import text_of
from tests.screens.opening import SMALL, WIDE, opened, press, see, write
from tests.services.build import FRIDAY, companion_in, moment, person, tip_read


def texts(companion: Companion) -> list[str]:
    return [one.text for one in companion.store.all(Moment)]


async def test_a_line_is_written_down_told_and_taken_back(companion: Companion) -> None:
    person(companion, "Anna de Vries", "customer")
    async with opened(companion, "l") as pilot:
        await write(pilot, "tea with Anna 15m", "enter")
        assert texts(companion) == ["tea with Anna"]
        see(pilot, "Noted (today 10:00): Anna de Vries", "^z takes it back")
        assert pilot.app.screen.query_one(LogLine).input.value == ""
        assert device.kept(companion, "log") == ""
        await press(pilot, "escape", "u")
        assert texts(companion) == []
        assert "Taken back" in text_of(pilot.app)


async def test_nothing_saved_is_taken_back_while_a_line_is_half_typed(
    companion: Companion,
) -> None:
    async with opened(companion, "l") as pilot:
        add.note(companion, "tea")
        await write(pilot, "half", "ctrl+z")
        assert texts(companion) == ["tea"]
        assert pilot.app.screen.query_one(LogLine).input.value == "half"


async def test_enter_twice_writes_a_line_once(companion: Companion) -> None:
    async with opened(companion, "l") as pilot:
        await write(pilot, "tea")
        line = pilot.app.screen.query_one(LogLine)
        for _time in range(2):
            line.post_message(LogLine.Submitted("tea"))
        await pilot.pause()
        assert texts(companion) == ["tea"]


async def test_a_line_that_is_not_read_stays_with_a_sentence(companion: Companion) -> None:
    async with opened(companion, "l") as pilot:
        await write(pilot, "31-02-2026: tea", "enter")
        assert texts(companion) == []
        assert "31-02-2026" in text_of(pilot.app).splitlines()[-5]
        assert pilot.app.screen.query_one(LogLine).input.value == "31-02-2026: tea"


async def test_a_name_that_two_people_have_is_asked_about(companion: Companion) -> None:
    person(companion, "Anna de Vries", "customer")
    other = person(companion, "Anna Bos", "colleague", organisation="Planning")
    async with opened(companion, "l") as pilot:
        await write(pilot, "tea with @Anna", "enter")
        assert isinstance(pilot.app.screen, WhoDialog)
        assert "Colleague · Planning" in text_of(pilot.app)
        await press(pilot, "1" if "Bos" in _first_row(text_of(pilot.app)) else "2")
        assert companion.store.all(Moment)[0].person_ids == (other.id,)


def _first_row(seen: str) -> str:
    return next(line for line in seen.splitlines() if "○ Anna" in line)


async def test_not_saying_who_is_meant_leaves_the_line_alone(companion: Companion) -> None:
    person(companion, "Anna de Vries")
    person(companion, "Anna Bos")
    async with opened(companion, "l") as pilot:
        await write(pilot, "tea with @Anna", "enter", "escape")
        assert texts(companion) == []
        assert pilot.app.screen.query_one(LogLine).input.value == "tea with @Anna"


async def test_the_side_of_somebody_new_is_asked_once(companion: Companion) -> None:
    keys = {"1": ("Quirine", "colleague"), "2": ("Bente", "customer"),
            "escape": ("Zoë", None)}  # fmt: skip
    async with opened(companion, "l") as pilot:
        for key, (name, side) in keys.items():
            await press(pilot, "escape", "l")
            await write(pilot, f"tea with @{name}", "enter")
            assert isinstance(pilot.app.screen, SideDialog)
            assert f"Is {name} a colleague or a customer?" in text_of(pilot.app)
            await press(pilot, key)
            assert {one.name: one.side for one in companion.store.all(Person)}[name] == side
            assert isinstance(pilot.app.screen, TodayPlace)
        await press(pilot, "l")
        await write(pilot, "more tea with Quirine", "enter")
        assert isinstance(pilot.app.screen, TodayPlace)
        assert len(texts(companion)) == 4
        # Two of them are asked about one after the other.
        await press(pilot, "l")
        await write(pilot, "lunch with @Piet and @Ferdi", "enter", "1", "2")
        sides = {one.name: one.side for one in companion.store.all(Person)}
        assert (sides["Piet"], sides["Ferdi"]) == ("colleague", "customer")


async def test_half_a_line_is_there_again_after_a_new_start(companion: Companion) -> None:
    async with opened(companion, "l") as pilot:
        await write(pilot, "half a", "ctrl+q", "y")
    async with opened(companion) as pilot:
        assert pilot.app.screen.query_one(LogLine).input.value == "half a"


async def test_what_was_to_come_back_to_is_opened_or_settled(companion: Companion) -> None:
    moment(companion, 3, text="ask about the move", again_on=FRIDAY)
    async with opened(companion, "enter") as pilot:
        assert isinstance(pilot.app.screen, EntryDialog)
        await press(pilot, "escape", "k")
        assert companion.store.all(Moment)[0].again_on is None
        await press(pilot, "u")
        assert companion.store.all(Moment)[0].again_on == FRIDAY


async def test_a_small_window_shows_what_one_comes_back_to(companion: Companion) -> None:
    for name in ("Dana", "Eli", "Fay"):
        moment(companion, 40, person(companion, name, "customer", rhythm_days=3))
    moment(companion, 3, text="ask about the move", again_on=FRIDAY)
    moment(companion, 2, text="the bakery has news", again_on=FRIDAY)
    for text in ("ring Anna", "ring Bas"):
        acts.plan(companion, text)
    for act in companion.store.all(Act):
        acts.finish(companion, act)
    acts.plan(companion, f"write to Carla{' and ask how it went' * 4}")
    async with opened(companion, size=SMALL) as pilot:
        seen = text_of(pilot.app)
        for told in ("○ write to Carla", "✓ ring", "Balance", "● Fay", "To come back to"):
            assert told in seen
        assert pilot.app.screen.query_one("#body").max_scroll_y == 0
        for size, card in ((WIDE, "#again"), (SMALL, "#again-beside")):
            await pilot.resize_terminal(*size)
            shown = pilot.app.screen.query_one(card)
            assert shown.display
            shown.query_one(EntryList).focus()
            await press(pilot, "end", "enter")
            assert isinstance(pilot.app.screen, EntryDialog)
            await press(pilot, "escape")


async def test_one_key_is_for_the_act_and_another_for_what_one_came_back_to(
    companion: Companion,
) -> None:
    moment(companion, 3, text="ask about the move", again_on=FRIDAY)
    acts.plan(companion, "ring Anna")
    async with opened(companion) as pilot:
        # The card has the focus, and the foot of the screen tells what the key does.
        assert "d Done" in text_of(pilot.app)
        await press(pilot, "d")
        assert companion.store.all(Act)[0].status == "done"
        assert companion.store.all(Moment)[0].again_on == FRIDAY


def planned(companion: Companion, *texts: str, days_ago: int = 0) -> None:
    day = FRIDAY - timedelta(days=days_ago)
    for text in texts:
        store = companion.store
        store.save(Act(id=store.new_id(), text=text, planned_on=day))


async def test_one_key_takes_an_act_to_another_day_and_one_lets_it_go(
    companion: Companion,
) -> None:
    planned(companion, "ring Anna", "ring Bas")
    async with opened(companion, "m", "1") as pilot:
        first, second = companion.store.all(Act)
        assert first.planned_on == FRIDAY + timedelta(days=1)
        assert "Moved to tomorrow" in text_of(pilot.app)
        await press(pilot, "m", "2")
        await write(pilot, "in two weeks", "enter")
        second = companion.store.all(Act)[1]
        assert second.planned_on == FRIDAY + timedelta(days=14)
        await press(pilot, "u", "x")
        assert companion.store.all(Act)[1].status == "dropped"
        await press(pilot, "u")
        assert companion.store.all(Act)[1].status == "planned"


async def test_the_acts_of_earlier_days_are_a_key_away(companion: Companion) -> None:
    planned(companion, "one", "two", "three", days_ago=4)
    planned(companion, "of today")
    async with opened(companion) as pilot:
        assert "2 more from earlier" in text_of(pilot.app)
        ticks = pilot.app.screen.query_one(ActList)
        ticks.focus()
        await press(pilot, "end", "enter")
        assert "more from earlier" not in text_of(pilot.app)
        # What leads the day is not said again.
        assert ticks.count == 3
        await press(pilot, "x")
        gone = [act.text for act in companion.store.all(Act) if act.status == "dropped"]
        assert gone == ["two"]


async def test_after_a_line_that_follows_up_one_of_two_is_settled(
    companion: Companion,
) -> None:
    person(companion, "Priya", "colleague")
    for line in ("again:monday ask @Priya about a", "again:monday ask @Priya about b"):
        add.note(companion, line)
    async with opened(companion, "l") as pilot:
        await write(pilot, "rang @Priya +follow-up", "enter")
        assert "Is one of these done with?" in text_of(pilot.app)
        await press(pilot, "2")
        kept = {one.text: one.again_on for one in companion.store.all(Moment)}
        assert kept["ask Priya about b"] is None
        assert kept["ask Priya about a"] == FRIDAY + timedelta(days=3)


async def test_whoever_was_named_at_the_beginning_is_the_first_suggestion(
    companion: Companion,
) -> None:
    first_run.begin(
        companion, language="en", name="", roles=(), who=(("Fatima", "customer"),)
    )
    async with opened(companion) as pilot:
        assert "You wanted to give Fatima attention this week" in text_of(pilot.app)
        await press(pilot, "enter")
        await write(pilot, "ask how it went", "ctrl+s")
        act = companion.store.all(Act)[0]
        assert act.person_id == companion.store.all(Person)[0].id
        assert "You wanted to give Fatima" not in text_of(pilot.app)


async def test_the_act_of_the_day_is_done_with_enter(companion: Companion) -> None:
    acts.plan(companion, "ring Anna")
    async with opened(companion) as pilot:
        assert "One small thing today" in text_of(pilot.app)
        await press(pilot, "enter")
        assert companion.store.all(Act)[0].status == "done"
        assert "Done: ring Anna" in text_of(pilot.app)


async def test_later_in_the_day_a_look_back_is_offered(companion: Companion) -> None:
    add.note(companion, "tea")
    tip_read(companion)
    async with opened(companion) as pilot:
        await press(pilot, "n", "enter")  # the question of the day goes first
        assert isinstance(pilot.app.screen, ReflectDialog)


async def test_the_lead_leads_to_somebody_who_waits(companion: Companion) -> None:
    someone = person(companion, "Anna", "customer", rhythm_days=3)
    moment(companion, 20, someone)
    tip_read(companion)
    async with opened(companion) as pilot:
        # A prompt and the question of the day go first.
        await press(pilot, "n", "n", "enter")
        assert isinstance(pilot.app.screen, PersonPlace)
        assert pilot.app.screen.about == someone.id
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, TodayPlace)


async def test_an_act_is_done_with_one_key(companion: Companion) -> None:
    acts.plan(companion, "first")
    acts.plan(companion, "second")
    async with opened(companion) as pilot:
        for key in ("d", "space"):
            pilot.app.screen.query_one(ActList).focus()
            await press(pilot, "home", "down", key)
            kept = {act.text: act.status for act in companion.store.all(Act)}
            assert kept == {"first": "planned", "second": "done"}
            await press(pilot, "u")
            assert {act.status for act in companion.store.all(Act)} == {"planned"}
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, DoneDialog), "it asks how it went"


async def test_done_is_offered_only_where_an_act_is_open(companion: Companion) -> None:
    async with opened(companion) as pilot:
        assert "d Done" not in text_of(pilot.app)
        acts.plan(companion, "ring Anna")
        await press(pilot, "2", "1", shows="d Done")
        await press(pilot, "d")
        assert "d Done" not in text_of(pilot.app)


async def test_somebody_who_waits_has_a_reason_and_a_page(companion: Companion) -> None:
    someone = person(companion, "Anna", "customer", rhythm_days=3)
    moment(companion, 20, someone, text="spoke about the garden")
    async with opened(companion) as pilot:
        seen = text_of(pilot.app)
        assert "your wish: every 3 working days" in seen
        assert "spoke about the garden" in seen
        assert "2 wk" in seen
        pilot.app.screen.query_one(WaitingList).focus()
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, PersonPlace)


async def test_a_number_in_hand_explains_itself_and_what_can_be_done(
    companion: Companion,
) -> None:
    someone = person(companion, "Anna", "customer", rhythm_days=3)
    moment(companion, 5, someone)
    reflect.reflect(companion, FRIDAY - timedelta(days=1), control=7)
    told: tuple[tuple[type[Widget], str, str], ...] = (
        (MarksChart, "Control, creativity and impact", "e in the log changes a day."),
        (BalanceBar, "Balance", "e on somebody's page tells whether it is a colleague"),
        (WaitingList, "People waiting", "e on somebody's page tells whether they may"),
    )
    async with opened(companion) as pilot:
        for widget, title, way in told:
            pilot.app.screen.query_one(widget).focus()
            await press(pilot, "?")
            assert isinstance(pilot.app.screen, WhyNumber)
            seen = " ".join(text_of(pilot.app).split())
            assert title in seen
            assert way in seen
            assert "coach person" not in seen
            await press(pilot, "escape")


async def test_an_entry_of_the_shell_appears_by_itself(
    companion: Companion, tmp_path: Path
) -> None:
    async with opened(companion) as pilot:
        add.note(companion_in(tmp_path), "tea")
        await pilot.pause(1)
        assert "One moment of attention given this week" in text_of(pilot.app)


async def test_everything_is_visible_in_a_small_window(companion: Companion) -> None:
    someone = person(companion, "Anna de Vries", "customer", rhythm_days=3)
    other = person(companion, "Bram Bos", "colleague", rhythm_days=3)
    third = person(companion, "Claire Dubois", "customer", rhythm_days=3)
    for who in (someone, other, third):
        moment(companion, 20, who, text=f"about {who.name}")
    acts.plan(companion, "ring Anna", detail="likes a call before nine", minutes=5)
    acts.plan(companion, "thank Bram", detail="for the rota", minutes=5)
    reflect.reflect(companion, FRIDAY - timedelta(days=1), control=7, impact=8)
    async with opened(companion, size=SMALL) as pilot:
        seen = text_of(pilot.app)
        for part in (
            "Good morning", "Seen in your own notes", "not now", "Days", "ring Anna",
            "thank Bram", "likes a call", "for the rota", "about Claire Dubois", "Balance",
            "What happened?", "? Help",
        ):  # fmt: skip
            assert part in seen, seen
        body = pilot.app.screen.query_one("#body")
        assert body.max_scroll_y == 0


async def test_missing_days_are_shown_as_missing(companion: Companion) -> None:
    for days, mark in ((1, 10), (3, 1)):
        reflect.reflect(companion, FRIDAY - timedelta(days=days), control=mark)
    async with opened(companion) as pilot:
        row = next(r for r in text_of(pilot.app).splitlines() if "Control" in r)
        drawn = "".join(row.partition("Control")[2].split())
        # Tuesday low, Wednesday none, Thursday full, today none; then the last mark.
        assert drawn.endswith("▁▁▁█▁▁10")
        rows = pilot.app.screen.query_one(MarksChart).rows
        assert rows[0].marks[-4:] == (1, None, 10, None)


async def test_an_empty_day_invites(companion: Companion) -> None:
    async with opened(companion) as pilot:
        seen = text_of(pilot.app)
        for words in (
            "To begin", "r looks back on a day", "Nothing is asked of you. a plans",
            "Write @name in a line", "Colleagues and customers will stand here",
        ):  # fmt: skip
            assert words in seen
        await press(pilot, "enter")
        assert pilot.app.screen.query_one(LogLine).input.has_focus
        await press(pilot, "escape", "?")
        assert isinstance(pilot.app.screen, HelpDialog)
        # Not now leaves the lead for another day.
        await press(pilot, "escape", "n")
        see(pilot, "All quiet", gone=("To begin",))


async def test_names_can_be_hidden_from_the_start(companion: Companion) -> None:
    someone = person(companion, "Anna de Vries", "customer", rhythm_days=3)
    moment(companion, 20, someone, text="Anna about her garden")
    settings.put(companion, "hide_names", "on")
    async with opened(companion) as pilot:
        seen = text_of(pilot.app)
        assert "A.d.V." in seen
        assert "Anna" not in seen


async def test_the_line_takes_what_is_pasted(companion: Companion) -> None:
    async with opened(companion, "l") as pilot:
        line = pilot.app.screen.query_one(LineInput)
        line.post_message(events.Paste("tea\nwith [/b] nobody"))
        await press(pilot, "enter")
        assert texts(companion) == ["tea with [/b] nobody"]


async def test_marks_of_what_was_just_done_are_an_enter_away(companion: Companion) -> None:
    for name in ("earlier", "first", "second"):
        acts.plan(companion, name)
        if name == "earlier":
            acts.finish(companion, acts.waiting(companion)[0])
    async with opened(companion) as pilot:
        pilot.app.screen.query_one(ActList).focus()
        await press(pilot, "up", "d", shows="How did it land? Enter on it keeps marks")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, DoneDialog)
        assert pilot.app.screen.act.text == "second"


async def test_of_two_people_with_one_name_it_is_told_what_was_noted(
    companion: Companion,
) -> None:
    moment(companion, 3, person(companion, "Sanne de Wit"), text="spoke about the garden")
    person(companion, "Sanne Bos")
    async with opened(companion, "l") as pilot:
        await write(pilot, "tea with Sanne", "enter")
        assert isinstance(pilot.app.screen, WhoDialog)
        seen = text_of(pilot.app)
        assert "spoke about the garden" in seen
        assert seen.count("nothing noted about them yet") == 1


async def test_the_key_to_stop_asks_first_in_a_filled_line(companion: Companion) -> None:
    async with opened(companion, "l") as pilot:
        await write(pilot, "tea", "ctrl+c", shows="Leave now?")
        await press(pilot, "escape", "enter")
        assert texts(companion) == ["tea"]


async def test_lines_sent_in_one_burst_are_as_many_notes(companion: Companion) -> None:
    async with opened(companion, "l") as pilot:
        for letter in "one\rtwo\rthree\rfo":
            key = "enter" if letter == "\r" else letter
            pilot.app.post_message(events.Key(key, letter))
        await pilot.pause()
        assert texts(companion) == ["one", "two", "three"]
        assert pilot.app.screen.query_one(LogLine).input.value == "fo"


async def test_after_a_line_the_next_key_is_a_key(companion: Companion) -> None:
    async with opened(companion, "l") as pilot:
        assert "#listen" in text_of(pilot.app)
        await write(pilot, "tea", "enter", "r")
        assert texts(companion) == ["tea"]
        assert len(pilot.app.screen_stack) == 2


async def test_what_was_saved_before_is_taken_back_after_a_yes_and_done_again(
    companion: Companion,
) -> None:
    first_run.skip(companion)
    moment(companion, 0, text="tea")
    async with opened(companion, "ctrl+z") as pilot:
        assert "before this visit" in text_of(pilot.app)
        await press(pilot, "n", "ctrl+z", "y")
        assert texts(companion) == []
        await press(pilot, "U")
        assert texts(companion) == ["tea"]
        await press(pilot, "u")
        assert texts(companion) == []


async def test_what_leads_the_day_is_not_said_again_among_the_acts(
    companion: Companion,
) -> None:
    planned(companion, "ring Anna")
    async with opened(companion) as pilot:
        assert text_of(pilot.app).count("ring Anna") == 1
        assert "What stands above is all there is for today." in text_of(pilot.app)
        await press(pilot, "d", shows="✓ ring Anna")


async def test_twelve_weeks_stand_where_there_is_room_for_them(
    companion: Companion,
) -> None:
    for day in range(40):
        moment(companion, day, text=f"tea {day}")
    async with opened(companion) as pilot:
        seen = text_of(pilot.app)
        assert "Twelve weeks" in seen
        assert "16" in seen
        await pilot.resize_terminal(*SMALL)
        await pilot.pause()
        see(pilot, "Balance", gone=("Twelve weeks",))


async def test_something_from_before_is_a_key_away_and_can_be_edited(
    companion: Companion,
) -> None:
    moment(companion, 365, text="tea with biscuits")
    for place in ((), ("9",)):
        async with opened(companion, *place, "o") as pilot:
            see(pilot, "A year ago today", "tea with biscuits")
            await press(pilot, "e")
            assert pilot.app.screen.query("Field")


async def test_where_nothing_comes_to_mind_yet_that_is_said(companion: Companion) -> None:
    async with opened(companion, "o") as pilot:
        assert isinstance(pilot.app.screen, TodayPlace)
        assert "Nothing comes to mind yet." in text_of(pilot.app)


async def test_something_from_before_stands_below_where_there_is_room(
    companion: Companion,
) -> None:
    moment(companion, 365, text="tea with biscuits")
    async with opened(companion, size=(120, 50)) as pilot:
        card = pilot.app.screen.query_one("#memory")
        assert card.display
        assert "A year ago today" in text_of(pilot.app)
        await pilot.resize_terminal(120, 30)
        await pilot.pause()
        assert not card.display
        settings.put(companion, "memories", "off")
        await pilot.resize_terminal(120, 50)
        await pilot.pause()
        assert not card.display


async def test_twelve_weeks_stand_beside_what_comes_back_where_there_is_room_for_no_more(
    companion: Companion,
) -> None:
    anna = person(companion, "Anna", "customer")
    for weeks in range(6):
        moment(companion, 7 * weeks, anna)
    moment(companion, 3, anna, text="ask Anna", again_on=FRIDAY - timedelta(days=4))
    for n in range(2):
        acts.plan(companion, f"act {n}")
    async with opened(companion, size=(120, 36)) as pilot:
        place = pilot.app.screen
        again, weeks_ = place.query_one("#again"), place.query_one("#weeks")
        assert again.display
        assert weeks_.display
        assert place.query_one("#body").max_scroll_y == 0


async def test_no_act_is_cut_beside_one_who_waits(companion: Companion) -> None:
    anna = person(companion, "Anna", "customer", rhythm_days=3)
    moment(companion, 20, anna)
    moment(companion, 9, text="ask about the move", again_on=FRIDAY - timedelta(days=7))
    for n in range(2):
        acts.plan(companion, f"act {n}")
    async with opened(companion, size=WIDE) as pilot:
        seen = text_of(pilot.app)
        assert not pilot.app.screen.query_one("#balance").display
        for part in ("act 0", "act 1", "Anna", "ask about the move"):
            assert part in seen, part


async def test_of_two_weeks_there_is_no_picture_of_twelve_and_no_comparing_of_days(
    companion: Companion,
) -> None:
    anna = person(companion, "Anna")
    for days in (1, 2, 3, 8):
        moment(companion, days, anna)
        reflect.reflect(companion, FRIDAY - timedelta(days=days), control=7)
    async with opened(companion, size=(120, 44)) as pilot:
        assert not pilot.app.screen.query_one("#weeks").display
        see(pilot, "14 days", "e on somebody's page tells whether")
