"""Everything that was noted is there, however it came in."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from coach.companion import Companion
from coach.model.act import Act
from coach.model.idea import Idea
from coach.model.moment import Moment
from coach.model.pattern import Pattern
from coach.model.person import Person
from coach.model.reflection import Reflection
from coach.rules.people import rhythm
from coach.rules.search import filters, terms
from coach.services import demo
from coach.services.acts import feedback
from coach.services.entries import corpus
from coach.services.log import search
from coach.services.people import contacts, lookup
from coach.store.journal import contents
from tests.conftest import NOW
from tests.services.build import companion_in, person


def test_what_changes_while_it_is_open_is_as_it_would_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(contents, "WORTH_IT", 0)
    here = companion_in(tmp_path)
    new = here.store.new_id
    anna = Person(id=new(), name="Anna")
    moment = Moment(id=new(), at=NOW - timedelta(days=3), text="tea", person_ids=(anna.id,))
    pattern = Pattern(id=new(), name="Rushing", cue="the queue")
    idea = Idea(id=new(), title="a lamp")
    here.store.save(anna, moment, pattern, idea)
    for _process in range(2):
        corpus.entries(companion_in(tmp_path))
    open_ = companion_in(tmp_path)
    for change in (
        replace(moment, text="coffee"),
        Moment(id=new(), at=NOW, text="a word"),
        replace(anna, name="Anna Bakker"),
        replace(pattern, status="active"),
        replace(idea, status="done"),
        Reflection(id="2026-11-19", day=NOW.date() - timedelta(days=1), impact=7),
        replace(moment, at=NOW - timedelta(days=9)),
    ):
        assert corpus.entries(open_)
        open_.store.save(change)
        shown = [(e, str(e)) for e in corpus.entries(open_)]
        assert [text for _e, text in shown] == list(
            map(str, corpus.entries(companion_in(tmp_path)))
        )
    open_.store.commit(deleted=[moment])
    assert moment.id not in {entry.id for entry in corpus.entries(open_)}


def test_a_side_counts_the_same_in_the_balance_and_when_looked_for(tmp_path: Path) -> None:
    here = companion_in(tmp_path)
    demo.fill(here.store, NOW.date(), "nl")
    newcomer = Person(id=here.store.new_id(), name="Nadia")
    here.store.save(
        newcomer,
        Moment(id="m1", at=NOW, text="x", person_ids=(newcomer.id,)),
        Act(id="a1", text="x", person_id=newcomer.id, status="done", done_at=NOW),
    )
    assert balance_and_found(here, newcomer)[2] == 2
    lookup.put_on_side(here, newcomer, "customer")
    assert balance_and_found(here, newcomer)[2] == 0


def test_what_somebody_said_is_found_by_their_side(companion: Companion) -> None:
    person(companion, "Anna", "customer")
    feedback.keep(companion, "wat fijn", person="anna")
    for query, found in (
        ("kant:klant", 1),
        ("kant:collega", 0),
        ("kant:klant in:feedback", 1),
    ):
        assert len(search.page(companion).find(query)) == found, query


def balance_and_found(companion: Companion, newcomer: Person) -> tuple[int, ...]:
    """Return colleagues, customers and unknown, told alike by both."""
    gathered = contacts.gather(companion)
    given = contacts.in_balance(companion, gathered)
    sides = {person.id: person.side for person in gathered.people}
    told = rhythm.balance(given, sides)
    keys = {(one.table, one.id) for one in given}
    counted = [
        entry for entry in corpus.entries(companion) if (entry.table, entry.id) in keys
    ]
    found = tuple(
        len(filters.parse(f"kant:{side}", NOW, ()).select(terms.Selection.all_of(counted)))
        for side in ("collega", "klant", "onbekend")
    )
    assert found == (told.colleague, told.customer, told.unknown)
    return found
