"""The packs that came with the program, where they lie."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from coach.content.findings import Finding

BUILT_IN = str(Path(__file__).parent / "packs")
_FIRST = ("core", "direction", "attention", "patterns", "drives", "small")
"""The order of the built-in packs, which is the order of everything in them."""


class BuiltIn:
    """One pack in its folder."""

    built_in = True
    sha256 = ""

    def __init__(self, path: str) -> None:
        self.path = path
        self.findings: list[Finding] = []

    def rows(self, file: str) -> dict[str, Any]:
        """Return what a file holds; nothing when there is no such file."""
        return _parsed(self._text(file))

    def column(self, file: str, key: str) -> dict[str, Any]:
        """Return this key of every row of a file, and whether it is offered."""
        kept = ("[[", f"{key} = ", "deprecated = ")
        lines = self._text(file).splitlines()
        return _parsed("\n".join(line for line in lines if line.startswith(kept)))

    def part(self, file: str, line: str) -> dict[str, Any]:
        """Return the rows of a file that have this line."""
        rows = (row for row in self._text(file).split("\n[[") if f"\n{line}\n" in row)
        return _parsed("\n[[".join(("", *rows)))

    def head(self, file: str) -> dict[str, Any]:
        """Return what stands above the first heading of a file."""
        return _parsed(self._text(file).partition("\n[")[0])

    def files(self, folder: str) -> tuple[str, ...]:
        """Return the files of a kind that has one for each item."""
        try:
            listed = os.listdir(Path(self.path) / folder)  # noqa: PTH208 (names are enough)
        except FileNotFoundError:
            return ()
        return tuple(f"{folder}/{name}" for name in sorted(listed))

    def _text(self, file: str) -> str:
        try:
            return (Path(self.path) / file).read_text("utf-8")
        except FileNotFoundError:
            return ""


def _parsed(text: str) -> dict[str, Any]:
    import tomllib  # the parser is needed only once something is asked for

    return tomllib.loads(text)


def built_in() -> Iterator[BuiltIn]:
    """Yield the packs that came with the program."""
    for name in _FIRST:
        yield BuiltIn(str(Path(BUILT_IN) / name))
