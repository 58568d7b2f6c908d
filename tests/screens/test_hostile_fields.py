"""A text that steers a terminal, in every field of every kind, on every screen there is."""

from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest

from coach.companion import Companion
from coach.model import kinds
from coach.model.errors import CoachError
from coach.screens.registry import SCREENS
from coach.services.editing import edit
from tests.screens.opening import opened
from tests.screens.test_nasty import FORBIDDEN, WORST
from tests.screens.tour import taken
from tests.services.editing.test_every_field import RECORDS
from tests.widgets.demo import glass

TEXTS = (*WORST[:3], "\x1b]0;title\x07 \x1b]52;c;aGVsbG8=\x07 \u202egnp {x} %s \u2028 $x")
NEEDS_MORE = {"meeting", "reword", "why_prompt", "pack_problems", "memory"}
"""Screens about what is not among these records."""


def written(companion: Companion) -> int:
    """Keep one of each kind for each text, in all fields that take it; return how many."""
    count = 0
    for text in TEXTS:
        for record in RECORDS:
            said: Any = record
            for field in edit.fields(companion, record):
                if not field.choices:
                    with suppress(CoachError):
                        read = edit.read_fields(companion, said, {field.name: text})
                        said, _more = edit.apply(companion, said, read)
                        count += 1
            daily = kinds.is_daily(kinds.kind_of(type(said)).table)
            key = said.id if daily else companion.store.new_id()
            companion.store.save(replace(said, id=key))
    return count


@pytest.mark.longest
async def test_every_screen_shows_it_as_it_is(companion: Companion) -> None:
    assert written(companion) > 100
    seen = set()
    async with opened(companion) as pilot:
        async for screen in taken(pilot, companion):
            seen.add(screen.split()[0])
            assert pilot.app.is_running, screen
            shown = FORBIDDEN & set(glass(pilot.app))
            assert not shown, (screen, shown)
    assert {entry.name for entry in SCREENS} - seen == NEEDS_MORE
