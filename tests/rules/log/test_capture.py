"""The line in which people log."""

import re
import time
import unicodedata
from contextlib import suppress
from datetime import date, datetime, timedelta, timezone
from datetime import time as clock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.model.errors import CoachError
from coach.rules import dates
from coach.rules.dates import When
from coach.rules.log.capture import Captured, Known, Unsure, read

SUNDAY = datetime(2026, 11, 22, 10, 0, tzinfo=timezone(timedelta(hours=1)))
SANNE = Known("sanne", "Sanne van der Berg")
ANNA, ANNA_TOO = Known("anna", "Anna de Vries"), Known("anna-too", "Anna Bakker")
PEOPLE = (SANNE, ANNA, ANNA_TOO)


def said(line: str) -> Captured:
    return read(line, SUNDAY, PEOPLE)


def test_a_whole_line_is_understood() -> None:
    line = (
        "gisteren 14:30: koffie met @Sanne van der Berg en @Piet, luisterde naar haar"
        ' verhuizing #luisteren #koffie 15m opnieuw:"volgende week"'
    )
    assert said(line) == Captured(
        typed=line,
        text="koffie met Sanne van der Berg en Piet, luisterde naar haar verhuizing",
        when=When(date(2026, 11, 21), clock(14, 30)),
        person_ids=("sanne",),
        new_names=("Piet",),
        kind="listen",
        tags=("koffie",),
        minutes=15,
        again_on=date(2026, 11, 29),
    )


def test_with_marks_it_is_an_act_that_keeps_every_other_sign() -> None:
    line = "belde @Sanne #luisteren 15m +koffie opnieuw:dinsdag 7>9+, fijn"
    found = said(line)
    assert (found.text, found.left) == ("belde Sanne, fijn", ())
    day = date(2026, 11, 24)
    assert (found.kind, found.tags, found.again_on) == ("listen", ("koffie",), day)
    assert (found.minutes, found.before, found.after) == (15, 7, 9)


@pytest.mark.parametrize(
    ("tag", "flow", "spoken"),
    [
        ("+received", "received", None), ("+gekregen", "received", None),
        ("#witnessed", "witnessed", None), ("+gezien", "witnessed", None),
        ("+unsaid", None, False), ("+not-said-yet", None, False),
        ("+nog-niet-gezegd", None, False), ("+ongezegd", None, False),
    ],
)  # fmt: skip
def test_a_sign_says_how_the_attention_went(
    tag: str, flow: str | None, spoken: bool | None
) -> None:
    found = said(f"@Sanne hielp een klant {tag} +luisteren +gekregenheden")
    assert (found.flow, found.spoken, found.kind) == (flow, spoken, "listen")
    assert found.tags == ("gekregenheden",)


def test_a_second_sign_of_a_kind_is_a_tag() -> None:
    found = said("koffie +listen +gekregen +help +gezien")
    assert (found.kind, found.flow) == ("listen", "received")
    assert found.tags == ("help", "gezien")


@pytest.mark.parametrize(
    ("line", "flow"),
    [
        ("again:friday ask @Sanne", "to_come"),
        ('opnieuw:"volgende week" vraag @Sanne', "to_come"),
        ("gisteren: again:friday ask @Sanne", "to_come"),
        ("coffee with @Sanne again:friday", None),
        ("again:friday thanked by @Sanne +received", "received"),
        ("again:friday called @Sanne 6..8", None),
    ],
)
def test_with_a_day_to_come_in_front_it_is_all_still_to_come(
    line: str, flow: str | None
) -> None:
    assert said(line).flow == flow


