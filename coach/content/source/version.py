"""Versions of packs, compared as semver asks: 1.10.0 is newer than 1.9.9."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    Order: TypeAlias = "tuple[tuple[int, ...], bool, tuple[tuple[bool, int, str], ...]]"


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
