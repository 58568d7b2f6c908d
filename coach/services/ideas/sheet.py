"""The sheet for the management team: one page, with the names of who brought what."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import N_, _
from coach.model.errors import CoachError
from coach.model.text import fold, one_line
from coach.rules.people import rhythm
from coach.services import files, wording
from coach.services.direction import trees
from coach.services.ideas import ideas
from coach.services.ideas.ideas import IdeaLine
from coach.services.people import contacts
from coach.services.sharing import portion
from coach.services.sharing.markdown import words

MOST: Final = 5
"""So many of each stand on one page."""

PARTS: Final[Mapping[str, str]] = {
    "ideas": N_("Ideas"), "lessons": N_("What we learned"),
    "trees": N_("What lies across, and what we ask"), "attention": N_("Attention"),
}  # fmt: skip
"""What may be left out, by the name that says so."""

TURN: Final = ("done", "doing", "smart", "new")
"""Which ideas stand on top."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ManagementSheet:
    """What a sheet says, part by part."""

    title: str
    parts: tuple[tuple[str, tuple[str, ...]], ...]
    """The name of each part that has anything to say, and its lines."""


def sheet(companion: Companion, *, hide_names: bool = False) -> ManagementSheet:
    """Return all that there is to put on one page."""
    found = ideas.page(companion)
    if hide_names:
        mask = portion.veil(companion)
        found = tuple(_unnamed(one, mask.over(one)) for one in found)
    told = {
        "ideas": _ideas(found), "lessons": _lessons(found),
        "trees": _trees(companion, found), "attention": _attention(companion),
    }  # fmt: skip
    day = wording.long_day(companion.today())
    made = ManagementSheet(
        title=_("For the management team, {day}").format(day=day),
        parts=tuple((name, tuple(lines)) for name, lines in told.items()),
    )
    made = replace(made, parts=tuple(part for part in made.parts if part[1]))
    return portion.veil(companion).over(made) if hide_names else made


def _unnamed(before: IdeaLine, veiled: IdeaLine) -> IdeaLine:
    """Return an idea of somebody who is nobody here without their name as well."""
    by = veiled.idea.by
    if by and by == before.idea.by:
        by = _("somebody")
    return replace(veiled, idea=replace(veiled.idea, by=by))


def _by(one: IdeaLine) -> str:
    names = dict.fromkeys(
        filter(None, (one.idea.by, *(part.by for part in one.idea.contributions)))
    )
    return wording.listing([one_line(name) for name in names])


def _ideas(found: Collection[IdeaLine]) -> Iterator[str]:
    told = [one for one in found if one.idea.status in TURN]
    told.sort(key=lambda one: TURN.index(one.idea.status))
    for one in told[:MOST]:
        idea = one.idea
        parts = [_by(one), one.status, one.reach]
        if idea.embedded_in:
            parts.append(_("lives on in {what}").format(what=one_line(idea.embedded_in)))
        about = wording.dotted(*parts)
        gets = f" {one_line(idea.benefit)}" if idea.benefit else ""
        yield wording.sentence(f"{one_line(idea.title)}.") + f"{gets} ({about})"


def _lessons(found: Collection[IdeaLine]) -> Iterator[str]:
    for one in ideas.lessons(found)[:MOST]:
        about = wording.dotted(one_line(one.idea.title), one.status, _by(one))
        yield f"{one_line(one.idea.learned)} ({about})"


def _trees(companion: Companion, found: Collection[IdeaLine]) -> Iterator[str]:
    lying = [one for one in trees.listed(companion) if one.status != "cleared"]
    for tree in lying[:MOST]:
        yield f"{one_line(tree.text)} ({wording.dotted(tree.words, tree.wheel)})"
    for one in [each for each in found if each.is_unanswered][:MOST]:
        asked = _("We ask for an answer: {title} ({about})")
        about = wording.dotted(_by(one), one.said)
        yield asked.format(title=one_line(one.idea.title), about=about)


def _attention(companion: Companion) -> Iterator[str]:
    gathered = contacts.gather(companion)
    sides = {person.id: person.side for person in gathered.people}
    both = rhythm.balance(contacts.in_balance(companion, gathered), sides)
    n = both.colleague + both.customer
    if n < rhythm.ENOUGH:
        return
    told = _(
        "In the last ten working days {n} moments were noted: {colleague} for colleagues, "
        "{customer} for customers."
    )
    yield told.format(n=n, colleague=both.colleague, customer=both.customer)


def as_markdown(found: ManagementSheet, without: Collection[str] = ()) -> str:
    """Return the page, with what people wrote as words whatever signs are in it."""
    lines = [f"# {words(found.title)}", ""]
    for name, told in found.parts:
        if name not in without:
            lines += [f"## {words(_(PARTS[name]))}", ""]
            lines += [f"- {words(one)}" for one in told]
            lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def parts_named(said: str) -> tuple[str, ...]:
    """Return the parts that are meant by their names, with commas, in either language."""
    known = {fold(name): name for name in PARTS}
    known |= {fold(_(label)): name for name, label in PARTS.items()}
    found = []
    for each in filter(None, (part.strip() for part in said.split(","))):
        if fold(each) not in known:
            told = _("There is no part “{name}”. There are: {known}.")
            raise CoachError(told.format(name=each, known=", ".join(PARTS)))
        found.append(known[fold(each)])
    return tuple(found)


def write(place: str, text: str) -> str:
    """Put the page in a file that only its owner can read; return what is told of it."""
    files.write(place, text.encode())
    return _("The sheet is in {file}. Only you can read it.").format(file=place)
