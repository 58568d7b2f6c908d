"""What is kept when the program stumbles: where, and nothing that anybody wrote."""

from __future__ import annotations

import os

from coach.companion import Companion
from coach.store import disk

FILE = "crash.txt"


def keep(companion: Companion, error: BaseException) -> str:
    """Write the kind of error and where it came from, and return the file's name.

    Neither the message nor any value goes in: both may hold what a person wrote.
    """
    folder = companion.crashes or companion.store.state
    path = os.path.join(folder, FILE)  # noqa: PTH118 (as in the store)
    when = companion.now().isoformat(timespec="seconds")
    lines = [when, type(error).__name__, *trail(error)]
    disk.make_folder(folder)
    disk.replace(path, ("\n".join(lines) + "\n").encode(errors="replace"))
    return path


def trail(error: BaseException) -> list[str]:
    """Return the places the error came through, the last one last."""
    places = []
    step = error.__traceback__
    while step is not None:
        code = step.tb_frame.f_code
        places.append(f"{code.co_filename}:{step.tb_lineno} {code.co_name}")
        step = step.tb_next
    return places
