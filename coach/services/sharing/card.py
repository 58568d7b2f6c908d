"""A small win on one page: an act, what it was before and after, and what came back."""

from __future__ import annotations

from collections.abc import Iterator

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import _
from coach.model.act import Act, Feedback
from coach.model.errors import CoachError
from coach.model.moment import day_of
from coach.model.text import fold, one_line
from coach.services import match, wording
from coach.services.sharing import page, portion
from coach.services.sharing.markdown import words


@dataclass(frozen=True, slots=True, kw_only=True)
class Win:
    """What stands on the card."""

    text: str
    day: str
    before: str
    after: str
    said: tuple[str, ...]
    """Literally what came back on it."""


def wins(companion: Companion) -> tuple[Act, ...]:
    """Return the acts that were done and have a mark before and after, newest first."""
    found = [
        act
        for act in companion.store.all(Act)
        if act.done_at and not act.secret and None not in (act.before, act.after)
    ]
    return tuple(sorted(found, key=lambda act: (str(act.done_at), act.id), reverse=True))


def choose(companion: Companion, said: str) -> Act:
    """Return the act that is meant; the newest when nothing is said."""
    there = wins(companion)
    if not there:
        told = _(
            "No small act has a mark before and after yet. For example: coach log {line}"
        )
        raise CoachError(told.format(line=_('"called @Bo back 7..9"')))
    if not said.strip():
        return there[0]
    wanted = fold(said.strip())
    found = match.closest(
        there, match.by_code(wanted), lambda one: one.id == said.strip(),
        lambda one: wanted in fold(one.text),
    )  # fmt: skip
    none = _("No small act with marks fits “{said}”.").format(said=said)
    return match.only_named(found, none, lambda one: one_line(one.text))


def win(companion: Companion, act: Act, *, hide_names: bool = False) -> Win:
    """Return the card of an act."""
    back = [
        one.words
        for one in companion.store.all(Feedback)
        if one.act_id == act.id and one.words.strip()
    ]
    made = Win(
        text=act.text,
        day=wording.long_day(day_of(act.done_at)) if act.done_at else "",
        before=str(act.before), after=str(act.after), said=tuple(back),
    )  # fmt: skip
    return portion.veil(companion).over(made) if hide_names else made


def as_markdown(found: Win) -> str:
    """Return the card as Markdown."""
    return "\n".join(_lines(found))


def _lines(found: Win) -> Iterator[str]:
    yield f"# {words(one_line(found.text))}\n"
    yield f"{words(found.day)}\n"
    yield f"**{found.before} → {found.after}**\n"
    for said in found.said:
        yield "> " + words(said).replace("\n", "\n> ") + "\n"


def as_page(found: Win) -> str:
    """Return the card as a page for a browser."""
    return page.rendered("card.html", win=found, title=_("A small win"), made=_(page.MADE))
