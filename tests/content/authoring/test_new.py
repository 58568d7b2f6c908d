"""A new pack passes every check from the start, and is built the same everywhere."""

import hashlib
import os
import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.content.authoring.build import build
from coach.content.authoring.new import POSSIBLE, NewPack, draft, example
from coach.content.authoring.toml_writer import Writer
from coach.content.check.pack import check
from coach.content.findings import PackError
from coach.content.format.field import FieldFormat
from coach.content.format.guesses import kind_called, kind_meant
from coach.content.format.kinds import KINDS, kind_of
from coach.content.library import Library
from coach.content.source.sources import from_bytes, open_pack
from coach.model.errors import CoachError
from coach.services.packs.authoring import write_new
from tests.content.filled import problems
from tests.found import sure
from tests.packing import folder


def wishes(**other: object) -> NewPack:
    asked: dict[str, object] = {
        "id": "my-pack", "name": 'My "first" pack', "author": "Anna de Vries",
        "summary": "To try it.", "locales": ("nl", "en"), **other,
    }  # fmt: skip
    return NewPack(**asked)  # type: ignore[arg-type]


@pytest.mark.parametrize("locales", [("en",), ("nl", "en"), ("de", "fr")])
def test_a_new_pack_passes_every_check(tmp_path: Path, locales: tuple[str, ...]) -> None:
    names = write_new(str(tmp_path / "new"), wishes(locales=locales, kinds=POSSIBLE))
    found = open_pack(str(tmp_path / "new"))
    assert check(found) == ()
    assert set(names) == set(found.files)


@pytest.mark.parametrize("kind", POSSIBLE)
def test_each_kind_can_be_asked_for_alone(tmp_path: Path, kind: str) -> None:
    write_new(str(tmp_path), wishes(kinds=(kind,)))
    found = open_pack(str(tmp_path))
    assert check(found) == ()
    # A questionnaire puts lenses in an order, so they come along.
    more = {"lenses"} if kind == "questionnaires" else set()
    kinds = {here.name for name in found.files if (here := kind_of(name))}
    assert kinds == {"pack", kind, *more}


def test_the_examples_can_be_used_at_once(tmp_path: Path) -> None:
    write_new(str(tmp_path), wishes(kinds=POSSIBLE))
    library = Library(None, only=open_pack(str(tmp_path)))
    assert library.exercise("my-pack/near-enough")
    assert (
        library.questions()[0].text.say("nl") == "Voor wie maakte je vandaag iets lichter?"
    )
    assert library.packs()[0].name.say("nl") == 'My "first" pack'
    assert problems(library) == ()


def test_every_key_of_an_example_is_explained_once(tmp_path: Path) -> None:
    write_new(str(tmp_path), wishes())
    text = (tmp_path / "acts.toml").read_text("utf-8")
    for key, field in KINDS["acts"].fields.items():
        if re.search(rf"^{key}\b", text, re.MULTILINE):
            assert len(re.findall(rf"^# {field.about}(?: \(|$)", text, re.MULTILINE)) == 1


def test_examples_hold_every_field_that_is_needed() -> None:
    for each in POSSIBLE:
        for name, data in example(each, ("en", "nl")).items():
            kind = sure(kind_of(name))
            for key, field in kind.whole.items():
                assert not field.needed or key in data or key == "*"


TROUBLE: list[dict[str, object]] = [
    {"id": "My Pack"}, {"id": "../x"}, {"licence": "?"}, {"locales": ("english",)},
    {"author": " "},
]  # fmt: skip


@pytest.mark.parametrize("trouble", TROUBLE)
def test_a_pack_that_would_not_pass_is_not_begun(
    tmp_path: Path, trouble: dict[str, object]
) -> None:
    with pytest.raises(PackError) as refused:
        write_new(str(tmp_path / "new"), wishes(**trouble))
    assert refused.value.findings
    assert not (tmp_path / "new").exists()


def test_what_is_there_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(CoachError, match="there already"):
        write_new(str(tmp_path), wishes())
    with pytest.raises(CoachError, match="there already"):
        write_new(str(tmp_path / "mine.txt"), wishes())
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_editors_find_the_schema_beside_the_files(tmp_path: Path) -> None:
    write_new(str(tmp_path), wishes(kinds=POSSIBLE))
    for path in tmp_path.rglob("*.toml"):
        named = sure(re.match(r"#:schema (\S+)\n", path.read_text("utf-8")))
        assert (path.parent / named[1]).is_file()


def test_a_folder_is_built_the_same_whenever_and_wherever(tmp_path: Path) -> None:
    one = build(open_pack(str(folder(tmp_path / "one"))))
    again = folder(tmp_path / "two")
    for number, path in enumerate(sorted(again.rglob("*.toml"), reverse=True)):
        path.chmod(0o600)
        os.utime(path, (number, number))
    assert build(open_pack(str(again))) == one
    assert one.sha256 == hashlib.sha256(one.data).hexdigest()


def test_what_is_built_is_what_was_there(tmp_path: Path) -> None:
    write_new(str(tmp_path), wishes(kinds=POSSIBLE))
    found = open_pack(str(tmp_path))
    again = from_bytes(build(found).data)
    assert again.findings == ()
    assert again.files == found.files
    assert not [name for name in again.files if name.startswith(".")]


PLAIN = FieldFormat(type="text", most=99)
SHAPE = {
    "a": PLAIN,
    "b": FieldFormat(type="words", most=99),
    "c": FieldFormat(type="list", each=PLAIN),
}


@given(st.text(), st.dictionaries(st.text(), st.text()), st.lists(st.text()))
def test_whatever_is_written_is_read_back(
    text: str, words: dict[str, str], listed: list[str]
) -> None:
    data: dict[str, object] = {"a": text, "c": listed, **({"b": words} if words else {})}
    assert tomllib.loads(Writer().text(SHAPE, data)) == data


def test_a_new_pack_is_small_enough_to_be_read_in_a_minute() -> None:
    files = draft(wishes())
    assert len([name for name in files if not name.startswith(".")]) <= 8


@pytest.mark.parametrize("language", ["en", "nl"])
def test_a_kind_is_understood_by_what_it_is_called(language: str) -> None:
    for name in KINDS:
        assert kind_meant(kind_called(name, language)) == name
