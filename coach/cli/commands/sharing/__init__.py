"""What goes out, and what comes in."""

from __future__ import annotations

from coach.cli.command import DATA, Command, Option, Positional
from coach.cli.options import DRY_RUN, HIDE_NAMES, JSON, OUT, YES
from coach.i18n import N_

SHARED = (
    "win", "idea", "lens", "sentence", "adoption", "course", "outcome", "feedback",
)  # fmt: skip

COMMANDS = (
    Command(
        name="export", group=DATA, run="sharing.export:export",
        about=N_("what you wrote, to take elsewhere or to show"),
        words=(
            Positional("win", N_("a card of one small act with its marks"), "?",
                       choices=("win",)),
            Positional(N_("ACT"), N_("which one, by a part of its text; the newest if "
                                     "none"), "*"),
        ),
        options=(
            Option("--format", N_("how it is written; the name of the file may say it too"),
                   "json|csv|md|html", choices=("json", "csv", "md", "html")),
            Option("--out", N_("the file to write; for csv a folder"), N_("FILE"),
                   offers="files"),
            Option("--since", N_("only from this day on"), N_("WHEN")),
            Option("--without", N_("kinds of entries that stay here, with commas"),
                   N_("KINDS"), offers="tables"),
            HIDE_NAMES,
            Option("--yes", N_("do not ask first; replace the file if it is there")), JSON,
        ),
        examples=(
            "coach export --out coach.json",
            N_("coach export --out diary.html --hide-names"),
            N_("coach export --format csv --out tables --since 1-9"),
            N_("coach export win --out card.html"),
        ),
    ),
    Command(
        name="import", group=DATA, run="sharing.bring_in:bring_in",
        about=N_("bring in what you wrote elsewhere; twice adds nothing"),
        words=(
            Positional(N_("FILE"), N_("the file, or - for what comes in"), offers="files"),
        ),
        options=(
            Option("--from", N_("what it is; otherwise that is guessed, and told"),
                   "coach|jrnl|friends|vcard|csv|text",
                   choices=("coach", "jrnl", "friends", "vcard", "csv", "text")),
            Option("--columns", N_("which column of a table holds what"),
                   N_("day=NAME,who=NAME,text=NAME")),
            DRY_RUN, YES,
            Option("--settings", N_("take these settings over too"), N_("NAMES"),
                   offers="settings"),
            JSON,
        ),
        examples=(
            "coach import coach.json --dry-run", "coach import contacts.vcf",
            N_("coach import diary.txt --from text"),
            N_('coach import calls.csv --columns "day=Created,who=Client,text=Said"'),
        ),
    ),
    Command(
        name="share", group=DATA, run="sharing.cards:share",
        about=N_("make a card of something, to hand to others"),
        words=(
            Positional(N_("KIND"), N_("what it is; alone all that there is"), "?",
                       choices=SHARED),
            Positional(N_("WHICH"), N_("which one; alone it is the latest"), "*",
                       offers="entries"),
        ),
        options=(OUT, YES, JSON),
        examples=(
            "coach share idea --out idea.coachcard",
            "coach share lens --out lens.coachcard --yes",
        ),
    ),
    Command(
        name="receive", group=DATA, run="sharing.cards:receive",
        about=N_("look at cards of others and keep them; twice adds nothing"),
        words=(
            Positional(N_("FILE"), N_("the cards; alone it lists what is here, a number "
                                      "shows one"), "*", offers="files"),
        ),
        options=(
            Option("--let-go", N_("let go of a card that is here"), N_("WHICH")), YES, JSON,
        ),
        examples=(
            "coach receive anna.coachcard", "coach receive 1", "coach receive --let-go 1",
        ),
    ),
)  # fmt: skip
