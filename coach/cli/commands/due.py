"""`coach due`, `coach move`, `coach settle`: what comes back, another day, or no more."""

from __future__ import annotations

from coach.cli import answers, listing, output
from coach.cli.listing import ListItem
from coach.i18n import _
from coach.model.errors import UsageError
from coach.services import privacy, wording
from coach.services.today import due as coming_back

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.cli.arguments import Arguments
    from coach.companion import Companion
    from coach.rules.today.due import Due
    from coach.services.today.due import DueLine


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
