"""Whether words speak of asking somebody how it was."""

import pytest

from coach.rules.acts import surveys


@pytest.mark.parametrize(
    "text",
    [
        "send Peter the questionnaire", "vraag Peter om een cijfer", "ask for an NPS score",
        "vraag Peter hoe tevreden hij is", "Peter vragen hoe het aankwam",
        "ask Peter how it landed", "Vraag het Peter: “Wat had er makkelijker gekund?”",
        "Ask Peter: 'What did I do today that helped you?'",
    ],
)  # fmt: skip
def test_asking_how_it_was_is_recognised(text: str) -> None:
    assert surveys.asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "ask Bo how the weekend was", "vraag Bo hoe het ging",
        "vraag Peter mee naar de werkplaats",
        "vraag Anna: wie neemt de telefoon?", "bring Peter the key: he asked for it",
        "satisfied with the day", "",
    ],
)  # fmt: skip
def test_other_asking_is_not(text: str) -> None:
    assert not surveys.asks(text)
