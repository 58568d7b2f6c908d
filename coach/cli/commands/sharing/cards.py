"""`coach share` and `coach receive`: one thing goes to others as a card, and comes in."""

from __future__ import annotations

from collections.abc import Iterable

from coach.cli import asking, listing, output
from coach.cli.answers import Done, Told
from coach.cli.arguments import Arguments
from coach.companion import Companion
from coach.i18n import _
from coach.model.card import ReceivedCard
from coach.model.errors import CoachError, UsageError
from coach.model.types import Json
from coach.services import files, privacy
from coach.services.settings import settings
from coach.services.sharing import cards, received
from coach.services.sharing import received as receiving
from coach.services.sharing import share as sharing


def share(companion: Companion, given: Arguments) -> Told:
    """Make a card of something of one's own, after a look at every field of it."""
    if not given.words:
        return _shareable(companion, given)
    kind, which = given.words[0], " ".join(given.words[1:])
    card = sharing.offer(
        companion, kind, listing.meant(companion, which) if which else "",
        hide_names=settings.current(companion).hide_names,
    )  # fmt: skip
    out = given.value("out")
    if asking.is_asked(given):
        card = _asked(card)
    if given.as_json and not out:
        output.raw(cards.written(card))
        return 0
    if not given.as_json:
        _tell_card(cards.fields_of(card))
    if not out:
        return _("To write it to a file: --out FILE")
    asking.may_replace(out, given)
    return Done(sharing.write(card, out), file=out, kind=card.kind)


def _shareable(companion: Companion, given: Arguments) -> Told:
    """List the latest of everything that can be a card."""
    found = sharing.latest(companion)
    if given.as_json:
        return [{"kind": card.kind, "title": card.title} for card in found]
    if not found:
        return _("There is nothing to share yet.")
    labels = {card.kind: _(cards.KINDS[card.kind].label) for card in found}
    output.columns(((c.kind, f"{labels[c.kind]}: {c.title}") for c in found), "  ")
    told = _("To look at one, and hand it over: {command}")
    return told.format(command=f"coach share {found[0].kind}")


def _tell_card(fields: Iterable[tuple[str, str, str]]) -> None:
    for number, (_name, label, text) in enumerate(fields, 1):
        output.say(f"  {number}  {label}: {text}", hang=5)


def _asked(card: ReceivedCard) -> ReceivedCard:
    """Show the fields, and leave out those whose numbers are typed."""
    fields = cards.fields_of(card)
    _tell_card(fields)
    question = _("Which of these stay out? Numbers, or enter for none: ")
    out, wrong = asking.numbers(question, len(fields))
    if wrong:
        raise CoachError(_("There is no number {said} here.").format(said=wrong))
    return sharing.without(card, [fields[number - 1][0] for number in out])


def receive(companion: Companion, given: Arguments) -> Told:
    """Look at cards that others made, and keep them after a yes."""
    if which := given.value("let-go"):
        return Done(received.let_go(companion, which).understood)
    if not given.words:
        return _list(companion, given)
    if given.text.isdecimal() and not files.is_there(given.text):
        return _show(companion, given.text, given)
    if not (given.has("yes") or asking.may_ask(given)):
        raise UsageError(_("To keep cards without being asked, add --yes."))
    told: list[Json] = []
    # Of several files none is kept when one of them is no card.
    for offered in [receiving.look(companion, path) for path in given.words]:
        if not given.as_json:
            output.say(f"{offered.file}: {offered.label}")
            _tell_card(offered.fields)
            if not offered.fields:
                output.say("  " + _("It is told only together with those of others."))
        if given.has("yes") or offered.is_known or output.agreed(_("Keep this? [y/n] ")):
            kept = receiving.keep(companion, offered)
            told.append(kept)
            if not given.as_json:
                output.say(kept)
    return {"understood": told} if given.as_json else 0


def _show(companion: Companion, wanted: str, given: Arguments) -> Told:
    """Print the fields of a card that is here; nameless ones are told only together."""
    found = received.meant(companion, wanted)
    kind = cards.KINDS[found.cards[0].kind]
    is_one = not (kind.summed or kind.nameless)
    fields = cards.fields_of(found.cards[0]) if is_one else ()
    shown = [(name, label, privacy.over(companion, text)) for name, label, text in fields]
    if given.as_json:
        return {name: text for name, _label, text in shown}
    output.say(privacy.over(companion, f"{found.label}: {found.title}"))
    _tell_card(shown)
    if not is_one:
        output.say("  " + _("It is told only together with those of others."))
    return 0


def _list(companion: Companion, given: Arguments) -> Told:
    """Print the cards that are here."""
    found = privacy.over(companion, received.listed(companion))
    if given.as_json:
        return [
            {"id": one.id, "kind": one.label, "title": one.title, "n": len(one.cards)}
            for one in found
        ]
    for number, one in enumerate(found, 1):
        output.say(f"{number:>3}  {one.label}: {one.title}", hang=5)
    return 0 if found else _("No card of anybody else is here.")
