"""The library: reads only what is asked for, and one broken pack takes nobody along."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pytest

from coach.content.authoring.build import build, fingerprint
from coach.content.built_in import BuiltIn
from coach.content.library import Library
from tests.content.filled import exercises, problems
from tests.found import sure
from tests.packing import EXERCISE, MANIFEST, QUESTIONS, codes, folder, source, zipped

TRIED = "tried"


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    """A folder for installed packs."""
    (tmp_path / "packs").mkdir()
    return tmp_path / "packs"


def put(packs: Path, data: bytes, name: str = TRIED) -> str:
    """Put a built pack where installed ones lie; return its fingerprint."""
    (packs / f"{name}.coachpack").write_bytes(data)
    return build(source()).sha256


def with_pack(
    packs: Path, files: dict[str, str | bytes] | None = None, **chosen: Any
) -> Library:
    """Return a library into which a pack with these files was installed."""
    built = build(source(files))
    put(packs, built.data)
    return Library(str(packs), trusted={TRIED: built.sha256}, **chosen)


def refs(library: Library) -> list[str]:
    return [question.ref for question in library.questions()]


@pytest.fixture
def read_files(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Tell which files of the built-in packs were read."""
    seen: list[str] = []
    before = BuiltIn.rows

    def rows(place: BuiltIn, file: str) -> object:
        seen.append(f"{Path(place.path).name}/{file}")
        return before(place, file)

    monkeypatch.setattr(BuiltIn, "rows", rows)
    return seen


def test_making_a_library_reads_nothing(read_files: list[str]) -> None:
    Library(None)
    assert read_files == []


def test_a_question_reads_only_its_kind_and_only_once(read_files: list[str]) -> None:
    library = Library(None)
    for _time in range(3):
        library.prompts()
    assert len(read_files) == len(set(read_files))
    assert {file.partition("/")[2] for file in read_files} == {"pack.toml", "prompts.toml"}


def test_one_exercise_reads_one_file(read_files: list[str]) -> None:
    library = Library(None)
    assert library.exercise("small/shrink") is library.exercise("small/shrink")
    assert [file for file in read_files if "exercises" in file] == [
        "small/exercises/shrink.toml"
    ]


def test_a_list_of_exercises_reads_no_exercise_whole(read_files: list[str]) -> None:
    assert Library(None).headings()
    assert not [file for file in read_files if "exercises" in file]


def test_the_built_in_packs_need_no_checks_to_be_loaded() -> None:
    code = (
        "import sys; from coach.content.library import Library\n"
        "Library('/nowhere').prompts()\n"
        "print({'zipfile', 'difflib', 'hashlib', 'coach.content.check.pack'}"
        " & set(sys.modules))"
    )
    root = str(Path(__file__).parents[2])
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": root},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "set()"


def test_an_unknown_exercise_is_none() -> None:
    library = Library(None)
    for ref in (
        "small/nowhere", "nowhere/shrink", "shrink", "", "../small/shrink", "small/..",
        "small/../acts", "small/shrink\0", "small/shrink.toml",
    ):  # fmt: skip
        assert library.exercise(ref) is None


def test_an_installed_pack_joins_the_others(packs: Path) -> None:
    library = with_pack(packs)
    assert refs(library)[-1] == "tried/lighter"
    assert library.exercise("tried/near")
    assert library.packs()[-1].path.endswith("tried.coachpack")
    assert problems(library) == ()


def test_a_pack_that_is_off_is_known_and_not_used(packs: Path) -> None:
    library = with_pack(packs, off=[TRIED, "small"])
    assert {"tried", "small"} <= {pack.id for pack in library.packs()}
    assert not {"tried", "small"} & {pack.id for pack in library.active()}
    assert not [ref for ref in refs(library) if ref.startswith(("tried/", "small/"))]
    assert library.exercise("small/shrink") is None


@pytest.mark.parametrize(
    ("trusted", "code"), [({}, "not-installed"), ({TRIED: "0" * 64}, "not-trusted")]
)
def test_a_pack_that_is_not_the_one_installed_is_not_used(
    packs: Path, trusted: dict[str, str], code: str
) -> None:
    put(packs, build(source()).data)
    library = Library(str(packs), trusted=trusted)
    assert TRIED not in {pack.id for pack in library.packs()}
    assert codes(problems(library)) == [code]


