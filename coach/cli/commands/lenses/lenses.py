"""`coach lens`: the choices, the cards, my picture, and how others would look at it."""

from __future__ import annotations

from coach.cli import answers, listing, output
from coach.cli.arguments import Arguments, no_json
from coach.cli.commands.log.edit import assignments
from coach.companion import Companion
from coach.i18n import _, language, ngettext
from coach.model.errors import UsageError
from coach.model.text import fold
from coach.model.types import Json
from coach.rules.exercises.questionnaire import BOTH
from coach.services import match, privacy
from coach.services.lenses import choices, lenses, sets, team
from coach.services.lenses.choices import Choosing, PosedPair
from coach.services.lenses.lenses import LensCard, LensesPage, Views
from coach.services.lenses.team import Mix, Route, TeamPage
from coach.services.lenses.together import Together
from coach.services.packs import packs

BAR = 20
BACK, LATER = "<", ">"


def lens(companion: Companion, given: Arguments) -> int:
    """Show the order, make the choices, read or rewrite a card, look through others."""
    what, *named = given.words or ("show",)
    as_json = given.has("json")
    if what == "take":
        return _take(companion, given, " ".join(named))
    if what == "set":
        return _set(companion, " ".join(named), as_json=as_json)
    if what == "card":
        if not named:
            raise UsageError(_("Say which lens: coach lens card NAME"))
        return _card(lenses.card(companion, " ".join(named)), as_json=as_json)
    if what == "see":
        if not named:
            raise UsageError(_("Say which entry: coach lens see ENTRY. See: coach find"))
        said = listing.meant(companion, " ".join(named))
        return _see(privacy.over(companion, lenses.see(companion, said)), as_json=as_json)
    if what == "team":
        return _team(privacy.over(companion, team.page(companion)), as_json=as_json)
    if what == "edit":
        return _edit(companion, given, named)
    return _show(lenses.page(companion), choices.left(companion), as_json=as_json)


def _set(companion: Companion, said: str, *, as_json: bool) -> int:
    """Show the sets of cards there are, or look through another one."""
    if said:
        return answers.tell(sets.use(companion, said), as_json=as_json)
    found = sets.every(companion)
    if as_json:
        answers.show([
            {"pack": one.pack, "name": one.name, "lenses": [*one.lenses],
             "chosen": one.is_chosen}
            for one in found
        ])  # fmt: skip
        return 0
    for one in found:
        sign = "●" if one.is_chosen else "○"
        output.say(f"{sign} {one.name}: {', '.join(one.lenses)}  [{one.pack}]", hang=2)
    if not found:
        output.say(_("No pack in use has lenses. See: coach pack list"))
    return 0


def _show(page: LensesPage, left: int, *, as_json: bool) -> int:
    if as_json:
        result = page.result
        answers.show({
            "result": answers.document(result) if result else None,
            "picture": answers.plain(page.picture),
            "order": [one.id for one in page.cards if one.share is not None],
            "derived": {"on_top": [one.id for one in page.cards if one.on_top],
                        "left": left, "of": page.choices},
            "understood": page.words, "caveat": page.caveat,
        })  # fmt: skip
        return 0
    _order(page, left)
    _picture(page)
    if page.caveat:
        output.say(page.caveat)
    if page.cards:
        output.say(
            _("One lens as a card: {command}").format(command="coach lens card NAME")
        )
    else:
        output.say(_("No pack in use has lenses. See: coach pack list"))
    return 0


def _order(page: LensesPage, left: int) -> None:
    if page.words:
        output.say(page.words)
    elif page.choices:
        told = ngettext(
            "{n} small choice shows the order of your lenses: coach lens take",
            "{n} small choices show the order of your lenses: coach lens take",
            page.choices,
        )
        output.say(told.format(n=page.choices))
    if left:
        told = _("{n} of {of} choices are made; to go on: coach lens take")
        output.say(told.format(n=left, of=page.choices))
    wide = max((output.cells(one.name) for one in page.cards), default=0)
    for one in page.cards:
        bar = "━" * round(BAR * one.share) if one.share is not None else ""
        sign = "●" if one.on_top else " "
        core = bar if one.share is not None else one.core
        output.say(
            f"  {sign} {output.fill(one.name, wide)}  {core}".rstrip(), hang=wide + 6
        )


