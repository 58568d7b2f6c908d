"""Small packs made by code: good ones to spoil, and zips that no tool would write."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from coach.content.check import check
from coach.content.findings import Finding
from coach.content.source import Source

MANIFEST = """\
format = 1
id = "tried"
version = "1.0.0"
name.en = "Tried"
name.nl = "Geprobeerd"
summary.en = "A pack to try things with."
summary.nl = "Een pakket om dingen mee te proberen."
locales = ["en", "nl"]
default_locale = "en"
licence = "CC-BY-4.0"

[[authors]]
name = "Anna"
"""

QUESTIONS = """\
[[question]]
id = "lighter"
text.en = "What made today lighter?"
text.nl = "Wat maakte vandaag lichter?"
"""

EXERCISE = """\
id = "near"
minutes = 3
title.en = "Near"
title.nl = "Dichtbij"
intro.en = "Two marks."
intro.nl = "Twee cijfers."

[[step]]
id = "heart"
kind = "mark"
ask.en = "How much did you want it?"
ask.nl = "Hoe graag wilde je het?"

[[step]]
id = "hand"
kind = "mark"
ask.en = "How much did you do?"
ask.nl = "Hoeveel deed je?"

[[step]]
id = "mood"
kind = "choice"
ask.en = "How was it?"
ask.nl = "Hoe was het?"
choices = [
  { id = "good", en = "good", nl = "goed" },
  { id = "bad", en = "not so good", nl = "minder goed" },
]

[[step]]
id = "lines"
kind = "list"
optional = true
ask.en = "What else?"
ask.nl = "Wat nog meer?"

[[step]]
id = "each"
kind = "line"
repeat = "lines"
ask.en = "For whom?"
ask.nl = "Voor wie?"
"""

GOOD = {
    "pack.toml": MANIFEST,
    "questions.toml": QUESTIONS,
    "exercises/near.toml": EXERCISE,
}


def source(files: dict[str, str | bytes] | None = None, /, **more: str) -> Source:
    """Return a good pack in memory, with these files in place of its own."""
    named: dict[str, str | bytes] = {**GOOD, **(files or {})}
    for name, text in more.items():
        named[f"{name}.toml"] = text
    raw = {
        name: text if isinstance(text, bytes) else text.encode()
        for name, text in named.items()
    }
    return Source(path="tried", files=raw)


def checked(files: dict[str, str | bytes] | None = None, /, **more: str) -> list[Finding]:
    """Return what a check says about such a pack."""
    return list(check(source(files, **more)))


def codes(findings: Iterable[Finding]) -> list[str]:
    """Return only which findings they are."""
    return [finding.code for finding in findings]


def folder(root: Path, files: dict[str, str] | None = None) -> Path:
    """Write a pack into a folder."""
    for name, text in (GOOD if files is None else files).items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return root


def entry(name: str, *, mode: int = 0o100644) -> zipfile.ZipInfo:
    """Return the header of a file in a zip, as crooked as it is wanted."""
    made = zipfile.ZipInfo("x")
    made.filename = name
    made.create_system = 3
    made.external_attr = mode << 16
    made.compress_type = zipfile.ZIP_DEFLATED
    return made


def zipped(*entries: tuple[str | zipfile.ZipInfo, str | bytes], good: bool = True) -> bytes:
    """Return a zip of a good pack with these entries added, whatever they are called."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in GOOD.items() if good else ():
            archive.writestr(entry(name), text)
        for given, data in entries:
            archive.writestr(
                given if isinstance(given, zipfile.ZipInfo) else entry(given), data
            )
    return buffer.getvalue()
