"""`coach act`, `coach done` and `coach feedback`: small acts and what came back.

`coach due`, `coach move` and `coach settle`: what comes back, another day, or no more.
"""

from __future__ import annotations

from coach.cli import answers, listing, output
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


def act(companion: Companion, given: Arguments) -> int:
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


def _ideas(companion: Companion, given: Arguments) -> int:
    from coach.services.acts import suggestions
    from coach.services.people import lookup  # only whoever looks for one

    who = log.person(companion, given, "for")
    side = lookup.resolve(companion, who).side if who else None
    found = suggestions.ideas(companion, side)[:FEW]
    if given.has("json"):
        answers.show(
            [{"ref": one.ref, "text": one.text, "minutes": one.minutes} for one in found]
        )
        return 0
    for one in found:
        size = f" · {wording.minutes(one.minutes)}" if one.minutes else ""
        output.say(f"{one.text}{size}  [{one.ref}]", hang=2)
    if not found:
        output.say(_("No pack that is on has an idea for this."))
    return 0


def done(companion: Companion, given: Arguments) -> int:
    """Mark an act as done, or let it go."""
    before, after = given.mark("before"), given.mark("after")
    chosen = acts.choose(companion, listing.meant(companion, given.text, "acts") or None)
    if given.has("drop"):
        answer = acts.drop(companion, chosen)
    else:
        answer = acts.finish(
            companion,
            chosen,
            before=before,
            after=after,
            marked_by="customer" if given.has("customer") else None,
            had=[value for flag, value in HAD if given.has(flag)],
        )
    return answers.tell(answer, as_json=given.has("json"))


def feedback(companion: Companion, given: Arguments) -> int:
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
    raise UsageError(
        _("“{said}” is not a score: scores are whole numbers from 0 to 10.").format(
            said=said
        )
    )


def due(companion: Companion, given: Arguments) -> int:
    """List what comes back: what is due, then what is still to come."""
    found = coming_back.page(companion)
    if given.has("json"):
        answers.show(
            [
                {
                    "table": one.table, "id": one.id, "text": one.title,
                    "day": one.day.isoformat(), "due": one.is_due, "act": one.is_plan,
                }
                for one in found
            ]
        )  # fmt: skip
        return 0
    if not found:
        output.say(_("Nothing comes back: nothing is planned, and nothing set to a day."))
        return 0
    shown = privacy.over(companion, found)
    listing.show(companion, [_item(companion, one) for one in shown])
    output.say(_("Another day: coach move 1 friday. Done with it: coach settle 1"))
    return 0


def _item(companion: Companion, one: DueLine) -> ListItem:
    text = " · ".join(filter(None, (listing.short(one.title), one.meta)))
    when = wording.day(one.day, companion.today())
    return ListItem(one.id, f"{text}  [{wording.code(one.id)}]", when)


def move(companion: Companion, given: Arguments) -> int:
    """Let an act, or anything else that comes back, do so on another day."""
    said, when = " ".join(given.words), given.value("on")
    if when is None:
        said, when = coming_back.when_said(given.words, companion)
    if not said or not when:
        raise UsageError(_("What, and to which day? For example: coach move 1 tomorrow"))
    answer = coming_back.move(companion, _meant(companion, said), when)
    return answers.tell(answer, as_json=given.has("json"))


def settle(companion: Companion, given: Arguments) -> int:
    """Let something come back no more."""
    answer = coming_back.settle(companion, _meant(companion, given.text))
    return answers.tell(answer, as_json=given.has("json"))


def _meant(companion: Companion, said: str) -> Due:
    return coming_back.choose(companion, listing.meant(companion, said))
