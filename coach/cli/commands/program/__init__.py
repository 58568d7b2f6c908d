"""The program itself."""

from __future__ import annotations

from coach.cli.command import PROGRAM, WORKS, Command, Option, Positional
from coach.cli.options import JSON
from coach.i18n import N_

SHELLS = ("bash", "zsh", "fish")

COMMANDS = (
    Command(
        name="settings", group=PROGRAM, run="program.settings:settings",
        about=N_("what you want to be otherwise"),
        words=(
            Positional(N_("KEY"), N_("which setting; alone it lists them"), "?",
                       offers="settings"),
            Positional(N_("VALUE"), N_("what it becomes"), "*", offers="choices"),
        ),
        options=(JSON,), examples=(N_("coach settings workdays Mon-Thu"),),
    ),
    Command(
        name="demo", group=PROGRAM, run="program.demo:demo", locked=WORKS,
        about=N_("open half a year of a made-up person"),
        options=(
            Option("--keep", N_("keep it in this folder"), N_("DIR"), offers="files"),
            Option("--years", N_("as many years instead"), N_("NUMBER")),
            JSON,
        ),
    ),
    Command(
        name="completions", group=PROGRAM, run="program.complete:completions",
        locked=WORKS, about=N_("let your shell complete these commands"),
        words=(Positional("SHELL", N_("which shell"), choices=SHELLS),),
    ),
    Command(
        name="help", group=PROGRAM, run="program.help:help_", locked=WORKS,
        about=N_("how a command is written"), options=(JSON,),
        words=(
            Positional(N_("COMMAND"), N_("which one; alone it lists them"), "?",
                       offers="commands"),
        ),
    ),
)  # fmt: skip

COMPLETE = Command(
    name="_complete", group=PROGRAM, run="program.complete:complete", free=True, about="",
    locked=WORKS,
)  # fmt: skip
"""What the completions of a shell ask, and nobody else; it stands in no list."""
