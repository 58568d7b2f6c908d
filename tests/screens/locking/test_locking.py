"""The passphrase in the app: chosen on a sheet, asked for on a screen of its own."""

from typing import Any

import pytest
from textual.pilot import Pilot

from coach import i18n
from coach.app import CoachApp
from coach.app.locked import LockedApp
from coach.companion import Companion
from coach.screens.locking.lock import LockDialog, RecoveryDialog
from coach.services import locking
from coach.services.log import add
from coach.store import Store
from coach.widgets.forms.line_input import LineInput
from tests.looks import text_of
from tests.screens.opening import SMALL, opened, press, write
from tests.store.vault.build import CHEAP, CODE, WORDS


def again(companion: Companion) -> Companion:
    """Return a companion as the next start has it."""
    store = companion.store
    return Companion(Store(store.home, store.state, companion.now), companion.now)


async def at_the_sheet(pilot: Pilot[Any]) -> CoachApp:
    app = pilot.app
    assert isinstance(app, CoachApp)
    app.open("lock")
    await pilot.pause()
    return app


async def test_it_is_chosen_and_locked_once_the_recovery_key_is_typed_over(
    companion: Companion,
) -> None:
    add.note(companion, "coffee with @Anna")
    async with opened(companion) as pilot:
        app = await at_the_sheet(pilot)
        await write(pilot, "short", "enter")
        await write(pilot, "short", "enter")
        assert "8 signs or more" in text_of(app)
        for field in app.screen.query(LineInput):
            field.value = WORDS
        await press(pilot, "ctrl+s")
        assert WORDS not in text_of(app)
        sheet = app.screen
        assert isinstance(sheet, RecoveryDialog)
        assert sheet._code in text_of(app)
        await write(pilot, "0000", "enter")
        assert "That is not the same" in text_of(app)
        assert not companion.store.vault.is_on
        sheet.query_one(LineInput).value = sheet._code.lower()
        await press(pilot, "enter")
        assert companion.store.vault.is_on
        assert "What you wrote is locked" in text_of(app)
        assert not isinstance(app.screen, (LockDialog, RecoveryDialog))
    fresh = again(companion)
    assert fresh.store.vault.is_locked
    assert locking.unlock(fresh, WORDS)


async def test_who_leaves_before_the_end_has_no_passphrase(companion: Companion) -> None:
    async with opened(companion) as pilot:
        app = await at_the_sheet(pilot)
        for field in app.screen.query(LineInput):
            field.value = WORDS
        await press(pilot, "ctrl+s", "escape", "escape")
        assert not companion.store.vault.envelopes
        assert companion.store.drafts.all() == {}


async def test_it_is_changed_and_taken_off_by_whoever_knows_it(
    companion: Companion,
) -> None:
    locking.begin(companion, WORDS, CODE, CHEAP)
    async with opened(companion, size=SMALL) as pilot:
        app = await at_the_sheet(pilot)
        assert "^s" not in text_of(app).splitlines()[-4]
        await press(pilot, "enter")
        now, new, once_more = app.screen.query(LineInput)
        now.value, new.value, once_more.value = "guessed", "vier andere", "vier andere"
        await press(pilot, "ctrl+s")
        assert "That is not the passphrase." in text_of(app)
        now.value = WORDS
        await press(pilot, "ctrl+s")
        assert "The new passphrase opens everything" in text_of(app)
        assert locking.unlock(again(companion), "vier andere")
        await at_the_sheet(pilot)
        await press(pilot, "down", "down", "enter")
        await write(pilot, "vier andere", "enter")
        assert "readable without it" in text_of(app)
    assert not again(companion).store.vault.envelopes


@pytest.mark.parametrize("language", ["en", "nl"])
async def test_the_first_screen_asks_and_loses_nothing(
    companion: Companion, language: str
) -> None:
    i18n.use(language)
    add.note(companion, "coffee with @Anna")
    locking.begin(companion, WORDS, CODE, CHEAP)
    fresh = again(companion)
    locking.keep_sealed(fresh, "tea with @Bo")
    app = LockedApp(fresh)
    async with app.run_test(size=SMALL) as pilot:
        seen = text_of(app)
        assert ("1 sealed note" if language == "en" else "1 verzegelde notitie") in seen
        assert "coffee" not in seen
        await write(pilot, "wrong words", "enter")
        told = "Nothing is lost" if language == "en" else "Er is niets kwijt"
        assert told in text_of(app)
        assert "wrong words" not in text_of(app)
        await write(pilot, WORDS, "enter")
    assert not fresh.store.vault.is_locked
    assert locking.opened(fresh) != ()


async def test_who_leaves_the_first_screen_has_opened_nothing(companion: Companion) -> None:
    locking.begin(companion, WORDS, CODE, CHEAP)
    fresh = again(companion)
    app = LockedApp(fresh)
    async with app.run_test(size=SMALL) as pilot:
        await write(pilot, "half", "escape")
    assert (app.return_code, fresh.store.vault.is_locked) == (0, True)
