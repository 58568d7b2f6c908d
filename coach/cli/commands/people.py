"""`coach people` and `coach person`: everybody, and one of them."""

from __future__ import annotations

from dataclasses import replace

from coach.cli import answers
from coach.cli import listing as listed
from coach.cli import output as paper
from coach.cli.commands import log as notes
from coach.cli.listing import Item
from coach.i18n import _
from coach.model.errors import UsageError
from coach.services import privacy
from coach.services import wording as words
from coach.services.editing import edit as entries
from coach.services.people import directory
from coach.services.people import lookup as register_of
from coach.services.settings import away as periods

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from coach.cli.arguments import Given
    from coach.companion import Companion
    from coach.model.person import Person
    from coach.model.types import Json
    from coach.services.people.directory import Row


def people(companion: Companion, given: Given) -> int:
    """List everybody, or only who may be waiting."""
    rows = directory.look(companion).rows
    if given.has("due"):
        rows = tuple(row for row in rows if row.waits)
    if given.has("json"):
        answers.show([_row_as_json(row) for row in rows])
    elif rows:
        shown = privacy.over(companion, rows)
        listed.show(companion, [Item(row.person.id, _row(row)) for row in shown])
    elif given.has("due"):
        paper.say(_("Nobody seems to be waiting for a word."))
    else:
        paper.say(_("Nobody yet. A name in a note is enough: coach log coffee with @Anna"))
    return 0


def _row(row: Row) -> str:
    parts = (
        row.person.name,
        words.label("side", row.person.side),
        row.since,
        row.reason or row.usual,
        listed.short(row.note),
    )
    return " · ".join(filter(None, parts))


def _row_as_json(row: Row) -> dict[str, Json]:
    return {
        "table": "people",
        "record": answers.document(row.person),
        "derived": {
            "last": row.last.isoformat() if row.last else None,
            "waits": row.waits,
            "reason": row.reason,
        },
    }


def person(companion: Companion, given: Given) -> int:
    """Add, show, edit or merge."""
    what, *names = given.words
    verbs: dict[str, Callable[[Companion, Sequence[str], Given], int]] = {
        "add": _add,
        "show": _show,
        "edit": _edit,
        "merge": _merge,
    }
    return verbs[what](companion, names, given)


def _add(companion: Companion, names: Sequence[str], given: Given) -> int:
    from coach.cli.commands import edit as editing  # the others change nothing

    name, values = editing.assignments(names)
    side = notes.only_one(given, ("colleague", "customer"))
    person = register_of.newcomer(companion, name, side)
    person = replace(person, **entries.read_fields(companion, person, values))
    answer = register_of.keep(companion, person)
    return answers.tell(answer, as_json=given.has("json"))


def _meant(companion: Companion, said: str) -> Person:
    return register_of.resolve(companion, listed.meant(companion, said, "people"))


def _show(companion: Companion, names: Sequence[str], given: Given) -> int:
    page = directory.page(companion, _meant(companion, " ".join(names)).id)
    if given.has("json"):
        answers.show(
            {
                "table": "people",
                "record": answers.document(page.person),
                "derived": {"entries": len(page.timeline)},
            }
        )
        return 0
    paper.say(f"{page.person.name}  [{words.code(page.person.id)}]")
    for fact in page.facts:
        paper.say(f"  {fact.label}: {fact.value}", hang=4)
    if page.acts:
        paper.say()
        paper.say(_("Small acts that wait"))
        for act in page.acts:
            paper.say(f"  {words.code(act.id)}  {listed.short(act.text)}", hang=10)
    if page.timeline:
        paper.say()
        today = companion.today()
        listed.show(companion, [listed.entry(line, today) for line in page.timeline])
    return 0


def _edit(companion: Companion, names: Sequence[str], given: Given) -> int:
    from coach.cli.commands import edit as editing  # the others change nothing

    name, values = editing.assignments(names)
    chosen = _meant(companion, name)
    if side := notes.only_one(given, ("colleague", "customer")):
        values["side"] = side
    if not values:
        return editing.show_fields(companion, "people", chosen, as_json=given.has("json"))
    answer = entries.change(companion, "people", chosen.id, values)
    return answers.tell(answer, as_json=given.has("json"))


def _merge(companion: Companion, names: Sequence[str], given: Given) -> int:
    if len(names) != 2:
        raise UsageError(
            _("Two names are needed, the one that stays first; quotes keep one together.")
        )
    keep, other = (_meant(companion, name) for name in names)
    if not given.has("yes"):
        if not paper.talks():
            raise UsageError(_("To merge without being asked, add --yes."))
        question = _("Everything of {other} goes to {keep}. Is that right? [y/n] ")
        if not paper.agreed(question.format(other=other.name, keep=keep.name)):
            paper.say(_("Nothing was changed."))
            return 0
    answer = directory.merge(companion, keep, other)
    return answers.tell(answer, as_json=given.has("json"))


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
    from coach.cli.arguments import one_of  # a holiday needs no word
    from coach.model.setting import LABELS

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
