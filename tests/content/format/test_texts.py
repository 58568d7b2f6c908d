"""Every text has a key of its own, and other words find their place by it."""

import tomllib

import pytest

from coach.content.format.kinds import KINDS
from coach.content.format.texts import change, texts
from coach.content.update import texts_of
from tests.packing import EXERCISE, source

KEYS = {
    "near.title", "near.intro", "near.heart.ask", "near.hand.ask", "near.mood.ask",
    "near.mood.good", "near.mood.bad", "near.lines.ask", "near.each.ask",
}  # fmt: skip


def test_a_key_is_made_of_ids_and_the_field() -> None:
    data = tomllib.loads(EXERCISE)
    assert {text.key for text in texts(KINDS["exercises"], data)} == KEYS


def test_what_has_no_id_goes_by_its_number() -> None:
    rows = '[outcome]\nkind = "table"\n[[outcome.rows]]\nname.en = "x"\ntext.en = "y"\n'
    keys = {text.key for text in texts(KINDS["exercises"], tomllib.loads(EXERCISE + rows))}
    assert keys - KEYS == {"near.outcome.rows.1.name", "near.outcome.rows.1.text"}


def test_no_two_texts_of_the_built_in_packs_have_the_same_key() -> None:
    from coach.content.built_in import built_in
    from coach.content.format.kinds import kind_of
    from coach.content.source.sources import open_pack

    for place in built_in():
        for name, raw in open_pack(place.path).files.items():
            if kind := kind_of(name):
                keys = [text.key for text in texts(kind, tomllib.loads(raw.decode()))]
                assert len(keys) == len(set(keys)), name


def test_a_pack_names_its_texts_in_full() -> None:
    found = texts_of(source())
    assert found["tried/pack/name"] == {"en": "Tried", "nl": "Geprobeerd"}
    assert found["tried/questions/lighter.text"]["nl"] == "Wat maakte vandaag lichter?"
    assert found["tried/exercises/near.mood.good"]["en"] == "good"


def test_other_words_are_put_in_place_and_the_rest_is_left() -> None:
    data = tomllib.loads(EXERCISE)
    change(
        KINDS["exercises"],
        data,
        {"exercises/near.mood.good": {"en": "fine"}, "exercises/far.x": {"en": "y"}},
    )
    good, bad = data["step"][2]["choices"]
    assert good == {"id": "good", "en": "fine", "nl": "goed"}
    assert bad["en"] == "not so good"


@pytest.mark.parametrize(
    "text",
    ["step = 3", "step = [1]", "title = 3", "step = [{ choices = 1 }]", 'id = ["x"]'],
)
def test_what_has_another_shape_is_passed_over(text: str) -> None:
    assert list(texts(KINDS["exercises"], tomllib.loads(text))) == []
