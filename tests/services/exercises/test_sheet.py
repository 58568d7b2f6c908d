"""An exercise on paper: all of it, and in a browser nothing but text."""

import re
from itertools import islice, product
from pathlib import Path

import pytest

from coach import i18n
from coach.companion import Companion
from coach.content.source.sources import Source
from coach.model.errors import CoachError
from coach.model.exercise import Exercise, Step
from coach.model.types import Json
from coach.rules.exercises import steps
from coach.rules.exercises.outcome import outcome_of
from coach.services.exercises import exercises, sheet
from coach.store import Store
from tests import packing
from tests.browser import BROWSER, Page, browse
from tests.conftest import NOW
from tests.content.filled import built_in, library

REFS = [one.ref for one in library().headings()]
NASTY = (
    "</p><script>document.title='taken'</script>{{ 7 * 6 }} <img src=x onerror=alert(1)>"
)
PAGES = re.compile(rb"/Type\s*/Page\b(?!s)")


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("ref", REFS)
def test_a_page_has_every_question_and_all_that_may_come_out(
    companion: Companion, ref: str, language: str
) -> None:
    i18n.use(language)
    exercise = built_in(ref)
    page = Page(sheet.html(sheet.sheet(companion, ref, {})))
    for step in exercise.steps:
        assert step.ask.say(language) in page.text
        assert all(one.text.say(language) in page.text for one in step.choices)
    cells = [*exercise.outcome.cells.values(), *(one.cell for one in exercise.outcome.rows)]
    assert all(cell.text.say(language) in page.text for cell in cells)
    assert not page.tags & {"script", "link", "img", "iframe", "form"}
    assert not page.attributes & {"href", "src", "style", "onload", "onerror"}


def answers_to(step: Step) -> list[Json]:
    """Return a few answers to a question: its ends, or each of its choices."""
    kind = steps.kind_of(step)
    if kind.is_mark:
        return [step.least, step.most]
    return [one.id for one in step.choices] if kind.has_choices else [None]


def tried(exercise: Exercise) -> list[dict[str, Json]]:
    """Return some ways to answer an exercise."""
    names = [step.id for step in exercise.steps if not step.repeat]
    ways = product(*(answers_to(exercise.step(name)) for name in names))
    return [dict(zip(names, way, strict=True)) for way in islice(ways, 500)]


@pytest.mark.parametrize("ref", REFS)
def test_whatever_comes_out_was_told_before(ref: str) -> None:
    exercise = built_in(ref)
    known = {one.key: one for one in sheet.possible(exercise)}
    for answers in tried(exercise):
        came = outcome_of(exercise, answers)
        if came.key and came.key != "lines":
            told = known[came.key]
            assert (told.name, told.text) == (came.name, came.text)


def test_the_answers_with_which_it_comes_out_are_said(companion: Companion) -> None:
    found = sheet.sheet(companion, "attention/hold-differently", {})
    told = {one.key: one.when for one in found.outcomes}
    assert told["high_low"] == "Near above 5.5, Room at most 5.5"
    assert [one.key for one in found.corners] == [*sheet.CORNERS]
    i18n.use("nl")
    found = sheet.sheet(companion, "attention/hold-differently", {})
    assert "5,5" in found.outcomes[0].when


def test_what_is_higher_is_said_the_right_way_round(companion: Companion) -> None:
    found = sheet.sheet(companion, "small/ladder", {})
    assert [(one.key, one.when) for one in found.outcomes] == [
        ("above", "Seen by a customer higher than Seen from above"),
        ("level", "Seen by a customer and Seen from above level, or at most 1 apart"),
        ("below", "Seen by a customer lower than Seen from above"),
    ]


def test_given_answers_mark_what_comes_out(companion: Companion) -> None:
    ref = "attention/hold-differently"
    found = sheet.sheet(companion, ref, {"presence": "8", "room": "3"})
    assert found.here == "high_low"
    assert found.came
    assert found.came.name == "Grip"
    assert 'class="cell here"' in sheet.html(found)
    assert 'class="cell here"' not in sheet.html(sheet.sheet(companion, ref, {}))


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"presenc": "8"}, "There is: presence"),
        ({"nothing-like-it": "8"}, "presence, room"),
        ({"presence": "12"}, "presence: Please give a whole number from 1 to 10"),
    ],
)
def test_an_answer_that_does_not_fit_is_told(
    companion: Companion, answers: dict[str, str], said: str
) -> None:
    with pytest.raises(CoachError, match=re.escape(said)):
        sheet.sheet(companion, "attention/hold-differently", answers)


def with_lines(store: Store) -> Companion:
    """Return a coach with an exercise that goes through a list, and a nasty text in it."""
    text = packing.EXERCISE.replace("Two marks.", NASTY) + (
        '[[step]]\nid = "per"\nkind = "mark"\nrepeat = "lines"\nask.en = "How much?"\n'
        '[outcome]\nkind = "lowest"\nof = ["per"]\nname.en = "Least"\ntext.en = "Look."\n'
    )
    files = {**packing.GOOD, "exercises/near.toml": text}
    source = Source(path="x", files={name: one.encode() for name, one in files.items()})
    return Companion(store, lambda: NOW, None, only=source)


def test_answers_for_each_line_are_parted_by_a_semicolon(store: Store) -> None:
    companion = with_lines(store)
    words = {"lines": "tea; cake", "per": "7; 3"}
    found = sheet.sheet(companion, "tried/near", words)
    assert found.came
    assert found.came.lines == ("cake: 3 on a scale of 1 to 10",)
    with pytest.raises(CoachError, match="an answer for each line"):
        sheet.sheet(companion, "tried/near", {"lines": "tea; cake", "per": "7"})


@pytest.mark.skipif(BROWSER is None, reason="no chromium here")
def test_in_a_browser_it_is_text_and_on_paper_two_pages_at_most(
    store: Store, tmp_path: Path
) -> None:
    companion = with_lines(store)
    file = tmp_path / "sheet.html"
    file.write_text(sheet.html(sheet.sheet(companion, "tried/near", {})), "utf-8")
    shown = browse(file, "--dump-dom").decode()
    assert "<title>Near</title>" in shown
    assert "{{ 7 * 6 }}" in shown
    paper = tmp_path / "sheet.pdf"
    browse(file, "--no-pdf-header-footer", f"--print-to-pdf={paper}")
    assert 1 <= len(PAGES.findall(paper.read_bytes())) <= 2


def test_only_an_exercise_in_use_can_be_printed(companion: Companion) -> None:
    with pytest.raises(CoachError):
        sheet.sheet(companion, "small/nothing", {})
    assert exercises.find(companion, "shrink").ref == "small/shrink"
