"""`coach number` and `coach room`: what one is steered by, and how much one may do."""

from __future__ import annotations

from coach.cli import answers, listing, output
from coach.cli.answers import Told
from coach.cli.arguments import Arguments
from coach.cli.commands.log.edit import assignments, assigns
from coach.cli.listing import ListItem
from coach.companion import Companion
from coach.i18n import _
from coach.model.types import Json
from coach.services import wording
from coach.services.direction import number_words, numbers
from coach.services.direction import room as rooms
from coach.services.direction.number_words import NumberLine, NumberPage
from coach.services.direction.room import RoomLine


def number(companion: Companion, given: Arguments) -> Told:
    """List the numbers, show one, or keep how one stands."""
    name, values, fields = _read(given)
    name = listing.meant(companion, name, "measures") if name else ""
    if not name and not fields:
        return _list(companion, given)
    n, on = given.count("n"), given.value("on")
    says_nothing = not (values or fields or n or on)
    if says_nothing and (found := numbers.known(companion, name)):
        return _show(numbers.page(companion, found), given)
    return numbers.put(companion, name, values, fields=fields, n=n, on=on)


def _read(given: Arguments) -> tuple[str, tuple[str, ...], dict[str, str]]:
    """Return the name, how it stands where that was said, and what else is said of it."""
    first = next((at for at, w in enumerate(given.words) if assigns(w)), len(given.words))
    words = [*given.words[:first]]
    values: list[str] = []
    while len(words) > 1 and numbers.is_value(words[-1]):
        values.insert(0, words.pop())
    return " ".join(words), tuple(values), assignments(given.words[first:])[1]


def _list(companion: Companion, given: Arguments) -> Told:
    found = numbers.lines(companion)
    if given.as_json:
        return [_document(one) for one in found]
    items = [ListItem(one.id, _line(one)) for one in found]
    none = _("No number yet. One to begin with: coach number NPS 8")
    return listing.show(companion, items, none)


def _document(one: NumberLine) -> dict[str, Json]:
    return answers.filed(one.record, **number_words.derived(one))


def _line(one: NumberLine) -> str:
    parts = (one.record.name, one.kind, one.stands, one.goal.lower(), one.beside)
    return listing.coded(one.id, *parts)


def _show(page: NumberPage, given: Arguments) -> Told:
    if given.as_json:
        return {**_document(page.line), "did": [*page.did]}
    output.say(_line(page.line))
    output.facts(page.facts)
    summary, *acts = page.did
    output.say(_("What we did: {what}").format(what=summary))
    output.each((f"  ✓ {text}" for text in acts), hang=4)
    if page.line.stands:
        output.say(_("How it stands: {what}").format(what=page.line.stands))
    output.each([page.shift])
    return 0


def room(companion: Companion, given: Arguments) -> Told:
    """Show the room there is, or keep some more of it."""
    text, fields = assignments(given.words)
    if text or fields:
        return rooms.add(companion, text, fields)
    page = rooms.page(companion)
    if given.as_json:
        rows: list[Json] = [answers.filed(one.record) for one in page.rows]
        return {"room": rows, "derived": {"used": answers.plain(page.used)}}
    items = [_room(one) for one in page.rows]
    none = _("Nothing yet. For example: coach room up to 50 euro kind=money")
    listing.show(companion, items, none)
    if page.used:
        output.say(_("Used last:"))
    days = wording.days((one.day for one in page.used), companion.today())
    for day, one in zip(days, page.used, strict=True):
        output.say(f"  {day}  {one.text}", hang=4)
    return 0


def _room(one: RoomLine) -> ListItem:
    by = _("from {name}").format(name=one.by) if one.by else ""
    record = one.record
    return listing.kept(record.id, record.text, one.kind, by, record.note)
