"""`coach pattern`: old ways and new plans, from picking one to letting it go."""

from __future__ import annotations

from collections.abc import Callable

from coach.cli import answers, listing, output
from coach.cli.answers import Told
from coach.cli.arguments import Arguments
from coach.cli.commands.log.edit import assignments
from coach.cli.listing import ListItem
from coach.companion import Companion
from coach.i18n import _
from coach.model.errors import CoachError, UsageError
from coach.model.pattern import Pattern
from coach.services import wording
from coach.services.answer import Answer
from coach.services.patterns import growth, patterns, phrases, planning, slips, ticks

STATES: dict[str, Callable[[Companion, Pattern], Answer]] = {
    "pause": planning.pause,
    "resume": planning.resume,
    "rest": planning.rest,
    "root": planning.root,
    "letgo": planning.let_go,
}


def pattern(companion: Companion, given: Arguments) -> Told:
    """List, pick, write, show or change a pattern."""
    try:
        return _pattern(companion, given)
    except planning.SecondPatternError as asked:
        way = _("To have both, add --second.")
        raise CoachError(f"{asked} {way}") from None


def _pattern(companion: Companion, given: Arguments) -> Told:
    what, *named = given.words
    if what == "list":
        return _list(companion, given)
    if what == "library":
        return _library(companion, given)
    said, values = assignments(named)
    if what == "new":
        return _new(companion, said, values, given)
    if what == "pick":
        meant = listing.meant(companion, said)
        if not meant:
            raise UsageError(_("Say which one. See: coach pattern library"))
        ref = patterns.choose_idea(companion, meant).ref
        return planning.pick(companion, ref, second=given.has("second"))
    found = _meant(companion, said)
    if what == "show":
        return _show(companion, found, given)
    if what == "edit":
        return planning.change(companion, found, _texts(values))
    if what == "begin":
        return planning.activate(companion, found, second=given.has("second"))
    return STATES[what](companion, found)


def _list(companion: Companion, given: Arguments) -> Told:
    found = patterns.every(companion)
    if given.as_json:
        return [answers.filed(one) for one in found]
    items = [ListItem(one.id, _line(one)) for one in found]
    none = _("No pattern yet. See which there are: coach pattern library")
    return listing.show(companion, items, none)


def _line(one: Pattern) -> str:
    status = wording.label("patterns.status", one.status)
    code = f"[{wording.code(one.id)}]"
    return wording.dotted(one.name, status, phrases.plan(one.plan), code)


def _library(companion: Companion, given: Arguments) -> Told:
    ideas = patterns.ideas(companion)
    if given.as_json:
        return [
            {"ref": one.ref, "name": one.pattern.name, "picked": one.mine} for one in ideas
        ]
    output.say(_("Do you recognise this? None of them is wrong; each once helped."))
    items = [
        ListItem(
            one.ref,
            wording.dotted(
                one.pattern.name, one.pattern.cue, _("picked") if one.mine else ""
            ),
        )
        for one in ideas
    ]
    listing.show(companion, items)
    return _("Pick one by its number: coach pattern pick 3")


def _new(
    companion: Companion, name: str, values: dict[str, str], given: Arguments
) -> Answer:
    if not name:
        raise UsageError(_("Give it a name: coach pattern new NAME plan=“if …, then …”"))
    return planning.write(companion, name, _texts(values), second=given.has("second"))


def _texts(values: dict[str, str]) -> dict[str, str]:
    """Return the fields; a plan in one sentence stands for its two halves."""
    texts = dict(values)
    if "plan" in texts:
        texts["then_do"] = texts.pop("plan")
        texts.setdefault("if_cue", texts.get("cue", ""))
        if not texts["if_cue"]:
            del texts["if_cue"]
    return texts


def _show(companion: Companion, found: Pattern, given: Arguments) -> Told:
    page = growth.growth(companion, found)
    if given.as_json:
        return answers.filed(
            found, stage=page.stands.stage, times=page.stands.times, returns=page.returns,
            slips=len(page.slips), today=page.today,
        )  # fmt: skip
    output.say(_line(found))
    known = (
        (_("Moment"), found.cue),
        (_("Old way"), found.old_way),
        (_("It gives"), found.gave),
        (_("It costs"), found.cost),
        (_("Tiny version"), found.plan.tiny),
    )
    output.facts((label, value) for label, value in known if value)
    if found.started_on:
        output.say(f"{page.words}.")
    items = [
        ListItem(one.slip.id, wording.dotted(one.title, one.back), one.day)
        for one in page.slips
    ]
    return listing.show(companion, items)


def slip(companion: Companion, given: Arguments) -> Told:
    """Keep that the old way came along."""
    return slips.slip(
        companion,
        _meant(companion, given.text),
        note=given.value("note") or "",
        on=given.value("on"),
        context=given.one_of("context"),
    )


def _meant(companion: Companion, said: str) -> Pattern:
    return patterns.choose(companion, listing.meant(companion, said, "patterns") or None)


def tick(companion: Companion, given: Arguments) -> Told:
    """Keep how a day of the plan went."""
    said = [*given.words]
    result = "done"
    for begin in range(len(said)):  # as shown it may be a few words
        if meant := phrases.result_named(" ".join(said[begin:])):
            result = meant
            del said[begin:]
            break
    pattern = _meant(companion, " ".join(said))
    return ticks.tick(companion, pattern, result, on=given.value("on"))
