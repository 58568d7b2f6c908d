"""Exercises: gone through as a user does, kept at once, turned into records."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from coach import i18n
from coach.companion import Companion
from coach.model import kinds
from coach.model.act import Act
from coach.model.errors import CoachError
from coach.model.exercise import Run
from coach.model.pattern import Pattern, Plan
from coach.model.reflection import Reflection
from coach.model.types import Json
from coach.services import wording
from coach.services.acts import acts
from coach.services.editing import undo
from coach.services.exercises import exercises, keep, outcomes, sessions
from coach.services.log import search
from coach.services.packs import install, packs
from coach.services.people.lookup import AmbiguousNameError
from coach.services.settings import settings
from coach.services.sharing import transfer
from coach.store import Store
from tests import packing
from tests.conftest import NOW
from tests.found import record_in, sure
from tests.services.build import FRIDAY, companion_in, filled, person, walked


@pytest.fixture
def companion(companion: Companion, tmp_path: Path) -> Companion:
    """A coach with one more pack, that has an exercise of every kind of outcome."""
    packing.installed(companion, tmp_path / "made")
    return companion


@pytest.mark.parametrize(
    ("kind", "marks", "key", "name"),
    [
        ("quadrant", (8, 3), "high_low", "high_low name"),
        ("quadrant", (5, 6), "low_high", "low_high name"),
        ("gap", (8, 3), "above", "above name"),
        ("gap", (4, 4), "level", "level name"),
        ("lowest", (8, 3), "lowest", "lowest name"),
        ("table", (8, 3), "1", "desk name"),
    ],
)
def test_every_kind_of_outcome_is_kept_in_words(
    companion: Companion, kind: str, marks: tuple[int, int], key: str, name: str
) -> None:
    run = filled(companion, f"calm-desk/{kind}", *marks, "desk", "Look up")
    assert run.outcome
    assert (run.outcome.kind, run.outcome.key, run.outcome.name) == (kind, key, name)
    assert outcomes.again(companion, run).kind == kind


def test_an_exercise_without_an_outcome_keeps_what_was_said(companion: Companion) -> None:
    run = filled(companion, "calm-desk/none", 8, 3, "phone", "Look up")
    assert run.outcome is None
    assert [one.text for one in run.said] == ["8", "3", "on the phone", "Look up"]


def test_what_is_half_done_goes_on_where_it_was_left(companion: Companion) -> None:
    walk = sessions.start(companion, "calm-desk/quadrant")
    sessions.answer(companion, walk, 8)
    again = sure(sessions.pose(sessions.start(companion, "calm-desk/quadrant")))
    assert (again.number, again.step.ask.say()) == (2, "How much room was there?")
    line = exercises.page(companion).lines[0]
    assert (line.ref, line.half) == ("calm-desk/quadrant", True)


def test_going_back_shows_what_was_said(companion: Companion) -> None:
    walk = walked(companion, "calm-desk/quadrant", 8)
    posed = sure(sessions.pose(sessions.back(companion, walk)))
    assert (posed.number, posed.said) == (1, 8)


def test_beginning_anew_forgets_the_half_done_answers(companion: Companion) -> None:
    sessions.answer(companion, sessions.start(companion, "calm-desk/quadrant"), 8)
    posed = sure(sessions.pose(sessions.start(companion, "calm-desk/quadrant", anew=True)))
    assert (posed.number, posed.said) == (1, None)


@pytest.mark.parametrize("wrong", [0, 11, "seven", None, True])
def test_a_mark_that_cannot_be_changes_nothing(companion: Companion, wrong: Json) -> None:
    walk = sessions.start(companion, "calm-desk/quadrant")
    with pytest.raises(CoachError):
        sessions.answer(companion, walk, wrong)
    assert companion.store.all(Run) == ()


def test_what_is_open_keeps_it_from_being_finished(companion: Companion) -> None:
    walk = walked(companion, "calm-desk/quadrant", 8)
    with pytest.raises(CoachError, match="How much room"):
        sessions.finish(companion, walk)


def test_undo_opens_a_finished_exercise_again(companion: Companion) -> None:
    run = filled(companion, "calm-desk/quadrant", 8, 3, "desk", "Look up")
    undo.undo(companion)
    again = sure(companion.store.get(Run, run.id))
    assert again.finished_at is None
    assert len(again.said) == 4


@pytest.mark.parametrize("to", sorted(kinds.offered().keys() - {"setting"}))
def test_an_answer_becomes_every_kind_of_record(
    companion: Companion, to: str, tmp_path: Path
) -> None:
    place = Path(packing.desk(tmp_path / "other", id_="other-pack"))
    (place / "exercises/none.toml").write_text(packing.exercise("none", to), "utf-8")
    install.install(companion, install.offer(companion, str(place)))
    run = filled(companion, "other-pack/none", 8, 3, "desk", "Look up first")
    (offer,) = keep.offers(companion, run)
    answer = keep.keep_as(companion, run, offer)
    assert (answer.table, offer.text) == (kinds.offered()[to].table, "Look up first")
    found = search.find(companion, f"in:{answer.table}")
    title = "My lenses" if to == "lens" else "Look up first"
    assert [one.line.title for one in found] == [title]
    again = keep.offers(companion, exercises.kept(companion, run.id))
    assert again[0].became
    with pytest.raises(CoachError):
        keep.keep_as(companion, run, again[0])
    undo.undo(companion)
    assert not keep.offers(companion, exercises.kept(companion, run.id))[0].became


@pytest.mark.parametrize(
    ("ref", "given", "name", "value"),
    [
        ("attention/three-things-of-mine",
         ("a talk", ["I draw, a lot", "Names", "I call"], 3, 4, 5, None),
         "signature", ["I draw a lot", "Names", "I call"]),
        ("direction/with-a-buddy", ("Anna", "calls", "Ask me", None, None),
         "buddy", "Anna"),
    ],
)  # fmt: skip
def test_an_answer_fills_the_setting_that_it_is_about(
    companion: Companion, ref: str, given: tuple[Json, ...], name: str, value: Json
) -> None:
    run = filled(companion, ref, *given)
    (offer,) = (one for one in keep.offers(companion, run) if one.to == "setting")
    kept = keep.keep_as(companion, run, offer)
    assert settings.value(companion, name) == value
    called = settings.key(name).label.lower()  # whoever reads on meets it under this name
    assert kept.understood.startswith(f"Kept as {called}: ")
    undo.undo(companion)
    assert not settings.value(companion, name)


@pytest.mark.parametrize(
    ("answers", "kept"),
    [
        (("Refund", "yes", "yes", "yes", "no", "no", "Bo", "May I refund?"),
         [("May I refund?", True)]),
        (("Refund", "yes", "yes", "yes", "no", "yes", "Bo", "I refunded her"),
         [("Refund", False), ("I refunded her", True)]),
        (("Refund", "yes", "yes", "yes", "yes", "yes", None, None),
         [("Refund", False)]),
        (("Refund", "no", "yes", "yes", "yes", "yes", None, None), []),
    ],
)  # fmt: skip
def test_what_was_decided_says_what_is_planned_and_for_whom(
    companion: Companion, answers: tuple[Json, ...], kept: list[tuple[str, bool]]
) -> None:
    run = filled(companion, "direction/decision-helper", *answers)
    found = [
        (one.text, "person_id" in dict(one.draft.fields))
        for one in keep.offers(companion, run)
    ]
    assert found == kept


def test_a_habit_that_is_kept_comes_back_in_half_a_year(companion: Companion) -> None:
    run = filled(
        companion, "patterns/hold-to-light", "inbox", "laptop", "mail", "calm", "time",
        None, "keep", None,
    )  # fmt: skip
    (offer, *_more) = keep.offers(companion, run)
    pattern = record_in(keep.keep_as(companion, run, offer), Pattern)
    assert pattern.review_on == date(2027, 5, 21)


def test_what_goes_before_an_old_way_is_the_moment_for_the_new_one(
    companion: Companion,
) -> None:
    for verdict, then, moment in (("change", "ring one", "the laptop opens"),
                                  ("keep", None, "")):  # fmt: skip
        run = filled(
            companion, "patterns/hold-to-light", "inbox", "the laptop opens", "mail",
            "calm", "time", None, verdict, then,
        )  # fmt: skip
        pattern = record_in(
            keep.keep_as(companion, run, keep.offers(companion, run)[0]), Pattern
        )
        assert (pattern.plan.if_cue, pattern.cue) == (moment, "the laptop opens")


def offered(companion: Companion, ref: str, *given: Json) -> tuple[Run, keep.KeepOption]:
    """Fill in a built-in exercise and return what its answer may become first."""
    run = filled(companion, ref, *given)
    return run, keep.offers(companion, run)[0]


def test_a_third_act_for_a_day_says_that_it_waits(companion: Companion) -> None:
    for _time in range(2):
        acts.plan(companion, "call Bo", on="today")
    run = filled(companion, "calm-desk/quadrant", 8, 3, "desk", "Look up")
    answer = keep.keep_as(companion, run, keep.offers(companion, run)[0])
    assert "in the log it waits as an idea" in answer.understood


@pytest.mark.parametrize(
    ("cue", "act", "plan"),
    [
        ("If the phone rings", "then I breathe out",
         Plan(if_cue="the phone rings", then_do="I breathe out")),
        ("-", "als de telefoon gaat, dan adem ik uit",
         Plan(if_cue="de telefoon gaat", then_do="adem ik uit")),
        ("if", "then", Plan(if_cue="if", then_do="then")),
    ],
)  # fmt: skip
def test_a_plan_is_kept_without_the_words_of_its_sentence(
    companion: Companion, cue: str, act: str, plan: Plan
) -> None:
    run, offer = offered(companion, "patterns/one-if-then", "phone", cue, act, None)
    pattern = record_in(keep.keep_as(companion, run, offer), Pattern)
    assert (pattern.plan, pattern.status) == (plan, "active")


def test_a_plan_that_says_only_what_not_to_do_waits(companion: Companion) -> None:
    told = ("phone", "the phone rings", "then I do not sigh", None)
    run, offer = offered(companion, "patterns/one-if-then", *told)
    answer = keep.keep_as(companion, run, offer)
    assert isinstance(answer.record, Pattern)
    assert answer.record.status == "noticed"
    assert answer.record.plan.then_do == "I do not sigh"
    assert "What will you do instead?" in answer.understood


def test_a_name_that_two_people_have_is_asked_about(companion: Companion) -> None:
    anna, _other = person(companion, "Anna Bos"), person(companion, "Anna Vos")
    told = ("We did it before", "direction", "what worked", "Ask what worked", "Anna")
    walk = sessions.start(companion, "drives/resistance-reader")
    for value in told:
        walk = sessions.typed(companion, walk, "1" if value == "direction" else value)
    run = exercises.kept(companion, sessions.finish(companion, walk).record.id)
    offer = keep.offers(companion, run)[0]
    with pytest.raises(AmbiguousNameError):
        keep.keep_as(companion, run, offer)
    act = record_in(keep.keep_as(companion, run, offer, who=anna.id), Act)
    assert act.person_id == anna.id


@pytest.mark.parametrize("query", ["in:runs", "in:oefeningen", "phone"])
def test_a_filled_in_exercise_is_found_in_the_log(companion: Companion, query: str) -> None:
    filled(companion, "calm-desk/table", 8, 3, "phone", None)
    (found,) = search.find(companion, query)
    assert found.line.title == "table exercise: other name"


def test_removing_a_pack_changes_nothing_in_the_past(companion: Companion) -> None:
    run = filled(companion, "calm-desk/quadrant", 8, 3, "desk", "Look up")
    install.remove(companion, packs.choose(companion, "calm-desk"))
    kept = exercises.kept(companion, run.id)
    assert kept == run
    told = outcomes.again(companion, kept)
    assert (told.name, told.text) == ("high_low name", "high_low text")
    assert keep.offers(companion, kept) == ()
    with pytest.raises(CoachError, match="no pack"):
        sessions.start(companion, "calm-desk/quadrant")


def test_a_series_tells_how_many(companion: Companion) -> None:
    for near in (2, 3, 4, 7, 8, 9):
        filled(companion, "calm-desk/quadrant", near, 5, "desk", None)
    over = outcomes.series(companion, "calm-desk/quadrant")
    assert over.n == 6
    assert [point.value for point in over.lines[0].points] == [2, 3, 4, 7, 8, 9]
    assert "n = 6" in over.words
    assert "Near: a little higher lately." in over.words
    assert "Room: about the same." in over.words
    (count,) = over.counts
    assert (count.counts, count.n) == ((("at the desk", 6), ("on the phone", 0)), 6)


def test_the_lowest_is_drawn_among_all_marks_and_told_alone(companion: Companion) -> None:
    run = filled(companion, "calm-desk/lowest", 8, 3, "desk", None)
    drawn = outcomes.again(companion, run)
    assert [(one.value, one.here) for one in drawn.scales] == [(8, False), (3, True)]
    assert len(drawn.lines) == 1
    assert "3 on a scale" in drawn.lines[0]


def test_few_times_are_no_line(companion: Companion) -> None:
    filled(companion, "calm-desk/quadrant", 2, 5, "desk", None)
    assert "too few" in outcomes.series(companion, "calm-desk/quadrant").words


@pytest.mark.parametrize(
    ("typed", "fits"),
    [("calm", True), ("3", True), ("2", False), ("quadrant calm", True), ("leader", False)],
)
def test_the_list_is_narrowed_by_words_and_minutes(
    companion: Companion, typed: str, fits: bool
) -> None:
    lines = {one.ref: one for one in exercises.page(companion).lines}
    assert exercises.fits(lines["calm-desk/quadrant"], typed) is fits


@pytest.mark.parametrize(
    ("typed", "fits"),
    [("direction", True), ("leaders", False), ("5", True), ("1", False), ("1234", False)],
)
def test_the_list_knows_themes_and_roles(
    companion: Companion, typed: str, fits: bool
) -> None:
    lines = {one.ref: one for one in exercises.page(companion).lines}
    check = replace(lines["direction/direction-check"], minutes=2, intro="", pack_name="")
    assert exercises.fits(replace(check, pack="x"), typed) is fits
    lead = next(one for one in lines.values() if one.role == "lead")
    assert exercises.fits(lead, wording.label("for_role", "lead"))


def test_the_list_tells_how_often_when_last_and_what_is_half_done(store: Store) -> None:
    now = NOW
    companion = Companion(store, lambda: now)
    ref = "direction/direction-check"
    for _time in range(2):
        walk = sessions.start(companion, ref)
        for value in (8, 3, "x", "y", "z")[: len(walk.questions)]:
            walk = sessions.answer(companion, walk, value)
        sessions.finish(companion, walk)
        now += timedelta(days=2)
    sessions.answer(companion, sessions.start(companion, "small/shrink"), "big")
    page = exercises.page(companion)
    assert [line.ref for line in page.lines if line.half] == [page.lines[0].ref]
    assert page.lines[0].ref == "small/shrink"
    (line,) = (line for line in page.lines if line.ref == ref)
    assert (line.times, line.last, line.half) == (2, date(2026, 11, 22), False)
    assert [run.finished_at for run in page.done] == [NOW + timedelta(days=2), NOW]


def test_two_that_are_meant_are_both_named(companion: Companion) -> None:
    with pytest.raises(CoachError, match="calm-desk/gap"):
        exercises.find(companion, "exercise")
    with pytest.raises(CoachError, match="coach exercise list"):
        exercises.find(companion, " ")


def test_what_was_done_travels_with_an_export(companion: Companion, tmp_path: Path) -> None:
    import json

    run = filled(companion, "calm-desk/quadrant", 8, 3, "desk", "Look up")
    keep.keep_as(companion, run, keep.offers(companion, run)[0])
    text = json.dumps(transfer.export(companion))
    other = companion_in(tmp_path, "s2", "h2")
    transfer.bring_in(other, text)
    kept = exercises.kept(other, run.id)
    assert replace(kept, became=()) == run
    assert len(kept.became) == 1


@pytest.mark.parametrize("said", ["quadrant", "calm-desk/quadrant", "quadrant exercise"])
def test_an_exercise_goes_by_its_id_or_its_title(companion: Companion, said: str) -> None:
    assert exercises.find(companion, said).ref == "calm-desk/quadrant"


def test_every_built_in_exercise_can_be_begun(companion: Companion) -> None:
    for language in ("en", "nl"):
        i18n.use(language)
        for line in exercises.page(companion).lines:
            posed = sure(sessions.pose(sessions.start(companion, line.ref)))
            assert posed.step.ask.say()


def test_what_a_day_gave_is_drawn_beside_the_mission(companion: Companion) -> None:
    filled(companion, "direction/mission-pulse", 6, None)
    alone = outcomes.series(companion, "direction/mission-pulse")
    assert [one.name for one in alone.lines] == ["Feels like mine"]
    for ago, mark in ((0, 8), (13, 5), (14, 1)):
        day = FRIDAY - timedelta(days=ago)
        companion.store.save(Reflection(id=day.isoformat(), day=day, impact=mark))
    over = outcomes.series(companion, "direction/mission-pulse")
    told = [(one.name, [point.value for point in one.points]) for one in over.lines]
    assert told == [("Feels like mine", [6]), ("Impact", [6])]
    assert "does not say what causes what" in over.words
