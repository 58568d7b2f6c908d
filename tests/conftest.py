"""What every test may ask for: a coach on a Friday morning, and a look at the glass."""

from __future__ import annotations

import gc
import os
import signal
import tempfile
import time
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from coach import i18n
from coach.companion import Companion
from coach.store import Store

if TYPE_CHECKING:
    from tests.clock import JumpingLoop
    from tests.looks import Look

# Screens are drawn for the terminal they find, so it is always the same one; and this
# happens before anything imports the toolkit, which looks at it once.
os.environ.update(
    COLORTERM="truecolor",
    TERM="xterm-256color",
    TEXTUAL_ANIMATIONS="none",
    TZ="Europe/Amsterdam",
)
time.tzset()  # something asked for the time of this machine's zone before
# A size that is said there would hold for every terminal, whatever its size.
for _name in (
    *("NO_COLOR", "COLORFGBG", "TEXTUAL_THEME", "COACH_LANG", "COACH_NOW"),
    *("COLUMNS", "LINES"),
):
    os.environ.pop(_name, None)


def _in_memory(folder: str, room: int) -> bool:
    """Whether a folder is there to keep files in, as a disk would, and has the room."""
    try:
        seen = os.statvfs(folder)
    except (AttributeError, OSError):
        return False
    runs = not seen.f_flag & getattr(os, "ST_NOEXEC", 0)
    return runs and os.access(folder, os.W_OK) and seen.f_bavail * seen.f_frsize > room


# All that is kept is on the disk before anybody goes on: in memory that takes no time.
if "TMPDIR" not in os.environ and _in_memory("/dev/shm", 4 * 1024**3):
    os.environ["TMPDIR"] = tempfile.tempdir = "/dev/shm"
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", "/dev/shm")

# A machine that others use too may be slow at any moment, and that says nothing.
settings.register_profile(
    "shared",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("shared")

NOW = datetime(2026, 11, 20, 10, 0, tzinfo=timezone(timedelta(hours=1)))
"""A Friday morning, in Amsterdam in winter."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--look-update", action="store_true", help="accept the screens as they look now"
    )
    parser.addoption(
        "--torture", choices=["small", "large"], default="small",
        help="how much of what coach can go through it goes through (docs/torture.md)",
    )  # fmt: skip


def pytest_collection_finish() -> None:
    """Look for waste seldom: what was brought in by now stays to the end."""
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest, so that all the rest runs beside it."""
    items.sort(key=lambda item: item.get_closest_marker("longest") is None)


@pytest.fixture(autouse=True, scope="session")
def _children_hear_signals() -> None:
    """Let every child begin with the default signals, however it is started.

    A background job ignores some, and so would all that it starts; what is handled, even
    by doing nothing, is not handed down.
    """
    for number in signal.valid_signals():
        if signal.getsignal(number) is signal.SIG_IGN:
            signal.signal(number, lambda _number, _frame: None)


def pytest_asyncio_loop_factories() -> dict[str, type[JumpingLoop]]:
    """Let no test wait: see the clock."""
    from tests.clock import JumpingLoop  # only screens need the toolkit

    return {"jumping": JumpingLoop}


@pytest.fixture(autouse=True)
def _speak_english() -> Iterator[None]:
    i18n.use("en")
    i18n.begin_weeks(0)
    yield
    i18n.use("en")
    i18n.begin_weeks(0)


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
def store(tmp_path: Path, now: datetime) -> Store:
    """A real store in real, empty folders."""
    return Store(str(tmp_path / "home"), str(tmp_path / "state"), lambda: now)


@pytest.fixture
def companion(store: Store, now: datetime) -> Companion:
    """A coach who knows nothing yet, on a fixed moment."""
    return Companion(store, lambda: now, f"{store.home}/packs")


@pytest.fixture
def look(request: pytest.FixtureRequest) -> Look:
    """Compare what is on the glass with the picture kept beside the test."""
    from tests.looks import Look  # only screens need the toolkit

    folder = request.path.parent / "looks"
    return Look(folder, accept=bool(request.config.getoption("--look-update")))
