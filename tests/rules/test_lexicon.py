"""Word lists: whole words, any case, and never what somebody else said."""

import pytest

from coach.rules.lexicon import NOTHING, Lexicon, unquoted

WORDS = Lexicon(
    ["norm", "tickets", "aht", "per hour", "bezuinig*", "can't do that", "mag niet", "*"]
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("De norm is gehaald", ["norm"]),
        ("Dat is normaal", []),
        ("enorm veel", []),
        ("40 tickets, AHT ok", ["tickets", "AHT"]),
        ("Tickets, tickets, TICKETS", ["Tickets"]),
        ("ticketsysteem", []),
        ("AHT-score", ["AHT"]),
        ("12 per  hour", ["per hour"]),
        ("per\nhour", ["per hour"]),
        ("super hour", []),
        ("we moeten bezuinigen op bezuinigingen", ["bezuinigen", "bezuinigingen"]),
        ("You can’t do that", ["can't do that"]),
        ("You can't do that", ["can't do that"]),
        ("dat mag niet", ["mag niet"]),
        ("dat mag nietig heten", []),
        ("alles *", ["*"]),
        ("", []),
    ],
)
def test_words_are_found_whole_and_in_any_case(text: str, found: list[str]) -> None:
    assert list(WORDS.found(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        'zij zei "dat mag niet" en lachte',
        "zij zei “dat mag niet” en lachte",
        "zij zei „dat mag niet” en lachte",
        "zij zei „dat mag niet“ en lachte",
        "zij zei ‘dat mag niet’ en lachte",
        "zij zei 'dat mag niet' en lachte",
        "zij zei ‚dat mag niet’ en lachte",
        "zij zei «dat mag niet» en lachte",
        "he said ‘you can’t do that’ and smiled",
        "hij zei 'die foto's mag niet iedereen zien, dat mag niet' tegen mij",
    ],
)
def test_what_is_quoted_is_somebody_elses(text: str) -> None:
    assert WORDS.found(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "'s ochtends mag niet wat 's avonds kan",
        "’s ochtends mag niet wat ’s avonds kan",
        "Anna's vraag mag niet in foto's",
        "de klant zei: 'te duur' maar het mag niet",
        "hij zei 'dat mag niet",
        'een " in de tekst, dat mag niet',
        "don't say it mag niet, isn't it",
    ],
)
def test_an_apostrophe_opens_no_quotation(text: str) -> None:
    assert WORDS.found(text) == ("mag niet",)


def test_a_list_without_words_finds_nothing() -> None:
    assert NOTHING.found("anything at all") == ()
    assert Lexicon(["", "  "]).found("anything at all") == ()


def test_an_entry_is_words_and_no_expression() -> None:
    assert Lexicon([".*", "(a|b)", "[x]"]).found("anything a b x") == ()
    assert Lexicon(["(a|b)"]).found("so (a|b) it is") == ("(a|b)",)


def test_leaving_out_quotations_keeps_the_rest() -> None:
    assert unquoted('Klant: "ik wacht al lang". Gebeld.').split() == [
        "Klant:",
        ".",
        "Gebeld.",
    ]


def test_a_long_text_full_of_quotation_marks_is_read_in_time() -> None:
    assert WORDS.found("'a " * 30_000 + "dat mag niet") == ("mag niet",)
