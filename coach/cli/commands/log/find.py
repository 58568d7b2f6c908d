"""`coach find` and `coach why`: what was written, and where a number comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice

from coach.cli import answers, listing, output
from coach.cli.answers import Told
from coach.cli.arguments import Arguments
from coach.cli.listing import ListItem
from coach.companion import Companion
from coach.i18n import _, plural
from coach.rules.search import filters
from coach.rules.search.terms import Entry
from coach.services import privacy, wording
from coach.services.entries.lines import EntryLine
from coach.services.log import search, views
from coach.services.log.search import Log

A_SCREEN = 50
"""So many are shown to a person who has no pager; a program gets them all."""


def find(companion: Companion, given: Arguments) -> Told:
    """Print what the filter lets through, newest first."""
    for word in given.strange:
        told = _("“{said}” is no option here and is looked for as text.")
        output.complain(told.format(said=word))
    if given.has("views"):
        return _views(companion, given)
    if name := given.value("forget"):
        return views.drop(companion, name)
    query, limit = filters.one_query(given.words), given.count("limit")
    if name := given.value("save"):
        return views.save(companion, name, query)
    if given.as_json:
        answers.show_each(
            {"table": one.line.table, "record": {"id": one.line.id, **one.document}}
            for one in islice(search.find(companion, query), limit)
        )
        return 0
    log = search.page(companion)
    found = log.find(query)
    with output.paged() as is_paged:
        if limit is None and output.talks() and not is_paged:
            limit = A_SCREEN
        shown = list(islice(found, limit))
        _show(companion, log, shown)
        if not found:
            _nothing(given)
        elif rest := len(found) - len(shown):
            output.say(plural(
                "… and {n} more; another word narrows it down.",
                "… and {n} more; another word narrows them down.", rest,
            ))  # fmt: skip
    return 0


def _views(companion: Companion, given: Arguments) -> Told:
    """Print what each saved view looks for."""
    there = views.every(companion)
    if given.as_json:
        return [{"name": name, "query": said} for name, said in there.items()]
    if not there:
        told = _("There is no saved view yet. For example: {command}")
        return told.format(command=_("coach find --save thanks kind:appreciate"))
    output.columns(there.items())
    return 0


def _show(companion: Companion, log: Log, shown: Sequence[Entry]) -> None:
    """Print entries, each line made when it is its turn."""
    veiled, today = privacy.made(companion), companion.today()
    lines = (veiled(log.line(entry)) for entry in shown)
    column = len("12:34") if any("T" in entry.at for entry in shown) else 0
    items = _by_day(lines, today)
    listing.stream(companion, items, [entry.id for entry in shown], column)


def _by_day(lines: Iterable[EntryLine], today: date) -> Iterator[ListItem]:
    """Yield entries with their time; the first of a day stands below what day it is."""
    before = None
    for line in lines:
        day = wording.capital(wording.said_day(line.day, today))
        heading = "" if line.day == before else day
        yield replace(listing.entry(line, today), lead=line.at, heading=heading)
        before = line.day


def _nothing(given: Arguments) -> None:
    output.say(_("Nothing fits. Fewer words find more."))
    for said in filters.phrases_with_or(given.words):
        told = _("“{said}” was looked for as it stands. One or the other: {command}")
        output.say(told.format(said=said, command=f"coach find {said}"))


def why(companion: Companion, given: Arguments) -> Told:
    """Print the rule, the figures and the entries behind a number or a prompt."""
    from coach.services.explain import numbers, prompts  # to find explains nothing

    if not given.words:
        named = [*prompts.explained()]
        if given.as_json:
            return [{"name": word, "title": title} for word, title in named]
        output.say(_("These numbers can be explained:"))
        output.columns(named, "  ")
        return 0
    name, *rest = given.words
    if not rest:
        name = listing.meant(companion, name, "patterns")
    tables = ("people",) if numbers.is_about_a_person(name) else ()
    about = listing.meant(companion, " ".join(rest), *tables)
    found = prompts.asked(companion, name, about)
    if given.as_json:
        return {
            "title": found.title,
            "rule": found.rule,
            "derived": dict(found.figures),
            "entries": [{"table": line.table, "id": line.id} for line in found.lines],
        }
    found = found if rest else privacy.over(companion, found)
    output.say(found.title)
    output.say(found.rule)
    output.facts(found.figures)
    if found.lines:
        output.say()
        today = companion.today()
        listing.show(companion, [listing.entry(line, today) for line in found.lines])
        output.each([prompts.newest(found)])
    if found.switch:
        output.part(found.switch)
    return 0
