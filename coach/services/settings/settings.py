"""Settings: what the user wants to be otherwise; each is declared once, as one row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time, timedelta
from typing import TypeAlias, TypeVar

from coach import i18n
from coach.companion import Companion
from coach.i18n import N_, _, language
from coach.model.errors import CoachError
from coach.model.labels import labelled
from coach.model.setting import FIRST_WEEKDAYS, WEEK_START, Setting
from coach.model.text import one_line, refuse_surrogates
from coach.model.types import Json
from coach.rules.calendar import MONDAY_TO_FRIDAY, Calendar
from coach.rules.holidays import COUNTRIES, GUESSED, Holidays
from coach.services.answer import Answer
from coach.services.settings import kept, readers
from coach.services.settings.readers import SettingReader
from coach.services.step import one_step

Held: TypeAlias = "Json | tuple[str, ...] | frozenset[int]"
T = TypeVar("T", bound=Held)


class SettingRow:
    """One thing that can be set; of the settings of a user it is what holds now."""

    name: str
    """The word by which it is kept, and called in the shell."""

    def __init__(
        self,
        word: str,
        default: Held,
        label: str,
        hint: str,
        reader: SettingReader,
        *,
        device: bool,
    ) -> None:
        self.word = word
        self.default = default
        """What holds when nothing was chosen."""

        self.label = label
        self.hint = hint
        """What may be filled in."""

        self.reader = reader
        self.device = device
        """Whether it belongs to this device only and does not travel."""

    @property
    def called(self) -> str:
        """Return the word for it in the user's language, as it may be typed."""
        return _(self.word)

    @property
    def otherwise(self) -> Json:
        """What holds when nothing was chosen, as it would be kept."""
        if isinstance(self.default, frozenset):
            return [*sorted(self.default)]
        return [*self.default] if isinstance(self.default, tuple) else self.default

    def __set_name__(self, _owner: type, name: str) -> None:
        """Be called as the settings call it."""
        self.name = name

    def __get__(self, settings: Settings, _owner: type | None = None) -> object:
        """Return what holds now."""
        chosen = self.chosen(settings.companion)
        if chosen is None:
            return self.default
        if isinstance(chosen, list):
            several = frozenset if isinstance(self.default, frozenset) else tuple
            return several(chosen)
        return chosen

    def chosen(self, companion: Companion) -> Json:
        """Return what was chosen; None when nothing was, or what does not fit."""
        if self.device:  # in a file that anyone may change by hand
            found = companion.store.device.get(self.name)
        else:
            found = kept.stored(companion, self.name)
        return found if self.reader.fits(found) else None

    def shown(self, chosen: Json) -> str:
        """Return a choice in words; what holds by itself when it is none."""
        return self.reader.words(self.otherwise if chosen is None else chosen)


def setting(
    word: str,
    default: T,
    label: str,
    hint: str,
    reader: SettingReader,
    *,
    device: bool = False,
) -> T:
    """Declare a setting: all that the shell, the form and whoever obeys it must know.

    The word is its own name, marked for translation: the user's language may have another.
    """
    return SettingRow(word, default, label, hint, reader, device=device)  # type: ignore[return-value]  # read, it is the value


class Settings:
    """Everything that can be set, and what holds of it now."""

    def __init__(self, companion: Companion) -> None:
        self.companion = companion

    name = setting(N_("name"), "", N_("Your name"), N_("a name"), readers.AnyText())
    language: str | None = setting(
        N_("language"), None, N_("Language"), N_("English or Dutch"), readers.Language()
    )
    roles: tuple[str, ...] = setting(
        N_("roles"),
        ("employee",),
        N_("Role"),
        N_("employee, leader, coach; more than one with commas"),
        readers.Roles(),
    )
    workdays = setting(
        N_("workdays"),
        MONDAY_TO_FRIDAY,
        N_("Working days"),
        N_("for example Mon-Thu or Mon, Tue, Fri"),
        readers.Weekdays(),
    )
    holidays: tuple[str, ...] | None = setting(
        N_("holidays"),
        None,
        N_("Public holidays"),
        N_("nl, be, uk or none; days of your own with commas: nl, 24 December, 5 May 2027"),
        readers.HolidayChoice(),
    )
    week_start = setting(
        N_("week_start"),
        "monday",
        N_("Weeks begin on"),
        N_("Monday or Sunday"),
        readers.FirstWeekday(),
    )
    day_start = setting(
        N_("day_start"),
        "04:00",
        N_("A new day begins at"),
        N_("a time such as 4:00; before it a look back is on the day before"),
        readers.SmallHour(),
    )
    prompts = setting(
        N_("prompts"), 1, N_("Prompts a day"), N_("0 to 3"), readers.Number(3)
    )
    quiet = setting(
        N_("quiet"),
        "",
        N_("Quiet hours"),
        N_("for example 18:00-08:30, or off"),
        readers.Hours(),
    )
    language_checks = setting(
        N_("language_checks"),
        True,
        N_("Look at the words in notes"),
        N_("on or off"),
        readers.Flag(),
    )
    hide_names = setting(
        N_("hide_names"),
        False,
        N_("Show names as initials"),
        N_("on or off; coach person show NAME and --json keep names whole"),
        readers.Flag(),
    )
    signature: tuple[str, ...] = setting(
        N_("signature"),
        (),
        N_("My signature"),
        N_("at most three things, with commas"),
        readers.Things(3),
    )
    growth_wish = setting(
        N_("growth_wish"),
        "",
        N_("My growth wish"),
        N_("what you would like to grow in"),
        readers.AnyText(),
    )
    growth_step = setting(
        N_("growth_step"),
        "",
        N_("My next step"),
        N_("one step towards it"),
        readers.AnyText(),
    )
    growth_on = setting(
        N_("growth_on"),
        "",
        N_("By when"),
        N_("a day, such as 12 December 2026"),
        readers.Day(),
    )
    memories = setting(
        N_("memories"),
        "good",
        N_("On this day"),
        N_("good, all or off; hard days stay away until you say all"),
        readers.Memories(),
    )
    keep_months = setting(
        N_("keep_months"),
        0,
        N_("Entries keep their words"),
        N_("off, or a number of months from 6; older ones are thinned out after a yes"),
        readers.Months(),
    )
    buddy = setting(N_("buddy"), "", N_("Buddy"), N_("a name"), readers.AnyText())
    agenda = setting(
        N_("agenda"),
        "",
        N_("Agenda"),
        N_("the file or folder (.ics) in which a calendar program keeps it"),
        readers.AnyText(),
        device=True,
    )
    theme = setting(
        N_("theme"),
        "auto",
        N_("Theme"),
        N_("auto, dark or light"),
        readers.Theme(),
        device=True,
    )
    mouse: bool | None = setting(
        N_("mouse"), None, N_("Mouse"), N_("on or off"), readers.Flag(), device=True
    )

    @property
    def audiences(self) -> frozenset[str]:
        """The readers that the user is among: everybody, and those in the same roles."""
        return frozenset(("all", *self.roles))


