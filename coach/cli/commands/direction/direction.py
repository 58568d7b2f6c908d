"""`coach direction`, `course`, `rule`, `tree`: where it is heading, and what lies along."""

from __future__ import annotations

from dataclasses import replace

from coach.cli import answers, listing, output
from coach.cli.answers import Told
from coach.cli.arguments import Arguments
from coach.cli.listing import ListItem
from coach.companion import Companion
from coach.i18n import _, plural
from coach.model.direction import Course, Frame, Obstacle
from coach.model.errors import UsageError
from coach.model.types import Json
from coach.rules.direction.river import RiverWeek
from coach.services import privacy, wording
from coach.services.answer import Answer
from coach.services.direction import courses, frames, river_words, sorting, trees
from coach.services.direction import page as page_of
from coach.services.direction.frames import FrameFacts
from coach.services.direction.page import Direction
from coach.services.direction.trees import TreeFacts


def direction(companion: Companion, given: Arguments) -> Told:
    """Print the course, the river in sentences, and the lists."""
    sorted_now = sorting.sort(companion)
    whole = page_of.page(companion)
    if given.as_json:
        return _as_json(whole)
    if sorted_now:
        _say_sorted(sorted_now)
    _show(companion, privacy.over(companion, whole))
    return 0


def _say_sorted(answer: Answer) -> None:
    output.say(answer.understood)
    output.say(answers.way_back())
    output.say()


def _show(companion: Companion, page: Direction) -> None:
    if page.is_empty:
        output.say(_("Nothing of a direction yet. It begins with one sentence:"))
        output.say("  coach course …")
        output.say(_("Or in ten minutes, step by step:"))
        output.say("  coach exercise run draw-your-river")
        return
    for course in page.courses:
        _say_course(course)
    if page.follow:
        output.say(f"{page.follow}.")
    _say_river(page)
    numbers = [ListItem(one.id, wording.dotted(one.record.name, one.stands, one.beside))
               for one in page.numbers]  # fmt: skip
    listing.parts(companion, (
        (_("Banks"), [_rule(one) for one in page.banks]),
        (_("Guardrails"), [_rule(one) for one in page.guardrails]),
        (_("Trees"), [_tree(one) for one in page.trees]),
        (_("Numbers"), numbers),
    ))  # fmt: skip


def _say_course(course: Course) -> None:
    output.say(courses.understood(course))
    if course.contributors:
        names = wording.listing(course.contributors)
        output.say("  " + _("with {names}").format(names=names), hang=4)
    output.each((f"  {told}" for told in courses.value_lines(course)), hang=4)


def _say_river(page: Direction) -> None:
    output.part(_("The river, twelve weeks, newest first"))
    empty = 0
    for week in reversed(page.river.weeks):
        if week.is_empty:
            empty += 1
        else:
            output.say(f"  {river_words.week(week, page.day).sentence}", hang=4)
    if empty:
        told = plural("One week without notes counts for nothing.",
                      "{n} weeks without notes count for nothing.", empty)  # fmt: skip
        output.say(f"  {told}")


def _rule(one: frames.FrameLine) -> ListItem:
    return ListItem(one.id, wording.dotted(one.text, one.words))


def _tree(one: trees.TreeLine) -> ListItem:
    wheel = _("at the wheel: {who}").format(who=one.wheel) if one.wheel else ""
    return ListItem(one.id, wording.dotted(one.text, one.words, wheel))


def course(companion: Companion, given: Arguments) -> Told:
    """Show the course, or keep its next version."""
    sorted_now = sorting.sort(companion)
    if sorted_now and not given.as_json:
        _say_sorted(sorted_now)
    scope, by = given.one_of("for"), given.names("by")
    name, behaviour = given.value("value") or "", given.value("behaviour") or ""
    example, again = given.value("example") or "", given.value("again") or ""
    if not (given.text or name or behaviour or example or by or again):
        return _courses(companion, scope, given)
    value = courses.value(name, behaviour, by=by, example=example)
    return courses.write(
        companion,
        given.text,
        scope=scope,
        by=by,
        again=again,
        values=(value,) if name or behaviour or example else (),
    )


def _courses(companion: Companion, scope: str | None, given: Arguments) -> Told:
    found = [one for one in courses.every(companion) if scope in (None, one.scope)]
    if given.has("versions"):
        found = [each for one in found for each in courses.versions(companion, one.scope)]
    if given.as_json:
        return [answers.filed(one) for one in found]
    for one in found:
        _say_course(privacy.over(companion, one))
        older = len(courses.versions(companion, one.scope)) - 1
        if older and not given.has("versions"):
            how = _("{older}: coach course --versions")
            output.say("  " + how.format(older=courses.versions_words(older)))
    return 0 if found else _("No course yet. It begins with a sentence: coach course …")


