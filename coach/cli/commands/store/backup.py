"""`coach backup` and `coach restore`: all of it in one file, and back to it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from coach.cli import answers, output
from coach.cli import files as asking
from coach.cli.arguments import Arguments
from coach.companion import Companion
from coach.i18n import _
from coach.model.errors import UsageError
from coach.model.types import Json
from coach.services import backup as backups
from coach.services import files, wording
from coach.services.backup import Comparison


def backup(companion: Companion, given: Arguments) -> int:
    """Write a backup, and tell where it is."""
    out = given.words[0] if given.words else ""
    place = str(Path(out).expanduser())
    if out and not files.is_folder(place):
        asking.may_replace(place, given)
    path = backups.make(companion, out)
    told = _("The backup is in {file}. Only you can read it.").format(file=path)
    way = _("To go back to it: {command}").format(command=f"coach restore {path}")
    return answers.tell_words(told, way, as_json=given.has("json"), file=path)


def restore(companion: Companion, given: Arguments) -> int:
    """Go back to a backup once that was agreed to, or list those there are."""
    as_json = given.has("json")
    if not given.words:
        return _list(companion, as_json=as_json)
    found = backups.look(companion, given.words[0], _passphrase(as_json=as_json))
    changes: dict[str, Json] = {
        "file": found.path, "made_at": found.backup.made_at.isoformat(),
        "goes": dict(found.goes), "comes": dict(found.comes),
        "differs": dict(found.differs),
    }  # fmt: skip
    if given.has("dry-run"):
        first, *more = _words(companion, found)
        return answers.tell_words(first, *more, as_json=as_json, **changes)
    if not given.has("yes"):
        if not answers.may_ask(as_json=as_json):
            raise UsageError(_("To go back without being asked, add --yes."))
        for words in _words(companion, found):
            output.say(words)
        if not output.agreed(_("Go back to it? What is there now is kept. [y/n] ")):
            output.say(_("Nothing was changed."))
            return 0
    told, aside = backups.restore(companion, found)
    return answers.tell_words(told, as_json=as_json, **changes, aside=aside)


def _passphrase(*, as_json: bool) -> Callable[[], str]:
    """Return what asks for the passphrase of a backup, where somebody can be asked."""
    if not answers.may_ask(as_json=as_json):
        return lambda: ""
    return lambda: output.ask_unseen(_("The passphrase of that backup: "))


def _words(companion: Companion, found: Comparison) -> tuple[str, ...]:
    day = wording.said_time(found.backup.made_at, companion.today())
    return _("A backup of {day}.").format(day=day), *found.sentences


def _list(companion: Companion, *, as_json: bool) -> int:
    kept = backups.listed(companion)
    if as_json:
        answers.show(
            [{"file": k.path, "day": k.made_on.isoformat(), "size": k.size} for k in kept]
        )
        return 0
    output.say(backups.last_made(companion))
    for one in kept:
        day = wording.day(one.made_on, companion.today())
        size = f"{-(-one.size // 1000)} kB"
        output.say(f"  {day:<12}{size:>10}  {Path(one.path).name}", hang=4)
    if kept:
        way = f"coach restore {kept[0].made_on.isoformat()}"
        output.say(_("To go back to one: {command}").format(command=way))
    return 0