def rows() -> tuple[SettingRow, ...]:
    """Return everything that can be set."""
    return tuple(row for row in vars(Settings).values() if isinstance(row, SettingRow))


def labels() -> dict[str, str]:
    """Return what everything is called that is kept as a setting, by its word."""
    called = {row.name: _(row.label) for row in rows()}
    return called | {name: _(label) for name, label in kept.LABELS.items()}


def label(name: str) -> str:
    """Return what a setting is called; one of a later version has only its word."""
    return labels().get(name.partition(" ")[0], one_line(name))


def fits(name: str, value: Json) -> bool:
    """Whether this may be kept under that name; only what is set here is known here."""
    return all(row.reader.fits(value) for row in rows() if row.name == name)


def current(companion: Companion) -> Settings:
    """Return every choice as it holds now; what does not fit counts as not chosen."""
    return Settings(companion)


def calendar(companion: Companion) -> Calendar:
    """Return the days the user works: the working week without the periods away."""
    from coach.model.setting import Away  # an ordinary note needs no calendar

    periods = tuple((away.first, away.last) for away in companion.store.all(Away))
    chosen = current(companion)
    return Calendar(chosen.workdays, periods, holidays(chosen))


def holidays(chosen: Settings) -> Holidays:
    """Return the public holidays that hold, guessed from the language until chosen."""
    days = chosen.holidays
    if days is None:
        return Holidays(GUESSED.get(chosen.language or language(), ""))
    country = next((one for one in days if one in COUNTRIES), "")
    return Holidays(country, tuple(one for one in days if one[:1].isdigit()))


def day_lived(companion: Companion) -> date:
    """Return the day being lived, which until a new one begins is the day before."""
    now = companion.now()
    begins = time.fromisoformat(current(companion).day_start)
    return now.date() - timedelta(days=now.time() < begins)


def key(name: str) -> SettingRow:
    """Return the setting of that name."""
    found = labelled(name, {row: (row.name, row.called, _(row.label)) for row in rows()})
    if found:
        return found
    names = ", ".join(row.called for row in rows())
    raise CoachError(
        _("There is no setting “{name}”. There are: {names}.").format(
            name=name, names=names
        )
    )


def value(companion: Companion, name: str) -> Json:
    """Return what was chosen, or None when nothing was."""
    return key(name).chosen(companion)


def shown(companion: Companion, name: str) -> str:
    """Return a choice in words; what holds by itself when nothing was chosen."""
    row = key(name)
    return row.shown(row.chosen(companion))


@one_step
def put_all(companion: Companion, wanted: Mapping[str, str]) -> Answer:
    """Keep several choices, or none when one of them does not fit; undo takes all back."""
    read = [_read(name, said) for name, said in wanted.items()]
    answers = [_keep(companion, row, chosen) for row, chosen in read]
    understood = " · ".join(answer.understood for answer in answers)
    return replace(answers[-1], understood=understood)


@one_step
def put(companion: Companion, name: str, said: str) -> Answer:
    """Keep a choice, and answer with what was understood."""
    return _keep(companion, *_read(name, said))


def _read(name: str, said: str) -> tuple[SettingRow, Json]:
    """Return what is meant; CoachError says what a setting takes."""
    row = key(name)
    refuse_surrogates(said)
    try:
        return row, row.reader.read(said.strip())
    except ValueError:
        raise CoachError(
            _("{label}: “{said}” does not fit. It takes {hint}.").format(
                label=_(row.label), said=said, hint=_(row.hint)
            )
        ) from None


def _keep(companion: Companion, row: SettingRow, chosen: Json) -> Answer:
    record = Setting(id=row.name, value=chosen)
    if row.device:
        companion.store.device.put(row.name, chosen)
    else:
        companion.store.save(record)
    if row.name == WEEK_START:
        i18n.begin_weeks(FIRST_WEEKDAYS.get(str(chosen), 0))
    understood = _("{label}: {value}").format(label=_(row.label), value=row.shown(chosen))
    return Answer(record=record, understood=understood)
