"""The commands: one row each says how it is written, what it is for and where it lives."""

from __future__ import annotations

from coach.cli.command import Command, Option, Positional
from coach.i18n import LANGUAGES, N_, _
from coach.model.errors import UsageError

DAILY = N_("Every day")
PEOPLE = N_("People and days")
HEADING = N_("Where it is heading")
BACK = N_("Looking back")
DATA = N_("What you wrote")
PROGRAM = N_("The program")
GROUPS = (DAILY, PEOPLE, HEADING, BACK, DATA, PROGRAM)

GLOBAL = (
    Option("--home", N_("keep everything in this folder"), N_("DIR"), offers="files"),
    Option("--lang", N_("speak English or Dutch"), "en|nl", choices=LANGUAGES),
    Option("--plain", N_("today and the commands as plain text, without the app")),
    Option("--version", N_("show the version (also -V)")),
    Option("--help", N_("show how a command is written (also -h)")),
)

SHELLS = ("bash", "zsh", "fish")
SHARED = ("win", "idea", "lens", "sentence", "adoption", "course", "feedback")

ON = Option("--on", N_("the day, such as yesterday, fri or 14-11-2026"), N_("WHEN"))
AS_JSON = "--json"
JSON = Option(AS_JSON, N_("answer in JSON"))
YES = Option("--yes", N_("do not ask first"))
COLLEAGUE = Option("--colleague", N_("it is about colleagues"))
CUSTOMER = Option("--customer", N_("it is about customers"))
SIGNS = {"*": "signs"}
TEXT = Positional(N_("TEXT"), N_("what happened, in your own words"), "*", offers=SIGNS)
ID = Positional(
    "ID",
    N_("a code, a number of the list just shown, or a part of the text"),
    offers={"*": "entries"},
)
SERVES = Option(
    "--serves", N_("the ambition that it serves"), N_("AMBITION"), offers="ambitions"
)
VALUES = Positional(
    N_("FIELD=VALUE"),
    N_("what it becomes; alone, the fields are shown"),
    "*",
    offers={"*": "fields"},
)


