"""What belongs to this device and does not travel: the user's own keys."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.companion import Companion


def keys(companion: Companion) -> dict[str, str]:
    """Return the user's own keys, by the name of what they do."""
    chosen = companion.store.device.get("keys")
    if not isinstance(chosen, dict):
        return {}
    return {
        name: keys
        for name, keys in chosen.items()
        if isinstance(keys, str) and keys and f"{name}{keys}".isprintable()
    }


def put_keys(companion: Companion, keys: dict[str, str]) -> None:
    """Keep the user's own keys; those that are not named are as usual."""
    companion.store.device.put("keys", dict(keys) or None)
