"""Every device shows the same, whatever arrived in which order."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.store.journal.codec import ASIDE, ERASED
from coach.store.journal.merge import Replica, has_seen, joined, merged, shown

if TYPE_CHECKING:
    from coach.model.types import Document
    from coach.store.journal.codec import Versions
    from coach.store.journal.merge import Head, Heads

DOCUMENTS: list[Document | None] = [
    None, {"text": "x"}, {"text": "y"}, {"mark": 1}, {"mark": True},
]  # fmt: skip
HEADS: st.SearchStrategy[Head] = st.tuples(
    st.dictionaries(st.sampled_from("abc"), st.integers(1, 3), min_size=1),
    st.integers(1, 3),
    st.sampled_from("abc"),
    st.sampled_from(DOCUMENTS),
    st.sampled_from([ASIDE, 0, ERASED]),
)


def head(
    versions: Versions, document: Document | None, *, time: int = 1, weight: int = 0
) -> Head:
    return versions, time, "a", document, weight


def written(head: Head) -> str:
    """Return a head so that equal ones are the same, in whatever order their keys are."""
    return json.dumps(head, sort_keys=True)


def all_of(heads: list[Head]) -> Heads:
    left: Heads = ()
    for one in heads:
        left = merged(left, one)
    return left


@given(st.data())
def test_the_order_of_arrival_changes_nothing(data: st.DataObject) -> None:
    heads = data.draw(st.lists(HEADS, min_size=1, max_size=7))
    mixed = data.draw(st.permutations([*heads, *heads]))
    one, two = all_of(heads), all_of(mixed)
    assert sorted(map(written, one)) == sorted(map(written, two))
    assert shown(one)[1:] == shown(two)[1:]


@given(st.lists(HEADS, min_size=1, max_size=7))
def test_no_version_is_lost_that_nobody_has_replaced(heads: list[Head]) -> None:
    left = all_of(heads)
    for one in heads:
        kept = any(other[0] == one[0] and other[3:] == one[3:] for other in left)
        replaced = any(other[0] != one[0] and has_seen(other[0], one[0]) for other in heads)
        assert kept != replaced


@given(st.lists(HEADS, min_size=1, max_size=5))
def test_whoever_has_seen_all_replaces_all(heads: list[Head]) -> None:
    last = head({**joined(heads), "z": 1}, {"text": "settled"})
    assert all_of([*heads, last]) == (last,)
    assert all_of([last, *heads]) == (last,)


MINE, YOURS = {"a": 1}, {"b": 1}
SHOWN = {
    "the latest": (head(MINE, {"n": 1}, time=2), head(YOURS, {"n": 2}, time=1)),
    "an edit before a delete": (head(MINE, {"n": 1}), head(YOURS, None, time=9)),
    "an answered prompt before one that was only seen": (
        head(MINE, {"n": 1, "response": "did_it"}), head(YOURS, {"n": 2}, time=9),
    ),
    "an erasure before an edit": (
        head(MINE, None, weight=ERASED), head(YOURS, {"n": 2}, time=9),
    ),
    "an erased text before an edit": (
        head(MINE, {"n": 1}, weight=ERASED), head(YOURS, {"n": 2}, time=9),
    ),
    "anything before what is kept aside": (
        head(MINE, None), head(YOURS, {"n": 2}, time=9, weight=ASIDE),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("first", "second"), SHOWN.values(), ids=SHOWN)
def test_of_two_rivals_is_shown(first: Head, second: Head) -> None:
    assert shown((first, second)) == first
    assert shown((second, first)) == first


def test_at_the_same_time_the_name_of_the_device_decides() -> None:
    first: Head = (YOURS, 1, "b", {"n": 1}, 0)
    second: Head = (MINE, 1, "a", {"n": 2}, 0)
    assert shown((first, second)) == shown((second, first)) == first


def test_two_devices_with_one_name_do_not_lose_each_others_words() -> None:
    left = all_of([head(MINE, {"n": 1}), head(MINE, {"n": 2}), head(MINE, {"n": 1})])
    assert [one[3] for one in left] == [{"n": 1}, {"n": 2}]


def test_true_is_not_one() -> None:
    assert len(all_of([head(MINE, {"n": 1}), head(MINE, {"n": True})])) == 2


def test_a_replica_shows_what_is_left() -> None:
    replica = Replica()
    replica.apply([
        {"s": 1, "t": 1, "n": "a", "o": [("moments", "x", {"a": 1}, {"n": 1}, 0)]},
        {"s": 1, "t": 2, "n": "a", "o": [("moments", "x", {"a": 2}, None, 0)]},
        {"s": 1, "t": 3, "n": "a", "o": [("moments", "y", {"a": 1}, None, 0)]},
    ])  # fmt: skip
    assert replica.documents == {"moments": {}}
    assert replica.of("moments", "x") == (({"a": 2}, 2, "a", None, 0),)
    assert replica.of("people", "x") == ()
