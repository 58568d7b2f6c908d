"""`coach today`: the page as text, for eyes, ears and pipes.

`coach prompt`: the one word of it, and an answer to that.
"""

from __future__ import annotations

from typing import Final

from coach.cli import answers, listing, output
from coach.cli.arguments import Arguments, one_of
from coach.cli.listing import ListItem
from coach.cli.listing import short as _short
from coach.companion import Companion
from coach.i18n import _, language, ngettext
from coach.model.types import Json
from coach.services import live, privacy, wording
from coach.services.prompts import prompts
from coach.services.reflection import reflect
from coach.services.today import today as page_of
from coach.services.today.leads import Lead
from coach.services.today.today import ActLine, Today

FEW = 5
"""So many things to come back to are shown at once."""


def today(companion: Companion, given: Arguments) -> int:
    """Print today in full, in one line, or as JSON."""
    if given.has("short") and companion.store.vault.is_locked:
        told = _("Locked with a passphrase.")
        return answers.tell_words(told, as_json=given.has("json"))
    if given.has("short"):
        line = privacy.over(companion, page_of.line(companion))
        return answers.tell_words(line, as_json=given.has("json"))
    if given.has("json"):
        answers.show(_as_json(page_of.page(companion)))
    else:
        show(companion)
        output.flush()
        live.end(companion)
    return 0


def show(companion: Companion) -> None:
    """Print the page; its acts, people and entries get numbers that commands understand."""
    whole = page_of.page(companion)
    page = privacy.over(companion, whole)
    output.say(wording.long_day(page.day))
    output.say(f"{page.greeting}. {page.line}")
    if page.course:
        output.say(_("Course: {sentence}").format(sentence=page.course), hang=2)
    output.say()
    output.say(page.lead.title)
    output.say(page.lead.words)
    if page.lead.along:
        output.say(page.lead.along)
    _ways(companion, page.lead)
    items = _sections(page)
    numbers = listing.remember(
        companion, [item.id for _title, lines in items for item in lines if item.id]
    )
    for title, lines in items:
        output.say()
        output.say(title)
        for line in lines:
            number = next(numbers) if line.id else ""
            output.say(f"{number:>3}  {line.text}", hang=5)
    _marks(page)
    output.say()
    output.say(_balance(page))
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


def _sections(page: Today) -> list[tuple[str, list[ListItem]]]:
    acts = [ListItem(act.id, _act(act)) for act in page.acts]
    if page.more_words:
        how = _("{more}: coach due").format(more=page.more_words)
        acts.append(ListItem("", how))
    waiting = [
        ListItem(one.person_id, _joined(one.name, one.since, one.reason, _short(one.note)))
        for one in page.waiting
    ]
    again = [
        ListItem(line.id, _joined(_short(line.title), line.meta))
        for line in page.again[:FEW]
    ]
    if (left := len(page.again) - FEW) > 0:
        again.append(ListItem("", _("{n} more: coach due").format(n=left)))
    found = [
        (_("Small acts"), acts),
        (_("Maybe glad of a word"), waiting),
        (_("To come back to"), again),
    ]
    return [(title, items) for title, items in found if items]


def _act(act: ActLine) -> str:
    text = _joined(_short(act.text), act.who, act.size, act.detail, act.every)
    return _("{act} (done)").format(act=text) if act.done else text


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, parts))


def _marks(page: Today) -> None:
    output.say()
    output.say(_("Looking back"))
    if page.reflected.today:
        output.say(f"  {reflect.in_words(page.reflected.today)}", hang=4)
    elif page.lead.kind != "away":
        output.say("  " + _("Today is still open: coach reflect"), hang=4)
    mean = page_of.mean_of(page.reflected)
    if mean is not None:
        given = sum(day.mean is not None for day in page.reflected.days)
        fortnight = ngettext(
            "One day of the last fourteen: {mean}",
            "The mean of {n} days of the last fourteen is {mean}",
            given,
        ).format(n=given, mean=wording.number(mean))
        output.say("  " + _joined(fortnight, page.reflected.word), hang=4)


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
            {"id": one.person_id, "name": one.name, "reason": one.reason}
            for one in page.waiting
        ],
        "again": [
            {
                "id": line.id,
                "text": line.title,
                "table": line.table,
                "noted": line.day.isoformat(),
            }
            for line in page.again
        ],
        "derived": {
            "balance": {
                "colleague": page.balance.colleague,
                "customer": page.balance.customer,
                "unknown": page.balance.unknown,
            },
            "mean": page_of.mean_of(page.reflected),
        },
    }


def agenda(companion: Companion, given: Arguments) -> int:
    """Print the meetings of a day, or keep one of them."""
    from coach.rules import dates  # today's page reads no agenda
    from coach.services.agenda import agenda as meetings

    said = given.value("on")
    day = dates.expect(said, companion.now(), "next").day if said else None
    found = meetings.of_day(companion, " ".join(given.words), day)
    if (number := given.count("note")) is not None:
        kind = given.value("kind")
        answer = meetings.note(
            companion, meetings.choose(found, number), given.value("line") or "",
            one_of("moments.kind", kind) if kind else None,
        )  # fmt: skip
        return answers.tell(answer, as_json=given.has("json"))
    if given.has("json"):
        answers.show([meetings.as_json(row) for row in found.rows])
        return 0
    veiled = privacy.made(companion)
    output.say(found.title)
    for at, row in enumerate(found.rows, 1):
        output.say(f"{at:>2}  {row.when}  {veiled(row.told)}", hang=4)
    if not found.rows:
        output.say(_("No meetings."))
        return 0
    output.say(_("To keep one as a moment: {command}").format(
        command=_('coach agenda --note 1 --line "what happened"')
    ))  # fmt: skip
    return 0


SAID: Final = {
    "done": "did_it", "open": "opened", "later": "not_now", "no": "does_not_fit",
    "off": prompts.LET_GO,
}  # fmt: skip
"""What can be answered, by its word."""


def prompt(companion: Companion, given: Arguments) -> int:
    """Print today's prompt, or answer it."""
    found = prompts.current(companion)
    if found is None and given.has("json"):
        answers.show(None)
        return 0
    if found is None:
        output.say(_("There is no prompt now."))
        return 0
    if given.words:
        answer = prompts.answer(companion, found, SAID[given.words[0]])
        answers.tell(answer, as_json=given.has("json"))
        if given.words[0] == "no" and not given.has("json"):
            told = _("coach settings {number} rarer, off or on")
            output.say(told.format(number=found.number))
        return 0
    if given.has("json"):
        answers.show({
            "rule": found.number, "name": found.trigger, "kind": found.kind,
            "words": found.words, "about": found.about,
            "exercise": found.exercise or None,
        })  # fmt: skip
        return 0
    output.say(found.words)
    if found.offer:
        output.say(found.offer)
    prompts.shown(companion, found)
    tell_exercise(companion, found.exercise)
    output.say(ways(found.number, may_go=bool(found.offer)))
    return 0


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
