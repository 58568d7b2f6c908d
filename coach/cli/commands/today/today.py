"""`coach today`: the page as text, for eyes, ears and pipes.

`coach prompt`: the one word of it, and an answer to that; `coach agenda`: its meetings;
`coach memory`: what comes to mind of what was noted before.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from coach.cli import answers, listing, output
from coach.cli.answers import Done, Told
from coach.cli.arguments import Arguments
from coach.cli.listing import ListItem, short
from coach.companion import Companion
from coach.i18n import _, language, plural
from coach.model.types import Json
from coach.services import privacy, watch, wording
from coach.services.prompts import prompts
from coach.services.reflection import reflect
from coach.services.today import today as page_of
from coach.services.today.leads import Lead
from coach.services.today.today import ActLine, Today

FEW = 5
"""So many things to come back to are shown at once."""


def today(companion: Companion, given: Arguments) -> Told:
    """Print today in full, in one line, or as JSON."""
    if given.has("short") and companion.store.vault.is_locked:
        return Done(_("Locked with a passphrase."))
    if given.has("short"):
        return Done(privacy.over(companion, page_of.line(companion)))
    if given.as_json:
        return _as_json(page_of.page(companion))
    show(companion)
    output.flush()
    watch.end(companion)
    return 0


def show(companion: Companion) -> None:
    """Print the page; its acts, people and entries get numbers that commands understand."""
    whole = page_of.page(companion)
    page = privacy.over(companion, whole)
    output.say(wording.long_day(page.day))
    output.say(f"{page.greeting}. {page.line}")
    if page.course:
        output.say(_("Course: {sentence}").format(sentence=page.course), hang=2)
    output.part(page.lead.title)
    output.say(page.lead.words)
    output.each([page.lead.along])
    _ways(companion, page.lead)
    listing.parts(companion, _parts(page))
    _marks(page)
    output.part(_balance(page))
    if not page.fresh:
        from coach.services.today import leads  # it was needed for the page as well

        leads.seen(companion, whole.lead.kind, whole.lead.prompt, whole.lead.ref)


def _ways(companion: Companion, lead: Lead) -> None:
    """Print what can be done about the lead, where it is a prompt, a tip or a goal."""
    if lead.kind == "goal":
        code = wording.code(lead.ref)
        output.say(_("coach number {code} 8, or coach log and one line").format(code=code))
    exercise = lead.prompt.exercise if lead.prompt else lead.exercise
    if lead.prompt or exercise:
        tell_exercise(companion, exercise)
        if lead.prompt:
            output.say(ways(lead.prompt.number, may_go=bool(lead.prompt.offer)))


def _parts(page: Today) -> tuple[tuple[str, list[ListItem]], ...]:
    acts = [ListItem(act.id, _act(act)) for act in page.acts]
    if page.more_words:
        how = _("{more}: coach due").format(more=page.more_words)
        acts.append(ListItem("", how))
    waiting = [
        ListItem(
            one.person.id,
            wording.dotted(one.person.name, one.since, one.reason, short(one.note)),
        )
        for one in page.waiting
    ]
    again = [
        ListItem(line.id, wording.dotted(short(line.title), line.meta))
        for line in page.again[:FEW]
    ]
    if (left := len(page.again) - FEW) > 0:
        again.append(ListItem("", _("{n} more: coach due").format(n=left)))
    return (
        (_("Small acts"), acts),
        (_("Maybe glad of a word"), waiting),
        (_("To come back to"), again),
    )


def _act(act: ActLine) -> str:
    text = wording.dotted(short(act.text), act.who, act.size, act.detail, act.every)
    return _("{act} (done)").format(act=text) if act.done else text


def _marks(page: Today) -> None:
    if found := [*_told_marks(page)]:
        output.part(_("Looking back"))
        output.each(found, hang=4)


def _told_marks(page: Today) -> Iterator[str]:
    """Yield how today was, or that it is open, and how the fortnight was."""
    if page.reflected.today:
        yield f"  {reflect.in_words(page.reflected.today)}"
    elif page.lead.kind != "away":
        yield "  " + _("Today is still open: coach reflect")
    mean = page_of.mean_of(page.reflected)
    if mean is not None:
        given = len(page_of.means_of(page.reflected))
        fortnight = plural(
            "One day of the last fourteen: {mean}",
            "The mean of {n} days of the last fourteen is {mean}",
            given, mean=wording.number(mean),
        )  # fmt: skip
        yield "  " + wording.dotted(fortnight, page.reflected.word)


def _balance(page: Today) -> str:
    return _("Balance: colleagues {colleague}, customers {customer}; {words}.").format(
        colleague=page.balance.colleague,
        customer=page.balance.customer,
        words=page.balance_words,
    )


def _act_as_json(act: ActLine) -> dict[str, Json]:
    return {
        "id": act.id, "text": act.text, "done": act.done,
        "planned_on": act.day.isoformat() if act.day else None,
        "repeats": act.repeats or None,
    }  # fmt: skip


def _lead_as_json(lead: Lead) -> dict[str, Json]:
    exercise = lead.prompt.exercise if lead.prompt else lead.exercise
    return {
        "kind": lead.kind, "title": lead.title, "words": lead.words, "ref": lead.ref,
        "along": lead.along or None,
        "rule": lead.prompt.number if lead.prompt else None, "exercise": exercise or None,
    }  # fmt: skip


def _as_json(page: Today) -> dict[str, Json]:
    kept = page.reflected.today
    return {
        "day": page.day.isoformat(),
        "course": page.course or None,
        "lead": _lead_as_json(page.lead),
        "acts": [_act_as_json(act) for act in page.acts],
        "more_acts": [_act_as_json(act) for act in page.more_acts],
        "reflection": answers.document(kept) if kept else None,
        "waiting": [
            {"id": one.person.id, "name": one.person.name, "reason": one.reason}
            for one in page.waiting
        ],
        "again": [
            {"id": line.id, "text": line.title, "table": line.table,
             "noted": line.day.isoformat()}
            for line in page.again
        ],
        "derived": {
            "balance": {
                "colleague": page.balance.colleague, "customer": page.balance.customer,
                "unknown": page.balance.unknown,
            },
            "mean": page_of.mean_of(page.reflected),
        },
    }  # fmt: skip


def agenda(companion: Companion, given: Arguments) -> Told:
    """Print the meetings of a day, or keep one of them."""
    from coach.rules import dates  # today's page reads no agenda
    from coach.services.agenda import agenda as meetings

    said = given.value("on")
    day = dates.expect(said, companion.now(), "next").day if said else None
    found = meetings.of_day(companion, given.text, day)
    if (number := given.count("note")) is not None:
        row, line = meetings.choose(found, number), given.value("line") or ""
        return meetings.note(companion, row, line, given.one_of("kind"))
    if given.as_json:
        return [meetings.as_json(row) for row in found.rows]
    veiled = privacy.made(companion)
    output.say(found.title)
    for at, row in enumerate(found.rows, 1):
        output.say(f"{at:>2}  {row.when}  {veiled(row.told)}", hang=4)
    if not found.rows:
        return _("No meetings.")
    command = _('coach agenda --note 1 --line "what happened"')
    return _("To keep one as a moment: {command}").format(command=command)


def memory(companion: Companion, given: Arguments) -> Told:
    """Print one memory; its number can be opened and edited."""
    from coach.rules import dates  # today's page remembers nothing
    from coach.services.today import memories

    said = given.value("on")
    on = dates.expect(said, companion.now(), "past").day if said else None
    found = memories.page(companion, on)
    if given.as_json:
        return memories.as_json(found) if found else None
    if found is None:
        return memories.none_told(companion)
    found = privacy.over(companion, found)
    output.say(found.title)
    listing.show(companion, [listing.entry(found.line, companion.today())])
    command = f'coach find "on:{wording.written_day(found.line.day)}"'
    return _("That whole day: {command}").format(command=command)


SAID: Final = {
    "done": "did_it", "open": "opened", "later": "not_now", "no": "does_not_fit",
    "off": prompts.LET_GO,
}  # fmt: skip
"""What can be answered, by its word."""


def prompt(companion: Companion, given: Arguments) -> Told:
    """Print today's prompt, or answer it."""
    found = prompts.current(companion)
    if found is None and given.as_json:
        return None
    if found is None:
        return _("There is no prompt now.")
    if given.words:
        answer = prompts.answer(companion, found, SAID[given.words[0]])
        if given.as_json or given.words[0] != "no":
            return answer
        answers.tell(answer, as_json=False)
        return _("coach settings {number} rarer, off or on").format(number=found.number)
    if given.as_json:
        return {
            "rule": found.number, "name": found.trigger, "kind": found.kind,
            "words": found.words, "about": found.about,
            "exercise": found.exercise or None,
        }  # fmt: skip
    output.each((found.words, found.offer))
    prompts.shown(companion, found)
    tell_exercise(companion, found.exercise)
    return ways(found.number, may_go=bool(found.offer))


def tell_exercise(companion: Companion, ref: str) -> None:
    """Name the exercise that goes with a word of today, and how to begin it."""
    found = companion.library.exercise(ref) if ref else None
    if found:
        output.say(_("An exercise goes with it: {title}. Begin: {command}").format(
            title=found.title.say(language()), command=f"coach exercise run {ref}"
        ))  # fmt: skip


def ways(number: str, *, may_go: bool = False) -> str:
    """Return how a prompt is answered in the shell, and how to ask why."""
    said = (
        _("coach prompt done, later, no or off · coach why {number}")
        if may_go
        else _("coach prompt done, later or no · coach why {number}")
    )
    return said.format(number=number)
