"""What a list shows as a label is accepted where its English name is."""

from __future__ import annotations

import pytest

from coach import i18n
from coach.companion import Companion
from coach.i18n import _
from coach.model import kinds
from coach.model.labels import labelled
from coach.rules.log.words import kind_of
from coach.rules.search import values
from coach.rules.search.values import IN_WORDS
from coach.services import wording
from coach.services.editing import fields
from coach.services.explain import prompts
from coach.services.patterns import phrases
from coach.services.prompts import preferences
from coach.services.settings import settings
from tests.cli.shell import Shell

LANGUAGES = pytest.mark.parametrize("language", ["en", "nl"])


@pytest.fixture(autouse=True)
def _spoken(language: str) -> None:
    i18n.use(language)


@LANGUAGES
def test_every_setting_is_found_by_its_label_and_takes_what_it_shows(
    companion: Companion,
) -> None:
    for row in settings.rows():
        for said in (row.name, _(row.label), _(row.label).replace(" ", "_")):
            assert settings.key(said) is row
        for _value, label in row.reader.few:
            settings.put(companion, row.name, _(label))
            settings.put(companion, row.name, row.shown(row.chosen(companion)))
    for choice in preferences.CHOICES.values():
        preferences.switch(companion, "R05", _(choice))


@LANGUAGES
def test_every_kind_of_record_is_looked_in_by_its_label() -> None:
    for kind in kinds.logged():
        for said in (kind.table, _(kind.plural), _(kind.label)):
            assert values.table_of(said) == kind.table, said
    for word in _(IN_WORDS).split():
        assert values.table_of(word.partition(":")[2]), word


@LANGUAGES
def test_every_state_is_found_by_its_label() -> None:
    for kind in kinds.logged():
        known = kind.fields[kind.state].values if kind.state else {}
        for state, label in known.items():
            is_kind = kind.table == "moments"
            found = {kind_of(_(label))} if is_kind else values.states_of(_(label))
            assert state in found, label


@LANGUAGES
def test_every_field_is_typed_by_its_label_and_takes_the_words_for_its_values(
    companion: Companion,
) -> None:
    for kind in kinds.entries():
        readers = fields.reader_of(kind.record)
        meant = {
            name: (name, one.label, one.called)
            for name, one in readers.items()
            if not one.declared.fixed
        }
        for name, field in readers.items():
            assert name not in meant or labelled(field.typed, meant) == name
            for word in field.choices:
                fields.parsed(field, word, companion.now(), ())


@LANGUAGES
def test_what_can_be_explained_and_how_a_day_went_is_typed_as_it_is_shown() -> None:
    for known, word in prompts.SPOKEN.items():
        assert prompts.named(_(word)) == known
    for name, result in phrases.RESULTS.items():
        if result.typed:
            assert phrases.result_named(_(result.label)) == name
            assert phrases.result_named(_(result.answer)) == name


@pytest.mark.parametrize("language", ["nl"])
@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("settings seintjes 0", "Seintjes per dag: 0"),
        ("settings thema licht", "Thema: licht"),
        ("why onderstroom", "Onderstroom"),
        ("why routine Haast", "Haast"),
        ("tick klein", "kleine versie"),
        ("tick kleine versie", "kleine versie"),
        ("tick Haast gemist", "Genoteerd"),
        ("person edit Anna ritme=5", "Persoon “Anna”: ritme in werkdagen (5) veranderd."),
        (
            "person edit Anna kant=klant",
            "Persoon “Anna”: collega of klant (klant) veranderd.",
        ),
        ("find in:meetpunten", "Niets gevonden"),
        ("find in:patronen soort:actief", "Haast"),
        ("find kant:klant soort:geluisterd", "koffie"),
        ("exercise list --theme richting", "Oever"),
        ("edit koffie minuten=5", "minuten (5) veranderd"),
    ],
)
def test_words_of_a_dutch_screen_work_as_input(
    coach: Shell, command: str, told: str
) -> None:
    coach.monkeypatch.setenv("COACH_LANG", "nl")
    coach.fine("log", "koffie met @Anna +luisteren")
    coach.fine("person", "edit", "Anna", "kant=klant")
    coach.fine("pattern", "new", "Haast", "plan=adem uit")
    assert told in coach.fine(*command.split())


@pytest.mark.parametrize("language", ["en"])
@pytest.mark.parametrize(
    "query",
    ["impact:99", "impact:0", "impact>=11", "not:impact:11", "control:3..11", "heart<0",
     "score:11", "before:0", "minutes:0", "minutes>1441", "impact:..11"],
)  # fmt: skip
def test_a_number_that_no_entry_can_have_is_told(coach: Shell, query: str) -> None:
    said = coach("find", query)
    assert (said.code, said.out) == (1, "")
    assert "these numbers go from" in said.err


@pytest.mark.parametrize("language", ["nl"])
def test_a_label_of_a_part_is_no_label_of_two(coach: Shell) -> None:
    coach.fine("person", "add", "Anna")
    assert coach("person", "edit", "Anna", "op=5").code == 1
    assert wording.kind("people")
