"""`coach exercise`: which there are, and going through one of them in plain text."""

from __future__ import annotations

from collections.abc import Sequence

from coach.cli import answers, asking, listing, output
from coach.cli.answers import Told
from coach.cli.arguments import Arguments, no_json
from coach.cli.asking import BACK, LATER, SKIP
from coach.cli.commands.exercises import printing
from coach.cli.listing import ListItem
from coach.companion import Companion
from coach.i18n import _, language, plural
from coach.model.errors import CoachError, UsageError
from coach.model.exercise import Run, Step
from coach.model.types import Json
from coach.rules.exercises.outcome import figure
from coach.rules.exercises.series import ExerciseSeries
from coach.rules.exercises.steps import TooFewError
from coach.services import wording
from coach.services.exercises import exercises, keep, outcomes, sessions
from coach.services.exercises.exercises import ExerciseLine
from coach.services.exercises.sessions import PosedQuestion, Session
from coach.services.packs import packs
from coach.services.people.lookup import AmbiguousNameError


def exercise(companion: Companion, given: Arguments) -> Told:
    """List exercises, show one, or go through one."""
    what, *named = given.words
    if what == "list":
        return _list(companion, given, " ".join(named))
    if not named:
        raise UsageError(_("Say which exercise. See: coach exercise list"))
    if what == "print":
        return printing.show(companion, given, named)
    found = exercises.find(companion, listing.meant(companion, " ".join(named)))
    if what == "show":
        return _show(companion, found.ref, given)
    return run(companion, found.ref, given)


def _list(companion: Companion, given: Arguments, typed: str) -> Told:
    page = exercises.page(companion)
    lines = [line for line in page.lines if _is_wanted(line, typed, given)]
    if given.as_json:
        return [_as_json(line) for line in lines]
    items = [ListItem(line.ref, _told(line)) for line in lines]
    listing.show(companion, items, _("No exercise fits. Fewer wishes find more."))
    for line in page.choices:
        if _is_wanted(line, typed, given):
            name = line.ref.partition("/")[2]
            output.say(f"    {_told(line)}: coach lens take {name}", hang=4)
    return 0


def _is_wanted(line: ExerciseLine, typed: str, given: Arguments) -> bool:
    role, theme, pack = given.value("role"), given.value("theme"), given.value("pack")
    return (
        exercises.fits(line, typed)
        and (not role or line.role == "all" or _means("for_role", line.role, role))
        and (not theme or _means("seed", line.seed, theme))
        and (not pack or pack.casefold() in (line.pack, line.pack_name.casefold()))
        and (not given.value("minutes") or line.minutes <= _minutes(given))
    )


def _means(group: str, value: str, said: str) -> bool:
    return said.casefold() in (value, wording.label(group, value).casefold())


def _minutes(given: Arguments) -> int:
    said = given.value("minutes") or ""
    if said.isdecimal() and len(said) < 4:
        return int(said)
    raise UsageError(_("“{said}” is no number of minutes.").format(said=said))


def _told(line: ExerciseLine) -> str:
    times = plural("filled in once", "filled in {n} times", line.times)
    return f"{line.title} · " + wording.dotted(
        wording.minutes(line.minutes),
        line.pack_name,
        wording.label("for_role", line.role) if line.role != "all" else "",
        _("half done") if line.half else "",
        times if line.times else "",
        f"[{line.ref}]",
    )


def _as_json(line: ExerciseLine) -> dict[str, Json]:
    return {
        "ref": line.ref, "title": line.title, "pack": line.pack, "role": line.role,
        "seed": line.seed, "minutes": line.minutes, "series": line.series,
        "derived": {"times": line.times, "last": answers.plain(line.last),
                    "half": line.half},
    }  # fmt: skip


