"""Gathering: what was noted in a stretch of time, read once."""

from __future__ import annotations

from datetime import date, timedelta

from coach.companion import Companion
from coach.model.act import Act, Feedback
from coach.model.pattern import Slip
from coach.model.reflection import Reflection
from coach.rules.review.figures import Noted, done_on
from coach.services.people import contacts
from coach.services.prompts.facts import half_days


def noted(companion: Companion, first: date, end: date) -> Noted:
    """Return what was noted from that day on and before the other, up to today."""
    return companion.store.kept(
        ("noted", first, end), lambda: _noted(companion, first, end)
    )


def _noted(companion: Companion, first: date, end: date) -> Noted:
    store, last = companion.store, min(end - timedelta(days=1), companion.today())
    until = end.isoformat()
    return Noted(
        contacts=tuple(
            one for one in contacts.given(companion, first) if one.day < until
        ),
        acts=tuple(
            one for one in store.since(Act, first, last) if first <= done_on(one) <= last
        ),
        feedback=store.since(Feedback, first, last),
        reflections=store.since(Reflection, first, last),
        slips=store.since(Slip, first, last),
        half_days=tuple(one for one in half_days(companion, first) if one.day <= last),
    )  # fmt: skip
