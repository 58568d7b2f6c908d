"""`coach demo`: half a year of a made-up person, to look around in."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from coach.cli import default
from coach.cli.answers import Done, Told
from coach.cli.arguments import Arguments, no_json
from coach.companion import Companion, compose
from coach.i18n import _, language
from coach.model.errors import CoachError, UsageError
from coach.services import files, wording


def demo(companion: Companion, given: Arguments) -> Told:
    """Open it in a folder that is thrown away, or keep it in the one that was named."""
    years = _years(given.value("years"))
    if folder := given.value("keep"):
        return _keep(companion, folder, years)
    if given.as_json:
        raise no_json("coach demo")
    from tempfile import TemporaryDirectory  # only a demo is thrown away

    with TemporaryDirectory(prefix="coach-demo-") as temporary:
        place = Path(temporary)
        made = _made(companion, str(place / "home"), str(place / "state"), years)
        here = companion.store.state
        return default.enter(replace(made, crashes=here), plain=False)


def _keep(companion: Companion, folder: str, years: float) -> Told:
    from coach import paths  # as for any data folder that is named

    environ = {**os.environ, "COACH_HOME": folder}
    home = paths.home(environ)
    if _is_taken(Path(home)):
        taken = _("{folder} is not empty; a demo wants a folder of its own.")
        raise CoachError(taken.format(folder=home))
    _made(companion, home, paths.state(environ), years)
    told = _("The demo is in {folder}. To open it: coach --home {folder}")
    return Done(told.format(folder=home), folder=home)


def _is_taken(folder: Path) -> bool:
    try:
        return any(folder.iterdir())
    except FileNotFoundError:
        return False
    except OSError as error:
        raise files.trouble(str(folder), error) from error


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
        wrong = _("“{said}” is no number of years; {half} or 10 is.")
        raise UsageError(wrong.format(said=said, half=wording.number(0.5)))
    return years
