"""Words for how an act, an idea, a pattern and the like stands."""

from __future__ import annotations

import pytest

from coach import i18n
from coach.model import act, direction, idea, pattern
from coach.rules.log.words import kind_of, state_of
from coach.rules.search.values import kind_or_state_of
from coach.services.wording import KEPT_LABELS

EVERY = (
    *act.STATUSES, *act.VALENCES, *idea.STATUSES, *direction.OBSTACLE_STATUSES,
    *direction.MEASURE_TYPES, *direction.FRAME_KINDS, *direction.SCOPES,
    *pattern.STATUSES, *pattern.CONTEXTS,
    "done", "half",
)  # fmt: skip
SHOWN = (
    "run_state", "idea_status", "obstacle_status", "measure_type", "frame_kind", "scope",
    "pattern_status", "slip_context",
)  # fmt: skip


@pytest.mark.parametrize("state", EVERY)
def test_every_state_is_known_by_its_own_name_and_is_no_kind_of_attention(
    state: str,
) -> None:
    assert kind_or_state_of(state) == state
    assert kind_of(state) is None


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("group", SHOWN)
def test_every_state_is_known_by_the_word_that_is_shown(group: str, language: str) -> None:
    i18n.use(language)
    for state, label in KEPT_LABELS[group].items():
        assert state_of(i18n._(label)) == state


@pytest.mark.parametrize(
    ("word", "state"),
    [
        ("kind", None), ("", None), ("In-The-Light", "in_the_light"), ("OPEN", "open"),
        ("los gelaten", "let_go"), ("gedaan", "done"), ("opgeruimd", "cleared"),
    ],
)  # fmt: skip
def test_a_state_is_read_in_either_language(word: str, state: str | None) -> None:
    assert state_of(word) == state
