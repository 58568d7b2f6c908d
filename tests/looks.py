"""Pictures of a screen as text: what a reader sees, and one letter for every style."""

from __future__ import annotations

import difflib
import os
import string
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len
from textual.app import App
from textual.pilot import Pilot

from tests.textual_internals import strips

LETTERS = string.ascii_letters + string.digits


def text_of(app: App[Any]) -> str:
    """Return the characters on the glass."""
    return "\n".join(
        "".join(segment.text for segment in strip).rstrip() for strip in strips(app)
    )


def picture(app: App[Any]) -> str:
    """Return the characters, under them a letter for the style of each, and a legend."""
    seen: dict[str, str] = {}
    styles = []
    for strip in strips(app):
        row = ""
        for segment in strip:
            style = str(segment.style or "")
            letter = seen.setdefault(style, LETTERS[len(seen) % len(LETTERS)])
            row += letter * cell_len(segment.text)
        styles.append(row)
    alike = [(row, len(list(rows))) for row, rows in groupby(styles)]
    told = [f"{row} × {rows}" if rows > 1 else row for row, rows in alike]
    legend = [f"{letter} {style}" for style, letter in seen.items()]
    return "\n".join([text_of(app), "--- styles", *told, "--- legend", *legend, ""])


@dataclass(frozen=True, slots=True)
class Look:
    """Compares the glass with `looks/<name>.txt` and leaves an `.svg` of what is new."""

    folder: Path
    accept: bool

    async def __call__(self, pilot: Pilot[Any], name: str, *, styles: bool = True) -> None:
        await pilot.pause()
        seen = picture(pilot.app)
        if not styles:
            seen = seen.partition("--- styles")[0]
        kept = self.folder / f"{name}.txt"
        if self.accept or not (kept.exists() or os.environ.get("CI")):
            self.folder.mkdir(exist_ok=True)
            kept.write_text(seen, encoding="utf-8")
        wanted = kept.read_text(encoding="utf-8") if kept.exists() else ""
        if self.accept or wanted != seen:
            drawn = pilot.app.export_screenshot()
            kept.with_suffix(".svg").write_text(drawn, encoding="utf-8")
        if wanted != seen:
            lines = difflib.unified_diff(
                wanted.splitlines(), seen.splitlines(), "kept", "now", lineterm="", n=1
            )
            pytest.fail("\n".join(list(lines)[:60]), pytrace=False)
