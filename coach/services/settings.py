"""Settings: what the user wants to be otherwise, each one a row with its reader."""

from __future__ import annotations

import re

from coach.i18n import LANGUAGES, N_, _
from coach.model.errors import CoachError
from coach.model.setting import Setting
from coach.model.text import one_line, refuse_surrogates
from coach.plain import dataclass
from coach.rules.days import MONDAY_TO_FRIDAY, Calendar
from coach.services import words
from coach.services.answer import Answer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from coach.companion import Companion
    from coach.model.json import Json

USER_ROLES = ("employee", "lead", "coach")
YES = frozenset({"on", "yes", "true", "1", "aan", "ja"})
NO = frozenset({"off", "no", "false", "0", "uit", "nee"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every choice, with what holds when nothing was chosen."""

    name: str = ""
    language: str | None = None
    roles: tuple[str, ...] = ("employee",)
    workdays: frozenset[int] = MONDAY_TO_FRIDAY
    prompts: int = 1
    quiet: str = ""
    language_checks: bool = True
    hide_names: bool = False
    signature: tuple[str, ...] = ()
    buddy: str = ""


@dataclass(frozen=True, slots=True)
class Key:
    """One thing that can be set: how it reads, what it says when it cannot."""

    name: str
    label: str
    hint: str
    """What may be filled in."""

    read: Callable[[str], Json]
    """Turn what was typed into the value kept; raises ValueError."""

    device: bool = False
    """Whether it belongs to this device only and does not travel."""


def _text(said: str) -> Json:
    return one_line(said)


def _language(said: str) -> Json:
    names = {"english": "en", "engels": "en", "dutch": "nl", "nederlands": "nl"}
    short = names.get(said.casefold(), said.casefold())
    if short not in LANGUAGES:
        raise ValueError(said)
    return short


def _flag(said: str) -> Json:
    if said.casefold() in YES:
        return True
    if said.casefold() in NO:
        return False
    raise ValueError(said)


def _prompts(said: str) -> Json:
    count = int(said)
    if not 0 <= count <= 3:
        raise ValueError(said)
    return count


def _roles(said: str) -> Json:
    return _choices(said, "user_role", USER_ROLES)


def _choices(said: str, group: str, values: tuple[str, ...]) -> Json:
    known = {value: value for value in values}
    known |= {words.label(group, value).casefold(): value for value in values}
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


def _weekdays(said: str) -> Json:
    known: dict[str, int] = {}
    for names in (words.WEEKDAYS, words.SHORT_WEEKDAYS):
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


def _hours(said: str) -> Json:
    if said.casefold() in NO:
        return ""
    found = re.fullmatch(
        r"([01]?\d|2[0-3]):([0-5]\d)\s*-\s*([01]?\d|2[0-3]):([0-5]\d)", said
    )
    if not found:
        raise ValueError(said)
    first, second, third, fourth = found.groups()
    return f"{int(first):02}:{second}-{int(third):02}:{fourth}"


def _three(said: str) -> Json:
    parts = _parts(said)
    if len(parts) > 3:
        raise ValueError(said)
    return [one_line(part) for part in parts]


def _theme(said: str) -> Json:
    known = {name: name for name in ("auto", "dark", "light")}
    known |= {_("dark").casefold(): "dark", _("light").casefold(): "light"}
    return _one_of(said, known)


KEYS = (
    Key("name", N_("Your name"), N_("a name"), _text),
    Key("language", N_("Language"), N_("English or Dutch"), _language),
    Key(
        "roles",
        N_("Role"),
        N_("employee, leader, coach; more than one with commas"),
        _roles,
    ),
    Key(
        "workdays",
        N_("Working days"),
        N_("for example Mon-Thu or Mon, Tue, Fri"),
        _weekdays,
    ),
    Key("prompts", N_("Prompts a day"), N_("0 to 3"), _prompts),
    Key("quiet", N_("Quiet hours"), N_("for example 18:00-08:30, or off"), _hours),
    Key("language_checks", N_("Look at the words in notes"), N_("on or off"), _flag),
    Key("hide_names", N_("Show names as initials"), N_("on or off"), _flag),
    Key("signature", N_("My signature"), N_("at most three things, with commas"), _three),
    Key("buddy", N_("Buddy"), N_("a name"), _text),
    Key("theme", N_("Theme"), N_("auto, dark or light"), _theme, device=True),
    Key("mouse", N_("Mouse"), N_("on or off"), _flag, device=True),
)


def read(companion: Companion) -> Settings:
    """Return every choice as it holds now."""
    kept = {setting.id: setting.value for setting in companion.store.all(Setting)}
    return Settings(
        name=str(kept.get("name") or ""),
        language=_string(kept.get("language")),
        roles=_strings(kept.get("roles")) or ("employee",),
        workdays=_days(kept.get("workdays")),
        prompts=_number(kept.get("prompts"), 1),
        quiet=str(kept.get("quiet") or ""),
        language_checks=kept.get("language_checks") is not False,
        hide_names=kept.get("hide_names") is True,
        signature=_strings(kept.get("signature")),
        buddy=str(kept.get("buddy") or ""),
    )


def _string(value: Json) -> str | None:
    return value if isinstance(value, str) else None


def _strings(value: Json) -> tuple[str, ...]:
    found = value if isinstance(value, list) else []
    return tuple(item for item in found if isinstance(item, str))


def _number(value: Json, otherwise: int) -> int:
    return value if isinstance(value, int) else otherwise


def _days(value: Json) -> frozenset[int]:
    found = value if isinstance(value, list) else []
    return (
        frozenset(d for d in found if isinstance(d, int) and 0 <= d < 7) or MONDAY_TO_FRIDAY
    )


def calendar(companion: Companion) -> Calendar:
    """Return the days the user works: the working week without the periods away."""
    from coach.model.away import Away  # an ordinary note needs no calendar

    periods = tuple((away.first, away.last) for away in companion.store.all(Away))
    return Calendar(read(companion).workdays, periods)


def key(name: str) -> Key:
    """Return the setting of that name."""
    wanted = name.casefold().replace("-", "_")
    for row in KEYS:
        label = _(row.label).casefold()
        if wanted in (row.name, label) or label.endswith(f" {wanted}"):
            return row
    names = ", ".join(row.name for row in KEYS)
    raise CoachError(
        _("There is no setting “{name}”. There are: {names}.").format(
            name=name, names=names
        )
    )


def value(companion: Companion, name: str) -> Json:
    """Return what was chosen, or None when nothing was."""
    row = key(name)
    if row.device:
        # A file that anyone may change by hand; what does not fit is as if not chosen.
        kept = companion.store.device.get(row.name)
        return kept if isinstance(kept, bool if row.read is _flag else str) else None
    found = companion.store.get(Setting, row.name)
    return found.value if found else None


def shown(companion: Companion, name: str) -> str:
    """Return a choice in words; what holds by itself when nothing was chosen."""
    row, chosen = key(name), value(companion, name)
    if chosen is None and not row.device:
        chosen = _plain(getattr(read(companion), row.name))
    return _worded(row, chosen)


def _plain(found: object) -> Json:
    if isinstance(found, frozenset):
        return sorted(found)
    if isinstance(found, tuple):
        return list(found)
    return found if isinstance(found, (str, int, bool)) else None


def _worded(row: Key, chosen: Json) -> str:
    if isinstance(chosen, bool):
        return _("on") if chosen else _("off")
    if row.name == "workdays" and isinstance(chosen, list):
        return " ".join(_(words.SHORT_WEEKDAYS[d]) for d in chosen if isinstance(d, int))
    if row.name == "roles":
        return ", ".join(words.label("user_role", role) for role in _strings(chosen))
    if row.name == "language" and chosen:
        return {"en": "English", "nl": "Nederlands"}.get(str(chosen), str(chosen))
    if isinstance(chosen, list):
        return ", ".join(map(str, chosen))
    if row.name == "theme":
        return {"dark": _("dark"), "light": _("light")}.get(str(chosen), _("auto"))
    return "–" if chosen in (None, "") else str(chosen)


def put(companion: Companion, name: str, said: str) -> Answer:
    """Keep a choice, and answer with what was understood."""
    row = key(name)
    refuse_surrogates(said)
    try:
        chosen = row.read(said.strip())
    except ValueError:
        raise CoachError(
            _("{label}: “{said}” does not fit. It takes {hint}.").format(
                label=_(row.label), said=said, hint=_(row.hint)
            )
        ) from None
    setting = Setting(id=row.name, value=chosen)
    if row.device:
        companion.store.device.put(row.name, chosen)
    else:
        companion.store.save(setting)
    understood = _("{label}: {value}").format(
        label=_(row.label), value=_worded(row, chosen)
    )
    return Answer(table="settings", record=setting, understood=understood)
