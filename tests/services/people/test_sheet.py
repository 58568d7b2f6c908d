"""Sheets: what helps before a talk, and nothing in which anybody could be graded."""

from datetime import date

import pytest

from coach.companion import Companion
from coach.model.errors import CoachError
from coach.model.meeting import Meeting, Promise
from coach.services.log import add
from coach.services.people import sheet, talks
from coach.services.people.sheet import Sheet
from coach.services.settings import settings
from tests.services.build import filled, moment, person


def texts(page: Sheet, name: str) -> list[str]:
    """Return the lines of one part, with their signs."""
    return [
        f"{line.sign}{line.text}" for part in page.parts if part.name == name
        for line in part.lines
    ]  # fmt: skip


def test_it_looks_back_to_the_last_talk(companion: Companion) -> None:
    anna = person(companion, "Anna", "colleague")
    moment(companion, 40, anna, text="long ago")
    moment(companion, 9, anna, text="before the talk")
    moment(companion, 2, anna, text="after it")
    page = sheet.sheet(companion, anna.id)
    assert page.since_words == "the last thirty days, since Wednesday 21 October"
    assert texts(page, "moments") == ["after it", "before the talk"]
    companion.store.save(
        Meeting(
            id="m", day=date(2026, 11, 15), person_id=anna.id, text="well", needs="rest"
        )
    )
    page = sheet.sheet(companion, anna.id)
    assert page.title == "One-on-one with Anna"
    assert texts(page, "moments") == ["after it"]
    assert texts(page, "last") == ["well", "needed: rest"]


def test_a_customer_is_visited(companion: Companion) -> None:
    bo = person(companion, "Bo", "customer")
    assert sheet.sheet(companion, bo.id).title == "Visit to Bo"


def test_what_was_appreciated_stands_apart(companion: Companion) -> None:
    anna = person(companion, "Anna")
    moment(companion, 3, anna, kind="appreciate", text="so calm", spoken=False)
    moment(companion, 2, anna, kind="appreciate", text="the cake")
    page = sheet.sheet(companion, anna.id)
    assert texts(page, "appreciated") == ["✓the cake", "○so calm (not said yet)"]
    assert texts(page, "moments") == []


def test_promises_are_open_or_were_kept_since(companion: Companion) -> None:
    anna = person(companion, "Anna")
    talks.add_promise(companion, anna.id, "the book", "1 dec")
    for name, day in (("kept", date(2026, 11, 10)), ("long ago", date(2026, 1, 10))):
        companion.store.save(
            Promise(id=name, text=name, person_id=anna.id, status="kept", kept_on=day)
        )
    page = sheet.sheet(companion, anna.id)
    assert sorted(texts(page, "promises")) == ["○the book", "✓kept"]


def test_both_may_want_to_grow(companion: Companion) -> None:
    anna = person(
        companion, "Anna Smit", growth_wish="teach", growth_step="one evening",
        growth_on=date(2026, 12, 2),
    )  # fmt: skip
    settings.put(companion, "growth_wish", "listen longer")
    settings.put(companion, "growth_on", "12 December 2026")
    settings.put(companion, "growth_step", "count to four")
    page = sheet.sheet(companion, anna.id)
    assert texts(page, "growth") == [
        "Anna: teach", "→next step: one evening",
        "I: listen longer", "→next step: count to four",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("side", "role", "other", "asked"),
    [("colleague", "lead", None, True), ("colleague", "team_member", None, False),
     ("customer", None, None, False), ("colleague", None, None, True),
     ("colleague", None, "lead", False)],
)  # fmt: skip
def test_the_lowest_two_of_a_role_check_are_asked_of_whom_one_answers_to(
    companion: Companion, side: str, role: str | None, other: str | None, *, asked: bool
) -> None:
    filled(companion, "attention/role-check", 7, 4, 8, 6, 6, 5, 9, "a rule", "Ask")
    anna = person(companion, "Anna", side, role=role)
    if other:
        person(companion, "Bo", "colleague", role=other)
    found = texts(sheet.sheet(companion, anna.id), "role")
    if asked:
        assert found == [
            "Time: what would give me more of it?",
            "Knowledge: what would give me more of it?",
        ]
    else:
        assert found == []


def test_no_mark_reaches_a_sheet(companion: Companion) -> None:
    anna = person(companion, "Anna", "colleague")
    filled(companion, "attention/role-check", 7, 4, 8, 6, 6, 5, 9, "a rule", "Ask")
    add.note(companion, "@Anna the extra tube 7..9")
    told = sheet.markdown(sheet.sheet(companion, anna.id))
    assert "the extra tube" in told
    body = told.partition("\n\n## ")[2].replace("(today)", "")
    assert not any(sign.isdecimal() for sign in body)


def test_markdown_has_boxes_and_takes_no_words_for_signs(companion: Companion) -> None:
    anna = person(companion, "Anna")
    talks.add_topic(companion, anna.id, "the *move* <b> [x](y) # 1")
    told = sheet.markdown(sheet.sheet(companion, anna.id))
    assert told.startswith("# One-on-one with Anna\n")
    assert "- [ ] the \\*move\\* \\<b\\> \\[x\\](y) \\# 1" in told
    assert told.endswith("**What they need**\n")


def test_somebody_who_is_gone_has_no_sheet(companion: Companion) -> None:
    with pytest.raises(CoachError):
        sheet.sheet(companion, "gone")
