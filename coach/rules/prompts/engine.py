"""Who may speak today: at most one gentle word, and often none.

The same facts at the same moment give the same word, in every process.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Final

from coach.fastclass import dataclass
from coach.model.moment import day_of
from coach.model.prompt import Nudge
from coach.rules.calendar import ONE_DAY
from coach.rules.prompts.care import is_heavy, slip_noticed
from coach.rules.prompts.deeds import was_done
from coach.rules.prompts.facts import Facts
from coach.rules.prompts.registry import RULES
from coach.rules.prompts.rule import LIMITED, PromptFinding, Rule

FIRST_DAYS: Final = 10
"""In the first so many working days there is nothing to compare with."""

WEEK: Final = timedelta(days=7)
A_WEEK: Final = 3
"""So many times the number a day is the number a week."""

OF_LATE: Final = timedelta(days=21)
"""What was shown in so many days is of late."""

APART: Final = 5
"""Rules whose words contradict each other stay so many working days apart."""

PATIENCE: Final = 5
"""After so many refusals in a row, whatever the rule, everything calms down."""

MUTED: Final = 30
"""So many working days a rule stays away that was said not to fit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """How much the user wants to be spoken to."""

    a_day: int = 1
    quiet: tuple[time, time] | None = None
    """From when to when nothing is said; it may run past midnight."""

    off: frozenset[str] = frozenset()
    """Triggers of rules that are switched off."""

    rarer: frozenset[str] = frozenset()
    """Triggers of rules that were asked to come half as often."""

    audiences: frozenset[str] = frozenset({"all", "employee"})
    language_checks: bool = True


@dataclass(frozen=True, slots=True)
class Spoken:
    """What to say: something found now, or what was shown already today."""

    rule: Rule
    finding: PromptFinding | None = None
    nudge: Nudge | None = None


def due_now(
    facts: Facts, now: datetime, wishes: Preferences, rules: Sequence[Rule] = RULES
) -> Spoken | None:
    """Return the one thing to say; what was shown stays until it is answered."""
    if is_silent(facts, now, wishes):
        return None
    manners = Manners(facts, wishes, rules)
    if shown := list(_still_open(facts, now, manners)):
        return min(shown, key=lambda due: (due.rule.place, due.rule.number))
    for rule in manners.in_order():
        if manners.may_begin(rule) and (finding := rule.look(facts, now)):
            return Spoken(rule, finding=finding)
    return None


def is_silent(facts: Facts, now: datetime, wishes: Preferences) -> bool:
    """Return whether nothing at all is said: on days away and in quiet hours."""
    return facts.calendar.is_away(facts.today) or _is_quiet(now, wishes)


def _is_quiet(now: datetime, wishes: Preferences) -> bool:
    if wishes.quiet is None:
        return False
    (first, last), time = wishes.quiet, now.time()
    if first <= last:
        return first <= time < last
    return time >= first or time < last


def settled(facts: Facts, now: datetime, rules: Sequence[Rule] = RULES) -> Iterator[Nudge]:
    """Yield what was shown today and is over, because what it asked for was done."""
    by_trigger = {rule.trigger: rule for rule in rules}
    for nudge in facts.nudges:
        rule = by_trigger.get(nudge.rule)
        is_open = nudge.day == facts.today and nudge.response is None
        if rule and is_open and _is_settled(rule, nudge, facts, now):
            yield nudge


def with_deeds(facts: Facts, nudges: Sequence[Nudge]) -> Sequence[Nudge]:
    """Return the showings; what was asked for and done counts as done without an answer.

    Of today that shows in what the rule sees now; see `settled`.
    """
    by_trigger = {rule.trigger: rule for rule in RULES}
    first = facts.today - OF_LATE
    return [
        replace(nudge, response="did_it")
        if nudge.response is None
        and first <= nudge.day < facts.today
        and (rule := by_trigger.get(nudge.rule))
        and was_done(rule, nudge, facts)
        else nudge
        for nudge in nudges
    ]


def _is_settled(rule: Rule, nudge: Nudge, facts: Facts, now: datetime) -> bool:
    if not rule.settles:
        return False
    finding = rule.look(facts, now)
    return finding is None or finding.about != nudge.about


