"""The people, and the days that one is not there."""

from __future__ import annotations

from coach.cli.command import PEOPLE, Command, Option, Positional
from coach.cli.options import JSON, ON, OUT, YES
from coach.i18n import N_

COMMANDS = (
    Command(
        name="people", group=PEOPLE, run="people.people:people",
        about=N_("everybody, and when you last saw them"),
        options=(Option("--due", N_("only who may be waiting")), JSON),
    ),
    Command(
        name="person", group=PEOPLE, run="people.people:person",
        about=N_("add, show, edit, link, merge, export, forget or decline a person"),
        words=(
            Positional(N_("WHAT"), N_("what to do"), choices=(
                "add", "show", "edit", "link", "merge", "export", "forget", "nobody",
            )),
            Positional(
                N_("NAME"),
                N_("who; FIELD=VALUE for add and edit, a line to link, two to merge"), "+",
                offers={
                    "show": "people", "merge": "people", "merge *": "people",
                    "edit": "people", "edit *": "fields", "add *": "person fields",
                    "link": "people", "link *": "people",
                    "export": "people", "forget": "people",
                },
            ),
        ),
        options=(
            Option("--colleague", N_("a colleague")),
            Option("--customer", N_("a customer")),
            Option("--link", N_("with add: link the lines that name them already")),
            Option("--out", N_("with export: the file to write"), N_("FILE"),
                   offers="files"),
            Option("--keep", N_("with forget: what was noted stays, without the name")),
            Option("--dry-run", N_("with forget: only tell what would happen")),
            YES, JSON,
        ),
        examples=(
            "coach person add Anna de Wit --customer",
            N_("coach person edit Anna note=likes tea"),
            'coach person merge "Anna de Wit" Annie --yes',
            "coach person forget Anna --dry-run",
        ),
    ),
    Command(
        name="sheet", group=PEOPLE, run="people.people:sheet",
        about=N_("prepare a talk with somebody, and keep what was said in it"),
        words=(Positional(N_("PERSON"), N_("with whom"), "+", offers={"": "people"}),),
        options=(
            Option("--md", N_("as Markdown, to print or take along")),
            OUT,
            Option("--topic", N_("something to bring up in the next talk"), N_("TEXT")),
            Option("--said", N_("there was a talk: what was said"), N_("TEXT")),
            Option("--needs", N_("what they need"), N_("TEXT")),
            Option("--promised", N_("what you promised"), N_("TEXT")),
            Option("--before", N_("the day by which you promised it"), N_("WHEN")),
            Option("--kept", N_("a promise that you kept"), N_("TEXT")),
            Option("--talked", N_("topics talked about, with commas"), N_("TEXT")),
            ON, YES, JSON,
        ),
        examples=(
            "coach sheet Anna", "coach sheet Anna --md --out anna.md",
            N_('coach sheet Anna --said "It goes well" --promised "the book"'),
            N_('coach log "for @Anna: ask about the move"'),
        ),
    ),
    Command(
        name="away", group=PEOPLE, run="people.people:away",
        about=N_("days away, for nothing to count; alone it lists them"),
        words=(
            Positional(N_("FROM"), N_("the first day"), "?"),
            Positional(N_("TO"), N_("the last day"), "?"),
        ),
        options=(Option("--label", N_("what for"), N_("LABEL"), group="away.label"), JSON),
        examples=("coach away 21-12 3-1", N_("coach away tomorrow --label ill")),
    ),
)  # fmt: skip
