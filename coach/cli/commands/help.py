"""`coach help`: which commands there are, and how one of them is written."""

from __future__ import annotations

from coach.cli import answers, registry
from coach.cli import help as helping
from coach.cli.arguments import Arguments
from coach.cli.command import Command
from coach.companion import Companion
from coach.i18n import _
from coach.model.types import Json


def help_(_companion: Companion, given: Arguments) -> int:
    """Print every command, or how one of them is written."""
    command = registry.expect(given.words[0]) if given.words else None
    if given.has("json"):
        shown = (command,) if command else registry.COMMANDS
        answers.show([_as_json(one) for one in shown])
    elif command:
        helping.describe(command)
    else:
        helping.overview()
    return 0


def _as_json(command: Command) -> dict[str, Json]:
    return {
        "name": command.name,
        "about": _(command.about),
        "words": [_(word.name) for word in command.words],
        "options": [option.flag for option in command.options],
    }
