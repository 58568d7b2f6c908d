"""A number turns on what was in a done act; a key puts a sign in the line."""

from coach.companion import Companion
from coach.model.act import Act
from coach.model.moment import Moment
from coach.services.acts import acts
from coach.widgets.forms.several_row import SeveralRow
from tests.screens.opening import opened, press, write


async def test_what_was_in_a_done_act_is_a_number_away(companion: Companion) -> None:
    act = acts.plan(companion, "call back").record
    async with opened(companion) as pilot:
        pilot.app.open("done", act.id)  # type: ignore[attr-defined]  # it is our app
        await pilot.pause()
        row = pilot.app.screen.query_one(SeveralRow)
        assert [one.label.split()[0] for one in row.choices] == [*"123456"]
        row.focus()
        await press(pilot, "1", "2", "1", "3", "ctrl+s")
        (done,) = companion.store.all(Act)
        assert (done.own_way, done.course, done.signature) == (None, True, True)


async def test_a_key_puts_a_sign_in_the_line_and_takes_it_out(companion: Companion) -> None:
    async with opened(companion, "2", "l") as pilot:
        await write(pilot, "a talk", "ctrl+o", "ctrl+t", "ctrl+o", "enter")
        (kept,) = companion.store.all(Moment)
        assert (kept.text, kept.own_way, kept.course) == ("a talk", None, True)
