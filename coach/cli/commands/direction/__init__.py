"""Where it is heading, and what stands beside it."""

from __future__ import annotations

from coach.cli.command import BACK, HEADING, Command, Option, Positional
from coach.cli.options import AGAIN, JSON, ON
from coach.i18n import N_

COMMANDS = (
    Command(
        name="direction", group=HEADING, run="direction.direction:direction",
        about=N_("the course, the river of twelve weeks and what lies along it, as text"),
        options=(JSON,),
    ),
    Command(
        name="course", group=HEADING, run="direction.direction:course", free=True,
        about=N_("where it is heading, in one sentence; each time is a next version"),
        words=(Positional(N_("TEXT"), N_("the sentence; alone the course is shown"), "*"),),
        options=(
            Option("--for", N_("for whom: me, the team or the organisation"), N_("WHOM"),
                   group="course.scope"),
            Option("--by", N_("who helped, with commas"), N_("NAMES"), offers="people"),
            Option("--value", N_("something that you find important"), N_("NAME")),
            Option("--behaviour", N_("what one sees or hears of it"), N_("TEXT")),
            Option("--example", N_("a time at which it was seen"), N_("TEXT")),
            AGAIN, Option("--versions", N_("show the older versions too")), JSON,
        ),
        examples=(
            N_("coach course Whoever calls us hangs up lighter than they came --for team"),
            N_('coach course --value calm --behaviour "we let people finish" --by Anna'),
        ),
    ),
    Command(
        name="rule", group=HEADING, run="direction.direction:rule", free=True,
        about=N_("a bank or a guardrail: its reason, and whether it is a fact"),
        words=(
            Positional(N_("TEXT"), N_("what it says, or its number to add to it; alone "
                                      "they are listed"), "*", offers="rules"),
        ),
        options=(
            Option("--bank", N_("it gives way when needed")),
            Option("--guardrail", N_("it stays hard")),
            Option("--reason", N_("why it is there"), N_("REASON"), group="frames.reason"),
            Option("--verdict", N_("what it turned out to be"), N_("VERDICT"),
                   group="frames.verified"),
            Option("--decides", N_("who decides about it"), N_("WHO"), offers="people"),
            Option("--asked", N_("the day somebody last asked"), N_("WHEN")),
            Option("--since", N_("the day from which it holds"), N_("WHEN")),
            Option("--folklore", N_("list only what is written nowhere")),
            JSON,
        ),
        examples=(
            N_("coach rule we call back the same day"),
            N_("coach rule no names by mail --reason privacy --verdict fact"),
            N_("coach rule 2 --verdict folklore --asked today"),
        ),
    ),
    Command(
        name="tree", group=HEADING, run="direction.direction:tree", free=True,
        about=N_("what lies across the water, and the ways round it"),
        words=(
            Positional(N_("TEXT"), N_("what lies across, or its number to add to it; alone "
                                      "they are listed"), "*", offers="trees"),
        ),
        options=(
            Option("--wheel", N_("who is at the wheel: me, we, nobody or a name"),
                   N_("WHO"), offers="people"),
            Option("--way", N_("a way round it; more of them with ; between"), N_("TEXT")),
            Option("--take", N_("the way that is taken, by number or words"), N_("WAY")),
            Option("--outcome", N_("what came of it"), N_("TEXT")),
            Option("--park", N_("let it lie until a day"), N_("WHEN")),
            Option("--clear", N_("it is out of the way")),
            Option("--back", N_("it lies in the water again")),
            JSON,
        ),
        examples=(
            N_("coach tree nobody answers at the back office --wheel nobody"),
            N_('coach tree 1 --way "walk over (10 min); ask Anna; send a cake"'),
            N_("coach tree 1 --take 2"),
        ),
    ),
    Command(
        name="room", group=BACK, run="direction.numbers:room", free=True,
        about=N_("how much you may decide, spend and take, and when you used it last"),
        words=(
            Positional(N_("TEXT"), N_("what you may do without asking; alone it is shown"),
                       "*"),
        ),
        options=(JSON,),
        examples=(N_("coach room refund up to 50 euro kind=money person=Anna"),),
    ),
    Command(
        name="number", group=BACK, run="direction.numbers:number", free=True,
        about=N_("the numbers you are steered by, each with its partner of quality"),
        words=(
            Positional(N_("NAME"), N_("which one; alone they are listed, a new name begins "
                                      "one"), "?", offers={"": "numbers", "*": "fields"}),
            Positional(N_("VALUE"), N_("answers such as 8 9 7, a figure, - to take it out, "
                                       "FIELD=VALUE"), "*"),
        ),
        options=(
            Option("--n", N_("from how many answers a figure was made"), N_("NUMBER")),
            ON, JSON,
        ),
        examples=(
            "coach number NPS 9 10 7", "coach number NPS 34 --n 50 --on 1-11",
            N_('coach number "handling time" 312 partner="solved the first time"'),
            N_('coach number "help 40 customers"'),
        ),
    ),
)  # fmt: skip
