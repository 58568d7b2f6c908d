"""`coach export`, `import`, `doctor` and `privacy`: what you wrote, and where it is."""

from __future__ import annotations

import json
import os
import stat
import sys
from dataclasses import replace
from pathlib import Path

from coach.cli import answers, listing, output
from coach.cli import files as asking
from coach.cli.arguments import Arguments
from coach.companion import Companion
from coach.i18n import _, ngettext
from coach.model.errors import CoachError, UsageError
from coach.model.types import Json
from coach.rules import dates
from coach.services import doctor as examining
from coach.services import files
from coach.services.settings import settings as choices
from coach.services.sharing import card, formats, incoming, portion, transfer
from coach.services.sharing.formats import Format
from coach.services.sharing.portion import Portion


def export(companion: Companion, given: Arguments) -> int:
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
    if out and _is_asked(given):
        chosen = _asked(companion, chosen, found)
    written = found.write(companion, chosen)
    if out is None and isinstance(written, str):
        return _print(written, found, given)
    out = out or ""
    _write(out, written, given)
    if isinstance(written, str):
        told = _("It is in {file}. Only you can read it.")
        if chosen.is_whole:
            told = _("Everything is in {file}. Only you can read it.")
    else:
        count = len(written)
        told = ngettext(
            "There is {n} table in {file}. Only you can read it.",
            "There are {n} tables in {file}. Only you can read them.",
            count,
        ).replace("{n}", str(count))
    return answers.tell_words(
        told.format(file=out), *portion.told(chosen), as_json=given.has("json"),
        file=out, format=found.name,
    )  # fmt: skip


def _chosen(companion: Companion, given: Arguments, found: Format) -> Portion:
    """Return what the options say; what is read by others hides names where these are."""
    since = given.value("since")
    on_paper = found.name in ("md", "html") and choices.read(companion).hide_names
    return Portion(
        without=portion.expect_kinds(given.value("without") or ""),
        since=dates.expect(since, companion.now(), "past").day if since else None,
        hide_names=given.has("hide-names") or on_paper,
    )


def _is_asked(given: Arguments) -> bool:
    return not given.has("yes") and answers.may_ask(as_json=given.has("json"))


def _asked(companion: Companion, chosen: Portion, found: Format) -> Portion:
    """Show what would leave, and ask what stays here."""
    there = portion.contents(companion, chosen)
    output.say(_("This would go along, as {format}:").format(format=_(found.label)))
    digits = len(str(len(there)))
    for number, one in enumerate(there, 1):
        output.say(f"  {number:>{digits}}  {one.label}: {one.count}")
    said = output.ask(_("What stays here? Numbers, or enter for nothing: ")) or ""
    left = {
        there[int(part) - 1].table
        for part in said.replace(",", " ").split()
        if part.isdecimal() and 1 <= int(part) <= len(there)
    }
    chosen = replace(chosen, without=chosen.without | left)
    if not chosen.hide_names:
        hide = output.agreed(_("Replace the names of people? [y/n] "))
        chosen = replace(chosen, hide_names=hide)
    for sentence in portion.told(chosen):
        output.say(sentence)
    if not output.agreed(_("Write it? [y/n] ")):
        raise CoachError(_("Nothing was written."))
    return chosen


def _print(text: str, found: Format, given: Arguments) -> int:
    """Print what was written; a program that wants JSON finds the text in it."""
    if found.name == "json":
        answers.show(json.loads(text))  # as far as the output carries all letters
    elif given.has("json"):
        answers.show({"format": found.name, "text": text})
    else:
        output.raw(text)
    return 0


def _write(out: str, written: formats.Written, given: Arguments) -> None:
    if there := formats.standing(out, written):
        asking.may_replace(there, given)
    formats.put(out, written)