def test_a_folder_among_the_installed_is_not_trusted(packs: Path) -> None:
    folder(packs / "tried")
    library = Library(str(packs), trusted={})
    assert codes(problems(library)) == ["not-installed"]
    ((path, findings),) = library.aside()
    assert (Path(path).name, codes(findings)) == ("tried", ["not-installed"])


def test_what_else_lies_among_the_installed_is_left_alone(packs: Path) -> None:
    data = build(source()).data
    (packs / "tried.toml").write_bytes(data)
    (packs / "tried.coachpack").symlink_to(packs / "tried.toml")
    sha = put(packs, data, ".tried")
    library = Library(str(packs), trusted={TRIED: sha})
    assert TRIED not in {pack.id for pack in library.packs()}
    assert problems(library) == ()


def test_a_pipe_among_the_installed_is_never_waited_for(packs: Path) -> None:
    os.mkfifo(packs / "tried.coachpack")
    assert codes(problems(Library(str(packs), trusted={}))) == ["not-an-archive"]


HOSTILE = {
    "no zip": (b"rubbish", {"not-an-archive"}),
    "a way out": (zipped(("../x.toml", "")), {"path-outside"}),
    "no manifest": (zipped(("a.toml", QUESTIONS), good=False), {"no-manifest"}),
    "a broken manifest": (zipped(("pack.toml", "format = "), good=False), {"not-toml"}),
    "a manifest of other types": (
        zipped(("pack.toml", "format = []\nid = 3"), good=False),
        {"wrong-type", "missing-key"},
    ),
}


@pytest.mark.parametrize(("data", "said"), HOSTILE.values(), ids=HOSTILE)
def test_a_broken_pack_stands_aside_and_is_told_about(
    packs: Path, data: bytes, said: set[str]
) -> None:
    put(packs, data, "bad")
    library = with_pack(packs)
    assert refs(library)[-1] == "tried/lighter"
    assert set(codes(problems(library))) == said


def test_even_trusted_bytes_are_looked_at_before_they_are_used(packs: Path) -> None:
    data = zipped(("../x.toml", ""))
    put(packs, data)
    library = Library(str(packs), trusted={TRIED: fingerprint(data)})
    assert TRIED not in {pack.id for pack in library.packs()}
    assert codes(problems(library)) == ["path-outside"]


def test_a_file_that_is_not_as_it_is_to_be_brings_nothing(packs: Path) -> None:
    spoilt = QUESTIONS.replace("[[question]]", "[question]")
    library = with_pack(packs, {"questions.toml": spoilt})
    assert "tried/lighter" not in refs(library)
    assert library.exercise("tried/near")
    assert {"wrong-type"} == set(codes(problems(library)))


def test_an_exercise_that_does_not_hang_together_is_not_offered(packs: Path) -> None:
    crooked = EXERCISE + '[outcome]\nkind = "lowest"\nof = ["heart", "nobody"]\n'
    crooked += 'text = { en = "x", nl = "y" }\n'
    library = with_pack(packs, {"exercises/near.toml": crooked})
    assert library.exercise("tried/near") is None
    assert TRIED not in {heading.ref.partition("/")[0] for heading in library.headings()}
    assert TRIED not in {each.ref.partition("/")[0] for each in exercises(library)}
    assert codes(problems(library)) == ["unknown-step-near"]


def test_nobody_can_take_the_place_of_a_built_in_pack(packs: Path) -> None:
    built = build(source({"pack.toml": MANIFEST.replace('"tried"', '"small"')}))
    put(packs, built.data, "small")
    library = Library(str(packs), trusted={"small": built.sha256})
    assert codes(problems(library)) == ["pack-twice"]
    assert library.exercise("small/shrink")


def test_a_pack_for_a_newer_coach_stays_aside(packs: Path) -> None:
    library = with_pack(packs, {"pack.toml": MANIFEST.replace("format = 1", "format = 9")})
    assert TRIED not in {pack.id for pack in library.packs()}
    assert problems(library)


def test_a_preview_holds_that_pack_alone() -> None:
    library = Library(None, only=source())
    assert [pack.id for pack in library.packs()] == [TRIED]
    assert refs(library) == ["tried/lighter"]
    assert library.prompts() == {}


