"""Trees: what fell across the water, who is at the wheel, and the ways round it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import N_, _, plural
from coach.model.direction import Branch, Obstacle
from coach.model.errors import CoachError
from coach.model.text import expect_line, fold, one_line
from coach.rules import dates
from coach.rules.direction.river import Tree
from coach.services import match, wording
from coach.services.answer import Answer, saved
from coach.services.entries import lines
from coach.services.step import as_it_is, one_step

WAYS: Final = 3
"""So many ways round it are looked for: the first two are the usual ones."""

ORDER: Final = ("open", "branched", "parked", "cleared")


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeLine:
    """A tree as a list shows it."""

    id: str
    text: str
    words: str
    """How it stands, in words."""

    status: str
    branches: tuple[Branch, ...]
    wheel: str
    """Who is at the wheel, in words; empty where nobody said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeFacts:
    """What is said about a tree; only what is said is changed."""

    text: str | None = None
    wheel: str | None = None
    """One of the words for it, or somebody's name."""

    ways: tuple[Branch, ...] | None = None
    """All ways round it."""

    more: tuple[Branch, ...] = ()
    """Further ways."""

    choose: str | None = None
    """The number or the words of the way that is taken; empty for none."""

    outcome: str | None = None
    park: str | None = None
    """The day on which it comes back; empty to let it lie where it is."""

    cleared: bool = False


def every(companion: Companion) -> tuple[Obstacle, ...]:
    """Return every tree: those that lie across first, what is cleared last."""
    known = {name: at for at, name in enumerate(ORDER)}
    kept = reversed(companion.store.all(Obstacle))
    return tuple(sorted(kept, key=lambda one: known.get(one.status, 0)))


def listed(companion: Companion) -> tuple[TreeLine, ...]:
    """Return the trees as a list shows them."""
    today = companion.today()
    return tuple(line(one, today) for one in every(companion))


def line(tree: Obstacle, today: date) -> TreeLine:
    """Return a tree as a list shows it."""
    return TreeLine(
        id=tree.id, text=one_line(tree.text), words=in_words(tree, today),
        status=tree.status, branches=tree.branches, wheel=wheel_words(tree),
    )  # fmt: skip


def chosen(tree: Obstacle) -> Branch | None:
    """Return the way round it that was taken."""
    return next((one for one in tree.branches if one.chosen), None)


def in_words(tree: Obstacle, today: date) -> str:
    """Return how it stands: nothing chosen yet, a way round it, parked or cleared."""
    way = chosen(tree)
    if tree.status == "cleared":
        on = tree.cleared_on
        return _("cleared on {day}").format(day=_day(on, today)) if on else _("cleared")
    if tree.status == "parked":
        on = tree.parked_until
        if on is None:
            return _("parked")
        return _("parked until {day}").format(day=_day(on, today))
    if way and way.outcome:
        return f"{one_line(way.text)}: {one_line(way.outcome)}"
    if way and way.chosen_on:
        since = _day(way.chosen_on, today)
        return _("{way}, since {day}").format(way=one_line(way.text), day=since)
    if way:
        return one_line(way.text)
    if tree.status == "branched":
        return _("the water flows round it")
    n = len(tree.branches)
    if not n:
        return _("lies across, no way round it yet")
    return plural(
        "one way round it, not chosen yet", "{n} ways round it, none chosen yet", n
    )


def _day(on: date, today: date) -> str:
    return wording.day(on, today)


def wheel_words(tree: Obstacle) -> str:
    """Return who is at the wheel, or nothing where that was not said."""
    if tree.driver and tree.wheel == "nobody":
        return _("nobody, perhaps {who}").format(who=one_line(tree.driver))
    if tree.driver:
        return one_line(tree.driver)
    return wording.label("obstacles.wheel", tree.wheel)


def drawn(tree: Obstacle) -> Tree:
    """Return a tree as the river knows it."""
    way = chosen(tree)
    round_it = way.text if way else ""
    if tree.status == "branched" and not way:
        round_it = wording.label("obstacles.status", "branched")
    return Tree(
        id=tree.id, text=one_line(tree.text),
        fell_on=lines.day_made(tree.id), round_it=one_line(round_it),
        since=tree.cleared_on or (way.chosen_on if way else None),
        parked=tree.status == "parked", cleared=tree.status == "cleared",
    )  # fmt: skip


def choose(companion: Companion, said: str) -> Obstacle | None:
    """Return the tree that is meant by its code or its whole text; None where none is."""
    return match.exactly(every(companion), said)


@one_step
def fall(companion: Companion, text: str, facts: TreeFacts) -> Answer:
    """Write down in one line what lies across."""
    text = expect_line(text, _("A tree takes a few words: what lies across?"))
    tree = Obstacle(id=companion.store.new_id(), text=text)
    tree = _with(companion, tree, facts)
    head = wording.sentence(_("Lies across: {tree}.").format(tree=tree.text))
    if tree.status != "open":
        head = _told(companion, tree)
    return saved(companion, tree, head, *_hints(tree))


