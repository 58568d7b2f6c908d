"""Take the signs out of a line: tags, minutes, marks and a day to come back to it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from coach.rules.dates.words import NAMED, SHORT_UNITS, WEEKDAYS
from coach.rules.log.name_reader import LONGEST, spelled
from coach.rules.log.names import Mention
from coach.rules.log.words import TO_COME, kind_of, sign_of

Said = dict[str, str | bool | tuple[str, ...] | None]

DAY = 24 * 60
CLOCK_HOURS = 6
"""From here on `9 uur` and `9u30` are a time of day rather than how long it took."""

_STARTS = r"(?<![^\s(\[{\"'“‘„«,;/])"
_ENDS = r"(?![^\s.,;:!?)\]}\"'”’»…])"

# As text, for `re` keeps what it compiled: a line pays only for the signs it has.
_LINK = r"(?i)\b(?:[a-z][a-z0-9+.-]{0,20}://|www\.|mailto:)\S+"
_AGAIN = (
    rf"(?i){_STARTS}(?:again|opnieuw):"
    r"(?:[\"“”„]([^\"“”„]*)[\"“”]|([^\s\"“”„]*[^\s\"“”„.,;:!?)\]]))"
)
_TAG = rf"(?:{_STARTS}#|(?<!\S)\+(?=[^\W\d_]))([^\W_](?:[\w-]*[^\W_])?)"
_MARKS = rf"(?<![^\s(])(10|[1-9])(?:>|\.\.)(10|[1-9])\+?{_ENDS}"
_STRAY = rf"(?<![^\s(])\d{{1,3}}(?:>|\.\.)\d{{1,3}}\+?{_ENDS}"
_LENGTH = (
    r"(?<![^\s(])(\d{1,4})(?:[.,](\d{1,2}))?([ \xa0]?)([^\W\d_]+)"
    rf"(?:([0-5]\d)(?:m|min)?)?{_ENDS}"
)
_AND_MINUTES = r"\s+(?:(?:en|and)\s+)?"

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
        self.rest = spelled(line)
        self._cuts: list[tuple[int, int, str]] = []
        self._signs: dict[str, list[tuple[int, int, str]]] = {}
        if any(sign in line for sign in ("://", "www.", "mailto:", "WWW.", "MAILTO:")):
            # A link keeps its signs; what is hidden keeps its place as empty lines.
            self.rest = re.sub(_LINK, lambda match: "\n" * len(match[0]), self.rest)

    def cut(self, start: int, end: int, instead: str = "", *, sign: str = "") -> None:
        """Leave this out of the text, or put other words in its place."""
        self._cuts.append(cut := (start, end, instead))
        if sign:
            self._signs.setdefault(sign, []).append(cut)

    def put_back(self, *signs: str) -> tuple[str, ...]:
        """Leave signs of these kinds in the text after all, and return them as typed."""
        back = sorted(cut for sign in signs for cut in self._signs.pop(sign, ()))
        self._cuts = [cut for cut in self._cuts if cut not in back]
        return tuple(self.line[start:end] for start, end, _instead in back)

    def begins_with_again(self) -> bool:
        """Return whether a day to come stands in front: then it is all still to come."""
        line = self.rest.lstrip("\n ")
        return ":" in line and re.match(_AGAIN, line) is not None

    def take_again(self) -> str | None:
        """Return what is said of coming back to it."""
        match = re.search(_AGAIN, self.rest) if ":" in self.rest else None
        if match is None:
            return None
        self._take(*match.span(), "again")
        start, end = match.span(1 if match[2] is None else 2)
        return self.line[start:end]

    def take_tags(self, *, planned: bool = False) -> Said:
        """Return what the tags say: the kind, the flow, whether it was said, the others.

        Of each the first tag that names it counts; any further one is a tag. What is
        planned was not received, seen or said yet.
        """
        if "#" not in self.rest and "+" not in self.rest:
            return {"kind": None, "tags": ()}
        said: list[str] = []

        def take(match: re.Match[str]) -> str:
            word = self.line[match.start(1) : match.end(1)]
            if len(word) > LONGEST or not any(letter.isalpha() for letter in word):
                return match[0]
            said.append(unicodedata.normalize("NFC", word).lower())
            self.cut(*match.span(), sign="tags")
            return "\n" * len(match[0])

        self.rest = re.sub(_TAG, take, self.rest)
        found: Said = {"kind": None}
        others: dict[str, None] = {}
        for word in said:
            kind = kind_of(word)
            sign = sign_of(word)
            if planned and sign and sign[0] not in TO_COME:
                sign = None
            field, value = ("kind", kind) if kind else sign or ("", None)
            if field and found.get(field) is None:
                found[field] = value
            else:
                others[word] = None
        return {**found, "tags": tuple(others)}

    def take_minutes(self) -> int | None:
        """Return how many minutes it took."""
        for start, end, minutes in self._lengths():
            if 0 < minutes <= DAY and not self._says_when(start, end):
                self._take(start, end, "minutes")
                return minutes
        return None

    def stray_lengths(self) -> tuple[str, ...]:
        """Return what looks like how long it took and stays in the text."""
        return tuple(
            self.line[start:end]
            for start, end, _minutes in self._lengths()
            if self.line[start:end].isalnum() and not self._says_when(start, end)
        )

    def take_marks(self) -> tuple[int | None, int | None]:
        """Return the marks before and after."""
        may_be_there = ">" in self.rest or ".." in self.rest
        match = re.search(_MARKS, self.rest) if may_be_there else None
        if match is None:
            return None, None
        self._take(*match.span(), "marks")
        return int(match[1]), int(match[2])

    def stray_marks(self) -> str:
        """Return what looks like two marks and is none; it stays in the text."""
        may_be_there = ">" in self.rest or ".." in self.rest
        match = re.search(_STRAY, self.rest) if may_be_there else None
        return match[0] if match else ""

    def text(self, mentions: Iterable[Mention] = ()) -> str:
        """Return the line with names for mentions and without what was taken."""
        for mention in mentions:
            self.cut(mention.start, mention.end, mention.said)
        pieces: list[str] = []
        at, instead = 0, ""
        for start, end, instead in _joined(self.line, sorted(self._cuts)):
            before, at = self.line[at:start], end
            if not instead:
                before, at = self._closed_up(before, at, is_first=not pieces)
            pieces += (before, instead)
        pieces.append(rest := self.line[at:])
        text = _tidy("".join(pieces))
        # A comma before signs that end the line separates nothing any more.
        return text.rstrip(" ,;") if at and not instead and not rest.strip() else text

    def _closed_up(self, before: str, at: int, *, is_first: bool) -> tuple[str, int]:
        """Return the text before a gap and where it goes on, with no space too many."""
        if before.rstrip().endswith("(") and self.line[at : at + 1] == ")":
            before, at = before.rstrip()[:-1], at + 1
        if self.line[at : at + 1] in set(",.;:!?)"):
            before = before.rstrip(" ,;")
            at += is_first and not before
        elif before.endswith("("):
            while self.line[at : at + 1].isspace():
                at += 1
        return before, at

    def _take(self, start: int, end: int, sign: str) -> None:
        self.cut(start, end, sign=sign)
        hidden = "\n" * (end - start)
        self.rest = f"{self.rest[:start]}{hidden}{self.rest[end:]}"

    def _lengths(self) -> Iterator[tuple[int, int, int]]:
        """Yield from where to where a length of time stands, and its minutes."""
        for match in re.finditer(_LENGTH, self.rest):
            minutes = _minutes(match)
            if minutes is not None:
                yield *match.span(), minutes
                continue
            hours = _hours(match)
            if hours is None:
                continue
            end = match.end()
            if gap := re.compile(_AND_MINUTES).match(self.rest, end):
                more = re.compile(_LENGTH).match(self.rest, gap.end())
                extra = _minutes(more) if more else None
                if more and extra is not None and extra < 60:
                    yield match.start(), more.end(), hours + extra
                    continue
            yield match.start(), end, hours

    def _says_when(self, start: int, end: int) -> bool:
        """Whether the words around make it a time of day or a distance."""
        before = self.line[max(0, start - LONGEST) : start].lower().split()[-1:]
        after = self.line[end : end + LONGEST].lower().split()[:1]
        if before and before[0] in _CLOCK_AFTER:
            return True
        if after and after[0].rstrip(".,;:!?") in _DISTANCE_BEFORE:
            return True
        is_after_day = bool(before) and (before[0] in NAMED or before[0] in WEEKDAYS)
        return is_after_day and self.line[start:end].lower().endswith(("u", "uur"))


def _minutes(match: re.Match[str]) -> int | None:
    """Return how many minutes a length in minutes is."""
    number, part, space, unit, glued = match.groups()
    is_minutes = (unit == "m" and not space) or SHORT_UNITS.get(unit.lower()) == "minutes"
    return int(number) if is_minutes and not (part or glued) else None


def _hours(match: re.Match[str]) -> int | None:
    """Return how many minutes a length in hours is; late hours are a time of day."""
    number, part, space, unit, glued = match.groups()
    if unit not in {"u", "h"} and SHORT_UNITS.get(unit.lower()) != "hours":
        return None
    is_well_written = not glued if len(unit) > 1 else not (space or unit.isupper())
    if not is_well_written:
        return None
    may_be_clock = glued or unit.lower() == "uur"
    if may_be_clock and not part and int(number) >= CLOCK_HOURS:
        return None
    return round(float(f"{number}.{part or 0}") * 60) + int(glued or 0)


def _tidy(text: str) -> str:
    """Return a text without a space too many; its lines and paragraphs stay."""
    if "\n" not in text:
        return " ".join(text.split())
    lines = [" ".join(line.split()) for line in text.split("\n")]
    pairs = zip(lines, ("", *lines), strict=False)
    return "\n".join(line for line, before in pairs if line or before).strip()


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
