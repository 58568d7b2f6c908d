"""`coach backup` and `coach restore`: all of it in one file, and back to it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from coach.cli import asking, output
from coach.cli.answers import Done, Told
from coach.cli.arguments import Arguments
from coach.companion import Companion
from coach.i18n import _
from coach.model.types import Json
from coach.services import backup as backups
from coach.services import files, wording
from coach.services.backup import Comparison


def backup(companion: Companion, given: Arguments) -> Told:
    """Write a backup, and tell where it is."""
    out = given.words[0] if given.words else ""
    place = str(Path(out).expanduser())
    if out and not files.is_folder(place):
        asking.may_replace(place, given)
    path = backups.make(companion, out)
    told = _("The backup is in {file}. Only you can read it.").format(file=path)
    way = _("To go back to it: {command}").format(command=f"coach restore {path}")
    return Done(told, way, file=path)


def restore(companion: Companion, given: Arguments) -> Told:
    """Go back to a backup once that was agreed to, or list those there are."""
    if not given.words:
        return _list(companion, given)
    found = backups.look(companion, given.words[0], _passphrase(given))
    changes: dict[str, Json] = {
        "file": found.path, "made_at": found.backup.made_at.isoformat(),
        "goes": dict(found.goes), "comes": dict(found.comes),
        "differs": dict(found.differs),
    }  # fmt: skip
    if given.has("dry-run"):
        first, *more = _words(companion, found)
        return Done(first, *more, **changes)
    question = _("Go back to it? What is there now is kept. [y/n] ")
    unasked = _("To go back without being asked, add --yes.")
    if not asking.agreed(given, question, unasked, _words(companion, found)):
        return 0
    told, aside = backups.restore(companion, found)
    return Done(told, **changes, aside=aside)


def _passphrase(given: Arguments) -> Callable[[], str]:
    """Return what asks for the passphrase of a backup, where somebody can be asked."""
    if not asking.may_ask(given):
        return lambda: ""
    return lambda: output.ask_unseen(_("The passphrase of that backup: "))


def _words(companion: Companion, found: Comparison) -> tuple[str, ...]:
    day = wording.said_time(found.backup.made_at, companion.today())
    return _("A backup of {day}.").format(day=day), *found.sentences


def _list(companion: Companion, given: Arguments) -> Told:
    kept = backups.listed(companion)
    if given.as_json:
        return [
            {"file": k.path, "day": k.made_on.isoformat(), "size": k.size} for k in kept
        ]
    output.say(backups.last_made(companion))
    for one in kept:
        day = wording.day(one.made_on, companion.today())
        size = f"{-(-one.size // 1000)} kB"
        output.say(f"  {day:<12}{size:>10}  {Path(one.path).name}", hang=4)
    if not kept:
        return 0
    way = f"coach restore {kept[0].made_on.isoformat()}"
    return _("To go back to one: {command}").format(command=way)
