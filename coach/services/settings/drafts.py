"""Half-typed text, kept on this device until it is saved or emptied."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from coach.companion import Companion


def kept(companion: Companion, name: str) -> str:
    """Return the text that was left under this name; none is empty."""
    return companion.store.drafts.read(name)


def keep(companion: Companion, texts: Mapping[str, str]) -> None:
    """Keep each text under its name; an empty one is forgotten."""
    for name, text in texts.items():
        companion.store.drafts.write(name, text)
