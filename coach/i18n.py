"""The words of the program, in the user's language.

The language and the day on which weeks begin are the process-wide settings, as the locale
is: they are set once at start-up, when the user chooses, and by the tests. English is the
language of the source, so it needs no catalogue and costs nothing.
"""

from __future__ import annotations

import os
from contextlib import contextmanager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from gettext import NullTranslations

SOURCE = "en"
LANGUAGES = {"en": "English", "nl": "Nederlands"}
"""What each language that is spoken here calls itself."""

DECIMAL = {"nl": ","}
"""The sign before what is less than one, where it is not a point."""

FOLDER = os.path.join(os.path.dirname(__file__), "locale")  # noqa: PTH118, PTH120 (pathlib costs the shell a tenth of its budget)


class _Spoken:
    """The catalogue in use; none for English."""

    language = SOURCE
    catalogue: NullTranslations | None = None
    first_weekday = 0


def use(language: str) -> None:
    """Speak this language, and English wherever it has no words."""
    _Spoken.language = language
    _Spoken.catalogue = None
    if language == SOURCE:
        return
    import gettext  # only other languages than the source need it

    _Spoken.catalogue = gettext.translation("coach", FOLDER, [language], fallback=True)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak another language for a while."""
    before = _Spoken.language
    use(language)
    try:
        yield
    finally:
        use(before)


def begin_weeks(weekday: int) -> None:
    """Let weeks begin on this weekday; Monday is 0."""
    _Spoken.first_weekday = weekday


def first_weekday() -> int:
    """Return the weekday on which weeks begin; Monday is 0."""
    return _Spoken.first_weekday


def language() -> str:
    """Return the language spoken now."""
    return _Spoken.language


def written(figure: str) -> str:
    """Return a figure that has a decimal point with the sign of the language spoken."""
    return figure.replace(".", DECIMAL.get(_Spoken.language, "."))


def spoken(flag: str | None, environ: Mapping[str, str], setting: str | None) -> str:
    """Return the language wanted: the flag, the environment, the setting, the locale."""
    system = (environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    for wanted in (
        flag,
        environ.get("COACH_LANG"),
        setting,
        next(filter(None, system), None),
    ):
        if wanted and (short := wanted[:2].lower()) in LANGUAGES:
            return short
    return SOURCE


def _(message: str) -> str:
    """Return the message in the language spoken."""
    return _Spoken.catalogue.gettext(message) if _Spoken.catalogue else message


def ngettext(one: str, many: str, n: int) -> str:
    """Return the form that fits the number, in the language spoken."""
    if _Spoken.catalogue:
        return _Spoken.catalogue.ngettext(one, many, n)
    return one if n == 1 else many


def plural(one: str, many: str, n: int, **told: object) -> str:
    """Return the form that fits the number, with that and what else is told filled in."""
    return ngettext(one, many, n).format(n=n, **told)


def N_(message: str) -> str:  # noqa: N802 (the name that gettext tools know)
    """Mark a message for the catalogue; it is translated where it is shown."""
    return message
