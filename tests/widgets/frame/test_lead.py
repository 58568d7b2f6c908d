"""The lead: one thing, answered with one key."""

import pytest
from textual.message import Message

from coach.widgets.frame.lead import LeadBlock
from tests.looks import text_of
from tests.widgets.demo import Demo, heard

REPLIES = [
    ("enter", "write it down", "log"),
    ("n", "not now", "not_now"),
    ("question_mark", "why", "why"),
]


def lead() -> LeadBlock:
    block = LeadBlock()
    block.show("A question", "What did [b]you[/b] need?", REPLIES)
    return block


@pytest.mark.parametrize(
    ("key", "actions"),
    [("enter", ["log"]), ("n", ["not_now"]), ("question_mark", ["why"]), ("z", [])],
)
async def test_a_key_answers(key: str, actions: list[str]) -> None:
    said: list[Message] = []
    async with Demo(lead()).run_test(message_hook=said.append) as pilot:
        await pilot.press(key)
    assert [one.action for one in heard(said, LeadBlock.Answered)] == actions


async def test_a_click_on_an_answer_answers() -> None:
    said: list[Message] = []
    async with Demo(lead()).run_test(size=(80, 12), message_hook=said.append) as pilot:
        row = next(
            y for y, line in enumerate(text_of(pilot.app).splitlines()) if "not now" in line
        )
        await pilot.click(
            offset=(text_of(pilot.app).splitlines()[row].index("not now"), row)
        )
        await pilot.click(offset=(2, row - 2))
    assert [one.action for one in heard(said, LeadBlock.Answered)] == ["not_now"]


@pytest.mark.parametrize(("airy", "lines"), [(True, 5), (False, 3)])
async def test_it_takes_less_room_where_there_is_less(airy: bool, lines: int) -> None:
    block = lead()
    block.airy = airy
    async with Demo(block).run_test(size=(80, 24)):
        assert block.content_size.height == lines


async def test_an_answer_is_not_torn_over_two_lines() -> None:
    async with Demo(lead()).run_test(size=(30, 20)) as pilot:
        lines = [line.strip("▌ ") for line in text_of(pilot.app).splitlines()]
    assert {"⏎ write it down", "n not now   ? why"} <= set(lines)
