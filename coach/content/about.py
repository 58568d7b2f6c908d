"""What a pack says about itself, as far as its files are judged by it."""

from __future__ import annotations

from dataclasses import field

from coach.content.rows import word, words
from coach.fastclass import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from typing import Any

    from coach.content.source.toml import Read


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What the files of a pack are judged by."""

    id: str = ""
    locales: tuple[str, ...] = ("en",)
    default: str = "en"
    files: Collection[str] = ()
    others: Mapping[str, Collection[str]] = field(default_factory=dict)
    """The keys of the texts of other packs, where those are at hand."""


def about(manifest: Read | None) -> About:
    """Return what the manifest says, as far as it says it well."""
    data: dict[str, Any] = manifest.data if manifest else {}
    locales = tuple(each for _at, each in words(data, "locales")) or ("en",)
    return About(
        id=word(data, "id"),
        locales=locales,
        default=word(data, "default_locale") or locales[0],
    )
