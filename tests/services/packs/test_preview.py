"""A preview: every item as its client sees it, in each language, with what is wrong."""

from pathlib import Path

import pytest

from coach import i18n
from coach.companion import Companion
from coach.content.built_in import BUILT_IN
from coach.rules.prompts.registry import TRIGGERS
from coach.services.packs import authoring, preview
from coach.services.packs.preview import PreviewPage
from coach.store import Store
from tests import packing
from tests.conftest import NOW


def seen(store: Store, path: str, spoken: str = "en") -> PreviewPage:
    """Return the pack in that folder as it is previewed."""
    companion = Companion(store, lambda: NOW)
    checked = authoring.check(companion, path)
    companion.preview(checked.source)
    return preview.page(companion, checked, spoken)


@pytest.mark.parametrize("spoken", ["en", "nl"])
@pytest.mark.parametrize("name", ["core", "drives", "patterns", "small"])
def test_every_item_of_a_pack_is_seen_in_its_own_words(
    store: Store, name: str, spoken: str
) -> None:
    page = seen(store, str(Path(BUILT_IN) / name), spoken)
    assert (page.language, page.findings) == (spoken, ())
    assert all(one.head and (one.text or one.lines) for one in page.items)
    # Nothing is left of what the program fills in.
    spoken_to = [one for one in page.items if one.kind != "lexicons"]
    said = [part for one in spoken_to for part in (one.text, *dict(one.lines).values())]
    assert not [part for part in said if "{" in part]
    other = seen(store, str(Path(BUILT_IN) / name), "nl" if spoken == "en" else "en")
    same = {one.ref for one in page.items} & {one.ref for one in other.items}
    words = {one.ref: (one.text, one.lines) for one in page.items}
    assert all(
        words[one.ref] != (one.text, one.lines) for one in other.items if one.ref in same
    )
    assert i18n.language() == "en"


def test_what_choices_are_not_is_seen_before_they_are_made(store: Store) -> None:
    page = seen(store, str(Path(BUILT_IN) / "drives"))
    (one,) = (item for item in page.items if item.kind == "questionnaires")
    assert "not a validated test" in one.text


def test_every_figure_of_a_prompt_has_an_example() -> None:
    names = {name for one in TRIGGERS.values() for name in (*one.tells, *one.figures)}
    assert names <= {*preview.EXAMPLES, *preview.DAYS}


def test_what_is_broken_is_said_beside_what_can_be_seen(
    store: Store, tmp_path: Path
) -> None:
    place = packing.desk(tmp_path / "made")
    before = preview.stamp(place)
    (Path(place) / "acts.toml").write_text("[[act]]\nid = 'wait'\nwrong = 1\n", "utf-8")
    assert preview.stamp(place) != before
    page = seen(store, place)
    assert {one.kind for one in page.items} == {"exercises"}
    assert "acts.toml" in {one.file for one in page.findings}


def test_a_pack_that_says_nothing_of_itself_can_be_looked_at(
    store: Store, tmp_path: Path
) -> None:
    place = packing.desk(tmp_path / "made")
    (Path(place) / "pack.toml").write_text("format = ", "utf-8")
    page = seen(store, place)
    assert (page.items, page.locales) == ((), ())
    assert page.findings