def test_what_is_planned_was_not_received_yet() -> None:
    found = read("thank @Sanne +gekregen +waarderen", SUNDAY, PEOPLE, lean="next")
    assert (found.text, found.kind) == ("thank Sanne", "appreciate")
    assert (found.flow, found.tags) == (None, ("gekregen",))


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("koffie", "koffie"),
        ("  koffie   met\tmelk \n en suiker ", "koffie met melk\nen suiker"),
        ("Klant: wil meer", "Klant: wil meer"),
        ("gisteren: koffie", "koffie"),
        ("#luisteren koffie 15m, fijn", "koffie, fijn"),
        ("koffie (15m) fijn", "koffie fijn"),
        ("koffie (#fijn #kort), klaar", "koffie, klaar"),
        ("(15m koffie)", "(koffie)"),
        ("(koffie 15m)", "(koffie)"),
        ("15m: koffie", "koffie"),
        ("koffie #a #b. Klaar", "koffie. Klaar"),
        ("koffie , fijn", "koffie , fijn"),
        ("Bo belde terug, again:dinsdag", "Bo belde terug"),
        ("koffie met Bo; #luisteren, 15m", "koffie met Bo"),
        ("koffie, thee,", "koffie, thee,"),
        ("koffie, @Sanne", "koffie, Sanne"),
        ("met @Sanne's hond", "met Sanne's hond"),
        ("met @sanne gebeld", "met sanne gebeld"),
        ('met @"piet  p" gebeld', "met piet p gebeld"),
        ("mail sam@firma.nl #a", "mail sam@firma.nl"),
        ("zie https://x.nl/a#b @Sanne", "zie https://x.nl/a#b Sanne"),
        ("zie www.x.nl/#a", "zie www.x.nl/#a"),
        ("c# en #12 en # en ## en a#b", "c# en #12 en # en ## en a#b"),
        ("+1 en + en a+b en +31 6", "+1 en + en a+b en +31 6"),
        ("[@click=app.quit]x[/] {x} %s", "[@click=app.quit]x[/] {x} %s"),
        ("fijn 🎉 سلام e\u0301\x1b[31m", "fijn 🎉 سلام e\u0301\x1b[31m"),
        ("said it again: no", "said it again: no"),
        ("again:) en opnieuw:", "again:) en opnieuw:"),
    ],
)
def test_the_text_is_the_sentence_without_the_signs(line: str, text: str) -> None:
    assert said(line).text == text


@pytest.mark.parametrize(
    ("line", "kind", "tags"),
    [
        ("x #listen", "listen", ()),
        ("x #Geluisterd.", "listen", ()),
        ("x +luisteren", "listen", ()),
        ("+listen x", "listen", ()),
        ("x #thanks #listen #ask", "listen", ("thanks", "ask")),
        ("x #Thanks #thanks +thanks", None, ("thanks",)),
        ("x #follow-up", "follow_up", ()),
        ("x #team_noord #ünder #2a (#b) #c,#d/#e", None, None),
        ("x #cafe\u0301", None, ("café",)),
        ("x #a-", None, ("a",)),
        ("x ＃a", None, ()),
        ("x #" + "a" * 200, None, ()),
    ],
)
def test_words_with_a_sign_are_tags_and_the_first_kind_is_the_kind(
    line: str, kind: str | None, tags: tuple[str, ...] | None
) -> None:
    if tags is None:
        tags = ("team_noord", "ünder", "2a", "b", "c", "d", "e")
    captured = said(line)
    assert (captured.kind, captured.tags) == (kind, tags)


@pytest.mark.parametrize(
    ("sign", "minutes"),
    [
        *[("5m", 5), ("5min", 5), ("5 min", 5), ("5 mins.", 5), ("15 minuten", 15)],
        *[("15 minutes", 15), ("1 minuut", 1), ("1u", 60), ("1h", 60), ("1 uur", 60)],
        *[("2 hours", 120), ("1 hr", 60), ("1,5 uur", 90), ("1.5 hours", 90), ("1u30", 90)],
        *[("1h30m", 90), ("1u 30m", 90), ("1 uur 30 min", 90), ("1 uur en 5 minuten", 65)],
        *[("(5m)", 5), ("5m,", 5), ("5 MIN", 5), ("1440m", 1440), ("24h", 1440)],
        *[("1 uur 30", 60), ("0,25 uur", 15), ("8 hours", 480), ("5\xa0min", 5)],
    ],
)
def test_how_long_it_took_is_read(sign: str, minutes: int) -> None:
    assert said(f"koffie {sign}").minutes == minutes


