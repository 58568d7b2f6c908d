"""Every number says how it was made and from which entries."""

import pytest

from coach.companion import Companion
from coach.model.errors import CoachError
from coach.model.pattern import Pattern
from coach.services.acts import feedback
from coach.services.explain import numbers, prompts
from coach.services.log import add
from coach.services.reflection import reflect
from coach.services.today import today
from tests.services.build import FRIDAY, moment, person


def test_the_balance_names_its_entries(companion: Companion) -> None:
    anna = person(companion, "Anna", "colleague")
    recent = moment(companion, 2, anna)
    moment(companion, 40, anna)
    moment(companion, 1, anna, flow="received")
    answer = numbers.why(companion, "balance")
    assert [line.id for line in answer.lines] == [recent.id]
    assert dict(answer.figures)["For colleagues"] == str(
        today.page(companion).balance.colleague
    )


@pytest.mark.parametrize("name", numbers.NUMBERS)
def test_every_number_explains_itself_with_and_without_data(
    companion: Companion, name: str
) -> None:
    anna = person(companion, "Anna", "customer")
    about = "anna" if numbers.NUMBERS[name].about_a_person else ""
    assert numbers.why(companion, name, about).rule
    for days in (1, 8, 15, 22, 29):
        moment(companion, days, anna)
    reflect.reflect(companion, FRIDAY, control=6, heart=9, hand=4)
    act = add.note(companion, "bloemen voor @Anna 7>9 +own").record
    feedback.keep(companion, "wat lief", person="anna")
    answer = numbers.why(companion, name, about)
    assert answer.figures
    assert answer.lines or name in ("waiting", "lenses")
    if name == "uplift":
        assert [line.id for line in answer.lines] == [act.id]


def test_days_with_and_without_an_act_are_told_apart(companion: Companion) -> None:
    reflect.reflect(companion, FRIDAY, heart=8, hand=7)
    reflect.reflect(companion, FRIDAY.replace(day=19), heart=9, hand=5)
    add.note(companion, "bloemen 7>9")
    figures = dict(numbers.why(companion, "distance").figures)
    assert figures["Days with an act"] == "1 (n = 1)"
    assert figures["Other days"] == "4 (n = 1)"
    assert figures["All days"] == "2.5 (n = 2)"


def test_a_list_that_is_cut_says_so(companion: Companion) -> None:
    bram = person(companion, "Bram", "colleague")
    for _time in range(39):
        moment(companion, 1, bram)
    assert prompts.newest(prompts.asked(companion, "balance")) == ""
    moment(companion, 1, bram)
    moment(companion, 1, bram)
    found = prompts.asked(companion, "balance")
    assert len(found.lines) == 40
    assert prompts.newest(found).startswith("The newest 40 are listed;")
    assert found.figures[0] == ("For colleagues", "41")


def test_an_unknown_number_lists_the_known_ones(companion: Companion) -> None:
    with pytest.raises(CoachError, match="balance"):
        numbers.why(companion, "score")


def test_an_unknown_name_is_answered_with_everything_that_can_be_explained(
    companion: Companion,
) -> None:
    companion.store.save(
        Pattern(id=companion.store.new_id(), name="Zelf oplossen", status="active")
    )
    with pytest.raises(CoachError) as asked:
        prompts.asked(companion, "nothing", "like it")
    told = str(asked.value)
    for known in ("nothing like it", "balance", "R01", "Zelf oplossen", "undertow"):
        assert known in told
