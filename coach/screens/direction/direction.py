"""Direction: the river of one's own weeks, the course above it, and the lists below."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar, Final

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _, ngettext
from coach.screens.base.dialog import PickDialog
from coach.screens.base.place import ELSEWHERE, TALL, Place
from coach.screens.log.entry import remove
from coach.services import wording
from coach.services.answer import Answer
from coach.services.direction import courses, sorting, telling
from coach.services.direction import page as page_of
from coach.services.direction.frames import FrameLine
from coach.services.direction.page import Direction
from coach.services.direction.standing import NumberLine
from coach.services.direction.trees import TreeLine
from coach.widgets.charts.river import RiverChart
from coach.widgets.frame.card import Card, CardHead, Hint
from coach.widgets.frame.key_bar import listed, quiet
from coach.widgets.frame.lead import LeadBlock
from coach.widgets.lists.text_list import DONE, ListRow, TextList
from coach.widgets.text import line, prose

WIDE: Final = 100
ROWS_TALL, ROWS_SHORT = 6, 4
"""So many rows of each list are shown in a tall window, and in a short one."""

AROUND_TALL, AROUND_SHORT = 14, 8
"""So many rows of a window are neither the river nor the lists."""

LEAD_TALL, LEAD_SHORT = 4, 2
"""So many rows more the invitation takes than what it stands in for."""

LEAST: Final = 7

RULE: Final = listed("b", "app.open('rule')", N_("Rule"), "rule", N_("Write down a rule"))
"""What the place and the page of rules have in common."""


class RuleList(TextList):
    """Banks and guardrails, on a line each."""

    SIGNS: ClassVar = {"·": "soft", "━": "soft"}


class TreeList(TextList):
    """Trees, with a word on how each lies."""

    tall = 2
    SIGNS: ClassVar = {"╲": "accent", "│": "soft", DONE: "done"}


class NumberList(TextList):
    """Numbers, each with its partner or without one yet."""

    tall = 2
    SIGNS: ClassVar = {"↔": "soft", "·": "faint"}


class DirectionPlace(Place):
    """The river is what one looks at; everything on it can be opened."""

    NAME = "direction"
    CSS_PATH = "direction.tcss"
    AUTO_FOCUS = "RiverChart"
    BINDINGS = [
        listed("t", "app.open('fell')", N_("Tree"), "tree", N_("Something lies across")),
        RULE,
        listed("c", "course", N_("Course"), "course", N_("The course and its values")),
        listed(
            "n",
            "app.open('numbers')",
            N_("Numbers"),
            "numbers",
            N_("The numbers you are steered by"),
        ),
        quiet("x", "guided", N_("Ten minutes"), "guided", N_("Step by step")),
        quiet(
            "m",
            "app.open('room')",
            N_("My room"),
            "room",
            N_("How much you may decide, spend and take"),
        ),
        quiet(
            "f", "app.open('rules')", N_("All rules"), "rules", N_("All rules in a list")
        ),
        quiet("d,delete", "remove", N_("Delete"), "delete", N_("Delete what is in hand")),
        *ELSEWHERE,
    ]

    page: Direction | None = None
    """What is on the glass."""

    def body(self) -> ComposeResult:
        """Lay out the course, the river, what lies in the week, and the lists."""
        yield CardHead("", "")
        yield Static(id="under")
        yield LeadBlock()
        yield RiverChart()
        yield Static(id="week")
        yield Static(id="lies")
        with Container(id="lists"):
            with Card(_("Banks and guardrails"), id="rules"):
                yield RuleList(opens="rule", bar=False)
                yield Hint(_("What keeps you on course? {key} writes a bank."), "b")
            with Card(_("Trees"), id="trees"):
                yield TreeList(opens="tree", bar=False)
                yield Hint(_("Nothing lies across. {key} when something does."), "t")
            with Card(_("Numbers"), id="numbers"):
                yield NumberList(opens="sample", bar=False)
                yield Hint(_("No numbers to steer by yet. {key} begins one."), "n")
        yield Static(line(_(LEGEND), "$ink-faint"), id="legend")

    def foot(self) -> ComposeResult:
        """Lay out what is told after a change."""
        yield Static(id="answer")

    def on_mount(self) -> None:
        """Put what exercises wrote into the course where it belongs, once, and say so."""
        super().on_mount()
        if answer := self.attempt(partial(sorting.sort, self.companion)):
            self.reload()
            self.tell(answer)

    def reload(self) -> None:
        """Read everything, and show it."""
        self.page = page = self.veil(page_of.page(self.companion))
        self._invite(page)
        self.query_one("#lists").display = not page.is_empty
        months = [_(name) for name in wording.SHORT_MONTHS]
        self.query_one(RiverChart).show(page.river, months, _("today"))
        self.query_one(RuleList).fill([_rule(one) for one in page.frames])
        self.query_one(TreeList).fill([_tree(one) for one in page.trees])
        self.query_one(NumberList).fill([_number(one) for one in page.numbers])
        self._fit()
        self._tell_in_hand()

    def _head(self, page: Direction) -> None:
        head, course = self.query_one(CardHead), page.course
        head.display = not page.is_empty
        head.title = course.statement if course else _("No course yet")
        head.note = courses.version_words(course) if course else ""
        others = [one.statement for one in page.courses[1:]]
        hidden = "" if self.size.width >= WIDE else _numbers(page)
        told = " · ".join(filter(None, (page.follow, hidden, *others)))
        self.put("#under", line(told, "$ink-soft"))

    def _invite(self, page: Direction) -> None:
        lead = self.query_one(LeadBlock)
        lead.display = page.is_empty
        if page.is_empty:
            replies = [
                ("c", _("one sentence"), "course"),
                ("x", _("in ten minutes, step by step"), "exercise"),
            ]
            lead.show(_("Where is it heading?"), _(INVITATION), replies)

    @on(LeadBlock.Answered)
    def _begin(self, event: LeadBlock.Answered) -> None:
        if event.action == "exercise":
            self.action_guided()
        else:
            self.action_course()

    def action_guided(self) -> None:
        """Draw a first river in ten minutes, step by step."""
        self.app.open("exercise", DRAW)

    def _fit(self) -> None:
        """Give the river the rows that the rest does not need."""
        super()._fit()
        width, height = self.size
        tall = height >= TALL
        lists = self.query(TextList)
        most = ROWS_TALL if tall else ROWS_SHORT
        rows = min(most, max((one.count * one.tall for one in lists), default=0))
        around = (AROUND_TALL if tall else AROUND_SHORT) + max(1, rows)
        if self.page:
            self._head(self.page)
        if self.page and self.page.is_empty:
            around += LEAD_TALL if tall else LEAD_SHORT
        for river in self.query(RiverChart):
            river.styles.height = max(LEAST, height - around)
        for found in lists:
            found.styles.max_height = most
        for card in self.query("#numbers"):
            card.display = width >= WIDE
        for legend in self.query("#legend"):
            legend.display = tall

    @on(events.DescendantFocus)
    @on(RiverChart.Walked)
    @on(TextList.Pointed)
    def _tell_in_hand(self) -> None:
        """Tell in two lines what lies in the week in hand, or of the row in hand."""
        page, focused = self.page, self.focused
        if page is None:
            return
        if isinstance(focused, RuleList) and focused.count:
            rule = page.frames[focused.cursor]
            self._say(rule.text, rule.kind_word, rule.words)
        elif isinstance(focused, TreeList) and focused.count:
            tree = page.trees[focused.cursor]
            wheel = _("at the wheel: {who}").format(who=tree.wheel) if tree.wheel else ""
            self._say(tree.text, wheel, tree.words)
        elif isinstance(focused, NumberList) and focused.count:
            number = page.numbers[focused.cursor]
            told = " · ".join(filter(None, (number.kind, number.goal)))
            self._say(number.record.name, told, " · ".join(filter(None, _below(number))))
        else:
            at = self.query_one(RiverChart).cursor
            week = telling.week(page.river.weeks[at], page.day)
            facts = week.facts if self.size.width >= WIDE else week.facts[:2]
            self._say(week.head, " · ".join(facts), " · ".join(week.events))

    def _say(self, head: str, facts: str, lies: str) -> None:
        told = Content.assemble(line(head, "bold"), "  ", line(facts, "$ink-soft"))
        self.query_one("#week", Static).update(told)
        ink = "" if lies else "$ink-faint"
        self.query_one("#lies", Static).update(line(lies or telling.nothing(), ink))

    @on(RiverChart.Opened)
    def _open_week(self, event: RiverChart.Opened) -> None:
        """Open what lies in a week; more than one thing is asked about."""
        if self.page is None:
            return
        week = self.page.river.weeks[event.at]
        if found := telling.openable(week):
            if len(found) == 1:
                self.app.open(found[0].opens, found[0].id)
            else:
                self.app.open("lies", week.first.isoformat())
        else:
            self.app.visit("log", "#filter", telling.query(week))

    def action_course(self) -> None:
        """Write the course, or change it."""
        self.app.open("course")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to delete only what is in hand."""
        if action == "remove":
            return isinstance(self.focused, TextList)
        return super().check_action(action, parameters)

    def action_remove(self) -> None:
        """Delete the row in hand, after asking."""
        focused = self.focused
        if isinstance(focused, TextList) and focused.count:
            table = TABLES[type(focused).__name__]
            remove(self, table, focused.row(focused.cursor).id, self._removed)

    def _removed(self, answer: Answer) -> None:
        self.reload()
        self.tell(answer)

    def tell(self, answer: Answer) -> None:
        """Say what was understood, with its kind lines, until something else is done."""
        self.put(
            "#answer", prose("\n".join((self.with_undo(answer), *self.veil(answer.hints))))
        )

    def hush(self) -> None:
        """Take the words about the last thing away."""
        self.query_one("#answer").display = False


