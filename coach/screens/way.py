"""Ways: how a place is known before anybody goes there."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from coach.plain import dataclass

if TYPE_CHECKING:
    from coach.companion import Companion
    from coach.screens.place import Place


def always(_companion: Companion) -> bool:
    """Return that a place belongs in the bar whatever it holds."""
    return True


@dataclass(frozen=True, slots=True)
class Way:
    """The name, the key and the title of a place, and where it is found."""

    name: str
    """What it is called inside the program."""

    key: str
    """The key that leads there from anywhere."""

    title: str
    """The name in the bar, in the language of the source."""

    found: str
    """Its module and class; it is imported when somebody goes there."""

    holds: Callable[[Companion], bool] = always
    """Whether there is anything there, so that it joins the bar."""

    def place(self) -> type[Place]:
        """Return the place itself."""
        return found(self.found)


def found(where: str) -> type[Place]:
    """Return the place that this module and class are, imported now."""
    module, _, kind = where.partition(":")
    place: type[Place] = getattr(import_module(module), kind)
    return place
