"""What may be filled in for a setting, how that is kept, and how it is said."""

from __future__ import annotations

import re
from datetime import date

from coach.i18n import LANGUAGES, N_, _, language, plural
from coach.model.text import one_line
from coach.model.types import Json
from coach.rules.holidays import GUESSED
from coach.rules.retention import LEAST_MONTHS
from coach.services import wording

AGREED = frozenset({"y", "yes", "j", "ja"})
"""What says yes to a question."""

YES = AGREED | {"on", "true", "1", "aan"}
NO = frozenset({"n", "no", "nee", "off", "false", "0", "uit"})


class SettingReader:
    """Reads a text on one line; each kind of setting has a reader of its own."""

    few: tuple[tuple[str, str], ...] = ()
    """What there is to choose from, each as it is typed and as it is said; none if more."""

    def read(self, said: str) -> Json:
        """Return what to keep for what was typed; raise ValueError where it is nothing."""
        return one_line(said)

    def fits(self, value: Json) -> bool:
        """Whether a kept value is one that could have been filled in."""
        try:
            found = self.read(typed(value))
        except ValueError:
            return False
        return type(found) is type(value) and found == value

    def words(self, value: Json) -> str:
        """Return a value as it is said; what is empty is a dash."""
        if isinstance(value, list):
            return ", ".join(map(str, value))
        return "–" if value in (None, "") else str(value)


def typed(value: Json) -> str:
    """Return what could have been filled in for a value that was kept."""
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, list):
        return ", ".join(map(_day, value))
    return "off" if value == "" else str(value)


def _day(value: Json) -> str:
    is_day = isinstance(value, int) and 0 <= value < len(wording.WEEKDAYS)
    return wording.WEEKDAYS[value] if is_day else str(value)  # type: ignore[index]  # a number


class AnyText(SettingReader):
    """Reads any text, also none."""

    def fits(self, value: Json) -> bool:
        """Whether it is a text."""
        return isinstance(value, str)


class Flag(SettingReader):
    """Reads yes or no."""

    few = (("on", N_("on")), ("off", N_("off")))

    def read(self, said: str) -> Json:
        """Return whether it is yes."""
        if said.casefold() in YES | NO:
            return said.casefold() in YES
        raise ValueError(said)

    def words(self, value: Json) -> str:
        """Return on or off."""
        return super().words(value if value is None else _("on") if value else _("off"))


class Number(SettingReader):
    """Reads a number that is not large."""

    def __init__(self, most: int) -> None:
        self.few = tuple((str(count), str(count)) for count in range(most + 1))

    def read(self, said: str) -> Json:
        """Return the number."""
        count = int(said)
        if not 0 <= count < len(self.few):
            raise ValueError(said)
        return count


class Months(SettingReader):
    """Reads a number of months that is not too small; 0 is never."""

    def read(self, said: str) -> Json:
        """Return the number."""
        if said.casefold() in NO:
            return 0
        found = re.fullmatch(r"([0-9]{1,4})(?: (?:months?|maand(?:en)?))?", said.casefold())
        if not found or int(found[1]) < LEAST_MONTHS:
            raise ValueError(said)
        return int(found[1])

    def words(self, value: Json) -> str:
        """Return so many months, or off."""
        if not isinstance(value, int) or not value:
            return _("off")
        return plural("{n} month", "{n} months", value)


class Language(SettingReader):
    """Reads a language that is spoken here, by its name or its code."""

    few = tuple(LANGUAGES.items())

    def read(self, said: str) -> Json:
        """Return the code of the language."""
        names = {"english": "en", "engels": "en", "dutch": "nl", "nederlands": "nl"}
        short = names.get(said.casefold(), said.casefold())
        if short not in LANGUAGES:
            raise ValueError(said)
        return short

    def words(self, value: Json) -> str:
        """Return the name of the language, in that language."""
        return super().words(dict(self.few).get(str(value), value))


class OneOfFew(SettingReader):
    """Reads one of a few, as it is kept or said; what does not fit is told as the first."""

    def known(self) -> dict[str, str]:
        """Return what may be typed, each with what is kept for it."""
        known = {name: name for name, _label in self.few}
        return known | {_(label).casefold(): name for name, label in self.few}

    def read(self, said: str) -> Json:
        """Return the name under which it is kept."""
        return _one_of(said, self.known())

    def words(self, value: Json) -> str:
        """Return what it is called."""
        return _(dict(self.few).get(str(value), self.few[0][1]))


class Theme(OneOfFew):
    """Reads the name of a theme."""

    few = (("auto", N_("auto")), ("dark", N_("dark")), ("light", N_("light")))

    def fits(self, value: Json) -> bool:
        """Whether it is a name; who writes another one down by hand may wear it."""
        return isinstance(value, str)


class Memories(OneOfFew):
    """Reads what may come to mind of what was noted before."""

    few = (
        ("good", N_("without hard days")), ("all", N_("hard days too")), ("off", N_("off")),
    )  # fmt: skip

    def known(self) -> dict[str, str]:
        """Return what may be typed; every no is one here."""
        return super().known() | dict.fromkeys(NO, "off")


class Roles(SettingReader):
    """Reads the roles of the user."""

    def read(self, said: str) -> Json:
        """Return the names under which the roles are kept."""
        roles = wording.options("user_role")
        known = {role: role for role, _label in roles}
        known |= {label.casefold(): role for role, label in roles}
        return [_one_of(part, known) for part in _parts(said)]

    def words(self, value: Json) -> str:
        """Return what the roles are called."""
        roles = value if isinstance(value, list) else []
        return ", ".join(wording.label("user_role", str(role)) for role in roles)


