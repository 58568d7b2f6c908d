"""Who: which of a few people is meant, and on which side somebody new stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from textual import events, on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _
from coach.model.errors import CoachError
from coach.model.person import SIDES, Person
from coach.screens.base.dialog import LEAVE, QUIT, Dialog, confirm
from coach.screens.base.screen import BaseScreen
from coach.services import wording
from coach.services.answer import Answer, PeopleOffer
from coach.services.people import contacts, lookup
from coach.services.people.lookup import AmbiguousNameError
from coach.widgets.frame.key_bar import listed
from coach.widgets.lists.text_list import ListRow, PersonList
from coach.widgets.text import key_name, prose

if TYPE_CHECKING:
    from coach.screens.base.app import BaseApp


class WhoDialog(Dialog[str], inherit_bindings=False):
    """Asks which person a name stands for; the answer is a person's id."""

    FREE_LINE = True
    BINDINGS = [listed("enter", "pick", N_("This one")), LEAVE, QUIT]

    def __init__(
        self, companion: Companion, said: str, candidates: Sequence[Person]
    ) -> None:
        super().__init__(companion)
        self.said = said
        self.candidates = candidates

    def heading(self) -> str:
        """Return the question."""
        return _("Which “{said}” do you mean?").format(said=self.said)

    def body(self) -> ComposeResult:
        """Lay out the people it may be."""
        yield PersonList()

    def on_mount(self) -> None:
        """Show the people it may be, each with a digit to choose them by."""
        rows = [self._row(at, person) for at, person in enumerate(self.candidates, 1)]
        self.query_one(PersonList).fill(self.veil(tuple(rows)))

    def _row(self, digit: int, person: Person) -> ListRow:
        known = (
            wording.side(person), person.organisation,
            ", ".join(person.aliases),
        )  # fmt: skip
        told = " · ".join(filter(None, known)) or self._noted(person)
        since = str(digit) if digit < 10 else ""
        return ListRow(id=person.id, title=person.name, end=since, below=(told,))

    def _noted(self, person: Person) -> str:
        last = contacts.gather(self.companion).rhythm(person).last
        note = contacts.last_note(self.companion, person, last)
        return note or _("nothing noted about them yet")

    def on_key(self, event: events.Key) -> None:
        """Choose by the digit in front."""
        digit = event.character or ""
        if digit.isdecimal() and 0 < int(digit) <= len(self.candidates):
            event.stop()
            self.dismiss(self.candidates[int(digit) - 1].id)

    def action_pick(self) -> None:
        """Choose the person in hand."""
        self.query_one(PersonList).action_choose()

    @on(PersonList.Chosen)
    def _chosen(self, event: PersonList.Chosen) -> None:
        self.dismiss(event.id)


class SideDialog(Dialog[Answer], inherit_bindings=False):
    """Asks once, about people who are new, on which side they stand."""

    TITLE = N_("Somebody new")
    AUTO_FOCUS = ""
    FREE_LINE = True
    BINDINGS = [
        listed("1", "side('colleague')", N_("Colleague"), "colleague"),
        listed("2", "side('customer')", N_("Customer"), "customer"),
        listed("escape", "later", N_("Later")),
        QUIT,
    ]

    def __init__(self, companion: Companion, about: str) -> None:
        super().__init__(companion)
        everyone = {person.id: person for person in lookup.everyone(companion)}
        self.unknown = [everyone[id_] for id_ in about.split() if id_ in everyone]
        self.answer: Answer | None = None

    def body(self) -> ComposeResult:
        """Lay out the question and its two answers."""
        yield Static(id="question", classes="words")

    def on_mount(self) -> None:
        """Ask about the first of them."""
        self._ask()

    def _ask(self) -> None:
        if not self.unknown:
            self.dismiss(self.answer)
            return
        name = self.veil(self.unknown[0]).name
        asked = _("Is {name} a colleague or a customer?").format(name=name)
        hint = _("It is asked only once. Without an answer the balance leaves them out.")
        told = Content.assemble(prose(asked), "\n", prose(hint, "$ink-faint"))
        self.write("#question", told)

    def action_side(self, side: str) -> None:
        """Keep the side, and ask about the next."""
        if side in SIDES:
            person = self.unknown.pop(0)
            kept = self.attempt(lambda: lookup.put_on_side(self.companion, person, side))
            self.answer = kept or self.answer
            self._ask()

    def action_later(self) -> None:
        """Leave it open, and ask about the next."""
        self.unknown.pop(0)
        self._ask()


