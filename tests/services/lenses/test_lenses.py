"""Cards that can be one's own, my picture, and the eyes of others."""

import pytest

from coach import i18n
from coach.companion import Companion
from coach.model.direction import Picture
from coach.model.errors import CoachError
from coach.model.types import Json
from coach.services.entries import corpus
from coach.services.exercises import keep
from coach.services.lenses import lenses
from tests.services.build import FRIDAY, filled, moment


def _line(companion: Companion, field: str) -> tuple[str, bool]:
    card = lenses.card(companion, "dialogue")
    return next((one.text, one.is_own) for one in card.lines if one.field == field)


def test_every_line_of_a_card_can_be_rewritten_and_given_back(companion: Companion) -> None:
    shipped = {one.field: one.text for one in lenses.card(companion, "dialogue").lines}
    for field, text in shipped.items():
        lenses.rewrite(companion, "dialogue", {field: f"{text}, mostly"})
        assert _line(companion, field) == (f"{text}, mostly", True)
    for field, text in shipped.items():
        lenses.rewrite(companion, "dialogue", {field: ""})
        assert _line(companion, field) == (text, False)
    assert lenses.blank(companion).own == ()


def test_a_line_is_named_by_its_label_too(companion: Companion) -> None:
    i18n.use("nl")
    lenses.rewrite(companion, "dialoog", {"wat mij beweegt": "samen iets maken"})
    assert _line(companion, "motivated_by") == ("samen iets maken", True)
    with pytest.raises(CoachError, match="Er is geen bril “lawaai”"):
        lenses.card(companion, "lawaai")


def test_my_picture_and_three_picks_of_the_exercises_are_kept_as_such(
    companion: Companion,
) -> None:
    said = ("a counter", "that you tell it once", "dialogue", None)
    picture = filled(companion, "drives/my-picture", *said)
    (offer,) = keep.offers(companion, picture)
    keep.keep_as(companion, picture, offer)
    picks: Json = ["write", "teach", "celebrate"]
    three = filled(companion, "drives/what-i-enjoy", picks, None, "Tuesday")
    keep.keep_as(companion, three, keep.offers(companion, three)[1])
    kept, mine = lenses.mine(companion), lenses.picture(companion)
    assert kept
    assert mine
    assert (mine.sentence, mine.scene, mine.lens) == (said[1], said[0], "dialogue")
    assert kept.activities == (
        "showing a newcomer how it is done", "celebrating what went well",
        "writing a letter that people understand",
    )  # fmt: skip
    (entry,) = [one for one in corpus.entries(companion) if one.table == "lenses"]
    assert (entry.text, entry.at[:10]) == ("My lenses", str(FRIDAY))


def test_a_picture_is_changed_where_it_is_and_never_left_without_a_sentence(
    companion: Companion,
) -> None:
    lenses.describe(companion, {"picture": "that you tell it once", "activities": "a, b"})
    lenses.describe(companion, {"scene": "a counter"})
    mine = lenses.picture(companion)
    assert mine
    assert (mine.sentence, mine.scene) == ("that you tell it once", "a counter")
    assert len(companion.store.all(Picture)) == 1
    with pytest.raises(CoachError, match="begins with its sentence"):
        lenses.describe(companion, {"sentence": ""})


def test_anything_that_was_written_can_be_seen_through_other_lenses(
    companion: Companion,
) -> None:
    moment(companion, 1, text="The tandem [b]waits[/b] for paint")
    found = lenses.see(companion, "tandem")
    assert found.text == "The tandem [b]waits[/b] for paint"
    assert [one.name for one in found.views][-1] == "Belonging"
    assert all(one.asks.endswith("?") and one.begins for one in found.views)
