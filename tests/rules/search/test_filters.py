"""The language in which entries are looked for."""

import unicodedata
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach import i18n
from coach.model.errors import CoachError
from coach.rules.log.names import Known
from coach.rules.search import values
from coach.rules.search.filters import Query, parse
from coach.rules.search.terms import Corpus, Entry, Selection, TextTerm

SUNDAY = datetime(2026, 11, 22, 10, 0, tzinfo=timezone(timedelta(hours=1)))
PEOPLE = (
    Known("sanne", "Sanne van der Berg", ("San",)),
    Known("anna", "Anna de Vries"),
    Known("johanna", "Johanna Bakker"),
    Known("anne-marie", "Anne-Marie O'Brien"),
)

ENTRIES = (
    Entry(
        table="moments", id="coffee", at="2026-11-21T14:30:00+01:00",
        text="Koffie met Sanne over haar verhuizing", people=("sanne",), side="colleague",
        kind="listen", tags=("thanks", "koffie"), marks={"minutes": 15},
        said="Sanne van der Berg",
    ),
    Entry(
        table="moments", id="order", at="2026-10-22", text="Order nagebeld, alles goed",
        people=("anna",), side="customer", kind="follow_up", tags=("received",),
        said="Anna de Vries",
    ),
    Entry(
        table="acts", id="card", at="2026-11-02", text="Kaartje voor Cafe\u0301 Zoe\u0301",
        people=("johanna", "anna"), kind="done", tags=("care",),
        marks={"before": 7, "after": 9}, said="Johanna Bakker Anna de Vries",
    ),
    Entry(
        table="reflections", id="day", at="2026-11-20", text="Rustig en goed",
        marks={"impact": 7, "control": 4},
    ),
    Entry(
        table="feedback", id="mail", at="2025-12-31", text="Dank!", kind="positive",
        marks={"score": 0},
    ),
)  # fmt: skip


def found(query: str) -> str:
    return " ".join(
        entry.id for entry in parse(query, SUNDAY, PEOPLE).select(Selection.all_of(ENTRIES))
    )


EVERYTHING = "coffee order card day mail"


@pytest.mark.parametrize(
    ("query", "ids"),
    [("", EVERYTHING), ("   ", EVERYTHING), ('""', EVERYTHING), ("koffie", "coffee"),
     ("KOFFIE", "coffee"), ("offi", "coffee"), ("goed", "order day"),
     ("goed rustig", "day"), ("goed koffie", ""), ('"haar verhuizing"', "coffee"),
     ('"haar   verhuizing"', "coffee"), ("“haar verhuizing”", "coffee"),
     ('"verhuizing haar"', ""), ('"haar verhuizing', "coffee"), ("café", "card"),
     ("cafe\u0301 zoé", "card"), ("bakker", "card"), ("koffie or rustig", "coffee day"),
     ("rustig of koffie", "coffee day"), ("goed order or koffie", "coffee order"),
     ("koffie or", "coffee"), ("koffie of", "coffee"), ("of koffie", "coffee"),
     ("impact >= 7", "day"), ("impact < 7 or koffie", "coffee"), ("or koffie", "coffee"),
     ("koffie or or rustig", "coffee day"), ("or", "order card"),
     ("-goed", "coffee card mail"), ("not:goed", "coffee card mail"),
     ("niet:goed", "coffee card mail"), ("NOT:goed -koffie", "card mail"),
     ("-not:goed", "order day"), ('-"haar verhuizing"', "order card day mail"),
     ('not:"haar verhuizing"', "order card day mail"), ("goed -order", "day"),
     ("-kind:listen -in:acts", "order day mail"), ("not:#thanks goed", "order day")],
)  # fmt: skip
def test_words_are_looked_for(query: str, ids: str) -> None:
    assert found(query) == ids


