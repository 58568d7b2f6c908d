"""The team: its map and its sentences, its mix of activities, a route that loses nobody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coach.i18n import N_, _
from coach.screens.base.place import BACK, Place
from coach.services import wording
from coach.services.lenses import team
from coach.services.lenses.team import Mix, Route
from coach.services.lenses.together import MapRow, SharedSentence, Together
from coach.widgets.charts.lengths import Counts
from coach.widgets.frame.card import Card, Hint
from coach.widgets.frame.key_bar import listed, quiet
from coach.widgets.lists.bars import BarList, ListedBar
from coach.widgets.text import labelled, line, prose, widest


class MapList(BarList, can_focus=False):
    """The lenses of the team; none of them leads anywhere."""

    tall = 2


class TeamPlace(Place):
    """What the lenses tell about the team, and never about somebody."""

    NAME = "lenses"
    CSS_PATH = "team.tcss"
    AUTO_FOCUS = ""
    BINDINGS = [
        listed("m", f"app.open('exercise', '{team.MIX}')", N_("Mix"), "lens-mix",
               N_("Mix of activities")),
        listed("o", f"app.open('exercise', '{team.ROUTE}')", N_("Route"), "lens-route",
               N_("A route that loses nobody")),
        listed("g", "app.open('share_kinds')", N_("Share"), "share", N_("Make a card")),
        listed("i", "app.open('receive')", N_("Receive"), "receive",
               N_("Keep a card of somebody else")),
        BACK,
        quiet("x", "app.open('received')", N_("Let go"), "let-go-card",
              N_("Let go of a card of somebody else")),
        quiet("down,pagedown", "scroll(1)", N_("Down"), "team-down"),
        quiet("up,pageup", "scroll(-1)", N_("Up"), "team-up"),
    ]  # fmt: skip

    def body(self) -> ComposeResult:
        """Lay out a card for each thing that is known of the team."""
        with Horizontal(id="sides"):
            with Vertical(id="left"):
                with Card(_("The lenses of the team"), id="map"):
                    yield MapList()
                    yield Static(id="strong")
                with Card(_("Where we are in the change"), id="adoption"):
                    yield Counts(id="stages")
                    yield Static(id="needs", classes="told")
                for name, title in SENTENCES.items():
                    with Card(_(title), id=name):
                        yield Static(classes="told")
            with Vertical(id="right"):
                with Card(_("Mix of activities"), id="mix"):
                    yield Counts(id="activities")
                    yield Static(id="missing", classes="told")
                    hint = _("Put your plans beside the seven lenses: {key}.")
                    yield Hint(hint, "m", id="no-mix")
                with Card(_("A route that loses nobody"), id="route"):
                    yield Static(id="steps", classes="told")
                    yield Hint(_(ROUTE), "o", id="no-route")

    def reload(self) -> None:
        """Read all that is known of the team."""
        page = self.veil(team.page(self.companion))
        self._show_map(page.together)
        self._show_mix(page.mix)
        self._show_route(page.route)
        self._show_adoption(page.together)

    def _show_map(self, found: Together) -> None:
        room = widest(one.name for one in found.map)
        self.query_one(MapList).fill([_row(one, room) for one in found.map])
        self.put("#strong", prose(found.words))
        shared = (found.definition,) if found.definition else ()
        told = {
            "definition": shared,
            "wall": found.wall,
            "courses": found.courses,
            "shared": found.shared,
        }
        for name, sentences in told.items():
            card = self.query_one(f"#{name}", Card)
            card.display = bool(sentences)
            card.query_one(".told", Static).update(_told_each(sentences))

    def _show_mix(self, mix: Mix | None) -> None:
        self.query_one("#no-mix").display = not mix
        self.query_one("#activities").display = bool(mix)
        enjoyed = ", ".join(mix.enjoyed) if mix else ""
        told = [mix.words] if mix else []
        told += [_("I would enjoy") + f": {enjoyed}"] if enjoyed else []
        self.put("#missing", Content("\n").join(map(prose, told)))
        if mix:
            self.query_one("#activities", Counts).show(mix.counts)
            day = wording.day(mix.day, self.companion.today())
            self.query_one("#mix", Card).note = f"n = {mix.n} · {day}"

    def _show_route(self, route: Route | None) -> None:
        self.query_one("#no-route").display = not route
        self.put("#steps", Content("\n").join(_told(route)) if route else Content(""))
        if route:
            day = wording.day(route.day, self.companion.today())
            self.query_one("#route", Card).note = day

    def _show_adoption(self, found: Together) -> None:
        known = found.adoption
        card = self.query_one("#adoption", Card)
        card.display = bool(known or found.adoption_words)
        self.query_one("#stages").display = bool(known)
        if known:
            self.query_one("#stages", Counts).show(known.counts)
            card.note = f"n = {known.n}"
        needs = (prose(f"· {need}") for need in known.needs) if known else ()
        told = Content("\n").join(needs) if known else prose(found.adoption_words)
        self.put("#needs", told)

    def action_scroll(self, by: int) -> None:
        """Read on, or back."""
        body = self.query_one("#body", VerticalScroll)
        body.scroll_relative(y=by * max(1, body.size.height // 2), animate=False)


ROUTE = N_("Write the steps of a change, and for whom each is easy: {key}.")

SENTENCES = {
    "definition": N_("Shared definition"),
    "wall": N_("Customer-centric is for us …"),
    "courses": N_("Where each of us is heading"),
    "shared": N_("What went well"),
}
"""The cards with sentences, each gone while there is none."""


def _row(one: MapRow, room: int) -> ListedBar:
    return ListedBar(
        id=one.lens, title=one.name, share=one.share, stands_out=one.is_strong,
        note=one.spread, room=room,
    )  # fmt: skip


def _told_each(sentences: Iterable[SharedSentence]) -> Content:
    """Return sentences under each other, with what is heard in them or whose they are."""
    return Content("\n").join(
        Content.assemble(
            prose(one.text), line(f"  {one.about}" if one.about else "", "$ink-faint")
        )
        for one in sentences
    )


def _told(route: Route) -> Iterator[Content]:
    """Yield the steps, each with who is taken along; then what the change brings."""
    for number, step in enumerate(route.steps, 1):
        yield Content.assemble((f"{number}  ", "$ink-faint"), line(step.text, "bold"))
        easy = line(_("easy for {lens}").format(lens=step.easy_for), "$ink-soft")
        yield Content.assemble("   ", easy)
        if step.is_steep:
            slow = _("slow down here")
            yield Content.assemble(("   ● ", "$accent"), (slow, "$accent"))
        if step.taken_along:
            yield Content.assemble("   ", prose(step.taken_along))
    yield Content("")
    yield labelled((*route.outcomes, (_("First step"), route.first)))
