"""Going through an exercise at the terminal: one question at a time, back and later."""

from __future__ import annotations

from coach.cli import answers
from coach.cli import output as paper
from coach.i18n import _, language
from coach.model.errors import CoachError, UsageError
from coach.services.exercises import exercises
from coach.services.exercises import keep as becoming
from coach.services.exercises import run as walks
from coach.services.people.lookup import AmbiguousNameError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.cli.arguments import Given
    from coach.companion import Companion
    from coach.model.run import Run
    from coach.services.exercises.run import Question, Walk

BACK = "<"
LATER = ">"
SKIP = "-"
MANY = ("list", "text")
"""Kinds of questions that take lines until an empty one."""


def run(companion: Companion, ref: str, given: Given) -> int:
    """Go through an exercise to its end, or leave it for later."""
    if not paper.talks():
        raise UsageError(
            _("An exercise asks questions; run it in a terminal, without a pipe.")
        )
    walk = walks.start(companion, ref, anew=given.has("anew"))
    said = language()
    paper.say(walk.exercise.title.say(said))
    paper.say(walk.exercise.intro.say(said))
    paper.say(
        _("{back} goes back, {skip} leaves a question open, {later} stops for now.").format(
            back=BACK, skip=SKIP, later=LATER
        )
    )
    if walk.run.at:
        paper.say(_("You were here before; it goes on where you left."))
    gone = _go(companion, walk)
    if gone is None:
        return 0
    answer = walks.finish(companion, gone)
    _tell(companion, answer.record.id, as_json=given.has("json"))
    return 0


def _go(companion: Companion, walk: Walk) -> Walk | None:
    """Ask until there is nothing open; None when it was left for later."""
    while True:
        question = walks.pose(walk)
        if question is None:
            if walks.is_complete(walk):
                return walk
            walk = walks.reopen(companion, walk)
            continue
        _pose(question)
        typed = _typed(question)
        if typed is None or typed.strip() == LATER:
            paper.say(walks.leave(companion, walk))
            return None
        try:
            walk = _on(companion, walk, typed.strip())
        except CoachError as error:
            paper.say(str(error))


def _on(companion: Companion, walk: Walk, typed: str) -> Walk:
    if typed == BACK:
        return walks.back(companion, walk)
    if typed == SKIP:
        return walks.answer(companion, walk, None)
    if not typed and walk.said is not None:
        return walks.answer(companion, walk, walk.said)
    return walks.typed(companion, walk, typed)


def _pose(question: Question) -> None:
    """Print one question with what helps to answer it."""
    paper.say()
    if question.about:
        paper.say(f"“{question.about}”")
    place = f"{question.number}/{question.of}"
    paper.say(f"{place}  {question.ask}", hang=len(place) + 2)
    if question.hint:
        paper.say("  " + _("For example: {hint}").format(hint=question.hint), hang=2)
    for number, (_id, text) in enumerate(question.choices, 1):
        paper.say(f"  {number:>2}  {text}", hang=6)
    if question.said_words:
        said = _("You said: {answer}. Enter keeps it.")
        paper.say("  " + said.format(answer=question.said_words), hang=2)


def _typed(question: Question) -> str | None:
    """Return what was typed; a list or a text goes on until an empty line."""
    first = paper.ask(_prompt(question))
    if first is None or question.kind not in MANY:
        return first
    if first.strip() in ("", BACK, LATER, SKIP):
        return first
    lines = [first]
    while (more := paper.ask("… ")) and more.strip():
        lines.append(more)
    return "\n".join(lines)


def _prompt(question: Question) -> str:
    match question.kind:
        case "mark":
            ends = " – ".join(filter(None, (question.low, question.high)))
            scale = f"{question.least}-{question.most}"
            return f"{scale} ({ends}): " if ends else f"{scale}: "
        case "choice":
            return _("number: ")
        case "several":
            return _("numbers: ")
        case "list" | "text":
            return _("one line each, an empty line ends it: ")
        case "person":
            return _("who: ")
        case "date":
            return _("which day: ")
        case "read":
            return _("enter goes on: ")
    return "> "


def _tell(companion: Companion, run_id: str, *, as_json: bool) -> None:
    """Print what came out, and offer what the answers may become."""
    kept = exercises.kept(companion, run_id)
    if as_json:
        answers.show({"table": "runs", "record": answers.document(kept)})
        return
    paper.say()
    if came := kept.outcome:
        for text in (came.name, came.text, *came.lines):
            if text:
                paper.say(text)
        paper.say()
    _offer(companion, kept)
    paper.say(_("It stands in your log. Undo: {command}").format(command="coach undo"))


def _offer(companion: Companion, kept: Run) -> None:
    offers = [one for one in becoming.offers(companion, kept) if not one.became]
    if not offers:
        return
    paper.say(_("What you could make of it:"))
    for number, one in enumerate(offers, 1):
        paper.say(f"  {number}  {one.what}: {one.text}", hang=5)
    said = paper.ask(_("Which of these do you want to keep? Numbers, or enter for none: "))
    chosen = (said or "").replace(",", " ").split()
    for part in dict.fromkeys(chosen):
        if not part.isdecimal() or not 1 <= int(part[:4]) <= len(offers):
            paper.say(_("There is no number {said} here.").format(said=part))
            continue
        _become(companion, kept.id, offers[int(part) - 1])


def _become(
    companion: Companion, run_id: str, offer: becoming.Offer, who: str = ""
) -> None:
    """Turn one answer into a record; an unclear name is asked about."""
    now = exercises.kept(companion, run_id)
    try:
        answer = becoming.become(companion, now, offer, who=who)
    except AmbiguousNameError as unclear:
        paper.say(str(unclear))
        if said := (paper.ask(_("who: ")) or "").strip():
            _become(companion, run_id, offer, said)
    except CoachError as error:
        paper.say(str(error))
    else:
        paper.say(answer.understood)
        for hint in answer.hints:
            paper.say(hint)
