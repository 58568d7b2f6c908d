"""What a row of a kind leaves out is left out on purpose."""

from __future__ import annotations

from dataclasses import fields

from coach.model import kinds
from coach.model.kind import NAMES_ONE, NAMES_SEVERAL

WORDLESS = frozenset(("lenses", "away", "ticks", "programmes"))
"""Kinds with a day that hold nothing but choices and days: they need not be thinned out."""

OTHERS = frozenset((
    "act_id", "moment_id", "pattern_id", "ambition_id", "frame_id", "partner_id",
    "record_ids",
))  # fmt: skip
"""Fields that hold the id of something which is nobody."""


def test_every_kind_with_a_day_says_what_stays_when_it_is_thinned_out() -> None:
    whole = {kind.table for kind in kinds.every() if kind.days and not kind.stays}
    assert whole == WORDLESS


def test_what_stays_is_stored_by_that_name() -> None:
    for kind in kinds.every():
        stored = {kind.stored_as.get(one.name, one.name) for one in fields(kind.record)}
        assert kind.stays <= stored, kind.table


def test_whoever_is_named_is_named_in_a_field_that_follows_them() -> None:
    """Else nobody would find it when people become one, or when one is forgotten."""
    for kind in kinds.every():
        ids = {
            one.name for one in fields(kind.record) if one.name.endswith(("_id", "_ids"))
        }
        assert ids <= {*NAMES_ONE, NAMES_SEVERAL} | OTHERS, kind.table