def test_a_translation_gives_another_pack_one_more_language(packs: Path) -> None:
    manifest = MANIFEST.replace('["en", "nl"]', '["de"]').replace(
        'default_locale = "en"', 'default_locale = "de"'
    )
    german = '"small/acts/card-with-detail.text" = "Eine Karte."\n'
    german += '"small/exercises/shrink.title" = "Kleiner"\n'
    german += '"small/exercises/shrink.size.easy" = "gleich"\n'
    files: dict[str, str | bytes] = {"pack.toml": manifest, "translations/de.toml": german}
    library = with_pack(packs, files)
    card = next(act for act in library.acts() if act.ref == "small/card-with-detail")
    assert card.text.say("de") == "Eine Karte."
    assert card.text.say("nl").startswith("Schrijf met de hand")
    shrink = sure(library.exercise("small/shrink"))
    assert shrink.title.say("de") == "Kleiner"
    assert shrink.step("size").choice("easy").say("de") == "gleich"
    assert [pack.name.say("de") for pack in library.packs()][-1] == "Tried"
    shrink = sure(with_pack(packs, files, off=[TRIED]).exercise("small/shrink"))
    assert shrink.title.say("de") == shrink.title.say("en")


def test_own_words_go_before_those_of_the_pack() -> None:
    mine = {
        "core/prompts/r01.text": {"nl": "Eigen \x1b[31mwoorden {n} {exp}"},
        "small/exercises/shrink.title": {"en": "Smaller"},
        "direction/exercises/direction-check.outcome.high_high.name": {"en": "no such key"},
        "direction/exercises/direction-check.outcome.cells.high_high.name": {
            "en": "Stream"
        },
    }
    library = Library(None, mine=mine)
    text = library.prompts()["attention_customer_drop"].text
    assert text.say("nl") == "Eigen woorden {n} {exp}"
    assert text.say("en").startswith("In your last ten working days")
    assert {"Smaller"} == {
        heading.title.say("en")
        for heading in library.headings()
        if heading.ref == "small/shrink"
    }
    check = sure(library.exercise("direction/direction-check"))
    assert check.outcome.cells["high_high"].name.say("en") == "Stream"


WELCOME = """
[[prompt]]
id = "p1"
trigger = "welcome_back"
family = "care"
text.nl = "Daar ben je weer."
why.nl = "Je was weg."
"""


def test_a_later_pack_speaks_for_an_earlier_one(packs: Path) -> None:
    prompt = with_pack(packs, {"prompts.toml": WELCOME}).prompts()["welcome_back"]
    assert prompt.ref == "tried/p1"
    assert prompt.text.say("nl") == "Daar ben je weer."
    assert prompt.text.say("en").startswith("Good to see you.")


OWN: Final = {"core/prompts/r05.why": {"en": "Because."}}


@pytest.mark.parametrize("mine", [{}, OWN], ids=["shipped", "own words"])
def test_a_prompt_alone_is_the_same_as_among_all(
    packs: Path, mine: dict[str, dict[str, str]]
) -> None:
    every, single = (
        with_pack(packs, {"prompts.toml": WELCOME}, mine=mine) for _ in range(2)
    )
    worded = every.prompts()
    assert single.triggers() == worded.keys()
    assert {name: single.prompt(name) for name in worded} == worded
    assert single.prompt("nobody_knows") is None


def test_word_lists_of_packs_come_together(packs: Path) -> None:
    words = 'quality.en = ["helped", "cheer*"]\n'
    lists = with_pack(packs, {"lexicons.toml": words}).lexicons()
    assert lists["quality"]["en"].count("helped") == 1
    assert lists["quality"]["en"][-1] == "cheer*"
    assert "geholpen" in lists["quality"]["nl"]


def test_what_is_deprecated_is_no_longer_offered_and_still_readable() -> None:
    old = EXERCISE.replace("minutes = 3", "minutes = 3\ndeprecated = true")
    gone = QUESTIONS.replace('id = "lighter"', 'id = "lighter"\ndeprecated = true')
    library = Library(
        None, only=source({"exercises/near.toml": old, "questions.toml": gone})
    )
    assert not exercises(library)
    assert not library.headings()
    assert not library.questions()
    assert library.exercise("tried/near")


def test_texts_are_made_safe_when_they_are_read() -> None:
    text = QUESTIONS.replace("lighter?", "light\\u202eer?\\u200b")
    (question,) = Library(None, only=source({"questions.toml": text})).questions()
    assert question.text.say("en") == "What made today lighter?"
