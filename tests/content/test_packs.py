"""The built-in packs: no finding at all, both languages whole, and all ninety ideas."""

import re
from functools import cache
from pathlib import Path

import pytest

import coach
from coach.content.authoring.build import build
from coach.content.built_in import BUILT_IN, built_in
from coach.content.check import references
from coach.content.check.pack import check
from coach.content.format.kinds import kind_of
from coach.content.library import Library
from coach.content.source.sources import Source, from_bytes, open_pack
from coach.content.update import items_of, texts_of
from coach.model.exercise import Exercise
from coach.model.pack import longest
from coach.rules.exercises import steps
from coach.rules.prompts.registry import TRIGGERS
from tests.content.filled import exercises

ROOT = Path(BUILT_IN)
PACKS = [Path(place.path).name for place in built_in()]
each_pack = pytest.mark.parametrize("name", PACKS)

SEEDS = {"D": 17, "A": 24, "P": 17, "V": 16, "H": 16}
EXERCISES_FOR = re.findall(
    r"\w+",
    "D01 D09 V09 D12 A03 A04 A08 A09 A10 A22 A23 D13 D16 A11 V11 V14 D15 A02 "
    "P07 P08 P09 P11 P14 V04 V05 V12 V13 V16 H02 H03 H04 H06 H07 H10 V15 H01",
)
"""The rows that live in an exercise."""


@cache
def source(name: str) -> Source:
    return open_pack(str(ROOT / name))


@cache
def library() -> Library:
    return Library(None)


@cache
def texts() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for name in PACKS:
        found |= texts_of(source(name))
    return found


def every_item() -> set[str]:
    return {f"{name}/{item}" for name in PACKS for item in items_of(source(name))}


@each_pack
def test_a_check_finds_nothing_at_all(name: str) -> None:
    assert check(source(name), app_version=coach.__version__) == ()


@each_pack
def test_a_built_pack_is_the_same_pack(name: str) -> None:
    again = from_bytes(build(source(name)).data)
    assert again.findings == ()
    assert again.files == source(name).files


@each_pack
def test_everything_is_in_a_file_that_the_format_knows(name: str) -> None:
    assert all(kind_of(file) for file in source(name).files)


def test_no_folder_of_a_pack_is_left_out() -> None:
    assert sorted(PACKS) == sorted(path.name for path in ROOT.iterdir() if path.is_dir())


def test_every_text_is_there_in_both_languages() -> None:
    for key, said in texts().items():
        assert said.keys() == {"en", "nl"}, key
        assert said["en"].strip() == said["en"]
        assert all(said.values()), key


def test_a_text_is_not_left_in_the_other_language() -> None:
    same = {key for key, said in texts().items() if said["en"] == said["nl"]}
    kept = {key for key in same if len(texts()[key]["en"]) > 9}
    assert not kept


DUTCH = re.compile(r"\b(?:het|een|niet|wat|voor|je|dat|met|van|wordt)\b", re.IGNORECASE)
ENGLISH = re.compile(r"\b(?:the|and|what|your|with|which|this|does|for)\b", re.IGNORECASE)


def test_english_and_dutch_are_not_exchanged() -> None:
    for key, said in texts().items():
        assert not DUTCH.search(re.sub("'[^']*'", "", said["en"])), key
        assert not ENGLISH.search(re.sub("'[^']*'", "", said["nl"])), key


def test_placeholders_are_the_same_in_both_languages() -> None:
    for key, said in texts().items():
        assert references.placeholders(said["en"]) == references.placeholders(said["nl"]), (
            key
        )


FORCEFUL = re.compile(
    r"!|\b(?:must|should|moet(?:en)?|fa(?:al|len|alt)|fail\w*|streaks?|overdue)\b", re.I
)


def test_nothing_sounds_like_pressure() -> None:
    for key, said in texts().items():
        for text in said.values():
            assert not FORCEFUL.search(text), key


def test_dutch_speaks_to_je_and_never_to_u() -> None:
    for key, said in texts().items():
        assert not re.search(r"\b(?:u|uw)\b", said["nl"], re.IGNORECASE), key


def test_every_rule_has_its_words_and_its_reason() -> None:
    prompts = library().prompts()
    assert prompts.keys() == TRIGGERS.keys()
    for prompt in prompts.values():
        for language in ("en", "nl"):
            for way in prompt.ways():
                assert 0 < len(longest(way.say(language))) <= 200
            assert 0 < len(prompt.why.say(language)) <= 220
            assert not re.search(r"[<>=*{}]|\bn10\b", prompt.why.say(language))