@pytest.mark.parametrize(
    ("query", "ids"),
    [("with:sanne", "coffee"), ("met:SAN", "coffee"), ("with:@sanne", "coffee"),
     ("with:berg", "coffee"), ('with:"van der"', "coffee"), ("with:anna", "order card"),
     ("with:johanna", "card"), ("with:hanna", "card"), ("with:marie", ""),
     ("-with:anna", "coffee day mail"), ("kind:listen", "coffee"),
     ("soort:geluisterd", "coffee"), ("kind:follow-up", "order"),
     ("kind:nagebeld", "order"), ("kind:gedaan", "card"),
     ("soort:zorg", "card"), ("kind:positief", "mail"),
     ("kind:none", "day"), ("soort:geen", "day"), ("side:customer", "order"),
     ("kant:collega", "coffee"), ("side:unknown", "card day mail"),
     ("in:moments", "coffee order"), ("in:logboek", "coffee order"), ("in:daden", "card"),
     ("in:reflecties", "day"), ("in:feedback", "mail"), ("#thanks", "coffee"),
     ("+thanks", "coffee"), ("#THANKS", "coffee"), ("#thank", ""), ("#luisteren", "coffee"),
     ("#gekregen", "order"), ("kind=listen", "coffee")],
)  # fmt: skip
def test_keys_and_tags_are_looked_for_in_either_language(query: str, ids: str) -> None:
    assert found(query) == ids


@pytest.mark.parametrize(
    ("query", "ids"),
    [("on:yesterday", "coffee"), ("op:gisteren", "coffee"), ("on:20-11", "day"),
     ("on:vandaag", ""), ("until:today in:reflections", "day"), ('on:"vorige week"', ""),
     ('on:"this week"', "coffee day"), ("on:november", "coffee card day"),
     ('on:"october 2026"', "order"), ("on:2026-10", "order"), ("on:2025", "mail"),
     ("on:december", "mail"), ('since:"vorige maand"', "coffee order card day"),
     ("sinds:2-11", "coffee card day"), ('since:"3 weeks ago"', "coffee card day"),
     ("until:2025", "mail"), ("tot:22-10", "order mail"),
     ("until:20-11", "order card day mail"), ("since:22-10-2026 until:2-11", "order card"),
     ("-on:november", "order mail")],
)  # fmt: skip
def test_days_and_stretches_of_days_are_looked_for(query: str, ids: str) -> None:
    assert found(query) == ids


@pytest.mark.parametrize(
    ("query", "ids"),
    [("impact>=7", "day"), ("impact>7", ""), ("impact>6", "day"), ("control<5", "day"),
     ("impact:7", "day"), ("impact=7", "day"), ("impact:7..", "day"), ("impact:..6", ""),
     ("impact:5..7", "day"), ("controle<5", "day"), ("controle<=4", "day"),
     ("control<4", ""), ("minutes>10", "coffee"), ("minuten:15", "coffee"),
     ("na>=9 voor:7", "card"), ("impact:..10", "day"), ("score:..3", "mail"),
     ("cijfer<1", "mail"), ("-impact:..10", "coffee order card mail")],
)  # fmt: skip
def test_numbers_are_compared(query: str, ids: str) -> None:
    assert found(query) == ids


@pytest.mark.parametrize(
    ("query", "words"),
    [("Klant: wil", ["klant:", "wil"]), ("impact: groot", ["impact:", "groot"]),
     ("https://x.nl/a:b", ["https://x.nl/a:b"]), ("14:30", ["14:30"]), ("7>9", ["7>9"]),
     ("#12 # + +1", ["#12", "#", "+", "+1"]), ("impact> -", ["impact>", "-"]), ("-", ["-"]),
     ("not:", ["not:"]), ("or of", ["or", "of"]), ('"foo:bar"', ["foo:bar"]),
     ('"-goed"', ["-goed"]), (":) >", [":)", ">"])],
)  # fmt: skip
def test_what_only_looks_like_a_filter_is_plain_words(query: str, words: list[str]) -> None:
    assert parse(query, SUNDAY, PEOPLE) == Query((tuple(map(TextTerm, words)),))


