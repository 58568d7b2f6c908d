"""What the store and the packs have to offer where a word of a command is completed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeAlias

from coach.companion import Companion
from coach.i18n import LANGUAGES, SOURCE, _, language
from coach.model import kinds
from coach.model.text import one_line
from coach.rules.search.values import KEYS
from coach.services import wording

Offered: TypeAlias = tuple[str, str]
"""A word to type, and what it is."""

NEWEST: Final = 20
"""So many entries are offered to choose from."""

Given: TypeAlias = tuple[str, ...]

Offer: TypeAlias = Callable[[Companion, Given, str], Iterable[Offered]]
"""What offers words, by the words given before and what is being typed."""


def group(name: str) -> Iterator[Offered]:
    """Yield the values of an enumeration as they are typed in the language spoken."""
    for value, label in wording.labels(name).items():
        yield value if language() == SOURCE else _(label).lower(), _(label)


def _people(companion: Companion, _given: Given, _typed: str) -> Iterator[Offered]:
    """Yield everybody, unless names are hidden from who looks over a shoulder."""
    from coach.model.person import Person
    from coach.services.settings import settings

    if settings.current(companion).hide_names:
        return
    for one in companion.store.all(Person):
        if not one.archived:
            yield one_line(one.name), wording.side(one)


def _signs(companion: Companion, given: Given, typed: str) -> Iterator[Offered]:
    """Yield what a sign in a line may be: somebody, or a kind of attention."""
    if typed.startswith("@"):
        yield from ((f"@{name}", about) for name, about in _people(companion, given, typed))
    if typed.startswith("+"):
        found = group("moments.kind")
        yield from ((f"+{name.replace(' ', '-')}", about) for name, about in found)


def _filters(companion: Companion, given: Given, typed: str) -> Iterator[Offered]:
    """Yield the keys of a filter, or the values of the one that is being typed."""
    key, colon, _value = typed.partition(":")
    if not colon:
        yield from ((f"{word}:", "") for word in dict.fromkeys(filters()))
        return
    values = FILTERS.get(KEYS.get(key, ""))
    for name, about in values(companion, given, typed) if values else ():
        yield f"{key}:{name}", about


def filters() -> Iterator[str]:
    """Yield the keys of a filter in the language spoken."""
    for key in dict.fromkeys(KEYS.values()):
        words = [word for word, meant in KEYS.items() if meant == key]
        yield words[0] if language() == SOURCE else words[min(1, len(words) - 1)]


def _views(companion: Companion, _given: Given, _typed: str) -> Iterable[Offered]:
    """Return the saved views by their names."""
    from coach.services.log import views

    return views.every(companion).items()


def _tables(_companion: Companion, _given: Given, _typed: str) -> Iterator[Offered]:
    for kind in kinds.logged():
        yield kind.table if language() == SOURCE else _(kind.plural).lower(), ""


def _of(name: str) -> Offer:
    """Return what offers the values of an enumeration."""
    return lambda _companion, _given, _typed: group(name)


def _acts(companion: Companion, _given: Given, _typed: str) -> Iterator[Offered]:
    from coach.services.acts import acts

    return ((one_line(act.text), "") for act in acts.waiting(companion))


def _entries(companion: Companion, _given: Given, _typed: str) -> Iterator[Offered]:
    from itertools import islice

    from coach.services.entries import corpus

    for entry in islice(corpus.entries(companion), NEWEST):
        yield wording.code(entry.id), one_line(entry.text)


def _patterns(companion: Companion, _given: Given, _typed: str) -> Iterator[Offered]:
    from coach.services.patterns import patterns

    for one in patterns.every(companion):
        yield one_line(one.name), wording.label("patterns.status", one.status)


def _numbers(companion: Companion, _given: Given, _typed: str) -> Iterator[Offered]:
    from coach.services.direction import numbers

    for one in numbers.lines(companion):
        yield one_line(one.record.name), one.kind


def _active(companion: Companion, _given: Given, _typed: str) -> Iterator[Offered]:
    from coach.services.patterns import patterns

    return ((one_line(one.name), one_line(one.cue)) for one in patterns.active(companion))


def _ticks(companion: Companion, given: Given, typed: str) -> Iterator[Offered]:
    from coach.services.patterns import phrases

    for result in phrases.RESULTS.values():
        yield from ((word, _(result.label)) for word in result.typed[:2])
    yield from _active(companion, given, typed)


def _ideas(companion: Companion, _given: Given, _typed: str) -> Iterator[Offered]:
    from coach.services.patterns import patterns

    return ((one.pattern.name, one.pattern.cue) for one in patterns.ideas(companion))


def _charts(companion: Companion, _given: Given, _typed: str) -> Iterator[Offered]:
    from coach.services.review import charts

    for one in charts.every(companion):
        kind = charts.CHARTS.get(one.name)
        yield _(kind.word) if kind else one.name, one.title


def _rules(companion: Companion, _given: Given, _typed: str) -> Iterator[Offered]:
    from coach.services.direction import frames

    return ((one.text, one.words) for one in frames.listed(companion))


def _trees(companion: Companion, _given: Given, _typed: str) -> Iterator[Offered]:
    from coach.services.direction import trees

    return ((one.text, one.words) for one in trees.listed(companion))


def _ambitions(companion: Companion, _given: Given, _typed: str) -> Iterator[Offered]:
    from coach.services.ideas import ambitions

    return ((one_line(one.text), "") for one in ambitions.every(companion))


def _exercises(companion: Companion, _given: Given, _typed: str) -> Iterator[Offered]:
    from coach.services.exercises import exercises

    return ((one.ref, one.title) for one in exercises.page(companion).lines)


def _packs(companion: Companion, _given: Given, _typed: str) -> Iterator[Offered]:
    return ((one.id, one.name.say()) for one in companion.library.packs())


def _lens_sets(companion: Companion, _given: Given, _typed: str) -> Iterator[Offered]:
    from coach.services.lenses import sets

    return ((one.pack, one.name) for one in sets.every(companion))


def _questionnaires(companion: Companion, _given: Given, _typed: str) -> Iterator[Offered]:
    from coach.services.lenses import lenses

    return (
        (one.ref, one.title.say(language())) for one in lenses.questionnaires(companion)
    )


def _guides(companion: Companion, _given: Given, _typed: str) -> Iterator[Offered]:
    from coach.services.exercises import guides

    return ((one.ref, one.title) for one in guides.every(companion))


def _programmes(companion: Companion, _given: Given, _typed: str) -> Iterator[Offered]:
    from coach.services.exercises import programmes

    return ((one.pack, one.title) for one in programmes.lines(companion))


def _texts(companion: Companion, given: Given, typed: str) -> Iterable[Offered]:
    """Return the texts of the pack that was begun with, else the packs."""
    from coach.services.packs import packs

    name, slash, _key = typed.partition("/")
    if not slash:
        return ((f"{id_}/", about) for id_, about in _packs(companion, given, typed))
    found = packs.pack_page(companion, packs.choose(companion, name)).items
    return ((f"{name}/{one.key}", one.text) for one in found)


def _kinds_of_file(_companion: Companion, _given: Given, _typed: str) -> Iterator[Offered]:
    from coach.content.format.kinds import KINDS

    return ((name, "") for name in KINDS)


def _items(companion: Companion, _given: Given, typed: str) -> Iterator[Offered]:
    """Yield the items of the pack that was begun with, else the packs."""
    from coach.services.packs import items, packs

    name, slash, _key = typed.partition("/")
    if not slash:
        for id_, about in _packs(companion, (), ""):
            yield from ((id_, about), (f"{id_}/", about))
        return
    chosen = packs.choose(companion, name)
    yield from ((f"{name}/{key}", "") for key in items.keys(companion, chosen))


def _more(typed: str, known: Iterable[Offered]) -> Iterator[Offered]:
    """Yield what is known after those that were named already, with commas."""
    before, comma, _last = typed.rpartition(",")
    for name, about in known:
        if name not in before.split(","):
            yield f"{before}{comma}{name}", about


def _kinds_of_item(_companion: Companion, _given: Given, typed: str) -> Iterator[Offered]:
    from coach.content.format.guesses import kind_called
    from coach.content.format.kinds import KINDS

    held = (kind for kind in KINDS.values() if kind.name != "pack")
    known = ((kind_called(kind.name, language()), _(kind.about)) for kind in held)
    return _more(typed, known)


def _languages(_companion: Companion, _given: Given, typed: str) -> Iterator[Offered]:
    return _more(typed, ((one, "") for one in LANGUAGES))


def _pages(_companion: Companion, _given: Given, _typed: str) -> Iterator[Offered]:
    from coach.content.guide import pages

    return ((one.name, one.title) for one in pages.pages())


def _settings(_companion: Companion, _given: Given, _typed: str) -> Iterator[Offered]:
    from coach.services.settings import settings

    yield from ((row.called, _(row.label)) for row in settings.rows())
    yield "rules", ""


def _choices(companion: Companion, given: Given, _typed: str) -> Iterator[Offered]:
    """Yield what a setting takes, where that is one of a few."""
    from coach.services.prompts import preferences
    from coach.services.settings import settings

    name = given[0]
    if name == "rules" and len(given) == 1:
        yield from ((one.number, one.rule) for one in preferences.switches(companion))
    elif name == "rules" or preferences.is_rule(name):
        yield from ((word, _(label)) for word, label in preferences.CHOICES.items())
    else:
        for value, label in settings.key(name).reader.few:
            yield value if language() == SOURCE else _(label), ""


def _fields(companion: Companion, given: Given, _typed: str) -> Iterator[Offered]:
    """Yield the fields of the entry, person or pattern that was named before."""
    from coach.cli import listing
    from coach.services.editing import edit

    said = given[-1] if given[0] == "edit" else given[0]
    found = edit.choose(companion, listing.meant(companion, said))
    for field in edit.fields(companion, found.record):
        yield f"{field.typed}=", field.label


def _blank(table: str) -> Offer:
    def fields(_companion: Companion, _given: Given, _typed: str) -> Iterator[Offered]:
        from coach.services.editing import fields as readers

        known = kinds.by_table(table)
        for field in readers.reader_of(known.record).values() if known else ():
            if field.name != "name" and not field.declared.fixed:
                yield f"{field.typed}=", field.label

    return fields


def _plan(companion: Companion, given: Given, typed: str) -> Iterator[Offered]:
    yield "plan=", ""
    yield from _blank("patterns")(companion, given, typed)


def _lenses(companion: Companion, _given: Given, _typed: str) -> Iterator[Offered]:
    from coach.services.lenses import lenses

    return ((one.name.lower(), one.core) for one in lenses.page(companion).cards)


def _lens_fields(companion: Companion, given: Given, typed: str) -> Iterator[Offered]:
    from coach.services.lenses.lenses import LINES

    yield from ((f"{name}=", _(label)) for name, label in LINES.items())
    for table in ("pictures", "lenses"):
        yield from _blank(table)(companion, given, typed)


def _reasons(companion: Companion, given: Given, typed: str) -> Iterator[Offered]:
    from coach.services.explain import prompts

    yield from prompts.explained()
    yield from _active(companion, given, typed)


def _about(companion: Companion, given: Given, typed: str) -> Iterable[Offered]:
    """Return whom or what a number is explained for."""
    from coach.services.explain import numbers, prompts
    from coach.services.prompts import preferences

    if numbers.is_about_a_person(given[0]):
        return _people(companion, given, typed)
    if (named := prompts.named(given[0])) == "prompt":
        return ((one.number, one.rule) for one in preferences.switches(companion))
    return _active(companion, given, typed) if named == "routine" else ()


def _commands(_companion: Companion, _given: Given, _typed: str) -> Iterator[Offered]:
    from coach.cli.registry import every

    return ((command.name, _(command.about)) for command in every())


FILTERS: Final[dict[str, Offer]] = {
    "with": _people, "kind": _of("moments.kind"), "side": _of("people.side"),
    "in": _tables,
}  # fmt: skip
"""The values that a filter can have, by its key."""

OFFERS: Final[dict[str, Offer]] = {
    "people": _people, "signs": _signs, "filters": _filters, "acts": _acts,
    "entries": _entries, "fields": _fields, "person fields": _blank("people"),
    "plan fields": _plan, "patterns": _patterns, "active patterns": _active,
    "rules": _rules, "trees": _trees, "ambitions": _ambitions,
    "ticks": _ticks, "pattern ideas": _ideas, "exercises": _exercises, "packs": _packs,
    "items": _items, "kinds of item": _kinds_of_item, "languages": _languages,
    "pages": _pages, "programmes": _programmes, "guides": _guides,
    "lens sets": _lens_sets, "questionnaires": _questionnaires,
    "texts": _texts, "kinds of file": _kinds_of_file, "settings": _settings,
    "lenses": _lenses, "lens fields": _lens_fields,
    "choices": _choices, "reasons": _reasons, "charts": _charts, "about": _about,
    "numbers": _numbers, "commands": _commands, "tables": _tables, "views": _views,
}  # fmt: skip
"""What can be offered, by the name that the table of commands has for it."""
