"""Columns: texts cut out of one long one are what a list of them would be."""

from hypothesis import given
from hypothesis import strategies as st

from coach.store.journal.columns import Columns, Texts
from tests.found import sure

WORDS = st.lists(
    st.text(st.characters(exclude_characters="\n", codec="utf-8"), max_size=4), unique=True
)
ROWS = st.lists(
    st.tuples(
        st.sampled_from(["", "2026-11-20", "2026-11-20T09:15:00+01:00", "é"]),
        st.text("ab", max_size=3), st.integers(0, 9), st.integers(0, 9), st.integers(0, 9),
    ),
    unique_by=lambda row: row[1],
)  # fmt: skip


@given(WORDS)
def test_texts_are_as_a_list_of_them(words: list[str]) -> None:
    noted = sure(Texts.of(words).noted())
    texts = Texts.told(*noted)
    assert [*texts] == words == [texts[at] for at in range(len(texts))]
    for word in (*words, "a", "", "nobody"):
        assert texts.find(word) == (words.index(word) if word in words else None)


def test_texts_with_a_line_break_cannot_be_noted() -> None:
    assert Texts.of(["a", "b\nc"]).noted() is None


@given(ROWS, ROWS)
def test_columns_that_were_noted_are_found_and_changed_as_before(
    rows: list[tuple[str, str, int, int, int]], more: list[tuple[str, str, int, int, int]]
) -> None:
    noted = sure(Columns(rows).noted())
    there = {row[1]: row for row in rows}
    told = Columns.told(iter(noted))
    for columns in (told, told.copy()):
        for _turn in range(3):  # after some looks for an id it is found in another way
            for name in ("a", "b", "ab", "ba", *there):
                at = columns.find(name)
                assert (at is None) == (name not in there)
                assert at is None or (columns.ids[at], columns.spot(at)) == (
                    name, there[name][2:],
                )  # fmt: skip
        for row in more:
            if (at := columns.find(row[1])) is not None:
                columns.take_out(at)
            columns.put_in(row)
        every = there | {row[1]: row for row in more}
        rows_now = zip(
            columns.ats, columns.ids, map(columns.spot, range(len(every))), strict=True
        )
        assert [(at, id_, *spot) for at, id_, spot in rows_now] == sorted(every.values())
        assert columns.places() == {id_: at for at, id_ in enumerate(columns.ids)}


@given(ROWS, st.booleans())
def test_a_copy_of_columns_is_changed_by_itself(
    rows: list[tuple[str, str, int, int, int]], was_noted: bool
) -> None:
    columns = Columns(rows)
    if was_noted:
        noted = sure(columns.noted())
        columns = Columns.told(iter(noted))
    before = [*columns.ats], [*columns.ids], columns.noted()
    copy = columns.copy()
    copy.put_in(("2026", "c", 1, 1, 1))
    copy.take_out(0)
    assert before == ([*columns.ats], [*columns.ids], columns.noted())
