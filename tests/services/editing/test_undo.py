"""Taking something back says what became of it."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from coach import i18n
from coach.companion import Companion
from coach.model.act import Act
from coach.model.prompt import Nudge, nudge_id
from coach.rules.prompts import registry
from coach.services.acts import acts
from coach.services.editing import edit, undo
from coach.services.log import add
from coach.services.people import lookup
from coach.services.reflection import reflect
from coach.services.settings import away, settings
from coach.services.sharing import transfer
from tests.services.build import FRIDAY, companion_in, moment, person


def told(companion: Companion) -> str:
    return undo.undo(companion).understood


def test_what_was_new_is_taken_away_again(companion: Companion) -> None:
    add.note(companion, "coffee with @Anna")
    assert told(companion) == (
        "Taken back. Person taken away again: Anna; "
        "Moment taken away again: coffee with Anna."
    )


def test_what_was_deleted_is_put_back(companion: Companion) -> None:
    edit.delete(companion, "moments", moment(companion, 1, text="coffee").id)
    assert told(companion) == "Taken back. Moment put back: coffee."
    add.note(companion, "solved!")
    assert told(companion) == "Taken back. Moment taken away again: solved!"


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"minutes": "20"}, "coffee: minutes again 15"),
        (
            {"kind": "listened", "minutes": ""},
            "coffee: again without kind, minutes again 15",
        ),
        ({"text": "tea"}, "Moment: text again coffee"),
    ],
)
def test_what_was_changed_says_which_field_is_as_it_was(
    companion: Companion, values: dict[str, str], said: str
) -> None:
    kept = moment(companion, 1, text="coffee", minutes=15)
    edit.change(companion, "moments", kept.id, values)
    assert told(companion) == f"Taken back. {said}."


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Taken back. Sanne: again without side."),
        ("nl", "Teruggedraaid. Sanne: collega of klant weer leeg."),
    ],
)
def test_a_side_that_was_told_is_unknown_again(
    companion: Companion, language: str, said: str
) -> None:
    lookup.put_on_side(companion, person(companion, "Sanne"), "customer")
    i18n.use(language)
    assert told(companion) == said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Taken back. ring Anna: status again planned."),
        ("nl", "Teruggedraaid. ring Anna: status weer gepland."),
    ],
)
def test_an_act_that_was_done_is_planned_again_and_no_more_is_said(
    companion: Companion, language: str, said: str
) -> None:
    acts.plan(companion, "ring Anna")
    acts.finish(companion, companion.store.all(Act)[0])
    i18n.use(language)
    assert told(companion) == said


def test_a_day_looked_back_on_is_called_by_its_day_whatever_stands_in_it(
    companion: Companion,
) -> None:
    reflect.reflect(companion, date(2026, 11, 19), impact=7, text="a busy day")
    reflect.reflect(companion, date(2026, 11, 19), control=8)
    assert (
        told(companion) == "Taken back. Thursday 19 November 2026: again without control."
    )


def test_days_are_said_in_words(companion: Companion) -> None:
    reflect.reflect(companion, date(2026, 11, 19), impact=7)
    reflect.reflect(companion, date(2026, 11, 19), impact=8)
    away.go(companion, "21-12-2026", "3-1-2027", "holiday")
    assert "Away taken away again: Holiday from Monday 21 December" in told(companion)
    assert told(companion) == "Taken back. Thursday 19 November 2026: impact again 7."
    assert told(companion) == (
        "Taken back. Reflection taken away again: Thursday 19 November 2026."
    )


def test_a_setting_is_told_with_what_holds_now(companion: Companion) -> None:
    settings.put(companion, "prompts", "2")
    settings.put(companion, "prompts", "3")
    assert told(companion) == "Taken back. Prompts a day: again 2."
    assert told(companion) == "Taken back. Prompts a day: again 1."


def test_a_prompt_is_called_by_its_name(companion: Companion) -> None:
    name = registry.RULES[0].trigger
    shown = Nudge(id=nudge_id(name, FRIDAY), rule=name, shown_at=FRIDAY, facts={})
    companion.store.save(shown)
    companion.store.save(replace(shown, response="not_now"))
    said = f"Prompt “{registry.RULES[0].title}”: again as it was"
    assert told(companion) == f"Taken back. {said}."


def test_a_long_text_is_not_said_whole(companion: Companion) -> None:
    kept = moment(companion, 1, text="coffee and a very long talk about everything else")
    edit.change(companion, "moments", kept.id, {"text": "tea"})
    assert told(companion) == "Taken back. Moment: text again as it was."


def test_an_import_is_told_by_how_many_there_were(
    companion: Companion, tmp_path: Path
) -> None:
    for number in range(5):
        moment(companion, number)
    other = companion_in(tmp_path, "other-state", "other")
    transfer.bring_in(other, json.dumps(transfer.export(companion)))
    assert told(other) == "Taken back. 5 entries taken away again."


def test_a_second_version_is_not_taken_for_the_entry_itself(
    companion: Companion, tmp_path: Path
) -> None:
    kept = moment(companion, 1, text="coffee")
    other = companion_in(tmp_path, "other-state", "other")
    transfer.bring_in(other, json.dumps(transfer.export(companion)))
    edit.change(companion, "moments", kept.id, {"text": "tea"})
    transfer.bring_in(other, json.dumps(transfer.export(companion)))
    assert told(other) == "Taken back. The other version of tea taken away again."
