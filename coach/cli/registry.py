"""The commands by their names: each room below `commands` says which ones it has."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from coach.cli.command import Command
from coach.i18n import _
from coach.model.errors import UsageError

ROOMS = (
    "log", "acts", "today", "reflection", "ideas", "patterns", "people", "direction",
    "lenses", "exercises", "sharing", "store", "packs", "program",
)  # fmt: skip
"""In the order of their use: a note looks into no other room than its own."""


def every() -> Iterator[Command]:
    """Return the commands that people are told of; a room is opened when it is reached."""
    for room in ROOMS:
        yield from import_module(f"coach.cli.commands.{room}").COMMANDS


def named(name: str) -> Command | None:
    """Return the command of that name."""
    if command := next((one for one in every() if one.name == name), None):
        return command
    from coach.cli.commands.program import COMPLETE  # asked by shells alone

    return COMPLETE if name == COMPLETE.name else None


def expect(name: str) -> Command:
    """Return the command of that name; UsageError says which one may be meant."""
    if command := named(name):
        return command
    from difflib import get_close_matches  # only for a slip of the finger

    near = get_close_matches(name, [command.name for command in every()], 1)
    told = _("There is no command “{name}”. See: coach --help")
    if name.startswith("-"):
        told = _("There is no option {name}. See: coach --help")
    elif near:
        told = _("There is no command “{name}”. Did you mean: coach {near}")
    raise UsageError(told.format(name=name, near="".join(near)))
