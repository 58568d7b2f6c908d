"""One step of the user: read, decided and written as a whole, or not at all."""

from __future__ import annotations

from functools import update_wrapper

from coach.i18n import _
from coach.model.errors import CoachError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Concatenate, ParamSpec, TypeVar

    from coach.companion import Companion
    from coach.model.types import R

    P = ParamSpec("P")
    T = TypeVar("T")


def one_step(
    deed: Callable[Concatenate[Companion, P], T],
) -> Callable[Concatenate[Companion, P], T]:
    """Let a deed read, decide and write under one lock, as one commit.

    Nobody writes between what it reads and what it keeps, and where it fails nothing of
    it is kept. What it saves can be read once it is over.
    """

    def whole(companion: Companion, /, *args: P.args, **kwargs: P.kwargs) -> T:
        with companion.store.step():
            return deed(companion, *args, **kwargs)

    update_wrapper(whole, deed)
    return whole


def still(found: T | None) -> T:
    """Return what was looked up; CoachError when it is not there any more."""
    if found is None:
        raise CoachError(_("That entry is not there any more."))
    return found


def as_it_is(companion: Companion, record: R) -> R:
    """Return a record as it stands now: somebody may have changed it since it was shown."""
    kept = companion.store.get(type(record), record.id)
    return still(kept) if companion.store.knew(record) else kept or record
