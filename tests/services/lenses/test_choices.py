"""Twenty-one choices: kept one by one, taken up again, and told with care."""

import pytest

from coach.companion import Companion
from coach.model.errors import CoachError
from coach.model.lenses import LensResult
from coach.services.editing import undo
from coach.services.explain import numbers
from coach.services.lenses import choices, lenses
from coach.services.lenses.choices import Choosing
from coach.services.packs import packs
from tests.found import sure

RANK = ("wholeness", "dialogue", "insight", "belonging", "momentum", "reliability",
        "achievement")  # fmt: skip


def _chosen(companion: Companion, both: int = 0, *, turns: bool = False) -> Choosing:
    """Choose by rank; the first so many pairs are both alike, or it goes in circles."""
    choosing = choices.begin(companion, anew=True)
    while choices.pose(choosing):
        pair = choosing.questionnaire.pairs[choosing.at]
        first, second = RANK.index(pair.a.scale), RANK.index(pair.b.scale)
        side = (
            "a"
            if ((second - first) % 7 < 4 and turns) or (not turns and first < second)
            else "b"
        )
        side = "both" if choosing.at < both else side
        choosing = choices.take(companion, choosing, side)
    return choosing


def _kept(companion: Companion) -> LensResult:
    return sure(lenses.mine(companion))


def test_choices_that_agree_give_an_order_with_two_or_three_on_top(
    companion: Companion,
) -> None:
    answer = choices.finish(companion, _chosen(companion))
    kept = _kept(companion)
    assert [one.lens for one in kept.wins] == [*RANK]
    assert kept.consistency == 1.0
    assert kept.title == "Seven lenses: Wholeness, Dialogue and Insight"
    assert answer.understood.startswith("On top: Wholeness, Dialogue and Insight. Consist")
    page = lenses.page(companion)
    assert [one.id for one in page.cards] == [*RANK]
    assert [one.id for one in page.cards if one.on_top] == [*RANK[:3]]
    assert [one.share for one in page.cards][::6] == [1.0, 0.0]
    assert "not a validated test" in page.caveat


@pytest.mark.parametrize(
    ("both", "turns", "told"),
    [
        (0, True, "No clear order yet: consistency 0"),
        (4, False, "Both were alike to you 4 times. Beyond 3 no order is shown."),
    ],
)
def test_where_there_is_no_order_none_is_shown(
    companion: Companion, both: int, told: str, *, turns: bool
) -> None:
    answer = choices.finish(companion, _chosen(companion, both, turns=turns))
    assert answer.understood.startswith(told)
    page = lenses.page(companion)
    assert {one.share for one in page.cards} == {None}
    assert not any(one.on_top for one in page.cards)
    assert _kept(companion).title == "Seven lenses"


def test_why_tells_the_figures_that_make_the_order(companion: Companion) -> None:
    assert numbers.why(companion, "lenses").figures == (("Choices made", "0"),)
    choices.finish(companion, _chosen(companion, 2))
    figures = dict(numbers.why(companion, "lenses").figures)
    assert (figures["Wholeness"], figures["Achievement"]) == ("5.5", "0")
    assert (figures["Both alike"], figures["Consistency"]) == ("2", "0.79")


def test_choices_that_were_left_go_on_where_they_were(companion: Companion) -> None:
    choosing = choices.begin(companion)
    for side in "ab":
        choosing = choices.take(companion, choosing, side)
    assert choices.left(companion) == 2
    again = choices.begin(companion)
    assert (again.at, [*again.answers.values()]) == (2, ["a", "b"])
    pair = sure(choices.pose(choices.back(again)))
    assert (pair.number, pair.of, pair.said) == (2, 21, "b")
    with pytest.raises(CoachError, match="still open"):
        choices.finish(companion, again)
    choices.finish(companion, _chosen(companion))
    assert choices.left(companion) == 0


def test_a_second_time_keeps_the_first_and_takes_the_words_along(
    companion: Companion,
) -> None:
    lenses.describe(companion, {"activities": "talks, letters"})
    lenses.rewrite(companion, "dialogue", {"led_by": "by a good listener"})
    choices.finish(companion, _chosen(companion))
    kept = _kept(companion)
    assert kept.activities == ("talks", "letters")
    assert [one.text for one in kept.own] == ["by a good listener"]
    assert len(companion.store.all(LensResult)) == 2
    undo.undo(companion)
    assert not _kept(companion).wins
    assert _kept(companion).title == "My lenses"


def test_without_the_pack_there_is_nothing_to_choose(companion: Companion) -> None:
    packs.switch(companion, packs.choose(companion, "drives"), on=False)
    assert lenses.page(companion).choices == 0
    with pytest.raises(CoachError, match="No pack in use"):
        choices.begin(companion)
