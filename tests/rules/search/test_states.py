"""Words for how an act, an idea, a pattern and the like stands."""

import pytest

from coach import i18n
from coach.model import kinds
from coach.model.kind import RecordKind
from coach.rules.log.words import kind_of
from coach.rules.search.values import states_of

EVERY = [
    state
    for kind in kinds.logged()
    if kind.state and kind.table != "moments"
    for state in kind.fields[kind.state].values
]
SHOWN = [kind for kind in kinds.logged() if kind.state and kind.names_itself]


@pytest.mark.parametrize("state", EVERY)
def test_every_state_is_known_by_its_own_name_and_is_no_kind_of_attention(
    state: str,
) -> None:
    assert states_of(state) == {state}
    assert kind_of(state) is None


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("kind", SHOWN, ids=lambda kind: kind.table)
def test_every_state_is_known_by_the_word_that_is_shown(
    kind: RecordKind, language: str
) -> None:
    i18n.use(language)
    for state, label in kind.fields[kind.state].values.items():
        assert state in states_of(i18n._(label))


@pytest.mark.parametrize(
    ("word", "state"),
    [
        ("kind", set()), ("", set()), ("In-The-Light", {"in_the_light"}),
        ("OPEN", {"open"}), ("los", set()), ("gedaan", {"done"}),
        ("opgeruimd", {"cleared"}),
    ],
)  # fmt: skip
def test_a_state_is_read_in_either_language(word: str, state: set[str]) -> None:
    assert states_of(word) == state


def test_a_word_that_is_shown_in_two_places_means_both() -> None:
    assert states_of("let go") == {"let_go", "dropped"}
