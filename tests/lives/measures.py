"""How often coach spoke without reason, and whether it saw what there was to see."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import fmean, median
from typing import Final

from tests.lives.walk import Life

WEEKS: Final = 46
"""The length of a working year, in which alarms are counted."""

WARM_UP: Final = 14
"""Days without fallback by contract: they are no part of the count."""

UNCHANGING: Final = ("regular", "random", "lead", "away", "backfill")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What one life shows, in a few numbers."""

    kind: str
    week: int
    is_random: bool
    keeps_more: bool
    weeks: float
    numbers: Counter[str]
    """How often each fallback rule spoke."""

    shown: int
    clear: bool
    waited: int | None = None
    """Working days from the relapse to the first word about it, if there was one."""

    relapsed: bool = False
    drops: int = 0
    """How often a drop of attention was noticed."""


def measure(life: Life) -> Measured:
    """Return what one life shows."""
    fallback = [one for one in life.showings if one.prompt.kind == "fallback"]
    waited = None
    if life.relapsed:
        after = [s.day for s in fallback if 0 <= (s.day - life.relapsed).days <= 35]
        days = (after[0] - life.relapsed).days if after else None
        waited = None if days is None else days - 2 * (days // 7)
    weeks = (max(life.waters, default=life.ended) - min(life.waters)).days / 7 + 2
    return Measured(
        kind=life.who.kind, week=len(life.who.week),
        is_random=life.who.random, keeps_more=life.who.keeps_more,
        weeks=weeks - WARM_UP / 7, shown=len(life.showings), waited=waited,
        numbers=Counter(one.prompt.number for one in fallback),
        clear=any(name in ("Clear water", "Helder water") for name in life.waters.values()),
        relapsed=life.relapsed is not None,
        drops=sum(one.prompt.number in ("R01", "R02") for one in fallback),
    )  # fmt: skip


def told(found: Iterable[Measured]) -> Iterator[str]:
    """Yield the lines of the table of alarms and misses."""
    by_kind: dict[str, list[Measured]] = defaultdict(list)
    for one in found:
        even = "chance" if one.is_random else "even"
        more = ", keeps more" if one.keeps_more else ""
        by_kind[f"{one.kind} ({even}{more})"].append(one)
    yield f"{'who':<34}{'n':>4}{'fallback/46w':>14}{'R03':>7}{'all/month':>11}{'clear':>7}"
    for name, some in sorted(by_kind.items()):
        alarms = fmean(one.numbers.total() / one.weeks * WEEKS for one in some)
        unseen = fmean(one.numbers["R03"] / one.weeks * WEEKS for one in some)
        month = fmean(one.shown / (one.weeks + 2) * 4.35 for one in some)
        clear = fmean(one.clear for one in some)
        figures = f"{alarms:>14.1f}{unseen:>7.1f}{month:>11.1f}{clear:>7.0%}"
        yield f"{name:<34}{len(some):>4}{figures}"
    everybody = [one for some in by_kind.values() for one in some]
    steady = [one for one in everybody if one.kind in UNCHANGING and one.week == 5]
    total = sum((one.numbers for one in steady), Counter[str]())
    yield "fallback of people who never change: " + ", ".join(
        f"{number} {count}" for number, count in total.most_common()
    )
    if steady:
        yield f"clear water at some time: {fmean(one.clear for one in steady):.0%}"
    relapsed = [one for one in everybody if one.relapsed]
    seen = [one.waited for one in relapsed if one.waited is not None]
    if seen:
        yield (
            f"relapses seen: {len(seen)} of {len(relapsed)}, after {median(seen)} working "
            f"days (median), {max(seen)} at most"
        )
    for week in (2, 3, 4):
        part = [one for one in everybody if one.week == week]
        reached = sum(bool(one.drops) for one in part)
        if part:
            yield f"{week} days a week: R01 or R02 reached {reached} of {len(part)}"