def rule(companion: Companion, given: Arguments) -> Told:
    """List the rules, write one down, or add to what is known of it."""
    facts = _frame_facts(given)
    if not given.text:
        if facts != frames.NOTHING:
            raise UsageError(_("Which rule is it about? See: coach rule"))
        return _rules(companion, given)
    meant = listing.meant(companion, given.text, "frames")
    found = frames.choose(companion, meant)
    if found and facts == frames.NOTHING:
        return _told(companion, [found], given)
    if found:
        return frames.change(companion, found, facts)
    return frames.add(companion, given.text, facts)


def _frame_facts(given: Arguments) -> FrameFacts:
    if given.has("bank") and given.has("guardrail"):
        raise UsageError(_("A rule is a bank or a guardrail, not both."))
    return FrameFacts(
        kind=next((name for name in ("bank", "guardrail") if given.has(name)), None),
        reason=given.one_of("reason"),
        verified=given.one_of("verdict"),
        decided_by=given.value("decides"),
        asked=given.value("asked") or "",
        since=given.value("since") or "",
    )


def _rules(companion: Companion, given: Arguments) -> Told:
    only = given.has("folklore")
    found = [one for one in frames.every(companion)
             if not only or one.verified == "folklore"]  # fmt: skip
    if not found and not given.as_json:
        none = _("Nothing here is known to be folklore.")
        return none if only else _("No rules yet. For example: coach rule …")
    return _told(companion, found, given)


def _told(companion: Companion, found: list[Frame], given: Arguments) -> Told:
    if given.as_json:
        return [answers.filed(one) for one in found]
    today, shown = companion.today(), privacy.made(companion)
    lines = [(one, shown(frames.line(one, today))) for one in found]
    items = [
        replace(_rule(line), lead=wording.label("frames.kind", one.kind))
        for one, line in lines
    ]
    return listing.show(companion, items)


def tree(companion: Companion, given: Arguments) -> Told:
    """List the trees, write one down, or change how one lies."""
    facts = _tree_facts(given)
    if not given.text:
        if facts != TreeFacts():
            raise UsageError(_("Which tree is it about? See: coach tree"))
        return _trees(companion, trees.every(companion), given)
    meant = listing.meant(companion, given.text, "obstacles")
    found = trees.choose(companion, meant)
    if found and facts == TreeFacts():
        return _trees(companion, (found,), given)
    if found:
        return trees.change(companion, found, facts)
    answer = trees.fall(companion, given.text, facts)
    return answer if facts.more else _with_ways(answer)


def _with_ways(answer: Answer) -> Answer:
    """Return the answer with the command by which ways round a new tree are told."""
    command = f'coach tree {wording.code(answer.record.id)} --way "…; …; …"'
    told = _("Ways round it: {command}").format(command=command)
    return replace(answer, hints=(*answer.hints, told))


def _tree_facts(given: Arguments) -> TreeFacts:
    return TreeFacts(
        wheel=given.value("wheel"),
        more=trees.read_ways(given.value("way") or ""),
        choose=given.value("take"),
        outcome=given.value("outcome"),
        park="" if given.has("back") else given.value("park"),
        cleared=given.has("clear"),
    )


def _trees(companion: Companion, found: tuple[Obstacle, ...], given: Arguments) -> Told:
    if given.as_json:
        return [answers.filed(one) for one in found]
    if not found:
        return _("Nothing lies across. When something does: coach tree …")
    today, shown = companion.today(), privacy.made(companion)
    told = [shown(trees.line(one, today)) for one in found]
    listing.show(companion, [_tree(one) for one in told])
    if len(told) == 1:
        for number, way in enumerate(told[0].branches, 1):
            sign = "●" if way.chosen else "○"
            text = wording.dotted(trees.way_typed(way), way.outcome)
            output.say(f"   {number} {sign} {text}", hang=7)
        n = len(told[0].branches)
        if n and not any(way.chosen for way in told[0].branches):
            return plural("Take it: coach tree 1 --take 1",
                          "Take one of them: coach tree 1 --take 2", n)  # fmt: skip
    return 0


def _as_json(page: Direction) -> dict[str, Json]:
    return {
        "day": page.day.isoformat(),
        "courses": [answers.document(one) for one in page.courses],
        "weeks": [_week(week) for week in page.river.weeks],
        "rules": [answers.plain(one) for one in page.frames],
        "trees": [answers.plain(one) for one in page.trees],
        "numbers": [answers.document(one.record) for one in page.numbers],
        "derived": {"follow": page.follow},
    }


def _week(week: RiverWeek) -> Json:
    found = answers.plain(week)
    assert isinstance(found, dict)
    # Every week began on one once, and scripts know its first day by that name.
    return {"monday": found["first"], **found}
