"""Direction: the river of one's own weeks, the course above it, and the lists below."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content
from textual.widgets import Static

from coach.companion import Companion
from coach.i18n import N_, _, ngettext
from coach.screens.base.change import remove
from coach.screens.base.dialog import PickDialog
from coach.screens.base.place import ELSEWHERE, Place
from coach.services import wording
from coach.services.answer import Answer
from coach.services.direction import courses, river_words, sorting
from coach.services.direction import page as page_of
from coach.services.direction.frames import FrameLine
from coach.services.direction.number_words import NumberLine
from coach.services.direction.page import Direction
from coach.services.direction.trees import TreeLine
from coach.widgets.charts.river import RiverChart
from coach.widgets.frame.card import Card, CardHead, Hint
from coach.widgets.frame.key_bar import listed, quiet
from coach.widgets.frame.lead import LeadBlock
from coach.widgets.lists.text_list import ListRow, TextList
from coach.widgets.text import line

ROWS_TALL, ROWS_SHORT = 6, 4
"""So many rows of each list are shown in a tall window, and in a short one."""

AROUND_TALL, AROUND_SHORT = 14, 8
"""So many rows of a window are neither the river nor the lists."""

LEAD_TALL, LEAD_SHORT = 4, 2
"""So many rows more the invitation takes than what it stands in for."""

LEAST: Final = 7

RULE: Final = listed("b", "app.open('rule')", N_("Rule"), "rule", N_("Write down a rule"))
"""What the place and the page of rules have in common."""


DRAW: Final = "direction/draw-your-river"
"""The exercise in which one draws a first river."""


class DirectionPlace(Place):
    """The river is what one looks at; everything on it can be opened."""

    NAME = "direction"
    CSS_PATH = "direction.tcss"
    AUTO_FOCUS = "RiverChart"
    LASTING = True
    BINDINGS = [
        listed("t", "app.open('fell')", N_("Tree"), "tree", N_("Something lies across")),
        RULE,
        listed("c", "app.open('course')", N_("Course"), "course",
               N_("The course and its values")),
        listed(
            "n",
            "app.open('numbers')",
            N_("Numbers"),
            "numbers",
            N_("The numbers you are steered by"),
        ),
        quiet("x", f"app.open('exercise', '{DRAW}')", N_("Ten minutes"), "guided",
              N_("Step by step")),
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
    ]  # fmt: skip

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
                yield TextList(opens="rule", bar=False, id="frames")
                yield Hint(_("What keeps you on course? {key} writes a bank."), "b")
            with Card(_("Trees"), id="trees"):
                yield TextList(opens="tree", bar=False, tall=2, id="obstacles")
                yield Hint(_("Nothing lies across. {key} when something does."), "t")
            with Card(_("Numbers"), id="numbers"):
                yield TextList(opens="sample", bar=False, tall=2, id="measures")
                yield Hint(_("No numbers to steer by yet. {key} begins one."), "n")
        yield Static(line(_(LEGEND), "$ink-faint"), id="legend")

    def on_mount(self) -> None:
        """Put what exercises wrote into the course where it belongs, once, and say so."""
        if answer := self.attempt(partial(sorting.sort, self.companion)):
            self.tell(answer)

    def reload(self) -> None:
        """Read everything, and show it."""
        self.page = page = self.veil(page_of.page(self.companion))
        self._invite(page)
        self.query_one("#lists").display = not page.is_empty
        months = [_(name) for name in wording.SHORT_MONTHS]
        self.query_one(RiverChart).show(page.river, months, _("today"))
        self.query_one("#frames", TextList).fill([*map(_rule, page.frames)])
        self.query_one("#obstacles", TextList).fill([*map(_tree, page.trees)])
        self.query_one("#measures", TextList).fill([*map(_number, page.numbers)])
        self._fit()
        self._tell_in_hand()

    def _head(self, page: Direction) -> None:
        head, course = self.query_one(CardHead), page.course
        head.display = not page.is_empty
        head.title = course.statement if course else _("No course yet")
        head.note = courses.version_words(course) if course else ""
        others = [one.statement for one in page.courses[1:]]
        hidden = "" if self.is_wide else _numbers(page)
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
        about = (DRAW,) if event.action == "exercise" else ()
        self.app.open(event.action, *about)

    def _fit(self) -> None:
        """Give the river the rows that the rest does not need."""
        super()._fit()
        tall = self.is_tall
        lists = self.query(TextList)
        most = ROWS_TALL if tall else ROWS_SHORT
        rows = min(most, max((one.count * one.tall for one in lists), default=0))
        around = (AROUND_TALL if tall else AROUND_SHORT) + max(1, rows)
        if self.page:
            self._head(self.page)
        if self.page and self.page.is_empty:
            around += LEAD_TALL if tall else LEAD_SHORT
        for river in self.query(RiverChart):
            river.styles.height = max(LEAST, self.size.height - around)
        for found in lists:
            found.styles.max_height = most
        for card in self.query("#numbers"):
            card.display = self.is_wide
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
        if isinstance(focused, TextList) and focused.count:
            self._say(*_told(page, focused.id, focused.cursor))
        else:
            at = self.query_one(RiverChart).cursor
            week = river_words.week(page.river.weeks[at], page.day)
            facts = week.facts if self.is_wide else week.facts[:2]
            self._say(week.head, " · ".join(facts), " · ".join(week.events))

    def _say(self, head: str, facts: str, lies: str) -> None:
        told = Content.assemble(line(head, "bold"), "  ", line(facts, "$ink-soft"))
        self.write("#week", told)
        self.write(
            "#lies", line(lies or river_words.nothing(), "" if lies else "$ink-faint")
        )

    @on(RiverChart.Opened)
    def _open_week(self, event: RiverChart.Opened) -> None:
        """Open what lies in a week; more than one thing is asked about."""
        if self.page is None:
            return
        week = self.page.river.weeks[event.at]
        if found := river_words.openable(week):
            if len(found) == 1:
                self.app.open(found[0].opens, found[0].id)
            else:
                self.app.open("lies", week.first.isoformat())
        else:
            self.app.visit("log", "#filter", river_words.query(week))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to delete only what is in hand."""
        if action == "remove":
            return isinstance(self.focused, TextList)
        return super().check_action(action, parameters)

    def action_remove(self) -> None:
        """Delete the row in hand, after asking."""
        focused = self.focused
        if isinstance(focused, TextList) and focused.count and focused.id:
            remove(self, focused.id, focused.row(focused.cursor).id, self.carried_out)


