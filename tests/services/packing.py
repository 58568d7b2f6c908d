"""A small pack for tests: made by code, changed where a test wants it otherwise."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

from coach.companion import Companion
from coach.services import pack_install

MANIFEST = """
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

ACTS = """
[[act]]
id = "wait"
text.en = "{text}"
"""

EXERCISE = """
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


def exercise(name: str = "quadrant", to: str = "act") -> str:
    """Return the file of an exercise whose outcome is of this kind."""
    return EXERCISE.format(name=name, outcome=OUTCOMES[name], to=to)


def files(
    version: str = "1.0.0", text: str = "Wait for a breath.", id_: str = "calm-desk"
) -> dict[str, str]:
    """Return the files of a pack that passes every check."""
    return {
        "pack.toml": MANIFEST.format(id=id_, version=version),
        "acts.toml": ACTS.format(text=text),
        **{f"exercises/{kind}.toml": exercise(kind) for kind in OUTCOMES},
    }


def folder(place: Path, **wanted: str) -> str:
    """Write the pack into a folder."""
    for name, text in files(**wanted).items():
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return str(place)


def archive(place: Path, contents: dict[str, str]) -> str:
    """Write whatever it is into a .coachpack file."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        for name, text in contents.items():
            packed.writestr(name, text)
    place.write_bytes(buffer.getvalue())
    return str(place)


def installed(companion: Companion, place: Path, **wanted: str) -> str:
    """Install the pack and return what was said about it."""
    offered = pack_install.offer(companion, folder(place, **wanted))
    return pack_install.install(companion, offered)
