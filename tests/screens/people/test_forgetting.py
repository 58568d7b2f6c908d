"""Somebody is forgotten from their page, after being told what that does and a yes."""

from pathlib import Path

from coach.companion import Companion
from coach.model.moment import Moment
from coach.model.person import Person
from tests.looks import text_of
from tests.screens.opening import opened, press
from tests.services.build import moment, person


async def test_somebody_is_forgotten_after_a_yes(companion: Companion) -> None:
    who = person(companion, "Wendelmoed", "customer")
    moment(companion, 2, who, text="tea with Wendelmoed")
    moment(companion, 1, person(companion, "Bo", "colleague"), text="Wendelmoed called")
    async with opened(companion, "3") as pilot:
        pilot.app.open("person", who.id)  # type: ignore[attr-defined]  # the app is ours
        await pilot.pause()
        await press(pilot, "F")
        told = text_of(pilot.app)
        assert "Forget Wendelmoed for good?" in told
        assert "This cannot be undone." in told
        await press(pilot, "n")
        assert len(companion.store.all(Person)) == 2
        await press(pilot, "F", "y")
        await pilot.pause()
        assert [one.name for one in companion.store.all(Person)] == ["Bo"]
        assert [one.text for one in companion.store.all(Moment)] == ["somebody called"]
        told = text_of(pilot.app)
        assert "Forgotten." in told
        assert "Wendelmoed" not in told
    journal = Path(companion.store.home).glob("*.jsonl")
    assert b"Wendelmoed" not in b"".join(path.read_bytes() for path in journal)
