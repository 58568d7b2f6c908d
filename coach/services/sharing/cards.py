"""Cards: what can be shared, field by field, and how a file of one is written and read.

A card of lenses or of where somebody stands in a change has no name and no time in it,
but a token that stands for its maker: a later card takes the place of an earlier one.
"""

from __future__ import annotations

import hashlib
import json
import stat
from collections.abc import Callable, Mapping
from datetime import date
from typing import Final, TypeAlias

from coach.content.source.folder import bounded
from coach.fastclass import dataclass
from coach.i18n import N_, _
from coach.model import kinds
from coach.model.card import ReceivedCard
from coach.model.errors import CoachError
from coach.model.setting import table
from coach.model.text import is_hex, keepable, one_line, refuse_surrogates
from coach.model.types import Json
from coach.services import wording

FORMAT: Final = 1
ENDING: Final = ".coachcard"
MOST_BYTES: Final = 64 * 1024
MOST_CHARACTERS: Final = 2000
MOST_LINES: Final = 20
TOKEN: Final = 16

Fields: TypeAlias = dict[str, Json]
Reads: TypeAlias = Callable[[Json], Json]
"""Returns the value as it is kept; a ValueError is for one that does not fit."""


def _text(value: Json) -> Json:
    if not isinstance(value, str) or not 0 < len(value) <= MOST_CHARACTERS:
        raise ValueError
    try:
        refuse_surrogates(value)
    except CoachError:
        raise ValueError from None
    return keepable(value).strip()


def _texts(value: Json) -> Json:
    if not isinstance(value, list) or not 0 < len(value) <= MOST_LINES:
        raise ValueError
    return [_text(each) for each in value]


def _whole(least: int, most: int) -> Reads:
    def parse(value: Json) -> Json:
        if type(value) is not int or not least <= value <= most:
            raise ValueError
        return value

    return parse


def _one_of(group: str) -> Reads:
    def parse(value: Json) -> Json:
        if value not in wording.labels(group):
            raise ValueError
        return value

    return parse


def _wins(value: Json) -> Json:
    """Return how often each lens was chosen: of every two lenses one, or half of each."""
    if not isinstance(value, dict) or value.keys() != kinds.LENSES.keys():
        raise ValueError
    for won in value.values():
        if type(won) not in (int, float) or not 0 <= won <= PAIRS_EACH or won * 2 % 1:  # type: ignore[operator]  # a number by now
            raise ValueError
    if sum(value.values()) != PAIRS_EACH * len(value) / 2:  # type: ignore[arg-type]  # numbers by now
        raise ValueError
    return {name: float(won) for name, won in value.items()}  # type: ignore[arg-type]  # numbers by now


def _day(value: Json) -> Json:
    if not isinstance(value, str):
        raise ValueError
    return date.fromisoformat(value).isoformat()


