"""The names that files in a pack may have; they fit every system and no other purpose."""

from __future__ import annotations

import re

DOCUMENTS = ("README.md", "LICENSE", "CHANGELOG.md")
DEEPEST = 4
LONGEST = 120

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


def _is_fine(parts: list[str]) -> bool:
    *folders, file = parts
    if not folders and file in DOCUMENTS:
        return True
    if folders == ["translations"] and _LOCALE_FILE.fullmatch(file):
        return True
    return bool(_FILE.fullmatch(file)) and all(map(_FOLDER.fullmatch, folders))
