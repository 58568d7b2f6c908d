"""All rules in one list, with reason, verdict, who decides and when it was last asked."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from coach.i18n import N_, _, ngettext
from coach.model.text import fold
from coach.screens.base.list_place import FilterPlace
from coach.screens.base.place import BACK, ELSEWHERE
from coach.screens.direction.direction import RULE, sign_of
from coach.services.direction import frames
from coach.services.direction.frames import FrameLine
from coach.widgets.frame.card import Hint
from coach.widgets.frame.key_bar import listed
from coach.widgets.lists.text_list import ListRow, TextList


class RulesPlace(FilterPlace[FrameLine]):
    """Every rule, or only those that are written nowhere."""

    NAME = "direction"
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
        yield TextList(opens="rule", tall=2)
        yield Hint("", id="nothing")

    def read(self) -> Sequence[FrameLine]:
        """Return the rules."""
        return frames.listed(self.companion)

    def fitting(self, typed: str) -> Sequence[FrameLine]:
        """Return what fits the words that are typed."""
        words = fold(typed).split()
        return tuple(one for one in self.every if self._fits(one, words))

    def _fits(self, one: FrameLine, words: list[str]) -> bool:
        told = fold(f"{one.text} {one.kind_word} {one.words}")
        return all(word in told for word in words) and (
            one.folklore or not self.only_folklore
        )

    def row(self, one: FrameLine) -> ListRow:
        """Return one as the list shows it."""
        return ListRow(
            id=one.id, title=one.text, end=one.kind_word, below=(one.words,),
            sign=sign_of(one),
        )  # fmt: skip

    def entry_of(self, one: FrameLine) -> tuple[str, str]:
        """Return where it is kept."""
        return "frames", one.id

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
