"""Where a pack is: a path as one types, pastes or drops it, and which packs lie there."""

from __future__ import annotations

import os
import re
from itertools import islice
from pathlib import Path
from typing import Final

from coach.content.source.sources import ENDING
from coach.i18n import _
from coach.model.errors import CoachError
from coach.services.files import is_folder

ZIP: Final = ".zip"
"""How a pack ends that a file manager packed."""

LOOKED_AT: Final = 500
"""So many names of a folder are looked at; whoever has more knows its name."""

_FILE_ADDRESS = re.compile(r"file:(?://(?:localhost)?)?(?=/)", re.IGNORECASE)
_CODED = re.compile(rb"%([0-9a-fA-F]{2})")


class SeveralPacksError(CoachError):
    """There is more than one pack where one was looked for."""

    def __init__(self, folder: str, places: tuple[str, ...]) -> None:
        self.places = places
        super().__init__(
            _("There are {n} packs in {folder}. Which one?").format(
                n=len(places), folder=folder
            )
        )


def pack_at(typed: str) -> str:
    """Return the one pack that is meant: itself, or the only one in a folder."""
    path = plain(typed)
    inside = packs_in(path)
    if len(inside) > 1:
        raise SeveralPacksError(path, inside)
    return inside[0] if inside else path


def plain(typed: str) -> str:
    """Return the path that was typed: dropped between quotes, as an address, or escaped."""
    path = typed.strip()
    if len(path) > 1 and path[0] == path[-1] and path[0] in "'\"":
        path = path[1:-1]
    if not path:
        raise CoachError(_("Say which folder or file."))
    if address := _FILE_ADDRESS.match(path):
        raw = path[address.end() :].encode("utf-8", "surrogatepass")
        decoded = _CODED.sub(lambda coded: bytes([int(coded[1], 16)]), raw)
        return decoded.decode("utf-8", "replace")
    path = os.path.expanduser(path)  # noqa: PTH111 (a name of nobody stays as it is)
    if "\\" in path and os.sep == "/" and not os.path.lexists(path):
        # As a terminal writes the spaces of what is dropped on it.
        return re.sub(r"\\(.)", r"\1", path)
    return path


def packs_in(folder: str) -> tuple[str, ...]:
    """Return the packs that lie in a folder that is none itself, by name."""
    if not is_folder(folder) or Path(folder, "pack.toml").exists():
        return ()
    return tuple(
        entry.path for entry in _listed(folder) if _is_pack_file(entry) or _is_pack(entry)
    )


def completed(typed: str) -> str:
    """Return what was typed with the first name that it begins; nothing where none is."""
    cut = typed.rfind("/") + 1
    begun, name = typed[:cut], typed[cut:]
    folder = os.path.expanduser(begun) or "."  # noqa: PTH111 (as above)
    for entry in _listed(folder) if typed.strip() else ():
        if not entry.name.startswith(name) or (entry.name.startswith(".") and not name):
            continue
        is_folder = entry.is_dir(follow_symlinks=True)
        if is_folder or _is_pack_file(entry):
            return f"{begun}{entry.name}{'/' if is_folder else ''}"
    return ""


def _listed(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            found = [*islice(entries, LOOKED_AT)]
    except (OSError, ValueError):
        return []
    return sorted(found, key=lambda entry: entry.name)


def _is_pack_file(entry: os.DirEntry[str]) -> bool:
    ending = Path(entry.name).suffix.casefold()
    return ending in (ENDING, ZIP) and entry.is_file(follow_symlinks=False)


def _is_pack(entry: os.DirEntry[str]) -> bool:
    inside = Path(entry.path, "pack.toml")
    return entry.is_dir(follow_symlinks=False) and inside.is_file()
