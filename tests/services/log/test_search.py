"""However one gets to a filter, it lets through what it says."""

from datetime import timedelta

import pytest

from coach.companion import Companion
from coach.services import demo
from coach.services.log import add, search
from tests.conftest import NOW

WALK = (
    "w", "wa", "wal", "wa", "w", "", "listen", "listen or call", "listen",
    "kind:listen", "kind:listen since:monday", "kind:listen", "-kind:listen", "call -walk",
    "call", "minutes>=10", "minutes>=20", "minutes>=10", "",
)  # fmt: skip


@pytest.mark.parametrize("walk", [WALK, WALK[::-1]], ids=["there", "back"])
def test_what_is_typed_step_by_step_finds_what_it_finds_at_once(
    companion: Companion, walk: tuple[str, ...]
) -> None:
    demo.fill(companion.store, NOW.date() - timedelta(days=1), "en")
    book = search.page(companion)
    found = 0
    for typed in walk:
        at_once = search.page(companion).find(typed)
        assert list(book.find(typed)) == list(at_once), typed
        found += bool(at_once)
    assert found == len(walk)


def test_what_was_just_looked_for_is_not_looked_for_again(companion: Companion) -> None:
    add.note(companion, "a walk with the neighbours")
    book = search.page(companion)
    assert book.find("wa") is book.find("wa ")


def test_texts_are_made_ready_before_anybody_looks(companion: Companion) -> None:
    for text in ("Een KOFFIE", "thee"):
        add.note(companion, text)
    book = search.page(companion)
    assert {one.folded for one in book.entries} == {""}
    while book.read_on():
        pass
    assert {one.folded.strip() for one in book.entries} == {"een koffie", "thee"}
    assert len(book.find("koffie")) == 1
