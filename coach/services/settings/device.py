"""What belongs to this device and does not travel: the user's own keys."""

from __future__ import annotations

from collections.abc import Mapping

from coach.companion import Companion
from coach.model.setting import texts


def keys(companion: Companion) -> dict[str, str]:
    """Return the user's own keys, by the name of what they do."""
    chosen = texts(companion.store.device.get("keys"))
    return {
        name: keys
        for name, keys in chosen.items()
        if keys and f"{name}{keys}".isprintable()
    }


def put_keys(companion: Companion, keys: dict[str, str]) -> None:
    """Keep the user's own keys; those that are not named are as usual."""
    companion.store.device.put("keys", dict(keys) or None)


def kept(companion: Companion, name: str) -> str:
    """Return the text that was left under this name; none is empty."""
    return companion.store.drafts.read(name)


def keep(companion: Companion, texts: Mapping[str, str]) -> None:
    """Keep each text under its name; an empty one is forgotten."""
    for name, text in texts.items():
        companion.store.drafts.write(name, text)