COMMANDS = (
    Command(
        name="log", group=DAILY, run="log:log", free=True, words=(TEXT,),
        about=N_("note a moment of attention"),
        options=(
            ON,
            Option("--received", N_("attention that you got")),
            Option("--witnessed", N_("attention that you saw")),
            Option(
                "--kind", N_("what kind of attention"), N_("KIND"), group="moments.kind"
            ),
            COLLEAGUE, CUSTOMER, JSON,
        ),
        examples=(
            N_("coach log coffee with @Anna, listened to her plans +listen 15m"),
            N_("coach log yesterday: called @Bo back 7..9"),
            N_("coach log -      (reads the text, which then stays out of the history)"),
        ),
    ),
    Command(
        name="reflect", group=DAILY, run="reflect:reflect",
        about=N_("look back on a day in a few marks"),
        words=(
            Positional(N_("MARK"), N_("control, creativity, impact, energy; - skips"), "*"),
        ),
        options=(
            Option("--heart", N_("how much you wanted it for the customer"), N_("MARK")),
            Option("--hand", N_("how much of it you did"), N_("MARK")),
            Option(
                "--filter", N_("what came in between"), N_("WHAT"),
                group="reflections.filter",
            ),
            Option("--note", N_("a line about the day"), N_("TEXT")),
            ON, JSON,
        ),
        examples=("coach reflect 7 6 8", N_("coach reflect - - 8 --on yesterday")),
    ),
    Command(
        name="act", group=DAILY, run="acts:act", free=True,
        about=N_("plan a small act for somebody"),
        words=(
            Positional(
                N_("TEXT"), N_("what you want to do, and for whom"), "*", offers=SIGNS
            ),
        ),
        options=(
            Option("--for", N_("for whom"), N_("PERSON"), offers="people"),
            Option("--on", N_("the day, such as tomorrow or fri"), N_("WHEN")),
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
        name="idea", group=DAILY, run="ideas:idea", free=True,
        about=N_("put an idea on the list"),
        words=(
            Positional(
                N_("TEXT"), N_("what could be better for a customer"), "*", offers=SIGNS
            ),
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
        name="done", group=DAILY, run="acts:done", free=True,
        about=N_("an act is done"),
        words=(
            Positional(
                N_("ACT"), N_("its number, its code or a part of its text"), "*",
                offers={"*": "acts"},
            ),
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
        name="due", group=DAILY, run="acts:due",
        about=N_("all that comes back on its day"),
        options=(JSON,),
    ),
    Command(
        name="agenda", group=DAILY, run="today:agenda",
        about=N_("today's meetings and who is in them; nothing of it is kept"),
        words=(
            Positional(
                N_("FILE"), N_("an .ics file; otherwise the one in the settings"), "?",
                offers={"": "files"},
            ),
        ),
        options=(
            Option("--note", N_("keep this one as a moment"), N_("NUMBER")),
            Option("--line", N_("what happened there; otherwise its name"), N_("TEXT")),
            Option(
                "--kind", N_("what kind of attention"), N_("KIND"), group="moments.kind"
            ),
            ON, JSON,
        ),
        examples=(
            "coach agenda",
            N_('coach agenda --note 2 --line "heard her plans" --kind listen'),
            N_("coach settings agenda ~/calendar.ics"),
        ),
    ),
    Command(
        name="move", group=DAILY, run="acts:move",
        about=N_("to another day: an act, or what comes back"),
        words=(
            Positional(
                N_("WHAT"), N_("its number, its code or a part of its text"), "+",
                offers={"*": "acts"},
            ),
            Positional(
                N_("WHEN"), N_("the day, such as tomorrow; next for the next time"), "?"
            ),
        ),
        options=(
            Option("--on", N_("the day, such as tomorrow or fri"), N_("WHEN")), JSON,
        ),
        examples=("coach move 1 tomorrow", N_("coach move the book next friday")),
    ),
    Command(
        name="settle", group=DAILY, run="acts:settle",
        about=N_("done with it: it comes back no more"),
        words=(
            Positional(
                N_("WHAT"), N_("its number, its code or a part of its text"), "+",
                offers={"*": "acts"},
            ),
        ),
        options=(JSON,),
    ),
    Command(
        name="feedback", group=DAILY, run="acts:feedback", free=True,
        about=N_("keep what came back, literally"),
        words=(Positional(N_("TEXT"), N_("what was said"), "*", offers=SIGNS),),
        options=(
            Option("--from", N_("who said it"), N_("PERSON"), offers="people"),
            Option("--score", N_("a score from 0 to 10"), N_("SCORE")),
            JSON,
        ),
    ),
    Command(
        name="tick", group=DAILY, run="patterns:tick", free=True,
        about=N_("how a day of your plan went"),
        words=(
            Positional(
                N_("PATTERN"), N_("which one, when two are active"), "*",
                offers={"*": "ticks"},
            ),
            Positional(
                N_("done|tiny|missed|na"), N_("how it went; done when nothing is said"), "?"
            ),
        ),
        options=(ON, JSON),
        examples=("coach tick", "coach tick tiny", N_("coach tick na --on yesterday")),
    ),
    Command(
        name="slip", group=DAILY, run="patterns:slip", free=True,
        about=N_("the old way came along, and you saw it"),
        words=(
            Positional(
                N_("PATTERN"), N_("which one, when two are active"), "*",
                offers={"*": "active patterns"},
            ),
        ),
        options=(
            Option("--note", N_("a line about it"), N_("TEXT")),
            Option("--context", N_("what was going on"), N_("WHAT"), group="slips.context"),
            ON, JSON,
        ),
    ),
    Command(
        name="prompt", group=DAILY, run="today:prompt",
        about=N_("the prompt of today, and an answer to it"),
        words=(
            Positional(N_("ANSWER"), N_("what you say to it; alone it is shown"), "?",
                 choices=("done", "open", "later", "no", "off")),
        ),
        options=(JSON,),
    ),
    Command(
        name="today", group=DAILY, run="today:today",
        about=N_("today as text"),
        options=(Option("--short", N_("in one line")), JSON),
    ),
    Command(
        name="people", group=PEOPLE, run="people:people",
        about=N_("everybody, and when you last saw them"),
        options=(Option("--due", N_("only who may be waiting")), JSON),
    ),
    Command(
        name="person", group=PEOPLE, run="people:person",
        about=N_("add, show, edit, link, merge, export, forget or decline a person"),
        words=(
            Positional(
                N_("WHAT"), N_("what to do"),
                choices=(
                    "add", "show", "edit", "link", "merge", "export", "forget", "nobody",
                ),
            ),
            Positional(
                N_("NAME"),
                N_("who; FIELD=VALUE for add and edit, a line to link, two to merge"), "+",
                offers={
                    "show": "people", "merge": "people", "merge *": "people",
                    "edit": "people", "edit *": "fields", "add *": "person fields",
                    "link": "people", "link *": "people",
                    "export": "people", "forget": "people",
                },
            ),
        ),
        options=(
            Option("--colleague", N_("a colleague")),
            Option("--customer", N_("a customer")),
            Option("--link", N_("with add: link the lines that name them already")),
            Option(
                "--out", N_("with export: the file to write"), N_("FILE"), offers="files"
            ),
            Option("--keep", N_("with forget: what was noted stays, without the name")),
            Option("--dry-run", N_("with forget: only tell what would happen")),
            YES, JSON,
        ),
        examples=(
            "coach person add Anna de Wit --customer",
            N_("coach person edit Anna note=likes tea"),
            'coach person merge "Anna de Wit" Annie --yes',
            "coach person forget Anna --dry-run",
        ),
    ),
    Command(
        name="sheet", group=PEOPLE, run="people:sheet",
        about=N_("prepare a talk with somebody, and keep what was said in it"),
        words=(Positional(N_("PERSON"), N_("with whom"), "+", offers={"": "people"}),),
        options=(
            Option("--md", N_("as Markdown, to print or take along")),
            Option("--out", N_("the file to write"), N_("FILE"), offers="files"),
            Option("--topic", N_("something to bring up in the next talk"), N_("TEXT")),
            Option("--said", N_("there was a talk: what was said"), N_("TEXT")),
            Option("--needs", N_("what they need"), N_("TEXT")),
            Option("--promised", N_("what you promised"), N_("TEXT")),
            Option("--before", N_("the day by which you promised it"), N_("WHEN")),
            Option("--kept", N_("a promise that you kept"), N_("TEXT")),
            Option("--talked", N_("topics talked about, with commas"), N_("TEXT")),
            ON, YES, JSON,
        ),
        examples=(
            "coach sheet Anna", "coach sheet Anna --md --out anna.md",
            N_('coach sheet Anna --said "It goes well" --promised "the book"'),
            N_('coach log "for @Anna: ask about the move"'),
        ),
    ),
    Command(
        name="away", group=PEOPLE, run="people:away",
        about=N_("days away, for nothing to count; alone it lists them"),
        words=(
            Positional(N_("FROM"), N_("the first day"), "?"),
            Positional(N_("TO"), N_("the last day"), "?"),
        ),
        options=(Option("--label", N_("what for"), N_("LABEL"), group="away.label"), JSON),
        examples=("coach away 21-12 3-1", N_("coach away tomorrow --label ill")),
    ),
    Command(
        name="direction", group=HEADING, run="direction:direction",
        about=N_("the course, the river of twelve weeks and what lies along it, as text"),
        options=(JSON,),
    ),
    Command(
        name="course", group=HEADING, run="direction:course", free=True,
        about=N_("where it is heading, in one sentence; each time is a next version"),
        words=(Positional(N_("TEXT"), N_("the sentence; alone the course is shown"), "*"),),
        options=(
            Option("--for", N_("for whom: me, the team or the organisation"), N_("WHOM"),
                   group="course.scope"),
            Option("--by", N_("who helped, with commas"), N_("NAMES"), offers="people"),
            Option("--value", N_("something that you find important"), N_("NAME")),
            Option("--behaviour", N_("what one sees or hears of it"), N_("TEXT")),
            Option("--example", N_("a time at which it was seen"), N_("TEXT")),
            Option("--again", N_("the day to look at it again"), N_("WHEN")),
            Option("--versions", N_("show the older versions too")),
            JSON,
        ),
        examples=(
            N_("coach course Whoever calls us hangs up lighter than they came --for team"),
            N_('coach course --value calm --behaviour "we let people finish" --by Anna'),
        ),
    ),
    Command(
        name="rule", group=HEADING, run="direction:rule", free=True,
        about=N_("a bank or a guardrail: its reason, and whether it is a fact"),
        words=(
            Positional(
                N_("TEXT"), N_("what it says, or its number to add to it; alone they are "
                               "listed"), "*", offers={"*": "rules"},
            ),
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
        name="tree", group=HEADING, run="direction:tree", free=True,
        about=N_("what lies across the water, and the ways round it"),
        words=(
            Positional(
                N_("TEXT"), N_("what lies across, or its number to add to it; alone they "
                               "are listed"), "*", offers={"*": "trees"},
            ),
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
        name="find", group=BACK, run="find:find", free=True,
        about=N_("find what you wrote"),
        words=(
            Positional(
                N_("QUERY"), N_("words and filters; alone it shows everything"), "*",
                offers={"*": "filters"},
            ),
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
        name="ideas", group=BACK, run="ideas:list_", free=True,
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
            Option("--out", N_("the file to write"), N_("FILE"), offers="files"),
            Option("--without", N_("parts of the page to leave out"), N_("PARTS")),
            Option("--hide-names", N_("replace the names of people")),
            YES, JSON,
        ),
        examples=(
            "coach ideas --status new", N_("coach ideas --lessons queue"),
            "coach ideas --sheet --out sheet.md --without attention",
        ),
    ),
    Command(
        name="ambition", group=PEOPLE, run="ideas:ambition", free=True,
        about=N_("something grand, with the small end first; alone it shows them"),
        words=(Positional(N_("TEXT"), N_("what you would like to be true one day"), "*"),),
        options=(
            Option("--team", N_("it is of the team")),
            Option("--with", N_("who brings a line, with commas"), N_("NAMES")),
            Option("--now", N_("a small act that serves it now"), N_("ACT")),
            Option("--again", N_("the day to look at it again"), N_("WHEN")),
            Option("--until", N_("it may rest until this day"), N_("WHEN")),
            JSON,
        ),
        examples=(
            N_('coach ambition nobody waits in the rain --now "ask one customer today"'),
        ),
    ),
    Command(
        name="why", group=BACK, run="find:why", free=True,
        about=N_("where a number or a prompt comes from"),
        words=(
            Positional(
                N_("NAME"), N_("a number, a prompt or a pattern, for whom"), "*",
                offers={"": "reasons", "*": "about"},
            ),
        ),
        options=(JSON,),
        examples=("coach why balance", "coach why usual Anna", "coach why prompt"),
    ),
    Command(
        name="pattern", group=PEOPLE, run="patterns:pattern",
        about=N_("old ways and the plans for new ones"),
        words=(
            Positional(N_("WHAT"), N_("what to do"), choices=(
                "list", "library", "pick", "new", "show", "edit", "begin",
                "pause", "resume", "rest", "root", "letgo",
            )),
            Positional(
                N_("NAME"), N_("which one; new and edit take FIELD=VALUE too"), "*",
                offers={
                    "pick": "pattern ideas", "edit *": "fields", "new *": "plan fields",
                    **dict.fromkeys(
                        ("show", "edit", "begin", "pause", "resume", "rest", "root",
                         "letgo"),
                        "patterns",
                    ),
                },
            ),
        ),
        options=(Option("--second", N_("yes, a second active one")), JSON),
        examples=(
            "coach pattern library", "coach pattern pick 3",
            N_('coach pattern new Rushing plan="if the queue grows, then I breathe out"'),
        ),
    ),
    Command(
        name="lens", group=PEOPLE, run="lenses:lens",
        about=N_("how you look at customers: your lenses, and those of others"),
        words=(
            Positional(
                N_("WHAT"), N_("what to do; alone the order is shown"), "?",
                choices=("show", "take", "card", "edit", "see", "team"),
            ),
            Positional(
                N_("NAME"), N_("which lens or entry; edit takes FIELD=VALUE too"), "*",
                offers={
                    "card": "lenses", "edit": "lenses", "edit *": "lens fields",
                    "see": "entries",
                },
            ),
        ),
        options=(Option("--anew", N_("begin again instead of going on")), JSON),
        examples=(
            "coach lens take", "coach lens card dialogue",
            N_('coach lens edit picture="that somebody tells it only once"'),
            "coach lens see 1",
        ),
    ),
    Command(
        name="exercise", group=BACK, run="exercises:exercise",
        about=N_("short guided forms that end in something small to do"),
        words=(
            Positional(N_("WHAT"), N_("what to do"), choices=("list", "show", "run")),
            Positional(
                N_("NAME"), N_("its id, its number or a part of its title"), "*",
                offers={"show": "exercises", "run": "exercises"},
            ),
        ),
        options=(
            Option("--role", N_("only for this role"), N_("ROLE"), group="for_role"),
            Option("--theme", N_("only of this theme"), N_("THEME"), group="seed"),
            Option("--minutes", N_("at most so many minutes"), N_("NUMBER")),
            Option("--pack", N_("only of this pack"), N_("PACK"), offers="packs"),
            Option("--anew", N_("begin again instead of going on")),
            JSON,
        ),
        examples=("coach exercise list --minutes 5", "coach exercise run shrink"),
    ),
    Command(
        name="room", group=BACK, run="numbers:room", free=True,
        about=N_("how much you may decide, spend and take, and when you used it last"),
        words=(
            Positional(
                N_("TEXT"), N_("what you may do without asking; alone it is shown"), "*"
            ),
        ),
        options=(JSON,),
        examples=(N_("coach room refund up to 50 euro kind=money person=Anna"),),
    ),
    Command(
        name="number", group=BACK, run="numbers:number", free=True,
        about=N_("the numbers you are steered by, each with its partner of quality"),
        words=(
            Positional(
                N_("NAME"), N_("which one; alone they are listed, a new name begins one"),
                "?", offers={"": "numbers", "*": "fields"},
            ),
            Positional(
                N_("VALUE"),
                N_("answers such as 8 9 7, a figure, - to take it out, FIELD=VALUE"), "*",
            ),
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
    Command(
        name="review", group=BACK, run="review:review",
        about=N_("look back on a week or longer, and keep one small step"),
        words=(
            Positional(
                "week|month|quarter|year", N_("how long; a week when nothing is said"), "?",
                choices=("week", "month", "quarter", "year"),
            ),
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
        name="chart", group=BACK, run="review:chart", free=True,
        about=N_("a chart as text; alone it lists them"),
        words=(
            Positional(
                N_("NAME"), N_("which one"), "*", offers={"": "charts"},
            ),
        ),
        options=(JSON,),
        examples=("coach chart", "coach chart marks"),
    ),
    Command(
        name="edit", group=DATA, run="edit:edit", words=(ID, VALUES),
        about=N_("change something you wrote"),
        options=(
            Option("--take", N_("choose this one where there are more versions"),
                   N_("NUMBER")),
            JSON,
        ),
        examples=(N_("coach edit 1 text=coffee minutes=20"),),
    ),
    Command(
        name="delete", group=DATA, run="edit:delete", words=(ID,),
        about=N_("delete something you wrote"), options=(YES, JSON),
    ),
    Command(
        name="undo", group=DATA, run="edit:undo",
        about=N_("take back the last thing; again goes further back"), options=(JSON,),
    ),
    Command(
        name="redo", group=DATA, run="edit:redo",
        about=N_("do again what was taken back last"), options=(JSON,),
    ),
    Command(
        name="export", group=DATA, run="data:export",
        about=N_("what you wrote, to take elsewhere or to show"),
        words=(
            Positional(
                "win", N_("a card of one small act with its marks"), "?", choices=("win",)
            ),
            Positional(
                N_("ACT"), N_("which one, by a part of its text; the newest if none"), "*"
            ),
        ),
        options=(
            Option(
                "--format", N_("how it is written; the name of the file may say it too"),
                "json|csv|md|html", choices=("json", "csv", "md", "html"),
            ),
            Option(
                "--out", N_("the file to write; for csv a folder"), N_("FILE"),
                offers="files",
            ),
            Option("--since", N_("only from this day on"), N_("WHEN")),
            Option(
                "--without", N_("kinds of entries that stay here, with commas"),
                N_("KINDS"), offers="tables",
            ),
            Option("--hide-names", N_("replace the names of people")),
            Option("--yes", N_("do not ask first; replace the file if it is there")),
            JSON,
        ),
        examples=(
            "coach export --out coach.json",
            N_("coach export --out diary.html --hide-names"),
            N_("coach export --format csv --out tables --since 1-9"),
            N_("coach export win --out card.html"),
        ),
    ),
    Command(
        name="import", group=DATA, run="data:bring_in",
        about=N_("bring in what you wrote elsewhere; twice adds nothing"),
        words=(
            Positional(
                N_("FILE"), N_("the file, or - for what comes in"), offers={"": "files"}
            ),
        ),
        options=(
            Option(
                "--from", N_("what it is; otherwise that is guessed, and told"),
                "coach|jrnl|friends|vcard|csv|text",
                choices=("coach", "jrnl", "friends", "vcard", "csv", "text"),
            ),
            Option("--dry-run", N_("only tell what would happen")),
            YES,
            Option(
                "--settings", N_("take these settings over too"), N_("NAMES"),
                offers="settings",
            ),
            JSON,
        ),
        examples=(
            "coach import coach.json --dry-run", "coach import contacts.vcf",
            N_("coach import diary.txt --from text"),
        ),
    ),
    Command(
        name="share", group=DATA, run="sharing:share",
        about=N_("make a card of something, to hand to others"),
        words=(
            Positional(
                N_("KIND"), N_("what it is; alone all that there is"), "?", choices=SHARED
            ),
            Positional(
                N_("WHICH"), N_("which one; alone it is the latest"), "*",
                offers={"*": "entries"},
            ),
        ),
        options=(
            Option("--out", N_("the file to write"), N_("FILE"), offers="files"),
            YES, JSON,
        ),
        examples=(
            "coach share idea --out idea.coachcard",
            "coach share lens --out lens.coachcard --yes",
        ),
    ),
    Command(
        name="receive", group=DATA, run="sharing:receive",
        about=N_("look at cards of others and keep them; twice adds nothing"),
        words=(Positional(N_("FILE"), N_("the cards"), "+", offers={"*": "files"}),),
        options=(YES, JSON),
    ),
    Command(
        name="doctor", group=DATA, run="data:doctor",
        about=N_("look whether everything is well; changes nothing without --repair"),
        options=(
            Option("--repair", N_("mend what can be mended, let go of what is gone")), JSON,
        ),
    ),
    Command(
        name="tidy", group=DATA, run="data:tidy",
        about=N_("take what was deleted or changed out of the file for good"),
        options=(JSON,),
    ),
    Command(
        name="backup", group=DATA, run="backup:backup",
        about=N_("put all you wrote in one file; each day that happens by itself"),
        words=(
            Positional(N_("FILE"), N_("the file or the folder"), "?", offers={"": "files"}),
        ),
        options=(Option("--yes", N_("replace the file if it is there")), JSON),
        examples=("coach backup", "coach backup ~/Documents"),
    ),
    Command(
        name="restore", group=DATA, run="backup:restore",
        about=N_("go back to a backup; alone, those there are"),
        words=(
            Positional(
                N_("WHICH"), N_("its file, its day or its name"), "?", offers={"": "files"}
            ),
        ),
        options=(Option("--dry-run", N_("only tell what would happen")), YES, JSON),
        examples=(
            N_("coach restore yesterday"),
            N_("coach restore ~/Documents/coach-backup.zip --dry-run"),
        ),
    ),
    Command(
        name="privacy", group=DATA, run="data:privacy",
        about=N_("where your words are and who can read them"), options=(JSON,),
    ),
    Command(
        name="pack", group=PROGRAM, run="packs:pack",
        about=N_("packs of questions, acts, patterns and exercises; also your own"),
        words=(
            Positional(N_("WHAT"), N_("what to do"), choices=(
                "list", "show", "on", "off", "install", "remove", "reword",
                "new", "check", "preview", "build", "schema",
            )),
            Positional(
                N_("NAME"), N_("which pack, folder, file or text"), "*",
                offers={
                    "show": "packs", "on": "packs", "off": "packs", "remove": "packs",
                    "reword": "texts", "schema": "kinds of file",
                    **dict.fromkeys(
                        ("install", "new", "check", "preview", "build"), "files"
                    ),
                },
            ),
        ),
        options=(
            Option("--out", N_("the file to write"), N_("FILE"), offers="files"),
            Option("--downgrade", N_("install an older version")),
            YES, JSON,
        ),
        examples=(
            N_("coach pack new my-pack"), N_("coach pack check my-pack"),
            N_("coach pack install my-pack-0.1.0.coachpack"), "coach pack off drives",
        ),
    ),
    Command(
        name="settings", group=PROGRAM, run="settings:settings",
        about=N_("what you want to be otherwise"),
        words=(
            Positional(
                N_("KEY"), N_("which setting; alone it lists them"), "?",
                offers={"": "settings"},
            ),
            Positional(N_("VALUE"), N_("what it becomes"), "*", offers={"*": "choices"}),
        ),
        options=(JSON,),
        examples=(N_("coach settings workdays Mon-Thu"),),
    ),
    Command(
        name="demo", group=PROGRAM, run="demo:demo",
        about=N_("open half a year of a made-up person"),
        options=(
            Option("--keep", N_("keep it in this folder"), N_("DIR"), offers="files"),
            Option("--years", N_("as many years instead"), N_("NUMBER")),
            JSON,
        ),
    ),
    Command(
        name="completions", group=PROGRAM, run="complete:completions",
        about=N_("let your shell complete these commands"),
        words=(Positional("SHELL", N_("which shell"), choices=SHELLS),),
    ),
    Command(
        name="help", group=PROGRAM, run="complete:help_",
        about=N_("how a command is written"),
        words=(
            Positional(
                N_("COMMAND"), N_("which one; alone it lists them"), "?",
                offers={"": "commands"},
            ),
        ),
        options=(JSON,),
    ),
)  # fmt: skip

COMPLETE = Command(
    name="_complete", group=PROGRAM, run="complete:complete", free=True, about="",
)  # fmt: skip
"""What the completions of a shell ask, and nobody else; it stands in no list."""


def named(name: str) -> Command | None:
    """Return the command of that name."""
    every = (*COMMANDS, COMPLETE)
    return next((command for command in every if command.name == name), None)


def expect(name: str) -> Command:
    """Return the command of that name; UsageError says which one may be meant."""
    if command := named(name):
        return command
    if name.startswith("-"):
        raise UsageError(
            _("There is no option {name}. See: coach --help").format(name=name)
        )
    from difflib import get_close_matches  # only for a slip of the finger

    near = get_close_matches(name, [command.name for command in COMMANDS], 1)
    if near:
        raise UsageError(
            _("There is no command “{name}”. Did you mean: coach {near}").format(
                name=name, near=near[0]
            )
        )
    raise UsageError(_("There is no command “{name}”. See: coach --help").format(name=name))
