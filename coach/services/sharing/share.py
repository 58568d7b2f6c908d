"""Sharing: something of one's own becomes a card, with everything that stays out of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from coach.companion import Companion
from coach.i18n import _
from coach.model import kinds
from coach.model.act import Act, Feedback
from coach.model.card import ReceivedCard
from coach.model.direction import Course, Picture
from coach.model.errors import CoachError
from coach.model.exercise import Run
from coach.model.idea import Idea
from coach.model.lenses import LensResult
from coach.model.setting import table
from coach.model.types import Json, R
from coach.services import files, privacy, wording
from coach.services.editing import edit
from coach.services.exercises import exercises
from coach.services.lenses import lenses
from coach.services.privacy import NameMask
from coach.services.settings import settings
from coach.services.sharing import cards
from coach.services.sharing.cards import KINDS, MOST_LINES, Fields

ADOPTION: Final = "drives/adoption-pulse"


def offer(
    companion: Companion, name: str, which: str = "", *, hide_names: bool = False
) -> ReceivedCard:
    """Return the card that is meant, whole; the latest one where none is named.

    In the sentences everybody else who is known here has initials only; where names are
    hidden, so has whoever brought something along.
    """
    kind, mask = KINDS[name], privacy.mask(companion)
    source, fields = MAKERS[name](companion, which)
    meant = ("by", "day") if hide_names else NAMES
    said = {
        field: value if field in meant else _masked(mask, value)
        for field, value in fields.items()
        if value not in (None, "", [])
    }
    return cards.card_of(kind, said, cards.token(name, source))


NAMES: Final = ("by", "contributors", "day")
"""The fields in which a name is meant to stand, or none can."""


def _masked(mask: NameMask, value: Json) -> Json:
    """Return what is said with initials for everybody who is known here."""
    if isinstance(value, list):
        return [_masked(mask, each) for each in value]
    return mask.text(value) if isinstance(value, str) else value


def latest(companion: Companion) -> tuple[ReceivedCard, ...]:
    """Return a card of the latest of each kind, as far as there is one."""
    found = []
    for name in KINDS:
        with suppress(CoachError):  # there is nothing of that kind yet
            found.append(offer(companion, name))
    return tuple(found)


def without(card: ReceivedCard, names: Collection[str]) -> ReceivedCard:
    """Return the card with these fields left out."""
    said = table(card.said).items()
    left = {name: value for name, value in said if name not in names}
    source = card.id.partition("-")[2]
    return cards.card_of(KINDS[card.kind], left, source)


def write(card: ReceivedCard, path: str) -> str:
    """Write a card where the user says; return what was done, in words."""
    files.write(at(path), cards.written(card).encode())
    return _("The card is in {file}. Only you can read it, until you hand it over.").format(
        file=path
    )


def at(path: str) -> str:
    """Return where a file is that the user named."""
    return str(Path(path).expanduser())


def place(card: ReceivedCard) -> str:
    """Return where a card is written when nothing else is said."""
    return f"~/{card.kind}{cards.ENDING}"


def _meant(
    companion: Companion,
    which: str,
    kind: type[R],
    none: str,
    fits: Callable[[R], object] = bool,
) -> R:
    """Return the record that was named, else the latest that fits; it has to fit."""
    every: Iterable[R] = filter(fits, companion.store.all(kind))
    if which:
        table = kinds.kind_of(kind).table
        named = edit.choose(companion, which, table).record
        if not isinstance(named, kind):
            told, what = _("{entry} is no {kind}."), wording.kind(table).lower()
            raise CoachError(told.format(entry=edit.named(named), kind=what))
        every = [named]
    found: R | None = max(every, key=lambda one: one.id, default=None)
    if found is None or not fits(found):
        raise CoachError(none)
    return found


def _me(companion: Companion) -> str:
    return settings.current(companion).name


def _win(companion: Companion, which: str) -> tuple[str, Fields]:
    none = _("There is no act that is done. A small win begins with: coach done")

    def fits(act: Act) -> bool:
        return act.status == "done" and not act.secret

    act = _meant(companion, which, Act, none, fits)
    return act.id, {
        "text": act.text, "before": act.before, "after": act.after, "by": _me(companion),
    }  # fmt: skip


def _idea(companion: Companion, which: str) -> tuple[str, Fields]:
    idea = _meant(companion, which, Idea, _("There is no idea yet to share."))
    return idea.id, {
        "title": idea.title, "benefit": idea.benefit, "by": idea.by or _me(companion),
        "status": idea.status, "learned": idea.learned,
    }  # fmt: skip


def _lens(companion: Companion, _which: str) -> tuple[str, Fields]:
    result = lenses.mine(companion)
    wins = {one.lens: one.wins for one in result.wins} if result else {}
    if wins.keys() != kinds.LENSES.keys():
        raise CoachError(
            _("The choices are not made yet. They begin with: coach lens take")
        )
    said: dict[str, Json] = dict(wins)
    # The first of them stands for whoever chose, also when that is done again.
    first = min(one.id for one in companion.store.all(LensResult))
    return first, {"wins": said}


def _sentence(companion: Companion, _which: str) -> tuple[str, Fields]:
    picture = lenses.picture(companion)
    if picture is None:
        command = "coach lens edit picture=…"
        told = _("There is no sentence yet. It begins with: {command}")
        raise CoachError(told.format(command=command))
    first = min(one.id for one in companion.store.all(Picture))
    return first, {"sentence": picture.sentence, "lens": picture.lens}


def _adoption(companion: Companion, which: str) -> tuple[str, Fields]:
    none = _("Nothing is filled in yet. It begins with: coach exercise run adoption-pulse")
    run = _meant(
        companion, which, Run, none,
        lambda one: one.pack_ref == ADOPTION and one.finished_at,
    )  # fmt: skip
    first = min(one.id for one in exercises.finished(companion, ADOPTION))
    return first, {name: run.given.get(name) for name in ("stage", "need", "change")}


def _course(companion: Companion, which: str) -> tuple[str, Fields]:
    course = _meant(companion, which, Course, _("There is no course yet to share."))
    by: list[Json] = [*course.contributors]
    return course.id, {
        "statement": course.statement, "by": _me(companion), "contributors": by,
    }  # fmt: skip


def _feedback(companion: Companion, which: str) -> tuple[str, Fields]:
    found = _meant(companion, which, Feedback, _("There is no feedback yet to share."))
    return found.id, {
        "words": found.words, "valence": found.valence,
        "score": found.score if found.score_kind in OUT_OF_TEN else None,
    }  # fmt: skip


def _outcome(companion: Companion, which: str) -> tuple[str, Fields]:
    """Return what came out of one exercise; answers only where they are all there is."""
    none = _("Nothing is filled in yet. It begins with: coach exercise list")
    run = _meant(companion, which, Run, none, lambda one: one.finished_at)
    came = run.outcome
    lines: list[Json] = [*came.lines[:MOST_LINES]] if came else []
    answers: list[Json] = [f"{one.ask} {one.text}" for one in run.said[:MOST_LINES]]
    return run.id, {
        "exercise": run.title, "outcome": came.name if came else "",
        "words": came.text if came else "", "lines": lines,
        "answers": [] if came else answers,
        "day": run.day.isoformat(), "by": _me(companion),
    }  # fmt: skip


OUT_OF_TEN: Final = ("none", "mark_10", "nps")

MAKERS: Final[Mapping[str, Callable[[Companion, str], tuple[str, Fields]]]] = {
    "win": _win, "idea": _idea, "lens": _lens, "sentence": _sentence,
    "adoption": _adoption, "course": _course, "outcome": _outcome, "feedback": _feedback,
}  # fmt: skip
"""What makes a card of each kind: what it stands for, and its fields."""
