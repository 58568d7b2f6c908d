"""Take the signs out of a line: tags, minutes, marks and a day to come back to it."""

from __future__ import annotations

import re
import unicodedata

from coach.rules.dates_words import NAMED, WEEKDAYS
from coach.rules.kinds import kind_of
from coach.rules.names_said import LETTER, LONGEST

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

DAY = 24 * 60
CLOCK_HOURS = 6
"""From here on `9 uur` and `9u30` are a time of day rather than how long it took."""

_STARTS = r"(?<![^\s(\[{\"'“‘„«,;/])"
_ENDS = r"(?![^\s.,;:!?)\]}\"'”’»…])"

_LINK = re.compile(r"\b(?:[a-z][a-z0-9+.-]{0,20}://|www\.|mailto:)\S+", re.IGNORECASE)
_AGAIN = re.compile(
    rf"{_STARTS}(?:again|opnieuw):"
    r"(?:[\"“”„]([^\"“”„]*)[\"“”]|([^\s\"“”„]*[^\s\"“”„.,;:!?)\]]))",
    re.IGNORECASE,
)
_TAG = re.compile(
    rf"(?:{_STARTS}#|(?<!\S)\+(?=[^\W\d_]))({LETTER}(?:(?:{LETTER}|[-_])*{LETTER})?)"
)
_DURATION = re.compile(
    rf"(?<![^\s(\[])(?:"
    r"(?P<hours>\d{1,2})(?:[.,](?P<part>\d{1,2}))?"
    r"(?:[uh](?P<glued>[0-5]\d)?(?:m|min)?|[ \xa0]?(?P<word>(?i:uur|uren|hours?|hrs?)))"
    r"(?:\s(?i:en\s|and\s)?(?P<more>[0-5]?\d)(?:m|[ \xa0]?(?i:mins?|minuten|minutes?)))?"
    r"|(?P<minutes>\d{1,4})(?:m|[ \xa0]?(?i:mins?|minuut|minuten|minutes?))"
    rf"){_ENDS}"
)
_MARKS = re.compile(rf"(?<![^\s(\[])(10|[1-9])(?:>|\.\.)(10|[1-9])\+?{_ENDS}")

_CLOCK_AFTER = frozenset(
    (
        "om", "rond", "tegen", "tot", "vanaf", "van", "voor", "na", "sinds", "over",
        "binnen", "elke", "elk", "at", "around", "by", "until", "till", "from", "after",
        "before", "since", "every", "each", "per",
    )
)  # fmt: skip
"""After these, figures say when and not how long."""

_DISTANCE_BEFORE = frozenset(
    ("ago", "geleden", "terug", "later", "earlier", "eerder", "late", "early", "te")
)


class Signs:
    """A line whose signs are taken one kind after the other; `rest` is what they leave."""

    def __init__(self, line: str) -> None:
        self.line = line
        # A link keeps its signs, and what is hidden keeps its place as an empty line.
        self.rest = _LINK.sub(_blank, line)
        self._cuts: list[tuple[int, int, str]] = []

    def cut(self, start: int, end: int, instead: str = "") -> None:
        """Leave this out of the text, or put other words in its place."""
        self._cuts.append((start, end, instead))

    def take_again(self) -> str | None:
        """Return what is said of coming back to it."""
        match = self._first(_AGAIN, lambda _match: True)
        return (match[1] or match[2] or "") if match else None

    def take_tags(self) -> tuple[str | None, tuple[str, ...]]:
        """Return the first tag that is a kind, and all the others."""
        said = [_tag(match[1]) for match in self._all(_TAG, _is_tag)]
        kind_at = next((at for at, word in enumerate(said) if kind_of(word)), None)
        if kind_at is None:
            return None, tuple(dict.fromkeys(said))
        others = (*said[:kind_at], *said[kind_at + 1 :])
        return kind_of(said[kind_at]), tuple(dict.fromkeys(others))

    def take_minutes(self) -> int | None:
        """Return how many minutes it took."""
        match = self._first(_DURATION, self._is_duration)
        return _minutes(match) if match else None

    def take_marks(self) -> tuple[int | None, int | None]:
        """Return the marks before and after."""
        match = self._first(_MARKS, lambda _match: True)
        return (int(match[1]), int(match[2])) if match else (None, None)

    def text(self) -> str:
        """Return the line without what was taken, on one line and well spaced."""
        pieces: list[str] = []
        at = 0
        for start, end, instead in _joined(self.line, sorted(self._cuts)):
            before, after = self.line[at:start], self.line[end : end + 1]
            at = end
            if not instead:
                if before.rstrip().endswith("(") and after == ")":
                    before, at = before.rstrip()[:-1], end + 1
                elif after and after in ",.;:!?":
                    before = before.rstrip()
                    at += not (pieces or before)
            pieces += (before, instead)
        pieces.append(self.line[at:])
        return " ".join("".join(pieces).split())

    def _is_duration(self, match: re.Match[str]) -> bool:
        start, end = match.span()
        before = self.line[max(0, start - LONGEST) : start].lower().split()[-1:]
        after = self.line[end : end + LONGEST].lower().split()[:1]
        if before and before[0] in _CLOCK_AFTER:
            return False
        if after and after[0].rstrip(".,;:!?") in _DISTANCE_BEFORE:
            return False
        is_clock = match["glued"] or (match["word"] or "").lower() == "uur"
        if is_clock and not match["part"]:
            is_day = bool(before) and (before[0] in NAMED or before[0] in WEEKDAYS)
            if is_day or int(match["hours"]) >= CLOCK_HOURS:
                return False
        return 0 < _minutes(match) <= DAY

    def _first(
        self, pattern: re.Pattern[str], fits: Callable[[re.Match[str]], bool]
    ) -> re.Match[str] | None:
        match = next(filter(fits, pattern.finditer(self.rest)), None)
        if match:
            start, end = match.span()
            self.cut(start, end)
            self.rest = f"{self.rest[:start]}{_blank(match)}{self.rest[end:]}"
        return match

    def _all(
        self, pattern: re.Pattern[str], fits: Callable[[re.Match[str]], bool]
    ) -> list[re.Match[str]]:
        found: list[re.Match[str]] = []

        def take(match: re.Match[str]) -> str:
            if not fits(match):
                return match[0]
            found.append(match)
            self.cut(*match.span())
            return _blank(match)

        self.rest = pattern.sub(take, self.rest)
        return found


def _blank(match: re.Match[str]) -> str:
    return "\n" * len(match[0])


def _is_tag(match: re.Match[str]) -> bool:
    return len(match[1]) <= LONGEST and any(letter.isalpha() for letter in match[1])


def _tag(word: str) -> str:
    return unicodedata.normalize("NFC", word).lower()


def _minutes(match: re.Match[str]) -> int:
    if match["minutes"]:
        return int(match["minutes"])
    hours = float(f"{match['hours']}.{match['part'] or 0}")
    return round(hours * 60) + int(match["glued"] or match["more"] or 0)


def _joined(line: str, cuts: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Make one cut of those that only space parts."""
    joined: list[tuple[int, int, str]] = []
    for start, end, instead in cuts:
        last = joined[-1] if joined else None
        if last and not instead and not last[2] and not line[last[1] : start].strip():
            joined[-1] = (last[0], end, "")
        else:
            joined.append((start, end, instead))
    return joined
