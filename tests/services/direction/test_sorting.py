"""What exercises once wrote into the course moves to where it belongs, once."""

from coach.companion import Companion
from coach.model.act import Act
from coach.model.direction import Course, Definition, Picture, Value
from coach.model.exercise import Became, Run
from coach.model.idea import Ambition, Contribution
from coach.services.direction import sorting
from coach.services.editing import undo
from tests.conftest import NOW


def version(companion: Companion, ref: str, text: str, n: int, **fields: object) -> Course:
    found = Course(
        id=companion.store.new_id(), statement=text, version=n, pack_ref=ref,
        **fields,  # type: ignore[arg-type]
    )  # fmt: skip
    companion.store.save(found)
    return found


def toured(companion: Companion) -> None:
    """Keep what a tour along the exercises left behind."""
    scene = (Value(name="an empty desk"),)
    version(companion, "direction/draw-your-river", "To the sea", 1, contributors=("Ann",))
    version(companion, "drives/my-picture", "they tell it once", 2, values=scene)
    version(companion, "drives/four-rounds", "we listen first", 3, values=scene,
            contributors=("Ann", "Bo"))  # fmt: skip
    ladder = version(companion, "small/ladder", "we call back", 4, values=scene)
    act = Act(id=companion.store.new_id(), text="call Anna")
    run = Run(
        id=companion.store.new_id(), pack_ref="small/ladder", title="Ladder",
        started_at=NOW, finished_at=NOW, answers={"organisation": "Customers first"},
        became=(Became(draft="x", table="acts", record=act.id),
                Became(draft="y", table="course", record=ladder.id)),
    )  # fmt: skip
    companion.store.save(act, run)
    version(companion, "attention/our-ambition", "a year of calm", 5, values=scene,
            contributors=("Cas",))  # fmt: skip
    version(companion, "small/trickle-check", "close to home", 5, values=scene)
    version(companion, "direction/course-aloud", "To the sea, together", 6, values=scene)


def test_each_sentence_goes_where_its_exercise_belongs(companion: Companion) -> None:
    toured(companion)
    answer = sorting.sort(companion)
    assert answer
    store = companion.store
    assert [(c.statement, c.version, c.values) for c in store.all(Course)] == [
        ("To the sea", 1, ()), ("To the sea, together", 2, ()),
    ]  # fmt: skip
    assert store.all(Course)[1].contributors == ("Ann",)
    (picture,), (definition,) = store.all(Picture), store.all(Definition)
    assert (picture.sentence, picture.scene) == ("they tell it once", "an empty desk")
    assert (definition.sentence, definition.contributors) == (
        "we listen first", ("Ann", "Bo"),
    )  # fmt: skip
    (ambition,) = store.all(Ambition)
    assert (ambition.text, ambition.scope, ambition.contributions) == (
        "a year of calm", "team", (Contribution(by="Cas"),),
    )  # fmt: skip
    idea, beside = sorted(store.all(Act), key=lambda act: act.text != "close to home")
    assert (beside.text, beside.from_sentence) == ("call Anna", "Customers first")
    assert (idea.status, idea.from_sentence) == ("idea", "close to home")
    assert answer.understood == (
        "Sentences that exercises had put into the course stand where they belong now: 1 "
        "as my own picture, 1 as a shared definition, 2 beside an act and 1 as an "
        "ambition. The course itself has its own versions again."
    )


def test_an_exercise_still_knows_what_it_became(companion: Companion) -> None:
    toured(companion)
    sorting.sort(companion)
    (run,) = companion.store.all(Run)
    assert {one.table for one in run.became} == {"acts"}
    assert all(companion.store.get(Act, one.record) for one in run.became)


def test_taking_it_back_brings_all_of_it_back_and_does_not_begin_again(
    companion: Companion,
) -> None:
    toured(companion)
    before = companion.store.all(Course)
    sorting.sort(companion)
    undo.undo(companion)
    assert companion.store.all(Course) == before
    assert companion.store.all(Picture) == ()
    assert sorting.sort(companion) is None
    assert companion.store.all(Course) == before


def test_where_nothing_is_misplaced_nothing_is_written(companion: Companion) -> None:
    version(companion, "direction/course-aloud", "To the sea", 1)
    before = companion.store.tables()
    assert sorting.sort(companion) is None
    assert companion.store.tables() == before
