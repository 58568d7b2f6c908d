"""`coach lens`: the choices, the cards, my picture, and how others would look at it."""

from __future__ import annotations

from coach.cli import answers, asking, listing, output
from coach.cli.answers import Told
from coach.cli.arguments import Arguments, expect, no_json
from coach.cli.asking import BACK, LATER
from coach.cli.commands.log.edit import assignments
from coach.companion import Companion
from coach.i18n import _, language, plural
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


def lens(companion: Companion, given: Arguments) -> Told:
    """Show the order, make the choices, read or rewrite a card, look through others."""
    what, *named = given.words or ("show",)
    if what == "take":
        return _take(companion, given, " ".join(named))
    if what == "set":
        return _set(companion, " ".join(named), given)
    if what == "card":
        said = expect(named, _("Say which lens: coach lens card NAME"))
        return _card(lenses.card(companion, said), given)
    if what == "see":
        said = expect(named, _("Say which entry: coach lens see ENTRY. See: coach find"))
        found = lenses.see(companion, listing.meant(companion, said))
        return _see(privacy.over(companion, found), given)
    if what == "team":
        return _team(privacy.over(companion, team.page(companion)), given)
    if what == "edit":
        return _edit(companion, named)
    return _show(lenses.page(companion), choices.left(companion), given)


def _set(companion: Companion, said: str, given: Arguments) -> Told:
    """Show the sets of cards there are, or look through another one."""
    if said:
        return sets.use(companion, said)
    found = sets.every(companion)
    if given.as_json:
        return [
            {"pack": one.pack, "name": one.name, "lenses": [*one.lenses],
             "chosen": one.is_chosen}
            for one in found
        ]  # fmt: skip
    for one in found:
        sign = "●" if one.is_chosen else "○"
        output.say(f"{sign} {one.name}: {', '.join(one.lenses)}  [{one.pack}]", hang=2)
    return 0 if found else _("No pack in use has lenses. See: coach pack list")


def _show(page: LensesPage, left: int, given: Arguments) -> Told:
    if given.as_json:
        result = page.result
        return {
            "result": answers.document(result) if result else None,
            "picture": answers.plain(page.picture),
            "order": [one.id for one in page.cards if one.share is not None],
            "derived": {"on_top": [one.id for one in page.cards if one.on_top],
                        "left": left, "of": page.choices},
            "understood": page.words, "caveat": page.caveat,
        }  # fmt: skip
    _order(page, left)
    _picture(page)
    output.each([page.caveat])
    if not page.cards:
        return _("No pack in use has lenses. See: coach pack list")
    return _("One lens as a card: {command}").format(command="coach lens card NAME")


def _order(page: LensesPage, left: int) -> None:
    if page.words:
        output.say(page.words)
    elif page.choices:
        output.say(plural(
            "{n} small choice shows the order of your lenses: coach lens take",
            "{n} small choices show the order of your lenses: coach lens take",
            page.choices,
        ))  # fmt: skip
    if left:
        told = _("{n} of {of} choices are made; to go on: coach lens take")
        output.say(told.format(n=left, of=page.choices))
    wide = max((output.cells(one.name) for one in page.cards), default=0)
    for one in page.cards:
        sign = "●" if one.on_top else " "
        told = one.core if one.share is None else "━" * round(BAR * one.share)
        line = f"  {sign} {output.fill(one.name, wide)}  {told}"
        output.say(line.rstrip(), hang=wide + 6)


def _picture(page: LensesPage) -> None:
    picture, result = page.picture, page.result
    _labelled(
        (_("My picture"), picture.sentence if picture else ""),
        (_("What I see first"), picture.scene if picture else ""),
        (_("I would enjoy"), ", ".join(result.activities) if result else ""),
    )


def _labelled(*known: tuple[str, str]) -> None:
    output.each((f"{label}: {text}" for label, text in known if text), hang=2)


def _card(card: LensCard, given: Arguments) -> Told:
    if given.as_json:
        lines: dict[str, Json] = {one.field: one.text for one in card.lines}
        return {
            "id": card.id, "name": card.name, "core": card.core, "asks": card.asks, **lines,
            "activities": [*card.activities],
            "derived": {"own": [one.field for one in card.lines if one.is_own],
                        "on_top": card.on_top},
        }  # fmt: skip
    output.say(f"{card.name}: {card.core}", hang=2)
    for line in card.lines:
        if line.field == "customer_view":
            output.say()
        own = "  · " + _("in your words") if line.is_own else ""
        output.say(f"  {line.label}: {line.text}{own}", hang=4)
    output.say()
    output.each((f"  · {text}" for text in card.activities), hang=4)
    command = f'coach lens edit {fold(card.name)} {card.lines[0].typed}="…"'
    return _("In your own words: {command}").format(command=command)


