"""The one object handed on: what is remembered, what can be said, what time it is."""

from __future__ import annotations

from dataclasses import field

from coach.fastclass import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from coach.content.library import Library
    from coach.content.source.sources import Source
    from coach.model.types import Json
    from coach.store import Store

PACKS = "packs"
"""The setting that holds what the user chose about packs: off, and own words."""

TRUSTED = "packs_trusted"
"""The setting that holds the fingerprint of each installed pack. It is one of its own, so
that an update stands in the way of no undo."""


@dataclass(frozen=True, slots=True)
class Companion:
    """Everything a use case needs."""

    store: Store
    now: Callable[[], datetime]
    """The clock: a time with its offset."""

    folder: str | None = None
    """Where packs are installed; without one there are the built-in packs."""

    only: Source | None = None
    """A pack to look at by itself, as its author sees it before sharing."""

    crashes: str = ""
    """The folder in which a crash is told of, where its own is thrown away."""

    _newer: list[Source] = field(
        default_factory=list, init=False, repr=False, compare=False
    )
    """The same pack as its author saved it since."""

    _said: list[tuple[Json, Library]] = field(
        default_factory=list, init=False, repr=False, compare=False
    )

    def today(self) -> date:
        """Return the user's calendar day."""
        return self.now().date()

    @property
    def library(self) -> Library:
        """All that the packs in use have to say; made anew when the choices change."""
        chosen = self._chosen()
        if not self._said or self._said[-1][0] != chosen:
            self._said[:] = [(chosen, self._library(chosen))]
        return self._said[-1][1]

    def preview(self, source: Source) -> None:
        """Look at a pack as it is now: its author saved a file."""
        self._newer[:] = [source]
        self.forget_packs()

    @property
    def previewed(self) -> Source | None:
        """The pack that is looked at by itself, as it is now."""
        return self._newer[-1] if self._newer else self.only

    def forget_packs(self) -> None:
        """Read the packs anew: their files were changed."""
        self._said.clear()

    def _chosen(self) -> Json:
        from coach.model.setting import Setting, table  # a plain note has no use for them

        chosen, trusted = (self.store.get(Setting, name) for name in (PACKS, TRUSTED))
        value = chosen.value if chosen else None
        return {**table(value), "trusted": trusted.value} if trusted else value

    def _library(self, chosen: Json) -> Library:
        from coach.content.library import Library  # a shell command that notes says nothing
        from coach.model.setting import table, texts

        choices = table(chosen)
        off = choices.get("off")
        return Library(
            self.folder,
            [each for each in off if isinstance(each, str)]
            if isinstance(off, list)
            else (),
            trusted=None if self.previewed else texts(choices.get("trusted")),
            mine={key: texts(said) for key, said in table(choices.get("mine")).items()},
            only=self.previewed,
        )


def compose(home: str, state: str, clock: Callable[[], datetime]) -> Companion:
    """Put a companion together over a data folder."""
    from coach.store import Store  # help and completions remember nothing

    return Companion(Store(home, state, clock), clock, f"{home}/packs")
