"""Which of two versions of an entry holds, where two devices changed it at once."""

from __future__ import annotations

from collections.abc import Sequence

from coach.companion import Companion
from coach.i18n import N_, _
from coach.screens.base.dialog import PickDialog
from coach.services.answer import Answer
from coach.services.editing import edit as entries
from coach.services.editing import versions


class VersionsDialog(PickDialog):
    """The versions of an entry; the one that is chosen holds from now on."""

    TITLE = N_("Which version holds?")

    def __init__(self, companion: Companion, about: str) -> None:
        super().__init__(companion, about)
        self.entry = entries.choose(companion, about)
        self.found = versions.versions(companion, self.entry.table, self.entry.record)

    def words(self) -> str:
        """Return how it came to this, and that the choice can be taken back."""
        if not self.found:
            return _("There is only one version of this entry.")
        told = _("It was changed in two places at once. The first is what you see now.")
        return "\n".join((told, _("{key} brings the choice back.").format(key="u")))

    def choices(self) -> Sequence[tuple[str, str]]:
        """Return each version by what differs."""
        found = self.veil(tuple((str(one.number), one.told) for one in self.found))
        return list(found)

    def pick(self, choice: str) -> Answer:
        """Let it hold."""
        return versions.take(self.companion, self.entry.table, self.entry.record, choice)
