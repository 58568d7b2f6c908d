"""The lead: the one thing on Today that is worth looking at now."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final, TypeAlias

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import N_, _
from coach.model.act import Act
from coach.model.person import Person
from coach.model.setting import table, words
from coach.model.text import one_line
from coach.rules.weeks import WEEK, first_of
from coach.services import wording
from coach.services.settings import settings
from coach.services.step import one_step

TYPE_CHECKING = False
if TYPE_CHECKING:
    # The first frame has what these come with only where there is something of it.
    from coach.services.exercises.programmes import ProgrammeStep
    from coach.services.people.contacts import Waiting
    from coach.services.prompts.prompts import Prompt
    from coach.services.today.due import DueLine

Look: TypeAlias = Callable[[Companion, "LeadFacts", frozenset[str]], "Lead | None"]

EVENING: Final = 15
"""From this hour on a look back at the day is offered."""


@dataclass(frozen=True, slots=True)
class LeadAction:
    """One answer to the lead: a key, what it says, what it does."""

    key: str
    label: str
    action: str
    """`log`, `reflect`, `done`, `open`, `move`, `let_go`, `plan`, `person`, `not_now`; of a
    prompt
    `step`, `does_not_fit`, `why`; of the question `answer`, `tomorrow`, `another`;
    of a tip `exercise`; of the week `week`; of a goal `sample`; of a memory `memory`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """One thing, in words, with the answers to it."""

    kind: str
    title: str
    words: str
    answers: tuple[LeadAction, ...] = ()
    ref: str = ""
    """The record it is about."""

    prompt: Prompt | None = None
    """The gentle word of today, where that is the lead."""

    exercise: str = ""
    """The exercise that goes with a tip."""

    along: str = ""
    """What may be said below it, where there is room."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadFacts:
    """What the choice looks at."""

    now: datetime
    fresh: bool
    again: Sequence[DueLine]
    """What comes back and may lead."""

    begun_with: Sequence[Person]
    """Whom the user wanted to give attention in the first week."""

    acts: Sequence[Act]
    waiting: Sequence[Waiting]
    reflected: bool
    noted_today: bool


NOTED: Final = ("moments", "acts")
"""Lines that somebody wrote and set to a day themselves."""

WELCOME: Final = "welcome_back"
"""The prompt that greets and asks nothing."""


TITLES: Final = {
    "care": N_("A word for you"), "answer": N_("You noticed"),
    "invitation": N_("An idea for today"), "fallback": N_("Seen in your own notes"),
}  # fmt: skip
"""What stands above a prompt, by its kind."""


def _not_now() -> LeadAction:
    return LeadAction("n", _("not now"), "not_now")


def _other_day() -> LeadAction:
    return LeadAction("m", _("another day"), "move")


def lead(companion: Companion, facts: LeadFacts) -> Lead:
    """Return the first thing that fits and was not put aside today."""
    aside = put_aside(companion)
    for look in LOOKS:
        lead = look(companion, facts, aside)
        if lead:
            return lead
    return (
        _tip(companion, aside)
        or _memory(companion, aside)
        or Lead(kind="quiet", title=_("All quiet"), words=_("Nothing is asked of you now."))
    )


def _memory(companion: Companion, aside: frozenset[str]) -> Lead | None:
    """Return something good from before, where nothing is asked of anybody."""
    from coach.services.today import memories  # mostly there is something else

    found = None if "memory" in aside else memories.page(companion)
    if found is None:
        return None
    told = _("“{text}”").format(text=found.line.title)
    return Lead(
        kind="memory", title=found.title,
        words="\n".join(filter(None, (told, found.line.meta))),
        answers=(LeadAction("enter", _("read it"), "memory"), _not_now()), ref="memory",
    )  # fmt: skip


def _new_tip(companion: Companion, facts: LeadFacts, aside: frozenset[str]) -> Lead | None:
    """Return the tip of now on the one day of its time that it goes before the acts."""
    if facts.fresh:
        return None
    from coach.services.exercises import programmes  # whoever just began is told none

    if (tip := programmes.unread(companion)) is None or tip.ref in aside:
        return None
    return _tip_lead(companion, tip)


def _tip(companion: Companion, aside: frozenset[str]) -> Lead | None:
    """Return the tip of now, when there is nothing else, and nothing was put off."""
    if aside:
        return None
    from coach.services.exercises import programmes  # mostly there is something else

    tip = programmes.this_week(companion)
    return _tip_lead(companion, tip) if tip else None


def _tip_lead(companion: Companion, tip: ProgrammeStep) -> Lead:
    begin = LeadAction("enter", _("begin the exercise"), "exercise")
    return Lead(
        kind="tip",
        title=f"{tip.series} · {tip.place}",
        words=tip.text,
        answers=(begin, _not_now()) if tip.exercise else (_not_now(),),
        ref=tip.ref,
        exercise=tip.exercise,
        along=_asked_along(companion),
    )


def _asked_along(companion: Companion) -> str:
    """Return a sentence to say to the buddy as it is; nothing without one."""
    buddy = settings.current(companion).buddy
    asked = _(
        "I am trying something small this week. Will you ask me on Friday how it went?"
    )
    return _("For {name}: “{words}”").format(name=buddy, words=asked) if buddy else ""


def seen(companion: Companion, kind: str, prompt: Prompt | None, ref: str = "") -> None:
    """Keep that this lead was on Today."""
    from coach.services.exercises import programmes
    from coach.services.prompts import prompts

    prompts.shown(companion, prompt)
    if kind == "tip":
        programmes.keep_read(companion, ref)
    if kind == "goal":
        from coach.services.direction import weekly  # not everybody has a goal

        weekly.keep_asked(companion, ref)


def put_aside(companion: Companion) -> frozenset[str]:
    """Return what was answered with "not now" today."""
    kept = table(companion.store.device.get("not_now"))
    is_of_today = kept.get("day") == companion.today().isoformat()
    return frozenset(words(kept.get("refs")) if is_of_today else ())


@one_step
def not_now(companion: Companion, lead: Lead) -> None:
    """Leave the lead for another day."""
    refs = sorted(put_aside(companion) | {lead.ref or lead.kind})
    day = companion.today().isoformat()
    companion.store.device.put("not_now", {"day": day, "refs": list(refs)})


def _prompt(companion: Companion, facts: LeadFacts, _aside: frozenset[str]) -> Lead | None:
    if facts.fresh:
        return None
    from coach.services.prompts import prompts  # somebody who just began is not prompted

    prompt = prompts.current(companion)
    if prompt is None:
        return None
    actions = {"opened": "step"}
    return Lead(
        kind="prompt",
        title=_(TITLES[prompt.kind]),
        words="\n".join(filter(None, (prompt.words, prompt.offer))),
        answers=tuple(
            LeadAction(key, label, actions.get(answer, answer))
            for key, label, answer in prompt.answers
        ),
        ref=prompt.nudge.id,
        prompt=prompt,
    )


def _set_by_hand(facts: LeadFacts) -> LeadFacts:
    """Return the same facts with only what the user set to this very day coming back."""
    today = facts.now.date()
    mine = [one for one in facts.again if one.day == today and one.line.table in NOTED]
    return replace(facts, again=mine)


def _set_for_today(
    companion: Companion, facts: LeadFacts, aside: frozenset[str]
) -> Lead | None:
    """Return what the user set to this very day: a mere welcome does not go before it."""
    found = _again(companion, _set_by_hand(facts), aside)
    before = _prompt(companion, facts, aside) if found else None
    is_welcome = before and before.prompt and before.prompt.nudge.rule == WELCOME
    return found if is_welcome else before


def _away(companion: Companion, facts: LeadFacts, aside: frozenset[str]) -> Lead | None:
    """Return that nothing is asked on a day away, but for what the user set to that day."""
    today = facts.now.date()
    if not settings.calendar(companion).is_away(today):
        return None
    from coach.services.settings import away  # most days are none

    words = _("Nothing is asked of you today. What you do write down is welcome.")
    return _again(companion, _set_by_hand(facts), aside) or Lead(
        kind="away", title=away.still(companion, today), words=words
    )


def _begin(_coach: Companion, facts: LeadFacts, aside: frozenset[str]) -> Lead | None:
    if not facts.fresh or "begin" in aside:
        return None
    return Lead(
        kind="begin",
        title=_("To begin"),
        words=_("What happened this week that you are still thinking about?"),
        answers=(LeadAction("enter", _("write one line"), "log"), _not_now()),
    )


def _first(_coach: Companion, facts: LeadFacts, aside: frozenset[str]) -> Lead | None:
    for person in facts.begun_with:
        if person.id not in aside:
            ask = _(
                "You wanted to give {name} attention this week. What small thing could "
                "it be?"
            )
            return Lead(
                kind="first",
                title=_("A first small step"),
                words=ask.format(name=person.name),
                answers=(
                    LeadAction("enter", _("plan something small"), "plan"),
                    LeadAction("l", _("it was done: note it"), "log"),
                    _not_now(),
                ),
                ref=person.id,
            )
    return None


def _again(_coach: Companion, facts: LeadFacts, aside: frozenset[str]) -> Lead | None:
    for found in (one.line for one in facts.again):
        if found.id not in aside:
            noted = wording.day(found.day, facts.now.date())
            is_moment = found.table == "moments"
            title = _("You wanted to come back to this")
            if not is_moment:
                title = _("{kind}: the day has come").format(kind=wording.kind(found.table))
            return Lead(
                kind="again" if is_moment else "due",
                title=title,
                words=_("“{text}” ({day})").format(text=found.title, day=noted),
                answers=(
                    LeadAction("enter", _("open it"), "open"),
                    LeadAction("k", _("done with it"), "let_go"),
                    _other_day(),
                    _not_now(),
                ),
                ref=found.id,
            )
    return None


def _week(companion: Companion, facts: LeadFacts, aside: frozenset[str]) -> Lead | None:
    if facts.fresh or facts.now.hour < EVENING or "week" in aside:
        return None
    today, calendar = facts.now.date(), settings.calendar(companion)
    end = first_of(today) + WEEK
    ahead = (today + timedelta(days=n) for n in range(1, (end - today).days))
    if not calendar.works(today) or any(map(calendar.works, ahead)):
        return None
    from coach.services.review import reviews  # once a week

    if not reviews.is_open(companion):
        return None
    return Lead(
        kind="week",
        title=_("Ten minutes for your week?"),
        words=_("What there was stands ready; seven questions, each may stay open."),
        answers=(LeadAction("enter", _("look back on it"), "week"), _not_now()),
        ref="week",
    )


def _act(_coach: Companion, facts: LeadFacts, aside: frozenset[str]) -> Lead | None:
    for act in facts.acts:
        if act.status == "planned" and act.id not in aside:
            text = f"{act.text}\n{act.detail}" if act.detail else act.text
            return Lead(
                kind="act",
                title=_("One small thing today"),
                words=text,
                answers=(
                    LeadAction("enter", _("done"), "done"),
                    _other_day(),
                    LeadAction("x", _("let go"), "let_go"),
                    _not_now(),
                ),
                ref=act.id,
            )
    return None


def _goal(companion: Companion, facts: LeadFacts, aside: frozenset[str]) -> Lead | None:
    """Return the question of this week about a goal, where there is one to be asked."""
    if facts.fresh:
        return None
    from coach.services.direction import weekly  # not everybody has a goal

    asked = weekly.question(companion)
    if asked is None or asked.id in aside:
        return None
    write = LeadAction("l", _("write one line"), "log")
    keep = LeadAction("enter", _("keep a value"), "sample")
    first = (keep, write) if asked.by_figure else (replace(write, key="enter"),)
    return Lead(
        kind="goal", title=_("Your goal, this week"), words=asked.words,
        answers=(*first, _not_now()), ref=asked.id,
    )  # fmt: skip


def _question(companion: Companion, facts: LeadFacts, aside: frozenset[str]) -> Lead | None:
    if facts.fresh or "question" in aside:
        return None
    from coach.services.reflection import questions

    asked = questions.current(companion)
    if asked is None or asked.answer:
        return None
    return Lead(
        kind="question",
        title=_("The question of today"),
        words=asked.words,
        answers=(
            LeadAction("enter", _("answer"), "answer"),
            LeadAction("n", _("tomorrow"), "tomorrow"),
            LeadAction("x", _("another one"), "another"),
        ),
        ref="question",
    )


def _reflect(_coach: Companion, facts: LeadFacts, aside: frozenset[str]) -> Lead | None:
    late = facts.now.hour >= EVENING or facts.noted_today
    if facts.reflected or not late or "reflect" in aside:
        return None
    return Lead(
        kind="reflect",
        title=_("A look back at today"),
        words=_(
            "How much control, creativity and impact did you have? Four keys are enough."
        ),
        answers=(LeadAction("enter", _("look back"), "reflect"), _not_now()),
        ref="reflect",
    )


def _person(_coach: Companion, facts: LeadFacts, aside: frozenset[str]) -> Lead | None:
    for one in facts.waiting:
        if one.person.id not in aside:
            return Lead(
                kind="person",
                title=_("A word for {name}").format(name=one.person.name),
                words=f"{wording.capital(one.reason)}."
                + (f"\n“{one_line(one.note)}”" if one.note else ""),
                answers=(LeadAction("enter", _("see the page"), "person"), _not_now()),
                ref=one.person.id,
            )
    return None


LOOKS: Final[tuple[Look, ...]] = (
    _away,
    _first,
    _set_for_today,
    _prompt,
    _again,
    _week,
    _new_tip,
    _act,
    _begin,
    _goal,
    _question,
    _reflect,
    _person,
)
"""In order of what matters now; the first that has something to say is the lead."""
