"""What several commands have in common: their groups, and the options they share."""

from __future__ import annotations

from coach.cli.command import Option, Word
from coach.i18n import LANGUAGES, N_

DAILY = N_("Every day")
PEOPLE = N_("People and days")
BACK = N_("Looking back")
DATA = N_("What you wrote")
PROGRAM = N_("The program")
GROUPS = (DAILY, PEOPLE, BACK, DATA, PROGRAM)

GLOBAL = (
    Option("--home", N_("keep everything in this folder"), N_("DIR")),
    Option("--lang", N_("speak English or Dutch"), "en|nl", choices=LANGUAGES),
    Option("--plain", N_("today and the commands as plain text, without the app")),
    Option("--version", N_("show the version")),
    Option("--help", N_("show how a command is written")),
)

ON = Option("--on", N_("the day, such as yesterday, fri or 14-11-2026"), N_("WHEN"))
JSON = Option("--json", N_("answer in JSON"))
YES = Option("--yes", N_("do not ask first"))
COLLEAGUE = Option("--colleague", N_("it is about colleagues"))
CUSTOMER = Option("--customer", N_("it is about customers"))
TEXT = Word(N_("TEXT"), N_("what happened, in your own words"), "*")
ID = Word("ID", N_("a code, a number of the list just shown, or a part of the text"))
VALUES = Word(N_("FIELD=VALUE"), N_("what it becomes; alone, the fields are shown"), "*")
