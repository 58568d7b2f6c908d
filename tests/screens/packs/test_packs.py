"""Packs in the app: looked into, on and off, own words, brought in and taken away."""

from pathlib import Path

import pytest

from coach.companion import Companion
from coach.screens.packs.preview import LOOK_EVERY, PreviewPlace
from coach.services.packs import packs
from coach.store import Store
from tests import packing
from tests.conftest import NOW
from tests.looks import text_of
from tests.screens.opening import SMALL, opened, press, see, write


@pytest.fixture
def companion(companion: Companion, tmp_path: Path) -> Companion:
    """A coach with one pack more than came along."""
    packing.installed(companion, tmp_path / "made")
    return companion


async def test_a_pack_goes_off_and_on(companion: Companion) -> None:
    async with opened(companion, "0") as pilot:
        assert "Calm desk 1.0.0" in text_of(pilot.app)
        await press(pilot, "end", "o", shows="Calm desk is off.")
        assert not packs.page(companion).lines[-1].is_on
        await press(pilot, "o")
        assert packs.page(companion).lines[-1].is_on


async def test_a_text_is_said_in_own_words_and_back(companion: Companion) -> None:
    async with opened(companion, "0", "end", "enter", size=SMALL) as pilot:
        assert "Wait for a breath." in text_of(pilot.app)
        await press(pilot, "enter", shows="In your own words")
        await press(pilot, "ctrl+u")
        await write(pilot, "Breathe", "enter", shows="your words")
        assert companion.library.acts()[-1].text.say("en") == "Breathe"
        await press(pilot, "u")
        assert companion.library.acts()[-1].text.say("en") == "Wait for a breath."
        # Half typed they are there next time.
        await press(pilot, "enter", "ctrl+u")
        await write(pilot, "Brea", "escape", shows="Wait for a breath.")
        await press(pilot, "enter", shows="› Brea")


async def test_a_pack_is_shown_before_it_is_installed(
    companion: Companion, tmp_path: Path
) -> None:
    newer = packing.desk(tmp_path / "newer", version="1.1.0", text="Count to three.")
    async with opened(companion, "0", "i") as pilot:
        await write(pilot, newer, "enter", shows="now: Count to three.")
        assert packs.choose(companion, "calm-desk").version == "1.0.0"
        await press(pilot, "enter", shows="Calm desk 1.1.0")
        assert packs.choose(companion, "calm-desk").version == "1.1.0"


async def test_a_path_is_completed_and_one_of_several_packs_chosen(
    companion: Companion, tmp_path: Path
) -> None:
    packing.desk(tmp_path / "all" / "one")
    packing.desk(tmp_path / "all" / "two", id_="two-desk")
    async with opened(companion, "0", "i") as pilot:
        await write(pilot, str(tmp_path / "al"), "tab", "enter")
        assert "There are 2 packs in" in text_of(pilot.app)
        await press(pilot, "2", shows="(two-desk)")
        await press(pilot, "enter")
        assert packs.choose(companion, "two-desk").version == "1.0.0"


async def test_a_refused_pack_tells_why(companion: Companion, tmp_path: Path) -> None:
    place = packing.archive(tmp_path / "bad.coachpack", {"run.py": "", **packing.files()})
    async with opened(companion, "0", "i", "enter") as pilot:
        assert "Say which folder or file." in text_of(pilot.app)
        await write(pilot, place, "enter", shows="A pack cannot hold a file of this name.")


async def test_what_stands_aside_is_told(companion: Companion) -> None:
    packing.archive(
        Path(companion.folder or "") / "calm-desk.coachpack", packing.files(text="Other.")
    )
    async with opened(companion, "0") as pilot:
        see(pilot, "1 stands aside", "is not the one that was installed")
        await press(pilot, "home", "enter")
        assert "Look at it and install it again, or remove it." in text_of(pilot.app)
        await press(pilot, "d", "y", shows="calm-desk.coachpack is removed.")
        assert not list(Path(companion.folder or "").iterdir())
        assert "stands aside" not in text_of(pilot.app)


