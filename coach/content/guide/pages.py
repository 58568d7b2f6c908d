"""The pages of the guide: how to begin, one for each kind, tone, licences, a cookbook."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from coach.content.authoring.new import NewPack, example, manifest, spoken, written
from coach.content.authoring.toml_writer import Writer
from coach.content.built_in import BuiltIn
from coach.content.check.references import PRESSURE
from coach.content.format.guesses import kind_meant
from coach.content.format.kinds import KINDS, kind_of
from coach.content.guide import prose
from coach.content.guide.blocks import Block, Page, code, entry, heading, markdown, text
from coach.content.guide.keys import keys
from coach.content.source.limits import FILE_BYTES, FILES, PACK_BYTES
from coach.i18n import N_, _, language
from coach.model import kinds as records
from coach.rules.exercises import outcome, steps
from coach.rules.prompts.registry import TRIGGERS
from coach.rules.prompts.rule import FAMILIES, Rule

MINE: Final = "my-pack"
"""What the pack of the examples is called."""


def names() -> tuple[str, ...]:
    """Return what a page can be asked for by."""
    return ("start", *KINDS, *_TOPICS)


def pages() -> tuple[Page, ...]:
    """Return every page in order."""
    return tuple(_page(name) for name in names())


def page(said: str) -> Page | None:
    """Return the page that is meant by its name, by its title, or by a kind."""
    wanted = said.strip().casefold()
    titled = {one.title.casefold(): one.name for one in pages()}
    name = wanted if wanted in names() else titled.get(wanted) or kind_meant(wanted)
    return _page(name) if name else None


def whole() -> str:
    """Return the guide as one document."""
    every = pages()
    listed = "\n".join(f"* [{one.title}](#{_anchor(one.title)})" for one in every)
    title = _("Writing a pack")
    parts = (f"# {title}\n", f"{listed}\n")
    return "\n".join((*parts, *(markdown(one, 2) for one in every)))


def _anchor(title: str) -> str:
    """Return how a heading is linked to."""
    kept = (sign for sign in title.casefold() if sign.isalnum() or sign in " -")
    return "".join(kept).replace(" ", "-")


def _page(name: str) -> Page:
    if name == "start":
        return Page(name, _("A first pack in half an hour"), tuple(_start()))
    if name in _TOPICS:
        title, blocks = _TOPICS[name]
        return Page(name, _(title), tuple(blocks()))
    title = prose.TITLES[name]
    return Page(name, _(title), tuple(_kind(name)))


def _texts(words: Iterable[str]) -> Iterator[Block]:
    for each in words:
        yield text(_(each))


def _start() -> Iterator[Block]:
    yield from _texts(prose.START)
    for line, what in prose.WAY:
        yield entry(_(line), _(what))
    yield heading(_("How a file is written"))
    yield from _texts(prose.WRITING)
    yield from _files(example("questions", _languages()))
    yield heading(_("What a pack may hold"))
    for kind in KINDS.values():
        place = f"{kind.name}/….toml" if kind.folder else f"{kind.name}.toml"
        about = kind.about
        yield entry(place, _(about))
    facts = {
        "files": FILES, "kib": FILE_BYTES // 1024, "mib": PACK_BYTES // 1024 // 1024,
    }  # fmt: skip
    limits = prose.LIMITS
    yield text(_(limits).format(**facts))


def _languages() -> tuple[str, str]:
    """Return both languages, the one that is spoken first."""
    return ("nl", "en") if language() == "nl" else ("en", "nl")


def _kind(name: str) -> Iterator[Block]:
    yield from _texts(prose.ABOUT[name])
    yield heading(_("For example"))
    yield from _files(_example(name))
    yield heading(_("Every key"))
    yield from keys(KINDS[name])
    if more := _MORE.get(name):
        yield from more()


def _example(name: str) -> Mapping[str, dict[str, Any]]:
    """Return the example of a kind, in the language that is spoken."""
    if name == "pack":
        wishes = NewPack(id=MINE, name=_("My pack"), author="Anna", locales=_languages())
        return {"pack.toml": manifest(wishes)}
    files = example(name, (language(),))
    return {file: data for file, data in files.items() if _is_of(file, name)}


def _is_of(file: str, name: str) -> bool:
    kind = kind_of(file)
    return kind is not None and kind.name == name


def _files(files: Mapping[str, dict[str, Any]]) -> Iterator[Block]:
    for file, data in files.items():
        if kind := kind_of(file):
            yield code(Writer(explains=False).text(kind.whole, data), file)


def _exercise_kinds() -> Iterator[Block]:
    yield heading(_("The kinds of steps"))
    for name, kind in steps.KINDS.items():
        yield _with(name, prose.STEPS[name], sorted(kind.keys - steps.EVERY))
    yield heading(_("The kinds of outcomes"))
    for name, form in outcome.KINDS.items():
        yield _with(name, prose.OUTCOMES[name], [*form.needs, *form.also])
    yield heading(_("What an answer may become"))
    for to in records.offered():
        fields = ", ".join(records.offer_of(to).fields)
        yield entry(to, _("Fields: {names}.").format(names=fields))


def _with(name: str, words: str, own: Sequence[str]) -> Block:
    """Return what a kind of step or outcome is, and the keys that it has."""
    more = " " + _("With: {keys}.").format(keys=", ".join(own)) if own else ""
    return entry(name, f"{_capital(_(words))}.{more}")


def _prompt_rules() -> Iterator[Block]:
    for name, family in FAMILIES.items():
        rules = [one for one in TRIGGERS.values() if one.family == name]
        if rules:
            theme = family.theme
            yield heading(f"{name}: {_(theme)}")
        for rule in rules:
            yield entry(rule.trigger, _rule(rule))


def _rule(rule: Rule) -> str:
    """Return what a rule is about, and what each of its figures becomes."""
    title = rule.title
    told = [f"{_(title)}."]
    for label, names_ in (
        (_("Needed"), rule.tells),
        (_("Possible"), tuple(name for name in rule.figures if name not in rule.tells)),
    ):
        if names_:
            shown = (f"{{{name}}} ({_figure(rule.figures[name])})" for name in names_)
            told.append(f"{label}: {', '.join(shown)}.")
    return " ".join(told)


def _figure(label: str) -> str:
    said = _(label)
    return said[:1].lower() + said[1:]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _tone() -> Iterator[Block]:
    first, listed, *rest = prose.TONE
    yield text(_(first))
    yield text(f"{_(listed)} {', '.join(PRESSURE)}.")
    yield from _texts(rest)


def _licences() -> Iterator[Block]:
    first, *rest = prose.ON_LICENCES
    yield text(_(first))
    for name, words in prose.LICENCES.items():
        yield entry(name, _(words))
    yield from _texts(rest)


def _cookbook() -> Iterator[Block]:
    for name, (title, about) in prose.COOKBOOK.items():
        yield heading(_(title))
        yield text(_(about))
        recipe = BuiltIn(str(Path(__file__).parent / "cookbook" / name))
        files = written(recipe, *KINDS)
        yield from _files(
            {file: spoken(data, (language(),)) for file, data in files.items()}
        )


_TOPICS: Final[Mapping[str, tuple[str, Callable[[], Iterator[Block]]]]] = {
    "tone": (N_("Tone"), _tone),
    "licences": (N_("Licences"), _licences),
    "cookbook": (N_("Cookbook"), _cookbook),
}
"""The pages that are about no kind."""

_MORE: Final[Mapping[str, Callable[[], Iterator[Block]]]] = {
    "exercises": _exercise_kinds,
    "prompts": _prompt_rules,
}
"""What a kind has to tell beside its keys."""
