"""What the cards of a team say together: a map, sentences, where all are in a change."""

from __future__ import annotations

from collections import Counter
from typing import Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import N_, _, plural
from coach.model import kinds
from coach.model.card import ReceivedCard
from coach.model.direction import Definition, Picture
from coach.model.lenses import LensResult
from coach.model.setting import table
from coach.rules.lenses import team
from coach.services import wording
from coach.services.lenses import lenses
from coach.services.sharing import cards, received


@dataclass(frozen=True, slots=True, kw_only=True)
class MapRow:
    """One lens in the whole team."""

    lens: str
    name: str
    share: float
    """How much of the longest bar it has."""

    is_strong: bool
    spread: str
    """Whether the team is of one mind about it, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedSentence:
    """One sentence on the wall."""

    text: str
    about: str = ""
    """The lens that is heard in it, or the name of who shared it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Adoption:
    """Where all are in a change, and what would help: never who."""

    n: int
    counts: tuple[tuple[str, int], ...]
    needs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """Everything that a team handed to each other."""

    n: int
    """How many lens cards there are, one's own among them."""

    map: tuple[MapRow, ...]
    """The strongest first; nothing of too few cards."""

    words: str
    """What may be said of the map, or how many cards it still takes."""

    strong: tuple[str, ...]
    definition: SharedSentence | None
    """What customer-centric means to the team, and who made that."""

    wall: tuple[SharedSentence, ...]
    adoption: Adoption | None
    adoption_words: str
    courses: tuple[SharedSentence, ...]
    shared: tuple[SharedSentence, ...]
    """Small wins, and what customers said."""


def together(companion: Companion) -> Together:
    """Return what all cards say together, one's own answers among them."""
    wins = _wins(companion)
    found = team.team_map([*wins.values()])
    rows = _rows(companion, found) if found else ()
    strong = found.strong if found else ()
    adoption, told = _adoption(companion)
    return Together(
        n=len(wins), map=rows, words=_told(rows, len(wins)), strong=strong,
        definition=_definition(companion), wall=_wall(companion),
        adoption=adoption, adoption_words=told,
        courses=_of_kind(companion, "course"),
        shared=(*_of_kind(companion, "win"), *_of_kind(companion, "feedback")),
    )  # fmt: skip


def _said(card: ReceivedCard, name: str) -> str:
    return str(table(card.said).get(name) or "")


def _own(companion: Companion, kind: str, record: type[LensResult | Picture]) -> str:
    """Return the id that a card of one's own would have, so that it counts once."""
    ids = [one.id for one in companion.store.all(record)]
    return f"{kind}-{cards.token(kind, min(ids))}" if ids else ""


def _wins(companion: Companion) -> dict[str, dict[str, float]]:
    """Return what each lens card says, by its id."""
    found: dict[str, dict[str, float]] = {}
    for card in received.every(companion, "lens"):
        if wins := table(table(card.said).get("wins")):
            found[card.id] = {lens: float(str(won)) for lens, won in wins.items()}
    mine = lenses.mine(companion)
    if mine and mine.wins:
        found[_own(companion, "lens", LensResult)] = {
            one.lens: one.wins for one in mine.wins
        }
    return found


def _rows(companion: Companion, found: team.TeamMap) -> tuple[MapRow, ...]:
    names = lenses.names(companion)
    most = max((one.total for one in found.sums), default=0) or 1
    return tuple(
        MapRow(
            lens=one.lens,
            name=names.get(one.lens) or _(kinds.LENSES.get(one.lens, one.lens)),
            share=one.total / most,
            is_strong=one.lens in found.strong,
            spread=_spread(one.spread),
        )
        for one in found.sums
    )


def _spread(spread: float) -> str:
    if spread <= team.ALIKE:
        return _(ALIKE)
    return _(APART) if spread >= team.APART else ""


ALIKE: Final = N_("much the same for all")
APART: Final = N_("very different from one to the other")


def _told(rows: tuple[MapRow, ...], n: int) -> str:
    if rows:
        strong = wording.listing([one.name for one in rows if one.is_strong])
        told = _("Strong together: {names}. The sum of {n} cards, and nobody's by itself.")
        return told.format(names=strong, n=n)
    more = team.LEAST - n
    return plural(
        "One more lens card and there is a map; from {least} on it tells of nobody.",
        "{n} more lens cards and there is a map; from {least} on it tells of nobody.",
        more,
        least=team.LEAST,
    )


def _definition(companion: Companion) -> SharedSentence | None:
    every = companion.store.all(Definition)
    last = max(every, key=lambda one: (one.version, one.id), default=None)
    if last is None:
        return None
    return SharedSentence(text=last.sentence, about=wording.listing(last.contributors))


def _wall(companion: Companion) -> tuple[SharedSentence, ...]:
    names, mine = lenses.names(companion), lenses.picture(companion)
    own = _own(companion, "sentence", Picture)
    found = [
        SharedSentence(
            text=_said(card, "sentence"), about=names.get(_said(card, "lens"), "")
        )
        for card in received.every(companion, "sentence")
        if card.id != own
    ]
    if mine:
        about = names.get(mine.lens or "", "")
        found.insert(0, SharedSentence(text=mine.sentence, about=about))
    return tuple(found)


def _adoption(companion: Companion) -> tuple[Adoption | None, str]:
    """Return where all are in a change, from as many cards on as a map takes."""
    found = received.every(companion, "adoption")
    n = len(found)
    if n < team.LEAST:
        told = _("{n} of at least {least} cards; fewer could tell who is where.")
        return None, told.format(n=n, least=team.LEAST) if n else ""
    counted = Counter(_said(card, "stage") for card in found)
    counts = tuple((label, counted[stage]) for stage, label in wording.options("stage"))
    # By the alphabet: in their own order they would stand beside each other's places.
    needs = tuple(sorted(filter(None, (_said(card, "need") for card in found))))
    return Adoption(n=n, counts=counts, needs=needs), ""


def _of_kind(companion: Companion, kind: str) -> tuple[SharedSentence, ...]:
    return tuple(
        SharedSentence(text=card.title, about=_said(card, "by"))
        for card in received.every(companion, kind)
    )
