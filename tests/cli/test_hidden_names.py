"""A name is what it looks like: what nobody can see makes nobody somebody else."""

from __future__ import annotations

import json

import pytest

from tests.cli.shell import Shell

HIDDEN = {
    "zero width": "Ke\u200bes",
    "soft hyphen": "Ke\u00ades",
    "colours": "\x1b[31mKees",
    "bidi": "Ke\u202ees",
    "a line end": "Kees\n",
    "a mark of order": "Kees\ufeff",
}


def known(coach: Shell) -> list[str]:
    return [one["name"] for one in coach.kept("people")]


@pytest.mark.parametrize("name", HIDDEN.values(), ids=HIDDEN)
def test_who_is_noted_twice_is_one_person(coach: Shell, name: str) -> None:
    coach.fine("log", "-", given=f'@"{name.strip()} Bo\u200bk" hi')
    coach.fine("log", "-", given=f'@"{name.strip()} Bo\u200bk" hi')
    coach.fine("log", "thanks @Kees")
    assert known(coach) == ["Kees Bok"]


@pytest.mark.parametrize("name", HIDDEN.values(), ids=HIDDEN)
def test_a_name_that_is_changed_is_kept_as_it_is_shown(coach: Shell, name: str) -> None:
    coach.fine("person", "add", "Bob")
    coach.fine("person", "edit", "Bob", f"name={name}", f"aliases=Bob,{name}je")
    coach.fine("log", "tea with @Kees")
    assert coach("person", "add", name).code == 1
    assert known(coach) == ["Kees"]
    assert coach.fine("person", "show", name).startswith("Kees")
    assert "tea" in coach.fine("find", f"with:{name.strip()}")


@pytest.mark.parametrize("name", HIDDEN.values(), ids=HIDDEN)
def test_a_name_that_was_kept_with_more_in_it_is_found(coach: Shell, name: str) -> None:
    people = [{"id": "aa", "name": name}, {"id": "bb", "name": "\u200b"}]
    file = coach.folder / "people.json"
    file.write_text(json.dumps({"format": 1, "tables": {"people": people}}))
    said = coach("import", str(file))
    assert "Person 2: the field “name” holds something that does not fit." in said.err
    coach.fine("log", "tea with @Kees")
    assert coach("person", "add", "Kees").code == 1
    assert coach.fine("person", "show", "Kees").startswith("Kees")
    coach.fine("person", "edit", "Kees", "side=customer")
    assert len(known(coach)) == 1


def test_a_name_of_which_nothing_is_shown_is_none(coach: Shell) -> None:
    coach.fine("person", "add", "Bob")
    assert coach("person", "edit", "Bob", "name=\u200b").code == 1
    assert coach("person", "add", "\u200b\x1b[31m").code == 1
    assert known(coach) == ["Bob"]
