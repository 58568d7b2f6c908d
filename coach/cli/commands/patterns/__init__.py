"""Old ways, and coming back from them."""

from __future__ import annotations

from coach.cli.command import DAILY, PEOPLE, Command, Option, Positional
from coach.cli.options import JSON, ON
from coach.i18n import N_

KEPT = ("show", "edit", "begin", "pause", "resume", "rest", "root", "letgo")
"""What is done with a pattern that is there."""

COMMANDS = (
    Command(
        name="tick", group=DAILY, run="patterns.patterns:tick", free=True,
        about=N_("how a day of your plan went"),
        words=(
            Positional(N_("PATTERN"), N_("which one, when two are active"), "*",
                       offers="ticks"),
            Positional(N_("done|tiny|missed|na"),
                       N_("how it went; done when nothing is said"), "?"),
        ),
        options=(ON, JSON),
        examples=("coach tick", "coach tick tiny", N_("coach tick na --on yesterday")),
    ),
    Command(
        name="slip", group=DAILY, run="patterns.patterns:slip", free=True,
        about=N_("the old way came along, and you saw it"),
        words=(
            Positional(N_("PATTERN"), N_("which one, when two are active"), "*",
                       offers="active patterns"),
        ),
        options=(
            Option("--note", N_("a line about it"), N_("TEXT")),
            Option("--context", N_("what was going on"), N_("WHAT"), group="slips.context"),
            ON, JSON,
        ),
    ),
    Command(
        name="pattern", group=PEOPLE, run="patterns.patterns:pattern",
        about=N_("old ways and the plans for new ones"),
        words=(
            Positional(N_("WHAT"), N_("what to do"), choices=(
                "list", "library", "pick", "new", *KEPT,
            )),
            Positional(
                N_("NAME"), N_("which one; new and edit take FIELD=VALUE too"), "*",
                offers={
                    "pick": "pattern ideas", "edit *": "fields", "new *": "plan fields",
                    **dict.fromkeys(KEPT, "patterns"),
                },
            ),
        ),
        options=(Option("--second", N_("yes, a second active one")), JSON),
        examples=(
            "coach pattern library", "coach pattern pick 3",
            N_('coach pattern new Rushing plan="if the queue grows, then I breathe out"'),
        ),
    ),
)  # fmt: skip