def _picture(page: LensesPage) -> None:
    picture, result = page.picture, page.result
    for label, text in (
        (_("My picture"), picture.sentence if picture else ""),
        (_("What I see first"), picture.scene if picture else ""),
        (_("I would enjoy"), ", ".join(result.activities) if result else ""),
    ):
        if text:
            output.say(f"{label}: {text}", hang=2)


def _card(card: LensCard, *, as_json: bool) -> int:
    if as_json:
        lines: dict[str, Json] = {one.field: one.text for one in card.lines}
        answers.show({
            "id": card.id, "name": card.name, "core": card.core, "asks": card.asks, **lines,
            "activities": [*card.activities],
            "derived": {"own": [one.field for one in card.lines if one.is_own],
                        "on_top": card.on_top},
        })  # fmt: skip
        return 0
    output.say(f"{card.name}: {card.core}", hang=2)
    for line in card.lines:
        if line.field == "customer_view":
            output.say()
        own = "  · " + _("in your words") if line.is_own else ""
        output.say(f"  {line.label}: {line.text}{own}", hang=4)
    output.say()
    for text in card.activities:
        output.say(f"  · {text}", hang=4)
    command = f'coach lens edit {fold(card.name)} {card.lines[0].typed}="…"'
    output.say(_("In your own words: {command}").format(command=command))
    return 0


def _edit(companion: Companion, given: Arguments, named: list[str]) -> int:
    said, values = assignments(named)
    if not values:
        raise UsageError(
            _("Say what becomes what: coach lens edit NAME FIELD=VALUE, or picture=VALUE")
        )
    if said:
        found = lenses.card(companion, said)
        answer = lenses.rewrite(companion, found.id, values)
    else:
        answer = lenses.describe(companion, values)
    return answers.tell(answer, as_json=given.has("json"))


def _see(found: Views, *, as_json: bool) -> int:
    if as_json:
        answers.show({
            "about": found.about, "text": found.text,
            "views": [
                {"lens": one.id, "name": one.name, "asks": one.asks,
                 "looks_at": one.looks_at, "begins": one.begins, "small": one.small}
                for one in found.views
            ],
        })  # fmt: skip
        return 0
    output.say(f"“{found.text}”")
    for one in found.views:
        output.say()
        output.say(f"{one.name}: {one.asks or one.looks_at}", hang=2)
        output.say("  " + _("It begins so: {text}").format(text=one.begins), hang=4)
        if one.small:
            output.say("  " + _("Something small: {text}").format(text=one.small), hang=4)
    return 0


def _team(page: TeamPage, *, as_json: bool) -> int:
    if as_json:
        answers.show({
            "mix": answers.plain(page.mix), "route": answers.plain(page.route),
            "together": answers.plain(page.together),
        })  # fmt: skip
        return 0
    _together(page.together)
    if page.mix:
        _mix(page.mix)
    if page.route:
        _route(page.route)
    if not (page.mix or page.route):
        output.say(_("More about the team begins with one of these:"))
        for name in (team.MIX, team.ROUTE):
            output.say(f"  coach exercise run {name.partition('/')[2]}")
    return 0


def _together(found: Together) -> None:
    wide = max((output.cells(one.name) for one in found.map), default=0)
    for one in found.map:
        bar = output.fill("━" * round(BAR * one.share), BAR)
        sign = "●" if one.is_strong else " "
        output.say(f"  {sign} {output.fill(one.name, wide)}  {bar}  {one.spread}".rstrip())
    output.say(found.words)
    shared = (found.definition,) if found.definition else ()
    for title, sentences in (
        (_("Shared definition"), shared),
        (_("Customer-centric is for us …"), found.wall),
        (_("Where each of us is heading"), found.courses),
        (_("What went well"), found.shared),
    ):  # fmt: skip
        if sentences:
            output.say(title)
        for each in sentences:
            about = f"  ({each.about})" if each.about else ""
            output.say(f"  · {each.text}{about}", hang=4)
    if found.adoption:
        output.say(_("Where we are in the change") + f" (n = {found.adoption.n})")
        for name, n in found.adoption.counts:
            output.say(f"  {n}  {name}")
        for need in found.adoption.needs:
            output.say(f"  · {need}", hang=4)
    elif found.adoption_words:
        output.say(_("Where we are in the change") + f": {found.adoption_words}")