def test_questions_and_acts_fit_two_lines_of_a_small_terminal() -> None:
    asked = [question.text for question in library().questions()]
    for text in [*asked, *(act.text for act in library().acts())]:
        assert max(len(text.say("en")), len(text.say("nl"))) <= 2 * 76


def test_what_is_offered_along_is_really_there() -> None:
    named = {question.exercise for question in library().questions()}
    named |= {guide.exercise for guide in library().guides()}
    named |= {prompt.exercise for prompt in library().prompts().values()}
    named |= {tip.exercise for series in library().tips() for tip in series.tips}
    named |= {exercise.next for exercise in exercises(library())}
    assert named - {""} <= {exercise.ref for exercise in exercises(library())}


def test_every_theme_has_a_series_of_eight_weeks() -> None:
    assert {series.pack: len(series.tips) for series in library().tips()} == dict.fromkeys(
        ("direction", "attention", "patterns", "drives", "small"), 8
    )


def test_there_is_something_for_leads_and_for_employees() -> None:
    for roles in (
        {question.role for question in library().questions()},
        {act.role for act in library().acts()},
        {exercise.role for exercise in exercises(library())},
    ):
        assert {"all", "lead"} <= roles


def test_the_seven_lenses_are_those_of_the_questionnaire() -> None:
    (questionnaire,) = library().questionnaires()
    lenses = library().lenses()
    assert questionnaire.scales == tuple(lens.id for lens in lenses)
    assert all(len(lens.activities) == 3 for lens in lenses)
    assert questionnaire.meets_all


def test_each_lens_stands_left_as_often_as_right() -> None:
    (questionnaire,) = library().questionnaires()
    left = [pair.a.scale for pair in questionnaire.pairs]
    right = [pair.b.scale for pair in questionnaire.pairs]
    assert {
        scale: (left.count(scale), right.count(scale)) for scale in questionnaire.scales
    } == (dict.fromkeys(questionnaire.scales, (3, 3)))


def offered() -> tuple[Exercise, ...]:
    return exercises(library())


def test_every_exercise_leads_to_something() -> None:
    for exercise in offered():
        assert exercise.offers, exercise.ref
        assert exercise.seed, exercise.ref
        assert 1 <= exercise.minutes <= 40


def test_an_exercise_asks_before_it_ends() -> None:
    for exercise in offered():
        assert any(
            steps.kind_of(step).asks and not step.optional for step in exercise.steps
        ), exercise.ref


def test_headings_say_what_the_exercises_say() -> None:
    fields = ("ref", "title", "intro", "role", "seed", "minutes", "series")
    for heading, exercise in zip(library().headings(), offered(), strict=True):
        assert all(getattr(heading, name) == getattr(exercise, name) for name in fields)


README = (ROOT / "README.md").read_text("utf-8")
ROWS = dict(re.findall(r"^\| ([A-Z]\d\d) \|(.*)\|$", README, re.MULTILINE))


def test_all_ninety_ideas_have_a_row() -> None:
    wanted = [
        f"{letter}{n:02}" for letter, most in SEEDS.items() for n in range(1, most + 1)
    ]
    assert sorted(ROWS) == sorted(wanted)
    assert len(wanted) == 90


@pytest.mark.parametrize("row", ROWS)
def test_an_idea_names_items_that_exist_or_how_else_it_lives(row: str) -> None:
    _idea, how, where = (part.strip() for part in ROWS[row].split("|"))
    named = set(re.findall("`([^`]*)`", where))
    assert named <= every_item()
    assert where
    kinds = how.split()
    assert set(kinds) <= {"R", "X", "C", "P", "absent", "slot"}
    assert ("X" in kinds) == any("/exercises/" in name for name in named) or row == "V06"
    assert "P" not in kinds or any("/prompts/" in name for name in named)


@pytest.mark.parametrize("row", EXERCISES_FOR)
def test_an_idea_that_is_an_exercise_has_one(row: str) -> None:
    assert "/exercises/" in ROWS[row]


def test_no_exercise_is_there_for_nothing() -> None:
    named = set(re.findall("`([^`]*)`", README))
    refs = {exercise.ref.replace("/", "/exercises/") for exercise in offered()}
    assert refs <= named
