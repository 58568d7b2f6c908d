"""How one looks at customers."""

from __future__ import annotations

from coach.cli.command import PEOPLE, Command, Positional
from coach.cli.options import ANEW, JSON
from coach.i18n import N_

COMMANDS = (
    Command(
        name="lens", group=PEOPLE, run="lenses.lenses:lens",
        about=N_("how you look at customers: your lenses, and those of others"),
        words=(
            Positional(N_("WHAT"), N_("what to do; alone the order is shown"), "?",
                       choices=("show", "take", "card", "edit", "see", "team", "set")),
            Positional(
                N_("NAME"), N_("which lens or entry; edit takes FIELD=VALUE too"), "*",
                offers={
                    "card": "lenses", "edit": "lenses", "edit *": "lens fields",
                    "see": "entries", "set": "lens sets", "take": "questionnaires",
                },
            ),
        ),
        options=(ANEW, JSON),
        examples=(
            "coach lens take", "coach lens card dialogue",
            N_('coach lens edit picture="that somebody tells it only once"'),
            "coach lens see 1",
        ),
    ),
)  # fmt: skip
