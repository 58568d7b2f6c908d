"""A real browser, where there is one."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Final

BROWSER: Final = shutil.which("chromium")
PATIENCE: Final = 60


def browse(file: Path, *wanted: str) -> bytes:
    """Let the browser open a page, once everything in it has had its chance."""
    assert BROWSER
    found = subprocess.run(
        [
            BROWSER, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
            "--virtual-time-budget=500", "--window-size=800,600",
            f"--user-data-dir={file.parent / 'profile'}", *wanted, file.as_uri(),
        ],
        capture_output=True, timeout=PATIENCE, check=True,
    )  # fmt: skip
    return found.stdout