def _win(companion: Companion, given: Arguments, out: str | None) -> int:
    """Write a small win as a card to give to somebody."""
    said = listing.meant(companion, " ".join(given.words[1:]), "acts")
    act = card.choose(companion, said)
    name = given.value("format") or (None if out else "md")
    found, hide = formats.chosen(name, out), given.has("hide-names")
    hide = hide or choices.read(companion).hide_names
    text = formats.win(companion, act, found, hide_names=hide)
    if out is None:
        return _print(text, found, given)
    if _is_asked(given):
        output.say(card.as_markdown(card.win(companion, act, hide_names=hide)))
        if not hide and output.agreed(_("Replace the names of people? [y/n] ")):
            text = formats.win(companion, act, found, hide_names=True)
        if not output.agreed(_("Write it? [y/n] ")):
            raise CoachError(_("Nothing was written."))
    _write(out, text, given)
    told = _("The card is in {file}. Only you can read it.").format(file=out)
    return answers.tell_words(told, as_json=given.has("json"), file=out, format=found.name)


def bring_in(companion: Companion, given: Arguments) -> int:
    """Bring in a file, or tell what it would bring."""
    name = given.words[0]
    data, now = _data(name), companion.now()
    kind = given.value("from") or ""
    if kind not in ("", *incoming.NAMES):
        told = _("There is no “{name}” to bring in. There are: {names}.")
        raise UsageError(told.format(name=kind, names=", ".join(incoming.NAMES)))
    text = incoming.decoded(data, name)
    kind = kind or incoming.guess(text, name, now)
    if kind == incoming.COACH:
        return _bring_back(companion, given, data)
    origin = incoming.origin(kind)
    if not (given.has("json") or given.value("from")):
        output.say(_("{file} is read as {kind}.").format(file=name, kind=_(origin.label)))
    dry_run = given.has("dry-run")
    if not dry_run and _is_asked(given):
        seen = incoming.bring_in(companion, text, origin, dry_run=True)
        _tell_brought(seen)
        if not output.agreed(_("Bring it in? [y/n] ")):
            raise CoachError(_("Nothing was written."))
    found = incoming.bring_in(
        companion, text, origin, dry_run=dry_run, tick=output.progress
    )
    if given.has("json"):
        answers.show(
            {
                "from": kind, "added": found.notes, "people": [*found.people],
                "completed": found.completed, "same": found.same,
                "refused": [*found.refused], "understood": found.understood,
            }
        )  # fmt: skip
        return 1 if found.refused else 0
    _tell_brought(found)
    if not dry_run and (found.notes or found.people or found.completed):
        output.say(_("Undo: {command}").format(command="coach undo"))
    return 1 if found.refused else 0


def _tell_brought(found: incoming.Brought) -> None:
    output.say(found.understood)
    for sentence in incoming.new_people(found):
        output.say(sentence)
    for sentence in found.refused:
        output.complain(sentence)


def _bring_back(companion: Companion, given: Arguments, data: bytes) -> int:
    """Bring in an export of our own."""
    as_json = given.has("json")
    try:
        text = data.decode("utf-8-sig")
    except ValueError:
        told = _("{file} is not text in UTF-8.").format(file=given.words[0])
        raise CoachError(told) from None
    settings = transfer.settings_named(given.value("settings") or "")
    dry_run = given.has("dry-run")
    if not (settings or dry_run) and answers.may_ask(as_json=as_json):
        settings = _asked_settings(transfer.bring_in(companion, text, dry_run=True))
    found = transfer.bring_in(companion, text, dry_run=dry_run, settings=settings)
    if as_json:
        answers.show(
            {
                "added": found.added,
                "same": found.same,
                "conflicts": found.conflicts,
                "refused": list(found.refused),
                "settings": {
                    "taken": [*found.settings_taken], "left": [*found.settings_left]
                },
                "understood": found.understood,
            }
        )  # fmt: skip
        return 1 if found.refused else 0
    _tell_import(found, given, settled=bool(settings))
    return 1 if found.refused else 0


def _asked_settings(found: transfer.Imported) -> tuple[str, ...]:
    """Ask whether the settings in the file are to hold here too."""
    if not found.settings_left:
        return ()
    told = _("These settings are otherwise in the file: {names}.")
    output.say(told.format(names=transfer.setting_words(found.settings_left)))
    return found.settings_left if output.agreed(_("Take them over? [y/n] ")) else ()


