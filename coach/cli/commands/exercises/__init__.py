"""Exercises, and what was filled in."""

from __future__ import annotations

from coach.cli.command import BACK, Command, Option, Positional
from coach.cli.options import ANEW, JSON, OUT, YES
from coach.i18n import N_

COMMANDS = (
    Command(
        name="exercise", group=BACK, run="exercises.exercises:exercise",
        about=N_("short guided forms that end in something small to do"),
        words=(
            Positional(N_("WHAT"), N_("what to do"),
                       choices=("list", "show", "run", "print")),
            Positional(N_("NAME"), N_("its id, its number or a part of its title"), "*",
                       offers=dict.fromkeys(("show", "run", "print"), "exercises")),
        ),
        options=(
            Option("--role", N_("only for this role"), N_("ROLE"), group="for_role"),
            Option("--theme", N_("only of this theme"), N_("THEME"), group="seed"),
            Option("--minutes", N_("at most so many minutes"), N_("NUMBER")),
            Option("--pack", N_("only of this pack"), N_("PACK"), offers="packs"),
            ANEW, Option("--html", N_("as a page for a browser or a printer")),
            OUT, YES, JSON,
        ),
        examples=("coach exercise list --minutes 5", "coach exercise run shrink",
                  "coach exercise print hold-differently presence=8 room=3",
                  "coach exercise print hold-differently --html --out sheet.html"),
    ),
    Command(
        name="guide", group=BACK, run="exercises.from_packs:guide",
        about=N_("the texts to read that packs bring"),
        words=(
            Positional(N_("NAME"), N_("which one to read; alone they are listed"), "*",
                       offers="guides"),
        ),
        options=(JSON,), examples=("coach guide", "coach guide small"),
    ),
    Command(
        name="programme", group=BACK, run="exercises.from_packs:programme",
        about=N_("programmes: tips and exercises of a pack, a step at a time"),
        words=(
            Positional(N_("WHAT"), N_("what to do; alone it shows how they stand"), "?",
                       choices=("list", "begin", "pause", "stop")),
            Positional(N_("NAME"), N_("its pack, or a part of its title"), "*",
                       offers=dict.fromkeys(("begin", "pause", "stop"), "programmes")),
        ),
        options=(
            Option("--on", N_("the day on which it begins, such as monday"), N_("WHEN")),
            ANEW, Option("--beside", N_("let those that are going on go on")), JSON,
        ),
        examples=("coach programme begin small --on monday", "coach programme pause"),
    ),
)  # fmt: skip
