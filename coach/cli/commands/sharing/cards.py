"""`coach share` and `coach receive`: one thing goes to others as a card, and comes in."""

from __future__ import annotations

from collections.abc import Iterable

from coach.cli import answers, listing, output
from coach.cli import files as asking
from coach.cli.arguments import Arguments
from coach.companion import Companion
from coach.i18n import _
from coach.model.card import ReceivedCard
from coach.model.errors import CoachError, UsageError
from coach.services import files, privacy
from coach.services.settings import settings
from coach.services.sharing import cards, received
from coach.services.sharing import receive as receiving
from coach.services.sharing import share as sharing


def share(companion: Companion, given: Arguments) -> int:
    """Make a card of something of one's own, after a look at every field of it."""
    if not given.words:
        return _shareable(companion, as_json=given.has("json"))
    kind, which = given.words[0], " ".join(given.words[1:])
    card = sharing.offer(
        companion, kind, listing.meant(companion, which) if which else "",
        hide_names=settings.current(companion).hide_names,
    )  # fmt: skip
    as_json, out = given.has("json"), given.value("out")
    if answers.may_ask(as_json=as_json) and not given.has("yes"):
        card = _asked(card)
    if as_json and not out:
        output.raw(cards.written(card))
        return 0
    if not as_json:
        _tell_card(cards.fields_of(card))
    if not out:
        output.say(_("To write it to a file: --out FILE"))
        return 0
    asking.may_replace(out, given)
    told = sharing.write(card, out)
    return answers.tell_words(told, as_json=as_json, file=out, kind=card.kind)


def _shareable(companion: Companion, *, as_json: bool) -> int:
    """List the latest of everything that can be a card."""
    found = sharing.latest(companion)
    if as_json:
        answers.show([{"kind": card.kind, "title": card.title} for card in found])
        return 0
    wide = max((len(card.kind) for card in found), default=0)
    for card in found:
        told = f"{_(cards.KINDS[card.kind].label)}: {card.title}"
        output.say(f"  {card.kind:<{wide}}  {told}", hang=wide + 4)
    if found:
        command = f"coach share {found[0].kind}"
        output.say(_("To look at one, and hand it over: {command}").format(command=command))
    else:
        output.say(_("There is nothing to share yet."))
    return 0


def _tell_card(fields: Iterable[tuple[str, str, str]]) -> None:
    for number, (_name, label, text) in enumerate(fields, 1):
        output.say(f"  {number}  {label}: {text}", hang=5)


def _asked(card: ReceivedCard) -> ReceivedCard:
    """Show the fields, and leave out those whose numbers are typed."""
    fields = cards.fields_of(card)
    _tell_card(fields)
    said = output.ask(_("Which of these stay out? Numbers, or enter for none: ")) or ""
    numbers = said.replace(",", " ").split()
    for part in numbers:
        if not part.isdecimal() or not 1 <= int(part[:4]) <= len(fields):
            raise CoachError(_("There is no number {said} here.").format(said=part))
    return sharing.without(card, [fields[int(part) - 1][0] for part in numbers])


def receive(companion: Companion, given: Arguments) -> int:
    """Look at cards that others made, and keep them after a yes."""
    as_json, told = given.has("json"), []
    if which := given.value("let-go"):
        gone = received.let_go(companion, which)
        return answers.tell_words(gone.understood, as_json=as_json)
    if not given.words:
        return _list(companion, as_json=as_json)
    if (
        len(given.words) == 1
        and given.words[0].isdecimal()
        and not files.is_there(given.words[0])
    ):
        return _show(companion, given.words[0], as_json=as_json)
    may_ask = answers.may_ask(as_json=as_json)
    if not (given.has("yes") or may_ask):
        raise UsageError(_("To keep cards without being asked, add --yes."))
    # Of several files none is kept when one of them is no card.
    for offered in [receiving.look(companion, path) for path in given.words]:
        if not as_json:
            output.say(f"{offered.file}: {offered.label}")
            _tell_card(offered.fields)
            if not offered.fields:
                output.say("  " + _("It is told only together with those of others."))
        if given.has("yes") or offered.is_known or output.agreed(_("Keep this? [y/n] ")):
            told.append(receiving.keep(companion, offered))
            if not as_json:
                output.say(told[-1])
    if as_json:
        answers.show({"understood": [*told]})
    return 0


def _show(companion: Companion, wanted: str, *, as_json: bool) -> int:
    """Print the fields of a card that is here; nameless ones are told only together."""
    found = received.meant(companion, wanted)
    kind = cards.KINDS[found.cards[0].kind]
    is_one = not (kind.summed or kind.nameless)
    fields = cards.fields_of(found.cards[0]) if is_one else ()
    shown = [(name, label, privacy.over(companion, text)) for name, label, text in fields]
    if as_json:
        answers.show({name: text for name, _label, text in shown})
        return 0
    output.say(privacy.over(companion, f"{found.label}: {found.title}"))
    _tell_card(shown)
    if not is_one:
        output.say("  " + _("It is told only together with those of others."))
    return 0


def _list(companion: Companion, *, as_json: bool) -> int:
    """Print the cards that are here."""
    found = privacy.over(companion, received.listed(companion))
    if as_json:
        answers.show([
            {"id": one.id, "kind": one.label, "title": one.title, "n": len(one.cards)}
            for one in found
        ])  # fmt: skip
    elif not found:
        output.say(_("No card of anybody else is here."))
    else:
        for number, one in enumerate(found, 1):
            output.say(f"{number:>3}  {one.label}: {one.title}", hang=5)
    return 0
