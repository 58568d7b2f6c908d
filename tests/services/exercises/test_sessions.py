"""Walks: every kind of question asked, answered, gone back to and kept on the way."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coach import i18n
from coach.companion import Companion
from coach.model.errors import CoachError
from coach.model.exercise import Came, Run
from coach.model.types import Json
from coach.services.editing import undo
from coach.services.exercises import exercises, keep, outcomes, sessions
from coach.services.exercises.sessions import Session
from coach.store import Store
from tests import packing
from tests.conftest import NOW
from tests.found import record_in, sure
from tests.services.build import moment, walked

MANY = (
    packing.EXERCISE.partition("[[step]]")[0].replace('"near"', '"many"')
    + """\
[[step]]
id = "words"
kind = "read"
ask = { en = "Sit down.", nl = "Ga zitten." }
[[step]]
id = "rules"
kind = "list"
ask = { en = "Which rules?", nl = "Welke regels?" }
[[step]]
id = "heavy"
kind = "several"
repeat = "rules"
at_least = 0
optional = true
ask = { en = "What is heavy?", nl = "Wat is zwaar?" }
choices = [{ id = "time", en = "the time", nl = "de tijd" },
  { id = "tone", en = "the tone", nl = "de toon" }]
[[step]]
id = "when"
kind = "date"
ask = { en = "When?", nl = "Wanneer?" }
[[step]]
id = "who"
kind = "person"
optional = true
ask = { en = "With whom?", nl = "Met wie?" }
[[step]]
id = "mood"
kind = "choice"
ask = { en = "How was it?", nl = "Hoe was het?" }
choices = [{ id = "good", en = "good", nl = "goed" },
  { id = "bad", en = "bad", nl = "slecht" }]
