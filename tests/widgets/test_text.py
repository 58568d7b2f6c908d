"""Text on the glass: literal, and cut by cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from coach.widgets.text import clip, fit, flow, justified, key_name, keyed, line, prose
from tests.widgets.demo import NASTY


@pytest.mark.parametrize("text", NASTY)
def test_no_control_character_passes(text: str) -> None:
    for shown in (line(text).plain, prose(text).plain, keyed(text, "@").plain):
        assert not {"\x1b", "\x07", "\x00", "\x9b", "\u202e"} & set(shown)


def test_markup_is_shown_as_it_was_written() -> None:
    assert line("[b]not bold[/b]").plain == "[b]not bold[/b]"
    assert line("[b]not bold[/b]").spans == []


def test_a_sentence_shows_its_key() -> None:
    shown = keyed("Press {key} to plan one.", "a")
    assert shown.plain == "Press a to plan one."
    assert [(span.start, span.end) for span in shown.spans] == [(6, 7)]


@pytest.mark.parametrize(
    ("key", "name"),
    [("ctrl+s", "^s"), ("enter", "⏎"), ("escape,q", "esc"), ("question_mark", "?"),
     ("slash", "/"), ("alt+1", "alt+1"), ("", "")],
)  # fmt: skip
def test_keys_are_written_as_people_know_them(key: str, name: str) -> None:
    assert key_name(key) == name


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [("short", 10, "short"), ("a longer text", 8, "a longe…"), ("🌱🌱🌱", 4, "🌱…"),
     ("anything", 1, "…"), ("anything", 0, "")],
)  # fmt: skip
def test_what_does_not_fit_ends_in_an_ellipsis(text: str, width: int, shown: str) -> None:
    assert fit(text, width) == shown


@given(st.text(), st.text(), st.integers(0, 120))
def test_two_texts_fill_a_line_exactly(left: str, right: str, width: int) -> None:
    shown = "".join(justified(line(left).plain, line(right).plain, width))
    assert cell_len(shown) == width


@pytest.mark.parametrize(
    ("text", "width", "most", "lines"),
    [
        ("", 10, None, []),
        ("tea with Anna", 20, None, ["tea with Anna"]),
        ("tea with Anna", 8, None, ["tea with", "Anna"]),
        ("a walk round the block with her", 12, 2, ["a walk round", "the block…"]),
        # A short last word narrows the lines above it.
        ("one two three four five", 19, None, ["one two three", "four five"]),
        # Never another line for it.
        ("one two three four x", 18, None, ["one two three", "four x"]),
        ("wwwwwwwwwwww", 5, None, ["wwwww", "wwwww", "ww"]),
        ("🌱🌱🌱", 4, None, ["🌱🌱", "🌱"]),
        ("🌱", 1, None, ["🌱"]),
        ("tea", 0, None, []),
    ],
)
def test_a_text_flows_without_a_lonely_word(
    text: str, width: int, most: int | None, lines: list[str]
) -> None:
    assert flow(text, width, most) == lines


@pytest.mark.parametrize(
    ("text", "width", "cut"),
    [
        ("tea with Anna", 13, "tea with Anna"),
        ("tea with Anna", 11, "tea with…"),
        ("tea with Anna", 9, "tea with…"),
        ("tea, with Anna", 5, "tea…"),
        ("wwwwwwwwwwwwwwwwwwwwwwww", 8, "wwwwwww…"),
        ("tea", 0, ""),
    ],
)
def test_a_text_is_cut_behind_a_word(text: str, width: int, cut: str) -> None:
    assert clip(text, width) == cut
