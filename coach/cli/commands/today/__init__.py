"""What matters today."""

from __future__ import annotations

from coach.cli.command import DAILY, MAY_ASK, Command, Option, Positional
from coach.cli.options import JSON, KIND, ON
from coach.i18n import N_

COMMANDS = (
    Command(
        name="today", group=DAILY, run="today.today:today", locked=MAY_ASK,
        about=N_("today as text"),
        options=(Option("--short", N_("in one line")), JSON),
    ),
    Command(
        name="prompt", group=DAILY, run="today.today:prompt",
        about=N_("the prompt of today, and an answer to it"),
        words=(
            Positional(N_("ANSWER"), N_("what you say to it; alone it is shown"), "?",
                 choices=("done", "open", "later", "no", "off")),
        ),
        options=(JSON,),
    ),
    Command(
        name="memory", group=DAILY, run="today.today:memory",
        about=N_("something good from before: of this day, or of another"),
        options=(ON, JSON),
        examples=(
            "coach memory", N_("coach memory --on yesterday"),
            N_("coach settings memories off"),
        ),
    ),
    Command(
        name="agenda", group=DAILY, run="today.today:agenda",
        about=N_("today's meetings and who is in them; nothing of it is kept"),
        words=(
            Positional(N_("FILE"), N_("an .ics file; otherwise the one in the settings"),
                       "?", offers="files"),
        ),
        options=(
            Option("--note", N_("keep this one as a moment"), N_("NUMBER")),
            Option("--line", N_("what happened there; otherwise its name"), N_("TEXT")),
            KIND, ON, JSON,
        ),
        examples=(
            "coach agenda",
            N_('coach agenda --note 2 --line "heard her plans" --kind listen'),
            N_("coach settings agenda ~/calendar.ics"),
        ),
    ),
)  # fmt: skip
