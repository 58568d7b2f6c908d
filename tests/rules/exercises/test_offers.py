"""What answers may become: drafts of records with the fields filled in."""

import pytest

from coach.model import kinds
from coach.rules.exercises.offers import Draft, drafts
from tests.content.filled import YES_NO, Answers, built_in, library, made, step


def became(
    ref: str, answers: Answers, language: str = "en"
) -> list[tuple[str, dict[str, object]]]:
    return [
        (each.to, dict(each.fields)) for each in drafts(built_in(ref), answers, language)
    ]


def test_an_answer_becomes_an_act_with_its_person_and_day() -> None:
    answers: Answers = {
        "request": "Ask me on Friday",
        "buddy": "Anna",
        "when": "2026-11-27",
    }
    assert became("direction/with-a-buddy", answers)[1:] == [
        (
            "act",
            {"text": "Ask me on Friday", "person_id": "Anna", "planned_on": "2026-11-27"},
        )
    ]


def test_nothing_becomes_of_what_was_left_open() -> None:
    assert became("direction/three-routes", {"tree": ""}) == []


def test_six_answers_fill_one_pattern() -> None:
    answers: Answers = {
        "name": "inbox first", "when": "laptop opens", "what": "mail",
        "gives": "calm", "costs": "an hour", "verdict": "change",
    }  # fmt: skip
    assert became("patterns/hold-to-light", answers, "nl") == [
        ("pattern", {"name": "inbox first", "cue": "laptop opens", "old_way": "mail",
                     "gave": "calm", "cost": "an hour", "verdict": "change"})
    ]  # fmt: skip


def test_each_line_of_a_list_is_a_draft_of_its_own() -> None:
    answers: Answers = {"rules": ["a", "b"], "reason": ["law", "habit"],
                        "shape": ["guardrail", None], "ask": "Ask Peter"}  # fmt: skip
    assert became("direction/bank-or-barrier", answers) == [
        ("frame", {"text": "a", "reason": "law", "kind": "guardrail"}),
        ("frame", {"text": "b", "reason": "habit"}),
        ("act", {"text": "Ask Peter"}),
    ]


def test_some_fields_take_a_list_as_it_is() -> None:
    answers: Answers = {"tree": "the form", "routes": ["call", "write", "draw"]}
    assert became("direction/three-routes", answers) == [
        ("obstacle", {"text": "the form", "branches": ("call", "write", "draw")})
    ]


def test_a_list_that_is_taken_as_it_is_may_come_first() -> None:
    exercise = made(
        step("how", "list")
        + '[[offer]]\nfrom = "how"\nto = "course"\nfield = "behaviours"\n'
    )
    (draft,) = drafts(exercise, {"how": ["a", "b"]}, "en")
    assert draft.fields == (("behaviours", ("a", "b")),)
    assert draft.text == "a, b"


def test_only_lines_with_the_choice_go_along() -> None:
    answers: Answers = {
        "mission": "m", "behaviours": ["a", "b", "c"], "by": ["A", "B", "C"],
        "keep": ["yes", "no", "yes"],
    }  # fmt: skip
    assert became("direction/behaviour-harvest", answers) == [
        ("course", {"statement": "m", "behaviours": ("a", "c"), "brought": ("A", "C")})
    ]


def test_what_is_near_and_what_is_far_become_different_things() -> None:
    answers: Answers = {"bothers": ["desk", "forms", "law"], "reach": ["near", "we", "far"],
                        "today": "tidy"}  # fmt: skip
    assert became("patterns/near-we-far", answers) == [
        ("act", {"text": "tidy"}),
        ("idea", {"title": "forms"}),
        ("obstacle", {"text": "law"}),
    ]


def test_fixed_fields_come_with_the_answer() -> None:
    answers: Answers = {"quote": "'thanks'", "person": "Bram"}
    assert became("small/listening-note", answers)[0] == (
        "moment", {"text": "'thanks'", "kind": "listen", "person_id": "Bram"},
    )  # fmt: skip


def test_a_choice_becomes_its_words_unless_the_field_keeps_names() -> None:
    exercise = made(
        step("mood", "choice", YES_NO)
        + '[[offer]]\nfrom = "mood"\nto = "act"\n'
        + '[[offer]]\nfrom = "mood"\nto = "frame"\nfield = "kind"\n'
    )
    assert drafts(exercise, {"mood": "no"}, "en") == (
        Draft(to="act", fields=(("text", "No, or later"),)),
        Draft(to="frame", fields=(("kind", "no"),)),
    )


def test_lines_beside_a_single_answer_are_joined() -> None:
    exercise = made(
        step("what")
        + step("also", "list")
        + '[[offer]]\nfrom = "what"\nto = "act"\n'
        + '[[offer]]\nfrom = "also"\nto = "act"\nfield = "detail"\n'
    )
    (draft,) = drafts(exercise, {"what": "a", "also": ["b", "c"]}, "en")
    assert draft.fields == (("text", "a"), ("detail", "b; c"))
    assert draft.text == "a"


def test_a_second_main_field_begins_a_second_record() -> None:
    answers: Answers = {"one": "smaller", "benefit": "b", "ideas": ["x", "y", "z"]}
    assert [fields for _to, fields in became("attention/ten-ideas", answers)] == [
        {"title": "smaller", "benefit": "b"},
        {"title": "x"},
        {"title": "y"},
        {"title": "z"},
    ]


@pytest.mark.parametrize("ref", [heading.ref for heading in library().headings()])
def test_offers_fill_fields_that_exist(ref: str) -> None:
    for offer in built_in(ref).offers:
        assert offer.field in kinds.offer_of(offer.to).fields
        assert {name for name, _value in offer.always} <= set(
            kinds.offer_of(offer.to).fields
        )


def test_a_loop_without_anybody_at_the_wheel_is_one_obstacle() -> None:
    answers: Answers = {
        "loop": ["no time", "a wrong answer", "they call again", "a longer queue"],
        "cost": [4, 2, 5, 3], "cut": "breathe out", "wheel": "nobody", "name": "Jo",
    }  # fmt: skip
    assert became("patterns/cut-the-loop", answers)[1:] == [
        ("obstacle", {"text": "no time → a wrong answer → they call again → a longer queue",
                      "wheel": "nobody", "driver": "Jo"})
    ]  # fmt: skip


def test_a_wish_becomes_an_ambition_and_its_hitch_a_pattern() -> None:
    answers: Answers = {"wish": "Mia laughs", "best": "her face", "hitch": "shy",
                        "if": "I look away", "then": "I ask"}  # fmt: skip
    assert became("patterns/wish-and-hitch", answers) == [
        ("pattern", {"name": "shy", "if_cue": "I look away", "then_do": "I ask"}),
        ("ambition", {"text": "Mia laughs", "benefit": "her face"}),
    ]
