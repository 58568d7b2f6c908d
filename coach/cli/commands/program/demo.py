"""`coach demo`: half a year of a made-up person, to look around in."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from coach.cli import answers, default
from coach.cli.arguments import Arguments, no_json
from coach.companion import Companion, compose
from coach.i18n import _, language
from coach.model.errors import CoachError, UsageError
from coach.services import wording
from coach.services.answer import reason


def demo(companion: Companion, given: Arguments) -> int:
    """Open it in a folder that is thrown away, or keep it in the one that was named."""
    years = _years(given.value("years"))
    if folder := given.value("keep"):
        return _keep(companion, folder, years, as_json=given.has("json"))
    if given.has("json"):
        raise no_json("coach demo")
    from tempfile import TemporaryDirectory  # only a demo is thrown away

    with TemporaryDirectory(prefix="coach-demo-") as temporary:
        place = Path(temporary)
        made = _made(companion, str(place / "home"), str(place / "state"), years)
        here = companion.store.state
        return default.enter(replace(made, crashes=here), plain=False)


def _keep(companion: Companion, folder: str, years: float, *, as_json: bool) -> int:
    from coach import paths  # as for any data folder that is named

    environ = {**os.environ, "COACH_HOME": folder}
    home = paths.home(environ)
    if _is_taken(Path(home)):
        raise CoachError(
            _("{folder} is not empty; a demo wants a folder of its own.").format(
                folder=home
            )
        )
    _made(companion, home, paths.state(environ), years)
    told = _("The demo is in {folder}. To open it: coach --home {folder}")
    return answers.tell_words(told.format(folder=home), as_json=as_json, folder=home)


def _is_taken(folder: Path) -> bool:
    try:
        return any(folder.iterdir())
    except FileNotFoundError:
        return False
    except OSError as error:
        raise CoachError(
            _("{file}: {reason}.").format(file=folder, reason=reason(error))
        ) from error


def _made(companion: Companion, home: str, state: str, years: float) -> Companion:
    from coach.services import demo as made_up

    made = compose(home, state, companion.now)
    made_up.fill(made.store, companion.today(), "nl" if language() == "nl" else "en", years)
    return made


def _years(said: str | None) -> float:
    if said is None:
        return 0.5
    try:
        years = float(said.replace(",", "."))
    except ValueError:
        years = 0.0
    if not 0.05 <= years <= 100:
        raise UsageError(
            _("“{said}” is no number of years; {half} or 10 is.").format(
                said=said, half=wording.number(0.5)
            )
        )
    return years
