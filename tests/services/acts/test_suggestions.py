"""Ideas for small acts: those of the packs that are on, for one's role and side."""

from datetime import timedelta
from pathlib import Path

import pytest

from coach import i18n
from coach.companion import Companion
from coach.services.acts import acts, suggestions
from coach.services.packs import packs
from coach.services.patterns import patterns
from coach.services.reflection import questions
from coach.services.settings import settings
from coach.store import Store
from tests import packing
from tests.conftest import NOW

MORE = {
    "questions.toml": '[[question]]\nid = "warm"\ntext.en = "What was warm?"\n',
    "patterns.toml": '[[pattern]]\nid = "rush"\n'
    + "".join(
        f'{name}.en = "{name} of rush"\n'
        for name in ("name", "cue", "old_way", "gave", "cost", "if_cue", "then_do", "tiny")
    ),
    "acts.toml": packing.DESK_ACTS.format(text="Wait for a breath.")
    + '[[act]]\nid = "let-go"\nrole = "lead"\nside = "colleague"\nminutes = 4\n'
    'text.en = "Let go."\n',
}


@pytest.fixture
def companion(companion: Companion, tmp_path: Path) -> Companion:
    """A coach with one pack more, and only that one on."""
    from coach.services.packs import install

    place = packing.folder(tmp_path / "made", {**packing.files(), **MORE})
    install.install(companion, install.offer(companion, str(place)))
    for pack in companion.library.packs():
        if pack.built_in:
            packs.switch(companion, pack, on=False)
    return companion


def texts(companion: Companion, side: str | None = None) -> set[str]:
    return {idea.text.say() for idea in suggestions.ideas(companion, side)}


def test_the_acts_of_a_pack_are_offered_only_while_it_is_on(companion: Companion) -> None:
    assert texts(companion) == {"Wait for a breath."}
    packs.switch(companion, packs.choose(companion, "calm-desk"), on=False)
    assert texts(companion) == set()


def test_its_question_is_asked_and_its_pattern_stands_in_the_library(
    companion: Companion,
) -> None:
    asked = questions.current(companion)
    assert asked
    assert (asked.ref, asked.words) == ("calm-desk/warm", "What was warm?")
    assert [one.pattern.name for one in patterns.ideas(companion)] == ["name of rush"]
    packs.switch(companion, packs.choose(companion, "calm-desk"), on=False)
    assert questions.current(companion) is None
    assert patterns.ideas(companion) == ()


def test_acts_are_for_ones_role_and_the_side_that_is_meant(companion: Companion) -> None:
    settings.put(companion, "roles", "lead")
    assert texts(companion) == {"Wait for a breath.", "Let go."}
    assert texts(companion, "colleague") == {"Wait for a breath.", "Let go."}
    assert texts(companion, "customer") == {"Wait for a breath."}
    (lead,) = (one for one in suggestions.ideas(companion) if one.text.say() == "Let go.")
    assert (lead.ref, lead.minutes) == ("calm-desk/let-go", 4)


def test_the_order_is_another_one_every_day_and_the_same_all_day(store: Store) -> None:
    orders = [
        [one.ref for one in suggestions.ideas(Companion(store, lambda now=now: now))]  # type: ignore[misc]
        for now in (NOW, NOW + timedelta(hours=5), NOW + timedelta(days=1))
    ]
    assert orders[0] == orders[1] != orders[2]
    assert sorted(orders[0]) == sorted(orders[2])


def test_what_was_planned_before_comes_last(store: Store) -> None:
    companion = Companion(store, lambda: NOW)
    first, second, *_rest = suggestions.ideas(companion)
    acts.plan(companion, first.text.say(), idea=first.ref)
    again = suggestions.ideas(companion)
    assert (again[0], again[-1]) == (second, first)


def test_they_speak_the_language_of_the_user(store: Store) -> None:
    companion = Companion(store, lambda: NOW)
    english = texts(companion)
    i18n.use("nl")
    assert len(texts(companion)) == len(english)
    assert not texts(companion) & english
