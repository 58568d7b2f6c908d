"""Cards on the glass: fields are turned off, and a file is looked at before it is kept."""

import json
from pathlib import Path

from coach.companion import Companion
from coach.model.card import ReceivedCard
from coach.model.idea import Idea
from coach.screens.sharing.cards import ReceiveDialog, ShareDialog
from coach.widgets.forms.line_input import LineInput
from tests.screens.opening import opened, press


async def test_what_is_turned_off_stays_out_of_the_card(
    companion: Companion, tmp_path: Path
) -> None:
    companion.store.save(Idea(id="0123456789ab", title="A bell", by="Bas"))
    async with opened(companion, "7", "g", "2") as pilot:
        assert isinstance(pilot.app.screen, ShareDialog)
        pilot.app.screen.query_one(LineInput).value = str(tmp_path / "x.coachcard")
        await press(pilot, "down", " ", "ctrl+s")
        whole = json.loads((tmp_path / "x.coachcard").read_bytes())
        assert whole["fields"] == {"title": "A bell", "status": "new"}
        await press(pilot, "7", "t", "i")
        sheet = pilot.app.screen
        assert isinstance(sheet, ReceiveDialog)
        sheet.query_one(LineInput).value = str(tmp_path / "x.coachcard")
        await press(pilot, "enter")
        assert "A bell" in str(sheet.query_one("#found").render())
        assert not companion.store.all(ReceivedCard)
        await press(pilot, "enter")
        assert len(companion.store.all(ReceivedCard)) == 1
