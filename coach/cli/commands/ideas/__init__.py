"""Ideas and ambitions."""

from __future__ import annotations

from coach.cli.command import BACK, DAILY, PEOPLE, Command, Option, Positional
from coach.cli.options import AGAIN, HIDE_NAMES, JSON, OUT, SERVES, YES
from coach.i18n import N_

COMMANDS = (
    Command(
        name="idea", group=DAILY, run="ideas.ideas:idea", free=True,
        about=N_("put an idea on the list"),
        words=(
            Positional(N_("TEXT"), N_("what could be better for a customer"), "*",
                       offers="signs"),
        ),
        options=(
            Option("--benefit", N_("what the customer gets"), N_("TEXT")),
            Option("--by", N_("whose idea it is"), N_("NAME"), offers="people"),
            SERVES, JSON,
        ),
        examples=(
            N_("coach idea call back before noon +service"),
            N_("coach idea a key box for @Peter --by Sanne"),
        ),
    ),
    Command(
        name="ideas", group=BACK, run="ideas.ideas:list_", free=True,
        about=N_("the ideas, what was answered, and what was learned"),
        words=(
            Positional(N_("WORDS"), N_("only those that say this; #theme is a tag"), "*"),
        ),
        options=(
            Option("--theme", N_("only with this tag"), N_("THEME")),
            Option("--customer", N_("only for this person"), N_("PERSON"), offers="people"),
            Option("--status", N_("only those that stand like this"), N_("STATUS"),
                   group="ideas.status"),
            Option("--reach", N_("only those that came this far"), N_("REACH"),
                   group="ideas.reach"),
            Option("--lessons", N_("what was learned, to search")),
            Option("--sheet", N_("one page for the management team")),
            OUT, Option("--without", N_("parts of the page to leave out"), N_("PARTS")),
            HIDE_NAMES, YES, JSON,
        ),
        examples=(
            "coach ideas --status new", N_("coach ideas --lessons queue"),
            "coach ideas --sheet --out sheet.md --without attention",
        ),
    ),
    Command(
        name="ambition", group=PEOPLE, run="ideas.ideas:ambition", free=True,
        about=N_("something grand, with the small end first; alone it shows them"),
        words=(Positional(N_("TEXT"), N_("what you would like to be true one day"), "*"),),
        options=(
            Option("--team", N_("it is of the team")),
            Option("--with", N_("who brings a line, with commas"), N_("NAMES")),
            Option("--now", N_("a small act that serves it now"), N_("ACT")),
            AGAIN,
            Option("--until", N_("it may rest until this day"), N_("WHEN")),
            JSON,
        ),
        examples=(
            N_('coach ambition nobody waits in the rain --now "ask one customer today"'),
        ),
    ),
)  # fmt: skip
