"""Forgetting somebody: what is only about them goes, and their name goes from the rest.

It holds for every version of every entry, on this device and on those that read the same
folder, for half-typed words, for what is set here, and for the backups of this device.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import _, plural
from coach.model import kinds
from coach.model.kind import NAMES_ONE, NAMES_SEVERAL
from coach.model.person import Person
from coach.model.text import fold, one_line
from coach.model.types import Document, Json
from coach.rules.log.words import first_name
from coach.services import backup as backups
from coach.services import privacy, wording
from coach.services.people import lookup
from coach.services.step import one_step
from coach.store.merged import INTO

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.store.journal.masking import Key


class Mask:
    """Takes somebody out of documents and texts."""

    def __init__(self, companion: Companion, person: Person) -> None:
        everybody = companion.store.tables().get("people", {})
        self.ids = _merged(everybody, person.id)
        others = {
            fold(first_name(name))
            for key, one in everybody.items()
            if key not in self.ids
            for name in _names(one)
        }
        own = [name for key in self.ids for name in _names(everybody.get(key, {}))]
        own += lookup.all_names(person)
        # Somebody else may be called by the first name alone.
        firsts = [one for one in map(first_name, own) if fold(one) not in others]
        self.text = privacy.in_place_of([*own, *firsts], _("somebody"))
        self.side = person.side

    def document(self, document: Document) -> Document:
        """Return a document that says nothing of them."""
        masked = {name: self.value(value) for name, value in document.items()}
        if masked == document:
            return document
        if self.ids & set(_about(document)) and masked.get("side", self) is None:
            masked["side"] = self.side  # on which side it was is nobody's name
        return masked

    def value(self, value: Json) -> Json:
        """Return a part of a document, or anything that is kept, without them."""
        if isinstance(value, str):
            return None if value in self.ids else self.text(value)
        if isinstance(value, list):
            return [self.value(one) for one in value if not self._is_them(one)]
        if isinstance(value, dict):
            return {
                self.text(key): self.value(one)
                for key, one in value.items()
                if key not in self.ids
            }
        return value

    def _is_them(self, value: Json) -> bool:
        return isinstance(value, str) and value in self.ids

    def only_about(self, key: str, document: Document) -> bool:
        """Whether a document is about them and nobody else."""
        about = set(_about(document))
        return key in self.ids or (bool(about) and about <= self.ids)


def _about(document: Document) -> Iterator[str]:
    for field in (*NAMES_ONE, NAMES_SEVERAL):
        said = document.get(field)
        for one in said if isinstance(said, list) else [said]:
            if isinstance(one, str):
                yield one


def _merged(everybody: Mapping[str, Document], person_id: str) -> frozenset[str]:
    """Return the ids of somebody and of all who became one with them, in any way."""
    found = {person_id}
    while more := {k for k, one in everybody.items() if one.get(INTO) in found} - found:
        found |= more
    return frozenset(found)


def _names(document: Document) -> Iterator[str]:
    aliases = document.get("aliases")
    for name in (document.get("name"), *(aliases if isinstance(aliases, list) else ())):
        if isinstance(name, str) and name.strip():
            yield name


@dataclass(frozen=True, slots=True, kw_only=True)
class ForgetPlan:
    """What is to become of everything that speaks of somebody."""

    person: Person
    mask: Mask
    stands: Mapping[Key, Document | None]
    """What stands in the place of each document; None where it goes altogether."""

    removed: tuple[tuple[str, int], ...]
    """How many entries of each kind go."""

    masked: tuple[tuple[str, int], ...]
    """How many entries of each kind stay, without the name."""

    backups: int
    """How many backups of this device are made anew."""

    @property
    def sentences(self) -> tuple[str, ...]:
        """What will be done, in words."""
        word = _("somebody")
        told = (
            (_("This goes: {what}."), self.removed),
            (_("This stays, with “{word}” for the name: {what}."), self.masked),
        )
        lines = [
            words.format(what=wording.all_counted(counts), word=word)
            for words, counts in told
            if counts
        ]
        if self.backups:
            lines.append(
                plural(
                    "{n} backup is made anew without the name.",
                    "{n} backups are made anew without the name.",
                    self.backups,
                )
            )
        return (*lines, _("This cannot be undone."))


def plan(companion: Companion, person: Person, *, keep: bool = False) -> ForgetPlan:
    """Return what forgetting somebody would do, without doing it.

    What is only about them goes; kept, it stays without the name.
    """
    mask, tables = Mask(companion, person), companion.store.tables()
    stands: dict[Key, Document | None] = {}
    removed, masked = Counter[str](), Counter[str]()
    for table, key in sorted(companion.store.speaking(mask.document)):
        document = tables.get(table, {}).get(key)
        goes = document is None or (
            mask.only_about(key, document) and (key in mask.ids or not keep)
        )
        stands[table, key] = None if goes or document is None else mask.document(document)
        kind = kinds.by_table(table)
        if document is not None and (kind is None or kind.exported):
            (removed if goes else masked)[table] += 1
    return ForgetPlan(
        person=person, mask=mask, stands=stands,
        removed=tuple(removed.items()), masked=tuple(masked.items()),
        backups=len(backups.listed(companion)),
    )  # fmt: skip


@one_step
def forget(companion: Companion, person: Person, *, keep: bool = False) -> tuple[str, ...]:
    """Forget somebody for good, and return what is left to be done, in words.

    The backups go first: where one of them cannot be made anew, nothing was changed.
    """
    planned, store = plan(companion, person, keep=keep), companion.store
    mask = planned.mask
    unread = backups.make_anew(
        companion, lambda data: store.without(data, planned.stands, mask.document)
    )
    for name, text in store.drafts.all().items():
        masked = mask.text(name), mask.text(text)
        if masked != (name, text):
            store.drafts.write(*masked)
        if masked[0] != name:
            store.drafts.write(name, "")
    store.device.rewrite(mask.value)
    store.drop_leftovers()
    store.drop_aside(lambda text: mask.text(text) != text)
    store.drop_damaged(lambda text: mask.text(text) != text)
    # Last of all: whoever is stopped before this still knows whom to forget.
    store.forget((*key, stands) for key, stands in planned.stands.items())
    elsewhere = store.files_with(lambda _table, _key, one: mask.document(one) != one)
    left = _("{file} cannot be read; if the name may be in it, delete it yourself.")
    later = _("The name leaves {file} when coach is opened on the device that writes it.")
    return (
        *(left.format(file=path) for path in unread),
        *(later.format(file=one_line(name)) for name in elsewhere),
    )
