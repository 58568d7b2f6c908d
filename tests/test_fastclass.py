"""Plain data classes are those of Python, only quicker to make."""

from __future__ import annotations

import dataclasses
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, field, replace
from typing import Any

import pytest

from coach import fastclass


def made(dataclass: Callable[..., Any], *, frozen: bool = True, **options: bool) -> Any:
    """Return a class of two fields that count and one that does not."""

    class Cup:
        """A cup."""

        colour: str
        full: int = 0
        owner: str = field(default="", compare=False, repr=False)

    return dataclass(frozen=frozen, slots=True, **options)(Cup)


@pytest.mark.parametrize("frozen", [True, False])
@pytest.mark.parametrize("eq", [True, False])
def test_they_are_told_apart_as_those_of_python(frozen: bool, eq: bool) -> None:
    said = []
    for dataclass in (dataclasses.dataclass, fastclass.dataclass):
        cup = made(dataclass, frozen=frozen, eq=eq)
        red, same, blue = cup("red", 1, "Ann"), cup("red", 1, "Bo"), cup("blue", 1)
        hashed = cup.__hash__ and hash(red) == hash(same)
        equal = red == same, red != blue, red == ("red", 1), red == red  # noqa: PLR0124
        said.append([equal, hashed, repr(red), replace(red, full=2).full])
    assert said[0] == said[1]
    assert "Ann" not in said[1][2]


def test_one_that_is_frozen_stays_as_it_is() -> None:
    red = made(fastclass.dataclass)("red")
    with pytest.raises(FrozenInstanceError):
        red.colour = "blue"
    with pytest.raises(FrozenInstanceError):
        del red.colour
    assert not hasattr(red, "__dict__")


def test_what_a_class_says_of_itself_stays() -> None:
    @fastclass.dataclass(frozen=True, slots=True, kw_only=True)
    class Pot:
        """A pot."""

        size: int

        def __repr__(self) -> str:
            return "a pot"

    assert repr(Pot(size=1)) == "a pot"
    assert len({Pot(size=1), Pot(size=1), Pot(size=2)}) == 2
    with pytest.raises(TypeError):
        Pot(1)  # type: ignore[call-arg]  # that is the point


def tray(dataclass: Callable[..., Any], **options: bool) -> Any:
    """Return a class of every sort of field."""

    class Tray:
        """A tray."""

        wood: str
        feet: int = 4
        cups: list[str] = field(default_factory=list)
        seen: list[str] = field(default_factory=list, init=False)
        worn: int = field(default=0, init=False)

        def __post_init__(self) -> None:
            self.seen.append(f"{self.wood} on {self.feet}")

    return dataclass(**options)(Tray)


@pytest.mark.parametrize("frozen", [True, False])
@pytest.mark.parametrize("kw_only", [True, False])
@pytest.mark.parametrize("slots", [True, False])
def test_they_begin_as_those_of_python(frozen: bool, kw_only: bool, slots: bool) -> None:
    said = []
    for dataclass in (dataclasses.dataclass, fastclass.dataclass):
        kind = tray(dataclass, frozen=frozen, kw_only=kw_only, slots=slots)
        made = [kind(wood="oak"), kind(wood="ash", feet=3, cups=["red"])]
        made += [] if kw_only else [kind("elm"), kind("fir", 2, ["blue"])]
        made[0].cups.append("green")
        said.append([*map(dataclasses.astuple, made), kind.__init__.__qualname__])
        with pytest.raises(TypeError, match=r"Tray\.__init__"):
            kind()
        with pytest.raises(TypeError, match=r"Tray\.__init__"):
            kind("oak", 4, [], [])
        with pytest.raises(TypeError, match="seen"):
            kind(wood="oak", seen=[])
    assert said[0] == said[1]


@fastclass.dataclass(frozen=True, slots=True)
class Nothing:
    """Holds nothing."""


def test_those_that_hold_nothing_are_all_the_same() -> None:
    assert Nothing() == Nothing()
    assert hash(Nothing()) == hash(Nothing())
    assert pickle.loads(pickle.dumps(Nothing())) == Nothing()