def _show(companion: Companion, ref: str, given: Arguments) -> Told:
    found, said = exercises.whole(companion, ref), language()
    over = outcomes.series(companion, found.ref)
    runs = exercises.filled_in(companion, found.ref)
    if given.as_json:
        steps: Sequence[Json] = [_step(step, said) for step in found.steps]
        return {
            "ref": found.ref, "title": found.title.say(said),
            "intro": found.intro.say(said), "minutes": found.minutes,
            "role": found.role, "seed": found.seed, "steps": [*steps],
            "from": packs.credit(companion, found.ref),
            "derived": {"n": over.n, "words": over.words,
                        "runs": [_run_as_json(run) for run in runs]},
        }  # fmt: skip
    output.say(f"{found.title.say(said)}  [{found.ref}]")
    output.say(found.intro.say(said))
    output.each([packs.credit(companion, ref)], hang=2)
    output.say()
    for number, step in enumerate(found.steps, 1):
        output.say(f"{number:>2}  {step.ask.say(said)}", hang=4)
    output.say()
    tell_series(over)
    _tell_runs(companion, runs)
    command = f"coach exercise run {found.ref.partition('/')[2]}"
    return _("Begin: {command}").format(command=command)


LATEST = 5
"""So many times that an exercise was filled in are told one by one."""


def _tell_runs(companion: Companion, runs: Sequence[Run]) -> None:
    """Print when it was filled in and what came out, each with the code to read it by."""
    latest = runs[:LATEST]
    days = wording.days((run.day for run in latest), companion.today())
    for run, day in zip(latest, days, strict=True):
        came = run.outcome.name if run.outcome else ""
        code = f"[{wording.code(run.id)}]"
        output.say("  " + "  ".join(filter(None, (day, came, code))), hang=4)
    if runs:
        command = f"coach edit {wording.code(runs[0].id)}"
        output.say(_("To read the last one whole: {command}").format(command=command))


def _run_as_json(run: Run) -> Json:
    return {
        "id": run.id, "finished_at": answers.plain(run.finished_at),
        "outcome": run.outcome.name if run.outcome else None,
    }  # fmt: skip


def _step(step: Step, said: str) -> dict[str, Json]:
    choices: list[Json] = [
        {"id": each.id, "text": each.text.say(said)} for each in step.choices
    ]
    return {
        "id": step.id, "kind": step.kind, "ask": step.ask.say(said),
        "optional": step.optional, "choices": choices,
    }  # fmt: skip


def tell_series(over: ExerciseSeries) -> None:
    """Print how an exercise went over time, with how many times."""
    output.say(over.words)
    for line in over.lines:
        shown = " ".join(figure(point.value) for point in line.points)
        output.say(f"  {line.name}: {shown}  (n = {len(line.points)})", hang=4)
    for count in over.counts:
        shown = wording.dotted(*(f"{text} {n}" for text, n in count.counts if n))
        output.say(f"  {count.name}: {shown}  (n = {count.n})", hang=4)


def run(companion: Companion, ref: str, given: Arguments) -> Told:
    """Go through an exercise to its end, or leave it for later."""
    if given.as_json:
        raise no_json("coach exercise run")
    asking.expect_somebody(
        _("An exercise asks questions; run it in a terminal, without a pipe.")
    )
    walk = sessions.start(companion, ref, anew=given.has("anew"))
    said = language()
    output.say(walk.exercise.title.say(said))
    output.say(walk.exercise.intro.say(said))
    output.each([packs.credit(companion, walk.exercise.ref)], hang=2)
    asking.tell_signs()
    if walk.run.at:
        output.say(_("You were here before; it goes on where you left."))
    gone = _go(companion, walk)
    if gone is None:
        return 0
    return _tell(companion, sessions.finish(companion, gone).record.id)


