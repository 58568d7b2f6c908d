"""The guide says what the checks check, and every example in it passes them."""

from collections.abc import Iterator

import pytest

from coach import i18n
from coach.content.authoring.new import NewPack, draft
from coach.content.check.pack import check
from coach.content.format.field import FieldFormat
from coach.content.format.kinds import KINDS
from coach.content.guide import pages
from coach.content.guide.blocks import Page, markdown
from coach.content.source.sources import Source
from coach.rules.prompts.registry import TRIGGERS
from tests.found import sure
from tests.guide import FILES

WORDS = ("tone", "licences")
"""Pages that show no file."""

LENSES = {"questionnaires": ("lenses",)}
"""What the example of a page needs beside it."""


@pytest.mark.parametrize("language", FILES)
@pytest.mark.parametrize("name", [one for one in pages.names() if one not in WORDS])
def test_every_example_passes_the_check(name: str, language: str) -> None:
    i18n.use(language)
    page = sure(pages.page(name))
    shown = sure(examples(page))
    locales = ("en", "nl") if name == "start" else (language,)
    wishes = NewPack(
        id=pages.MINE, name="Mine", author="Anna", locales=locales,
        kinds=LENSES.get(name, ()),
    )  # fmt: skip
    files = {file: text for file, text in draft(wishes).items() if file[0] != "."}
    raw = {file: text.encode() for file, text in {**files, **shown}.items()}
    found = check(Source(path="mine", files=raw))
    if name == "pack":  # which brings nothing yet, and only that
        found = tuple(one for one in found if one.code != "nothing-inside")
    assert found == ()


def examples(page: Page) -> dict[str, str]:
    """Return the files that a page shows."""
    return {
        one.term: f"{one.text}\n" for one in page.blocks if one.look == "code" and one.term
    }


def named(field: FieldFormat) -> Iterator[str]:
    """Yield every key that may stand somewhere below a field."""
    for name, inner in field.fields.items():
        yield name
        yield from named(inner)
    if field.each:
        yield from named(field.each)


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_and_every_value_is_on_the_page_of_its_kind(kind: str) -> None:
    page = sure(pages.page(kind))
    terms = {one.term.strip("[]").rpartition(".")[2] for one in page.blocks}
    shown = markdown(page)
    for name, field in KINDS[kind].whole.items():
        wanted = {name, *named(field)} - {"*"}
        cells = {"high_high", "low_high", "high_low", "low_low", "above", "level", "below"}
        wanted -= {"cells", *cells}
        assert wanted <= terms, wanted - terms
        assert all(value in shown for value in field.of)


def test_every_rule_is_told_with_its_figures() -> None:
    page = sure(pages.page("prompts"))
    told = {one.term: one.text for one in page.blocks}
    for name, rule in TRIGGERS.items():
        for figure in rule.figures:
            assert f"{{{figure}}} (" in told[name]
        needed, _label, possible = told[name].partition("Possible:")
        assert all(f"{{{figure}}}" in needed for figure in rule.tells)
        assert not any(f"{{{figure}}}" in possible for figure in rule.tells)


@pytest.mark.parametrize(
    ("language", "said", "name"),
    [
        ("en", "exercise", "exercises"), ("en", "Licences", "licences"),
        ("nl", "oefeningen", "exercises"), ("nl", "vragenlijst", "questionnaires"),
        ("nl", "Kookboek", "cookbook"), ("en", "START", "start"),
    ],
)  # fmt: skip
def test_a_page_is_found_by_what_one_calls_it(language: str, said: str, name: str) -> None:
    i18n.use(language)
    page = sure(pages.page(said))
    assert page.name == name


def test_there_is_no_page_about_nothing() -> None:
    assert pages.page("poems") is None
    assert pages.page("") is None
