"""Word lists in use: those of the packs, and the words the user added."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from coach.i18n import _
from coach.model.errors import CoachError
from coach.model.setting import Setting
from coach.model.text import fold, one_line, refuse_surrogates
from coach.rules.lexicon import Lexicon
from coach.services.answer import Answer

if TYPE_CHECKING:
    from coach.companion import Companion

OWN: Final = "own_words"
"""The setting that holds the user's own words, by list."""


def lexicons(companion: Companion) -> dict[str, Lexicon]:
    """Return every list, in all languages at once, with the user's own words."""
    added = own(companion)
    return {
        name: Lexicon([
            *(word for words in by_language.values() for word in words),
            *added.get(name, ()),
        ])
        for name, by_language in companion.library.lexicons().items()
    }  # fmt: skip


def own(companion: Companion) -> dict[str, tuple[str, ...]]:
    """Return the words the user added, by list."""
    setting = companion.store.get(Setting, OWN)
    kept = setting.value if setting and isinstance(setting.value, dict) else {}
    return {
        name: tuple(word for word in words if isinstance(word, str))
        for name, words in kept.items()
        if isinstance(words, list)
    }


def add(companion: Companion, name: str, word: str) -> Answer:
    """Add a word to a list; a star at its end stands for any ending."""
    refuse_surrogates(word)
    wanted = one_line(word)
    if name not in companion.library.lexicons():
        known = ", ".join(companion.library.lexicons())
        raise CoachError(
            _("There is no list “{name}”. There are: {known}.").format(
                name=name, known=known
            )
        )
    if not wanted.strip("* "):
        raise CoachError(_("Which word? A word or a few of them."))
    words = [kept for kept in own(companion).get(name, ()) if fold(kept) != fold(wanted)]
    return _keep(companion, name, (*words, wanted), _("Added: {word}."), wanted)


def drop(companion: Companion, name: str, word: str) -> Answer:
    """Take a word that was added from a list again."""
    wanted = fold(one_line(word))
    kept = own(companion).get(name, ())
    words = tuple(one for one in kept if fold(one) != wanted)
    if words == kept:
        raise CoachError(_("“{word}” is no word of your own here.").format(word=word))
    return _keep(companion, name, words, _("Taken out: {word}."), word)


def _keep(
    companion: Companion, name: str, words: tuple[str, ...], said: str, word: str
) -> Answer:
    lists = {**own(companion), name: words}
    setting = Setting(
        id=OWN, value={key: list(kept) for key, kept in lists.items() if kept}
    )
    companion.store.save(setting)
    return Answer(table="settings", record=setting, understood=said.format(word=word))
