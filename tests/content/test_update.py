"""An update keeps the user's own words, shows what changed, and loses nothing."""

import pytest

from coach.content.source.sources import Source
from coach.content.update import compare, counts
from tests.packing import MANIFEST, QUESTIONS, source

KEY = "tried/questions/lighter.text"
SHIPPED = "What made today lighter?"


def version(number: str, text: str = SHIPPED, more: str = "") -> Source:
    return source(
        {
            "pack.toml": MANIFEST.replace("1.0.0", number),
            "questions.toml": QUESTIONS.replace(SHIPPED, text) + more,
        }
    )


ONE = version("1.0.0")


def test_a_new_pack_brings_everything() -> None:
    update = compare(None, ONE)
    assert (update.before, update.now) == ("", "1.0.0")
    assert update.added == ("questions/lighter", "exercises/near")
    assert not update.changed
    assert not update.is_downgrade


def test_a_reworded_text_is_shown_with_both_wordings() -> None:
    (change,) = compare(ONE, version("1.1.0", "What was light today?")).changed
    assert (change.key, change.language) == (KEY, "en")
    assert (change.before, change.now) == (SHIPPED, "What was light today?")


MINE = {KEY: {"en": "What felt light?"}}


def test_own_words_stay_and_the_change_is_shown_beside_them() -> None:
    update = compare(ONE, version("1.1.0", "What was light today?"), MINE)
    assert update.changed == ()
    (kept,) = update.kept
    assert (kept.before, kept.now, kept.mine) == (
        SHIPPED, "What was light today?", "What felt light?",
    )  # fmt: skip


def test_own_words_over_an_unchanged_text_are_not_even_mentioned() -> None:
    update = compare(ONE, version("1.1.0"), MINE)
    assert update.changed == update.kept == update.settled == ()


def test_own_words_that_are_shipped_now_need_no_keeping() -> None:
    update = compare(ONE, version("1.1.0", "What felt light?"), MINE)
    assert [change.key for change in update.settled] == [KEY]
    assert update.kept == ()


MORE = '\n[[question]]\nid = "second"\ntext.en = "x"\ntext.nl = "y"\n'


def test_items_come_and_go_by_name() -> None:
    assert compare(ONE, version("1.1.0", more=MORE)).added == ("questions/second",)
    assert compare(version("1.1.0", more=MORE), ONE).gone == ("questions/second",)


def test_a_deprecated_item_is_gone_and_may_come_back() -> None:
    rested = version("1.2.0", more=MORE.replace('"second"', '"second"\ndeprecated = true'))
    full = version("1.1.0", more=MORE)
    assert compare(full, rested).gone == ("questions/second",)
    assert compare(rested, full).added == ("questions/second",)


@pytest.mark.parametrize(
    ("before", "now", "down", "same"),
    [("1.0.0", "1.1.0", False, False), ("1.10.0", "1.9.0", True, False),
     ("1.0.0", "1.0.0", False, True), ("1.0.0", "1.0.0-rc.1", True, False)],
)  # fmt: skip
def test_going_back_is_noticed(before: str, now: str, down: bool, same: bool) -> None:
    update = compare(version(before), version(now))
    assert (update.is_downgrade, update.is_same) == (down, same)


def test_what_a_pack_holds_is_counted() -> None:
    files = {"translations/de.toml": "", "lexicons.toml": 'a_b.en = ["x"]'}
    assert counts(source({**files})) == {
        "questions": 1, "lexicons": 1, "exercises": 1, "translations": 1,
    }  # fmt: skip
