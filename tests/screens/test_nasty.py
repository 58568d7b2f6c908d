"""Whatever people write is shown as it is: never obeyed, never a crash."""

from datetime import timedelta
from typing import Any

import pytest
from textual import events
from textual.pilot import Pilot

from coach.companion import Companion
from coach.model.moment import Moment
from coach.model.person import Person
from coach.services.acts import acts, feedback
from coach.services.log import add
from coach.services.reflection import reflect
from coach.widgets.forms.line_input import LineInput
from coach.widgets.lists.row_list import RowList
from tests.looks import text_of
from tests.screens.opening import SMALL, opened, press, see
from tests.services.build import FRIDAY, moment, person
from tests.widgets.demo import NASTY, glass

MORE = (
    "[/", "[red]x[/blue]", "[[/]]", "\x1bPq\x1b\\ \x9d8;;x\x9c \x1b[6n", "x" * 100_000,
    "$x \\[ 7>9", "\u2066x\u2069 שלום سلام", '@"', "ﷺ" * 40,
)  # fmt: skip
TEXTS = tuple(text for text in (*NASTY, *MORE) if text.strip())
WORST = (NASTY[0], MORE[0], f"{NASTY[1]} {MORE[1]} {MORE[2]} {MORE[3]}", "x" * 20_000)
"""All that breaks something, in few texts, for what takes long to open."""

FORBIDDEN = {chr(code) for code in (*range(0x20), *range(0x7F, 0xA0), 0x202E, 0x2066)}


def is_safe(pilot: Pilot[Any]) -> bool:
    """Return whether only what may be shown reached the glass."""
    return pilot.app.is_running and not FORBIDDEN & set(glass(pilot.app))


def everywhere(companion: Companion, *texts: str) -> None:
    """Keep each text in every kind of record."""
    for days, text in enumerate(texts):
        who = person(
            companion, text, "customer", rhythm_days=1, note=text, organisation=text,
            growth_wish=text, aliases=(text,),
        )  # fmt: skip
        moment(companion, days + 20, who, text=text, tags=(text,), again_on=FRIDAY)
        reflect.reflect(companion, FRIDAY - timedelta(days=days), control=7, text=text)
        acts.plan(companion, "an act", person=who.id, detail=text)
        feedback.keep(companion, text, person=who.id)


async def test_every_place_shows_it_as_it_is(companion: Companion) -> None:
    everywhere(companion, *TEXTS)
    async with opened(companion, size=SMALL) as pilot:
        assert is_safe(pilot)
        for _text in TEXTS:
            await press(pilot, "1", "n")
            assert is_safe(pilot)
        await press(pilot, "2")
        for _page in range(len(TEXTS) // 3):
            await press(pilot, "pagedown")
            assert is_safe(pilot)
        await press(pilot, "3")
        for _text in TEXTS:
            await press(pilot, "enter")
            assert is_safe(pilot)
            await press(pilot, "escape", "down")
            assert is_safe(pilot)


@pytest.mark.parametrize(
    ("place", "page", "sheets"),
    [("2", [], [["enter"], ["e"], ["d"]]), ("3", [], [["e"]]),
     ("3", ["enter"], [["l"], ["a"], ["tab", "enter"]])],
    ids=["of an entry", "of a person", "on the page of a person"],
)  # fmt: skip
async def test_every_sheet_shows_it_as_it_is(
    companion: Companion, place: str, page: list[str], sheets: list[list[str]]
) -> None:
    everywhere(companion, *WORST)
    async with opened(companion, place) as pilot:
        if place == "2":
            await press(pilot, "/")
            pilot.app.screen.query_one("#filter", LineInput).value = "in:moments"
            await press(pilot, "enter")
        for _text in WORST:
            await press(pilot, *page)
            for keys in sheets:
                await press(pilot, *keys)
                assert is_safe(pilot)
                await press(pilot, "escape")
            await press(pilot, *["escape"] * len(page), "down")


async def test_every_act_of_today_can_be_opened(companion: Companion) -> None:
    everywhere(companion, *TEXTS[:3])
    async with opened(companion) as pilot:
        for rows in pilot.app.screen.query(RowList):
            for _row in range(rows.count if rows.display else 0):
                rows.focus()
                await press(pilot, "enter")
                assert is_safe(pilot)
                await press(pilot, "escape", "down")


SHEETS = {
    "the log line": ["l"],
    "a note": ["2", "l"],
    "a plan": ["a"],
    "a look back": ["r"],
    "somebody new": ["3", "n"],
    "settings": [","],
    "the log's filter": ["2", "/"],
    "the register's filter": ["3", "/"],
    "an entry": ["2", "e"],
    "a person": ["3", "e"],
}


@pytest.mark.parametrize("keys", SHEETS.values(), ids=SHEETS)
async def test_every_line_takes_anything_that_is_pasted(
    companion: Companion, keys: list[str]
) -> None:
    who = person(companion, "Anna", "customer")
    moment(companion, 1, who, text="tea")
    async with opened(companion, *keys) as pilot:
        lines = [line for line in pilot.app.screen.query(LineInput) if line.display]
        for text in TEXTS:
            for line in lines:
                line.value = ""
                line.post_message(events.Paste(text))
            await pilot.pause()
            assert is_safe(pilot)
        await press(pilot, "ctrl+s", "enter")
        assert is_safe(pilot)


@pytest.mark.parametrize("keys", [["1", "l"], ["3", "n"], ["a"]])
async def test_everything_pasted_can_be_saved(
    companion: Companion, keys: list[str]
) -> None:
    async with opened(companion) as pilot:
        for text in WORST:
            await press(pilot, *keys)
            line = pilot.app.focused
            assert isinstance(line, LineInput)
            line.value = ""
            line.post_message(events.Paste(text))
            await press(pilot, "enter", "ctrl+s")
            assert is_safe(pilot)
            await press(pilot, "escape", "escape", "escape")
    assert len(companion.store.all(Moment if "l" in keys else Person)) > 2 or "a" in keys


async def test_a_click_on_text_that_looks_like_an_action_does_nothing(
    companion: Companion,
) -> None:
    everywhere(companion, "[@click=app.quit]quit[/]")
    async with opened(companion) as pilot:
        for y, row in enumerate(text_of(pilot.app).splitlines()):
            if (x := row.find("[@click")) >= 0:
                await pilot.click(offset=(x + 18, y))
                await press(pilot, "escape")
        assert pilot.app.is_running


async def test_what_was_typed_is_kept_as_it_was_typed(companion: Companion) -> None:
    text = "é \u202e [/b] 🌱"
    add.note(companion, text)
    async with opened(companion, "2", "e", "ctrl+s"):
        assert companion.store.all(Moment)[0].typed == text


async def test_a_name_of_forty_letters_leaves_room_for_more(companion: Companion) -> None:
    week_ago = companion.now() - timedelta(days=7)
    key = f"{int(week_ago.timestamp() * 1000):012x}{'a' * 20}"
    companion.store.save(Person(id=key, name="w" * 40, side="customer"))
    async with opened(companion, size=SMALL) as pilot:
        see(pilot, "no moment noted yet", "…")
