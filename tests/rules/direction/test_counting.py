"""Which words speak of how many, and which kind of number a name is."""

import pytest

from coach.rules.direction import counting


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("help 40 customers", "40 customers"), ("40 klanten helpen", "40 klanten"),
        ("Veertig klanten helpen", "veertig klanten"),
        ("forty happy customers", "forty happy customers"),
        ("bel elf klanten", "elf klanten"),
        ("bel dertien boze klanten", "dertien boze klanten"),
        ("call seventy customers", "seventy customers"),
        ("ask twenty-five guests", "twenty-five guests"),
        ("vijfentwintig gesprekken", "vijfentwintig gesprekken"),
        ("vandaag 25 openstaande meldingen weg", "25 openstaande meldingen"),
        ("zoveel mogelijk klanten bellen", "zoveel mogelijk klanten"),
        ("more calls", "more calls"), ("aantal gesprekken omhoog", "aantal gesprekken"),
        ("bel 3 klanten terug", ""), ("ask five customers how it went", ""),
        ("klant 40 terugbellen", ""), ("call the customer at 10", ""),
        ("Anna helpen met 12.50 euro", ""), ("bring @Anna the book", ""),
        ("one customer from a 7 to a 9", ""),
    ],
)  # fmt: skip
def test_many_is_heard_and_a_few_are_not(text: str, found: str) -> None:
    assert counting.how_many(text) == found


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("NPS", "nps"), ("klanttevredenheid", "csat"), ("CSAT winkel", "csat"),
        ("In één keer opgelost", "first_time_right"),
        ("first time right", "first_time_right"),
        ("Hoe makkelijk was het?", "own_question"), ("klantmoeite", "ces"),
        ("afhandeltijd", "aht"), ("AHT", "aht"), ("calls per day", "volume"),
        ("open meldingen", "volume"), ("kosten per klant", "cost"),
        ("cijfer van de klant", "mark_10"),
        ("Would they come back?", "own_question"), ("sfeer", "other"),
    ],
)  # fmt: skip
def test_a_name_says_its_kind(name: str, kind: str) -> None:
    assert counting.kind_of(name) == kind


@pytest.mark.parametrize(
    ("target", "aim"),
    [
        ("85 %", (85, False)), ("4,5", (4.5, False)), ("onder de 280", (280, True)),
        ("below 5 minutes", (5, True)), ("< 3", (3, True)), ("better", (None, False)),
        ("-10", (-10, False)), ("", (None, False)),
    ],
)  # fmt: skip
def test_an_aim_names_a_number(target: str, aim: tuple[float | None, bool]) -> None:
    assert counting.aim_of(target) == aim
