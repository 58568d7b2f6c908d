"""What was written down: noting it, finding it, changing it, taking that back."""

from __future__ import annotations

from coach.cli.command import BACK, DAILY, DATA, WORKS, Command, Option, Positional
from coach.cli.options import COLLEAGUE, CUSTOMER, ID, JSON, KIND, ON, TEXT, VALUES, YES
from coach.i18n import N_

COMMANDS = (
    Command(
        name="log", group=DAILY, run="log.log:log", free=True, words=(TEXT,), locked=WORKS,
        about=N_("note a moment of attention"),
        options=(
            ON,
            Option("--received", N_("attention that you got")),
            Option("--witnessed", N_("attention that you saw")),
            KIND, COLLEAGUE, CUSTOMER, JSON,
        ),
        examples=(
            N_("coach log coffee with @Anna, listened to her plans +listen 15m"),
            N_("coach log yesterday: called @Bo back 7..9"),
            N_("coach log -      (reads the text, which then stays out of the history)"),
        ),
    ),
    Command(
        name="find", group=BACK, run="log.find:find", free=True,
        about=N_("find what you wrote"),
        words=(
            Positional(N_("QUERY"), N_("words and filters; alone it shows everything"), "*",
                       offers="filters"),
        ),
        options=(
            Option("--limit", N_("at most so many"), N_("NUMBER")),
            Option("--save", N_("keep it as a view that is found by its name"), N_("NAME")),
            Option("--views", N_("show the saved views")),
            Option("--forget", N_("let go of a saved view"), N_("NAME"), offers="views"),
            JSON,
        ),
        examples=(
            N_("coach find with:anna since:1-11 impact:7.."),
            N_("coach find --save thanks kind:appreciate since:1-1"),
            N_('coach find "exact words" coffee not:tea'),
            N_("coach find coffee or tea      (in quotes, or is a word like any other)"),
            N_('coach find "impact>=7 in:reflections"'),
        ),
    ),
    Command(
        name="why", group=BACK, run="log.find:why", free=True,
        about=N_("where a number or a prompt comes from"),
        words=(
            Positional(N_("NAME"), N_("a number, a prompt or a pattern, for whom"), "*",
                       offers={"": "reasons", "*": "about"}),
        ),
        options=(JSON,),
        examples=("coach why balance", "coach why usual Anna", "coach why prompt"),
    ),
    Command(
        name="edit", group=DATA, run="log.edit:edit", words=(ID, VALUES),
        about=N_("change something you wrote"),
        options=(
            Option("--take", N_("choose this one where there are more versions"),
                   N_("NUMBER")),
            JSON,
        ),
        examples=(N_("coach edit 1 text=coffee minutes=20"),),
    ),
    Command(
        name="delete", group=DATA, run="log.edit:delete", words=(ID,),
        about=N_("delete something you wrote"), options=(YES, JSON),
    ),
    Command(
        name="undo", group=DATA, run="log.edit:undo",
        about=N_("take back the last thing; again goes further back"), options=(JSON,),
    ),
    Command(
        name="redo", group=DATA, run="log.edit:redo",
        about=N_("do again what was taken back last"), options=(JSON,),
    ),
)  # fmt: skip
