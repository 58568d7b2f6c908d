"""Looking back on a day, a week, a year."""

from __future__ import annotations

from coach.cli.command import BACK, DAILY, Command, Option, Positional
from coach.cli.options import JSON, ON
from coach.i18n import N_

COMMANDS = (
    Command(
        name="reflect", group=DAILY, run="reflection.reflect:reflect",
        about=N_("look back on a day in a few marks"),
        words=(
            Positional(N_("MARK"), N_("control, creativity, impact, energy; - skips"), "*"),
        ),
        options=(
            Option("--heart", N_("how much you wanted it for the customer"), N_("MARK")),
            Option("--hand", N_("how much of it you did"), N_("MARK")),
            Option("--filter", N_("what came in between"), N_("WHAT"),
                   group="reflections.filter"),
            Option("--note", N_("a line about the day"), N_("TEXT")),
            ON, JSON,
        ),
        examples=("coach reflect 7 6 8", N_("coach reflect - - 8 --on yesterday")),
    ),
    Command(
        name="review", group=BACK, run="reflection.review:review",
        about=N_("look back on a week or longer, and keep one small step"),
        words=(
            Positional("week|month|quarter|year",
                       N_("how long; a week when nothing is said"), "?",
                       choices=("week", "month", "quarter", "year")),
        ),
        options=(
            Option("--on", N_("which one, such as last week or october"), N_("WHEN")),
            Option("--movement", N_("more, same or back"), N_("WHAT"),
                   group="reviews.movement"),
            Option("--glad", N_("what you are glad of"), N_("TEXT")),
            Option("--helped", N_("what helped"), N_("TEXT")),
            Option("--between", N_("what came in between"), N_("TEXT")),
            Option("--met", N_("where strength, customer and result met"), N_("TEXT")),
            Option("--letgo", N_("what may wait"), N_("TEXT")),
            Option("--next", N_("one small step, which becomes an act"), N_("TEXT")),
            Option("--ask", N_("go through its questions on the terminal")),
            Option("--md", N_("as a page of Markdown")),
            JSON,
        ),
        examples=(
            "coach review", N_("coach review --ask --on \"last week\""),
            N_("coach review --movement more --glad \"the talk with Anna\""),
            "coach review year --md",
        ),
    ),
    Command(
        name="chart", group=BACK, run="reflection.review:chart", free=True,
        about=N_("a chart as text; alone it lists them"),
        words=(Positional(N_("NAME"), N_("which one"), "*", offers={"": "charts"}),),
        options=(JSON,), examples=("coach chart", "coach chart marks"),
    ),
)  # fmt: skip
