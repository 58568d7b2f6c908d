"""The files in which everything is kept."""

from __future__ import annotations

from coach.cli.command import DATA, MAY_ASK, WORKS, Command, Option, Positional
from coach.cli.options import DRY_RUN, JSON, YES
from coach.i18n import N_

COMMANDS = (
    Command(
        name="doctor", group=DATA, run="store.doctor:doctor", locked=MAY_ASK,
        about=N_("look whether everything is well; changes nothing without --repair"),
        options=(
            Option("--repair", N_("mend what can be mended, let go of what is gone")), JSON,
        ),
    ),
    Command(
        name="tidy", group=DATA, run="store.doctor:tidy",
        about=N_("take what was deleted or changed out of the file for good"),
        options=(
            DRY_RUN,
            Option("--yes", N_("thin out what is old, as the settings say, unasked")), JSON,
        ),
        examples=("coach tidy --dry-run", "coach settings keep_months 24"),
    ),
    Command(
        name="backup", group=DATA, run="store.backup:backup", locked=WORKS,
        about=N_("put all you wrote in one file; each day that happens by itself"),
        words=(Positional(N_("FILE"), N_("the file or the folder"), "?", offers="files"),),
        options=(Option("--yes", N_("replace the file if it is there")), JSON),
        examples=("coach backup", "coach backup ~/Documents"),
    ),
    Command(
        name="restore", group=DATA, run="store.backup:restore",
        about=N_("go back to a backup; alone, those there are"),
        words=(
            Positional(N_("WHICH"), N_("its file, its day or its name"), "?",
                       offers="files"),
        ),
        options=(DRY_RUN, YES, JSON),
        examples=(
            N_("coach restore yesterday"),
            N_("coach restore ~/Documents/coach-backup.zip --dry-run"),
        ),
    ),
    Command(
        name="privacy", group=DATA, run="store.doctor:privacy", locked=WORKS,
        about=N_("where your words are and who can read them"), options=(JSON,),
    ),
    Command(
        name="lock", group=DATA, run="store.lock:lock", locked=WORKS,
        about=N_("lock what you write with a passphrase, or change that"),
        words=(
            Positional(N_("WHAT"), N_("what is to change; alone, it begins, or tells"), "?",
                       choices=("change", "recovery", "remove")),
        ),
        options=(JSON,),
        examples=("coach lock", "coach lock change", "coach lock recovery"),
    ),
    Command(
        name="unlock", group=DATA, run="store.lock:unlock", locked=WORKS,
        about=N_("take the passphrase off"), options=(JSON,),
    ),
)  # fmt: skip
