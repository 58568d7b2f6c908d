"""Words in the own notes: shown as they stand, never a quotation, never a verdict."""

from dataclasses import replace

import pytest

from coach.model.pattern import Plan
from coach.rules.lexicon import Lexicon
from coach.rules.prompts.engine import Preferences
from tests.rules.prompts.told import FRIDAY, Told, found, notes, routine, said

WORDS = {
    "quantity": ["calls", "tickets", "aht", "per hour", "norm", "aantal"],
    "quality": ["helped", "relieved", "thanked", "opgelucht"],
    "not_allowed": ["not allowed", "mag niet"],
    "as_it_is": ["it is what it is", "niets aan te doen"],
    "others": ["they never", "die afdeling"],
    "too_busy": ["too busy", "no time", "te druk"],
}
LEXICONS = {name: Lexicon(words) for name, words in WORDS.items()}


def told(*texts: str, ago: int = 0) -> Told:
    return Told(notes=notes(*texts, ago=ago), lexicons=LEXICONS)


@pytest.mark.parametrize(
    ("texts", "fires"),
    [
        (["40 tickets"] * 5, True),
        (["40 tickets"] * 4, False),
        (["40 tickets"] * 3 + ["tea with Anna"] * 3, True),
        (["40 tickets"] * 3 + ["tea with Anna"] * 4, False),
        (["40 tickets, one was so relieved"] * 6, False),
        (["Helped 40 callers, one was so relieved"] * 6, False),
        (["40 tickets, AHT ok"] * 5, True),
        (['she asked "how many calls"'] * 6, False),
        (["dat is normaal"] * 6, False),
        (["40 tickets"] * 5 + ["tea with Anna"] * 10, False),
        (["tea"] + ["40 tickets"] * 5 + ["tea"] * 5, True),
    ],
)
def test_notes_about_numbers_only_are_seen(texts: list[str], fires: bool) -> None:
    assert bool(found("numbers_only", told(*texts))) is fires


def test_the_words_are_shown_as_they_were_written() -> None:
    texts = ["40 Tickets", "AHT ok", "50 tickets", "calls per hour", "aantal", "de norm"]
    finding = found("numbers_only", told(*texts))
    assert finding is not None
    assert finding.figures["words"] == "norm, aantal, calls, per hour"
    assert len(finding.record_ids) == 6


TWICE = [
    ("not_allowed", "that is not allowed"),
    ("as_it_is", "it is what it is"),
    ("the_other_department", "they never call back"),
]
each_list = pytest.mark.parametrize(("trigger", "text"), TWICE)


@each_list
def test_twice_in_ten_working_days_is_seen(trigger: str, text: str) -> None:
    assert found(trigger, told(text, "tea", text))
    assert not found(trigger, told(text, "tea", "tea"))
    assert not found(trigger, told(f'he said "{text}"', text))
    apart = told(text, *["tea"] * 8, text)
    assert found(trigger, apart)
    assert not found(trigger, told(text, *["tea"] * 9, text))


@each_list
def test_language_checks_can_be_switched_off(trigger: str, text: str) -> None:
    assert not said(trigger, told(text, text), Preferences(language_checks=False))


def test_a_good_word_for_the_others_is_no_complaint() -> None:
    kind = "die afdeling helped us well"
    assert not found("the_other_department", told(kind, kind))


@pytest.mark.parametrize(
    ("texts", "fires"),
    [
        (["too busy", "no time", "te druk"], True),
        (["too busy", "tea", "no time", "tea", "te druk"], True),
        (["too busy", "no time", "tea", "tea", "tea"], False),
        (["te druk", "te druk", "te druk", "tea", "tea", "tea"], False),
    ],
)
def test_busy_in_nearly_every_note_is_seen(texts: list[str], fires: bool) -> None:
    assert bool(found("too_busy", told(*texts))) is fires


def test_a_pause_that_was_taken_is_not_offered_again() -> None:
    paused = routine(plan=Plan(paused_on=FRIDAY, paused_until=FRIDAY))
    busy = told("too busy", "no time", "te druk")
    assert found("too_busy", replace(busy, routines=[routine()]))
    assert not found("too_busy", replace(busy, routines=[paused]))


def test_without_lists_nothing_is_heard() -> None:
    for trigger, text in TWICE:
        assert not found(trigger, Told(notes=notes(text, text)))
