"""The choices between two sentences, one after the other; every answer is kept at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import _
from coach.model.errors import CoachError
from coach.model.lenses import LensResult, LensWins
from coach.model.types import Json
from coach.rules.exercises.questionnaire import BOTH, Questionnaire, score
from coach.rules.lenses.order import is_clear
from coach.services import wording
from coach.services.answer import Answer, saved
from coach.services.lenses import lenses, sets
from coach.services.settings import device
from coach.services.step import one_step

DRAFT: Final = "lens choices"
SIDES: Final = ("a", "b", BOTH)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choosing:
    """A questionnaire that is being answered."""

    questionnaire: Questionnaire
    said: tuple[tuple[str, str], ...] = ()
    """Pairs and the side that was chosen."""

    at: int = 0

    @property
    def answers(self) -> Mapping[str, str]:
        """What was chosen so far, by pair."""
        return dict(self.said)

    @property
    def of(self) -> int:
        """How many pairs there are."""
        return len(self.questionnaire.pairs)

    @property
    def is_done(self) -> bool:
        """Whether every pair was answered."""
        return len(self.said) == self.of


@dataclass(frozen=True, slots=True, kw_only=True)
class PosedPair:
    """One pair as it is put to the user."""

    number: int
    of: int
    situation: str
    left: str
    right: str
    said: str
    """What was chosen before."""


def begin(companion: Companion, ref: str = "", *, anew: bool = False) -> Choosing:
    """Begin the choices, or go on with those that were left half done.

    With a name it is those, and one looks through the lenses that they are about.
    """
    if ref:
        _look_through(companion, ref)
    asked = lenses.questionnaire(companion, ref)
    if asked is None:
        raise CoachError(_("No pack in use has choices between lenses."))
    return Choosing(questionnaire=asked) if anew else _left(companion, asked)


def _look_through(companion: Companion, ref: str) -> None:
    """Look through the lenses that these choices are about, of whichever pack they are."""
    every = lenses.questionnaires(companion)
    found = next((one for one in every if one.ref == ref), None)
    pack = sets.holding(companion, found) if found else ref.partition("/")[0]
    if not pack:
        raise CoachError(_("No pack in use has the lenses that these choices are about."))
    if pack != sets.chosen(companion):
        sets.use(companion, pack)


def left(companion: Companion) -> int:
    """Return how many choices were made of those that are half done."""
    asked = lenses.questionnaire(companion)
    return len(_left(companion, asked).said) if asked else 0


def _left(companion: Companion, asked: Questionnaire) -> Choosing:
    first, *rows = device.kept(companion, DRAFT).split("\n")
    if first != _name(asked):
        return Choosing(questionnaire=asked)
    known = {pair.id for pair in asked.pairs}
    rows_said = (row.partition("=")[::2] for row in rows)
    said = {pair: side for pair, side in rows_said if pair in known and side in SIDES}
    at = next((n for n, one in enumerate(asked.pairs) if one.id not in said), len(said))
    return Choosing(questionnaire=asked, said=tuple(said.items()), at=at)


def _name(asked: Questionnaire) -> str:
    return f"{asked.ref} {asked.version}"


def pose(choosing: Choosing) -> PosedPair | None:
    """Return the pair that is asked now, in words; None when all were."""
    if choosing.at >= choosing.of:
        return None
    pair = choosing.questionnaire.pairs[choosing.at]
    return PosedPair(
        number=choosing.at + 1, of=choosing.of, situation=pair.situation.say(),
        left=pair.a.text.say(), right=pair.b.text.say(),
        said=choosing.answers.get(pair.id, ""),
    )  # fmt: skip


def take(companion: Companion, choosing: Choosing, side: str) -> Choosing:
    """Keep what is taken of the pair that is asked, and go on to the next."""
    if choosing.at >= choosing.of or side not in SIDES:
        return choosing
    pair = choosing.questionnaire.pairs[choosing.at]
    said = dict(choosing.answers) | {pair.id: side}
    rows = "\n".join(f"{name}={chosen}" for name, chosen in said.items())
    device.keep(companion, {DRAFT: f"{_name(choosing.questionnaire)}\n{rows}"})
    return replace(choosing, said=tuple(said.items()), at=choosing.at + 1)


def back(choosing: Choosing) -> Choosing:
    """Go back to the pair before."""
    return replace(choosing, at=max(0, choosing.at - 1))


def leave(choosing: Choosing) -> str:
    """Say what is kept of choices that are left for later."""
    if not choosing.said:
        return _("Nothing was kept: nothing was chosen yet.")
    told = _("Left for later; {n} of {of} choices are kept.")
    return told.format(n=len(choosing.said), of=choosing.of)


def finish(companion: Companion, choosing: Choosing) -> Answer:
    """Keep what the choices give; the picture and the own words go along."""
    answer = _keep(companion, choosing)
    device.keep(companion, {DRAFT: ""})
    return answer


@one_step
def _keep(companion: Companion, choosing: Choosing) -> Answer:
    if not choosing.is_done:
        raise CoachError(_("Some choices are still open."))
    asked = choosing.questionnaire
    found = score(asked, choosing.answers)
    names = lenses.names(companion)
    before = lenses.mine(companion)
    answers: dict[str, Json] = dict(choosing.said)
    result = replace(
        before or LensResult(id="", title=""),
        id=companion.store.new_id(),
        title=asked.title.say(),
        taken_at=companion.now(),
        questionnaire=asked.ref,
        version=asked.version,
        answers=answers,
        wins=tuple(
            LensWins(lens=lens, name=names.get(lens, lens), wins=won)
            for lens, won in found.wins
        ),
        consistency=found.consistency,
        ties=found.ties,
    )
    if is_clear(found.consistency):
        top = wording.listing([one.name for one in lenses.top(result)])
        result = replace(result, title=f"{result.title}: {top}")
    return saved(companion, result, lenses.order_in_words(result))
