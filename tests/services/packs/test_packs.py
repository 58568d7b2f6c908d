"""Packs: looked at before anything is written, updated with own words kept, removed."""

import hashlib
import os
from pathlib import Path

import pytest

from coach import i18n
from coach.companion import PACKS, Companion
from coach.content.findings import PackError
from coach.model.errors import CoachError, FolderError
from coach.model.pack import Pack
from coach.model.setting import Setting
from coach.model.types import Json
from coach.services.editing import undo
from coach.services.packs import authoring, install, packs, paths
from coach.services.packs.paths import SeveralPacksError
from coach.store import Store
from tests import packing
from tests.conftest import NOW

ACT = "acts/wait.text"


@pytest.fixture
def desk(companion: Companion, tmp_path: Path) -> Companion:
    """A coach with a pack that was installed."""
    packing.installed(companion, tmp_path / "made")
    return companion


def calm(companion: Companion) -> Pack:
    """Return that pack."""
    return packs.choose(companion, "calm-desk")


def saying(place: Path, was: str, now: str, **wanted: str) -> str:
    """Write the pack into a folder, with other words in its manifest."""
    made = packing.files(**wanted)
    manifest = made["pack.toml"].replace(was, now, 1)
    return str(packing.folder(place, {**made, "pack.toml": manifest}))


def acts(companion: Companion) -> list[str]:
    """Return the acts of the pack, in words."""
    return [
        one.text.say("en")
        for one in companion.library.acts()
        if one.ref.startswith("calm-desk/")
    ]


def codes(companion: Companion) -> list[str]:
    """Return what is wrong with the packs that stand aside."""
    return [each.code for one in packs.aside(companion) for each in one.findings]


def test_a_pack_tells_who_made_it_and_what_it_changes(
    companion: Companion, tmp_path: Path
) -> None:
    offered = install.offer(companion, packing.desk(tmp_path / "made"))
    facts = dict(offered.facts)
    assert facts["Made by"] == "Somebody"
    assert facts["Licence"] == "CC-BY-4.0"
    assert facts["Holds"] == "1 small act, 5 exercises"
    assert "Its exercises stand in Exercises." in offered.effects
    assert not Path(companion.folder or "").exists()


def test_an_installed_pack_is_used_and_only_its_owner_can_read_it(desk: Companion) -> None:
    assert acts(desk) == ["Wait for a breath."]
    (place,) = Path(desk.folder or "").iterdir()
    assert place.name == "calm-desk.coachpack"
    assert place.stat().st_mode & 0o777 == 0o600


HOSTILE = {
    "a way out": {"../outside.toml": "x = 1"},
    "a program": {"run.py": "print()"},
    "a clash": {"acts.toml": "", "Acts.toml": ""},
    "an archive inside": {"more.zip": "PK"},
    "an escape": {"acts.toml": packing.DESK_ACTS.format(text="\\u001b[2J")},
    "an action": {"acts.toml": packing.DESK_ACTS.format(text="[@click=app.quit]x[/]")},
    "a wrong key": {"acts.toml": packing.DESK_ACTS.format(text="x") + 'eval = "1"'},
    "no TOML": {"acts.toml": "[[act]\n"},
}