class Weekdays(SettingReader):
    """Reads days of the week, from one to another or one by one."""

    def read(self, said: str) -> Json:
        """Return the days by their number; Monday is 0."""
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

    def words(self, value: Json) -> str:
        """Return the short names of the days."""
        days = value if isinstance(value, list) else []
        return " ".join(_(wording.SHORT_WEEKDAYS[d]) for d in days if isinstance(d, int))


class HolidayChoice(SettingReader):
    """Reads whose public holidays are free, and which days of one's own."""

    COUNTRIES = {"nl": N_("the Netherlands"), "be": N_("Belgium"), "uk": N_("the UK")}  # noqa: RUF012 (read only)
    NONE = frozenset({"none", "geen", *NO})

    def read(self, said: str) -> Json:
        """Return the country and the days; nothing when there are none."""
        known = {name: name for name in self.COUNTRIES}
        known |= {_(label).casefold(): name for name, label in self.COUNTRIES.items()}
        found = []
        for part in _parts(said):
            name = part.casefold()
            if name not in self.NONE:
                found.append(known.get(name) or _own_day(part))
        return [*found] or ["none"]

    def fits(self, value: Json) -> bool:
        """Whether each of them is a country or a day."""
        return isinstance(value, list) and all(
            isinstance(one, str) and (one in (*self.COUNTRIES, "none") or one[:1].isdigit())
            for one in value
        )

    def words(self, value: Json) -> str:
        """Return the country and the days in words; guessed, when nothing was chosen."""
        if value is None:
            country = _(self.COUNTRIES[GUESSED[language()]])
            return _("{country}, by the language").format(country=country)
        parts = value if isinstance(value, list) else []
        return ", ".join(self._said(str(part)) for part in parts)

    def _said(self, part: str) -> str:
        if part in self.COUNTRIES:
            return _(self.COUNTRIES[part])
        if part == "none":
            return _("none")
        *year, month, day = part.split("-")
        return " ".join([str(int(day)), _(wording.MONTHS[int(month) - 1]), *year])


def _own_day(said: str) -> str:
    """Return a day of every year as month and day, one with a year as a date."""
    months = {_(name).casefold(): n for n, name in enumerate(wording.MONTHS, 1)}
    months |= {name.casefold(): n for n, name in enumerate(wording.MONTHS, 1)}
    months |= {_(name).casefold(): n for n, name in enumerate(wording.SHORT_MONTHS, 1)}
    if re.fullmatch(r"(\d{4}-)?\d\d-\d\d", said):
        year, month, day = f"2024-{said}"[-10:].split("-")
        date(int(year), int(month), int(day))
        return said
    day, _space, rest = said.partition(" ")
    name, _space, year = rest.strip().partition(" ")
    if name.casefold() not in months:
        raise ValueError(said)
    found = date(int(year or 2024), months[name.casefold()], int(day))  # a leap year
    return found.isoformat() if year else f"{found:%m-%d}"


class FirstWeekday(OneOfFew):
    """Reads the day on which weeks begin: Monday, or Sunday."""

    few = (("monday", N_("Monday")), ("sunday", N_("Sunday")))

    def known(self) -> dict[str, str]:
        """Return what may be typed; the short names as well."""
        known = super().known()
        for day, kept in ((0, "monday"), (6, "sunday")):
            short = wording.SHORT_WEEKDAYS[day]
            known |= {short.casefold(): kept, _(short).casefold(): kept}
        return known


class SmallHour(SettingReader):
    """Reads the hour at which a day begins, which is not after noon."""

    def read(self, said: str) -> Json:
        """Return the time as hours and minutes."""
        found = re.fullmatch(r"(0?\d|1[01])(?:[:.]([0-5]\d))?(?:\s*(?:uur|u|am))?", said)
        if not found:
            raise ValueError(said)
        return f"{int(found[1]):02}:{found[2] or '00'}"


class Hours(SettingReader):
    """Reads from when to when it is quiet, which may be never."""

    def read(self, said: str) -> Json:
        """Return two times with a dash between; nothing when it is never quiet."""
        if said.casefold() in NO:
            return ""
        found = re.fullmatch(
            r"([01]?\d|2[0-3]):([0-5]\d)\s*-\s*([01]?\d|2[0-3]):([0-5]\d)", said
        )
        if not found:
            raise ValueError(said)
        first, second, third, fourth = found.groups()
        return f"{int(first):02}:{second}-{int(third):02}:{fourth}"


class Day(SettingReader):
    """Reads a day with its year, or none."""

    def read(self, said: str) -> Json:
        """Return the day as it is kept."""
        if not said or said.casefold() in NO:
            return ""
        found = _own_day(said)
        if len(found) < len("2026-12-01"):
            raise ValueError(said)
        return found

    def words(self, value: Json) -> str:
        """Return the day as it is said."""
        if not isinstance(value, str) or not value:
            return "–"
        return wording.long_day(date.fromisoformat(value))


class Things(SettingReader):
    """Reads a few things, with commas between."""

    def __init__(self, most: int) -> None:
        self.most = most

    def read(self, said: str) -> Json:
        """Return each of them on one line."""
        parts = _parts(said)
        if len(parts) > self.most:
            raise ValueError(said)
        return [one_line(part) for part in parts]


def _one_of(said: str, known: dict[str, str]) -> str:
    if (value := known.get(said.casefold())) is None:
        raise ValueError(said)
    return value


def _parts(said: str) -> list[str]:
    parts = [part.strip() for part in re.split(r"[,;]", said) if part.strip()]
    if not parts:
        raise ValueError(said)
    return parts
