"""A life that was lived before a screen is opened on it."""

import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from coach.companion import Companion
from coach.services import demo
from tests.services.build import companion_in

Lived = Callable[[str], Companion]


@pytest.fixture(scope="session")
def told(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Return the home of a made-up half year in a language: it is told only once."""

    @cache
    def home(language: str) -> Path:
        folder = tmp_path_factory.mktemp(f"lived-{language}")
        demo.fill(companion_in(folder).store, demo.DEMO_DAY, language)  # type: ignore[arg-type]  # en or nl
        return folder / "home"

    return home


@pytest.fixture
def lived(told: Callable[[str], Path], tmp_path: Path) -> Lived:
    """Return a coach with half a year of a language behind it."""

    def copied(language: str) -> Companion:
        shutil.copytree(told(language), tmp_path / "home")
        return companion_in(tmp_path)

    return copied