PAIRS_EACH: Final = len(kinds.LENSES) - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class CardField:
    """One field of a card: what it is called, and what it takes."""

    label: str
    reads: Reads = _text
    group: str = ""
    """The words for its values, where it is one of a few."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardKind:
    """One kind of card."""

    name: str
    label: str
    fields: Mapping[str, CardField]
    """The first is what it is about; without it there is no card."""

    nameless: bool = False
    """Whether it says nothing about who and when, but has a token instead."""

    summed: bool = False
    """Whether it is only ever told together with others, never by itself."""

    @property
    def main(self) -> str:
        """The field without which it says nothing."""
        return next(iter(self.fields))


def _choice(label: str, group: str) -> CardField:
    return CardField(label=label, reads=_one_of(group), group=group)


BY: Final = CardField(label=N_("By"))
KINDS: Final[Mapping[str, CardKind]] = {
    kind.name: kind
    for kind in (
        CardKind(name="win", label=N_("A small win"), fields={
            "text": CardField(label=N_("What was done")),
            "before": CardField(label=N_("Mark before"), reads=_whole(1, 10)),
            "after": CardField(label=N_("Mark after"), reads=_whole(1, 10)),
            "by": BY,
        }),
        CardKind(name="idea", label=N_("An idea"), fields={
            "title": CardField(label=N_("Title")),
            "benefit": CardField(label=N_("For the customer")),
            "by": BY,
            "status": _choice(N_("Status"), "ideas.status"),
            "learned": CardField(label=N_("Learned")),
        }),
        CardKind(name="lens", label=N_("My lenses"), nameless=True, summed=True, fields={
            "wins": CardField(label=N_("How often I chose each"), reads=_wins),
        }),
        CardKind(name="sentence", label=N_("My picture"), nameless=True, fields={
            "sentence": CardField(label=N_("Customer-centric is for me …")),
            "lens": _choice(N_("Glasses"), "pictures.lens"),
        }),
        CardKind(name="adoption", label=N_("Where I am in it"), nameless=True, summed=True,
                 fields={
            "stage": _choice(N_("Where I am"), "stage"),
            "need": CardField(label=N_("What would help")),
            "change": CardField(label=N_("The change")),
        }),
        CardKind(name="course", label=N_("Course"), fields={
            "statement": CardField(label=N_("The course")),
            "by": BY,
            "contributors": CardField(label=N_("Contributors"), reads=_texts),
        }),
        CardKind(name="outcome", label=N_("What came out of an exercise"), fields={
            "exercise": CardField(label=N_("The exercise")),
            "outcome": CardField(label=N_("What came out")),
            "words": CardField(label=N_("What it may mean")),
            "lines": CardField(label=N_("In figures and words"), reads=_texts),
            "answers": CardField(label=N_("What I said"), reads=_texts),
            "day": CardField(label=N_("On"), reads=_day),
            "by": BY,
        }),
        CardKind(name="feedback", label=N_("Feedback"), fields={
            "words": CardField(label=N_("What was said")),
            "valence": _choice(N_("Tone"), "feedback.valence"),
            "score": CardField(label=N_("Score"), reads=_whole(0, 10)),
        }),
    )
}  # fmt: skip


def token(kind: str, source: str) -> str:
    """Return what stands for somebody or something, and tells neither who nor when."""
    return hashlib.sha256(f"{kind} {source}".encode()).hexdigest()[:TOKEN]


def card_of(kind: CardKind, fields: Mapping[str, Json], source: str) -> ReceivedCard:
    """Return a card with these fields; what does not fit it is no card."""
    said: Fields = {}
    for name, value in fields.items():
        if name not in kind.fields:
            raise CoachError(
                _("This card has a field that is none: “{name}”.").format(
                    name=one_line(name)[:MOST_LABEL]
                )
            )
        try:
            said[name] = kind.fields[name].reads(value)
        except ValueError:
            label = _(kind.fields[name].label)
            told = _("This card holds something that does not fit: {field}.")
            raise CoachError(told.format(field=label)) from None
    if kind.main not in said:
        raise CoachError(
            _("Nothing is left to share: it is about “{field}”.").format(
                field=_(kind.fields[kind.main].label)
            )
        )
    title = told_field(kind, kind.main, said[kind.main])
    return ReceivedCard(
        id=f"{kind.name}-{source}", kind=kind.name, title=one_line(title), said=said
    )


MOST_LABEL: Final = 40


def told_field(kind: CardKind, name: str, value: Json) -> str:
    """Return what a field of a card says, in words."""
    field = kind.fields[name]
    if field.group:
        return wording.label(field.group, str(value))
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if isinstance(value, dict):
        ordered = sorted(value.items(), key=lambda row: -_number(row[1]))
        return ", ".join(
            f"{_(kinds.LENSES.get(lens, lens))} {wording.number(_number(won))}"
            for lens, won in ordered
        )
    return str(value)


def _number(value: Json) -> float:
    return value if isinstance(value, (int, float)) else 0.0


def fields_of(card: ReceivedCard) -> tuple[tuple[str, str, str], ...]:
    """Return the name, the label and the words of each field of a card."""
    kind, said = KINDS[card.kind], table(card.said)
    return tuple(
        (name, _(field.label), told_field(kind, name, said[name]))
        for name, field in kind.fields.items()
        if name in said
    )


def written(card: ReceivedCard) -> str:
    """Return a card as the text of a file."""
    whole = _whole_of(card)
    return (
        json.dumps({**whole, "check": _check(whole)}, ensure_ascii=False, indent=2) + "\n"
    )


def _whole_of(card: ReceivedCard) -> dict[str, Json]:
    source = card.id.partition("-")[2]
    return {
        "coach": "card", "format": FORMAT, "kind": card.kind, "token": source,
        "fields": card.said,
    }  # fmt: skip


def _check(whole: Mapping[str, Json]) -> str:
    plain = json.dumps(whole, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(plain.encode()).hexdigest()


def parse(path: str) -> ReceivedCard:
    """Return the card in a file; whatever else it is, is refused whole with a sentence."""
    try:
        data, mode = bounded(path, MOST_BYTES, follow=True)
    except FileNotFoundError:
        raise CoachError(
            _("{file}: there is nothing of that name.").format(file=path)
        ) from None
    except (OSError, ValueError):
        raise CoachError(_("{file} cannot be read.").format(file=path)) from None
    if not stat.S_ISREG(mode):
        raise CoachError(_("{file} is no file.").format(file=path))
    return _card(data, path)


def _card(data: bytes, path: str) -> ReceivedCard:
    if len(data) > MOST_BYTES:
        raise CoachError(_("{file} is too large to be a card.").format(file=path))
    whole = _json(data, path)
    if not isinstance(whole, dict) or whole.get("coach") != "card":
        raise CoachError(_("{file} is no card of coach.").format(file=path))
    found = whole.get("format")
    if type(found) is not int or found < 1:
        raise CoachError(_("{file} does not say in which format it is.").format(file=path))
    if found > FORMAT:
        newer = _("{file} was made by a newer coach (format {n}); it was not taken.")
        raise CoachError(newer.format(file=path, n=found))
    check = whole.pop("check", None)
    kind, source = KINDS.get(str(whole.get("kind"))), whole.get("token")
    fields = whole.get("fields")
    if (
        whole.keys() != {"coach", "format", "kind", "token", "fields"}
        or kind is None
        or not isinstance(source, str)
        or not is_hex(source, TOKEN)
        or not isinstance(fields, dict)
    ):
        raise CoachError(
            _("{file} is no card of a kind that is known here.").format(file=path)
        )
    if check != _check(whole):
        damaged = _("{file} is not as it was written: somebody or something changed it.")
        raise CoachError(damaged.format(file=path))
    return card_of(kind, fields, source)


def _json(data: bytes, path: str) -> Json:
    try:
        found: Json = json.loads(
            data.decode("utf-8"), parse_constant=_refuse, object_pairs_hook=_once
        )
    except (ValueError, RecursionError):
        raise CoachError(
            _("{file} is no card that can be read.").format(file=path)
        ) from None
    return found


def _refuse(name: str) -> Json:
    raise ValueError(name)


def _once(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    """Return an object in which no name stands twice."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError
    return found
