"""What comes in: our own exports, and what other programs wrote."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from coach.cli import answers, asking, output
from coach.cli.arguments import Arguments
from coach.companion import Companion
from coach.i18n import _
from coach.model.errors import CoachError, UsageError
from coach.model.types import Json
from coach.rules.sharing.sheets import own_columns
from coach.services import files
from coach.services.sharing import incoming, transfer


def bring_in(companion: Companion, given: Arguments) -> int:
    """Bring in a file, or tell what it would bring."""
    name = given.words[0]
    data, now = _data(name), companion.now()
    kind = given.value("from") or ""
    if kind not in ("", *incoming.NAMES):
        told = _("There is no “{name}” to bring in. There are: {names}.")
        raise UsageError(told.format(name=kind, names=", ".join(incoming.NAMES)))
    text, own = incoming.decoded(data, name), own_columns(given.value("columns") or "")
    if own and kind not in ("", incoming.CSV):
        raise UsageError(_("Only a table has columns."))
    kind = kind or (incoming.CSV if own else incoming.guess(text, name, now))
    if kind == incoming.COACH:
        return _bring_back(companion, given, data)
    origin = incoming.origin(kind, own)
    columns = incoming.columns(text, now, own) if kind == incoming.CSV else {}
    dry_run = given.has("dry-run")
    if not (given.as_json or given.value("from")):
        output.say(_("{file} is read as {kind}.").format(file=name, kind=_(origin.label)))
    if columns and (dry_run or own) and not given.as_json:
        _tell_columns(columns, is_guess=not own)
    if not dry_run and asking.is_asked(given):
        seen = incoming.bring_in(companion, text, origin, dry_run=True)
        _tell_brought(seen)
        asking.expect_yes(_("Bring it in? [y/n] "))
    found = incoming.bring_in(
        companion, text, origin, dry_run=dry_run, tick=output.progress
    )
    if given.as_json:
        answers.show(_brought_as_json(kind, found, columns))
    else:
        _tell_brought(found)
        if not dry_run and (found.notes or found.people or found.completed):
            output.say(answers.way_back())
    return 1 if found.refused else 0


def _tell_columns(columns: Mapping[str, str], *, is_guess: bool) -> None:
    output.each(incoming.columns_in_words(columns))
    if is_guess and not all(columns.values()):
        output.say(_("To choose them: {example}").format(example=_(incoming.EXAMPLE)))


def _brought_as_json(
    kind: str, found: incoming.BroughtIn, columns: Mapping[str, str]
) -> dict[str, Json]:
    return {
        "from": kind, "added": found.notes, "people": [*found.people],
        "completed": found.completed, "same": found.same,
        "refused": [*found.refused], "understood": found.understood,
        "columns": {holds: cell for cell, holds in columns.items() if holds},
    }  # fmt: skip


def _tell_brought(found: incoming.BroughtIn) -> None:
    output.each((found.understood, *incoming.new_people(found)))
    for sentence in found.refused:
        output.complain(sentence)


def _bring_back(companion: Companion, given: Arguments, data: bytes) -> int:
    """Bring in an export of our own."""
    try:
        text = data.decode("utf-8-sig")
    except ValueError:
        told = _("{file} is not text in UTF-8.").format(file=given.words[0])
        raise CoachError(told) from None
    settings = transfer.settings_named(given.value("settings") or "")
    dry_run = given.has("dry-run")
    if not (settings or dry_run) and asking.may_ask(given):
        settings = _asked_settings(transfer.bring_in(companion, text, dry_run=True))
    found = transfer.bring_in(companion, text, dry_run=dry_run, settings=settings)
    if given.as_json:
        answers.show({
            "added": found.added, "same": found.same, "conflicts": found.conflicts,
            "refused": [*found.refused],
            "settings": {"taken": [*found.settings_taken], "left": [*found.settings_left]},
            "understood": found.understood,
        })  # fmt: skip
    else:
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
    changed = found.added or found.conflicts or found.settings_taken
    if changed and not given.has("dry-run"):
        if found.conflicts:
            output.say(_("To see the versions and choose: coach doctor"))
        output.say(answers.way_back())


def _data(name: str) -> bytes:
    try:
        if name == "-":
            return sys.stdin.buffer.read(transfer.MOST + 1) if sys.stdin else b""
        with Path(name).open("rb") as file:
            return file.read(transfer.MOST + 1)
    except OSError as error:
        raise files.trouble(name, error) from error