@one_step
def change(companion: Companion, tree: Obstacle, facts: TreeFacts) -> Answer:
    """Keep what is known by now: ways round it, which one is taken, what came of it."""
    after = _with(companion, as_it_is(companion, tree), facts)
    return saved(companion, after, _told(companion, after), *_hints(after))


def _told(companion: Companion, tree: Obstacle) -> str:
    words = in_words(tree, companion.today())
    return wording.sentence(f"{tree.text}: {words}.")


def _with(companion: Companion, tree: Obstacle, facts: TreeFacts) -> Obstacle:
    given: dict[str, Any] = {}
    if facts.text is not None and one_line(facts.text):
        given["text"] = one_line(facts.text)
    if facts.wheel is not None:
        given |= _at_the_wheel(facts.wheel)
    tree = replace(tree, **given)
    if facts.ways is not None or facts.more:
        ways = tree.branches if facts.ways is None else facts.ways
        tree = replace(tree, branches=(*ways, *facts.more))
    tree = _flowing(companion, tree, facts)
    if facts.cleared:
        return replace(tree, status="cleared", cleared_on=companion.today(),
                       parked_until=None)  # fmt: skip
    if facts.park is None:
        return tree
    day = dates.ahead(facts.park, companion.now())
    if day is None:
        return replace(_afloat(tree), parked_until=None)
    return replace(tree, status="parked", parked_until=day, cleared_on=None)


def _at_the_wheel(said: str) -> dict[str, str | None]:
    """Return who is at the wheel: one of the words for that, or somebody by name."""
    wanted = fold(one_line(said))
    known = {fold(label): name for name, label in wording.options("obstacles.wheel")}
    known |= {name: name for name in wording.labels("obstacles.wheel")}
    if not wanted:
        return {"wheel": None, "driver": ""}
    if name := known.get(wanted):
        return {"wheel": name, "driver": ""}
    return {"wheel": "other", "driver": one_line(said)}


def _flowing(companion: Companion, tree: Obstacle, facts: TreeFacts) -> Obstacle:
    """Return the tree with the way that is taken, and what came of it."""
    if facts.choose is not None:
        at = _which(tree, facts.choose)
        today = companion.today()
        branches = tuple(
            replace(one, chosen=n == at,
                    chosen_on=(one.chosen_on or today) if n == at else None)
            for n, one in enumerate(tree.branches)
        )  # fmt: skip
        tree = replace(_afloat(replace(tree, branches=branches)), parked_until=None,
                       cleared_on=None)  # fmt: skip
    if facts.outcome is None:
        return tree
    if chosen(tree) is None:
        raise CoachError(_("Which way was taken? First choose one of the ways round it."))
    branches = tuple(
        replace(one, outcome=one_line(facts.outcome)) if one.chosen else one
        for one in tree.branches
    )
    return replace(tree, branches=branches)


def _afloat(tree: Obstacle) -> Obstacle:
    """Return the tree as it lies: with the water round it, or right across."""
    return replace(tree, status="branched" if chosen(tree) else "open")


def _which(tree: Obstacle, said: str) -> int:
    """Return the place of the way that is meant by its number or its words; -1 is none."""
    wanted = fold(one_line(said))
    if not wanted:
        return -1
    if wanted.isdecimal() and 1 <= int(wanted) <= len(tree.branches):
        return int(wanted) - 1
    found = match.closest(
        range(len(tree.branches)),
        lambda at: fold(tree.branches[at].text) == wanted,
        lambda at: wanted in fold(tree.branches[at].text),
    )
    none = _("There is no such way round it. There are {n}.").format(n=len(tree.branches))
    return match.only_listed(found, none, lambda at: tree.branches[at].text)


def read_ways(said: str) -> tuple[Branch, ...]:
    """Return ways round it that were typed on one line: `call first (10 min); write`."""
    return tuple(way(part) for part in said.split(";") if one_line(part))


def way(said: str, before: Branch | None = None) -> Branch:
    """Return one way round it; what stands in brackets at its end is what it takes."""
    text, effort = one_line(said), ""
    if text.endswith(")") and "(" in text:
        text, _sign, effort = text[:-1].rpartition("(")
        text, effort = one_line(text), one_line(effort)
    kept = before or Branch(text=text)
    return replace(kept, text=text, effort=effort)


def way_typed(branch: Branch) -> str:
    """Return a way as it is typed."""
    return f"{branch.text} ({branch.effort})" if branch.effort else branch.text


NOBODY: Final = N_(
    "Nobody is at the wheel here, and you saw that. Whose name could stand there first?"
)


def _hints(tree: Obstacle) -> list[str]:
    if tree.status in ("cleared", "parked") or chosen(tree):
        return []
    if tree.wheel == "nobody":
        return [_(NOBODY)]
    if len(tree.branches) < WAYS:
        return [_("Three ways round it? Strange ones count.")]
    return [_("Which of the ways costs least today?")]
