"""Other words for texts of packs: translations from packs, and the user's own."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any, TypeAlias

    Changes: TypeAlias = dict[str, dict[str, dict[str, str]]]


def gather(
    translations: Iterable[tuple[str, Mapping[str, Any]]],
    mine: Mapping[str, Mapping[str, str]],
) -> Changes:
    """Return the texts by pack, then by key within it, then by language."""
    changes: Changes = {}
    for locale, texts in translations:
        for key, text in texts.items():
            if isinstance(text, str):
                _put(changes, key, locale, text)
    for key, by_language in mine.items():
        for locale, text in by_language.items():
            _put(changes, key, locale, text)
    return changes


def _put(changes: Changes, key: str, locale: str, text: str) -> None:
    pack, _slash, rest = key.partition("/")
    changes.setdefault(pack, {}).setdefault(rest, {})[locale] = text
