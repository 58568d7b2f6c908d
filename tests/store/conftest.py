"""What the tests of the store have in common: a folder for two, and no look back."""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from coach.store.journal.history import History


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder that another user may enter."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@pytest.fixture
def no_history(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Let reading the history be an error from now on."""

    def refuse(_self: History, _own: str) -> bool:
        raise AssertionError("the history was read")

    return lambda: monkeypatch.setattr(History, "look", refuse)
