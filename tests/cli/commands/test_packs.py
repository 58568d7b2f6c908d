"""`coach pack`: from nothing to a built pack, and in and out of another home."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests import packing
from tests.cli.shell import Shell


@pytest.fixture(autouse=True)
def _somewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path / "desk")
    packing.desk(Path("made"))


def test_a_new_pack_passes_its_check_and_is_built(coach: Shell) -> None:
    answers = ("Calm desk", "A desk that listens.", "Ann", "en, nl", "acts, exercises", "")
    said = coach.answering("pack", "new", "calm-desk", lines=answers)
    assert (said.code, said.err) == (0, "")
    assert "all is well" in coach.fine("pack", "check", "calm-desk")
    built = coach.fine("pack", "build", "calm-desk")
    assert "calm-desk-0.1.0.coachpack" in built
    assert "sha256" in built


@pytest.mark.parametrize("name", ["a-file/pack", "x" * 300])
def test_a_pack_that_cannot_be_begun_there_is_told(coach: Shell, name: str) -> None:
    Path("a-file").touch()
    said = coach("pack", "new", name)
    assert said.code == 1
    assert said.err.startswith(f"coach: {name[:20]}")
    assert "Something went wrong" not in said.err


def test_a_check_tells_file_line_reason_and_remedy(coach: Shell) -> None:
    wrong = packing.DESK_ACTS.format(text="Wait!").replace("[[act]]", "[[act]]\nminuts = 2")
    Path("made/acts.toml").write_text(wrong, "utf-8")
    said = coach("pack", "check", "made")
    assert said.code == 1
    assert "acts.toml:3: 'minuts' is not known here." in said.out
    assert "Did you mean 'minutes'?" in said.out
    assert "acts.toml:5" in said.out
    assert "1 thing to mend, 1 thing that could be better" in said.out
    found = json.loads(coach("pack", "check", "made", "--json").out)
    assert [one["code"] for one in found] == ["unknown-key-near", "tone-exclamation"]


def test_installing_shows_everything_and_takes_a_yes(coach: Shell) -> None:
    said = coach.answering("pack", "install", "made", lines=("n",))
    assert "Made by: Somebody" in said.out
    assert "Nothing was changed." in said.out
    assert "calm-desk" not in coach.fine("pack", "list")
    said = coach.answering("pack", "install", "made", lines=("y",))
    assert "Calm desk 1.0.0 is installed." in said.out
    assert "calm-desk" in coach.fine("pack", "list")


def test_without_a_terminal_a_yes_is_an_option(coach: Shell) -> None:
    assert coach("pack", "install", "made").code == 2
    coach.fine("pack", "install", "made", "--yes")


def test_an_update_shows_both_wordings_and_keeps_mine(coach: Shell) -> None:
    coach.fine("pack", "install", "made", "--yes")
    coach.fine("pack", "reword", "calm-desk/acts/wait.text", "Breathe", "first.")
    packing.desk(Path("newer"), version="1.1.0", text="Count to three.")
    told = coach.fine("pack", "install", "newer", "--yes")
    for line in ("From 1.0.0 to 1.1.0:", "before: Wait for a breath.",
                 "now: Count to three.", "yours: Breathe first."):  # fmt: skip
        assert line in told
    assert "acts/wait.text: Breathe first." in coach.fine("pack", "show", "calm-desk")
    older = coach("pack", "install", "made", "--yes")
    assert older.code == 1
    assert "--downgrade" in older.err
    coach.fine("pack", "install", "made", "--yes", "--downgrade")


def test_a_refused_pack_tells_every_reason(coach: Shell, tmp_path: Path) -> None:
    place = packing.archive(Path("bad.coachpack"), {**packing.files(), "../x.toml": ""})
    said = coach("pack", "install", place, "--yes")
    assert said.code == 1
    assert "leads outside the pack" in said.out
    assert "refused" in said.err
    assert not (tmp_path / "home" / "packs").exists()


def test_off_on_and_remove(coach: Shell) -> None:
    coach.fine("pack", "install", "made", "--yes")
    coach.fine("pack", "off", "calm-desk")
    assert "calm-desk/" not in coach.fine("exercise", "list")
    coach.fine("pack", "on", "calm-desk")
    assert "calm-desk/" in coach.fine("exercise", "list")
    coach.fine("pack", "remove", "calm-desk", "--yes")
    assert coach("pack", "show", "calm-desk").code == 1


def test_the_schema_is_json(coach: Shell) -> None:
    assert set(json.loads(coach.fine("pack", "schema"))) >= {"acts", "exercises", "pack"}
    assert json.loads(coach.fine("pack", "schema", "acts"))["title"] == "coach: acts"
    assert coach("pack", "schema", "nothing").code == 1


@pytest.mark.parametrize(
    "args", [("show",), ("install",), ("check",), ("reword",), ("reword", "x"), ("on",)]
)
def test_what_is_missing_is_said(coach: Shell, args: tuple[str, ...]) -> None:
    assert coach("pack", *args).code == 2


def test_it_speaks_dutch(coach: Shell) -> None:
    told = coach.fine("--lang", "nl", "pack", "install", "made", "--yes")
    assert "Gemaakt door: Somebody" in told
    assert "Calm desk 1.0.0 is geïnstalleerd." in told


def test_what_stands_aside_is_listed_by_its_file_and_can_be_taken_away(
    coach: Shell, tmp_path: Path
) -> None:
    coach.fine("pack", "install", "made", "--yes")
    place = tmp_path / "home" / "packs"
    (place / "torn.coachpack").write_bytes(b"rubbish")
    told = coach.fine("pack", "list")
    assert "torn.coachpack\n× " in told
    assert "To take it away: coach pack remove torn.coachpack" in told
    assert coach("pack", "remove", "torn").code == 2
    told = coach.fine("pack", "remove", "torn", "--yes")
    assert "torn.coachpack is removed." in told
    assert "To have it back: coach pack install FILE" in told
    assert "aside" not in coach.fine("pack", "list")
    assert "Calm desk" in coach.fine("pack", "list")


def test_what_an_author_answers_wrong_is_asked_again(coach: Shell) -> None:
    languages = ("Elvish", "nl, dutch, en")
    answers = ("Desk", "It listens.", "Ann", *languages, "poems", "tips acts", "")
    said = coach.answering("pack", "new", "desk", lines=answers)
    assert "“elvish” is no language in two letters, such as en, nl or de." in said.out
    assert "“poems” is none of these." in said.out
    assert 'locales = ["nl", "en"]' in Path("desk/pack.toml").read_text("utf-8")
    assert Path("desk/tips.toml").exists()
    assert Path("desk/acts.toml").exists()
    assert not Path("desk/questions.toml").exists()


def test_the_same_version_with_other_contents_is_asked_about(coach: Shell) -> None:
    coach.fine("pack", "build", "made")
    packing.desk(Path("made"), text="Count to three.")
    said = coach("pack", "build", "made")
    assert said.code == 1
    assert "--raise" in said.err
    said = coach.answering("pack", "build", "made", lines=("y",))
    assert "Built: calm-desk-1.0.1.coachpack" in said.out
    said = coach("pack", "build", "made", "--raise")
    assert "Nothing was changed since version 1.0.1" in said.err
    assert 'version = "1.0.1"' in Path("made/pack.toml").read_text("utf-8")


def test_of_several_packs_one_is_chosen_by_its_number(coach: Shell) -> None:
    packing.desk(Path("all/one"))
    packing.desk(Path("all/two"), id_="two-desk")
    said = coach("pack", "install", "all", "--yes")
    assert said.code == 2
    assert "all/two" in said.err
    said = coach.answering("pack", "install", "all", lines=("2", "y"))
    assert "is installed" in said.out
    assert "two-desk" in coach.fine("pack", "list")


def test_a_pack_begins_with_the_kinds_and_languages_asked_for(coach: Shell) -> None:
    told = coach.fine(
        "pack", "new", "mine", "--with", "vragen,patterns,questionnaire",
        "--languages", "dutch,en", "--from", "small",
    )  # fmt: skip
    assert "questionnaires/two-ways.toml" in told
    assert "all is well" in coach.fine("pack", "check", "mine")
    text = Path("mine/questions.toml").read_text("utf-8")
    assert text.index("text.nl") < text.index("text.en")
    assert not Path("mine/acts.toml").exists()


def test_a_pack_begins_with_one_item(coach: Shell) -> None:
    coach.fine("pack", "new", "mine", "--from", "small/shrink", "--with", "tips")
    assert "all is well" in coach.fine("pack", "check", "mine")
    assert 'id = "shrink"' in Path("mine/exercises/shrink.toml").read_text("utf-8")
    assert Path("mine/tips.toml").exists()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("--with", "poems"), "There is no kind “poems”"),
        (("--languages", "elvish"), "“elvish” is no language"),
        (("--from", "small/shrnk"), "Did you mean: small/shrink"),
        (("--from", "smal"), "There is no pack “smal”"),
    ],
)
def test_a_wish_that_is_not_understood_begins_nothing(
    coach: Shell, given: tuple[str, str], said: str
) -> None:
    refused = coach("pack", "new", "mine", *given)
    assert refused.code
    assert said in refused.err
    assert not Path("mine").exists()


def test_an_item_is_shown_in_words_and_as_it_stands_in_its_file(coach: Shell) -> None:
    assert "acts/card-with-detail.text: Write" in coach.fine(
        "pack", "show", "small/card-with-detail"
    )
    source = coach.fine("pack", "show", "small/card-with-detail", "--source")
    assert source.startswith('# acts.toml\n[[act]]\nid = "card-with-detail"\n')
    assert "text.nl = " in source
    found = coach.json("pack", "show", "small/acts", "--source")
    assert {one["file"] for one in found} == {"acts.toml"}


def test_the_guide_tells_how_to_begin_and_each_page_by_its_name(coach: Shell) -> None:
    begun = coach.fine("pack", "guide")
    assert "coach pack new my-pack" in begun
    assert "coach pack guide cookbook" in begun
    page = coach.fine("--lang", "nl", "pack", "guide", "oefeningen")
    assert page.startswith("Oefeningen\n══════════\n")
    assert "  [[step]]: De vragen" in page
    assert "    [[step]]\n    id = " in page
    assert coach("pack", "guide", "poems").code == 2
    (found,) = coach.json("pack", "guide", "tips")
    assert found["markdown"].startswith("# Tips\n")


def test_a_preview_is_text_where_there_is_no_terminal(coach: Shell) -> None:
    packing.folder(Path("good"), packing.GOOD)
    said = coach.fine("pack", "preview", "good")
    assert "What made today lighter?" in said
    assert "all is well" in said
    assert "--languages nl" in said
    both = coach.fine("pack", "preview", "good", "--languages", "en,nl")
    assert "Wat maakte vandaag lichter?" in both
    found = json.loads(coach("pack", "preview", "good", "--json").out)
    assert {one["kind"] for one in found["items"]} == {"questions", "exercises"}
    Path("good/questions.toml").write_text("[[question]]\n", "utf-8")
    broken = coach("pack", "preview", "good")
    assert broken.code == 1
    assert "questions.toml" in broken.out
    assert coach("pack", "preview", "nowhere").code == 1


def test_a_pack_is_signed_and_verified(coach: Shell) -> None:
    assert "not signed" in coach.fine("pack", "verify", "made")
    first = coach.fine("pack", "sign", "made")
    assert "Built: calm-desk-1.0.0.coachpack" in first
    assert "Keep a copy of" in first
    assert "Keep a copy of" not in coach.fine("pack", "sign", "made", "--yes")
    said = coach.fine("pack", "verify", "calm-desk-1.0.0.coachpack")
    assert said.startswith("calm-desk: by yourself (")
    shown = coach.answering("pack", "install", "calm-desk-1.0.0.coachpack", lines=("y",))
    assert "Signed: by yourself" in shown.out
    again = json.loads(coach("pack", "verify", "calm-desk-1.0.0.coachpack", "--json").out)
    assert again["state"] == "same"


def test_what_an_exercise_says_is_seen_before_it_is_installed(coach: Shell) -> None:
    coach.fine("pack", "new", "mine", "--with", "exercises")
    seen = ("pack", "preview", "mine", "--exercise", "near-enough")
    assert coach.fine(*seen, "attention=8", "ease=3").startswith("Hard work\n")
    assert "Flowing (Attention above 5.5, Ease above 5.5)" in coach.fine(*seen)
    assert coach.fine(*seen, "--html").startswith("<!doctype html>")
    wrong = Path("mine/exercises/near-enough.toml")
    wrong.write_text(wrong.read_text("utf-8").replace("minutes", "minuten"), "utf-8")
    refused = coach(*seen)
    assert refused.code == 1
    assert "exercises/near-enough.toml:9" in refused.out


def test_a_new_pack_is_begun_without_a_question_where_yes_was_said(coach: Shell) -> None:
    said = coach.answering("pack", "new", "desk", "--yes", lines=())
    assert (said.code, said.err) == (0, "")
    assert "[" not in said.out.partition("\n")[0]
    assert Path("desk", "pack.toml").exists()
