"""Programmes in the app: begun, put beside another, paused and stopped."""

import pytest

from coach.companion import Companion
from coach.model.programme import Programme
from coach.store import Store
from tests.conftest import NOW
from tests.looks import text_of
from tests.screens.opening import SMALL, WIDE, opened, press
from tests.services.build import person


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_a_programme_is_begun_paused_and_stopped(
    store: Store, size: tuple[int, int]
) -> None:
    companion = Companion(store, lambda: NOW)
    person(companion, "Anna")
    async with opened(companion, "8", "p", size=size) as pilot:
        assert "1 of 8" in text_of(pilot.app)
        assert "Begin " not in text_of(pilot.app)
        await press(pilot, "down", "enter")
        assert "Eight weeks of attention” begins" in " ".join(text_of(pilot.app).split())
        kept = {one.id: one.status for one in store.all(Programme)}
        assert kept == {"direction": "waiting", "attention": "running"}
        await press(pilot, "down", "b")
        await press(pilot, "p")
        assert store.get(Programme, "patterns").status == "paused"  # type: ignore[union-attr]  # it was kept
        assert "⏎ Go on" in text_of(pilot.app)
        await press(pilot, "d")
        assert "⏎ Begin" in text_of(pilot.app)
        assert store.get(Programme, "patterns").status == "stopped"  # type: ignore[union-attr]  # it was kept
        assert store.get(Programme, "attention").status == "running"  # type: ignore[union-attr]  # it was kept
