"""`coach export` and `coach import`: everything goes along, and comes back."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

from coach.cli import answers, output
from coach.cli import files as asking
from coach.cli.arguments import Arguments
from coach.companion import Companion
from coach.i18n import _
from coach.model.errors import CoachError, UsageError
from coach.model.types import Json
from coach.services import doctor as examining
from coach.services import files
from coach.services.sharing import transfer


def export(companion: Companion, given: Arguments) -> int:
    """Write everything as JSON, to a file or on."""
    if (format_ := given.value("format") or "json") != "json":
        raise UsageError(
            _("There is no format “{name}”. There is: json.").format(name=format_)
        )
    out = given.value("out")
    if not out or out == "-":
        answers.show(transfer.export(companion))
        return 0
    asking.may_replace(out, given)
    data = answers.as_text(transfer.export(companion)) + "\n"
    files.write(out, data.encode())
    told = _("Everything is in {file}. Only you can read it.").format(file=out)
    return answers.tell_words(told, as_json=given.has("json"), file=out)


def bring_in(companion: Companion, given: Arguments) -> int:
    """Bring in an export, or tell what it would bring."""
    text, as_json = _text(given.words[0]), given.has("json")
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


def _text(name: str) -> str:
    try:
        if name == "-":
            data = sys.stdin.buffer.read(transfer.MOST + 1) if sys.stdin else b""
        else:
            with Path(name).open("rb") as file:
                data = file.read(transfer.MOST + 1)
        return data.decode("utf-8-sig")
    except OSError as error:
        raise files.trouble(name, error) from error
    except ValueError:
        raise CoachError(_("{file} is not text in UTF-8.").format(file=name)) from None


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
