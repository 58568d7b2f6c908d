"""Everything that was noted is there, however it came in."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from coach.companion import Companion
from coach.model.idea import Idea
from coach.model.moment import Moment
from coach.model.pattern import Pattern
from coach.model.person import Person
from coach.model.reflection import Reflection
from coach.services import noted
from coach.store import Store, listing
from tests.conftest import NOW


def anew(folder: Path) -> Companion:
    """Return a coach that has read nothing yet."""
    store = Store(str(folder / "home"), str(folder / "state"), lambda: NOW)
    return Companion(store, lambda: NOW)


def test_what_changes_while_it_is_open_is_as_it_would_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "WORTH_IT", 0)
    here = anew(tmp_path)
    new = here.store.new_id
    anna = Person(id=new(), name="Anna")
    moment = Moment(id=new(), at=NOW - timedelta(days=3), text="tea", person_ids=(anna.id,))
    pattern = Pattern(id=new(), name="Rushing", cue="the queue")
    idea = Idea(id=new(), title="a lamp")
    here.store.save(anna, moment, pattern, idea)
    for _process in range(2):
        noted.entries(anew(tmp_path))
    open_ = anew(tmp_path)
    for change in (
        replace(moment, text="coffee"),
        Moment(id=new(), at=NOW, text="a word"),
        replace(anna, name="Anna Bakker"),
        replace(pattern, status="active"),
        replace(idea, status="done"),
        Reflection(id="2026-11-19", day=NOW.date() - timedelta(days=1), impact=7),
        replace(moment, at=NOW - timedelta(days=9)),
    ):
        assert noted.entries(open_)
        open_.store.save(change)
        shown = [(e, str(e)) for e in noted.entries(open_)]
        assert [text for _e, text in shown] == list(map(str, noted.entries(anew(tmp_path))))
    open_.store.commit(deleted=[moment])
    assert moment.id not in {entry.id for entry in noted.entries(open_)}
