"""Words and options that several commands share, and those that each one takes."""

from __future__ import annotations

from coach.cli.command import Option, Positional
from coach.i18n import LANGUAGES, N_

GLOBAL = (
    Option("--home", N_("keep everything in this folder"), N_("DIR"), offers="files"),
    Option("--lang", N_("speak English or Dutch"), "en|nl", choices=tuple(LANGUAGES)),
    Option("--plain", N_("today and the commands as plain text, without the app")),
    Option("--version", N_("show the version (also -V)")),
    Option("--help", N_("show how a command is written (also -h)")),
)
"""What each command takes."""

AS_JSON = "--json"
ON = Option("--on", N_("the day, such as yesterday, fri or 14-11-2026"), N_("WHEN"))
PLANNED = Option("--on", N_("the day, such as tomorrow or fri"), N_("WHEN"))
AGAIN = Option("--again", N_("the day to look at it again"), N_("WHEN"))
JSON = Option(AS_JSON, N_("answer in JSON"))
YES = Option("--yes", N_("do not ask first"))
OUT = Option("--out", N_("the file to write"), N_("FILE"), offers="files")
DRY_RUN = Option("--dry-run", N_("only tell what would happen"))
ANEW = Option("--anew", N_("begin again instead of going on"))
HIDE_NAMES = Option("--hide-names", N_("replace the names of people"))
COLLEAGUE = Option("--colleague", N_("it is about colleagues"))
CUSTOMER = Option("--customer", N_("it is about customers"))
KIND = Option("--kind", N_("what kind of attention"), N_("KIND"), group="moments.kind")
TEXT = Positional(N_("TEXT"), N_("what happened, in your own words"), "*", offers="signs")
ID = Positional(
    "ID", N_("a code, a number of the list just shown, or a part of the text"),
    offers={"*": "entries"},
)  # fmt: skip
SERVES = Option(
    "--serves", N_("the ambition that it serves"), N_("AMBITION"), offers="ambitions"
)
VALUES = Positional(
    N_("FIELD=VALUE"), N_("what it becomes; alone, the fields are shown"), "*",
    offers="fields",
)  # fmt: skip
