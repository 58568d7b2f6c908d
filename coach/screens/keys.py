"""The user's own keys, looked at before they are used."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from textual.binding import Binding


def clashes(
    bindings: Iterable[Binding], wanted: Mapping[str, str]
) -> list[tuple[str, str]]:
    """Return the names of things which would share a key, and the key, each pair once.

    Among things that are not on the screen together a key may serve twice; only those
    which work everywhere are looked at here.
    """
    taken: dict[str, str] = {}
    found = []
    for binding in bindings:
        name = binding.id or ""
        for key in (wanted.get(name) or binding.key).split(","):
            other = taken.setdefault(key.strip(), name)
            if other != name and {other, name} & wanted.keys():
                found.append((f"{other}, {name}", key.strip()))
    return found


def unknown(bindings: Iterable[Binding], wanted: Mapping[str, str]) -> list[str]:
    """Return the names in the user's keys that mean nothing here."""
    known = {binding.id for binding in bindings}
    return [name for name in wanted if name not in known]
