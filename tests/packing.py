"""Packs made by code: a small one to spoil, a whole one to install, and odd zips."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping
from io import BytesIO
from pathlib import Path

from coach.companion import Companion
from coach.content.check.pack import check
from coach.content.findings import Finding
from coach.content.source.sources import Source

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

GOOD = {"pack.toml": MANIFEST, "questions.toml": QUESTIONS, "exercises/near.toml": EXERCISE}


DESK = """
format = 1
id = "{id}"
version = "{version}"
name.en = "Calm desk"
summary.en = "A desk that listens."
locales = ["en"]
default_locale = "en"
licence = "CC-BY-4.0"

[[authors]]
name = "Somebody"
"""

DESK_ACTS = """
[[act]]
id = "wait"
text.en = "{text}"
"""

DESK_EXERCISE = """
id = "{name}"
minutes = 3
series = true
title.en = "{name} exercise"
intro.en = "Two marks and a line."

[[step]]
id = "near"
kind = "mark"
label.en = "Near"
ask.en = "How near were you?"

[[step]]
id = "room"
kind = "mark"
label.en = "Room"
ask.en = "How much room was there?"

[[step]]
id = "where"
kind = "choice"
ask.en = "Where was it?"
choices = [{{ id = "desk", en = "at the desk" }}, {{ id = "phone", en = "on the phone" }}]

[[step]]
id = "try"
kind = "line"
optional = true
ask.en = "What will you try?"

{outcome}
[[offer]]
from = "try"
to = "{to}"
"""

CELL = 'name.en = "{0} name"\ntext.en = "{0} text"\n'
OUTCOMES = {
    "quadrant": '[outcome]\nkind = "quadrant"\nx = "near"\ny = "room"\n'
    + "".join(
        f"[outcome.cells.{key}]\n" + CELL.format(key)
        for key in ("high_high", "low_high", "high_low", "low_low")
    ),
    "gap": '[outcome]\nkind = "gap"\nfrom = "near"\nto = "room"\n'
    + "".join(
        f"[outcome.cells.{key}]\n" + CELL.format(key) for key in ("above", "level", "below")
    ),
    "lowest": '[outcome]\nkind = "lowest"\nof = ["near", "room"]\n' + CELL.format("lowest"),
    "table": '[outcome]\nkind = "table"\n[[outcome.rows]]\nwhen = { where = "desk" }\n'
    + CELL.format("desk")
    + "[[outcome.rows]]\n"
    + CELL.format("other"),
    "none": "",
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


def folder(root: Path, files: Mapping[str, str] = GOOD) -> Path:
    """Write a pack into a folder."""
    for name, text in files.items():
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


def archive(place: Path, contents: Mapping[str, str]) -> str:
    """Write whatever it is into a .coachpack file."""
    place.write_bytes(zipped(*contents.items(), good=False))
    return str(place)


def exercise(name: str = "quadrant", to: str = "act") -> str:
    """Return the file of an exercise whose outcome is of this kind."""
    return DESK_EXERCISE.format(name=name, outcome=OUTCOMES[name], to=to)


def files(
    version: str = "1.0.0", text: str = "Wait for a breath.", id_: str = "calm-desk"
) -> dict[str, str]:
    """Return the files of a pack with an exercise of every kind of outcome."""
    return {
        "pack.toml": DESK.format(id=id_, version=version),
        "acts.toml": DESK_ACTS.format(text=text),
        **{f"exercises/{kind}.toml": exercise(kind) for kind in OUTCOMES},
    }


def desk(place: Path, **wanted: str) -> str:
    """Write that pack into a folder."""
    return str(folder(place, files(**wanted)))


def installed(companion: Companion, place: Path, **wanted: str) -> str:
    """Install it and return what was said about it."""
    from coach.services.packs import (
        install,  # the packs themselves need no services
    )

    return install.install(companion, install.offer(companion, desk(place, **wanted)))