[[step]]
id = "mark"
kind = "mark"
max = 5
label = { en = "Ease?", nl = "Gemak?" }
ask = { en = "How easy?", nl = "Hoe makkelijk?" }
[[step]]
id = "story"
kind = "text"
ask = { en = "What happened?", nl = "Wat gebeurde er?" }
[outcome]
kind = "lowest"
of = ["mark"]
text = { en = "It is low.", nl = "Het is laag." }
[[offer]]
from = "rules"
to = "act"
[[offer]]
from = "when"
to = "act"
field = "planned_on"
"""
)


@pytest.fixture
def companion(store: Store) -> Companion:
    """A coach with one exercise that asks in every way."""
    files: dict[str, str | bytes] = {"exercises/many.toml": MANY}
    return Companion(store, lambda: NOW, only=packing.source(files))


def filled(companion: Companion, *given: Json) -> Session:
    """Answer the first questions of the exercise."""
    return walked(companion, "tried/many", *given)


ANSWERS: tuple[Json, ...] = (
    None, ["No returns", "Two forms"], ["tone", "time"], None, "2026-11-27", None, "bad", 4,
    "One.\nTwo.",
)  # fmt: skip


def test_every_answer_is_kept_as_it_reads(companion: Companion) -> None:
    walk = filled(companion, *ANSWERS)
    assert walk.question is None
    run = record_in(sessions.finish(companion, walk), Run)
    assert [(one.ask, one.about, one.text) for one in run.said] == [
        ("Which rules?", "", "No returns; Two forms"),
        ("What is heavy?", "No returns", "the time, the tone"),
        ("When?", "", "Friday 27 November 2026"),
        ("How was it?", "", "bad"),
        ("How easy?", "", "4"),
        ("What happened?", "", "One.\nTwo."),
    ]
    assert (run.version, run.title, run.finished_at) == ("1.0.0", "Near", NOW)
    assert run.outcome == Came(
        kind="lowest",
        key="lowest",
        text="It is low.",
        lines=("Ease: 4 on a scale of 1 to 5",),
    )


def test_a_question_says_which_it_is_and_for_which_line(companion: Companion) -> None:
    posed = sure(sessions.pose(filled(companion, *ANSWERS[:3])))
    assert (posed.kind.name, posed.about, posed.number, posed.of) == (
        "several", "Two forms", 4, 9,
    )  # fmt: skip
    choices = [(one.id, one.text.say()) for one in posed.step.choices]
    assert choices == [("time", "the time"), ("tone", "the tone")]
    assert posed.optional
    first = sure(sessions.pose(sessions.start(companion, "tried/many", anew=True)))
    said = first.kind.name, first.step.ask.say(), first.optional
    assert said == ("read", "Sit down.", False)


def test_a_shorter_list_keeps_what_was_said_of_its_lines(companion: Companion) -> None:
    walk = filled(companion, None, ["a", "b"], ["time"], ["tone"])
    for _question in range(3):
        walk = sessions.back(companion, walk)
    walk = sessions.answer(companion, walk, ["b"])
    assert walk.answers["heavy"] == [["tone"]]
    posed = sure(sessions.pose(walk))
    assert (posed.about, posed.said_words) == ("b", "the tone")


def test_nobody_goes_back_further_than_the_beginning(companion: Companion) -> None:
    walk = sessions.back(companion, sessions.back(companion, filled(companion, None)))
    assert walk.run.at == 0
    assert sessions.pose(walk)


@pytest.mark.parametrize(
    ("typed", "day"), [("friday", "2026-11-27"), ("tomorrow", "2026-11-21")]
)
def test_a_day_is_typed_as_people_say_it(
    companion: Companion, typed: str, day: str
) -> None:
    walk = filled(companion, *ANSWERS[:4])
    assert sessions.typed(companion, walk, typed).answers["when"] == day


def test_what_no_file_can_hold_is_refused_and_nothing_is_lost(companion: Companion) -> None:
    walk = filled(companion, None)
    with pytest.raises(CoachError):
        sessions.answer(companion, walk, ["fine", "a\ud800b"])
    with pytest.raises(CoachError):
        sessions.typed(companion, walk, "a\ud800b")
    assert exercises.kept(companion, walk.run.id).answers == {}


def test_undo_passes_by_what_is_half_done(companion: Companion) -> None:
    moment(companion, 0)
    walk = filled(companion, None, ["a"])
    undo.undo(companion)
    assert exercises.kept(companion, walk.run.id).answers == {"rules": ["a"]}


def test_beginning_anew_takes_the_place_of_the_half_done_one(companion: Companion) -> None:
    first = filled(companion, None, ["a"])
    again = sessions.start(companion, "tried/many", anew=True)
    assert (again.run.id, again.answers, again.run.at) == (first.run.id, {}, 0)


def test_what_is_done_for_one_thing_is_not_for_another(companion: Companion) -> None:
    walk = sessions.start(companion, "tried/many", about="acts/one")
    walk = sessions.answer(companion, walk, None)
    assert sessions.start(companion, "tried/many", about="acts/one").run.id == walk.run.id
    assert sessions.start(companion, "tried/many").run.id == walk.run.id
    assert sessions.start(companion, "tried/many", about="acts/two").run.id != walk.run.id


def test_one_goes_on_at_the_first_question_that_is_open(companion: Companion) -> None:
    walk = filled(companion, None, ["a"], None)
    again = sessions.reopen(companion, walk)
    assert again.question
    assert (again.question.step.id, again.run.at) == ("when", 3)
    for value in ANSWERS[4:]:
        again = sessions.answer(companion, again, value)
    assert sessions.is_complete(again)
    done = sessions.reopen(companion, again)
    assert done.question is None


def test_leaving_says_how_much_is_kept(companion: Companion) -> None:
    walk = sessions.start(companion, "tried/many")
    assert sessions.leave(companion, walk) == "Nothing was kept: nothing was answered yet."
    walk = filled(companion, None, ["a"])
    assert sessions.leave(companion, walk) == "Left for later; 1 answer is kept."


def test_a_finished_one_that_is_opened_again_keeps_its_moment(store: Store) -> None:
    now = NOW
    source = packing.source({"exercises/many.toml": MANY})
    companion = Companion(store, lambda: now, only=source)
    walk = filled(companion, *ANSWERS)
    sessions.finish(companion, walk)
    finished = exercises.kept(companion, walk.run.id)
    now += timedelta(days=3)
    sessions.finish(companion, Session(exercise=walk.exercise, run=finished, questions=()))
    assert exercises.kept(companion, walk.run.id).finished_at == NOW


ODD: tuple[Json, ...] = (
    True, -3, 10**30, 1.5, "", "x", "2026-13-45", [], [None], ["x", 3], [["x"], {}],
    {"a": [1]},
)  # fmt: skip


@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize("language", ["en", "nl"])
def test_answers_that_came_from_anywhere_take_nothing_down(
    companion: Companion, odd: Json, language: str
) -> None:
    i18n.use(language)
    names = ("words", "rules", "heavy", "when", "who", "mood", "mark", "story")
    for at, answers in enumerate(({**dict.fromkeys(names, odd)}, odd)):
        for finished in (None, NOW):
            run = Run(
                id=companion.store.new_id(), pack_ref="tried/many", title="x",
                started_at=NOW, finished_at=finished, answers=answers, at=at,
            )  # fmt: skip
            companion.store.save(run)
            keep.offers(companion, run)
            outcomes.again(companion, run)
    outcomes.series(companion, "tried/many")
    walk = sessions.start(companion, "tried/many")
    for at in range(len(walk.questions)):
        here = replace(walk, run=replace(walk.run, at=at))
        assert sessions.pose(here)
        sessions.back(companion, here)
    assert sessions.reopen(companion, walk)


@pytest.mark.parametrize(
    ("step", "said"), [("mark", 9), ("mood", "gone"), ("when", "2026-13-45")]
)
def test_an_answer_that_no_longer_fits_is_asked_for_anew(
    companion: Companion, step: str, said: Json
) -> None:
    walk = filled(companion, *ANSWERS)
    at = next(n for n, one in enumerate(walk.questions) if one.step.id == step)
    odd = Run(
        id=walk.run.id, pack_ref="tried/many", title="x", started_at=NOW, at=at,
        answers={**walk.answers, step: said},
    )  # fmt: skip
    companion.store.save(odd)
    posed = sure(sessions.pose(sessions.start(companion, "tried/many")))
    assert (posed.said, posed.said_words) == (None, "")
