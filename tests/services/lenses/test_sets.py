"""Sets of lens cards: those of another pack are looked through; what was chosen stays."""

from pathlib import Path

import pytest

from coach.companion import Companion
from coach.content.authoring.new import NewPack
from coach.content.format.kinds import LENS_FIELDS
from coach.model.errors import CoachError
from coach.model.lenses import LensResult
from coach.services.editing import undo
from coach.services.exercises import exercises
from coach.services.lenses import choices, lenses, sets
from coach.services.packs import authoring, install, packs
from tests import packing
from tests.content.check.test_first_mistakes import FILES


@pytest.fixture
def companion(companion: Companion, tmp_path: Path) -> Companion:
    """A coach with a pack that has lenses and a questionnaire of its own."""
    place = str(tmp_path / "two-ways")
    wishes = NewPack(
        id="two-ways", name="Two ways", summary="Two ways of looking.", author="Ann",
        locales=("en", "nl"), licence="CC-BY-4.0", kinds=("questionnaires",),
    )  # fmt: skip
    authoring.write_new(place, wishes)
    offered = install.offer(companion, place)
    assert any("coach lens set" in one for one in offered.effects)
    install.install(companion, offered)
    return companion


def chosen(companion: Companion, ref: str = "", side: str = "a") -> None:
    """Make all choices of a questionnaire."""
    choosing = choices.begin(companion, ref, anew=True)
    while choices.pose(choosing):
        choosing = choices.take(companion, choosing, side)
    choices.finish(companion, choosing)


def installed(companion: Companion, place: Path, *lenses: str) -> None:
    """Install a pack with choices between two lenses, and these of its own."""
    packing.desk(place)
    (place / "questionnaires").mkdir()
    text = FILES["questionnaires/ways.toml"]
    (place / "questionnaires" / "ways.toml").write_text(text, encoding="utf-8")
    said = "\n".join(
        f'{name} = {{ en = "x", nl = "y" }}' for name in ("name", *LENS_FIELDS)
    )
    rows = (f'[[lens]]\nid = "{one}"\n{said}\n' for one in lenses)
    if lenses:
        (place / "lenses.toml").write_text("\n".join(rows), encoding="utf-8")
    offered = install.offer(companion, str(place))
    assert "scale-no-lens" not in {one.code for one in offered.warnings}
    install.install(companion, offered)


def test_every_pack_with_lenses_has_a_set_and_one_is_looked_through(
    companion: Companion,
) -> None:
    first, own = sets.every(companion)
    assert (first.pack, first.is_chosen, len(first.lenses)) == ("drives", True, 7)
    assert (own.pack, own.is_chosen) == ("two-ways", False)
    chosen(companion)
    told = sets.use(companion, "two ways").understood
    assert all(name in told for name in own.lenses)
    page = lenses.page(companion)
    assert {one.name for one in page.cards} == set(own.lenses)
    assert not page.is_taken
    undo.undo(companion)
    assert lenses.page(companion).is_taken


def test_a_questionnaire_of_a_pack_is_made_and_shown_with_its_own_lenses(
    companion: Companion,
) -> None:
    found = exercises.page(companion).choices
    own = next(one for one in found if one.pack == "two-ways")
    assert own.times == 0
    chosen(companion, own.ref)
    (kept,) = companion.store.all(LensResult)
    assert kept.questionnaire == own.ref
    page = lenses.page(companion)
    assert page.is_taken
    assert page.caveat == own.intro
    again = exercises.page(companion).choices
    assert [one.times for one in again] == [0, 1]
    sets.use(companion, "drives")
    assert not lenses.page(companion).is_taken


def test_there_are_no_other_lenses_than_there_are(companion: Companion) -> None:
    with pytest.raises(CoachError, match="There are: drives, two-ways"):
        sets.use(companion, "zebra")
    other = sets.after(companion)
    assert other
    assert other.pack == "two-ways"


def test_choices_may_be_about_the_lenses_of_another_pack(
    companion: Companion, tmp_path: Path
) -> None:
    installed(companion, tmp_path / "borrowed")
    sets.use(companion, "two-ways")
    chosen(companion, "calm-desk/ways")
    assert sets.chosen(companion) == "drives"
    page = lenses.page(companion)
    assert {one.id for one in page.cards if one.share} == {"dialogue"}
    packs.switch(companion, packs.choose(companion, "drives"), on=False)
    with pytest.raises(CoachError, match="No pack in use has the lenses"):
        choices.begin(companion, "calm-desk/ways")


@pytest.mark.parametrize(
    ("own", "taken"), [(("dialogue", "insight"), "calm-desk"), (("dialogue",), "drives")]
)
def test_choices_are_about_their_own_lenses_where_all_of_those_are_there(
    companion: Companion, tmp_path: Path, own: tuple[str, ...], taken: str
) -> None:
    installed(companion, tmp_path / "own", *own)
    chosen(companion, "calm-desk/ways")
    assert sets.chosen(companion) == taken
    assert lenses.page(companion).is_taken