def _still_open(facts: Facts, now: datetime, manners: Manners) -> Iterator[Spoken]:
    for nudge in manners.today:
        rule = manners.rules.get(nudge.rule)
        if rule is None or nudge.response is not None or not manners.may_stay(rule):
            continue
        if not _is_settled(rule, nudge, facts, now):
            yield Spoken(rule, nudge=nudge)


class Manners:
    """When which rule may speak."""

    def __init__(self, facts: Facts, wishes: Preferences, rules: Iterable[Rule]) -> None:
        self._facts, self._wishes = facts, wishes
        self.rules = {rule.trigger: rule for rule in rules}
        self._past = look_back(facts.nudges, facts.today)
        self.today = [nudge for nudge in facts.nudges if nudge.day == facts.today]
        """What was shown today."""

        lately = min(facts.today - OF_LATE, facts.calendar.window(facts.today, APART))
        self._lately = [n for n in facts.nudges if n.day >= lately]

        self._works = facts.calendar.works(facts.today)
        self._hushed = any(nudge.response == "not_now" for nudge in self.today)
        self._shown = {nudge.rule for nudge in self.today}
        self._apart = self._contradicted()
        self._mute: bool | None = None
        self._heavy: bool | None = None

    def past(self, rule: Rule) -> PromptHistory:
        """Return how this rule was received so far."""
        return self._past.get(rule.trigger, NEVER)

    def in_order(self) -> list[Rule]:
        """Return the rules as they go first; among equals who was silent for longest."""
        return sorted(
            self.rules.values(),
            key=lambda rule: (
                rule.place, rule.is_limited, self.past(rule).last or date.min, rule.number,
            ),
        )  # fmt: skip

    def may_stay(self, rule: Rule) -> bool:
        """Return whether what this rule says may be on the screen at all."""
        wishes = self._wishes
        if rule.trigger in wishes.off or rule.role not in wishes.audiences:
            return False
        if rule.family == "language" and not wishes.language_checks:
            return False
        if rule.is_limited and (
            wishes.a_day == 0 or not self._works or self._is_cared_for()
        ):
            return False
        return rule.kind != "fallback" or not self._is_mute()

    def may_begin(self, rule: Rule) -> bool:
        """Return whether this rule may come up now."""
        if rule.trigger in self._shown or (self._hushed and rule.kind != "answer"):
            return False
        if rule.kind == "care" and self._hushing(besides=rule):
            return False
        if rule.trigger in self._apart or not self.may_stay(rule):
            return False
        return self._has_cooled(rule) and (not rule.is_limited or self._has_room(rule))

    def _hushing(self, besides: Rule | None = None) -> bool:
        """Return whether something was shown of late after which nothing is suggested."""
        return any(
            rule.hush >= self._facts.ago(nudge.day)
            for nudge in self._lately
            if (rule := self.rules.get(nudge.rule)) and rule is not besides
        )

    def _is_cared_for(self) -> bool:
        """Return whether these are days on which nothing is suggested at all."""
        if self._heavy is None:
            self._heavy = self._hushing() or is_heavy(self._facts)
        return self._heavy

    def _contradicted(self) -> frozenset[str]:
        """Return the rules that would contradict what was said of late."""
        found = set[str]()
        for nudge in self._lately:
            if self._facts.ago(nudge.day) < APART:
                said = self.rules.get(nudge.rule)
                found.update(said.against if said else ())
                found |= {r.trigger for r in self.rules.values() if nudge.rule in r.against}
        return frozenset(found)

    def _has_cooled(self, rule: Rule) -> bool:
        past = self.past(rule)
        if past.misfit and self._facts.ago(past.misfit) < MUTED:
            return False
        rarer = 2 if rule.trigger in self._wishes.rarer else 1
        cool = rule.cool * past.slower * rarer
        return past.last is None or self._facts.ago(past.last) >= cool

    def _has_room(self, rule: Rule) -> bool:
        kinds = [self.rules[n.rule].kind for n in self.today if n.rule in self.rules]
        if sum(kind in LIMITED for kind in kinds) >= self._wishes.a_day:
            return False
        most = A_WEEK * self._wishes.a_day
        if refusals(self._facts.nudges, self.rules) >= PATIENCE:
            return self._this_week(LIMITED) < max(1, most // 2)
        return rule.kind != "fallback" or self._this_week({"fallback"}) < most

    def _this_week(self, kinds: Collection[str]) -> int:
        """Return how often a rule of these kinds spoke in the last seven days."""
        first = self._facts.today - WEEK
        week = (n.rule for n in self._facts.nudges if n.day > first)
        return sum(t in self.rules and self.rules[t].kind in kinds for t in week)

    def _is_mute(self) -> bool:
        """Return whether nothing may ask for change today."""
        if self._mute is None:
            self._mute = self._is_new() or self._slipped() or self._is_cared_for()
        return self._mute

    def _is_new(self) -> bool:
        """Return whether use began of late; notes of earlier days are no use."""
        began = self._facts.first_used
        return began is None or self._facts.ago(began - ONE_DAY) <= FIRST_DAYS

    def _slipped(self) -> bool:
        today = self._facts.today
        return slip_noticed.trigger in self._shown or any(
            day_of(slip.at) == today
            for routine in self._facts.routines
            for slip in routine.slips
        )


def refusals(nudges: Sequence[Nudge], rules: Mapping[str, Rule]) -> int:
    """Return how often in a row it was said that something suggested did not suit.

    What was left without an answer says nothing either way.
    """
    count = 0
    for nudge in reversed(nudges):
        rule = rules.get(nudge.rule)
        if rule is None or not rule.is_limited or nudge.response is None:
            continue
        if nudge.response in WELCOME:
            break
        count += 1
    return count


MOST: Final = 8
"""A cool-down grows to so many times itself at most."""

REFUSED, IGNORED = 2, 3
"""So many times not now in a row, or ignored, doubles the cool-down."""

SHOWINGS, SHARE = 5, 0.20
"""After so many showings, less welcome than this is hardly welcome at all."""

WELCOME: Final = frozenset({"did_it", "opened"})


@dataclass(frozen=True, slots=True, kw_only=True)
class PromptHistory:
    """How one rule was received so far."""

    last: date | None = None
    """The last day it was shown."""

    slower: int = 1
    """How many times its own cool-down it stays away."""

    refused: int = 0
    ignored: int = 0

    misfit: date | None = None
    """The last day it was said not to fit."""

    shown: int = 0
    """Showings whose day is over or that were answered."""

    welcome: int = 0

    @property
    def offers_to_go(self) -> bool:
        """Whether it helps so seldom that it may better be switched off."""
        return self.shown >= SHOWINGS and self.welcome < SHARE * self.shown

    def after(self, nudge: Nudge, today: date) -> PromptHistory:
        """Return the past with one more showing."""
        seen = replace(self, last=nudge.day)
        if nudge.response is None and nudge.day >= today:
            return seen
        seen = replace(seen, shown=self.shown + 1)
        if nudge.response in WELCOME:
            return replace(seen, welcome=self.welcome + 1, slower=1, refused=0, ignored=0)
        if nudge.response == "does_not_fit":
            return replace(seen, misfit=nudge.day, refused=0)
        # Where a count is full it is quieter, and counts anew.
        quieter = min(MOST, self.slower * 2)
        if nudge.response == "not_now":
            if self.refused + 1 == REFUSED:
                return replace(seen, slower=quieter, refused=0)
            return replace(seen, refused=self.refused + 1)
        if self.ignored + 1 == IGNORED:
            return replace(seen, slower=quieter, refused=0, ignored=0)
        return replace(seen, refused=0, ignored=self.ignored + 1)


NEVER: Final = PromptHistory()


def look_back(nudges: Iterable[Nudge], today: date) -> dict[str, PromptHistory]:
    """Return how each rule was received, by trigger."""
    found: dict[str, PromptHistory] = {}
    for nudge in sorted(nudges, key=lambda one: (one.day, one.id)):
        found[nudge.rule] = found.get(nudge.rule, NEVER).after(nudge, today)
    return found
