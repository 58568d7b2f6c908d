"""What the user chose about packs: which are off, which are trusted, own words."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from coach.companion import PACKS
from coach.fastclass import dataclass
from coach.model.setting import Setting

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coach.companion import Companion
    from coach.model.types import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """The choices, as they are kept in one setting."""

    off: tuple[str, ...] = ()
    trusted: Mapping[str, str] = field(default_factory=dict)
    """The fingerprint of each installed pack, by its id."""

    mine: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Own wordings: by pack/kind/item.field, then by language."""


def read(companion: Companion) -> Choices:
    """Return what was chosen."""
    kept = companion.store.get(Setting, PACKS)
    value = _table(kept.value if kept else None)
    off = value.get("off")
    return Choices(
        off=tuple(each for each in off if isinstance(each, str))
        if isinstance(off, list)
        else (),
        trusted=_texts(value.get("trusted")),
        mine={key: _texts(said) for key, said in _table(value.get("mine")).items()},
    )


def keep(companion: Companion, choices: Choices, *, quiet: bool = False) -> None:
    """Keep what was chosen."""
    off: list[Json] = [*sorted(set(choices.off))]
    trusted: dict[str, Json] = dict(choices.trusted)
    mine: dict[str, Json] = {key: dict(said) for key, said in choices.mine.items() if said}
    setting = Setting(id=PACKS, value={"off": off, "trusted": trusted, "mine": mine})
    companion.store.commit((setting,), quiet=quiet)


def _table(value: Json) -> dict[str, Json]:
    return value if isinstance(value, dict) else {}


def _texts(value: Json) -> dict[str, str]:
    return {key: text for key, text in _table(value).items() if isinstance(text, str)}
