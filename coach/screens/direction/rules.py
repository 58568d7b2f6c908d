"""All rules in one list, with reason, verdict, who decides and when it was last asked."""

from __future__ import annotations

from textual.app import ComposeResult

from coach.i18n import N_, _, ngettext
from coach.model.text import fold
from coach.screens.base.list_place import FilterPlace
from coach.screens.base.place import BACK, ELSEWHERE
from coach.screens.direction.direction import RULE, RuleList
from coach.screens.log.entry import remove
from coach.services.answer import Answer
from coach.services.direction import frames
from coach.services.direction.frames import FrameLine
from coach.widgets.frame.card import Hint
from coach.widgets.frame.key_bar import listed
from coach.widgets.lists.text_list import ListRow


class RulesPlace(FilterPlace[FrameLine]):
    """Every rule, or only those that are written nowhere."""

    NAME = "direction"
    AUTO_FOCUS = "RuleList"
    LIST = "RuleList"
    NOT_FOUND = N_("No rule says that. {key} shows them all again.")
    INVITATION = (N_("No rules yet. {key} writes one down."), "b")
    BINDINGS = [
        RULE,
        listed("o", "folklore", N_("Folklore"), tooltip=N_("Only what is written nowhere")),
        listed("d,delete", "remove", N_("Delete"), "delete", N_("Delete this rule")),
        BACK,
        *ELSEWHERE,
    ]

    only_folklore = False

    def body(self) -> ComposeResult:
        """Lay out the filter and the list."""
        yield from self.filter_line(_("a word, law, habit, folklore, who decides"))
        yield RuleList(opens="rule", tall=2)
        yield Hint("", id="nothing")

    def reload(self) -> None:
        """Read the rules, and show which the filter lets through."""
        self.every = frames.listed(self.companion)
        self.has_read = True
        self.find()

    def find(self) -> None:
        """Show what fits the words that are typed."""
        words = fold(self.typed).split()
        self.shown = tuple(one for one in self.every if self._fits(one, words))
        rows = self.veil(tuple(map(_row, self.shown)))
        self.show_list(rows.__getitem__)
        self.tell_found(len(self.every))

    def _fits(self, one: FrameLine, words: list[str]) -> bool:
        told = fold(f"{one.text} {one.kind_word} {one.words}")
        return all(word in told for word in words) and (
            one.folklore or not self.only_folklore
        )

    def counted(self, every: int) -> str:
        """Return how many rules there are, or how many are folklore."""
        if self.only_folklore:
            n = len(self.shown)
            return ngettext("{n} is folklore", "{n} are folklore", n).format(n=n)
        return ngettext("{n} rule", "{n} rules", every).format(n=every)

    def action_folklore(self) -> None:
        """Show only what is written nowhere, or all again."""
        self.only_folklore = not self.only_folklore
        self.find()

    def action_remove(self) -> None:
        """Delete the rule in hand, after asking."""
        if one := self.in_hand:
            remove(self, "frames", one.id, self._removed)

    def _removed(self, answer: Answer) -> None:
        self.reload()
        self.tell(answer)


def _row(one: FrameLine) -> ListRow:
    sign = "━" if one.kind == "guardrail" else "·"
    return ListRow(
        id=one.id, title=one.text, end=one.kind_word, below=(one.words,), sign=sign
    )
