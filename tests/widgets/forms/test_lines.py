"""Lines to type in: what comes in is safe to show, and never lost."""

import pytest
from textual import events
from textual.message import Message

from coach.widgets.forms.line_input import Field, LineInput
from coach.widgets.forms.log_line import LogLine
from tests.looks import text_of
from tests.widgets.demo import NASTY, Demo, glass, heard


@pytest.mark.parametrize(
    ("pasted", "value"),
    [
        ("one line", "one line"),
        ("first\nsecond\r\nthird", "first second third"),
        ("\x1b]0;title\x07calm\x1b[2J", "calm"),
        ("tab\tand  spaces ", "tab and spaces"),
    ],
)
async def test_a_paste_is_joined_and_cleaned(pasted: str, value: str) -> None:
    line = LineInput()
    async with Demo(line).run_test() as pilot:
        line.post_message(events.Paste(pasted))
        await pilot.pause()
        assert line.value == value


async def test_a_paste_goes_where_the_cursor_is() -> None:
    async with Demo(lambda: LineInput("ab")).run_test() as pilot:
        line = pilot.app.query_one(LineInput)
        line.cursor_position = 1
        line.post_message(events.Paste("XY"))
        await pilot.pause()
        assert line.value == "aXYb"


@pytest.mark.parametrize("text", NASTY)
async def test_no_value_carries_control_characters_to_the_glass(text: str) -> None:
    app = Demo(lambda: LineInput(text), lambda: Field("name", text, text))
    async with app.run_test():
        assert not {"\x1b", "\x07", "\x9b", "\x00"} & set(glass(app))


async def test_only_typed_text_that_is_not_stored_is_unsaved() -> None:
    line = LineInput()
    async with Demo(line).run_test() as pilot:
        assert not line.unsaved
        await pilot.press("h", "i")
        assert line.unsaved
        line.settle("hi there")
        assert not line.unsaved
        await pilot.press("backspace")
        assert line.unsaved
        line.settle()
        await pilot.press("space")
        assert not line.unsaved


def low() -> LogLine:
    """Return a log line with room above it for an answer."""
    line = LogLine("What happened?")
    line.styles.margin = (6, 0, 0, 0)
    return line


async def test_enter_asks_to_write_the_line_down_and_keeps_it_until_it_is() -> None:
    said: list[Message] = []
    line = low()
    async with Demo(line).run_test(message_hook=said.append) as pilot:
        await pilot.press(*"tea", "enter")
        assert [one.text for one in heard(said, LogLine.Submitted)] == ["tea"]
        assert line.input.value == "tea"
        line.answer("Noted: tea", ["A word more."])
        await pilot.pause()
        assert line.input.value == ""
        assert "Noted: tea" in text_of(pilot.app)
        assert "A word more." in text_of(pilot.app)


async def test_the_answer_goes_when_the_next_line_begins() -> None:
    line = low()
    async with Demo(line).run_test() as pilot:
        line.answer("Noted: tea")
        await pilot.pause()
        assert "Noted" in text_of(pilot.app)
        await pilot.press("x")
        assert "Noted" not in text_of(pilot.app)


async def test_an_answer_moves_nothing_but_lies_over_the_place() -> None:
    above, line = Field("a", "A"), low()
    async with Demo(above, line).run_test(size=(60, 12)) as pilot:
        line.take()
        await pilot.pause()
        before = line.region, above.region
        line.answer("Noted: " + "word " * 20, ["A word more."])
        await pilot.pause()
        assert (line.region, above.region) == before
        lines = text_of(pilot.app).splitlines()
        at = next(y for y, text in enumerate(lines) if "What happened" in text)
        assert "A word more." in lines[at - 1]
        assert "Noted: word" in lines[at - 3]


@pytest.mark.parametrize("keys", [["enter"], ["space", "enter"]])
async def test_nothing_is_not_written_down(keys: list[str]) -> None:
    said: list[Message] = []
    async with Demo(LogLine("What?")).run_test(message_hook=said.append) as pilot:
        await pilot.press(*keys)
    assert heard(said, LogLine.Submitted) == []


async def test_escape_leaves_the_line_and_keeps_the_text() -> None:
    line = LogLine("What happened?")
    async with Demo(Field("other", "Other"), line).run_test() as pilot:
        line.take()
        await pilot.press(*"half", "escape")
        assert not line.input.has_focus
        assert line.input.value == "half"


async def test_a_field_knows_whether_it_was_changed() -> None:
    async with Demo(lambda: Field("a", "A", "stored")).run_test() as pilot:
        field = pilot.app.query_one(Field)
        assert not field.changed
        await pilot.press("x")
        assert field.changed
        assert field.value == "storedx"
