"""What may be filled in for a setting: each reader raises ValueError on anything else."""

from __future__ import annotations

import re

from coach.i18n import LANGUAGES, _
from coach.model.text import one_line
from coach.services import wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.model.types import Json

USER_ROLES = ("employee", "lead", "coach")
AGREED = frozenset({"y", "yes", "j", "ja"})
"""What says yes to a question."""

YES = AGREED | {"on", "true", "1", "aan"}
NO = frozenset({"n", "no", "nee", "off", "false", "0", "uit"})


def text(said: str) -> Json:
    """Return a text on one line."""
    return one_line(said)


def language(said: str) -> Json:
    """Return the code of a language that is spoken here."""
    names = {"english": "en", "engels": "en", "dutch": "nl", "nederlands": "nl"}
    short = names.get(said.casefold(), said.casefold())
    if short not in LANGUAGES:
        raise ValueError(said)
    return short


def flag(said: str) -> Json:
    """Return yes or no."""
    if said.casefold() in YES:
        return True
    if said.casefold() in NO:
        return False
    raise ValueError(said)


def prompts(said: str) -> Json:
    """Return how many prompts a day."""
    count = int(said)
    if not 0 <= count <= 3:
        raise ValueError(said)
    return count


def roles(said: str) -> Json:
    """Return the roles of the user."""
    return _choices(said, "user_role", USER_ROLES)


def _choices(said: str, group: str, values: tuple[str, ...]) -> Json:
    known = {value: value for value in values}
    known |= {wording.label(group, value).casefold(): value for value in values}
    return [_one_of(part, known) for part in _parts(said)]


def _one_of(said: str, known: dict[str, str]) -> str:
    if (value := known.get(said.casefold())) is None:
        raise ValueError(said)
    return value


def _parts(said: str) -> list[str]:
    parts = [part.strip() for part in re.split(r"[,;]", said) if part.strip()]
    if not parts:
        raise ValueError(said)
    return parts


def weekdays(said: str) -> Json:
    """Return days of the week, Monday is 0."""
    known: dict[str, int] = {}
    for names in (wording.WEEKDAYS, wording.SHORT_WEEKDAYS):
        for number, name in enumerate(names):
            known[name.casefold()] = known[_(name).casefold()] = number
    found: set[int] = set()
    for part in re.split(r"[,;\s]+", said.strip().casefold()):
        first, _dash, last = part.partition("-")
        if first not in known or (last and last not in known):
            raise ValueError(said)
        span = (known[last or first] - known[first]) % 7
        found |= {(known[first] + step) % 7 for step in range(span + 1)}
    return [*sorted(found)]


def hours(said: str) -> Json:
    """Return quiet hours; nothing when there are none."""
    if said.casefold() in NO:
        return ""
    found = re.fullmatch(
        r"([01]?\d|2[0-3]):([0-5]\d)\s*-\s*([01]?\d|2[0-3]):([0-5]\d)", said
    )
    if not found:
        raise ValueError(said)
    first, second, third, fourth = found.groups()
    return f"{int(first):02}:{second}-{int(third):02}:{fourth}"


def three(said: str) -> Json:
    """Return at most three things."""
    parts = _parts(said)
    if len(parts) > 3:
        raise ValueError(said)
    return [one_line(part) for part in parts]


def theme(said: str) -> Json:
    """Return the name of a theme."""
    known = {name: name for name in ("auto", "dark", "light")}
    known |= {_("dark").casefold(): "dark", _("light").casefold(): "light"}
    return _one_of(said, known)


def typed(value: Json) -> str:
    """Return what could have been filled in for a value that was kept."""
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, list):
        return ", ".join(map(_day, value))
    if value == "":
        return "off"
    return str(value)


def _day(value: Json) -> str:
    is_day = isinstance(value, int) and 0 <= value < len(wording.WEEKDAYS)
    return wording.WEEKDAYS[value] if is_day else str(value)  # type: ignore[index]  # a number
