"""`coach act`, `coach done` and `coach feedback`: small acts and what came back.

`coach due`, `coach move` and `coach settle`: what comes back, another day, or no more.
"""

from __future__ import annotations

from coach.cli import listing, output
from coach.cli.answers import Told
from coach.cli.arguments import Arguments
from coach.cli.commands.log import log
from coach.cli.listing import ListItem
from coach.companion import Companion
from coach.i18n import _
from coach.model.errors import UsageError
from coach.services import privacy, wording
from coach.services.acts import acts
from coach.services.acts import feedback as echoes
from coach.services.today import due as coming_back

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.rules.today.due import Due
    from coach.services.today.due import DueLine

HAD = (
    ("own", "own_way"), ("course", "course"), ("signature", "signature"),
    ("sweet", "strength"), ("sweet", "customer"), ("sweet", "result"),
)  # fmt: skip
"""What was in a done act, by the options that say so."""

FEW = 5
"""So many ideas are shown at once."""


def act(companion: Companion, given: Arguments) -> Told:
    """Plan a small act, or show a few that the packs know."""
    if given.has("ideas"):
        return _ideas(companion, given)
    answer = acts.plan(
        companion,
        log.typed(given, _("What do you want to do? ")),
        person=log.person(companion, given, "for"),
        on=given.value("on"),
        every=given.value("every"),
        detail=given.value("detail") or "",
        serves=_serves(companion, given),
    )
    return log.tell(companion, answer, given)


def _serves(companion: Companion, given: Arguments) -> str | None:
    if given.value("serves") is None:
        return None
    from coach.cli.commands.ideas import ideas  # most acts stand for themselves

    return ideas.serves(companion, given)


def _ideas(companion: Companion, given: Arguments) -> Told:
    from coach.services.acts import suggestions
    from coach.services.people import lookup  # only whoever looks for one

    who = log.person(companion, given, "for")
    side = lookup.resolve(companion, who).side if who else None
    found = suggestions.ideas(companion, side)[:FEW]
    if given.as_json:
        return [
            {"ref": one.ref, "text": one.text.say(), "minutes": one.minutes}
            for one in found
        ]
    for one in found:
        size = wording.minutes(one.minutes) if one.minutes else ""
        output.say(f"{wording.dotted(one.text.say(), size)}  [{one.ref}]", hang=2)
    return 0 if found else _("No pack that is on has an idea for this.")


def done(companion: Companion, given: Arguments) -> Told:
    """Mark an act as done, or let it go."""
    before, after = given.mark("before"), given.mark("after")
    chosen = acts.choose(companion, listing.meant(companion, given.text, "acts") or None)
    if given.has("drop"):
        return acts.drop(companion, chosen)
    return acts.finish(
        companion,
        chosen,
        before=before,
        after=after,
        marked_by="customer" if given.has("customer") else None,
        had=[value for flag, value in HAD if given.has(flag)],
    )


def feedback(companion: Companion, given: Arguments) -> Told:
    """Keep what came back."""
    score = _score(given.value("score"))
    bare = score is not None and not given.words
    answer = echoes.keep(
        companion,
        "" if bare else log.typed(given, _("What was said? ")),
        person=log.person(companion, given, "from"),
        score=score,
    )
    return log.tell(companion, answer, given)


def _score(said: str | None) -> int | None:
    if said is None:
        return None
    if said.isdecimal() and len(said) < 3 and int(said) <= 10:
        return int(said)
    wrong = _("“{said}” is not a score: scores are whole numbers from 0 to 10.")
    raise UsageError(wrong.format(said=said))


def due(companion: Companion, given: Arguments) -> Told:
    """List what comes back: what is due, then what is still to come."""
    found = coming_back.page(companion)
    if given.as_json:
        return [
            {"table": one.line.table, "id": one.line.id, "text": one.line.title,
             "day": one.day.isoformat(), "due": one.is_due, "act": one.is_plan}
            for one in found
        ]  # fmt: skip
    if not found:
        return _("Nothing comes back: nothing is planned, and nothing set to a day.")
    shown = privacy.over(companion, found)
    listing.show(companion, [_item(companion, one) for one in shown])
    return _("Another day: coach move 1 friday. Done with it: coach settle 1")


def _item(companion: Companion, one: DueLine) -> ListItem:
    shown, when = one.line, wording.day(one.day, companion.today())
    return listing.kept(shown.id, listing.short(shown.title), shown.meta, lead=when)


def move(companion: Companion, given: Arguments) -> Told:
    """Let an act, or anything else that comes back, do so on another day."""
    said, when = " ".join(given.words), given.value("on")
    if when is None:
        said, when = coming_back.when_said(given.words, companion)
    if not said or not when:
        raise UsageError(_("What, and to which day? For example: coach move 1 tomorrow"))
    return coming_back.move(companion, _meant(companion, said), when)


def settle(companion: Companion, given: Arguments) -> Told:
    """Let something come back no more."""
    return coming_back.settle(companion, _meant(companion, given.text))


def _meant(companion: Companion, said: str) -> Due:
    return coming_back.choose(companion, listing.meant(companion, said))
