"""The first time: a few questions that may all be skipped."""

from __future__ import annotations

from collections.abc import Sequence

from coach.companion import Companion
from coach.i18n import LANGUAGES
from coach.model.setting import Setting
from coach.model.text import name_key, one_line
from coach.model.types import Record
from coach.services import wording
from coach.services.people import lookup


def needed(companion: Companion) -> bool:
    """Return whether nobody answered or skipped the first questions yet."""
    return not companion.store.all(Setting) and not lookup.everyone(companion)


def begin(
    companion: Companion,
    *,
    language: str,
    name: str,
    roles: Sequence[str],
    who: Sequence[tuple[str, str | None]],
) -> None:
    """Keep the first answers as a whole; `who` holds names with their side."""
    records: list[Record] = []
    if language in LANGUAGES:
        records.append(Setting(id="language", value=language))
    if tidy := one_line(name):
        records.append(Setting(id="name", value=tidy))
    chosen = [role for role in roles if role in wording.labels("user_role")]
    records.append(Setting(id="roles", value=list(chosen or ["employee"])))
    seen: set[str] = set()
    for said, side in who:
        if (called := one_line(said)) and name_key(called) not in seen:
            seen.add(name_key(called))
            records.append(lookup.new(companion, called, side))
    companion.store.save(*records)


def skip(companion: Companion, language: str | None = None) -> None:
    """Remember that the questions were skipped; a language chosen by then stays."""
    records = [Setting(id="roles", value=["employee"])]
    if language in LANGUAGES:
        records.append(Setting(id="language", value=language))
    companion.store.save(*records)