@pytest.mark.parametrize(
    ("query", "part", "works"),
    [
        ("foo:bar", "foo:bar", "kind:"), ("x foo>3", "foo>3", "with:"),
        ("with:zed", "zed", "coach people"), ("with:", "who", "with:anna"),
        ("-with:zed", "zed", "coach people"), ("kind:blub", "kind:blub", "kind:listen"),
        ("kind:", "kind:", "kind:listen"), ("kind>listen", "kind>listen", "kind:"),
        ("side:boven", "side:boven", "side:customer"),
        ("in:keuken", "in:keuken", "in:moments"), ("on:blub", "on:blub", "on:yesterday"),
        ("since:", "since:", "until:"), ("on:morgen", "“morgen”", "yesterday"),
        ('since:"next week"', "“next week”", "yesterday"),
        ("impact:x", "impact:x", "impact>=7"), ("impact>=7..", "impact>=7..", "impact>=7"),
        ("impact:..", "impact:..", "impact:7.."), ("impact:6.5", "impact:6.5", "impact:7"),
        ("minutes:12345", "minutes:12345", "impact:7"),
        ("minutes:1234567", "minutes:1234567", "impact:7"),
        ("impact:7..5", "impact:7..5", "impact:5..7"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_named_with_what_would_work(
    query: str, part: str, works: str
) -> None:
    with pytest.raises(CoachError) as refused:
        parse(query, SUNDAY, PEOPLE)
    assert part in str(refused.value)
    assert works in str(refused.value)


TERMS = st.sampled_from(
    [
        *(
            "koffie", "goed", "rustig", "go", "goe", "o", "with:anna", "with:sanne",
            "with:an",
        ),
        *(
            "kind:listen",
            "side:customer",
            "in:moments",
            "#thanks",
            "impact>=7",
            "impact:5..",
        ),
        *(
            "on:november", "since:1-11", "since:2026", "until:20-11", "on:gisteren",
            '"en goed"',
        ),
        *("minutes>10", "minutes:15", "xyz"),
    ]
)  # fmt: skip
SIGNED = st.builds("{}{}".format, st.sampled_from(["", "-", "not:"]), TERMS)
GROUPS = st.lists(SIGNED, max_size=3).map(" ".join)
QUERIES = st.lists(SIGNED | st.just("or"), max_size=6).map(" ".join)


@given(TERMS)
def test_a_minus_lets_through_all_the_others(term: str) -> None:
    hits = found(term).split()
    others = [entry.id for entry in ENTRIES if entry.id not in hits]
    assert found(f"-{term}").split() == found(f"niet:{term}").split() == others


@given(SIGNED, GROUPS, GROUPS)
def test_or_lets_through_what_either_side_does(shared: str, one: str, other: str) -> None:
    either = {*found(f"{shared} {one}").split(), *found(f"{shared} {other}").split()}
    assert set(found(f"{shared} {one} or {shared} {other}").split()) == either


@given(SIGNED, GROUPS)
def test_terms_beside_each_other_hold_together(one: str, others: str) -> None:
    both = set(found(one).split()) & set(found(others).split())
    assert set(found(f"{one} {others}").split()) == both


@given(QUERIES)
def test_looking_at_one_at_a_time_selects_the_same(query: str) -> None:
    read = parse(query, SUNDAY, PEOPLE)
    assert list(read.select(Selection.all_of(ENTRIES))) == [
        entry for entry in ENTRIES if len(read.select(Selection.all_of((entry,))))
    ]


@given(QUERIES, QUERIES)
def test_a_narrower_query_finds_nothing_new(one: str, other: str) -> None:
    narrow, wide = parse(one, SUNDAY, PEOPLE), parse(other, SUNDAY, PEOPLE)
    if narrow.narrows(wide):
        assert set(found(one).split()) <= set(found(other).split())


@pytest.mark.parametrize(
    ("query", "previous", "answer"),
    [("koff", "kof", True), ("kof", "koff", False), ("koffie met", "koffie", True),
     ("koffie", "koffie met", False), ("koffie", "", True), ("", "koffie", False),
     ("-ko", "-kof", True), ("-kof", "-ko", False), ("koffie or thee", "koffie", False),
     ("koffie", "koffie or thee", True), ("with:sanne", "with:san", True),
     ("with:johanna", "with:hanna", True), ("on:gisteren", "on:november", True),
     ("on:november", "on:gisteren", False), ("impact:8", "impact>=7", True),
     ("impact>=7", "impact:8", False), ("since:1-11", "on:november", False),
     ("until:20-11", "on:november", False), ("since:20-11", "since:1-11", True),
     ("since:1-11", "since:20-11", False), ("impact:5..9", "impact:5..7", False),
     ("impact:4..7", "impact:5..7", False), ("hand:5..7", "impact:5..7", False),
     ("#thanks", "#thank", False), ("kind:listen x", "kind:listen", True)],
)  # fmt: skip
def test_a_query_knows_whether_it_only_narrows_the_one_before(
    query: str, previous: str, answer: bool
) -> None:
    read = parse(query, SUNDAY, PEOPLE)
    assert read.narrows(parse(previous, SUNDAY, PEOPLE)) is answer


@given(st.text())
def test_whatever_is_typed_is_read_or_refused(query: str) -> None:
    try:
        read = parse(query, SUNDAY, PEOPLE)
    except CoachError as refused:
        said = str(refused)
    else:
        said = "read"
        read.select(Selection.all_of(ENTRIES))
    assert said


@given(st.text(st.characters(categories=["Ll", "Lu", "Mn"]), min_size=1).map("x".__add__))
def test_every_word_is_found_however_it_was_composed(word: str) -> None:
    entry = Entry(table="moments", id="1", at="2026-11-22", text=f"een {word} hier")
    for form in ("NFC", "NFD"):
        typed = f'"{unicodedata.normalize(form, word)}"'
        assert list(parse(typed, SUNDAY, ()).select(Selection.all_of((entry,)))) == [entry]


@pytest.mark.parametrize("language", ["en", "nl"])
def test_every_place_that_is_proposed_can_be_looked_in(language: str) -> None:
    i18n.use(language)
    proposed = i18n._(values.IN_WORDS).split()
    tables = {parse(one, SUNDAY, ()) for one in proposed}
    assert len(tables) == len(proposed) == 8


def test_so_many_texts_are_read_ahead_and_no_more() -> None:
    entries = [replace(entry) for entry in ENTRIES]
    whole = Corpus(entries)
    assert whole.read_on(2)
    assert [bool(entry.folded) for entry in entries[:3]] == [True, True, False]
    assert not whole.read_on(len(entries))
    assert all(entry.folded for entry in entries)


LONG = 5_000


@pytest.mark.parametrize(
    ("piece", "groups", "terms"),
    [("a", 1, 1), ('"', 1, 0), ("-", 1, 1), ("not:", 1, 1), ("#a ", 1, LONG),
     ("a or ", LONG, LONG), ("a: ", 1, LONG), ("((", 1, 1), ("x ", 1, LONG)],
)  # fmt: skip
def test_a_long_query_is_read_as_any_other(piece: str, groups: int, terms: int) -> None:
    read = parse(piece * LONG, SUNDAY, PEOPLE)
    assert (len(read.groups), sum(map(len, read.groups))) == (groups, terms)


@pytest.mark.parametrize("query", ["a:b", "with:", "kind:", "on:", "impact:"])
def test_what_is_said_of_a_long_query_is_short(query: str) -> None:
    with pytest.raises(CoachError) as refused:
        parse(f"{query}{'a' * 5_000}", SUNDAY, PEOPLE)
    assert len(str(refused.value)) < 400


@pytest.mark.parametrize("typed", ["11..12", "koffie 11-11..12-11", "-1..2"])
def test_a_range_says_of_what_it_is_one(typed: str) -> None:
    with pytest.raises(CoachError, match="does not say of what"):
        parse(typed, SUNDAY, PEOPLE)
    parse(f'"{typed}"', SUNDAY, PEOPLE)
