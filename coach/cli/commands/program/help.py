"""`coach help`: all commands by what they are for, and how one of them is written."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from coach.cli import output
from coach.cli.answers import Told
from coach.cli.arguments import Arguments
from coach.cli.command import GROUPS, Command
from coach.cli.options import GLOBAL
from coach.cli.output import cells
from coach.cli.registry import every, expect
from coach.companion import Companion
from coach.i18n import _


def help_(_companion: Companion, given: Arguments) -> Told:
    """Print every command, or how one of them is written."""
    command = expect(given.words[0]) if given.words else None
    if given.as_json:
        return [
            {"name": one.name, "about": _(one.about),
             "words": [_(word.name) for word in one.words],
             "options": [option.flag for option in one.options]}
            for one in ((command,) if command else every())
        ]  # fmt: skip
    if command:
        describe(command)
    else:
        overview()
    return 0


def overview() -> None:
    """Print every command in one line, in groups."""
    output.say(
        _("coach: a private companion for being there for customers and colleagues.")
    )
    output.say(_("Without a command it opens; everything stays on this machine."))
    for group in GROUPS:
        output.part(_(group))
        rows = [(f"{c.name} {_usage(c)}", _(c.about)) for c in every() if c.group == group]
        _table(rows)
    output.part(_("Everywhere"))
    _table([(f"{o.flag} {_(o.value)}" if o.value else o.flag, _(o.about)) for o in GLOBAL])
    output.part(_("More about one of them: coach help log"))


def describe(command: Command) -> None:
    """Print how one command is written."""
    from coach.cli import parser  # argparse, only when help is asked for

    output.say(parser.build(command).format_help().rstrip("\n"))


def _usage(command: Command) -> str:
    marks = {"?": "[{}]", "*": "[{}…]", "+": "{}…", "": "{}"}
    return " ".join(marks[word.count].format(_(word.name)) for word in command.words)


def _table(rows: Sequence[tuple[str, str]]) -> None:
    columns = output.width(sys.stdout) or 80
    column = min(24, columns // 3)
    for left, right in rows:
        if cells(left) <= column - 1:
            output.say("  " + left.ljust(column) + right, hang=column + 2)
        else:
            output.say("  " + left)
            output.say(" " * (column + 2) + right)
