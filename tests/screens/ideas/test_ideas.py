"""Ideas by hand: on the list with one key, moved on with a lesson, and a page of them."""

from pathlib import Path

import pytest

from coach.companion import Companion
from coach.model.act import Act
from coach.model.idea import Ambition, Idea
from coach.services.ideas import grand, ideas
from tests.looks import text_of
from tests.screens.opening import opened, press, write


async def test_one_key_anywhere_puts_an_idea_on_the_list(companion: Companion) -> None:
    async with opened(companion, "i") as pilot:
        await write(pilot, "a bench #rest", "ctrl+s")
        await press(pilot, "6")
        (idea,) = companion.store.all(Idea)
        assert (idea.title, idea.tags) == ("a bench", ("rest",))


async def test_an_idea_that_is_done_takes_its_lesson_along(companion: Companion) -> None:
    ideas.add(companion, "a bench")
    async with opened(companion, "6", "c", "4", "right", "right", "right", "down") as pilot:
        await write(pilot, "they sit longer", "ctrl+s")
        (idea,) = companion.store.all(Idea)
        assert (idea.status, idea.learned) == ("done", "they sit longer")
        await press(pilot, "u")
        (idea,) = companion.store.all(Idea)
        assert (idea.status, idea.learned) == ("new", "")


async def test_something_small_is_planned_from_an_ambition(companion: Companion) -> None:
    grand.add(companion, "nobody waits in the rain")
    async with opened(companion, "6", "enter", "a") as pilot:
        await write(pilot, "hang up a pump", "ctrl+s")
        (ambition,) = companion.store.all(Ambition)
        (act,) = companion.store.all(Act)
        assert (act.text, act.ambition_id) == ("hang up a pump", ambition.id)


async def test_what_somebody_adds_to_an_ambition_is_kept_and_said(
    companion: Companion,
) -> None:
    grand.add(companion, "nobody waits in the rain")
    async with opened(companion, "6", "enter", "b") as pilot:
        await write(pilot, "Anna", "down")
        await write(pilot, "I bring an umbrella", "ctrl+s")
        (ambition,) = companion.store.all(Ambition)
        (added,) = ambition.contributions
        assert (added.by, added.text) == ("Anna", "I bring an umbrella")
        assert "Anna adds: I bring an umbrella" in text_of(pilot.app)


async def test_a_part_that_is_taken_off_the_sheet_is_not_written(
    companion: Companion, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    ideas.add(companion, "a bench", by="Tom")
    async with opened(companion, "6", "t", "1", "ctrl+s"):
        (page,) = tmp_path.glob("coach-*.md")
        assert "management team" in page.read_text("utf-8")
        assert "bench" not in page.read_text("utf-8")


async def test_without_an_idea_the_place_tells_where_one_is_found(
    companion: Companion,
) -> None:
    async with opened(companion, "6") as pilot:
        begin = pilot.app.screen.query_one("#begin")
        assert begin.display
        assert "What takes too long?" in text_of(pilot.app)
        await press(pilot, "n")
        await write(pilot, "a bench", "ctrl+s")
        assert not begin.display
