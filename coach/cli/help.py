"""Help: all commands by what they are for, and how one of them is written."""

from __future__ import annotations

import sys

from coach.cli import output
from coach.cli.command import GROUPS, Command
from coach.cli.options import GLOBAL
from coach.cli.output import cells
from coach.cli.registry import every
from coach.i18n import _


def overview() -> None:
    """Print every command in one line, in groups."""
    output.say(
        _("coach: a private companion for being there for customers and colleagues.")
    )
    output.say(_("Without a command it opens; everything stays on this machine."))
    for group in GROUPS:
        output.say()
        output.say(_(group))
        rows = [(f"{c.name} {_usage(c)}", _(c.about)) for c in every() if c.group == group]
        _table(rows)
    output.say()
    output.say(_("Everywhere"))
    _table([(f"{o.flag} {_(o.value)}" if o.value else o.flag, _(o.about)) for o in GLOBAL])
    output.say()
    output.say(_("More about one of them: coach help log"))


def describe(command: Command) -> None:
    """Print how one command is written."""
    from coach.cli import parser  # argparse, only when help is asked for

    output.say(parser.build(command).format_help().rstrip("\n"))


def _usage(command: Command) -> str:
    marks = {"?": "[{}]", "*": "[{}…]", "+": "{}…", "": "{}"}
    return " ".join(marks[word.count].format(_(word.name)) for word in command.words)


def _table(rows: list[tuple[str, str]]) -> None:
    columns = output.width(sys.stdout) or 80
    column = min(24, columns // 3)
    for left, right in rows:
        if cells(left) <= column - 1:
            output.say("  " + left.ljust(column) + right, hang=column + 2)
        else:
            output.say("  " + left)
            output.say(" " * (column + 2) + right)
