"""A rule is one function with its words: everything else follows from these."""

from datetime import datetime

import pytest

from coach.companion import Companion
from coach.content.library import Library
from coach.i18n import N_
from coach.model.act import Act
from coach.model.pack import PromptText, Words
from coach.rules.prompts import registry
from coach.rules.prompts.facts import Facts
from coach.rules.prompts.rule import FAMILIES, STEPS, PromptFinding, Rule
from coach.services.explain import prompts as explain
from coach.services.prompts import preferences, prompts
from coach.services.today import today
from tests.services.build import FRIDAY, moment


@Rule(
    "R98", "care", "care", N_("A full day"), cool=3, step="log", tells=("n",),
    figures={"n": N_("Minutes")},
)  # fmt: skip
def a_full_day(facts: Facts, _now: datetime) -> PromptFinding | None:
    """More is planned for today than fits in it."""
    minutes = sum(act.size_min or 0 for act in facts.acts if act.planned_on == facts.today)
    return PromptFinding(figures={"n": minutes}) if minutes > 100 else None


WORDS = PromptText(
    ref="core/r98",
    trigger="a_full_day",
    text=Words((("en", "{n} minutes are planned. Which may wait?"),)),
    why=Words((("en", "More than a hundred minutes are planned for today."),)),
)


@pytest.fixture
def _with_the_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    worded, triggers, one = Library.prompts, Library.triggers, Library.prompt
    new = {WORDS.trigger: WORDS}
    monkeypatch.setattr(registry, "RULES", (*registry.RULES, a_full_day))
    monkeypatch.setattr(Library, "prompts", lambda self: {**worded(self), **new})
    monkeypatch.setattr(Library, "triggers", lambda self: triggers(self) | set(new))
    monkeypatch.setattr(
        Library, "prompt", lambda self, name: new.get(name) or one(self, name)
    )


@pytest.mark.usefixtures("_with_the_rule")
def test_a_rule_is_one_function_and_its_words(companion: Companion) -> None:
    moment(companion, 1)
    companion.store.save(Act(id="a", text="tea", planned_on=FRIDAY, size_min=120))
    lead = today.page(companion).lead
    assert (lead.kind, lead.words) == ("prompt", "120 minutes are planned. Which may wait?")
    prompts.shown(companion, lead.prompt)
    why = explain.prompt(companion, "R98")
    assert why.rule == "More than a hundred minutes are planned for today."
    assert ("Minutes", "120") in why.figures
    assert "(R98) comes at most once in 3 working days" in why.switch
    (found,) = [one for one in preferences.switches(companion) if one.number == "R98"]
    assert (found.family, found.rule, found.choice) == ("Care", why.rule, "on")


@pytest.mark.usefixtures("_with_the_rule")
def test_it_does_not_come_where_it_is_off(companion: Companion) -> None:
    companion.store.save(Act(id="a", text="tea", planned_on=FRIDAY, size_min=120))
    preferences.switch(companion, "R98", "off")
    prompt = prompts.current(companion)
    assert prompt is None or prompt.number != "R98"


@pytest.mark.parametrize("one", registry.RULES, ids=lambda one: one.trigger)
def test_a_rule_declares_what_its_words_need(one: Rule) -> None:
    assert registry.TRIGGERS[one.trigger] is one
    assert set(one.tells) <= one.figures.keys()
    assert one.family in FAMILIES
    assert one.step in STEPS