def _tell_import(found: transfer.Imported, given: Arguments, *, settled: bool) -> None:
    output.say(found.understood)
    for sentence in found.refused:
        output.complain(sentence)
    if found.settings_taken:
        told = _("Settings: {names}.")
        output.say(told.format(names=transfer.setting_words(found.settings_taken)))
    if found.settings_left and not settled:
        told = _("Settings in the file stay out: {names}. To take them over: {command}")
        names = transfer.setting_words(found.settings_left)
        chosen = ",".join(found.settings_left)
        command = f"coach import {given.words[0]} --settings {chosen}"
        output.say(told.format(names=names, command=command))
    if not given.has("dry-run") and (
        found.added or found.conflicts or found.settings_taken
    ):
        if found.conflicts:
            output.say(_("To see the versions and choose: coach doctor"))
        output.say(_("Undo: {command}").format(command="coach undo"))


def _data(name: str) -> bytes:
    try:
        if name == "-":
            return sys.stdin.buffer.read(transfer.MOST + 1) if sys.stdin else b""
        with Path(name).open("rb") as file:
            return file.read(transfer.MOST + 1)
    except OSError as error:
        raise files.trouble(name, error) from error


def doctor(companion: Companion, given: Arguments) -> int:
    """Look at everything, mend it if asked; 1 when something still wants attention."""
    look = examining.repair if given.has("repair") else examining.examine
    report = look(companion)
    if given.has("json"):
        found = report.health
        answers.show(
            {
                "well": report.well,
                "entries": dict(found.entries),
                "conflicts": [{"table": t, "id": key} for t, key in found.conflicts],
                "unreadable": [{"table": t, "id": key} for t, key in found.unreadable],
                "missed": list(found.missed),
                "elsewhere": list(found.elsewhere),
                "open": list(found.open_to_others),
                "leftovers": list(found.leftovers),
                "understood": list(report.lines),
            }
        )
        return 0 if report.well else 1
    for line in report.lines:
        output.say(line, hang=2)
    return 0 if report.well else 1


def tidy(companion: Companion, given: Arguments) -> int:
    """Take out of the file what is only history."""
    done = companion.store.tidy()
    told = (
        _("What was deleted or changed before is gone from the file for good.")
        if done
        else _("There is nothing in the file but what is shown.")
    )
    way = _("Earlier steps can no longer be undone.") if done else ""
    return answers.tell_words(
        *filter(None, (told, way)), as_json=given.has("json"), tidied=done
    )


def privacy(companion: Companion, given: Arguments) -> int:
    """Tell where the words are and who can read them."""
    store = companion.store
    folders = {
        store.home: _("What you write: {folder}"),
        store.state: _("What only this device needs: {folder}"),
    }
    sentences = (
        _("coach opens no connection to any network, has no account and counts nothing."),
        _("The files are not locked: who can use your account can read them."),
        _(
            "What you type after a command stays in the history of your shell; "
            "coach log alone asks for the text, and coach log - reads it."
        ),
        _("Notes about people are personal data: write what they may read."),
        _("To take everything along: coach export --out FILE"),
        _("To take something back: coach undo, coach delete"),
        _("What is deleted stays in the file for a while; to take it out now: coach tidy"),
        _("To forget somebody for good, backups too: coach person forget NAME"),
    )
    if given.has("json"):
        read: dict[str, Json] = {folder: _who_reads(folder) for folder in folders}
        answers.show({"folders": read, "understood": [*sentences]})
        return 0
    for folder, told in folders.items():
        output.say(told.format(folder=folder), hang=2)
        output.say("  " + _who_reads(folder), hang=4)
    for sentence in sentences:
        output.say(sentence)
    return 0


def _who_reads(folder: str) -> str:
    try:
        seen = Path(folder).stat()
    except OSError:
        return _("It does not exist yet.")
    mode = stat.S_IMODE(seen.st_mode)
    is_theirs = hasattr(os, "getuid") and seen.st_uid != os.getuid()
    if mode & 0o077 or is_theirs:
        return _("Others on this machine may look into it ({mode:o}).").format(mode=mode)
    return _("Only you can look into it.")
