"""Where everything is put together: the clock, the folders, the language, the command."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from importlib import import_module

from coach import i18n, paths
from coach.cli import answers, arguments, output
from coach.cli.command import WORKS, Command
from coach.cli.local_zone import LOCAL
from coach.cli.options import AS_JSON, GLOBAL
from coach.cli.registry import expect
from coach.companion import Companion, compose
from coach.i18n import _
from coach.model.errors import CoachError, FolderError, UsageError


def answered(args: Sequence[str], *, alone: bool) -> int:
    """Run what was asked and return the exit code; what can be mended is told on stderr.

    Alone in its process, a crash is told as well; otherwise it is the caller's.
    """
    try:
        try:
            return _run(args, alone=alone)
        finally:
            output.flush()
    except CoachError as error:
        output.complain(str(error))
        return error.exit_code


def _run(args: Sequence[str], *, alone: bool) -> int:
    environ = dict(os.environ)
    i18n.use(i18n.spoken(None, environ, None))
    everywhere, rest = arguments.pick([arguments.legible(arg) for arg in args], GLOBAL)
    arguments.refuse_blank(everywhere, GLOBAL)
    if everywhere.get("home"):
        environ["COACH_HOME"] = str(everywhere["home"])
    now = clock(environ)
    home, state = folders(environ)
    companion = compose(home, state, now)
    if alone:
        sys.excepthook = lambda _kind, error, _frames: tell_crash(companion, error)
    if "version" in everywhere or rest[:1] == ["-V"]:
        from coach import __version__  # only when it is asked for

        output.say(f"coach {__version__}")
        return 0
    i18n.use(_language(everywhere.get("lang"), environ, companion))
    if not rest or rest[0] == "-h":
        return _without_command(companion, everywhere, environ, asked=bool(rest))
    command = expect(rest[0])
    if "help" in everywhere or rest[1:] == ["-h"]:
        from coach.cli.commands.program import help as helping  # only then

        helping.describe(command)
        return 0
    if companion.store.vault.envelopes and command.locked != WORKS:
        from coach.cli import unlocking  # most have no passphrase

        unlocking.let_in(companion, command.locked)
        i18n.use(_language(everywhere.get("lang"), environ, companion))
    plain = [option.flag for option in command.options if option.flag == "--plain"]
    return _answer(companion, command, rest[1:] + plain * ("plain" in everywhere))


def _answer(companion: Companion, command: Command, args: Sequence[str]) -> int:
    """Run one command; no other one is imported."""
    has_json = command.free or any(option.flag == AS_JSON for option in command.options)
    if AS_JSON in args and not has_json:
        raise arguments.no_json(f"coach {command.name}")
    if command.free:
        understood = arguments.free(args, command.options)
    else:
        from coach.cli import parser  # argparse, which free text does not need

        understood = parser.fixed(command, args)
    arguments.refuse_blank(understood.options, command.options)
    i18n.begin_weeks(_first_weekday(companion))
    module, _colon, function = command.run.partition(":")
    run = getattr(import_module(f"coach.cli.commands.{module}"), function)
    code = answers.tell(run(companion, understood), as_json=understood.as_json)
    # What was read is not all there is; a shell that completes a word hears nothing.
    if command.about and (away := companion.store.away()):
        output.complain(away)
    return code


def _without_command(
    companion: Companion,
    everywhere: Mapping[str, str | bool],
    environ: Mapping[str, str],
    *,
    asked: bool,
) -> int:
    if asked or "help" in everywhere:
        from coach.cli.commands.program import help as helping  # only then

        helping.overview()
        return 0
    from coach.cli import default  # the way into the app, or past it

    def speak() -> None:
        i18n.use(_language(everywhere.get("lang"), environ, companion))
        i18n.begin_weeks(_first_weekday(companion))

    i18n.begin_weeks(_first_weekday(companion))
    return default.enter(companion, speak, plain="plain" in everywhere)


def clock(environ: Mapping[str, str]) -> Callable[[], datetime]:
    """Return the one clock: the real one, or a moment that COACH_NOW holds still."""
    told = environ.get("COACH_NOW")
    if not told:
        return lambda: datetime.now(LOCAL)
    try:
        fixed = datetime.fromisoformat(told).astimezone(LOCAL)
    except (ValueError, OverflowError):
        wrong = _("COACH_NOW is no time: “{said}”. It reads like 2026-11-22T09:00.")
        raise UsageError(wrong.format(said=told)) from None
    return lambda: fixed


def _language(
    flag: str | bool | None, environ: Mapping[str, str], companion: Companion
) -> str:
    """Return the language; the settings are read only when nobody said it just now."""
    if isinstance(flag, str):
        if flag[:2].lower() not in i18n.LANGUAGES:
            wrong = _("coach speaks English (en) and Dutch (nl), not “{said}”.")
            raise UsageError(wrong.format(said=flag))
        return i18n.spoken(flag, {}, None)
    if environ.get("COACH_LANG", "")[:2].lower() in i18n.LANGUAGES:
        return i18n.spoken(None, environ, None)
    from coach.model.setting import Setting  # often the environment says it

    try:
        kept = companion.store.get(Setting, "language")
        chosen = kept.value if kept else None
    except FolderError:  # the command itself tells what is wrong with the folder
        chosen = companion.store.vault.language
    return i18n.spoken(None, environ, chosen if isinstance(chosen, str) else None)


def _first_weekday(companion: Companion) -> int:
    from coach.model.setting import FIRST_WEEKDAYS, WEEK_START, Setting

    try:
        kept = companion.store.get(Setting, WEEK_START)
    except FolderError:  # the command itself tells what is wrong with the folder
        return 0
    return FIRST_WEEKDAYS.get(str(kept.value), 0) if kept else 0


def folders(environ: Mapping[str, str]) -> tuple[str, str]:
    """Return the data folder and that of this device."""
    try:
        return paths.home(environ), paths.state(environ)
    except OSError as error:  # the folder that we stand in is gone
        raise FolderError(
            _("The data folder has no place: {reason}.").format(reason=error.strerror)
        ) from error


def tell_crash(companion: Companion, error: BaseException) -> None:
    """Say that something went wrong inside, and where it is written down."""
    from coach.services import crash  # inside: its trouble is not to hide the sentence

    sentence = _("Something went wrong inside coach. What was confirmed is safe.")
    try:
        path = crash.keep(companion, error)
    except OSError:
        output.complain(sentence)
        return
    where = _("Where it happened, without your words, is in {file}").format(file=path)
    output.complain(f"{sentence} {where}")