@pytest.mark.parametrize(
    "line",
    [
        *("0m x", "1441m x", "25h x", "5 m x", "5M x", "5m2 x", "5m/s x", "a5m x", "-5m x"),
        *("5mm x", "€5m x", "5m-10m x", "om 9 uur x", "at 2 h x", "rond 2 uur x"),
        *("9 uur x", "14u30 x", "gisteren 2 uur x", "10 min te laat", "5 min geleden x"),
        *("over 5 min x", "1H x", "5 u x", "1u3 x", "12345 min x", "5 mijl x", "0 uur x"),
    ],
)
def test_what_is_no_length_of_time_stays_text(line: str) -> None:
    captured = said(line)
    assert (captured.minutes, captured.text) == (None, line)


@pytest.mark.parametrize(
    ("line", "text"),
    [("rang back, 20 min, she cried", "rang back, she cried"),
     ("koffie, 10m.", "koffie."), ("koffie; 10m; en thee", "koffie; en thee"),
     ("koffie 10m, en thee", "koffie, en thee")],
)  # fmt: skip
def test_no_comma_is_left_twice(line: str, text: str) -> None:
    assert said(line).text == text


def test_only_the_first_length_of_time_is_taken() -> None:
    captured = said("5m bellen, 10m koffie")
    assert (captured.minutes, captured.text) == (5, "bellen, 10m koffie")


@pytest.mark.parametrize(
    ("sign", "marks"),
    [
        *[("7>9", (7, 9)), ("7..9", (7, 9)), ("7>9+", (7, 9)), ("7..9+", (7, 9))],
        *[("1>10", (1, 10)), ("10>1", (10, 1)), ("(7>9)", (7, 9)), ("7>9.", (7, 9))],
    ],
)
def test_marks_before_and_after_are_read(sign: str, marks: tuple[int, int]) -> None:
    captured = said(f"koffie {sign}")
    assert (captured.before, captured.after) == marks


@pytest.mark.parametrize(
    "line",
    [
        *("12>3 x", "0>5 x", "7>11 x", "7 > 9 x", "7...9 x", "7>9>10 x", "a7>9 x"),
        *("7>9% x", "9+ x", "7>9++ x", "-7>9 x", "7>9m x", "1.7..9 x"),
    ],
)
def test_what_are_no_marks_stays_text(line: str) -> None:
    captured = said(line)
    assert (captured.before, captured.after, captured.text) == (None, None, line)


@pytest.mark.parametrize(
    ("sign", "day"),
    [
        ("again:dinsdag", date(2026, 11, 24)),
        ("opnieuw:dinsdag", date(2026, 11, 24)),
        ("Opnieuw:Dinsdag,", date(2026, 11, 24)),
        ('again:"next tuesday"', date(2026, 11, 24)),
        ("opnieuw:“volgende week”", date(2026, 11, 29)),
        ("again:today", date(2026, 11, 22)),
        ("again:20-11", date(2027, 11, 20)),
        ("again:1.12.2026.", date(2026, 12, 1)),
    ],
)
def test_a_day_to_come_back_to_it_is_read(sign: str, day: date) -> None:
    captured = said(f"koffie {sign}")
    assert captured.again_on == day
    assert "again" not in captured.text.lower()


@pytest.mark.parametrize(
    "line",
    ["x again:blub", "x again:gisteren", 'x again:""', "x opnieuw:31-02", "x again:5"],
)
def test_a_day_to_come_back_that_cannot_be_is_refused(line: str) -> None:
    with pytest.raises(CoachError, match="again:tuesday"):
        said(line)


@pytest.mark.parametrize(
    "line", ["", "  ", "#listen", "5m", "gisteren:", "\u200b", "\x1b[0m"]
)
def test_a_line_that_says_nothing_is_refused(line: str) -> None:
    with pytest.raises(CoachError, match="few words"):
        said(line)


def test_marks_alone_say_enough() -> None:
    captured = said("7>9")
    assert (captured.text, captured.after) == ("", 9)


@pytest.mark.parametrize("line", ["morgen: koffie", "31-02-2026: koffie", "\ud800"])
def test_a_line_that_cannot_be_kept_as_it_is_meant_is_refused(line: str) -> None:
    with pytest.raises(CoachError):
        said(line)


def test_a_plan_leans_to_what_is_next() -> None:
    captured = read("vrijdag: bel @Sanne", SUNDAY, PEOPLE, lean="next")
    assert captured.when == When(date(2026, 11, 27))


