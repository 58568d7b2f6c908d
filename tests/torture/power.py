"""A disk that forgets what was not synced: what it holds after the power went away.

As strict as the standard: a file holds for certain what it held when it was synced, and a
folder those names that were in it when the folder was synced.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TypeAlias

from tests.torture.calls import Call

Tree: TypeAlias = dict[str, bytes | None]
"""What is in a folder, by path; None for a folder."""


def _around(path: str) -> str:
    return str(PurePosixPath(path).parent)


@dataclass(slots=True)
class Disk:
    """What was written, and what of it is there for certain."""

    names: dict[str, int] = field(default_factory=dict)
    kept_names: dict[str, int] = field(default_factory=dict)
    data: dict[int, bytes | None] = field(default_factory=dict)
    kept_data: dict[int, bytes | None] = field(default_factory=dict)

    @classmethod
    def of(cls, tree: Tree) -> Disk:
        """Return a disk on which all of this lies safely."""
        disk = cls()
        for number, (path, data) in enumerate(tree.items()):
            disk.names[path] = disk.kept_names[path] = number
            disk.data[number] = disk.kept_data[number] = data
        return disk

    def take(self, call: Call) -> None:
        """Take in one call."""
        match call.name:
            case "open" | "mkdir":
                number = len(self.data)
                self.names[call.path] = number
                self.data[number] = None if call.name == "mkdir" else b""
                self.kept_data[number] = self.data[number]
            case "write":
                number = self.names[call.path]
                before = self.data[number] or b""
                end = call.at + len(call.data)
                filled = before[: call.at].ljust(call.at, b"\0")
                self.data[number] = filled + call.data + before[end:]
            case "ftruncate":
                number = self.names[call.path]
                self.data[number] = (self.data[number] or b"")[: call.at]
            case "fsync":
                self._sync(call.path)
            case "replace":
                self.names[call.to] = self.names.pop(call.path)
            case "unlink" | "rmdir":
                self.names.pop(call.path, None)

    def _sync(self, path: str) -> None:
        number = self.names.get(path)
        if number is not None and self.data[number] is not None:
            self.kept_data[number] = self.data[number]
            return
        here = path or "."
        for name in [n for n in self.kept_names if _around(n) == here]:
            if name not in self.names:
                del self.kept_names[name]
        self.kept_names.update(
            {name: at for name, at in self.names.items() if _around(name) == here}
        )

    def after_a_cut(self) -> Iterator[Tree]:
        """Yield what may be on the disk when the power comes back."""
        seen = set()
        for names in (self.kept_names, self.names):
            for torn in (_nothing, _all, _half, _zeros):
                tree = {
                    name: torn(self.kept_data[at], self.data[at])
                    for name, at in names.items()
                    if all(str(above) in names for above in _above(name))
                }
                mark = tuple(sorted(tree.items()))
                if mark not in seen:
                    seen.add(mark)
                    yield tree


def _above(name: str) -> Iterable[PurePosixPath]:
    return list(PurePosixPath(name).parents)[:-1]


def _nothing(kept: bytes | None, _data: bytes | None) -> bytes | None:
    return kept


def _all(_kept: bytes | None, data: bytes | None) -> bytes | None:
    return data


def _half(kept: bytes | None, data: bytes | None) -> bytes | None:
    if kept is None or data is None:
        return data
    same = len(kept) if data.startswith(kept) else 0
    return data[: same + (len(data) - same) // 2]


def _zeros(kept: bytes | None, data: bytes | None) -> bytes | None:
    if kept is None or data is None:
        return data
    same = len(kept) if data.startswith(kept) else 0
    return data[:same] + b"\0" * (len(data) - same)
