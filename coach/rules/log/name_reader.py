"""Go through the words of a line and find the names in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence

from coach.fastclass import dataclass
from coach.model.text import fold, nearest
from coach.rules.dates.words import WEEKDAYS
from coach.rules.log.words import (
    BEFORE_NAMES,
    BEFORE_PARTICLES,
    COMMON,
    FROM_SOMEBODY,
    NO_FIRST_NAMES,
    NO_SURNAME,
    PARTICLES,
    PARTICLES_AFTER,
    SAME_TITLE,
    TITLES,
    WITH,
    is_capital,
    owner_of,
)

_OPENING = frozenset("([{\"'“‘„«,;:/&+-–—*>")
"""What may stand right before @; a letter there makes it an address."""

_NOT_BEFORE = frozenset("_@#=\\.%$")
_NOT_AFTER = frozenset("_@#=\\%$")


class Mention:
    """Somebody named in a line, from `start` up to `end`, signs and quotes included.

    A plain class, for making a dataclass would cost every line of the shell.
    """

    __slots__ = ("end", "ids", "is_whole", "said", "start")

    def __init__(
        self, start: int, end: int, said: str, ids: tuple[str, ...], is_whole: bool = True
    ) -> None:
        self.start, self.end, self.said = start, end, said
        self.ids = ids
        """Who may be meant; nobody when the name is new."""

        self.is_whole = is_whole
        """Whether a full name or an alias was said rather than a first name."""


def opens(line: str, at: int) -> bool:
    """Whether @ may begin a name here."""
    return at == 0 or line[at - 1].isspace() or line[at - 1] in _OPENING


class NameReader:
    """Goes through the words of one line."""

    def __init__(self, line: str, rest: str, people: Sequence[Known]) -> None:
        self.line, self.rest = line, rest
        self.spans = tuple(match.span() for match in words_in(rest))
        self.words = tuple(line[start:end] for start, end in self.spans)
        self.keys = tuple(map(key_of, self.words))
        spoken = {*self.keys, *(key.removesuffix("'s") for key in self.keys)}
        spoken |= {owner_of(key) for key in self.keys}
        initials = frozenset(key[:1] for key in spoken)
        self.sayings: dict[str, list[NameForm]] = {}
        for person in people:
            if may_be_said(person, initials):
                for saying in sayings_of(person):
                    if saying.parts[0] in spoken:
                        self.sayings.setdefault(saying.parts[0], []).append(saying)
        self.maybe: list[Mention] = []
        """Known names that stand without a capital where that may be another word."""

    def mentions(self) -> Iterator[Mention]:
        """Yield who is named, each word used once."""
        at = 0
        while at < len(self.words):
            found = self._mention(at)
            if found is None:
                at += 1
                continue
            yield found
            while at < len(self.words) and self.spans[at][0] < found.end:
                at += 1

    def _mention(self, at: int) -> Mention | None:
        start = self.spans[at][0]
        if start and self.line[start - 1] == "@":
            return self._signed(at) if opens(self.line, start - 1) else None
        if start and self.line[start - 1] in _NOT_BEFORE:
            return None
        return self._bare(at)

    def _signed(self, at: int) -> Mention | None:
        """Read the name after @: the longest known one, else as far as capitals go."""
        count, sayings = self._longest(at, lambda _saying: True)
        run = self._run(at)
        if sayings and (sayings[0].is_whole or run <= count):
            return self._named(at, count, sayings, sign=1)
        begins_well = self.words[at].lstrip("'’")[:1].isalpha()
        if begins_well and self._closes(at + run - 1):
            return self._named(at, run, (), sign=1)
        return None

    def _bare(self, at: int) -> Mention | None:
        """Read a known name that stands capitalised, unless another surname follows it.

        After a word like "with" it may stand without its capital; elsewhere that is
        remembered as what may have been meant.
        """
        if self.keys[at] not in self.sayings and self._stem(at) not in self.sayings:
            self._take_owner(at)
            return None
        count, sayings = self._longest(at, lambda saying: self._stands(at, saying))
        if sayings:
            is_all = sayings[0].is_whole or self._run(at) <= count
            return self._named(at, count, sayings) if is_all else None
        after = self.keys[at - 1] if at and self._joins(at) else ""
        is_common = self.keys[at] in COMMON and after not in WITH - {"and", "en"}
        if is_capital(self.words[at]) != is_common or (is_common and not self._follows(at)):
            return None
        is_name = is_common or self.keys[at] not in COMMON
        count, sayings = self._longest(at, lambda saying: is_name or saying.is_whole)
        if not sayings or len((found := self._named(at, count, sayings)).ids) != 1:
            return None
        if after in WITH and not is_common:
            return found
        self.maybe.append(found)
        return None

    def _take_owner(self, at: int) -> None:
        """Remember who may be meant by Sjoerds: it may be another name as well."""
        owner, end = owner_of(self.keys[at]), self.spans[at][1] - 1
        found = [one for one in self.sayings.get(owner, ()) if one.parts == (owner,)]
        if found and is_capital(self.words[at]) and owner not in COMMON:
            start, said = self.spans[at][0], self.line[self.spans[at][0] : end]
            mention = Mention(start, end, said, candidates(found, said), is_whole=False)
            self.maybe.extend([mention] if len(mention.ids) == 1 else [])

    def strangers(self, named: Sequence[Mention]) -> Iterator[str]:
        """Yield the names of nobody known, as far as the words around tell them.

        `named` are those who were recognised; nobody is found within them.
        """
        if (BEFORE_NAMES | TITLES).isdisjoint(self.keys):
            return
        taken = [(one.start, one.end) for one in (*named, *self.maybe)]
        for at in range(len(self.words)):
            if (last := self._stranger(at)) is None or not self._closes(last):
                continue
            start = self.spans[at][0]
            end = self.spans[last][1] - (2 if self._is_possessive(last, ()) else 0)
            if all(end <= first or beyond <= start for first, beyond in taken):
                taken.append((start, end))
                yield " ".join(self.line[start:end].split())[:LONGEST]

    def _stranger(self, at: int) -> int | None:
        """Return the last word of a name that begins here, if the words around say so."""
        key = self.keys[at]
        if at == 0 and self._opens_with_name():
            return self._run(at) - 1
        if key in TITLES and at + 1 < len(self.words):
            gap = self._gap(at + 1).removeprefix(".")
            main = self._after_particles(at + 1)
            is_name = main < len(self.words) and self._is_proper(main)
            return at + self._run(at + 1) if gap.isspace() and is_name else None
        if not at or self.keys[at - 1] not in BEFORE_NAMES or not self._joins(at):
            return None
        # In Jan van Dijk it is a part of the name; "mail van Tom" begins otherwise.
        is_within = (
            (at > 2 or self._opens_with_name())
            and self.keys[at - 1] in PARTICLES | BEFORE_PARTICLES
            and is_capital(self.words[at - 2])
            and self._joins(at - 1)
        )
        if is_within or not self._is_proper(at):
            return None
        return at + self._run(at) - 1

    def _opens_with_name(self) -> bool:
        """Whether the line begins with a whole name: Jan van Dijk."""
        main = self._after_particles(1)
        return (
            main > 1
            and main < len(self.words)
            and self._is_proper(0)
            and self._is_proper(main)
            and self.keys[0] not in COMMON | FROM_SOMEBODY
            and self._is_surname(main, 0)
        )

    def _is_proper(self, at: int) -> bool:
        """Whether a word has the capital of a name, and not those of an abbreviation."""
        word = self.words[at]
        is_short = len(word) > 1 and word.isupper()
        return word[:1].isupper() and not is_short and self.keys[at] not in NO_SURNAME

    def _named(
        self, at: int, count: int, sayings: Sequence[NameForm], *, sign: int = 0
    ) -> Mention:
        start, last = self.spans[at][0], at + count - 1
        end = self.spans[last][1] - (2 if self._is_possessive(last, sayings) else 0)
        said = " ".join(self.line[start:end].split())[:LONGEST]
        is_whole = not sayings or sayings[0].is_whole
        return Mention(start - sign, end, said, candidates(sayings, said), is_whole)

    def _is_possessive(self, last: int, sayings: Sequence[NameForm]) -> bool:
        if not self.keys[last].endswith("'s") or len(self.keys[last]) < 3:
            return False
        return all(saying.parts[-1] != self.keys[last] for saying in sayings)

    def _stem(self, at: int) -> str:
        return self.keys[at].removesuffix("'s")

    def _longest(
        self, at: int, fits: Callable[[NameForm], bool]
    ) -> tuple[int, tuple[NameForm, ...]]:
        """Return how many words the longest known name takes, and whose it may be."""
        heard = dict.fromkeys((self.keys[at], self._stem(at)))
        hits = [
            saying
            for key in heard
            for saying in self.sayings.get(key, ())
            if self._is_said(at, saying) and fits(saying)
        ]
        count = max((len(saying.capitals) for saying in hits), default=0)
        longest = (saying for saying in hits if len(saying.capitals) == count)
        return count, tuple(sorted(longest, key=lambda saying: not saying.is_whole))

    def _is_said(self, at: int, saying: NameForm) -> bool:
        last = at + len(saying.capitals) - 1
        if last >= len(self.words) or not self._closes(last):
            return False
        heard = [*self.keys[at:last], self.keys[last]]
        if heard[-1] != saying.parts[-1]:
            heard[-1] = self._stem(last)
        between = [
            joint(self.keys[word - 1], self._gap(word)) for word in range(at + 1, last + 1)
        ]
        return (*heard,) == saying.parts[::2] and (*between,) == saying.parts[1::2]

    def _stands(self, at: int, saying: NameForm) -> bool:
        """Whether a saying stands here with its capitals, and could not be another word."""
        if saying.parts[0] in COMMON and len(saying.parts) == 1:
            return False
        before = PARTICLES | TITLES
        main = next((n for n, key in enumerate(saying.parts[::2]) if key not in before), 0)
        return all(
            is_capital(self.words[at + n])
            for n, capital in enumerate(saying.capitals)
            if n == main or (capital and saying.parts[n * 2] not in TITLES)
        )

    def _run(self, at: int) -> int:
        """Return how many words a name takes by its capitals: Jan van der Berg is four."""
        main = self._after_particles(at)
        if main == len(self.words) or not is_capital(self.words[main]):
            return 1
        last, following = main, self._after_particles(main + 1)
        while following - at < 8 and self._is_surname(following, main):
            last, following = following, self._after_particles(following + 1)
        return last - at + 1

    def _after_particles(self, at: int) -> int:
        start = at
        while at < len(self.words) and (at == start or self._joins(at)):
            is_before = self.keys[at] in BEFORE_PARTICLES
            next_key = self.keys[at + 1] if at + 1 < len(self.words) else ""
            if not (
                self.keys[at] in PARTICLES or (is_before and next_key in PARTICLES_AFTER)
            ):
                break
            at += 1
        return at

    def _is_surname(self, at: int, main: int) -> bool:
        if at >= len(self.words) or not all(
            self._joins(word) for word in range(main + 1, at + 1)
        ):
            return False
        word, key = self.words[at], self.keys[at]
        is_weekday = key in WEEKDAYS and len(key) > 3
        is_acronym = len(key) > 1 and word.isupper() and not self.words[main].isupper()
        is_known = key in self.sayings and key not in COMMON
        return (
            word.lstrip("'’")[:1].isupper()
            and not (is_weekday or is_acronym or is_known)
            and key not in NO_SURNAME
        )

    def _follows(self, at: int) -> bool:
        """Whether it stands within a sentence, and may well be a first name."""
        return at > 0 and self._joins(at) and self.keys[at] not in NO_FIRST_NAMES

    def _joins(self, at: int) -> bool:
        """Whether only space on the same line parts this word from the one before."""
        gap = self._gap(at)
        return gap.isspace() and "\n" not in gap and not self.keys[at - 1].endswith("'s")

    def _gap(self, at: int) -> str:
        return self.rest[self.spans[at - 1][1] : self.spans[at][0]]

    def _closes(self, last: int) -> bool:
        """Whether a name may end here: not inside an address, a path or a sum."""
        end = self.spans[last][1]
        follows, beyond = self.line[end : end + 1], self.line[end + 1 : end + 2]
        if follows == "." and not self.words[last].endswith("."):
            return not beyond.isalnum() or beyond.isupper()
        return follows not in _NOT_AFTER


LONGEST = 100
"""No name has more characters."""

_WORD = re.compile(
    r"['’][tsnTSN](?=\s)|(?:[^\W_]\.)++(?![^\W_])|[^\W_]++(?:['’-][^\W_]++)*+"
)
_LETTER = "x"
_KEYCAPS = range(0xFE00, 0xFE10)
_JOINERS = "\u200c\u200d"


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody the journal knows, by every name they go by."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()


class NameForm:
    """One way to name somebody: words with what stands between them.

    A plain class, for making a dataclass would cost every line of the shell.
    """

    __slots__ = ("capitals", "id", "is_name", "is_whole", "parts", "said")

    def __init__(self, name: str, person: Known) -> None:
        self.parts, self.capitals = parts_of(name)
        self.id = person.id
        self.said = name
        """As it is written."""

        self.is_name = name is person.name
        self.is_whole = True

    def first(self, count: int, person: Known) -> NameForm:
        """Return the first words of a full name as a way to say it."""
        saying = NameForm("", person)
        saying.parts, saying.capitals = self.parts[: count * 2 - 1], self.capitals[:count]
        saying.said = " ".join(self.said.split()[:count])
        saying.is_name = saying.is_whole = False
        return saying


def spelled(line: str) -> str:
    r"""Return the line with a letter for every combining mark, place by place.

    A regular expression then sees whole words in every script, for `\w` leaves the
    marks of decomposed letters out.
    """
    if line.isascii():
        return line
    return "".join(_LETTER if _is_mark(sign) else sign for sign in line)


def words_in(rest: str) -> tuple[re.Match[str], ...]:
    """Return where the words of a spelled line stand."""
    return tuple(_WORD.finditer(rest))


def key_of(word: str) -> str:
    """Return the form in which names are compared; mevr. is mevrouw."""
    plain = fold(word).replace(".", "")
    return SAME_TITLE.get(plain, plain)


def joint(before: str, gap: str) -> str:
    """Return what stands between two words of a name; the dot of a title is nothing."""
    between = "".join(gap.split())
    return between.removeprefix(".") if before in TITLES else between


def parts_of(name: str) -> tuple[tuple[str, ...], tuple[bool, ...]]:
    """Return the words of a name with what stands between, and which have a capital."""
    parts: list[str] = []
    capitals: list[bool] = []
    end = 0
    for match in words_in(spelled(name)):
        start = match.start()
        if parts:
            parts.append(joint(parts[-1], name[end:start]))
        end = match.end()
        parts.append(key_of(name[start:end]))
        capitals.append(is_capital(name[start:end]))
    return tuple(parts), tuple(capitals)


def sayings_of(person: Known) -> Iterator[NameForm]:
    """Yield every way to name somebody; Jan Willem de Boer is also Jan and Jan Willem."""
    full = NameForm(person.name, person)
    yield from (saying for saying in (full,) if saying.parts)
    for alias in person.aliases:
        if (saying := NameForm(alias, person)).parts:
            yield saying
    for count in range(1, len(full.capitals)):
        first = full.first(count, person)
        words = first.parts[::2]
        if words[0] in PARTICLES or len(words[0]) == 1:
            return
        if words[-1] not in PARTICLES:
            yield first


def may_be_said(person: Known, initials: frozenset[str]) -> bool:
    """Whether some name begins like a word of the line: a cheap question asked first."""
    return any(
        not name[:1].isalnum() or key_of(name[:4].strip())[:1] in initials
        for name in (person.name, *person.aliases)
    )


def candidates(sayings: Sequence[NameForm], said: str) -> tuple[str, ...]:
    """Return who answers to the same words; a full name outdoes aliases and first names.

    Who is called just so, accents and all, outdoes who is called nearly so.
    """
    just_so = [one for one in sayings if nearest(said, (one.said,)) < 2]
    sayings = just_so or sayings
    names = [saying for saying in sayings if saying.is_name]
    return tuple(dict.fromkeys(saying.id for saying in names or sayings))


def _is_mark(sign: str) -> bool:
    if sign in _JOINERS:
        return True
    return unicodedata.category(sign) in {"Mn", "Mc"} and ord(sign) not in _KEYCAPS
