"""Names as initials, for a terminal that others may look at."""

from __future__ import annotations

from coach.services.settings import settings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    from coach.companion import Companion

    Page = TypeVar("Page")


def over(companion: Companion, page: Page) -> Page:
    """Return a text or a page as it may be shown: with initials while names are hidden."""
    return made(companion)(page)


def made(companion: Companion) -> Callable[[Page], Page]:
    """Return what makes texts and pages ready to be shown, for many of them."""
    if not settings.read(companion).hide_names:
        return lambda page: page
    from coach.services import live  # most people hide no names
    from coach.services.privacy import Veil

    return Veil(live.names(companion)).over
