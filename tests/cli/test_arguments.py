"""Our own options are picked out first, everything else is text."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from coach.cli.arguments import Arguments, free, mark, pick
from coach.cli.command import Command
from coach.cli.options import GLOBAL
from coach.cli.registry import named
from coach.model.errors import UsageError
from coach.model.review import KINDS
from coach.services.sharing import cards, formats, incoming


def command(name: str) -> Command:
    found = named(name)
    assert found
    return found


@pytest.mark.parametrize(
    ("typed", "text", "options"),
    [
        ("coffee with Sanne", "coffee with Sanne", {}),
        ("-5 degrees outside --on yesterday", "-5 degrees outside", {"on": "yesterday"}),
        (
            "--on=yesterday coffee --received",
            "coffee",
            {"on": "yesterday", "received": True},
        ),
        ("-- --on is an option", "--on is an option", {}),
        ("a -- b -- c", "a b -- c", {}),
        ("--unknown stays text -x", "--unknown stays text -x", {}),
        ("--on=--received", "", {"on": "--received"}),
        ("", "", {}),
    ],
)
def test_a_line_is_text_but_for_its_own_options(
    typed: str, text: str, options: dict[str, str | bool]
) -> None:
    given = free(typed.split(), command("log").options)
    assert (given.text, given.options) == (text, options)


def test_a_word_to_leave_out_is_no_option() -> None:
    assert free(["coffee", "-saai"], command("find").options).words == ("coffee", "-saai")


@pytest.mark.parametrize(
    ("typed", "complaint"),
    [
        ("coffee --on", "--on needs a value after it."),
        ("coffee --on --received", "--on needs a value after it."),
        ("coffee --on -- monday", "--on needs a value after it."),
        ("coffee --received=yes", "--received takes no value."),
    ],
)
def test_an_option_that_is_half_written_is_wrong_use(typed: str, complaint: str) -> None:
    with pytest.raises(UsageError, match=complaint):
        free(typed.split(), command("log").options)


def test_what_holds_everywhere_is_picked_from_anywhere() -> None:
    found, rest = pick(
        ["log", "a", "--home", "/x", "b", "--lang", "nl", "--", "--help"], GLOBAL
    )
    assert found == {"home": "/x", "lang": "nl"}
    assert rest == ["log", "a", "b", "--", "--help"]


@pytest.mark.parametrize("said", ["0", "11", "-3", "7.5", "seven", "", "１２", "007", "²"])
def test_a_mark_is_a_whole_number_from_1_to_10(said: str) -> None:
    with pytest.raises(UsageError, match="marks are whole numbers from 1 to 10"):
        mark(said)


def test_a_mark_is_read() -> None:
    assert [mark(str(n)) for n in range(1, 11)] == list(range(1, 11))
    assert Arguments((), {}).mark("heart") is None


@pytest.mark.parametrize(
    ("name", "taken", "known"),
    [
        ("share", "KIND", cards.KINDS),
        ("export", "--format", formats.NAMES),
        ("import", "--from", incoming.NAMES),
        ("review", "week|month|quarter|year", KINDS),
    ],
)
def test_a_command_offers_all_that_its_service_knows(
    name: str, taken: str, known: Iterable[str]
) -> None:
    row = command(name)
    choices = {one.name: one.choices for one in row.words}
    choices |= {one.flag: one.choices for one in row.options}
    assert choices[taken] == (*known,)
