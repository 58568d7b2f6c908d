"""Thinning out: entries of days that are old enough lose their words, and still count.

Of each stays when it was, what kind it was and which side it went to, for the year and its
balance; no text, name, mark or answer. It is forgetting: no older version, backup or other
device keeps more, and it cannot be undone. Off until somebody sets it, and never unasked.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import _, plural
from coach.model import kinds
from coach.model.kind import RecordKind
from coach.model.person import Person
from coach.model.setting import Setting
from coach.model.text import one_line
from coach.model.types import Document
from coach.rules import retention
from coach.rules.people import rhythm
from coach.services import backup as backups
from coach.services import wording
from coach.services.answer import Answer
from coach.services.entries.lines import made_at
from coach.services.settings import settings
from coach.services.settings.kept import THINNED
from coach.services.step import one_step
from coach.store.records import day_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.store.journal.masking import Gone, Key

OVER: Final = frozenset(("done", "dropped", "talked", "kept", "let_go"))
"""What acts, topics and promises are that are not open any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThinningPlan:
    """What is to become of the entries that are older than they should be."""

    months: int
    """How old they may become; 0 where nothing was set."""

    stands: Gone
    """What stands in the place of each; None where it was deleted before."""

    counts: tuple[tuple[str, int], ...]
    """How many entries of each kind lose their words."""

    backups: int

    def __bool__(self) -> bool:
        """Whether there is anything to thin out."""
        return bool(self.stands)

    @property
    def what(self) -> str:
        """So many entries of each kind, in words."""
        return wording.all_counted(self.counts) or _("what was deleted or asked before")

    @property
    def told(self) -> str:
        """How many it concerns now, and what makes it happen."""
        if not self:
            return _("Nothing is older than that now.")
        return _(
            "Older than that now: {what}. Nothing happens by itself: coach tidy thins them "
            "out after a yes, and coach tidy --dry-run tells what that means."
        ).format(what=self.what)

    @property
    def sentences(self) -> tuple[str, ...]:
        """What will be done, in words."""
        if not self.months:
            return (_("Entries keep their words, however old: coach settings keep_months"),)
        if not self:
            return (_("No entry is old enough to be thinned out."),)
        lines = [
            _("These lose their words, names, marks and answers: {what}.").format(
                what=self.what
            ),
            _("What still counts is when each was, of what kind and for which side."),
            _(
                "People, patterns, ideas and the course stay whole, and so does what is "
                "still open."
            ),
        ]
        if self.backups:
            lines.append(
                plural(
                    "{n} backup is made anew without them.",
                    "{n} backups are made anew without them.",
                    self.backups,
                )
            )
        return (*lines, _("This cannot be undone."))


class _Thinner:
    """Tells what is old enough, and what is left of it."""

    def __init__(self, companion: Companion, months: int) -> None:
        self._today = companion.today().isoformat()
        self._border = retention.border(companion.today(), months).isoformat()
        self._sides = {one.id: one.counts_as for one in companion.store.all(Person)}

    def stand_in(self, kind: RecordKind, document: Document) -> Document:
        """Return what is left of an entry; of what was thinned out it is all."""
        left = {name: one for name, one in document.items() if name in kind.stays}
        if kind.main in document:
            left.setdefault(kind.main, "")
        if kind.table in ("moments", "acts") and not isinstance(left.get("side"), str):
            ids = document.get("person_ids") or document.get("person_id") or ()
            who = map(str, ids if isinstance(ids, list) else (ids,) if ids else ())
            side = rhythm.shared_side(who, self._sides)
            if side or document.get("person_id"):
                left["side"] = side or ""
        return left

    def is_meant(self, table: str, key: str, document: Document) -> bool:
        """Whether it is old enough and has anything to lose."""
        kind = kinds.by_table(table)
        if kind is None or not kind.stays:
            return False
        made = made_at(key)
        day = day_of(kind, document) or (made.date().isoformat() if made else self._today)
        return (
            day[:10] < self._border
            and not self._is_open(table, document)
            and self.stand_in(kind, document) != document
        )

    def _is_open(self, table: str, document: Document) -> bool:
        """Whether it still is to be done, or comes back."""
        if table in ("acts", "topics", "promises") and document.get("status") not in OVER:
            return True
        if table == "runs":
            return not document.get("finished_at")
        return str(document.get("again_on") or "") >= self._today


def noticed(companion: Companion, answer: Answer) -> Answer:
    """Return the answer to the choice of months, with how many entries it concerns now."""
    found = plan(companion)
    return replace(answer, hints=(found.told,)) if found.months else answer


def plan(companion: Companion) -> ThinningPlan:
    """Return what thinning out would do now, without doing it."""
    months = settings.current(companion).keep_months
    if not months:
        return ThinningPlan(months=0, stands={}, counts=(), backups=0)
    thinner, tables = _Thinner(companion, months), companion.store.tables()
    stands: dict[Key, Document | None] = {}
    counts = Counter[str]()
    for table, key in sorted(companion.store.meant(thinner.is_meant)):
        document = tables.get(table, {}).get(key)
        if document is None:
            stands[table, key] = None
        elif (kind := kinds.by_table(table)) and thinner.is_meant(table, key, document):
            stands[table, key] = thinner.stand_in(kind, document)
            counts[table] += kind.exported
    return ThinningPlan(
        months=months, stands=stands, backups=len(backups.listed(companion)),
        counts=tuple((table, count) for table, count in counts.items() if count),
    )  # fmt: skip


@one_step
def thin(companion: Companion) -> tuple[str, ...]:
    """Thin out what is old enough, and return what is left to be done, in words.

    The backups go first: where one of them cannot be made anew, nothing was changed.
    """
    planned, store = plan(companion), companion.store
    if not planned:
        return ()
    ids = frozenset(key for _table, key in planned.stands)

    def speaks(text: str) -> bool:
        return not ids.isdisjoint(re.findall(r'"([^"\\]+)"', text))

    unread = backups.make_anew(companion, lambda one: store.without(one, planned.stands))
    for name in store.drafts.all():
        if not ids.isdisjoint(name.split()):
            store.drafts.write(name, "")
    store.drop_leftovers()
    store.drop_aside(speaks)
    store.drop_damaged(speaks)
    # Every device has its settings at hand: by this it hears that something is to go.
    heard = Setting(id=f"{THINNED}{store.new_id()}", value=companion.today().isoformat())
    marker = ("settings", heard.id, {"value": heard.value})
    # Last of all: whoever is stopped before this can begin again.
    store.forget((*((*key, one) for key, one in planned.stands.items()), marker))
    elsewhere = store.files_with(
        lambda table, key, one: planned.stands.get((table, key), one) != one
    )
    left = _("{file} cannot be read; if old entries may be in it, delete it yourself.")
    later = _("The words leave {file} when coach is opened on the device that writes it.")
    return (
        *(left.format(file=path) for path in unread),
        *(later.format(file=one_line(name)) for name in elsewhere),
    )
