"""Match: which one is meant by a code, a name or a part of it, and to ask when unclear."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice
from typing import Protocol, TypeVar

from coach.i18n import _
from coach.model.errors import CoachError
from coach.model.labels import labelled
from coach.model.text import fold, one_line
from coach.services import wording

T = TypeVar("T")


class Identified(Protocol):
    """Something with an id."""

    @property
    def id(self) -> str:
        """The id by whose end it can be named."""


class Told(Identified, Protocol):
    """Something that is told by its text."""

    @property
    def text(self) -> str:
        """What it says."""


Coded = TypeVar("Coded", bound=Identified)
Text = TypeVar("Text", bound=Told)

SHOWN = 8
"""So many are listed to choose from."""


def closest(every: Iterable[T], *fits: Callable[[T], bool]) -> list[T]:
    """Return those that fit in the first of these ways in which any of them does."""
    known = [*every]
    found = ([one for one in known if fit(one)] for fit in fits)
    return next(filter(None, found), [])


def by_code(wanted: str) -> Callable[[Identified], bool]:
    """Return the way to fit by the last characters of an id; a few are no code."""
    is_code = len(wanted) >= wording.CODE
    return lambda one: is_code and one.id.endswith(wanted)


def exactly(every: Iterable[Text], said: str) -> Text | None:
    """Return the one that is meant by its code, id or whole text; None where none is."""
    wanted = fold(one_line(said))
    found = closest(
        every, by_code(wanted), lambda one: one.id == wanted,
        lambda one: fold(one_line(one.text)) == wanted,
    )  # fmt: skip
    return found[0] if len(found) == 1 else None


def field(name: str, labels: Mapping[T, Iterable[str]], typed: Iterable[str]) -> T:
    """Return the field that has this label; else say how those there are typed."""
    if (found := labelled(name, labels)) is None:
        message = _("There is no field “{name}” here. There are: {known}.")
        raise CoachError(message.format(name=name, known=", ".join(typed) or "–"))
    return found


def only(found: Sequence[T], none: str, unclear: Callable[[], CoachError]) -> T:
    """Return the only one that was found; say that there is none, or ask which."""
    if len(found) == 1:
        return found[0]
    raise unclear() if found else CoachError(none)


def only_named(found: Sequence[T], none: str, name: Callable[[T], str]) -> T:
    """Return the only one; else ask for one of these names."""
    return only(found, none, lambda: which_of(map(name, found)))


def only_listed(found: Sequence[T], none: str, line: Callable[[T], str]) -> T:
    """Return the only one; else ask for one of these lines."""
    return only(found, none, lambda: which(map(line, found)))


def only_coded(found: Sequence[Coded], none: str, text: Callable[[Coded], str]) -> Coded:
    """Return the only one; else ask for one of these texts, each with its code."""
    ids = [one.id for one in found]
    told = (f"{wording.code(one.id, ids)}  {text(one)}" for one in found)
    return only(found, none, lambda: which(told, len(found)))


def which(lines: Iterable[str], count: int = 0) -> CoachError:
    """Return the question which of these lines is meant, saying how many of a count follow.

    More than these are not asked for, so that lines may be made as they are needed.
    """
    shown = [*islice(lines, SHOWN if count else None)]
    if count > len(shown):
        shown.append(_("… and {n} more").format(n=count - len(shown)))
    return CoachError("\n  ".join((_("Which one do you mean?"), *shown)))


def which_of(names: Iterable[str]) -> CoachError:
    """Return the question which of these names is meant, in one line."""
    listed = ", ".join(islice(names, SHOWN))
    return CoachError(_("Which one do you mean: {names}?").format(names=listed))
