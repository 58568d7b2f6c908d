"""What exercises make of ambitions: a line from everybody, a day, and something small."""

from datetime import date

from coach.companion import Companion
from coach.model.act import Act
from coach.model.exercise import Run
from coach.model.idea import Ambition, Contribution, Idea
from coach.services.exercises import keep
from tests.services.build import filled


def _kept(companion: Companion, run: Run, *kinds: str) -> None:
    for option in keep.offers(companion, run):
        if option.to in kinds:
            keep.keep_as(companion, run, option)


def test_a_line_of_everybody_stays_a_line_and_an_open_one_stays_open(
    companion: Companion,
) -> None:
    run = filled(
        companion, "attention/our-ambition", "Nobody waits", ["Anna", "Bo", "Cor"],
        "I bring tea", None, "I hold the door", "one umbrella", "2026-12-04",
    )  # fmt: skip
    assert [one.to for one in keep.offers(companion, run)] == ["ambition", "act"]
    _kept(companion, run, "ambition")
    (ambition,) = companion.store.all(Ambition)
    assert (ambition.text, ambition.scope) == ("Nobody waits", "team")
    assert ambition.again_on == date(2026, 12, 4)
    assert ambition.contributions == (
        Contribution("Anna", "I bring tea"), Contribution("Bo"),
        Contribution("Cor", "I hold the door"),
    )  # fmt: skip
    assert companion.store.all(Idea) == ()


def test_the_crumb_of_a_dragon_serves_it_whichever_is_kept_first(
    companion: Companion,
) -> None:
    for first, then in (("ambition", "act"), ("act", "ambition")):
        run = filled(
            companion, "small/small-piece-of-dragon", f"the system {first}", "less typing",
            "2027-03-01", ["one form", "one call", "a list"], 2, 1, 3, f"one call {first}",
        )  # fmt: skip
        _kept(companion, run, first)
        _kept(companion, run, then)
    for dragon, crumb in zip(
        companion.store.all(Ambition), companion.store.all(Act), strict=True
    ):
        assert crumb.ambition_id == dragon.id
        assert dragon.parked_until == date(2027, 3, 1)
        assert (dragon.horizon_days, dragon.benefit) == (101, "less typing")