DRAW: Final = "direction/draw-your-river"
INVITATION: Final = N_(
    "A direction begins with a sentence that you would tell a neighbour. Banks, trees and "
    "your own notes make the river below; it changes as you write."
)
LEGEND: Final = N_(
    "width: room · strands: on course · leans up: colleagues, down: customers · "
    "● own way · ≈ rapids · dots: banks"
)
TABLES: Final = {"RuleList": "frames", "TreeList": "obstacles", "NumberList": "measures"}
"""Where the rows of each list are kept."""


def _numbers(page: Direction) -> str:
    """Return how many numbers there are, where there is no room for their list."""
    count = len(page.numbers)
    told = ngettext("{key}: {n} number", "{key}: {n} numbers", count)
    return told.format(n=count, key="n") if count else ""


def _rule(one: FrameLine) -> ListRow:
    sign = "━" if one.kind == "guardrail" else "·"
    return ListRow(id=one.id, title=one.text, end=one.brief, sign=sign)


def _tree(one: TreeLine) -> ListRow:
    sign = {"open": "╲", "cleared": "✓"}.get(one.status, "│")
    return ListRow(id=one.id, title=one.text, below=(one.words,), sign=sign)


def _number(one: NumberLine) -> ListRow:
    below = one.beside or one.stands
    return ListRow(id=one.id, title=one.record.name, end=one.goal, below=(below,), sign="↔")


def _below(one: NumberLine) -> tuple[str, ...]:
    return one.stands, one.beside


class LiesDialog(PickDialog):
    """What lies in one week, where it is more than one thing."""

    def __init__(self, companion: Companion, about: str) -> None:
        super().__init__(companion, about)
        weeks = page_of.page(companion).river.weeks
        self.week = next(one for one in weeks if one.first.isoformat() == about)
        self.found = telling.openable(self.week)

    def heading(self) -> str:
        """Return which week it is."""
        return telling.week(self.week, self.companion.today()).head

    def choices(self) -> Sequence[tuple[str, str]]:
        """Offer each thing, and the notes of the week."""
        found = [(one.id, self.veil(one).text) for one in self.found]
        return [*found, ("", _("the notes of that week"))]

    def pick(self, choice: str) -> Answer | None:
        """Open it."""
        self.dismiss(None)
        opens = next((one.opens for one in self.found if one.id == choice), "")
        if opens:
            self.app.call_later(self.app.open, opens, choice)
        else:
            self.app.visit("log", "#filter", telling.query(self.week))
        return None
