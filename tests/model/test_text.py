"""Text that anyone may have typed is safe on any screen."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.model.errors import CoachError
from coach.model.text import (
    clean,
    fold,
    fold_case,
    name_key,
    nearest,
    one_line,
    refuse_surrogates,
)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("plain [/b] {x} %s $y \\[", "plain [/b] {x} %s $y \\["),
        ("a\x1b]0;title\x07b", "ab"),
        ("a\x1b]52;c;c2VjcmV0\x1b\\b", "ab"),
        ("a\x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\b", "alinkb"),
        ("a\x1b[31mred\x1b[0mb", "aredb"),
        ("a\x1b[6nb", "ab"),
        ("a\x1bPq#0\x1b\\b", "ab"),
        ("a\x9b31mb", "ab"),
        ("a\x9d0;title\x9cb", "ab"),
        ("a\x1b", "a"),
        ("a\x00\x07\x08\x7f\x85b", "a\nb"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("a\u202egnp.exe\u2066b", "agnp.exeb"),
        ("a\u200b\ufeff\u00adb", "ab"),
        ("tab\tstays\nso does a line", "tab\tstays\nso does a line"),
        ("e\u0301", "\u00e9"),
        ("\ud800", "\ufffd"),
        ("👩‍💻 می‌خواهم", "👩‍💻 می‌خواهم"),
    ],
)
def test_nothing_that_steers_a_terminal_is_left(typed: str, shown: str) -> None:
    assert clean(typed) == shown


def test_a_pile_of_accents_is_cut_to_four() -> None:
    assert len(clean("x" + "\u0301" * 1000)) <= 6


@given(st.text(st.characters()))
def test_whatever_is_typed_comes_out_harmless(typed: str) -> None:
    shown = clean(typed)
    assert clean(shown) == shown
    bad = {c for c in shown if unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t"}
    assert not bad
    assert "\u202e" not in shown


@given(st.text())
def test_one_line_is_one_line(typed: str) -> None:
    assert not set(one_line(typed)) & set("\n\r\t\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029")


def test_folding_makes_the_same_words_equal() -> None:
    assert fold("Zoë") == fold("ZOE\u0308")
    assert name_key(" Zoe\u0308\tde  Wit\u200b\n") == name_key("Zoë de Wit") != fold("Zoë")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Renée", "renee"), ("ZOË", "zoe"), ("Ömer", "omer"), ("Élise", "elise"),
        ("it’s", "it's"), ("O‘Brien", "o'brien"), ("Søren Ødegård", "soren odegard"),
        ("Łukasz", "lukasz"), ("Đorđe", "dorde"), ("Þór", "thor"),
        ("İpek", "ipek"), ("Ioánna Γιάννης", "ioanna γιαννησ"), ("Пётр", "петр"),
    ],
)  # fmt: skip
def test_texts_are_compared_in_plain_letters(one: str, other: str) -> None:
    assert fold(one) == fold(other)
    assert fold_case(one) != fold_case(other)


@pytest.mark.parametrize(
    ("one", "other"), [("が", "か"), ("कि", "क"), ("мой", "мои"), ("שִׂ", "ש"), ("n", "m")]
)
def test_a_mark_that_makes_another_letter_still_does(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("said", "rank"),
    [("Renée", 0), ("Rene\u0301e", 0), ("RENÉE", 1), ("renee", 2), ("Re", 3)],
)
def test_the_nearest_name_is_the_one_with_its_accents(said: str, rank: int) -> None:
    assert nearest(said, ("Bo", "Renée")) == rank


def test_half_a_character_is_refused() -> None:
    refuse_surrogates("🌱")
    with pytest.raises(CoachError):
        refuse_surrogates("\ud83c")


@pytest.mark.parametrize("marks", ["\u0301\u0316", "\u05b0\u0591", "\u0345\u0301"])
def test_marks_without_end_take_no_longer_than_other_signs(marks: str) -> None:
    heap = f"a{marks * 50_000}b"
    assert len(clean(heap)) < 40
    assert 1 < len(fold(heap)) < 40


@pytest.mark.parametrize("text", ["é" * 500, "🙂" * 500, "क्षि" * 200, "— … “”" * 100])
def test_long_texts_of_any_writing_stay_whole(text: str) -> None:
    assert clean(text) == text