@pytest.mark.parametrize("contents", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_pack_is_refused_before_anything_is_written(
    companion: Companion, tmp_path: Path, contents: dict[str, str]
) -> None:
    place = packing.archive(tmp_path / "bad.coachpack", {**packing.files(), **contents})
    with pytest.raises(PackError) as refused:
        install.offer(companion, place)
    assert refused.value.findings
    assert not Path(companion.folder or "").exists()
    assert companion.store.tables() == {}


def test_warnings_are_told_before_a_yes(companion: Companion, tmp_path: Path) -> None:
    offered = install.offer(companion, packing.desk(tmp_path / "made", text="Wait!"))
    assert [one.code for one in offered.warnings] == ["tone-exclamation"]


def test_a_pack_that_leans_on_others_names_those_that_are_missing(
    companion: Companion, tmp_path: Path
) -> None:
    place = saying(
        tmp_path / "made", "licence", 'requires = ["small", "far-away"]\nlicence'
    )
    told = "\n".join(install.offer(companion, place).effects)
    assert "“far-away”, which is not here" in told
    assert "“small”" not in told


def test_who_made_it_is_told_with_what_they_did(
    companion: Companion, tmp_path: Path
) -> None:
    more = 'role = "words"\n[[authors]]\nname = "Bo"\ncontact = "bo@here"'
    made = saying(tmp_path / "made", '"Somebody"', f'"Somebody"\n{more}')
    offered = install.offer(companion, made)
    assert dict(offered.facts)["Made by"] == "Somebody (words), Bo (bo@here)"


def test_a_coach_that_is_too_old_for_a_pack_refuses_it(
    companion: Companion, tmp_path: Path
) -> None:
    place = saying(tmp_path / "made", "licence", 'min_app_version = "99.0.0"\nlicence')
    with pytest.raises(PackError) as refused:
        install.offer(companion, place)
    assert [one.code for one in refused.value.findings] == ["needs-newer-coach"]


def test_a_pack_cannot_take_a_name_that_came_with_coach(
    companion: Companion, tmp_path: Path
) -> None:
    with pytest.raises(CoachError, match="came with coach"):
        install.offer(companion, packing.desk(tmp_path / "made", id_="small"))


def test_other_bytes_under_a_trusted_name_are_not_used(desk: Companion) -> None:
    place = Path(desk.folder or "") / "calm-desk.coachpack"
    packing.archive(place, packing.files(text="Something else."))
    desk.forget_packs()
    assert acts(desk) == []
    assert codes(desk) == ["not-trusted"]


def test_each_pack_is_trusted_by_itself(desk: Companion, tmp_path: Path) -> None:
    packing.installed(desk, tmp_path / "other", id_="other-desk")
    assert {"calm-desk", "other-desk"} <= {one.id for one in desk.library.active()}
    install.remove(desk, packs.choose(desk, "other-desk"))
    assert acts(desk) == ["Wait for a breath."]
    assert packs.kept_choices(desk).trusted.keys() == {"calm-desk"}


def test_undo_does_not_reach_installing_and_removing(desk: Companion) -> None:
    with pytest.raises(CoachError, match="nothing"):
        undo.undo(desk)
    assert acts(desk) == ["Wait for a breath."]
    install.remove(desk, calm(desk))
    with pytest.raises(CoachError, match="nothing"):
        undo.undo(desk)


def test_the_folder_of_packs_is_the_owners_alone(desk: Companion) -> None:
    assert Path(desk.folder or "").stat().st_mode & 0o777 == 0o700


def test_a_disk_that_cannot_be_written_is_told_and_nothing_is_left(
    companion: Companion, tmp_path: Path
) -> None:
    offered = install.offer(companion, packing.desk(tmp_path / "made"))
    folder = Path(companion.folder or "")
    (folder / "calm-desk.coachpack" / "in-the-way").mkdir(parents=True)
    with pytest.raises(FolderError, match=r"calm-desk\.coachpack"):
        install.install(companion, offered)
    assert [each.name for each in folder.iterdir()] == ["calm-desk.coachpack"]
    assert packs.kept_choices(companion).trusted == {}


def test_without_a_folder_for_packs_it_is_said_so(store: Store, tmp_path: Path) -> None:
    alone = Companion(store, lambda: NOW)
    offered = install.offer(alone, packing.desk(tmp_path / "made"))
    with pytest.raises(CoachError, match="no folder"):
        install.install(alone, offered)


def test_a_pack_by_another_file_is_replaced(desk: Companion, tmp_path: Path) -> None:
    place = Path(desk.folder or "") / "calm-desk.coachpack"
    place.rename(place.with_name("by-hand.coachpack"))
    desk.forget_packs()
    assert acts(desk) == ["Wait for a breath."]
    packing.installed(desk, tmp_path / "newer", version="1.1.0", text="Count to three.")
    assert [each.name for each in place.parent.iterdir()] == ["calm-desk.coachpack"]
    assert acts(desk) == ["Count to three."]
    assert packs.page(desk).aside == ()


def test_a_pack_that_was_put_there_by_hand_is_not_trusted(
    companion: Companion, tmp_path: Path
) -> None:
    packing.desk(Path(companion.folder or "") / "calm-desk")
    assert acts(companion) == []
    assert codes(companion) == ["not-installed"]


def test_off_and_on_again(desk: Companion) -> None:
    packs.switch(desk, calm(desk), on=False)
    assert acts(desk) == []
    packs.switch(desk, calm(desk), on=True)
    assert acts(desk) == ["Wait for a breath."]
    undo.undo(desk)
    assert acts(desk) == []


def test_an_update_keeps_own_words_and_shows_what_changed(
    desk: Companion, tmp_path: Path
) -> None:
    packs.reword(desk, calm(desk), ACT, "Breathe first.")
    newer = packing.desk(tmp_path / "newer", version="1.1.0", text="Count to three.")
    (Path(newer) / "exercises/gap.toml").unlink()
    offered = install.offer(desk, newer)
    (kept,) = offered.update.kept
    assert (kept.before, kept.now, kept.mine) == (
        "Wait for a breath.", "Count to three.", "Breathe first.",
    )  # fmt: skip
    assert offered.update.gone == ("exercises/gap",)
    install.install(desk, offered)
    assert acts(desk) == ["Breathe first."]
    packs.reword(desk, calm(desk), ACT, "")
    assert acts(desk) == ["Count to three."]


def test_without_own_words_an_update_brings_the_new_ones(
    desk: Companion, tmp_path: Path
) -> None:
    newer = packing.desk(tmp_path / "newer", version="1.1.0", text="Count to three.")
    offered = install.offer(desk, newer)
    assert [one.now for one in offered.update.changed] == ["Count to three."]
    install.install(desk, offered)
    assert acts(desk) == ["Count to three."]


def test_own_words_that_became_the_shipped_ones_need_no_keeping(
    desk: Companion, tmp_path: Path
) -> None:
    packs.reword(desk, calm(desk), ACT, "Count to three.")
    packing.installed(desk, tmp_path / "2", version="1.1.0", text="Count to three.")
    packing.installed(desk, tmp_path / "3", version="1.2.0", text="Sit down.")
    assert acts(desk) == ["Sit down."]


def test_what_was_said_before_an_update_is_taken_back_after_it(
    desk: Companion, tmp_path: Path
) -> None:
    packs.reword(desk, calm(desk), ACT, "Breathe first.")
    packing.installed(desk, tmp_path / "newer", version="1.1.0", text="Count to three.")
    assert undo.undo(desk).understood == (
        "Taken back. Packs and their words: again as it was."
    )
    assert acts(desk) == ["Count to three."]
    undo.redo(desk)
    assert acts(desk) == ["Breathe first."]


def test_what_was_trusted_among_the_choices_stays_trusted(companion: Companion) -> None:
    place = Path(companion.folder or "") / "calm-desk.coachpack"
    place.parent.mkdir(parents=True)
    packing.archive(place, packing.files())
    trusted: dict[str, Json] = {"calm-desk": hashlib.sha256(place.read_bytes()).hexdigest()}
    companion.store.save(
        Setting(id=PACKS, value={"off": [], "trusted": trusted, "mine": {}})
    )
    assert acts(companion) == ["Wait for a breath."]
    packs.reword(companion, calm(companion), ACT, "Breathe first.")
    assert acts(companion) == ["Breathe first."]
    undo.undo(companion)
    assert acts(companion) == ["Wait for a breath."]


def test_going_back_to_an_older_version_needs_a_word(
    companion: Companion, tmp_path: Path
) -> None:
    packing.installed(companion, tmp_path / "made", version="1.1.0")
    older = install.offer(companion, packing.desk(tmp_path / "old"))
    with pytest.raises(CoachError, match="older"):
        install.install(companion, older)
    install.install(companion, older, downgrade=True)
    assert calm(companion).version == "1.0.0"


@pytest.mark.parametrize("typed", ["{}", "  {} ", "'{}'", '"{}"', "{}/"])
def test_a_pack_is_found_however_its_place_was_typed(
    companion: Companion, tmp_path: Path, typed: str
) -> None:
    place = packing.desk(tmp_path / "made")
    assert install.offer(companion, typed.format(place)).pack.id == "calm-desk"


@pytest.mark.parametrize("typed", ["file://{}", "file://localhost{}", "{}"])
def test_a_pack_is_found_by_a_path_that_was_dropped(
    companion: Companion, tmp_path: Path, typed: str
) -> None:
    place = packing.desk(tmp_path / "my pack (1)")
    coded = place.replace(" ", "%20") if "file" in typed else place.replace(" ", "\\ ")
    assert install.offer(companion, typed.format(coded)).pack.id == "calm-desk"


def test_of_several_packs_in_a_folder_one_is_to_be_chosen(
    companion: Companion, tmp_path: Path
) -> None:
    packing.desk(tmp_path / "packs" / "one")
    assert install.offer(companion, str(tmp_path / "packs")).pack.id == "calm-desk"
    packing.archive(tmp_path / "packs" / "two.zip", packing.files(id_="two"))
    (tmp_path / "packs" / "notes").mkdir()
    with pytest.raises(SeveralPacksError) as several:
        install.offer(companion, str(tmp_path / "packs"))
    names = [Path(one).name for one in several.value.places]
    assert names == ["one", "two.zip"]
    assert install.offer(companion, several.value.places[1]).pack.id == "two"


def test_the_rest_of_a_name_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    packing.desk(tmp_path / "packs" / "one")
    packing.archive(tmp_path / "packs" / "two.coachpack", packing.files(id_="two"))
    (tmp_path / "packs" / "notes.txt").touch()
    found = {
        typed: paths.completed(typed)
        for typed in ("", "~/pa", "~/packs/", "~/packs/tw", "~/packs/no", "~/none/x", "\0")
    }
    assert found == {
        "": "", "~/pa": "~/packs/", "~/packs/": "~/packs/one/",
        "~/packs/tw": "~/packs/two.coachpack", "~/packs/no": "", "~/none/x": "", "\0": "",
    }  # fmt: skip


def test_a_zip_that_does_not_fit_says_what_makes_one_that_does(
    companion: Companion, tmp_path: Path
) -> None:
    place = packing.archive(tmp_path / "bad.zip", {**packing.files(), "notes.docx": ""})
    with pytest.raises(PackError, match="coach pack build"):
        install.offer(companion, place)


def test_a_pack_is_found_at_home(
    companion: Companion, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packing.desk(tmp_path / "made")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert install.offer(companion, "~/made").pack.id == "calm-desk"


@pytest.mark.parametrize("typed", ["", "  ", "''"])
def test_no_place_is_not_the_folder_one_stands_in(companion: Companion, typed: str) -> None:
    with pytest.raises(CoachError, match="Say which folder or file"):
        install.offer(companion, typed)


def test_what_comes_and_goes_with_an_update_is_told_in_its_own_words(
    desk: Companion, tmp_path: Path
) -> None:
    place = Path(packing.desk(tmp_path / "newer", version="1.1.0"))
    act = '[[act]]\nid = "look"\ntext.en = "' + "Look up first. " * 6 + '"\n'
    (place / "acts.toml").write_text(act, "utf-8")
    (place / "exercises/gap.toml").unlink()
    offered = install.offer(desk, str(place))
    (added,) = offered.added
    assert added.startswith("“Look up first.")
    assert added.endswith("…”")
    assert set(offered.gone) == {"“Wait for a breath.”", "“gap exercise”"}


def test_a_pack_standing_aside_is_taken_away_and_trusted_no_more(desk: Companion) -> None:
    place = Path(desk.folder or "") / "calm-desk.coachpack"
    good = place.read_bytes()
    place.write_bytes(b"rubbish")
    desk.forget_packs()
    assert packs.choose_aside(desk, "calm-desk") == packs.aside(desk)[0]
    install.remove_aside(desk, packs.aside(desk)[0])
    assert not packs.aside(desk)
    place.write_bytes(good)
    desk.forget_packs()
    assert codes(desk) == ["not-installed"]


@pytest.mark.parametrize(
    ("role", "told"),
    [("author", "Somebody"), ("Auteur", "Somebody"),
     ("translator", "Somebody (translator)")],
)  # fmt: skip
def test_that_an_author_is_one_goes_without_saying(
    companion: Companion, tmp_path: Path, role: str, told: str
) -> None:
    made = saying(tmp_path / "made", '"Somebody"', f'"Somebody"\nrole = "{role}"')
    offered = install.offer(companion, made)
    assert dict(offered.facts)["Made by"] == told


def test_a_translated_pack_shows_its_texts_in_that_language(
    desk: Companion, tmp_path: Path
) -> None:
    place = saying(tmp_path / "other", '["en"]', '["en", "nl"]', id_="other-pack")
    dutch = '"calm-desk/acts/wait.text" = "Wacht een tel."\n'
    packing.folder(Path(place), {"translations/nl.toml": dutch})
    install.install(desk, install.offer(desk, place))

    def shown() -> tuple[str, str]:
        page = packs.pack_page(desk, calm(desk))
        (one,) = [each for each in page.items if each.key == ACT]
        return one.text, one.shipped

    assert shown() == ("Wait for a breath.", "")
    i18n.use("nl")
    assert shown() == ("Wacht een tel.", "")
    packs.reword(desk, calm(desk), ACT, "Rustig aan.")
    assert shown() == ("Rustig aan.", "Wait for a breath.")


def test_a_removed_pack_is_gone_and_can_come_back(desk: Companion, tmp_path: Path) -> None:
    install.remove(desk, calm(desk))
    assert list(Path(desk.folder or "").iterdir()) == []
    assert packs.page(desk).aside == ()
    packing.installed(desk, tmp_path / "made")
    assert acts(desk) == ["Wait for a breath."]


def test_a_pack_that_was_off_when_it_went_comes_back_on(
    desk: Companion, tmp_path: Path
) -> None:
    packs.switch(desk, calm(desk), on=False)
    install.remove(desk, calm(desk))
    packing.installed(desk, tmp_path / "made")
    assert acts(desk) == ["Wait for a breath."]


def test_an_update_of_a_pack_leaves_it_off(desk: Companion, tmp_path: Path) -> None:
    packs.switch(desk, calm(desk), on=False)
    packing.installed(desk, tmp_path / "newer", version="1.1.0")
    assert acts(desk) == []


def test_what_came_with_coach_is_not_removed(companion: Companion) -> None:
    with pytest.raises(CoachError, match="coach pack off small"):
        install.remove(companion, packs.choose(companion, "small"))


def test_a_previewed_pack_is_the_only_one_and_needs_no_trust(
    store: Store, tmp_path: Path
) -> None:
    source = authoring.check(
        Companion(store, lambda: NOW), packing.desk(tmp_path / "made")
    ).source
    preview = Companion(store, lambda: NOW, str(tmp_path / "packs"), source)
    assert [one.pack.id for one in packs.page(preview).lines] == ["calm-desk"]
    assert len(preview.library.headings()) == 5
    assert packs.pack_page(preview, calm(preview)).items


def test_a_preview_leaves_the_authors_files_alone(store: Store, tmp_path: Path) -> None:
    place = Path(packing.desk(tmp_path / "made"))
    before = sorted(place.rglob("*"))
    source = authoring.check(Companion(store, lambda: NOW), str(place)).source
    preview = Companion(store, lambda: NOW, str(tmp_path / "packs"), source)
    with pytest.raises(CoachError, match="This is a preview"):
        install.remove(preview, calm(preview))
    newer = packing.desk(tmp_path / "newer", version="1.1.0")
    with pytest.raises(CoachError, match="This is a preview"):
        install.install(preview, install.offer(preview, newer))
    assert sorted(place.rglob("*")) == before
    assert not (tmp_path / "packs").exists()


@pytest.mark.parametrize("key", ["acts/nothing.text", "pack/name", "", "acts"])
def test_an_unknown_text_cannot_be_reworded(companion: Companion, key: str) -> None:
    with pytest.raises(CoachError, match="no text"):
        packs.reword(companion, packs.choose(companion, "small"), key, "x")


def test_own_words_stand_beside_those_of_the_pack(desk: Companion) -> None:
    pack = packs.choose(desk, "Calm desk")
    title = "exercises/gap.title"
    said = packs.reword(desk, pack, ACT, " Breathe \u202efirst. ")
    packs.reword(desk, pack, title, "Between")
    assert said == "In your words now: Breathe first."
    items = {one.key: one for one in packs.pack_page(desk, pack).items}
    assert (items[ACT].text, items[ACT].shipped) == ("Breathe first.", "Wait for a breath.")
    assert items[title].text == "Between"
    assert items["exercises/gap.near.ask"].shipped == ""
    assert not {one.kind for one in items.values()} - set(packs.SPEAKING)


def test_the_words_of_the_pack_are_no_words_of_ones_own(desk: Companion) -> None:
    pack = calm(desk)
    said = packs.reword(desk, pack, ACT, "Wait for a breath.")
    assert said == "In the words of the pack again: Wait for a breath."
    assert packs.kept_choices(desk).mine == {}


def test_what_no_file_can_hold_is_no_wording(desk: Companion) -> None:
    with pytest.raises(CoachError):
        packs.reword(desk, calm(desk), ACT, "a\ud800b")


def test_a_translation_is_held_against_the_packs_that_are_here(
    companion: Companion, tmp_path: Path
) -> None:
    place = Path(packing.desk(tmp_path / "made"))
    wrong = '"small/acts/no-such-act.text" = "x"\n"far-away/acts/x1.text" = "y"\n'
    packing.folder(place, {"translations/de.toml": wrong})
    checked = authoring.check(companion, str(place))
    assert [(one.code, one.line) for one in checked.findings] == [
        ("translation-key", 1),
        ("translation-of-none", 2),
    ]


def built(companion: Companion, path: str, out: Path) -> authoring.BuiltPack:
    """Build a pack and put it in its place."""
    made = authoring.build(companion, path, str(out))
    authoring.write(made)
    return made


def test_a_pack_is_not_built_where_nothing_can_be_written(
    companion: Companion, tmp_path: Path
) -> None:
    with pytest.raises(FolderError):
        built(companion, packing.desk(tmp_path / "made"), tmp_path)


def test_a_check_tells_how_far_it_has_come(companion: Companion, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    place = packing.desk(tmp_path / "made")
    checked = authoring.check(companion, place, lambda done, of: seen.append((done, of)))
    assert checked.fine
    assert (7, 7) in seen


def test_the_same_files_build_the_same_bytes(companion: Companion, tmp_path: Path) -> None:
    place = packing.desk(tmp_path / "made")
    first = built(companion, place, tmp_path / "a.coachpack")
    os.utime(tmp_path / "made" / "acts.toml", (1, 1))
    second = built(companion, place, tmp_path / "b.coachpack")
    assert first.sha256 == second.sha256
    assert Path(first.place).read_bytes() == Path(second.place).read_bytes()


def test_other_contents_under_the_same_version_ask_for_the_next_one(
    companion: Companion, tmp_path: Path
) -> None:
    place, out = packing.desk(tmp_path / "made"), tmp_path / "desk.coachpack"
    assert built(companion, place, out).raise_to == ""
    assert built(companion, place, out).raise_to == ""
    packing.desk(tmp_path / "made", text="Count to three.")
    again = authoring.build(companion, place, str(out))
    assert (again.version, again.raise_to) == ("1.0.0", "1.0.1")
    authoring.raise_version(place, again)
    raised = authoring.build(companion, place, str(out))
    assert (raised.version, raised.raise_to) == ("1.0.1", "")


def test_what_is_installed_is_a_version_that_is_out(
    desk: Companion, tmp_path: Path
) -> None:
    other = packing.desk(tmp_path / "other", text="Count to three.")
    assert authoring.build(desk, other, str(tmp_path / "new")).raise_to == "1.0.1"


def test_a_pack_with_a_mistake_is_not_built(companion: Companion, tmp_path: Path) -> None:
    place = packing.desk(tmp_path / "made")
    (Path(place) / "acts.toml").write_text("[[act]]\n", "utf-8")
    with pytest.raises(PackError) as refused:
        authoring.build(companion, place, str(tmp_path / "a.coachpack"))
    assert refused.value.findings
    assert not (tmp_path / "a.coachpack").exists()


def test_other_contents_under_a_version_that_is_here_are_told(
    desk: Companion, tmp_path: Path
) -> None:
    same = packing.desk(tmp_path / "same")
    assert authoring.check(desk, same).findings == ()
    other = packing.desk(tmp_path / "other", text="Count to three.")
    (finding,) = authoring.check(desk, other).findings
    assert (finding.code, finding.line) == ("same-version", 4)
    assert 'version = "1.0.1"' in finding.mend
    newer = packing.desk(tmp_path / "newer", text="Count to three.", version="1.0.1")
    assert authoring.check(desk, newer).findings == ()
