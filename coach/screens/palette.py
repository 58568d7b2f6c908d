"""Everything that can be done, found by typing a word of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from coach.i18n import _
from coach.screens.stage import Stage
from coach.widgets.glass import key_name, line

if TYPE_CHECKING:
    from coach.screens.stage import Command

_LEAST = 0.01
"""The score of what is offered even where nothing fits."""


class Everything(Provider):
    """Offers every place, and everything that a key does."""

    async def discover(self) -> Hits:
        """Offer all of it."""
        for command in self._stage.commands():
            yield DiscoveryHit(_shown(command), command.run, text=command.words)

    async def search(self, query: str) -> Hits:
        """Offer what fits the words, and to look for them in the log."""
        matcher = self.matcher(query)
        for command in self._stage.commands():
            if (score := matcher.match(command.words)) > 0:
                yield Hit(
                    score, matcher.highlight(command.words), command.run, text=command.words
                )
        find = _("Find “{words}” in the log").format(words=query)
        run = partial(self._stage.visit, "log", "#filter", query)
        yield Hit(_LEAST, line(find), run, text=find)

    @property
    def _stage(self) -> Stage:
        assert isinstance(self.app, Stage)
        return self.app


def _shown(command: Command) -> Content:
    if not command.key:
        return line(command.words)
    return Content.assemble(
        line(command.words), "  ", (key_name(command.key), "$ink-faint")
    )
