"""Received: the cards of others that are here, and letting them go again.

Cards without a name are told of together only, and go together: one by one they would
tell who gave which.
"""

from __future__ import annotations

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import _, plural
from coach.model.card import ReceivedCard
from coach.services import match, wording
from coach.services.answer import Answer
from coach.services.sharing.cards import KINDS
from coach.services.step import one_step


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedCards:
    """One card, or all of a kind that bears no names."""

    id: str
    label: str
    title: str
    cards: tuple[ReceivedCard, ...]


def listed(companion: Companion) -> tuple[ReceivedCards, ...]:
    """Return what is here of others, kind by kind."""
    every = sorted(companion.store.all(ReceivedCard), key=lambda one: one.id)
    found = []
    for name, kind in KINDS.items():
        mine = tuple(one for one in every if one.kind == name)
        if kind.nameless and mine:
            title = plural("{n}, without a name", "{n}, without names", len(mine))
            found.append(
                ReceivedCards(id=name, label=_(kind.label), title=title, cards=mine)
            )
        elif not kind.nameless:
            found += [
                ReceivedCards(id=one.id, label=_(kind.label), title=one.title, cards=(one,))
                for one in mine
            ]
    return tuple(found)


def let_go(companion: Companion, wanted: str) -> Answer:
    """Let go of what is meant by a number of the list, an id or a part of its words."""
    return let_go_of(companion, meant(companion, wanted))


@one_step
def let_go_of(companion: Companion, found: ReceivedCards) -> Answer:
    """Let go of these; an idea or a name that came with them stays."""
    companion.store.commit(deleted=found.cards)
    told = _("Let go: {kind}, {title}.").format(kind=found.label, title=found.title)
    return Answer(record=found.cards[0], understood=wording.sentence(told))


def meant(companion: Companion, wanted: str) -> ReceivedCards:
    """Return the cards meant by a number of the list, an id or a part of their words."""
    every, said = listed(companion), wanted.strip().casefold()
    found = match.closest(
        every,
        lambda one: said.isdecimal() and every.index(one) == int(said[:4]) - 1,
        lambda one: one.id == wanted,
        lambda one: bool(said) and said in f"{one.label} {one.title}".casefold(),
    )
    none = _("No received card is called “{said}”.").format(said=wanted)
    return match.only_listed(found, none, lambda one: f"{one.label}: {one.title}")
