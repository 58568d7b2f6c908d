"""What is old enough loses its words in every file, and still counts."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from coach import i18n
from coach.companion import Companion
from coach.model.act import Act, Feedback
from coach.model.errors import CoachError
from coach.model.exercise import RecordedAnswer, Run
from coach.model.idea import Idea
from coach.model.meeting import Meeting, Promise, Topic
from coach.model.moment import Moment
from coach.model.pattern import Pattern, Slip, Tick
from coach.model.person import Person
from coach.model.prompt import Nudge
from coach.model.reflection import Reflection
from coach.model.review import Review
from coach.model.types import Record
from coach.services import backup, watch
from coach.services.entries import thinning
from coach.services.people import contacts
from coach.services.review import gather
from coach.services.settings import settings
from tests.found import held
from tests.services.build import companion_in

WORD = "Zebravink"
OLD = date(2025, 3, 3)
ANNA, PATTERN = "a" * 32, "b" * 32


def entries(now: datetime) -> tuple[Record, ...]:
    """One entry of each kind that is thinned out, each with the word in it."""
    at = datetime(2025, 3, 3, 9, tzinfo=now.tzinfo)
    return (
        Moment(id="m", at=at, text=WORD, typed=f"@Anna {WORD}", person_ids=(ANNA,),
               kind="listen", tags=(WORD,), minutes=5),
        Act(id="x", text=WORD, status="done", done_at=at, detail=WORD, after=9,
            person_id=ANNA),
        Act(id="dropped", text=WORD, status="dropped", planned_on=OLD),
        Feedback(id="f", at=at, words=WORD, valence="positive", person_id=ANNA),
        Reflection(id="2025-03-03", day=OLD, text=WORD, answer=WORD, energy=3),
        Run(id="r", pack_ref="p/x", title="An exercise", started_at=at, finished_at=at,
            answers={"one": WORD}, said=(RecordedAnswer(ask="What?", text=WORD),)),
        Slip(id="s", pattern_id=PATTERN, at=at, text=WORD, cue=WORD, context="tired"),
        Meeting(id="g", day=OLD, text=WORD, seen=WORD, person_id=ANNA),
        Topic(id="t", text=WORD, status="talked", talked_on=OLD, person_id=ANNA),
        Promise(id="p", text=WORD, status="kept", kept_on=OLD, person_id=ANNA),
        Review(id="week-2025-03-03", period=OLD, written_on=OLD, glad_of=WORD,
               movement="more"),
        Nudge(id="2025-03-03-rule", rule="rule", shown_at=at, facts={"who": WORD},
              response="does_not_fit"),
    )  # fmt: skip


def staying(now: datetime) -> tuple[Record, ...]:
    """Records that are as old and stay whole."""
    at = datetime(2025, 3, 3, 9, tzinfo=now.tzinfo)
    return (
        Person(id=ANNA, name="Anna", side="customer", note="likes tea"),
        Pattern(id=PATTERN, name="Answering at once"),
        Tick(id=f"2025-03-03-{PATTERN}", pattern_id=PATTERN, day=OLD, felt=5),
        Idea(id="i", title="A bench"),
        Act(id="open", text="still to do", planned_on=OLD),
        Topic(id="waits", text="still to be said", person_id=ANNA),
        Moment(id="back", at=at, text="comes back", again_on=now.date()),
        Run(id="half", pack_ref="p/x", title="Half", started_at=at, answers={"one": "a"}),
        Moment(id="edge", at=date(2025, 11, 20), text="a year ago to the day"),
    )


@pytest.fixture
def here(tmp_path: Path, now: datetime) -> Iterator[Companion]:
    here = companion_in(tmp_path, "one", now=now)
    here.store.save(*staying(now))
    here.store.save(*entries(now))
    gone = Moment(id="gone", at=OLD, text=f"{WORD}, deleted")
    here.store.save(gone)
    here.store.commit(deleted=[gone])
    here.store.drafts.write("edit m", f"text={WORD}")
    aside = Path(here.store.home, "aside")
    aside.mkdir(mode=0o700)
    (aside / "torn").write_text(f'0 {{"o":[["moments","m",{{}},"{WORD}', "utf-8")
    backup.make_daily(here)
    yield here
    i18n.use("en")


def said_in(folder: Path) -> list[str]:
    """Return the files in which the word is."""
    return [path.name for path, data in held(folder) if WORD.encode() in data]


def year(companion: Companion) -> tuple[list[tuple[str, str | None]], list[int]]:
    """Return the attention of that year with its sides, and what else it counts."""
    noted = gather.noted(companion, date(2025, 1, 1), date(2026, 1, 1))
    given = contacts.given(companion, date(2025, 1, 1))
    return (
        [(one.day, one.side) for one in given],
        [len(noted.contacts), len(noted.feedback), len(noted.reflections)],
    )


def test_no_file_holds_a_word_and_all_still_counts(
    here: Companion, tmp_path: Path, now: datetime
) -> None:
    settings.put(here, "keep_months", "12")
    left_over = Path(here.store.state, "drafts", "x.draft.00000000.tmp")
    left_over.write_text(WORD, "utf-8")
    assert len(said_in(tmp_path)) > 4, "nothing happens by itself"
    before, kinds = year(here), dict(thinning.plan(here).counts)
    assert kinds == {
        "moments": 1, "acts": 2, "feedback": 1, "reflections": 1, "runs": 1, "slips": 1,
        "meetings": 1, "topics": 1, "promises": 1, "reviews": 1,
    }  # fmt: skip
    assert thinning.thin(here) == ()
    assert said_in(tmp_path) == []
    assert year(here) == before
    assert {one for _day, one in before[0]} == {"customer", None}
    for one in staying(now):
        assert here.store.get(type(one), one.id) == one
    for one in entries(now):
        assert here.store.get(type(one), one.id), "it is still there"
    assert (here.store.undo(), here.store.health().well) == (None, True)
    assert not thinning.plan(here)
    assert thinning.thin(here) == ()


def test_it_is_off_by_itself_and_never_sooner_than_half_a_year(here: Companion) -> None:
    assert not thinning.plan(here)
    for said in ("5", "-12", "twelve", "6 weeks", "١٢"):
        with pytest.raises(CoachError):
            settings.put(here, "keep_months", said)
    settings.put(here, "keep_months", "24 months")
    assert not thinning.plan(here), "that is older than all there is"
    settings.put(here, "keep_months", "off")
    assert settings.shown(here, "keep_months") == "off"
    assert not thinning.plan(here)


@pytest.mark.parametrize(
    ("language", "told", "shown"),
    [("en", "2 small acts", "20 months"), ("nl", "2 kleine daden", "20 maanden")],
)
def test_the_answer_says_how_many_it_concerns(
    here: Companion, language: str, told: str, shown: str
) -> None:
    i18n.use(language)
    chosen = settings.put(here, "keep_months", "20 maanden")
    answer = thinning.noticed(here, chosen)
    (hint,) = answer.hints
    assert told in hint
    assert "coach tidy --dry-run" in hint
    assert shown in answer.understood
    (hint,) = thinning.noticed(here, settings.put(here, "keep_months", "30")).hints
    assert told not in hint
    off = settings.put(here, "keep_months", "off")
    assert thinning.noticed(here, off) == off


def test_another_device_lets_go_of_the_words_once_it_hears_of_it(
    here: Companion, tmp_path: Path, now: datetime
) -> None:
    there = companion_in(tmp_path, "two", now=now + timedelta(minutes=1))
    there.store.save(Moment(id="theirs", at=OLD, text=f"{WORD} over there"))
    backup.make_daily(there)
    here.store.refresh()
    settings.put(here, "keep_months", "12")
    (left,) = thinning.thin(here)
    assert re.search(r"leave \w+\.jsonl when coach is opened", left)
    assert len(said_in(tmp_path / "home")) == 1
    there = companion_in(tmp_path, "two", now=now + timedelta(days=1))
    watch.end(there)
    assert said_in(tmp_path) == []
    assert len(there.store.all(Moment)) == 4


def test_a_backup_from_before_brings_no_word_back(here: Companion, tmp_path: Path) -> None:
    away = tmp_path / "usb.zip"
    backup.make(here, str(away))
    settings.put(here, "keep_months", "12")
    thinning.thin(here)
    backup.restore(here, backup.look(here, str(away)))
    away.unlink()
    assert said_in(tmp_path) == []
    assert here.store.get(Person, ANNA)