Chosen = Mapping[str, str]
"""Who is meant by a name that may be more people: what was said, to a person's id."""


def note(scene: BaseScreen[Any], typed: str, then: Callable[[Answer], object]) -> None:
    """Write a line down and go on with the answer; an unclear name is asked about."""
    # The first frame needs nothing that reads a line.
    from coach.services.log import add

    asks_who(scene, lambda chosen: add.note(scene.companion, typed, chosen=chosen), then)


def asks_who(
    scene: BaseScreen[Any],
    deed: Callable[[Chosen], Answer],
    then: Callable[[Answer], object],
) -> None:
    """Do it and go on with the answer; a name that may be more people is asked about."""

    def attempt(chosen: Chosen) -> None:
        try:
            answer = deed(chosen)
        except AmbiguousNameError as unclear:
            said = unclear.said

            def meant(person_id: str | None) -> None:
                if person_id:
                    attempt({**chosen, said: person_id})

            who = WhoDialog(scene.companion, said, unclear.candidates)
            scene.app.push_screen(who, meant)
        except CoachError as error:
            scene.object_to(str(error))
        else:
            then(answer)

    attempt({})


def ask_sides(scene: BaseScreen[Any], answer: Answer) -> None:
    """Ask on which side the people stand who were new in this, and what it settles."""
    app, new = scene.app, [person.id for person in answer.people_added]
    unknown = [person.id for person in answer.people_added if person.side is None]

    def sided(told: Answer | None) -> None:
        app.answered(_still_open(app, told))
        ask_earlier(app, new)

    def ask() -> None:
        if unknown:
            app.push_screen(SideDialog(app.companion, " ".join(unknown)), sided)
        else:
            ask_earlier(app, new)

    if new:
        app.call_later(ask)
    if answer.may_settle:
        ids = " ".join(one.id for one in answer.may_settle)
        app.call_later(app.open, "settle", ids)


def _still_open(app: BaseApp, told: Answer | None) -> Answer | None:
    """Return an answer with what may still be said yes to: others in the same line."""
    if told is None or app.offered is None:
        return told
    return replace(told, record=app.offered.record, offers=app.offered.offers)


def ask_earlier(app: BaseApp, new: Sequence[str]) -> None:
    """Ask, for each who is new, whether earlier lines that name them are to be linked."""
    from coach.services.people import offers  # only where somebody is new

    scene = app.screen
    if not isinstance(scene, BaseScreen):
        return

    def link(person: Person) -> None:
        linked = scene.attempt(lambda: offers.link(scene.companion, person))
        app.answered(_still_open(app, linked))

    for person in lookup.everyone(app.companion):
        count = len(offers.earlier(app.companion, person)) if person.id in new else 0
        if count:
            words = _("It is one step, that can be taken back as a whole.")
            asked = offers.asked_earlier(person, count)
            confirm(scene, asked, words, partial(link, person))


def asked(offer: PeopleOffer) -> str:
    """Return in one line what may be so of somebody, and the key that says yes to it."""
    said = _("Is {name} somebody you know? {key} keeps them, {no} if it is no person.")
    if len(offer.people) == 1:
        said = _("Did you mean {name}? {key} says yes.")
    elif offer.people:
        said = _("{name} is there more than once. {key} makes them one.")
    return said.format(name=offer.name, key=key_name("k"), no=key_name("K"))


def decline(
    scene: BaseScreen[Any], answer: Answer, tell: Callable[[Answer], object]
) -> None:
    """Say no to the first of what was offered, for good where it is about a new name."""
    from coach.services.people import offers  # only where somebody was offered

    offer, done = answer.offers[0], answer
    if not offer.people:
        kept = scene.attempt(lambda: offers.decline(scene.companion, offer.name))
        if kept is None:
            return
        done = kept
    tell(_next(done, answer))


def take(scene: BaseScreen[Any], answer: Answer, tell: Callable[[Answer], object]) -> None:
    """Do the first of what was offered, and go on to the next."""
    from coach.services.people import offers  # only where somebody was offered

    offer, record = answer.offers[0], answer.record
    done = scene.attempt(lambda: offers.take(scene.companion, offer, record))
    if done is not None:
        scene.app.show_again()
        tell(_next(done, answer))
        ask_sides(scene, done)


def _next(done: Answer, answer: Answer) -> Answer:
    """Return what was done with the first offer, and what is still open about the line."""
    # What is still open is about the line, and the answer is about somebody.
    return replace(done, hints=(), record=answer.record, offers=answer.offers[1:])
