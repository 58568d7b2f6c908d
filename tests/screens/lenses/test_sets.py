"""Lenses of another pack in the app: one key leads from set to set."""

from pathlib import Path

from coach.companion import Companion
from coach.content.authoring.new import NewPack
from coach.services.lenses import sets
from coach.services.packs import authoring, install
from tests.looks import text_of
from tests.screens.opening import opened, press, see


async def test_one_key_leads_to_the_lenses_of_another_pack(
    companion: Companion, tmp_path: Path
) -> None:
    async with opened(companion, "7") as pilot:
        assert "Other lenses" not in text_of(pilot.app)
    wishes = NewPack(
        id="two-ways", name="Two ways", summary="Two ways of looking.", author="Ann",
        locales=("en", "nl"), licence="CC-BY-4.0", kinds=("questionnaires",),
    )  # fmt: skip
    authoring.write_new(str(tmp_path / "two-ways"), wishes)
    install.install(companion, install.offer(companion, str(tmp_path / "two-ways")))
    async with opened(companion, "7") as pilot:
        assert "Dialogue" in text_of(pilot.app)
        await press(pilot, "o")
        assert sets.chosen(companion) == "two-ways"
        see(pilot, sets.every(companion)[1].lenses[0], gone=("Dialogue",))
