"""How the order of lenses is made, and what its consistency says."""

from __future__ import annotations

from collections.abc import Iterator

from coach.companion import Companion
from coach.i18n import _
from coach.rules.exercises.questionnaire import BY_CHANCE, CLEAR
from coach.services import wording
from coach.services.lenses import lenses


def rule() -> str:
    """Return how choices become an order, and from when on one is shown."""
    told = _(
        "How often each lens was chosen; both alike counts half for each. The "
        "consistency is Kendall’s zeta (Kendall and Babington Smith, 1940): 1 less "
        "the share of choices that go round in a circle, such as A before B, B before "
        "C and C before A. Made at random they come to {chance} on average; an order "
        "is shown from {least} on. It says nothing about how good anybody is at "
        "something."
    )
    return told.format(chance=wording.number(BY_CHANCE, 2), least=wording.number(CLEAR, 2))


def figures(companion: Companion) -> Iterator[tuple[str, str]]:
    """Yield how often each lens was chosen, and how well that makes one order."""
    result = lenses.mine(companion)
    if result is None or not result.wins:
        yield _("Choices made"), "0"
        return
    yield from ((one.name, wording.number(one.wins)) for one in result.wins)
    yield _("Both alike"), str(result.ties)
    if result.consistency is not None:
        yield _("Consistency"), wording.number(result.consistency, 2)
