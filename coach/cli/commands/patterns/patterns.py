"""`coach pattern`: old ways and new plans, from picking one to letting it go."""

from __future__ import annotations

from collections.abc import Callable

from coach.cli import answers, listing, output
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


def pattern(companion: Companion, given: Arguments) -> int:
    """List, pick, write, show or change a pattern."""
    try:
        return _pattern(companion, given)
    except planning.SecondPatternError as asked:
        way = _("To have both, add --second.")
        raise CoachError(f"{asked} {way}") from None


def _pattern(companion: Companion, given: Arguments) -> int:
    what, *named = given.words
    if what == "list":
        return _list(companion, as_json=given.has("json"))
    if what == "library":
        return _library(companion, as_json=given.has("json"))
    said, values = assignments(named)
    if what == "new":
        return _tell(_new(companion, said, values, given), given)
    if what == "pick":
        meant = listing.meant(companion, said)
        if not meant:
            raise UsageError(_("Say which one. See: coach pattern library"))
        ref = patterns.choose_idea(companion, meant).ref
        return _tell(planning.pick(companion, ref, second=given.has("second")), given)
    meant = listing.meant(companion, said, "patterns")
    found = patterns.choose(companion, meant or None)
    if what == "show":
        return _show(companion, found, as_json=given.has("json"))
    if what == "edit":
        return _tell(planning.change(companion, found, _texts(values)), given)
    if what == "begin":
        begun = planning.activate(companion, found, second=given.has("second"))
        return _tell(begun, given)
    return _tell(STATES[what](companion, found), given)


def _tell(answer: Answer, given: Arguments) -> int:
    return answers.tell(answer, as_json=given.has("json"))


def _list(companion: Companion, *, as_json: bool) -> int:
    found = patterns.every(companion)
    if as_json:
        answers.show(
            [{"table": "patterns", "record": answers.document(one)} for one in found]
        )
        return 0
    listing.show(companion, [ListItem(one.id, _line(one)) for one in found])
    if not found:
        output.say(_("No pattern yet. See which there are: coach pattern library"))
    return 0


def _line(one: Pattern) -> str:
    status = wording.label("patterns.status", one.status)
    parts = (one.name, status, phrases.plan(one.plan), f"[{wording.code(one.id)}]")
    return " · ".join(filter(None, parts))


def _library(companion: Companion, *, as_json: bool) -> int:
    ideas = patterns.ideas(companion)
    if as_json:
        answers.show(
            [{"ref": one.ref, "name": one.name, "picked": one.mine} for one in ideas]
        )
        return 0
    output.say(_("Do you recognise this? None of them is wrong; each once helped."))
    picked = " · " + _("picked")
    listing.show(
        companion,
        [
            ListItem(one.ref, f"{one.name} · {one.cue}{picked if one.mine else ''}")
            for one in ideas
        ],
    )
    output.say(_("Pick one by its number: coach pattern pick 3"))
    return 0


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


def _show(companion: Companion, found: Pattern, *, as_json: bool) -> int:
    page = growth.growth(companion, found)
    if as_json:
        answers.show({
            "table": "patterns", "record": answers.document(found),
            "derived": {
                "stage": page.stands.stage, "times": page.stands.times,
                "returns": page.returns, "slips": len(page.slips), "today": page.today,
            },
        })  # fmt: skip
        return 0
    output.say(_line(found))
    for label, value in (
        (_("Moment"), found.cue),
        (_("Old way"), found.old_way),
        (_("It gives"), found.gave),
        (_("It costs"), found.cost),
        (_("Tiny version"), found.plan.tiny),
    ):
        if value:
            output.say(f"  {label}: {value}", hang=4)
    if found.started_on:
        output.say(f"{page.words}.")
    listing.show(
        companion,
        [
            ListItem(one.slip.id, " · ".join(filter(None, (one.title, one.back))), one.day)
            for one in page.slips
        ],
    )
    return 0


def slip(companion: Companion, given: Arguments) -> int:
    """Keep that the old way came along."""
    pattern = patterns.choose(
        companion, listing.meant(companion, given.text, "patterns") or None
    )
    answer = slips.slip(
        companion,
        pattern,
        note=given.value("note") or "",
        on=given.value("on"),
        context=_context(given.value("context")),
    )
    return answers.tell(answer, as_json=given.has("json"))


def _context(said: str | None) -> str | None:
    if said is None:
        return None
    from coach.cli.arguments import one_of  # a slip needs no word about what was going on

    return one_of("slips.context", said)


def tick(companion: Companion, given: Arguments) -> int:
    """Keep how a day of the plan went."""
    said = [*given.words]
    result = "done"
    for begin in range(len(said)):  # as shown it may be a few words
        if meant := phrases.result_named(" ".join(said[begin:])):
            result = meant
            del said[begin:]
            break
    name = listing.meant(companion, " ".join(said), "patterns") or None
    answer = ticks.tick(
        companion, patterns.choose(companion, name), result, on=given.value("on")
    )
    return answers.tell(answer, as_json=given.has("json"))
