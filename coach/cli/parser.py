"""argparse, made to speak our languages: for fixed words, and for help."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from functools import partial
from typing import NoReturn

from coach.cli import output
from coach.cli.arguments import Arguments
from coach.cli.command import Command
from coach.i18n import N_, _, ngettext
from coach.model.errors import UsageError

# argparse translates by these two names of its module, through whatever catalogue the
# system has; given ours, it speaks the language that was chosen and no other.
vars(argparse).update(_=_, ngettext=ngettext)

ARGPARSE_SAYS = (
    N_("usage: "),
    N_("positional arguments"),
    N_("options"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("unrecognized arguments: %s"),
    N_("ignored explicit argument %r"),
    N_("the following arguments are required: %s"),
    N_("expected one argument"),
    N_("expected at least one argument"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
)
"""What argparse can say to our users, for the catalogue."""


class Parser(argparse.ArgumentParser):
    """A parser whose complaints are ours."""

    def error(self, message: str) -> NoReturn:
        """Raise what is wrong, with the way to the help."""
        what = message[:1].upper() + message[1:]
        raise UsageError(
            _("{what}. See: {command} --help").format(what=what, command=self.prog)
        )


def build(command: Command) -> Parser:
    """Return the parser of one command."""
    columns = output.width(sys.stdout) or 80
    parser = Parser(
        prog=f"coach {command.name}",
        description=_(command.about)[:1].upper() + _(command.about)[1:] + ".",
        epilog=_epilog(command),
        formatter_class=partial(argparse.RawDescriptionHelpFormatter, width=columns),
        add_help=False,
        allow_abbrev=False,
    )
    for word in command.words:
        choices = f": {', '.join(word.choices)}" if word.choices else ""
        parser.add_argument(
            word.name,
            help=_(word.about) + choices,
            metavar=_(word.name),
            nargs=word.count or None,
            default=[] if word.count == "*" else None,
            choices=word.choices or None,
        )
    for option in command.options:
        if option.value:
            parser.add_argument(option.flag, help=_(option.about), metavar=_(option.value))
        else:
            parser.add_argument(option.flag, help=_(option.about), action="store_true")
    return parser


def _epilog(command: Command) -> str | None:
    if not command.examples:
        return None
    lines = "\n".join(f"  {_(example)}" for example in command.examples)
    return _("for example:") + f"\n{lines}"


def fixed(command: Command, args: Sequence[str]) -> Arguments:
    """Read a command whose words have their places."""
    found = vars(build(command).parse_intermixed_args(list(args)))
    words: list[str] = []
    for word in command.words:
        value = found.pop(word.name)
        words += value if isinstance(value, list) else [] if value is None else [value]
    options = {one.name: found[one.name.replace("-", "_")] for one in command.options}
    said = {name: value for name, value in options.items() if value not in (None, False)}
    return Arguments(tuple(words), said, command.options)
