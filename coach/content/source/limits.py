"""How large a pack may be; more than anybody writes, less than any machine minds."""

from __future__ import annotations

import re
from typing import TypeAlias

Order: TypeAlias = "tuple[tuple[int, ...], bool, tuple[tuple[bool, int, str], ...]]"


FORMAT = 1
"""The highest format that is understood."""

FILES = 500
FILE_BYTES = 256 * 1024
PACK_BYTES = 5 * 1024 * 1024
RATIO = 100
"""How many times smaller a file may be packed."""

ARCHIVE_BYTES = PACK_BYTES + FILES * 1024
"""What a .coachpack file may weigh: its files as they are, and their names."""

DEPTH = 6
"""How many levels a TOML file may have inside each other."""

FILE_SIGNS = 20_000
PACK_SIGNS = 250_000
"""How many keys, brackets, commas and lines are read before it is called too much."""

PACK_ERRORS = 200
"""How many errors are told before the rest of a pack is left alone."""


DOCUMENTS = ("README.md", "LICENSE", "CHANGELOG.md")
DEEPEST = 4
LONGEST = 120

SIGNATURE = "signature.toml"
"""The file that says who signed a pack; it is looked at when the pack is installed."""

LEFT_ALONE = {"thumbs.db", "desktop.ini"}
"""What systems put beside people's files; names with a dot in front are like it."""

SCHEMAS = ".schema"
"""The folder in which a new pack has what an editor completes its keys from."""

_FILE = re.compile(r"[a-z0-9][a-z0-9_-]*(?:\.[a-z]{2,3}(?:-[a-z]{2})?)?\.(?:toml|md)")
_LOCALE_FILE = re.compile(r"[a-z]{2,3}(?:-[A-Z]{2})?\.toml")
_FOLDER = re.compile(r"[a-z0-9][a-z0-9_-]*")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)
_ARCHIVE = re.compile(r".*\.(?:zip|coachpack|tar|gz|tgz|bz2|xz|7z|rar|whl|jar)", re.I)


def trouble(name: str) -> str:
    """Return what is wrong with a file name, as the code of a finding; or nothing."""
    if not name or "\0" in name or name.startswith("/") or "\\" in name or ":" in name:
        return "path-outside"
    parts = name.split("/")
    if ".." in parts or "." in parts or "" in parts:
        return "path-outside"
    if len(parts) > DEEPEST or len(name) > LONGEST:
        return "path-deep"
    if any(_DEVICE.fullmatch(part) for part in parts):
        return "name-reserved"
    if _ARCHIVE.fullmatch(parts[-1]):
        return "archive-inside"
    return "" if _is_fine(parts) else "name-not-allowed"


def is_folder_around(name: str) -> bool:
    """Return whether this may be the folder that a pack was zipped with; it is not kept."""
    return (
        bool(name.strip(". "))
        and name.isprintable()
        and not (
            set(name) & set('\\/:*?"<>|') or _DEVICE.fullmatch(name) or len(name) > LONGEST
        )
    )


def _is_fine(parts: list[str]) -> bool:
    *folders, file = parts
    if not folders and file in DOCUMENTS:
        return True
    if folders == ["translations"] and _LOCALE_FILE.fullmatch(file):
        return True
    return bool(_FILE.fullmatch(file)) and all(map(_FOLDER.fullmatch, folders))


def fitting(name: str) -> str:
    """Return a name like this one that a file may have."""
    stem = re.sub(r"\.toml\b.*", "", name, flags=re.IGNORECASE | re.DOTALL).casefold()
    parts = [re.sub("[^a-z0-9_-]+", "-", part).strip("-_") for part in stem.split("/")]
    better = f"{'/'.join(parts)}.toml"
    return (
        better if ".toml" in name.casefold() and not trouble(better) else "questions.toml"
    )


def order(version: str) -> Order:
    """Return what sorts versions: a version in the making comes before the finished one."""
    numbers, _dash, early = version.partition("-")
    parts = tuple(
        (not part.isdecimal(), int(part) if part.isdecimal() else 0, part)
        for part in early.split(".")
        if part
    )
    return tuple(int(number) for number in numbers.split(".")), not early, parts


def newer(version: str, than: str) -> bool:
    """Return whether one version is newer than another."""
    return order(version) > order(than)
