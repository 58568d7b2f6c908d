"""What goes out: everything or a part of it, shown before it leaves."""

from __future__ import annotations

import json
from dataclasses import replace

from coach.cli import asking, listing, output
from coach.cli.answers import Done, Told
from coach.cli.arguments import Arguments
from coach.companion import Companion
from coach.i18n import _, plural
from coach.model.errors import CoachError
from coach.model.types import Json
from coach.rules import dates
from coach.services.settings import settings as choices
from coach.services.sharing import card, formats, portion
from coach.services.sharing.formats import Format
from coach.services.sharing.portion import Portion


def export(companion: Companion, given: Arguments) -> Told:
    """Write what was chosen in one of the formats, to a file or on."""
    out = given.value("out")
    out = None if out == "-" else out
    if given.words:
        return _win(companion, given, out)
    found = formats.chosen(given.value("format"), out)
    if found.is_folder and out is None:
        told = _("Tables come as a folder of files. Say which: {command}")
        raise CoachError(told.format(command="coach export --format csv --out DIR"))
    chosen = _chosen(companion, given, found)
    if out and asking.is_asked(given):
        chosen = _asked(companion, chosen, found)
    written = found.write(companion, chosen)
    if out is None and isinstance(written, str):
        return _print(written, found, given)
    out = out or ""
    _write(out, written, given)
    if not isinstance(written, str):
        told = plural(
            "There is {n} table in {file}. Only you can read it.",
            "There are {n} tables in {file}. Only you can read them.",
            len(written), file=out,
        )  # fmt: skip
    elif chosen.is_whole:
        told = _("Everything is in {file}. Only you can read it.").format(file=out)
    else:
        told = _("It is in {file}. Only you can read it.").format(file=out)
    return Done(told, *portion.chosen_in_words(chosen), file=out, format=found.name)


def _chosen(companion: Companion, given: Arguments, found: Format) -> Portion:
    """Return what the options say; what is read by others hides names where these are."""
    since = given.value("since")
    on_paper = found.name != "json" and choices.current(companion).hide_names
    return Portion(
        without=portion.expect_kinds(given.value("without") or ""),
        since=dates.expect(since, companion.now(), "past").day if since else None,
        hide_names=given.has("hide-names") or on_paper,
    )


def _asked(companion: Companion, chosen: Portion, found: Format) -> Portion:
    """Show what would leave, and ask what stays here."""
    there = portion.contents(companion, chosen)
    output.say(_("This would go along, as {format}:").format(format=_(found.label)))
    digits = len(str(len(there)))
    for number, one in enumerate(there, 1):
        output.say(f"  {number:>{digits}}  {one.label}: {one.count}")
    question = _("What stays here? Numbers, or enter for nothing: ")
    left, _wrong = asking.numbers(question, len(there))
    tables = {there[number - 1].table for number in left}
    chosen = replace(chosen, without=chosen.without | tables)
    if not chosen.hide_names:
        hide = output.agreed(_("Replace the names of people? [y/n] "))
        chosen = replace(chosen, hide_names=hide)
    output.each(portion.chosen_in_words(chosen))
    asking.expect_yes(_("Write it? [y/n] "))
    return chosen


def _print(text: str, found: Format, given: Arguments) -> Told:
    """Print what was written; a program that wants JSON finds the text in it."""
    if found.name == "json":  # as far as the output carries all letters
        whole: dict[str, Json] = json.loads(text)
        return whole
    if given.as_json:
        return {"format": found.name, "text": text}
    output.raw(text)
    return 0


def _write(out: str, written: formats.Written, given: Arguments) -> None:
    if there := formats.standing(out, written):
        asking.may_replace(there, given)
    formats.put(out, written)


def _win(companion: Companion, given: Arguments, out: str | None) -> Told:
    """Write a small win as a card to give to somebody."""
    said = listing.meant(companion, " ".join(given.words[1:]), "acts")
    act = card.choose(companion, said)
    name = given.value("format") or (None if out else "md")
    found, hide = formats.chosen(name, out), given.has("hide-names")
    hide = hide or choices.current(companion).hide_names
    text = formats.win(companion, act, found, hide_names=hide)
    if out is None:
        return _print(text, found, given)
    if asking.is_asked(given):
        output.say(card.as_markdown(card.win(companion, act, hide_names=hide)))
        if not hide and output.agreed(_("Replace the names of people? [y/n] ")):
            text = formats.win(companion, act, found, hide_names=True)
        asking.expect_yes(_("Write it? [y/n] "))
    _write(out, text, given)
    told = _("The card is in {file}. Only you can read it.").format(file=out)
    return Done(told, file=out, format=found.name)
