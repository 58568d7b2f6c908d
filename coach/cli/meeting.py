"""Meeting somebody: who is new in a line, or may be, is asked about there and then."""

from __future__ import annotations

from dataclasses import replace

from coach.cli import answers, output
from coach.i18n import _
from coach.model.errors import CoachError
from coach.services.people import lookup, offers

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from coach.companion import Companion
    from coach.model.person import Person
    from coach.services.answer import Answer, PeopleOffer

SIDE_OF = {"c": "colleague", "k": "customer"}
"""What one types for a side, in either language."""


def tell(companion: Companion, answer: Answer, added: tuple[Person, ...]) -> Answer | str:
    """Tell what was kept; ask about who is new or may be meant, or say how it is told."""
    if not output.talks():
        more = offers.in_words(answer, companion)
        found = _earlier_in_words(companion, added)
        return replace(answer, hints=(*answer.hints, *more, *found))
    asked = lookup.ask_side(added)  # what is asked at once needs no hint
    output.each((answer.understood, *(hint for hint in answer.hints if hint not in asked)))
    new = [*added]
    for person in added:
        _ask_side(companion, person)
    for offer in answer.offers:
        new += _ask(companion, offer, answer)
    return _ask_earlier(companion, new)


def _ask(companion: Companion, offer: PeopleOffer, answer: Answer) -> Iterable[Person]:
    """Ask about an offer, and do it after a yes; return who is new by that."""
    side = None
    if not offer.people:
        question = _(
            "Is {name} a colleague (c) or a customer (k)? No person: n. Enter: later. "
        )
        said = _letter(question.format(name=offer.name))
        if said == "n":
            output.say(offers.decline(companion, offer.name).understood)
        side = SIDE_OF.get(said)
        agreed = side is not None
    else:
        question = _("Did you mean {name}? [y/n] ")
        if len(offer.people) > 1:
            question = _("{name} is there more than once. One and the same? [y/n] ")
        agreed = output.agreed(question.format(name=offer.name))
    if not agreed:
        return ()
    try:
        done = offers.take(companion, offer, answer.record, side)
    except CoachError as error:
        output.say(str(error))
        return ()
    output.say(done.understood)
    return done.people_added


def _ask_side(companion: Companion, person: Person) -> None:
    if person.side is not None:
        return
    question = _("Is {name} a colleague (c) or a customer (k)? Enter: later. ")
    if side := SIDE_OF.get(_letter(question.format(name=person.name))):
        output.say(lookup.put_on_side(companion, person, side).understood)


def _letter(question: str) -> str:
    """Return the first letter of what is answered."""
    return (output.ask(question) or "").strip().casefold()[:1]


def _earlier_in_words(companion: Companion, new: Iterable[Person]) -> Iterable[str]:
    for person in new:
        if count := len(offers.earlier(companion, person)):
            yield offers.told_earlier(person, count)


def _ask_earlier(companion: Companion, new: Iterable[Person]) -> str:
    """Ask whether lines that name who is new are to be linked; return the way back."""
    for person in new:
        count = len(offers.earlier(companion, person))
        if count and output.agreed(f"{offers.asked_earlier(person, count)} [y/n] "):
            output.say(offers.link(companion, person).understood)
    return answers.way_back()
