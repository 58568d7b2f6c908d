"""Backups as people meet them: each day by itself, listed, gone back to."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from coach.companion import Companion
from coach.model.errors import CoachError
from coach.model.setting import Setting
from coach.services import backup
from tests.services.build import companion_in


@pytest.fixture
def days(tmp_path: Path, now: datetime) -> list[Companion]:
    """One device on ten days after each other."""
    return [companion_in(tmp_path, now=now + timedelta(days=day)) for day in range(10)]


def test_a_day_on_which_something_was_written_gets_one(days: list[Companion]) -> None:
    assert backup.make_daily(days[0]) == ""
    for companion in days:
        companion.store.save(Setting(id="day", value=companion.today().day))
        made = backup.make_daily(companion)
        assert Path(made).name == f"coach-{companion.today()}.zip"
        assert backup.make_daily(companion) == ""
    kept = [one.made_on for one in backup.listed(days[-1])]
    assert kept == [one.today() for one in reversed(days[2:])]


def test_a_day_without_a_word_makes_none(days: list[Companion]) -> None:
    days[0].store.save(Setting(id="a", value=1))
    assert backup.make_daily(days[0])
    assert backup.make_daily(days[1]) == ""


@pytest.mark.parametrize("which", ["yesterday", "2026-11-20", "coach-2026-11-20"])
def test_one_is_found_by_what_it_is_called(days: list[Companion], which: str) -> None:
    days[0].store.save(Setting(id="name", value="A"))
    backup.make_daily(days[0])
    days[1].store.save(Setting(id="name", value="B"))
    assert backup.look(days[1], which).backup.made_at == days[0].now()
    with pytest.raises(CoachError, match="no backup"):
        backup.look(days[1], "tuesday")


def test_what_is_there_now_is_kept_and_can_be_gone_back_to(days: list[Companion]) -> None:
    first, second = days[:2]
    first.store.save(Setting(id="name", value="A"))
    path = backup.make(first)
    second.store.save(Setting(id="name", value="B"))
    assert backup.look(second, path).differs == (("settings", 1),)
    _told, aside = backup.restore(second, backup.look(second, path))
    assert [one.value for one in second.store.all(Setting)] == ["A"]
    _told, other = backup.restore(second, backup.look(second, aside))
    assert [one.value for one in second.store.all(Setting)] == ["B"]
    assert aside != other
