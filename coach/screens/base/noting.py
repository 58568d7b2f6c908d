"""Writing a line down, from wherever the user is, and asking what it leaves open."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from coach.i18n import N_
from coach.model.errors import CoachError
from coach.screens.base.app import Stage
from coach.screens.base.screen import Scene
from coach.services.answer import Answer
from coach.services.people.lookup import AmbiguousNameError

LINE: Final = N_("What happened?  A moment, a thought, a name…")
"""The invitation in an empty line."""

NOBODY: Mapping[str, str] = {}


def note(
    scene: Scene[Any],
    typed: str,
    then: Callable[[Answer], object],
    chosen: Mapping[str, str] = NOBODY,
) -> None:
    """Write a line down and go on with the answer; an unclear name is asked about."""
    from coach.services.log import (
        add as log,  # the first frame needs nothing that reads a line
    )

    try:
        answer = log.note(scene.companion, typed, chosen=chosen)
    except AmbiguousNameError as unclear:
        said = unclear.said

        def again(person_id: str | None) -> None:
            if person_id:
                note(scene, typed, then, {**chosen, said: person_id})

        who_is_meant(scene, unclear, again)
    except CoachError as error:
        scene.object_to(str(error))
    else:
        then(answer)


def who_is_meant(
    scene: Scene[Any], unclear: AmbiguousNameError, then: Callable[[str | None], None]
) -> None:
    """Ask which of a few people is meant, and go on with the answer."""
    from coach.screens.base.who import Who  # most names are clear

    scene.app.push_screen(Who(scene.companion, unclear.said, unclear.candidates), then)


def ask_sides(stage: Stage, answer: Answer) -> None:
    """Ask on which side the people stand who were new in this."""
    unknown = [person.id for person in answer.people_added if person.side is None]
    if unknown:
        stage.call_later(stage.ask, "side", " ".join(unknown))