INVITATION: Final = N_(
    "A direction begins with a sentence that you would tell a neighbour. Banks, trees and "
    "your own notes make the river below; it changes as you write."
)
LEGEND: Final = N_(
    "width: room · strands: on course · leans up: colleagues, down: customers · "
    "● own way · ≈ rapids · dots: banks"
)


def _numbers(page: Direction) -> str:
    """Return how many numbers there are, where there is no room for their list."""
    count = len(page.numbers)
    told = ngettext("{key}: {n} number", "{key}: {n} numbers", count)
    return told.format(n=count, key="n") if count else ""


def _told(page: Direction, table: str | None, at: int) -> tuple[str, str, str]:
    """Return a row of one of the lists: its words, what it is, and what is known of it."""
    if table == "frames":
        rule = page.frames[at]
        return rule.text, rule.kind_word, rule.words
    if table == "obstacles":
        tree = page.trees[at]
        wheel = _("at the wheel: {who}").format(who=tree.wheel) if tree.wheel else ""
        return tree.text, wheel, tree.words
    number = page.numbers[at]
    told = " · ".join(filter(None, (number.kind, number.goal)))
    below = " · ".join(filter(None, (number.stands, number.beside)))
    return number.record.name, told, below


def sign_of(one: FrameLine) -> str:
    """Return the sign of a rule: a guardrail is straight, and a bank is soft."""
    return "━" if one.kind == "guardrail" else "·"


def _rule(one: FrameLine) -> ListRow:
    return ListRow(id=one.id, title=one.text, end=one.brief, sign=sign_of(one))


def _tree(one: TreeLine) -> ListRow:
    sign = {"open": "╲", "cleared": "✓"}.get(one.status, "│")
    return ListRow(id=one.id, title=one.text, below=(one.words,), sign=sign)


def _number(one: NumberLine) -> ListRow:
    below = one.beside or one.stands
    return ListRow(id=one.id, title=one.record.name, end=one.goal, below=(below,), sign="↔")


class LiesDialog(PickDialog):
    """What lies in one week, where it is more than one thing."""

    def __init__(self, companion: Companion, about: str) -> None:
        super().__init__(companion, about)
        weeks = page_of.page(companion).river.weeks
        self.week = next(one for one in weeks if one.first.isoformat() == about)
        self.found = river_words.openable(self.week)
        self.named = river_words.week(self.week, companion.today()).head

    def choices(self) -> Sequence[tuple[str, str]]:
        """Offer each thing, and the notes of the week."""
        found = [(one.id, self.veil(one).text) for one in self.found]
        return [*found, ("", _("the notes of that week"))]

    def pick(self, choice: str) -> Answer | None:
        """Open it."""
        opens = next((one.opens for one in self.found if one.id == choice), "")
        if opens:
            self.lead_on(opens, choice)
        else:
            self.dismiss(None)
            self.app.visit("log", "#filter", river_words.query(self.week))
        return None