def _mix(mix: Mix) -> None:
    output.say(_("Mix of activities") + f" (n = {mix.n})")
    wide = max((output.cells(name) for name, _n in mix.counts), default=0)
    for name, n in mix.counts:
        output.say(f"  {output.fill(name, wide)}  {'━' * n} {n}".rstrip())
    output.say(mix.words)
    if mix.enjoyed:
        output.say(_("I would enjoy") + f": {', '.join(mix.enjoyed)}", hang=2)


def _route(route: Route) -> None:
    output.say(_("A route that loses nobody"))
    for number, step in enumerate(route.steps, 1):
        steep = "  ● " + _("slow down here") if step.is_steep else ""
        output.say(f"  {number}  {step.text}{steep}", hang=5)
        output.say("     " + _("easy for {lens}").format(lens=step.easy_for), hang=5)
        if step.taken_along:
            output.say(f"     {step.taken_along}", hang=5)
    for label, text in (*route.outcomes, (_("First step"), route.first)):
        if text:
            output.say(f"{label}: {text}", hang=2)


def _asked(companion: Companion, said: str) -> str:
    """Return the choices meant by their id or a part of their title; none: the usual."""
    wanted, every = fold(said.strip()), lenses.questionnaires(companion)
    if not wanted:
        return ""
    found = match.closest(
        every,
        lambda one: f"/{one.ref}".endswith(f"/{wanted}"),
        lambda one: wanted in fold(one.title.say(language())),
    )
    there = ", ".join(one.ref for one in every) or "–"
    none = _("There are no choices “{said}”. There are: {names}.")
    return match.only(
        found, none.format(said=said, names=there),
        lambda: match.which_of(one.ref for one in found),
    ).ref  # fmt: skip


def _take(companion: Companion, given: Arguments, said: str) -> int:
    """Go through the choices in plain text."""
    if given.has("json"):
        raise no_json("coach lens take")
    if not output.talks():
        raise UsageError(
            _("The choices are questions; make them in a terminal, without a pipe.")
        )
    choosing = choices.begin(companion, _asked(companion, said), anew=given.has("anew"))
    caveat = choosing.questionnaire.caveat.say(language())
    output.say(choosing.questionnaire.title.say(language()))
    if who := packs.credit(companion, choosing.questionnaire.ref):
        output.say(who, hang=2)
    output.say(caveat)
    output.say(
        _("1 or 2 chooses, enter is both alike, {back} goes back, {later} stops.").format(
            back=BACK, later=LATER
        )
    )
    gone = _go(companion, choosing)
    if gone is None:
        return 0
    choices.finish(companion, gone)
    output.say()
    _order(lenses.page(companion), 0)
    output.say(caveat)
    output.say(_("Undo: {command}").format(command="coach undo"))
    return 0


def _go(companion: Companion, choosing: Choosing) -> Choosing | None:
    while pair := choices.pose(choosing):
        _pose(pair)
        said = output.ask("? ")
        if said is None or said.strip() == LATER:
            output.say(choices.leave(choosing))
            return None
        side = SAID.get(fold(said.strip()))
        if said.strip() == BACK:
            choosing = choices.back(choosing)
        elif side is None:
            output.say(_("1, 2, or enter for both alike."))
        else:
            choosing = choices.take(companion, choosing, side)
    return choosing


SAID = {"1": "a", "2": "b", "": BOTH, "a": "a", "b": "b", "-": BOTH, "=": BOTH}
"""What an answer at the terminal means."""


def _pose(pair: PosedPair) -> None:
    output.say()
    place = f"{pair.number}/{pair.of}"
    output.say(f"{place}  {pair.situation}", hang=len(place) + 2)
    for number, side, text in (("1", "a", pair.left), ("2", "b", pair.right)):
        sign = "●" if pair.said == side else " "
        output.say(f" {sign} {number}  {text}", hang=6)