def test_a_name_of_two_people_is_left_to_a_choice() -> None:
    assert said("met Anna").unsure == (Unsure("Anna", ("anna", "anna-too")),)
    chosen = read("met Anna", SUNDAY, PEOPLE, {"Anna": "anna-too"})
    assert (chosen.person_ids, chosen.unsure) == (("anna-too",), ())


SIGNS = (
    "@Sanne", "@Piet", '@"', "@", "#a", "#", "+a", "5m", "1u", "30 min", "7>9", "7..9",
    "again:", "again:dinsdag", 'opnieuw:"', "gisteren:", "31-02:", "https://x", "Anna",
    "van der", "'s", "(", ")", ",", ".", ":", "\n", "\x1b[0m", "\u202e", "e\u0301", "🎉 9",
)  # fmt: skip
LINES = st.text() | st.lists(
    st.sampled_from(SIGNS) | st.text(max_size=3), max_size=12
).flatmap(lambda parts: st.sampled_from([" ".join(parts), "".join(parts)]))


@given(LINES)
def test_whatever_is_typed_is_understood_or_refused_and_kept_as_it_is(line: str) -> None:
    try:
        captured = said(line)
    except CoachError:
        return
    assert captured.typed == line
    assert all(part == " ".join(part.split()) for part in captured.text.split("\n"))
    assert captured.text == captured.text.strip()
    assert captured.minutes is None or 0 < captured.minutes <= 24 * 60
    assert all(
        mark is None or 1 <= mark <= 10 for mark in (captured.before, captured.after)
    )
    assert captured.again_on is None or captured.again_on >= SUNDAY.date()


PLAIN = st.text(
    st.characters(categories=["Ll", "Mn", "So", "Zs", "Cc"], exclude_characters="\x1b"),
    min_size=1,
).filter(lambda line: any(letter.isalpha() for letter in line))


@given(PLAIN)
def test_a_line_without_signs_is_its_own_text(line: str) -> None:
    captured = said(f"w{line}")
    assert (captured.typed, captured.text.split()) == (f"w{line}", f"w{line}".split())
    assert captured == Captured(typed=f"w{line}", text=captured.text)


def test_lines_and_paragraphs_of_a_longer_text_stay() -> None:
    assert said("one  two \r\n\n\n\n three +listen\n").text == "one two\n\nthree"


@given(LINES)
def test_what_was_composed_otherwise_says_the_same(line: str) -> None:
    composed = unicodedata.normalize("NFC", line)
    try:
        one, other = said(composed), said(unicodedata.normalize("NFD", composed))
    except CoachError:
        return
    assert one.tags == other.tags
    assert (one.person_ids, one.minutes, one.kind) == (
        other.person_ids,
        other.minutes,
        other.kind,
    )


HOSTILE = (
    "@a", "@Jan de ", "Sanne ", "Sanne van der ", "#a ", "#a", "#a-", "#-", "5m ", "5 min ",
    "1 uur ", "1 uur en ", "again:", ",again:", '"', '@"', '@"a" ', "a", "1", "1.", "7>9 ",
    "7..", ">", "x://", "www.", "http://", "-", "A.", "'s", "'", "e\u0301", ": ", "(",
    "+a ", "aan den ", "Anna, ", "\n", " ", "\x1b[", "a@", "“", "1u30 ", "(#a x",
)  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_long_line_takes_no_longer_than_its_length(piece: str) -> None:
    def seconds(length: int) -> float:
        line = ("x " + piece * length)[:length]
        begun = time.process_time()
        with suppress(CoachError):
            said(line)
        return time.process_time() - begun

    # Eight times as long takes eight times as long, not 64; other work on the machine
    # can make a round slower, but not all of them.
    for _round in range(12):
        short, long = seconds(4_000), seconds(32_000)
        if long <= 32 * max(0.001, short):
            return
    pytest.fail(f"{short} s became {long} s")


def test_the_examples_of_coming_back_lie_ahead_on_any_day() -> None:
    with pytest.raises(CoachError) as asked:
        said("tea again:zebra")
    examples = re.findall(r'again:("[^"]+"|\w+)', str(asked.value))
    assert examples
    for example in examples:
        when = dates.read(example.strip('"'), SUNDAY, "next")
        assert when
        assert 0 < (when.day - SUNDAY.date()).days <= 8
