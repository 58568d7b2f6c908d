"""`coach idea`, `coach ideas`, `coach ambition`: what could be better, small end first."""

from __future__ import annotations

from coach.cli import answers, asking, listing, output
from coach.cli.answers import Done, Told
from coach.cli.arguments import Arguments
from coach.cli.commands.log import log
from coach.cli.listing import ListItem
from coach.companion import Companion
from coach.i18n import _
from coach.model.text import one_line
from coach.model.types import Json
from coach.services import privacy, wording
from coach.services.ideas import ambitions, grand, ideas
from coach.services.ideas.ambitions import AmbitionPage
from coach.services.ideas.ideas import IdeaLine

TICKED, OPEN = "●", "○"


def idea(companion: Companion, given: Arguments) -> Told:
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


def list_(companion: Companion, given: Arguments) -> Told:
    """List the ideas that say these words, or what was learned; or write the sheet."""
    if given.has("sheet"):
        return _sheet(companion, given)
    wanted = {
        "theme": given.value("theme"), "customer": given.value("customer"),
        "status": given.one_of("status"), "reach": given.one_of("reach"),
    }  # fmt: skip
    asked = [given.text]
    asked += [f"{key}:{'-'.join(said.split())}" for key, said in wanted.items() if said]
    found = [one for one in ideas.page(companion) if one.fits(" ".join(asked))]
    if given.has("lessons"):
        found = list(ideas.lessons(found))
    return _show(companion, found, given)


def _show(companion: Companion, found: list[IdeaLine], given: Arguments) -> Told:
    if given.as_json:
        return [_document(one) for one in found]
    shown = privacy.over(companion, tuple(found))
    tell = _lesson if given.has("lessons") else _item
    items = [tell(companion, one) for one in shown]
    return listing.show(companion, items, _nothing(given))


def _sheet(companion: Companion, given: Arguments) -> Told:
    """Show the page for the management team, let parts be left out, and write it."""
    from coach.services.ideas import sheet
    from coach.services.settings import settings

    hide = given.has("hide-names") or settings.current(companion).hide_names
    without = [*sheet.parts_named(given.value("without") or "")]
    found, out = sheet.sheet(companion, hide_names=hide), given.value("out")
    is_asked = out and asking.is_asked(given)
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
        parts: list[Json] = [name for name, _lines in found.parts]
        return {"text": text, "parts": parts} if given.as_json else text.rstrip("\n")
    if is_asked:
        asking.expect_yes(_("Write it? [y/n] "))
    asking.may_replace(out, given)
    return Done(sheet.write(out, text), file=out)


def _nothing(given: Arguments) -> str:
    if given.text or given.options.keys() - {"json", "lessons"}:
        return _("No idea says that. All of them: coach ideas")
    if given.has("lessons"):
        return _("No lesson yet. It is asked when an idea is done, or stopped.")
    return _("No idea yet. The first one: coach idea call back before noon")


def _document(one: IdeaLine) -> dict[str, Json]:
    named = zip(("specific", "measurable", "achievable", "relevant", "time_bound"),
                one.ticks, strict=True)  # fmt: skip
    return answers.filed(
        one.idea, smart=dict(named), made=one.made.isoformat(), waiting_days=one.waited,
        unanswered=one.is_unanswered,
    )  # fmt: skip


def _item(_companion: Companion, one: IdeaLine) -> ListItem:
    marks = "".join(TICKED if there else OPEN for there in one.ticks)
    parts = (one.idea.title, one.status, one.reach, one.about)
    text = listing.coded(one.idea.id, *map(one_line, parts))
    return ListItem(one.idea.id, "\n".join(filter(None, (text, one.said))), marks)


def _lesson(companion: Companion, one: IdeaLine) -> ListItem:
    about = one_line(wording.dotted(one.idea.title, one.status, one.about))
    text = f"{listing.coded(one.idea.id, one_line(one.idea.learned))}\n{about}"
    day = wording.day(one.idea.moved_on or one.made, companion.today())
    return ListItem(one.idea.id, text, day)


def ambition(companion: Companion, given: Arguments) -> Told:
    """Keep an ambition; without words show them all, the small end first."""
    if not given.words and not given.has("team"):
        return _ambitions(companion, ambitions.pages(companion), given)
    if listing.is_number(given.text):
        which = listing.meant(companion, given.text, "ambitions")
        return _ambitions(companion, (ambitions.page(companion, which),), given)
    answer = grand.add(
        companion,
        log.typed(given, _("What would you like to be true one day? ")),
        scope="team" if given.has("team") else "me",
        members=given.names("with"),
        now=given.value("now") or "",
        again=given.value("again") or "",
        until=given.value("until") or "",
    )
    return log.tell(companion, answer, given)


def _ambitions(
    companion: Companion, found: tuple[AmbitionPage, ...], given: Arguments
) -> Told:
    if given.as_json:
        return [
            answers.filed(
                one.ambition, now=answers.document(one.now) if one.now else None,
                acts=len(one.acts), ideas=len(one.ideas),
            )
            for one in found
        ]  # fmt: skip
    shown = privacy.over(companion, found)
    items = [ListItem(one.ambition.id, _told(one)) for one in shown]
    none = _("No ambition yet. For example: coach ambition nobody waits in the rain")
    return listing.show(companion, items, none)


def _told(one: AmbitionPage) -> str:
    """Return an ambition line by line: the small end, the sentence, who brings what."""
    text = listing.coded(one.ambition.id, one_line(one.ambition.text))
    lines = [one.small, text, one.state]
    lines += [f"{part.by}: {part.text}" for part in one.ambition.contributions if part.text]
    return "\n".join(lines)