def _go(companion: Companion, walk: Session) -> Session | None:
    """Ask until there is nothing open; None when it was left for later."""
    begun = ""
    while True:
        question = sessions.pose(walk)
        if question is None:
            if sessions.is_complete(walk):
                return walk
            walk = sessions.reopen(companion, walk)
            continue
        _pose(question)
        typed = _typed(question)
        if typed is None or typed.strip() == LATER:
            output.say(sessions.leave(companion, walk))
            return None
        said, begun = _together(begun, typed.strip()), ""
        try:
            walk = _on(companion, walk, said)
        except TooFewError as error:
            begun = said if question.kind.is_long else ""
            output.say(str(error))
            if begun:
                output.say(_("What you wrote stays; add to it."))
        except CoachError as error:
            output.say(str(error))


def _together(begun: str, typed: str) -> str:
    """Return what was typed after what stood already; a sign stands by itself."""
    return f"{begun}\n{typed}" if begun and typed not in (BACK, SKIP) else typed


def _on(companion: Companion, walk: Session, typed: str) -> Session:
    if typed == BACK:
        return sessions.back(companion, walk)
    if typed == SKIP:
        return sessions.answer(companion, walk, None)
    if not typed and walk.said is not None:
        return sessions.answer(companion, walk, walk.said)
    return sessions.typed(companion, walk, typed)


def _pose(question: PosedQuestion) -> None:
    """Print one question with what helps to answer it."""
    about = f"“{question.about}”" if question.about else ""
    asking.pose(question.number, question.of, question.step.ask.say(), about)
    if hint := question.step.hint.say():
        output.say("  " + _("For example: {hint}").format(hint=hint), hang=2)
    for number, choice in enumerate(question.step.choices, 1):
        output.say(f"  {number:>2}  {choice.text.say()}", hang=6)
    asking.tell_said(question.said_words)


def _typed(question: PosedQuestion) -> str | None:
    """Return what was typed; a list or a text goes on until an empty line."""
    first = output.ask(question.kind.prompted, prose=True)
    if first is None or not question.kind.is_long:
        return first
    if first.strip() in ("", BACK, LATER, SKIP):
        return first
    lines = [first]
    while (more := output.ask("… ")) and more.strip():
        lines.append(more)
    return "\n".join(lines)


def _tell(companion: Companion, run_id: str) -> str:
    """Print what came out, and offer what the answers may become; return the way back."""
    kept = exercises.kept(companion, run_id)
    output.say()
    if came := kept.outcome:
        output.each((came.name, came.text, *came.lines))
        output.say()
    if _offer(companion, kept):
        return answers.way_back()
    return _("It stands in your log. Undo: {command}").format(command="coach undo")


def _offer(companion: Companion, kept: Run) -> bool:
    """Offer what the answers may become; return whether any of them was kept."""
    offers = [one for one in keep.offers(companion, kept) if not one.became]
    if not offers:
        return False
    output.say(_("What you could make of it:"))
    for number, one in enumerate(offers, 1):
        output.say(f"  {number}  {one.what}: {one.text}", hang=5)
    kept_any = False
    for number in _chosen(len(offers)):
        kept_any |= _become(companion, kept.id, offers[number - 1])
    return kept_any


def _chosen(most: int) -> Sequence[int]:
    """Return the numbers that were chosen; what is no number here is asked again."""
    while True:
        found, wrong = asking.numbers(
            _("Which of these do you want to keep? Numbers, or enter for none: "), most
        )
        if not wrong:
            return found
        output.say(_("There is no number {said} here.").format(said=wrong))


def _become(
    companion: Companion, run_id: str, offer: keep.KeepOption, who: str = ""
) -> bool:
    """Turn one answer into a record, if that can be; an unclear name is asked about."""
    now = exercises.kept(companion, run_id)
    try:
        answer = keep.keep_as(companion, now, offer, who=who)
    except AmbiguousNameError as unclear:
        output.say(str(unclear))
        if said := (output.ask(_("who: ")) or "").strip():
            return _become(companion, run_id, offer, said)
    except CoachError as error:
        output.say(str(error))
    else:
        output.each((answer.understood, *answer.hints))
        return True
    return False
