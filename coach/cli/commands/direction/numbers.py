"""`coach number` and `coach room`: what one is steered by, and how much one may do."""

from __future__ import annotations

from coach.cli import answers, listing, output
from coach.cli.arguments import Arguments
from coach.cli.commands.log.edit import assignments
from coach.cli.listing import ListItem
from coach.companion import Companion
from coach.i18n import _
from coach.model.types import Json
from coach.services import wording
from coach.services.direction import numbers, standing
from coach.services.direction import room as rooms
from coach.services.direction.room import RoomLine, RoomPage
from coach.services.direction.standing import NumberLine, NumberPage


def number(companion: Companion, given: Arguments) -> int:
    """List the numbers, show one, or keep how one stands."""
    as_json = given.has("json")
    name, values, fields = _read(given)
    name = listing.meant(companion, name, "measures") if name else ""
    if not name and not fields:
        return _list(companion, as_json=as_json)
    n, on = given.count("n"), given.value("on")
    says_nothing = not (values or fields or n or on)
    if says_nothing and (found := numbers.known(companion, name)):
        return _show(numbers.page(companion, found), as_json=as_json)
    answer = numbers.put(companion, name, values, fields=fields, n=n, on=on)
    return answers.tell(answer, as_json=as_json)


def _read(given: Arguments) -> tuple[str, tuple[str, ...], dict[str, str]]:
    """Return the name, how it stands where that was said, and what else is said of it."""
    first = next((at for at, w in enumerate(given.words) if _assigns(w)), len(given.words))
    words = [*given.words[:first]]
    values: list[str] = []
    while len(words) > 1 and numbers.is_value(words[-1]):
        values.insert(0, words.pop())
    return " ".join(words), tuple(values), assignments(given.words[first:])[1]


def _assigns(word: str) -> bool:
    name, equals, _value = word.partition("=")
    return bool(equals) and name.isidentifier()


def _list(companion: Companion, *, as_json: bool) -> int:
    found = numbers.lines(companion)
    if as_json:
        answers.show([_document(one) for one in found])
        return 0
    listing.show(companion, [ListItem(one.id, as_line(one)) for one in found])
    if not found:
        output.say(_("No number yet. One to begin with: coach number NPS 8"))
    return 0


def _document(one: NumberLine) -> dict[str, Json]:
    return {
        "table": "measures", "record": answers.document(one.record),
        "derived": standing.derived(one),
    }  # fmt: skip


def as_line(one: NumberLine) -> str:
    """Return a number as one line of a list."""
    code = f"[{wording.code(one.id)}]"
    parts = (one.record.name, one.kind, one.stands, one.goal.lower(), one.beside)
    return f"{' · '.join(filter(None, parts))}  {code}"


def _show(page: NumberPage, *, as_json: bool) -> int:
    if as_json:
        answers.show({**_document(page.line), "did": [*page.did]})
        return 0
    output.say(as_line(page.line))
    for label, value in page.facts:
        output.say(f"  {label}: {value}", hang=4)
    summary, *acts = page.did
    output.say(_("What we did: {what}").format(what=summary))
    for text in acts:
        output.say(f"  ✓ {text}", hang=4)
    if page.line.stands:
        output.say(_("How it stands: {what}").format(what=page.line.stands))
    if page.shift:
        output.say(page.shift)
    return 0


def room(companion: Companion, given: Arguments) -> int:
    """Show the room there is, or keep some more of it."""
    as_json = given.has("json")
    text, fields = assignments(given.words)
    if text or fields:
        return answers.tell(rooms.add(companion, text, fields), as_json=as_json)
    page = rooms.page(companion)
    if as_json:
        answers.show(_room_document(page))
        return 0
    listing.show(companion, [ListItem(one.record.id, _room(one)) for one in page.rows])
    if not page.rows:
        output.say(_("Nothing yet. For example: coach room up to 50 euro kind=money"))
    if page.used:
        output.say(_("Used last:"))
    days = wording.days((one.day for one in page.used), companion.today())
    for day, one in zip(days, page.used, strict=True):
        output.say(f"  {day}  {one.text}", hang=4)
    return 0


def _room(one: RoomLine) -> str:
    by = _("from {name}").format(name=one.by) if one.by else ""
    parts = (one.record.text, one.kind, by, one.record.note)
    return f"{' · '.join(filter(None, parts))}  [{wording.code(one.record.id)}]"


def _room_document(page: RoomPage) -> dict[str, Json]:
    return {
        "room": [
            {"table": "room", "record": answers.document(r.record)} for r in page.rows
        ],
        "derived": {"used": [answers.plain(one) for one in page.used]},
    }
