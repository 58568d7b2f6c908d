"""Received: a card of somebody else is looked at, kept only once, and let go again.

Cards without a name are told of together only, and go together: one by one they would
tell who gave which.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import _, plural
from coach.model.card import ReceivedCard
from coach.model.direction import Course
from coach.model.idea import Idea
from coach.model.setting import table
from coach.model.types import Record
from coach.services import match, wording
from coach.services.answer import Answer
from coach.services.sharing import cards
from coach.services.sharing.cards import KINDS
from coach.services.step import one_step


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPreview:
    """A card in a file, and whether it brings anything."""

    file: str
    card: ReceivedCard
    label: str
    fields: tuple[tuple[str, str, str], ...]
    """The name, the label and the words of each; nothing of what is only summed."""

    is_known: bool
    """Whether it is here already, as it is in the file."""


def look(companion: Companion, path: str) -> CardPreview:
    """Return what is in a file; what is no card is refused with a sentence."""
    card = cards.parse(str(Path(path).expanduser()))
    kept = companion.store.get(ReceivedCard, card.id)
    return CardPreview(
        file=path, card=card, label=_(KINDS[card.kind].label),
        fields=() if KINDS[card.kind].summed else cards.fields_of(card),
        is_known=kept is not None and kept.said == card.said,
    )  # fmt: skip


@one_step
def keep(companion: Companion, offered: CardPreview) -> str:
    """Keep a card, in the place of an earlier one of the same; say what was done."""
    before = companion.store.get(ReceivedCard, offered.card.id)
    if before and before.said == offered.card.said:
        return _("{kind}: known already, nothing was added.").format(kind=offered.label)
    card, more = _made(companion, offered.card, before)
    companion.store.save(card, *more)
    if KINDS[card.kind].nameless:
        return _("{kind}: kept for the team, without a name.").format(kind=offered.label)
    return _("{kind}: kept. {title}").format(kind=offered.label, title=card.title)


def _made(
    companion: Companion, card: ReceivedCard, before: ReceivedCard | None
) -> tuple[ReceivedCard, tuple[Record, ...]]:
    """Return the card, and what is made of it here: an idea on the list, a contributor."""
    said: dict[str, Any] = table(card.said)
    if card.kind == "idea":
        for mine in companion.store.all(Idea):
            if card.id == f"idea-{cards.token('idea', mine.id)}":
                return replace(card, became=mine.id), ()  # it came back to whoever gave it
        known = companion.store.get(Idea, before.became) if before else None
        idea = replace(known or Idea(id=companion.store.new_id(), title=""), **said)
        return replace(card, became=idea.id), (idea,)
    names = (said.get("by"), *said.get("contributors", ()))
    course = _ours(companion)
    if card.kind == "course" and course:
        whole = tuple(dict.fromkeys((*course.contributors, *filter(None, names))))
        return replace(card, became=course.id), (replace(course, contributors=whole),)
    return card, ()


def _ours(companion: Companion) -> Course | None:
    """Return the course of the team, as it is now."""
    every = [one for one in companion.store.all(Course) if one.scope == "team"]
    return max(every, key=lambda one: one.id, default=None)


def every(companion: Companion, kind: str) -> tuple[ReceivedCard, ...]:
    """Return the cards of a kind, in an order that tells nothing of who and when."""
    return tuple(one for one in companion.store.all(ReceivedCard) if one.kind == kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedCards:
    """One card, or all of a kind that bears no names."""

    id: str
    label: str
    title: str
    cards: tuple[ReceivedCard, ...]


def listed(companion: Companion) -> tuple[ReceivedCards, ...]:
    """Return what is here of others, kind by kind."""
    found = []
    for name, kind in KINDS.items():
        mine = every(companion, name)
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
    there, said = listed(companion), wanted.strip().casefold()
    found = match.closest(
        there,
        lambda one: said.isdecimal() and there.index(one) == int(said[:4]) - 1,
        lambda one: one.id == wanted,
        lambda one: bool(said) and said in f"{one.label} {one.title}".casefold(),
    )
    none = _("No received card is called “{said}”.").format(said=wanted)
    return match.only_listed(found, none, lambda one: f"{one.label}: {one.title}")
