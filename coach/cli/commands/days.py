"""`coach away`: days that count for nobody."""

from __future__ import annotations

from coach.cli import answers
from coach.cli import listing as listed
from coach.cli import output as paper
from coach.cli.listing import Item
from coach.i18n import _
from coach.services import wording as words
from coach.services.settings import away as periods

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.cli.arguments import Given
    from coach.companion import Companion


def away(companion: Companion, given: Given) -> int:
    """Keep a period away, or list those that are kept."""
    if not given.words:
        return _list(companion, as_json=given.has("json"))
    first, *more = given.words
    answer = periods.go(
        companion, first, more[0] if more else None, _label(given.value("label"))
    )
    return answers.tell(answer, as_json=given.has("json"))


def _label(said: str | None) -> str:
    if said is None:
        return "holiday"
    from coach.cli.values import one_of  # a holiday needs no word
    from coach.model.away import LABELS

    return one_of("away", said, LABELS)


def _list(companion: Companion, *, as_json: bool) -> int:
    found = periods.periods(companion)
    if as_json:
        answers.show([answers.document(away) for away in found])
    elif found:
        listed.show(
            companion,
            [
                Item(away.id, f"{periods.in_words(away)}  [{words.code(away.id)}]")
                for away in found
            ],
        )
    else:
        paper.say(_("No days away yet. For example: coach away 21-12 3-1"))
    return 0
