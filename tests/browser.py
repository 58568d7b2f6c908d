"""A real browser, where there is one."""

import shutil
import subprocess
from html.parser import HTMLParser
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


class Page(HTMLParser):
    """The text, the tags and the attributes of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _value in attrs}

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(self.words)
