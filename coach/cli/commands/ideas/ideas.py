"""`coach idea`, `coach ideas`, `coach ambition`: what could be better, small end first."""

from __future__ import annotations

from coach.cli import answers, listing, output
from coach.cli import files as asking
from coach.cli.arguments import Arguments, one_of
from coach.cli.commands.log import log
from coach.cli.listing import ListItem
from coach.companion import Companion
from coach.i18n import _
from coach.model.errors import CoachError
from coach.model.text import one_line
from coach.model.types import Json
from coach.services import privacy, wording
from coach.services.ideas import ambitions, grand, ideas
from coach.services.ideas.ambitions import AmbitionPage
from coach.services.ideas.ideas import IdeaLine

TICKED, OPEN = "●", "○"


def idea(companion: Companion, given: Arguments) -> int:
    """Put an idea on the list; the number of one shows it."""
    if listing.is_number(given.text):
        which = listing.meant(companion, given.text, "ideas")
        found = [one for one in ideas.page(companion) if one.idea.id == which]
        return _show(companion, found, given)
    answer = ideas.add(
        companion,
        log.typed(given, _("What could be better for a customer? ")),
        benefit=given.value("benefit") or "",
        by=given.value("by") or "",
        serves=serves(companion, given),
    )
    return log.tell(companion, answer, given)


def serves(companion: Companion, given: Arguments) -> str | None:
    """Return the ambition that an option names, by its code or a part of its text."""
    said = given.value("serves")
    if said is None:
        return None
    return ambitions.choose(companion, listing.meant(companion, said, "ambitions")).id


def list_(companion: Companion, given: Arguments) -> int:
    """List the ideas that say these words, or what was learned; or write the sheet."""
    if given.has("sheet"):
        return _sheet(companion, given)
    asked = [given.text]
    for flag in ("theme", "customer", "status", "reach"):
        if (said := given.value(flag)) is not None:
            said = one_of(f"ideas.{flag}", said) if flag in ("status", "reach") else said
            asked.append(f"{flag}:{'-'.join(said.split())}")
    found = [one for one in ideas.page(companion) if one.fits(" ".join(asked))]
    if given.has("lessons"):
        found = list(ideas.lessons(found))
    return _show(companion, found, given)


def _show(companion: Companion, found: list[IdeaLine], given: Arguments) -> int:
    if given.has("json"):
        answers.show([_document(one) for one in found])
        return 0
    shown = privacy.over(companion, tuple(found))
    tell = _lesson if given.has("lessons") else _item
    listing.show(companion, [tell(companion, one) for one in shown])
    if not found:
        output.say(_nothing(given))
    return 0


def _sheet(companion: Companion, given: Arguments) -> int:
    """Show the page for the management team, let parts be left out, and write it."""
    from coach.services.ideas import sheet
    from coach.services.settings import settings

    hide = given.has("hide-names") or settings.current(companion).hide_names
    without = [*sheet.parts_named(given.value("without") or "")]
    found, out = sheet.sheet(companion, hide_names=hide), given.value("out")
    is_asked = out and answers.may_ask(as_json=given.has("json")) and not given.has("yes")
    if is_asked:
        output.say(sheet.as_markdown(found, without))
        for name, _lines in found.parts:
            asked = _("Keep “{part}”? [y/n] ").format(part=_(sheet.PARTS[name]))
            if name not in without and not output.agreed(asked):
                without.append(name)
        if not hide and output.agreed(_("Replace the names of people? [y/n] ")):
            found = sheet.sheet(companion, hide_names=True)
    text = sheet.as_markdown(found, without)
    if out is None:
        if given.has("json"):
            answers.show({"text": text, "parts": [name for name, _lines in found.parts]})
        else:
            output.say(text.rstrip("\n"))
        return 0
    if is_asked and not output.agreed(_("Write it? [y/n] ")):
        raise CoachError(_("Nothing was written."))
    asking.may_replace(out, given)
    return answers.tell_words(sheet.write(out, text), as_json=given.has("json"), file=out)


def _nothing(given: Arguments) -> str:
    if given.text or given.options.keys() - {"json", "lessons"}:
        return _("No idea says that. All of them: coach ideas")
    if given.has("lessons"):
        return _("No lesson yet. It is asked when an idea is done, or stopped.")
    return _("No idea yet. The first one: coach idea call back before noon")


def _document(one: IdeaLine) -> dict[str, Json]:
    named = zip(("specific", "measurable", "achievable", "relevant", "time_bound"),
                one.ticks, strict=True)  # fmt: skip
    return {
        "table": "ideas",
        "record": answers.document(one.idea),
        "derived": {
            "smart": dict(named), "made": one.made.isoformat(),
            "waiting_days": one.waited, "unanswered": one.is_unanswered,
        },
    }  # fmt: skip


def _item(_companion: Companion, one: IdeaLine) -> ListItem:
    marks = "".join(TICKED if there else OPEN for there in one.ticks)
    parts = (one.idea.title, one.status, one.reach, one.about)
    text = (
        f"{' · '.join(filter(None, map(one_line, parts)))}  [{wording.code(one.idea.id)}]"
    )
    return ListItem(one.idea.id, "\n".join(filter(None, (text, one.said))), marks)


def _lesson(companion: Companion, one: IdeaLine) -> ListItem:
    about = " · ".join(filter(None, (one.idea.title, one.status, one.about)))
    text = f"{one_line(one.idea.learned)}  [{wording.code(one.idea.id)}]\n{one_line(about)}"
    day = wording.day(one.idea.moved_on or one.made, companion.today())
    return ListItem(one.idea.id, text, day)


def ambition(companion: Companion, given: Arguments) -> int:
    """Keep an ambition; without words show them all, the small end first."""
    if not given.words and not given.has("team"):
        return _ambitions(companion, ambitions.pages(companion), given)
    if listing.is_number(given.text):
        which = listing.meant(companion, given.text, "ambitions")
        return _ambitions(companion, (ambitions.page(companion, which),), given)
    members = [name.strip() for name in (given.value("with") or "").split(",")]
    answer = grand.add(
        companion,
        log.typed(given, _("What would you like to be true one day? ")),
        scope="team" if given.has("team") else "me",
        members=[name for name in members if name],
        now=given.value("now") or "",
        again=given.value("again") or "",
        until=given.value("until") or "",
    )
    return log.tell(companion, answer, given)


def _ambitions(
    companion: Companion, found: tuple[AmbitionPage, ...], given: Arguments
) -> int:
    if given.has("json"):
        answers.show(
            [
                {
                    "table": "ambitions", "record": answers.document(one.ambition),
                    "derived": {
                        "now": answers.document(one.now) if one.now else None,
                        "acts": len(one.acts), "ideas": len(one.ideas),
                    },
                }
                for one in found
            ]
        )  # fmt: skip
        return 0
    shown = privacy.over(companion, found)
    listing.show(companion, [ListItem(one.ambition.id, _told(one)) for one in shown])
    if not found:
        output.say(
            _("No ambition yet. For example: coach ambition nobody waits in the rain")
        )
    return 0


def _told(one: AmbitionPage) -> str:
    """Return an ambition line by line: the small end, the sentence, who brings what."""
    code = wording.code(one.ambition.id)
    lines = [one.small, f"{one_line(one.ambition.text)}  [{code}]", one.state]
    lines += [f"{part.by}: {part.text}" for part in one.ambition.contributions if part.text]
    return "\n".join(lines)
