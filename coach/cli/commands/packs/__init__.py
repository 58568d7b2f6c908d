"""Packs: what others wrote to be said here."""

from __future__ import annotations

from coach.cli.command import PROGRAM, Command, Option, Positional
from coach.cli.options import JSON, OUT, YES
from coach.i18n import N_

COMMANDS = (
    Command(
        name="pack", group=PROGRAM, run="packs.packs:pack",
        about=N_("packs of questions, acts, patterns and exercises; also your own"),
        words=(
            Positional(N_("WHAT"), N_("what to do"), choices=(
                "list", "show", "on", "off", "install", "remove", "reword",
                "new", "guide", "check", "preview", "build", "sign", "verify", "schema",
            )),
            Positional(
                N_("NAME"), N_("which pack, folder, file or text"), "*",
                offers={
                    "show": "items", "on": "packs", "off": "packs", "remove": "packs",
                    "reword": "texts", "schema": "kinds of file", "guide": "pages",
                    **dict.fromkeys(
                        ("install", "new", "check", "preview", "build", "sign", "verify"),
                        "files",
                    ),
                },
            ),
        ),
        options=(
            Option("--with", N_("what is in it"), N_("KINDS"), offers="kinds of item"),
            Option("--languages", N_("the languages it speaks, such as en,nl"),
                   N_("LANGUAGES"), offers="languages"),
            Option("--from", N_("begin with what a pack that is here has"),
                   N_("PACK/ITEM"), offers="items"),
            Option("--source", N_("as it stands in its file, with the comments")),
            Option("--exercise", N_("what this exercise of the pack says: step=answer …"),
                   N_("ID")),
            Option("--html", N_("as a page for a browser or a printer")), OUT,
            Option("--plain", N_("a preview as text, without the app")),
            Option("--raise", N_("build it as the next version")),
            Option("--downgrade", N_("install an older version")),
            YES, JSON,
        ),
        examples=(
            N_("coach pack new my-pack --with questions,tips --languages en,nl"),
            N_("coach pack new my-pack --from small/shrink"),
            "coach pack guide exercises", "coach pack show small/shrink --source",
            N_("coach pack check my-pack"),
            N_("coach pack preview my-pack --exercise near-enough attention=8 ease=3"),
            N_("coach pack install my-pack-0.1.0.coachpack"), "coach pack off drives",
        ),
    ),
)  # fmt: skip
