"""Everything that is kept about somebody, readable, for when they ask to see it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from coach.companion import Companion
from coach.i18n import _
from coach.model.person import Person
from coach.model.text import one_line
from coach.model.types import Json
from coach.rules.search.terms import Entry
from coach.services import privacy, wording
from coach.services.entries import corpus
from coach.services.people import directory, lookup
from coach.services.people.forget import Mask


def documents(companion: Companion, person: Person) -> dict[str, Json]:
    """Return every document that is about them or names them, by its table."""
    mask = Mask(companion, person)
    found: dict[str, Json] = {}
    for table, rows in companion.store.tables().items():
        told: list[Json] = [
            {"id": key, **document}
            for key, document in rows.items()
            if key in mask.ids or mask.document(document) != document
        ]
        if told:
            found[table] = told
    return found


def readable(companion: Companion, person: Person) -> str:
    """Return it as a page of Markdown, with initials for everybody else."""
    mask, everybody = Mask(companion, person), companion.store.all(Person)
    others = [
        name
        for one in everybody
        if one.id not in mask.ids
        for name in lookup.all_names(one)
        if mask.text(name) == name
    ]
    about, named = [], []
    for entry in corpus.entries(companion):
        if mask.ids & set(entry.people):
            about.append(entry)
        elif mask.text(f"{entry.text} {entry.said}") != f"{entry.text} {entry.said}":
            named.append(entry)
    page = directory.person_page(companion, person.id)
    lines = [
        f"# {one_line(person.name)}",
        "",
        _("What is kept about {name} on {day}. Other people are told by their initials.")
        .format(name=one_line(person.name), day=wording.long_day(companion.today())),
        "",
        *(f"- {fact.label}: {one_line(fact.value)}" for fact in page.facts),
        *_section(_("Entries about {name}").format(name=one_line(person.name)), about),
        *_section(_("Entries that mention the name"), named),
    ]  # fmt: skip
    return privacy.NameMask(others).text("\n".join(lines)) + "\n"


def _section(title: str, entries: list[Entry]) -> Iterator[str]:
    if not entries:
        return
    yield from ("", f"## {title}", "")
    for entry in entries:
        day = wording.written_day(date.fromisoformat(entry.at[:10]))
        text = " ".join(entry.text.split())
        yield f"- {day}, {wording.kind(entry.table).lower()}: {text}"