def _edit(companion: Companion, named: list[str]) -> Told:
    said, values = assignments(named)
    if not values:
        raise UsageError(
            _("Say what becomes what: coach lens edit NAME FIELD=VALUE, or picture=VALUE")
        )
    if said:
        return lenses.rewrite(companion, lenses.card(companion, said).id, values)
    return lenses.describe(companion, values)


def _see(found: Views, given: Arguments) -> Told:
    if given.as_json:
        return {
            "about": found.about, "text": found.text,
            "views": [
                {"lens": one.id, "name": one.name, "asks": one.asks,
                 "looks_at": one.core, "begins": one.begins, "small": one.small}
                for one in found.views
            ],
        }  # fmt: skip
    output.say(f"“{found.text}”")
    for one in found.views:
        output.part(f"{one.name}: {one.asks or one.core}", hang=2)
        output.say("  " + _("It begins so: {text}").format(text=one.begins), hang=4)
        if one.small:
            output.say("  " + _("Something small: {text}").format(text=one.small), hang=4)
    return 0


def _team(page: TeamPage, given: Arguments) -> Told:
    if given.as_json:
        return {
            "mix": answers.plain(page.mix), "route": answers.plain(page.route),
            "together": answers.plain(page.together),
        }  # fmt: skip
    _together(page.together)
    if page.mix:
        _mix(page.mix)
    if page.route:
        _route(page.route)
    if not (page.mix or page.route):
        output.say(_("More about the team begins with one of these:"))
        names = (name.partition("/")[2] for name in (team.MIX, team.ROUTE))
        output.each(f"  coach exercise run {name}" for name in names)
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
        output.each((f"  · {need}" for need in found.adoption.needs), hang=4)
    elif found.adoption_words:
        output.say(_("Where we are in the change") + f": {found.adoption_words}")


def _mix(mix: Mix) -> None:
    output.say(_("Mix of activities") + f" (n = {mix.n})")
    wide = max((output.cells(name) for name, _n in mix.counts), default=0)
    for name, n in mix.counts:
        output.say(f"  {output.fill(name, wide)}  {'━' * n} {n}".rstrip())
    output.say(mix.words)
    _labelled((_("I would enjoy"), ", ".join(mix.enjoyed)))


def _route(route: Route) -> None:
    output.say(_("A route that loses nobody"))
    for number, step in enumerate(route.steps, 1):
        steep = "  ● " + _("slow down here") if step.is_steep else ""
        output.say(f"  {number}  {step.text}{steep}", hang=5)
        output.say("     " + _("easy for {lens}").format(lens=step.easy_for), hang=5)
        if step.taken_along:
            output.say(f"     {step.taken_along}", hang=5)
    _labelled(*route.outcomes, (_("First step"), route.first))


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
    none = _("There are no choices “{said}”. There are: {names}.").format(
        said=said, names=there
    )
    return match.only_named(found, none, lambda one: one.ref).ref


def _take(companion: Companion, given: Arguments, said: str) -> Told:
    """Go through the choices in plain text."""
    if given.as_json:
        raise no_json("coach lens take")
    asking.expect_somebody(
        _("The choices are questions; make them in a terminal, without a pipe.")
    )
    choosing = choices.begin(companion, _asked(companion, said), anew=given.has("anew"))
    caveat = choosing.questionnaire.caveat.say(language())
    output.say(choosing.questionnaire.title.say(language()))
    output.each([packs.credit(companion, choosing.questionnaire.ref)], hang=2)
    output.say(caveat)
    how = _("1 or 2 chooses, enter is both alike, {back} goes back, {later} stops.")
    output.say(how.format(back=BACK, later=LATER))
    gone = _go(companion, choosing)
    if gone is None:
        return 0
    choices.finish(companion, gone)
    output.say()
    _order(lenses.page(companion), 0)
    output.say(caveat)
    return answers.way_back()


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
    asking.pose(pair.number, pair.of, pair.situation)
    for number, side, text in (("1", "a", pair.left), ("2", "b", pair.right)):
        sign = "●" if pair.said == side else " "
        output.say(f" {sign} {number}  {text}", hang=6)
