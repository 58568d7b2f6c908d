"""Ideas: the list, what was learned, and the ambitions they serve, the small end first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coach.i18n import N_, _, ngettext
from coach.model.idea import SMART
from coach.model.text import one_line
from coach.rules.ideas import ideas as rule
from coach.screens.base.list_place import FilterPlace
from coach.screens.base.place import ELSEWHERE
from coach.services import wording
from coach.services.ideas import ambitions, ideas
from coach.services.ideas.ambitions import AmbitionPage
from coach.services.ideas.ideas import IdeaLine
from coach.widgets.frame.card import Card, Hint
from coach.widgets.frame.key_bar import listed, quiet
from coach.widgets.lists.ideas import OPEN, TICKED, AmbitionList, IdeaList, IdeaRow
from coach.widgets.lists.text_list import ListRow
from coach.widgets.lists.told import ToldLines, ToldRow
from coach.widgets.text import line, prose, wrapped

FEW = 3
"""So many ambitions stand above the list."""


BEGIN = (
    (N_("Where one is found"),
     N_("What was asked twice? What takes too long? What did you say sorry for?")),
    (N_("Five ticks"),
     N_("what happens, what shows it, is it possible, who gains, when: a line each")),
    (N_("An answer"), N_("yes, no or later, with a sentence why")),
    (N_("A lesson"), N_("what was learned stays, also of what stopped (w)")),
    (N_("An ambition"), N_("something grand, with today's small thing in front of it (g)")),
)  # fmt: skip
"""What stands here while there is no idea."""


class IdeasPlace(FilterPlace[IdeaLine]):
    """The ideas; the one in hand lies open beside them where there is room."""

    NAME = "ideas"
    CSS_PATH = "ideas.tcss"
    AUTO_FOCUS = LIST = "IdeaList"
    NOT_FOUND = N_("Nothing here says that. {key} shows everything again.")
    INVITATION = (
        N_("What could be better for a customer? {key} puts the first idea here."), "n",
    )  # fmt: skip
    BINDINGS = [
        listed(
            "n", "app.open('idea')", N_("New"), "new-idea", N_("Put an idea on the list")
        ),
        listed(
            "c", "with('idea_actions')", N_("Change"), "idea-change",
            N_("Answer it, let it go on"),
        ),
        listed("m", "with('smart')", N_("SMART"), "idea-smart", N_("Five short lines")),
        listed("w", "wall", N_("Lessons"), "idea-lessons", N_("Lessons, or all ideas")),
        listed(
            "g", "app.open('new_ambition')", N_("Ambition"), "new-ambition",
            N_("Write down something grand"),
        ),
        quiet(
            "t", "app.open('mt_sheet')", N_("Sheet"), "mt-sheet",
            N_("One page for the management team"),
        ),
        listed("slash", "app.find", N_("Find"), "find", N_("Find an idea")),
        quiet("e", "edit", N_("Edit"), tooltip=N_("Change this idea")),
        quiet("d,delete", "remove", N_("Delete"), "delete", N_("Delete this idea")),
        *ELSEWHERE,
    ]  # fmt: skip

    of_lessons = False
    """Whether what was learned is shown, where all ideas are shown mostly."""

    def body(self) -> ComposeResult:
        """Lay out the filter, the ambitions, the list, and the idea in hand."""
        yield from self.filter_line(_("a word, #theme, status:new, with:anna, reach:team"))
        with Card(_("Ambitions"), id="ambitions"):
            yield AmbitionList(opens="ambition")
        with Horizontal(id="sides"):
            yield IdeaList(opens="entry")
            yield Hint("", id="nothing")
            with VerticalScroll(id="open", can_focus=False):
                yield Static(id="idea")
        yield ToldLines(id="begin")

    def read(self) -> Sequence[IdeaLine]:
        """Return the ideas."""
        return ideas.page(self.companion)

    def reload(self) -> None:
        """Read the ideas and ambitions, and show those that the filter lets through."""
        grand = self.veil(ambitions.pages(self.companion))
        self.query_one(AmbitionList).fill([ambition_row(one) for one in grand[:FEW]])
        self.query_one("#ambitions").display = bool(grand)
        super().reload()
        if grand and not self.every:
            self.call_after_refresh(self._to_the_ambitions)

    def _to_the_ambitions(self) -> None:
        """Begin with what there is, where there is no idea yet."""
        if self.focused in (None, self.listing):
            self.query_one(AmbitionList).focus()

    def fitting(self, typed: str) -> Sequence[IdeaLine]:
        """Return the ideas that say what is typed, or their lessons."""
        found = tuple(one for one in self.every if one.fits(typed))
        return ideas.lessons(found) if self.of_lessons else found

    def find(self) -> None:
        """Show the ideas that say what is typed."""
        self.listing.tall = 3 if self.of_lessons else 2
        super().find()
        self._invite(is_bare=not (self.every or self.typed))
        self.refresh_bindings()

    def row(self, one: IdeaLine) -> IdeaRow:
        """Return one as the list shows it."""
        return lesson_row(one) if self.of_lessons else idea_row(one)

    def entry_of(self, one: IdeaLine) -> tuple[str, str]:
        """Return where it is kept."""
        return "ideas", one.idea.id

    def _invite(self, *, is_bare: bool) -> None:
        """Tell what an idea becomes here, and where one is found, while there is none."""
        self.query_one("#sides").set_class(is_bare, "-bare")
        begin = self.query_one("#begin", ToldLines)
        begin.display = is_bare
        begin.show([ToldRow(lead=_(lead), text=_(text), ink="$ink-soft")
                    for lead, text in BEGIN], airy=self.is_tall)  # fmt: skip

    def counted(self, every: int) -> str:
        """Return how many there are."""
        if self.of_lessons:
            n = len(self.shown)
            return ngettext("{n} lesson", "{n} lessons", n).format(n=n)
        return ngettext("{n} idea", "{n} ideas", every).format(n=every)

    def look(self) -> None:
        """Lay the idea in hand open, where there is room."""
        one = self.in_hand
        self.query_one("#open").display = one is not None and self.is_wide
        if one:
            parts = lines_of(self.veil(one), self.size.width * 46 // 100 - INSET - 6)
            self.write("#idea", Content("\n").join(parts))
            self.query_one("#open").scroll_home(animate=False)

    def on_resize(self, _event: object) -> None:
        """Use the room there is."""
        if self.has_read:
            self.look()

    def action_wall(self) -> None:
        """Show what was learned, or all ideas again."""
        self.of_lessons = not self.of_lessons
        self.listing.sift()
        self.find()


def ambition_row(one: AmbitionPage) -> ListRow:
    """Return an ambition as a list shows it: the small end on top."""
    sentence = " · ".join(filter(None, (one_line(one.ambition.text), one.rests)))
    return ListRow(id=one.ambition.id, title=one.small, below=(sentence,))


def idea_row(one: IdeaLine) -> IdeaRow:
    """Return an idea as a list shows it."""
    at = rule.STEPS.index(one.idea.reach) + 1 if one.idea.reach in rule.STEPS else 0
    steps = tuple(_(STEPS[step]) for step in rule.STEPS[:at])
    below = " · ".join(filter(None, (one.status, one.said or one.about)))
    return IdeaRow(
        id=one.idea.id, title=one.idea.title, ticks=one.ticks, reach=steps, below=below
    )


def lesson_row(one: IdeaLine) -> IdeaRow:
    """Return what was learned of an idea as a list shows it."""
    below = " · ".join(filter(None, (one.idea.title, one.status, one.about)))
    return IdeaRow(id=one.idea.id, title=one.idea.learned, below=below)


STEPS = {
    "me": N_("me"), "team": N_("team"), "other_teams": N_("others"), "system": N_("system"),
}  # fmt: skip
"""The steps of the way of an idea, in a word each."""


INSET = 5
"""So many cells what a line says stands in from its tick."""


def lines_of(one: IdeaLine, room: int) -> Iterator[Content]:
    """Yield all that is told of an idea, line by line."""
    idea = one.idea
    yield line(idea.title, "bold")
    yield line(" · ".join(filter(None, (one.status, one.about))), "$ink-soft")
    if idea.benefit:
        yield Content("")
        yield prose(idea.benefit)
    if one.serves:
        yield line(_("serves “{ambition}”").format(ambition=one.serves), "$ink-soft")
    if idea.answer or one.is_unanswered:
        yield Content("")
        yield prose(one.said)
    if idea.learned:
        yield Content("")
        yield Content.assemble((_("Learned"), "bold"), "  ", prose(idea.learned))
    yield Content("")
    for letter, name, there in zip("SMART", SMART, one.ticks, strict=True):
        mark = (TICKED, "$primary") if there else (OPEN, "$ink-faint")
        label = wording.field("ideas", name)
        said = getattr(idea, name)
        if name == "time_bound" and idea.due_on:
            said = " · ".join(filter(None, (said, wording.written_day(idea.due_on))))
        yield Content.assemble(mark, (f" {letter}  {label}", "$ink-soft"))
        for row in wrapped(one_line(said), room):
            yield line(row).pad_left(INSET)
    if idea.contributions:
        yield Content("")
        for part in idea.contributions:
            yield Content.assemble(
                (f"{one_line(part.by)}  ", "$secondary"), line(part.text)
            )
    yield Content("")
    yield _way(one)
    if idea.embedded_in:
        yield line(_("lives on in {what}").format(what=idea.embedded_in), "$ink-soft")


def _way(one: IdeaLine) -> Content:
    """Return the whole way of an idea, with where it is now standing out."""
    steps = [
        Content.styled(
            _(words), "bold $primary" if step == one.idea.reach else "$ink-faint"
        )
        for step, words in STEPS.items()
    ]
    return Content.styled(" → ", "$ink-faint").join(steps)
