"""Plans say what to do."""

import pytest

from coach.rules.patterns import plans
from coach.rules.patterns.plans import is_only_not, split


@pytest.mark.parametrize(
    "then_do",
    ["not", "dan niet", "Als de rij groeit, dan niet haasten", "not rush",
     "dan niet sneller praten", "dan ga ik niet sneller praten",
     "dan zeg ik niet dat het niet mag", "dan geef ik het antwoord niet",
     "dan stuur ik geen mail", "dan doe ik het niet meer", "dan raak ik nooit in paniek",
     "dan stop ik met praten", "ik hou op met zuchten", "dan vermijd ik de discussie",
     "ik laat het na", "I don't check", "I won’t check", "I will not hurry",
     "I am not going to rush", "I never check", "I stop talking", "I avoid the subject",
     "I no longer rush", "I send no mail"],
)  # fmt: skip
def test_only_what_will_not_be_done_is_seen(then_do: str) -> None:
    assert is_only_not(then_do)


@pytest.mark.parametrize(
    "then_do",
    [
        "I breathe out once and ask: 'what would help you most?'",
        "adem ik één keer uit en vraag ik: 'waar help ik je het meest mee?'",
        "I say 'I do not know, I will find out' and name a moment",
        "zeg ik „ik weet het niet” en noem ik een moment", "zeg ik eerst wat er wél kan",
        "dan vraag ik wat er niet goed ging", "I ask what is not clear",
        "I ask if there is no better way", "I breathe and do not interrupt",
        "dan luister ik zonder te onderbreken", "dan zeg ik niet ja, maar bel ik terug",
        "I say not yes but let me check", "I stop and breathe", "stop ik even en adem uit",
        "I say no kindly", "dan zeg ik tien tellen niets", "dan noteer ik het",
        "I knot a string",
    ],
)  # fmt: skip
def test_something_to_do_is_a_plan(then_do: str) -> None:
    assert not is_only_not(then_do)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("If the queue grows, then I breathe", ("the queue grows", "I breathe")),
        ("Als de rij groeit, dan adem ik uit", ("de rij groeit", "adem ik uit")),
        (
            "Als de cijfers tegenvallen dan luister ik",
            ("de cijfers tegenvallen", "luister ik"),
        ),
        ("When I sit down, I call", ("I sit down", "I call")),
        ("Als ik praat, dan niet", ("ik praat", "niet")),
        ("Breathe out once", None),
        ("if only", None),
    ],
)
def test_a_plan_in_one_sentence_is_taken_apart(
    text: str, parts: tuple[str, str] | None
) -> None:
    assert split(text) == parts


@pytest.mark.parametrize(
    "text",
    ["stop " * 40_000, "als" + " " * 200_000 + "x", "a" * 200_000, "'a " * 60_000],
    ids=["words", "spaces", "letters", "marks"],
)
def test_a_plan_without_end_is_read_in_time(text: str) -> None:
    assert plans.split(text) is None
    assert plans.bare("cue", text)
    assert plans.is_only_not(text) in (True, False)


def test_only_the_first_word_of_a_half_is_left_out() -> None:
    assert plans.bare("if I see Anna when she waits", "I say what then helps") == (
        "I see Anna when she waits", "I say what then helps",
    )  # fmt: skip
