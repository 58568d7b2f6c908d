"""Words in more than one language, as a pack brings them."""

from __future__ import annotations

import re

from coach.fastclass import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_NAME = re.compile("{([a-z_]{1,20})}")


@dataclass(frozen=True, slots=True)
class Words:
    """The same text in each language that the pack speaks."""

    texts: tuple[tuple[str, str], ...] = ()
    """Language and text, in the order of the pack."""

    default: str = "en"
    """The language to fall back on."""

    def __bool__(self) -> bool:
        return any(text for _language, text in self.texts)

    def say(self, language: str) -> str:
        """Return the text in this language, else in the default one, else in any."""
        texts = dict(self.texts)
        return texts.get(language) or texts.get(self.default) or next(self._any(), "")

    def over(self, other: Words) -> Words:
        """Return these words, and the other ones in languages that these lack."""
        return Words(tuple({**dict(other.texts), **dict(self.texts)}.items()), self.default)

    def _any(self) -> Iterator[str]:
        return (text for _language, text in self.texts if text)


def fill(text: str, facts: Mapping[str, str]) -> str:
    """Put facts in the place of their names in braces; nothing else is interpreted."""
    return _NAME.sub(lambda match: facts.get(match.group(1), match.group()), text)
