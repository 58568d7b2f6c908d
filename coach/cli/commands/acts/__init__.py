"""Small acts, and whatever else comes back on its day."""

from __future__ import annotations

from coach.cli.command import DAILY, Command, Option, Positional
from coach.cli.options import JSON, PLANNED, SERVES
from coach.i18n import N_

RETURNING = Positional(
    N_("WHAT"), N_("its number, its code or a part of its text"), "+", offers="acts"
)

COMMANDS = (
    Command(
        name="act", group=DAILY, run="acts.acts:act", free=True,
        about=N_("plan a small act for somebody"),
        words=(
            Positional(N_("TEXT"), N_("what you want to do, and for whom"), "*",
                       offers="signs"),
        ),
        options=(
            Option("--for", N_("for whom"), N_("PERSON"), offers="people"),
            PLANNED,
            Option("--every", N_("comes back: working day, monday, two weeks"), N_("WHEN")),
            Option("--detail", N_("what you know that makes it personal"), N_("TEXT")),
            Option("--ideas", N_("show a few small acts from your packs")),
            SERVES, JSON,
        ),
        examples=(
            N_("coach act bring @Anna the book --on tomorrow"),
            N_("coach act every monday: ask @Bo how the weekend was"),
            N_("coach act walk the floor --every \"first monday of the month\""),
        ),
    ),
    Command(
        name="done", group=DAILY, run="acts.acts:done", free=True,
        about=N_("an act is done"),
        words=(
            Positional(N_("ACT"), N_("its number, its code or a part of its text"), "*",
                       offers="acts"),
        ),
        options=(
            Option("--before", N_("the mark before, 1 to 10"), N_("MARK")),
            Option("--after", N_("the mark after, 1 to 10"), N_("MARK")),
            Option("--customer", N_("the customer gave the marks")),
            Option("--own", N_("it was in my own way")),
            Option("--course", N_("it follows the course")),
            Option("--signature", N_("it carries my signature")),
            Option("--sweet", N_("my strength, a happy customer and a result in one")),
            Option("--drop", N_("let it go instead")),
            JSON,
        ),
    ),
    Command(
        name="due", group=DAILY, run="acts.acts:due",
        about=N_("all that comes back on its day"), options=(JSON,),
    ),
    Command(
        name="move", group=DAILY, run="acts.acts:move",
        about=N_("to another day: an act, or what comes back"),
        words=(
            RETURNING,
            Positional(N_("WHEN"), N_("the day, such as tomorrow; next for the next time"),
                       "?"),
        ),
        options=(PLANNED, JSON),
        examples=("coach move 1 tomorrow", N_("coach move the book next friday")),
    ),
    Command(
        name="settle", group=DAILY, run="acts.acts:settle",
        about=N_("done with it: it comes back no more"), words=(RETURNING,),
        options=(JSON,),
    ),
    Command(
        name="feedback", group=DAILY, run="acts.acts:feedback", free=True,
        about=N_("keep what came back, literally"),
        words=(Positional(N_("TEXT"), N_("what was said"), "*", offers="signs"),),
        options=(
            Option("--from", N_("who said it"), N_("PERSON"), offers="people"),
            Option("--score", N_("a score from 0 to 10"), N_("SCORE")),
            JSON,
        ),
    ),
)  # fmt: skip
