"""What is here already shows how it is written, and is a good beginning."""

import tomllib
from pathlib import Path

import pytest

from coach.content.authoring.borrow import borrow
from coach.content.authoring.excerpt import excerpts, meant
from coach.content.authoring.new import NewPack, draft
from coach.content.built_in import built_in
from coach.content.check.pack import check
from coach.content.format.kinds import KINDS
from coach.content.source.sources import Source, open_pack

PACKS = {Path(one.path).name: one.path for one in built_in()}


def begun(source: Source, said: str, locales: tuple[str, ...] = ("en", "nl")) -> Source:
    """Return the pack that begins with this."""
    begins = borrow(source, said)
    wishes = NewPack(
        id="mine", name="Mine", author="Anna", locales=locales, kinds=begins.kinds,
        begins=begins, licence=begins.licence,
    )  # fmt: skip
    files = {name: text.encode() for name, text in draft(wishes).items() if name[0] != "."}
    return Source(path="mine", files=files)


@pytest.mark.parametrize("name", PACKS)
def test_every_item_that_came_with_coach_is_a_good_beginning(name: str) -> None:
    source = open_pack(PACKS[name])
    for one in excerpts(source):
        if one.kind != "pack":
            assert check(begun(source, one.key)) == (), one.key


@pytest.mark.parametrize("name", PACKS)
@pytest.mark.parametrize("locales", [("en", "nl"), ("nl",), ("de",)])
def test_a_whole_pack_is_a_good_beginning(name: str, locales: tuple[str, ...]) -> None:
    source = open_pack(PACKS[name])
    mine = begun(source, "", locales)
    assert check(mine) == ()
    assert [one.key for one in excerpts(mine)] == [one.key for one in excerpts(source)]


def test_who_wrote_it_first_is_named_and_its_exercises_are_ones_own() -> None:
    mine = begun(open_pack(PACKS["small"]), "")
    manifest = tomllib.loads(mine.files["pack.toml"].decode())
    assert [one["name"] for one in manifest["authors"]] == ["Anna", "coach"]
    assert 'exercise = "mine/seven-to-nine"' in mine.files["tips.toml"].decode()
    alone = begun(open_pack(PACKS["small"]), "tips/one-a-day").files["tips.toml"].decode()
    assert 'exercise = "small/seven-to-nine"' in alone


@pytest.mark.parametrize("name", PACKS)
def test_an_item_is_shown_as_it_stands_in_its_file(name: str) -> None:
    source = open_pack(PACKS[name])
    for one in excerpts(source):
        whole = source.files[one.file].decode()
        row = KINDS[one.kind].row
        assert one.text.strip("\n") in whole
        shown = tomllib.loads(one.text)
        if row:
            (item,) = shown[row]
            assert item["id"] == one.id
            assert item in tomllib.loads(whole)[row]


def test_the_comment_above_an_item_belongs_to_it() -> None:
    text = (
        '# all of them\n\n# why\n# so\n# too\n[[act]]\nid = "a1"\n\n'
        '[[act]]\nid = "b1"\n# end\n'
    )
    source = Source(path="x", files={"acts.toml": text.encode()})
    assert [one.text for one in excerpts(source)] == [
        '# why\n# so\n# too\n[[act]]\nid = "a1"\n',
        '[[act]]\nid = "b1"\n# end\n',
    ]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("acts/card-with-detail", ["acts/card-with-detail"]),
        ("card-with-detail", ["acts/card-with-detail"]),
        ("exercises/shrink", ["exercises/shrink"]),
        ("shrink", ["exercises/shrink"]),
        ("nothing-of-it", []),
    ],
)
def test_an_item_is_meant_with_or_without_its_kind(said: str, found: list[str]) -> None:
    assert [one.key for one in meant(open_pack(PACKS["small"]), said)] == found
