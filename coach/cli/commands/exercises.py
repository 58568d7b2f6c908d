"""`coach exercise`: which there are, and going through one of them in plain text."""

from __future__ import annotations

from coach.cli import answers
from coach.cli import listing as listed
from coach.cli import output as paper
from coach.cli.commands import exercise_run
from coach.cli.listing import Item
from coach.i18n import _, language, ngettext
from coach.model.errors import UsageError
from coach.services import wording as words
from coach.services.exercises import exercises
from coach.services.exercises import outcome as outcomes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.cli.arguments import Given
    from coach.companion import Companion
    from coach.model.exercise import Step
    from coach.model.types import Json
    from coach.services.exercises.exercises import ExerciseLine


def exercise(companion: Companion, given: Given) -> int:
    """List exercises, show one, or go through one."""
    what, *named = given.words
    if what == "list":
        return _list(companion, given, " ".join(named))
    if not named:
        raise UsageError(_("Say which exercise. See: coach exercise list"))
    found = exercises.find(companion, listed.meant(companion, " ".join(named)))
    if what == "show":
        return _show(companion, found.ref, as_json=given.has("json"))
    return exercise_run.run(companion, found.ref, given)


def _list(companion: Companion, given: Given, typed: str) -> int:
    lines = [
        line
        for line in exercises.look(companion).lines
        if exercises.fits(line, typed) and _is_wanted(line, given)
    ]
    if given.has("json"):
        answers.show([_as_json(line) for line in lines])
        return 0
    listed.show(companion, [Item(line.ref, _told(line)) for line in lines])
    if not lines:
        paper.say(_("No exercise fits. Fewer wishes find more."))
    return 0


def _is_wanted(line: ExerciseLine, given: Given) -> bool:
    role, theme, pack = given.value("role"), given.value("theme"), given.value("pack")
    return (
        (not role or line.role == "all" or _means("for_role", line.role, role))
        and (not theme or _means("seed", line.seed, theme))
        and (not pack or pack.casefold() in (line.pack, line.pack_name.casefold()))
        and (not given.value("minutes") or line.minutes <= _minutes(given))
    )


def _means(group: str, value: str, said: str) -> bool:
    return said.casefold() in (value, words.label(group, value).casefold())


def _minutes(given: Given) -> int:
    said = given.value("minutes") or ""
    if said.isdecimal() and len(said) < 4:
        return int(said)
    raise UsageError(_("“{said}” is no number of minutes.").format(said=said))


def _told(line: ExerciseLine) -> str:
    parts = [
        words.minutes(line.minutes),
        line.pack_name,
        words.label("for_role", line.role) if line.role != "all" else "",
        _("half done") if line.half else "",
        ngettext("filled in once", "filled in {n} times", line.times).format(n=line.times)
        if line.times
        else "",
        f"[{line.ref}]",
    ]
    return f"{line.title} · " + " · ".join(filter(None, parts))


def _as_json(line: ExerciseLine) -> dict[str, Json]:
    return {
        "ref": line.ref, "title": line.title, "pack": line.pack, "role": line.role,
        "seed": line.seed, "minutes": line.minutes, "series": line.series,
        "derived": {"times": line.times, "last": answers.plain(line.last),
                    "half": line.half},
    }  # fmt: skip


def _show(companion: Companion, ref: str, *, as_json: bool) -> int:
    found, said = exercises.whole(companion, ref), language()
    over = outcomes.series(companion, found.ref)
    if as_json:
        steps: Sequence[Json] = [_step(step, said) for step in found.steps]
        answers.show(
            {
                "ref": found.ref, "title": found.title.say(said),
                "intro": found.intro.say(said), "minutes": found.minutes,
                "role": found.role, "seed": found.seed, "steps": [*steps],
                "derived": {"n": over.n, "words": over.words},
            }
        )  # fmt: skip
        return 0
    paper.say(f"{found.title.say(said)}  [{found.ref}]")
    paper.say(found.intro.say(said))
    paper.say()
    for number, step in enumerate(found.steps, 1):
        paper.say(f"{number:>2}  {step.ask.say(said)}", hang=4)
    paper.say()
    tell_series(over)
    paper.say(
        _("Begin: {command}").format(
            command=f"coach exercise run {found.ref.partition('/')[2]}"
        )
    )
    return 0


def _step(step: Step, said: str) -> dict[str, Json]:
    choices: list[Json] = [
        {"id": each.id, "text": each.text.say(said)} for each in step.choices
    ]
    return {
        "id": step.id, "kind": step.kind, "ask": step.ask.say(said),
        "optional": step.optional, "choices": choices,
    }  # fmt: skip


def tell_series(over: outcomes.Over) -> None:
    """Print how an exercise went over time, with how many times."""
    paper.say(over.words)
    for line in over.lines:
        shown = " ".join(str(point.value) for point in line.points)
        paper.say(f"  {line.name}: {shown}  (n = {len(line.points)})", hang=4)
    for count in over.counts:
        shown = " · ".join(f"{text} {n}" for text, n in count.counts if n)
        paper.say(f"  {count.name}: {shown}  (n = {count.n})", hang=4)
