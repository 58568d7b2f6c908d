"""Settings: what the user wants to be otherwise, each one a row with its reader."""

from __future__ import annotations

from coach.fastclass import dataclass
from coach.i18n import N_, _
from coach.model.errors import CoachError
from coach.model.setting import Setting
from coach.model.text import refuse_surrogates
from coach.rules.calendar import MONDAY_TO_FRIDAY, Calendar
from coach.services import wording
from coach.services.answer import Answer
from coach.services.settings import readers

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from coach.companion import Companion
    from coach.model.types import Json


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

    @property
    def audiences(self) -> frozenset[str]:
        """The readers that the user is among: everybody, and those in the same roles."""
        return frozenset(("all", *self.roles))


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

    def fits(self, value: Json) -> bool:
        """Whether a kept value is one that could have been filled in."""
        if self.read is readers.text:
            return isinstance(value, str)
        try:
            return self.read(readers.typed(value)) == value
        except ValueError:
            return False


KEYS = (
    Key("name", N_("Your name"), N_("a name"), readers.text),
    Key("language", N_("Language"), N_("English or Dutch"), readers.language),
    Key(
        "roles",
        N_("Role"),
        N_("employee, leader, coach; more than one with commas"),
        readers.roles,
    ),
    Key(
        "workdays",
        N_("Working days"),
        N_("for example Mon-Thu or Mon, Tue, Fri"),
        readers.weekdays,
    ),
    Key("prompts", N_("Prompts a day"), N_("0 to 3"), readers.prompts),
    Key("quiet", N_("Quiet hours"), N_("for example 18:00-08:30, or off"), readers.hours),
    Key("language_checks", N_("Look at the words in notes"), N_("on or off"), readers.flag),
    Key(
        "hide_names",
        N_("Show names as initials"),
        N_("on or off; coach person show NAME and --json keep names whole"),
        readers.flag,
    ),
    Key(
        "signature",
        N_("My signature"),
        N_("at most three things, with commas"),
        readers.three,
    ),
    Key("buddy", N_("Buddy"), N_("a name"), readers.text),
    Key("theme", N_("Theme"), N_("auto, dark or light"), readers.theme, device=True),
    Key("mouse", N_("Mouse"), N_("on or off"), readers.flag, device=True),
)


def fits(name: str, value: Json) -> bool:
    """Whether this may be kept under that name; only what is set here is known here."""
    return all(row.fits(value) for row in KEYS if row.name == name)


def read(companion: Companion) -> Settings:
    """Return every choice as it holds now; what does not fit counts as not chosen."""
    every = companion.store.all(Setting)
    kept = {one.id: one.value for one in every if fits(one.id, one.value)}
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
    from coach.model.setting import Away  # an ordinary note needs no calendar

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
        return kept if isinstance(kept, bool if row.read is readers.flag else str) else None
    found = companion.store.get(Setting, row.name)
    return found.value if found and row.fits(found.value) else None


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
        return " ".join(_(wording.SHORT_WEEKDAYS[d]) for d in chosen if isinstance(d, int))
    if row.name == "roles":
        return ", ".join(wording.label("user_role", role) for role in _strings(chosen))
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
