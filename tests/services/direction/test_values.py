"""A value can be typed with what shows it, who brought that, and an example."""

import pytest

from coach.model.direction import Brought, Value
from coach.services.direction import values

WAIT = Brought(behaviour="we wait", by="Bo")


@pytest.mark.parametrize(("typed", "value"), [
    ("calm", Value(name="calm")),
    ("calm: we wait (Bo), we ask", Value(
        name="calm", behaviours=("we wait", "we ask"), brought=(WAIT,))),
    ("calm: we wait (Bo) – with Fleur", Value(
        name="calm", behaviours=("we wait",), brought=(WAIT,), example="with Fleur")),
    ("calm – Monday", Value(name="calm", example="Monday")),
])  # fmt: skip
def test_what_is_typed_is_read_and_typed_again(typed: str, value: Value) -> None:
    assert values.from_lines([typed]) == (value,)
    assert values.typed(value) == typed


def test_a_plain_dash_stands_before_an_example_as_well() -> None:
    assert values.from_lines(["calm - Monday"]) == (Value(name="calm", example="Monday"),)


def test_who_named_a_value_is_still_known() -> None:
    (value,) = values.from_lines(["Calm: we ask"], [Value(name="calm", by="Anna")])
    assert (value.name, value.by) == ("Calm", "Anna")
