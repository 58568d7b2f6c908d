"""Word lists in use: those of the packs, and the words the user added."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import chain

from coach.companion import Companion
from coach.model.setting import table, words
from coach.rules.lexicon import Lexicon, is_exception
from coach.services.settings.kept import OWN_WORDS, stored


def lexicons(companion: Companion) -> Mapping[str, Lexicon]:
    """Return every list, in all languages at once, with the user's own words."""
    added = own(companion)
    return _read(
        tuple(
            (name, (*chain.from_iterable(by_language.values()), *added.get(name, ())))
            for name, by_language in companion.library.lexicons().items()
        )
    )


# Reading them takes longer than all that a prompt looks at, and they hardly ever change.
@lru_cache(maxsize=4)
def _read(lists: tuple[tuple[str, tuple[str, ...]], ...]) -> Mapping[str, Lexicon]:
    plain = {
        name: [word for word in each if not is_exception(word)] for name, each in lists
    }
    return {name: Lexicon(each, plain) for name, each in lists}


def own(companion: Companion) -> dict[str, tuple[str, ...]]:
    """Return the words the user added, by list."""
    kept = table(stored(companion, OWN_WORDS))
    return {name: words(each) for name, each in kept.items() if isinstance(each, list)}
