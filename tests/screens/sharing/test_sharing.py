"""Out and in from the app: written where one says, looked at before it comes in."""

from pathlib import Path

from coach.companion import Companion
from coach.model.moment import Moment
from coach.services.log import add
from coach.services.settings import settings
from coach.widgets.forms.line_input import LineInput
from tests.screens.opening import opened, press, write
from tests.services.agenda.test_agenda import TALK

EXPORT = ("ctrl+p", *"export", "enter")
IMPORT = ("ctrl+p", *"import", "enter")
AGENDA = ("ctrl+p", *"agenda", "enter")


async def test_what_was_written_is_taken_along_as_a_page(
    companion: Companion, tmp_path: Path
) -> None:
    add.note(companion, "coffee with @Anna")
    file = tmp_path / "a.md"
    async with opened(companion, *EXPORT) as pilot:
        await press(pilot, "right", "tab", "right", "tab", "tab", "ctrl+u")
        await write(pilot, str(file), "enter")
        await pilot.pause()
    text = file.read_text()
    assert "coffee with Somebody 1" in text


async def test_a_file_is_looked_at_before_it_comes_in(
    companion: Companion, tmp_path: Path
) -> None:
    file = tmp_path / "a.txt"
    file.write_text("3-11-2026: coffee\n")
    async with opened(companion, *IMPORT) as pilot:
        await write(pilot, str(file), "enter")
        await pilot.pause()
        assert companion.store.all(Moment) == ()
        await press(pilot, "enter")
        await pilot.pause()
    assert [one.text for one in companion.store.all(Moment)] == ["coffee"]


async def test_a_meeting_is_one_key_from_being_a_moment(
    companion: Companion, tmp_path: Path
) -> None:
    file = tmp_path / "agenda.ics"
    file.write_text(TALK)
    settings.put(companion, "agenda", str(file))
    async with opened(companion, *AGENDA) as pilot:
        await press(pilot, "1")
        await pilot.pause()
        await write(pilot, "heard it", "tab")
        await write(pilot, "listen", "enter")
        await pilot.pause()
    (kept,) = companion.store.all(Moment)
    assert (kept.text, kept.kind) == ("heard it", "listen")


async def test_the_columns_of_a_strange_table_are_asked_for(
    companion: Companion, tmp_path: Path
) -> None:
    file = tmp_path / "a.csv"
    file.write_text("made;client;said\n3-11-2026;Anna;tea\n")
    async with opened(companion, *IMPORT) as pilot:
        columns = pilot.app.screen.query_one("#columns", LineInput)
        await write(pilot, str(file), "enter", shows="does not recognise")
        await press(pilot, "tab")
        assert columns.has_focus
        await write(pilot, "day=made, who=client, text=said", "enter", shows="who = client")
        assert companion.store.all(Moment) == ()
        await press(pilot, "enter")
        await pilot.pause()
    assert [one.text for one in companion.store.all(Moment)] == ["tea"]
