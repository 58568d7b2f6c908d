"""Word lists: whole words, any case, and never what somebody else said."""

import pytest

from coach.rules.lexicon import NOTHING, Lexicon, named, unquoted

WORDS = Lexicon(
    ["norm", "tickets", "aht", "per hour", "bezuinig*", "can't do that", "mag niet", "*"]
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("De norm is gehaald", ["norm"]), ("Dat is normaal", []), ("enorm veel", []),
        ("40 tickets, AHT ok", ["tickets", "AHT"]),
        ("Tickets, tickets, TICKETS", ["Tickets"]), ("ticketsysteem", []),
        ("AHT-score", ["AHT"]), ("12 per  hour", ["per hour"]), ("per\nhour", ["per hour"]),
        ("super hour", []),
        ("we moeten bezuinigen op bezuinigingen", ["bezuinigen", "bezuinigingen"]),
        ("You can’t do that", ["can’t do that"]), ("You can't do that", ["can't do that"]),
        ("dat mag niet", ["mag niet"]), ("dat mag nietig heten", []), ("alles *", []),
        ("", []),
    ],
)  # fmt: skip
def test_words_are_found_whole_and_in_any_case(text: str, found: list[str]) -> None:
    assert list(WORDS.found(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        'zij zei "dat mag niet" en lachte', "zij zei “dat mag niet” en lachte",
        "zij zei „dat mag niet” en lachte", "zij zei „dat mag niet“ en lachte",
        "zij zei ‘dat mag niet’ en lachte", "zij zei 'dat mag niet' en lachte",
        "zij zei ‚dat mag niet’ en lachte", "zij zei «dat mag niet» en lachte",
        "he said ‘you can’t do that’ and smiled",
        "hij zei 'die foto's mag niet iedereen zien, dat mag niet' tegen mij",
    ],
)  # fmt: skip
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
    assert Lexicon([".*", "(a|b)", "[x]+"]).found("anything at all, aab, xx") == ()
    assert Lexicon(["(a|b)"]).found("so (a|b) it is") == ("a|b",)


LISTS = {"not": ["not", "never", "n't*"], "people": ["he", "klant*"], "mine": ["i", "it"]}
BUSY = Lexicon(
    [
        *("busy", "no time", "mag … niet", "{people} waits", "- {not} … ~", "- ~ street"),
        *("- no time pressure", "- {people} … ~", "- {!mine} was ~"),
    ],
    LISTS,
)


@pytest.mark.parametrize(
    ("text", "found"),
    [("busy", ["busy"]), ("not busy", []), ("not at all that busy", []),
     ("not at all really that busy", ["busy"]), ("not today, busy", ["busy"]),
     ("never no time, busy", ["busy"]), ("busy, not busy", ["busy"]), ("a busy street", []),
     ("no time street", []),
     ("no time pressure", []), ("no time, pressure", ["no time"]),
     ("it was busy", ["busy"]), ("Anna was busy", []), ("was busy", ["busy"]),
     ("klanten zijn busy", []), ("mag dat van hem niet", ["mag dat van hem niet"]),
     ("mag dat, van hem niet", []), ("mag dat nu eenmaal echt niet", []),
     ("the klant waits", ["klant waits"]), ("it waits", [])],
)  # fmt: skip
def test_neighbours_tell_what_is_meant(text: str, found: list[str]) -> None:
    assert list(BUSY.found(text)) == found


def test_an_entry_that_names_a_list_that_is_not_there_finds_nothing() -> None:
    assert Lexicon(["{gone} time", "busy", "- {gone} busy"]).found("x time, x busy") == (
        "busy",
    )
    assert named("- {not} … {!mine} ~") == ("not", "mine")


def test_leaving_out_quotations_keeps_the_rest() -> None:
    assert unquoted('Klant: "ik wacht al lang". Gebeld.').split() == [
        "Klant:",
        ".",
        "Gebeld.",
    ]


def test_a_long_text_full_of_quotation_marks_is_read_in_time() -> None:
    assert WORDS.found("'a " * 30_000 + "dat mag niet") == ("mag niet",)