async def test_an_older_version_is_installed_after_a_yes_of_its_own(
    companion: Companion, tmp_path: Path
) -> None:
    packing.installed(companion, tmp_path / "newer", version="1.1.0")
    async with opened(companion, "0", "i") as pilot:
        assert "Look at it" in text_of(pilot.app)
        await write(pilot, str(tmp_path / "made"), "enter", shows="From 1.1.0 to 1.0.0")
        await press(pilot, "enter", shows="Back to 1.0.0?")
        await press(pilot, "n")
        assert packs.choose(companion, "calm-desk").version == "1.1.0"
        await press(pilot, "enter", "y", shows="Calm desk 1.0.0 is installed.")
        assert packs.choose(companion, "calm-desk").version == "1.0.0"


async def test_only_what_was_installed_can_be_removed_after_a_yes(
    companion: Companion,
) -> None:
    async with opened(companion, "0", "enter", size=SMALL) as pilot:
        page = packs.pack_page(companion, packs.choose(companion, "core"))
        assert " ".join(page.items[0].text.split()[-2:]) in text_of(pilot.app)
        assert "Core 1.0.0" in text_of(pilot.app)
        assert "Remove" not in text_of(pilot.app)
        await press(pilot, "d")
        assert "Remove this pack?" not in text_of(pilot.app)
        await press(pilot, "escape", "end", "enter", shows="Remove")
        await press(pilot, "d", shows="Remove this pack?")
        await press(pilot, "y", shows="Calm desk is removed.")
        assert "calm-desk" not in [one.pack.id for one in packs.page(companion).lines]


async def test_the_last_of_many_packs_is_seen(companion: Companion, tmp_path: Path) -> None:
    for name in "abcdef":
        packing.archive(Path(companion.folder or "") / f"{name}.coachpack", {})
    companion.forget_packs()
    async with opened(companion, "0", "end", size=SMALL) as pilot:
        assert "A desk that listens." in text_of(pilot.app)


async def test_a_preview_shows_each_item_and_what_was_saved_since(
    store: Store, tmp_path: Path
) -> None:
    place = packing.folder(tmp_path / "made", packing.GOOD)
    companion = Companion(store, lambda: NOW)
    async with opened(companion) as pilot:
        pilot.app.open("pack_preview", str(place))  # type: ignore[attr-defined]  # it is ours
        await pilot.pause()
        see(pilot, "What made today lighter?", "The question of today")
        await press(pilot, "t")
        see(pilot, "De vraag van vandaag", "Wat maakte vandaag lichter?")
        await press(pilot, "t", "enter")
        assert "enter answer" in text_of(pilot.app).replace("⏎", "enter")
        await press(pilot, "escape")
        path = place / "questions.toml"
        path.write_text(packing.QUESTIONS.replace("lighter?", "softer?"), "utf-8")
        await pilot.pause(LOOK_EVERY)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert "What made today softer?" in text_of(pilot.app)
        path.write_text(packing.QUESTIONS + "wrong = 1\n", "utf-8")
        await pilot.pause(LOOK_EVERY)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert "'wrong' is not known here" in text_of(pilot.app)
        await press(pilot, "enter", shows="How much did you want it?")


async def test_a_preview_tells_first_what_the_item_in_hand_is_told(
    store: Store, tmp_path: Path
) -> None:
    place = packing.folder(tmp_path / "made", packing.GOOD)
    for name, was in (("questions", "What made"), ("exercises/near", "Two marks")):
        path = place / f"{name}.toml"
        path.write_text(path.read_text("utf-8").replace(was, f"You must: {was}"), "utf-8")
    async with opened(Companion(store, lambda: NOW)) as pilot:
        pilot.app.open("pack_preview", str(place))  # type: ignore[attr-defined]  # it is ours
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, PreviewPlace)
        for kind, file in (("questions", "questions"), ("exercises", "exercises/near")):
            assert screen.in_hand
            assert screen.in_hand.kind == kind
            assert text_of(pilot.app).partition(".toml:")[0].endswith(f" {file}")
            await press(pilot, "down")
        await press(pilot, "t")
        assert screen.in_hand
        assert screen.in_hand.kind == "exercises", "in another language it stays in hand"
        assert "Wat de controle zegt" in text_of(pilot.app), "so is all around it"
