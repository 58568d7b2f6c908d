"""Packs in the app: looked into, on and off, own words, brought in and taken away."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.companion import Companion
from coach.services.packs import packs
from coach.store import Store
from tests import packing
from tests.conftest import NOW
from tests.looks import text_of
from tests.screens.opening import SMALL, opened, press, until, write


@pytest.fixture
def companion(store: Store, tmp_path: Path) -> Companion:
    """A coach with one pack more than came along."""
    found = Companion(store, lambda: NOW, str(tmp_path / "home" / "packs"))
    packing.installed(found, tmp_path / "made")
    return found


async def test_a_pack_goes_off_and_on(companion: Companion) -> None:
    async with opened(companion, "0") as pilot:
        await until(pilot, "Calm desk 1.0.0")
        await press(pilot, "end", "o")
        await until(pilot, "Calm desk is off.")
        assert not packs.page(companion).lines[-1].is_on
        await press(pilot, "o")
        assert packs.page(companion).lines[-1].is_on


async def test_a_text_is_said_in_own_words_and_back(companion: Companion) -> None:
    async with opened(companion, "0", "end", "enter", size=SMALL) as pilot:
        await until(pilot, "Wait for a breath.")
        await press(pilot, "enter")
        await until(pilot, "In your own words")
        await press(pilot, "ctrl+u")
        await write(pilot, "Breathe")
        await press(pilot, "enter")
        await until(pilot, "your words")
        assert companion.library.acts()[-1].text.say("en") == "Breathe"
        await press(pilot, "u")
        assert companion.library.acts()[-1].text.say("en") == "Wait for a breath."


async def test_own_words_half_typed_are_there_next_time(companion: Companion) -> None:
    async with opened(companion, "0", "end", "enter", size=SMALL) as pilot:
        await until(pilot, "Wait for a breath.")
        await press(pilot, "enter", "ctrl+u")
        await write(pilot, "Brea")
        await press(pilot, "escape")
        await until(pilot, "Wait for a breath.")
        await press(pilot, "enter")
        await until(pilot, "› Brea")


async def test_a_pack_is_shown_before_it_is_installed(
    companion: Companion, tmp_path: Path
) -> None:
    newer = packing.desk(tmp_path / "newer", version="1.1.0", text="Count to three.")
    async with opened(companion, "0", "i") as pilot:
        await write(pilot, newer)
        await press(pilot, "enter")
        await until(pilot, "now: Count to three.")
        assert packs.choose(companion, "calm-desk").version == "1.0.0"
        await press(pilot, "enter")
        await until(pilot, "Calm desk 1.1.0")
        assert packs.choose(companion, "calm-desk").version == "1.1.0"


async def test_a_refused_pack_tells_why(companion: Companion, tmp_path: Path) -> None:
    place = packing.archive(tmp_path / "bad.coachpack", {"run.py": "", **packing.files()})
    async with opened(companion, "0", "i") as pilot:
        await write(pilot, place)
        await press(pilot, "enter")
        await until(pilot, "A pack cannot hold a file of this name.")


async def test_a_pack_is_removed_after_a_yes(companion: Companion) -> None:
    async with opened(companion, "0", "end", "enter", "d") as pilot:
        await until(pilot, "Remove this pack?")
        await press(pilot, "y")
        await until(pilot, "Calm desk is removed.")
        assert "calm-desk" not in [one.id for one in packs.page(companion).lines]


async def test_what_stands_aside_is_told(companion: Companion) -> None:
    packing.archive(
        Path(companion.folder or "") / "calm-desk.coachpack",
        packing.files(text="Other."),
    )
    async with opened(companion, "0") as pilot:
        await until(pilot, "1 stands aside")
        assert "is not the one that was installed" in text_of(pilot.app)
        await press(pilot, "home", "enter")
        await until(pilot, "Look at it and install it again, or remove it.")
        await press(pilot, "d", "y")
        await until(pilot, "calm-desk.coachpack is removed.")
        assert not list(Path(companion.folder or "").iterdir())
        assert "stands aside" not in text_of(pilot.app)


async def test_an_older_version_is_installed_after_a_yes_of_its_own(
    companion: Companion, tmp_path: Path
) -> None:
    packing.installed(companion, tmp_path / "newer", version="1.1.0")
    async with opened(companion, "0", "i") as pilot:
        assert "Look at it" in text_of(pilot.app)
        await write(pilot, str(tmp_path / "made"))
        await press(pilot, "enter")
        await until(pilot, "From 1.1.0 to 1.0.0")
        await press(pilot, "enter")
        await until(pilot, "Back to 1.0.0?")
        await press(pilot, "n")
        assert packs.choose(companion, "calm-desk").version == "1.1.0"
        await press(pilot, "enter", "y")
        await until(pilot, "Calm desk 1.0.0 is installed.")
        assert packs.choose(companion, "calm-desk").version == "1.0.0"


async def test_no_place_to_look_at_is_said_so(companion: Companion) -> None:
    async with opened(companion, "0", "i", "enter") as pilot:
        await until(pilot, "Say which folder or file.")


async def test_only_what_was_installed_can_be_removed(companion: Companion) -> None:
    async with opened(companion, "0", "enter") as pilot:
        await until(pilot, "Core 1.0.0")
        assert "Remove" not in text_of(pilot.app)
        await press(pilot, "d")
        assert "Remove this pack?" not in text_of(pilot.app)
        await press(pilot, "escape", "end", "enter")
        await until(pilot, "Remove")


async def test_the_text_in_hand_is_told_whole(companion: Companion) -> None:
    async with opened(companion, "0", "enter", size=SMALL) as pilot:
        page = packs.pack_page(companion, packs.choose(companion, "core"))
        await until(pilot, " ".join(page.items[0].text.split()[-2:]))


async def test_the_last_pack_of_many_is_seen_whole(
    companion: Companion, tmp_path: Path
) -> None:
    for name in "abcdef":
        packing.archive(Path(companion.folder or "") / f"{name}.coachpack", {})
    companion.forget_packs()
    async with opened(companion, "0", "end", size=SMALL) as pilot:
        await until(pilot, "A desk that listens.")
