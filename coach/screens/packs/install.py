"""Install: where a pack is, then everything to know about it, then a yes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.binding import ActiveBinding
from textual.content import Content
from textual.suggester import Suggester

from coach.i18n import N_, _, language, ngettext
from coach.model.errors import CoachError
from coach.screens.base.dialog import READ_ON, confirm
from coach.screens.base.offer import OfferDialog
from coach.screens.packs.packs import finding
from coach.services.packs import install, paths
from coach.services.packs.install import PackPreview
from coach.services.packs.paths import SeveralPacksError
from coach.widgets.forms.line_input import LineInput, PromptLine
from coach.widgets.frame.key_bar import listed
from coach.widgets.lists.choices import ChoiceList, PickRow
from coach.widgets.lists.facts import table
from coach.widgets.text import line, prose

MOST_REASONS = 8
MOST_CHANGES = 8
"""So many are shown; more are counted."""


class _Paths(Suggester):
    """Suggests the folder or the pack whose name was begun."""

    async def get_suggestion(self, value: str) -> str | None:
        """Return what was typed with the rest of the name."""
        return paths.completed(value) or None


class PathLine(LineInput):
    """A line for a path; a key writes the rest of a name that was begun."""

    BINDINGS = [listed("tab", "complete", N_("Complete"), "complete-path")]

    def on_mount(self) -> None:
        """Show faintly what the key would write."""
        self.suggester = _Paths(use_cache=False, case_sensitive=True)

    def action_complete(self) -> None:
        """Write the rest of the name."""
        if whole := paths.completed(self.value):
            self.value = whole
            self.cursor_position = len(whole)


class PackChoice(ChoiceList):
    """Which of several packs is meant."""

    BINDINGS = [listed("enter", "choose", N_("Look at it"), "choose-pack")]


class InstallDialog(OfferDialog[PackPreview]):
    """A line for the folder or the file; more than one pack in it is asked about."""

    TITLE = N_("Install a pack")
    LOOKS = "enter"
    DEFAULT_CSS = """
    InstallDialog ChoiceList { display: none; margin-top: 1; }
    """
    BINDINGS = [listed("ctrl+s", "save", N_("Install")), *READ_ON]

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys; where one of several is to be chosen nothing can be installed yet."""
        found = super().active_bindings
        if isinstance(self.focused, PackChoice):
            found.pop("ctrl+s", None)
        return found

    def body(self) -> ComposeResult:
        """Lay out the line, and room for what is found."""
        yield PromptLine("›", PathLine(self.about, _("a folder or a .coachpack file")))
        yield from super().body()
        yield PackChoice()

    @on(LineInput.Changed)
    def _typed(self) -> None:
        self.query_one(ChoiceList).display = False

    def look(self) -> PackPreview | None:
        """Return the pack that is there; one of several is chosen by its number."""
        try:
            return install.offer(self.companion, self.query_one(LineInput).value)
        except SeveralPacksError as several:
            self.write("#found", prose(str(several)))
            picks = self.query_one(ChoiceList)
            picks.display = True
            picks.offer([PickRow(id=one, text=Path(one).name) for one in several.places])
            picks.focus()
            return None
        except CoachError as error:
            self.write("#found", Content("\n").join(_reasons(error)))
            raise

    @on(ChoiceList.Chosen)
    def _chosen(self, event: ChoiceList.Chosen) -> None:
        event.stop()
        typed = self.query_one(LineInput)
        with self.prevent(LineInput.Changed):
            typed.settle(event.id)
        self.query_one(ChoiceList).display = False
        typed.focus()
        self.attempt(self.show_offer)

    def told(self, offered: PackPreview) -> Iterator[Content]:
        """Yield everything there is to know before a yes."""
        yield table(offered.facts, "")
        yield Content("")
        if not offered.update.before:
            yield from (prose(f"· {effect}") for effect in offered.effects)
        else:
            yield from _changes(offered)
        yield Content("")
        told = _("Enter installs it; escape leaves everything as it is.")
        yield prose(told, "$ink-soft")

    def take(self, offered: PackPreview) -> str | None:
        """Install it; before an older version takes the place of a newer one it asks."""
        if not offered.update.is_downgrade:
            return self._install(offered)
        versions = {"now": offered.update.before, "version": offered.update.now}
        confirm(
            self,
            _("Back to {version}?").format(**versions),
            _("{now} is installed, and {version} is older.").format(**versions),
            partial(self._go_back, offered),
        )
        return None

    def _go_back(self, offered: PackPreview) -> None:
        if said := self.attempt(partial(self._install, offered, downgrade=True)):
            self.done(said)

    def _install(self, offered: PackPreview, *, downgrade: bool = False) -> str:
        said = install.install(self.companion, offered, downgrade=downgrade)
        back = _("To take it away: open it in Packs and press {key}.").format(key="d")
        return f"{said}\n{back}"


def _reasons(error: CoachError) -> Iterator[Content]:
    """Yield what keeps a pack from being installed, and how to mend it."""
    reasons = getattr(error, "findings", ())
    for one in reasons[:MOST_REASONS]:
        yield finding(one.where, one.what, one.mend)
    if (rest := len(reasons) - MOST_REASONS) > 0:
        more = ngettext("… and {n} more finding", "… and {n} more findings", rest)
        yield line(more.format(n=rest), "$ink-soft")


def _changes(offered: PackPreview) -> Iterator[Content]:
    """Yield what goes from the version before to this one; own words stay."""
    found = offered.update
    versions = _("From {before} to {now}:").format(before=found.before, now=found.now)
    yield line(_("The same version again:") if found.is_same else versions, "bold")
    if offered.added:
        yield prose(_("New: {names}").format(names=", ".join(offered.added)))
    if offered.gone:
        told = _("No longer offered: {names}. What you did with them stays.")
        yield prose(told.format(names=", ".join(offered.gone)))
    yield from _texts(offered, _("Other words now:"), own=False)
    own = _("Other words now, and you have your own; yours stay:")
    yield from _texts(offered, own, own=True)
    if not (offered.added or offered.gone or found.changed or found.kept):
        yield prose(_("No text is different."))


def _texts(offered: PackPreview, heading: str, *, own: bool) -> Iterator[Content]:
    """Yield texts as they were and as they are; those of the language spoken first."""
    changes = offered.update.kept if own else offered.update.changed
    listed = sorted(changes, key=lambda one: one.language != language())
    if listed:
        yield prose(heading)
    for one in listed[:MOST_CHANGES]:
        yield prose("  " + _("before: {text}").format(text=one.before or "–"), "$ink-soft")
        yield prose("  " + _("now: {text}").format(text=one.now or "–"))
        if one.mine:
            yield prose("  " + _("yours: {text}").format(text=one.mine), "bold")
    if (rest := len(listed) - MOST_CHANGES) > 0:
        yield prose("  " + _("… and {n} more").format(n=rest), "$ink-soft")
