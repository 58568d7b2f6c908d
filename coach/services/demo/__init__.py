"""A made-up life to look at: half a year of somebody who leads a small team.

Everything follows from the day, the language and a fixed seed, so that the same call
tells the same story: in the demo, in pictures, in tests and in measurements.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import chain, islice
from random import Random
from typing import Final, Literal

from coach.model.setting import Setting
from coach.services.demo import direction, lenses, looking_back, story
from coach.services.demo.script import script_in, words
from coach.store import Store

DEMO_DAY: Final = date(2026, 11, 20)
"""The Friday on which the demo takes place."""

SEED: Final = 20261120
BATCH: Final = 500
NATURAL_PACE: Final = 1.25
FULL_PACE: Final = 5.9
"""Ten entries a calendar day: what a long life is measured with."""


def fill(
    store: Store, today: date, language: Literal["en", "nl"], years: float = 0.5
) -> None:
    """Write a believable past up to this morning; more than a year is written denser."""
    script = script_in(language)
    tale = story.Tale(
        script=script,
        rng=Random(SEED),
        first=today - timedelta(days=round(years * 365.25)),
        today=today,
        pace=NATURAL_PACE if years <= 1 else FULL_PACE,
    )
    records = chain(
        direction.on_course(tale.records(), today),
        direction.records(language, today),
        direction.measures(language, today),
        looking_back.records(script, today, tale.first),
        lenses.results(language, today, tale.first),
        lenses.team(language, today, tale.first),
    )
    settings = (
        Setting(id="name", value=script.name),
        Setting(id="language", value=language),
        Setting(id="roles", value=["employee", "lead"]),
        Setting(id="signature", value=words("numbers", language)["signature"]),
    )
    store.commit(saved=settings, quiet=True)
    while batch := tuple(islice(records, BATCH)):
        store.commit(saved=batch, quiet=True)
