"""What an update changes: shipped before, shipped now, and the user's own wording.

Own wordings are kept: where the user reworded a text, the user's words stay, and the
change is shown beside them. Nothing that was ever answered goes away.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from coach.content.format.kinds import KINDS, kind_of
from coach.content.format.texts import texts
from coach.content.source.limits import newer
from coach.content.source.sources import Source
from coach.content.untrusted import rows, word
from coach.fastclass import dataclass
from coach.model.text import clean

Texts: TypeAlias = dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One text that is not what it was, or not what was shipped."""

    key: str
    """Pack, kind, item and field."""

    language: str
    before: str
    """As it was shipped before; empty when it is new."""

    now: str
    """As it is shipped now; empty when it is gone."""

    mine: str = ""
    """The user's own words; they stay."""

    @property
    def is_own(self) -> bool:
        """Whether the user says it otherwise than it was shipped."""
        return bool(self.mine) and self.mine != self.before


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """One version of a pack beside another."""

    id: str
    before: str
    """The version that was there; empty when the pack is new."""

    now: str
    added: tuple[str, ...] = ()
    """Items that are new: kind and id."""

    gone: tuple[str, ...] = ()
    """Items that are no longer offered; what was answered with them stays."""

    changed: tuple[Change, ...] = ()
    """Texts that were reworded and that the user says as they were shipped."""

    kept: tuple[Change, ...] = ()
    """Texts that were reworded while the user has own words for them."""

    settled: tuple[Change, ...] = ()
    """Own words that are now the shipped ones."""

    @property
    def is_downgrade(self) -> bool:
        """Whether the version goes back."""
        return bool(self.before) and newer(self.before, self.now)

    @property
    def is_same(self) -> bool:
        """Whether it is the version that was there."""
        return self.before == self.now


def compare(
    before: Source | None,
    now: Source,
    mine: Mapping[str, Mapping[str, str]] | None = None,
) -> Update:
    """Return what goes from one version to the other; both have passed the checks."""
    old, new = texts_of(before) if before else {}, texts_of(now)
    was, has = items_of(before) if before else {}, items_of(now)
    changes = list(_changes(old, new, mine or {}))
    return Update(
        id=now.manifest.get("id", ""),
        before=before.manifest.get("version", "") if before else "",
        now=now.manifest.get("version", ""),
        added=tuple(name for name, on in has.items() if on and not was.get(name)),
        gone=tuple(name for name, on in was.items() if on and not has.get(name)),
        changed=tuple(
            each for each in changes if not each.is_own and each.before and each.now
        ),
        kept=tuple(each for each in changes if each.is_own and each.mine != each.now),
        settled=tuple(each for each in changes if each.is_own and each.mine == each.now),
    )


def _changes(
    old: Texts, new: Texts, mine: Mapping[str, Mapping[str, str]]
) -> Iterator[Change]:
    for key in dict.fromkeys((*new, *old)):
        before, now, own = old.get(key, {}), new.get(key, {}), mine.get(key, {})
        for language in dict.fromkeys((*now, *before)):
            change = Change(
                key=key,
                language=language,
                before=before.get(language, ""),
                now=now.get(language, ""),
                mine=own.get(language, ""),
            )
            if change.before != change.now:
                yield change


def texts_of(source: Source) -> Texts:
    """Return every text of a pack by its key, per language."""
    pack = word(source.manifest, "id")
    found: Texts = {}
    for name in source.files:
        kind = kind_of(name)
        if kind and kind.name != "translations":
            for text in texts(kind, source.data(name)):
                said = {lang: clean(each) for lang, each in text.languages.items()}
                found[f"{pack}/{kind.name}/{text.key}"] = said
    return found


def items_of(source: Source) -> dict[str, bool]:
    """Return every item of a pack, and whether it is still offered."""
    found: dict[str, bool] = {}
    for name in source.files:
        kind = kind_of(name)
        if not kind or kind.name in ("pack", "lexicons", "translations"):
            continue
        data = source.data(name)
        items = [item for _at, item in rows(data, kind.row)] if kind.row else [data]
        for item in items:
            found[f"{kind.name}/{word(item, 'id')}"] = not item.get("deprecated", False)
    return found


def counts(source: Source) -> dict[str, int]:
    """Return how many items of each kind a pack offers, in the order of the format."""
    offered = [name.partition("/")[0] for name, on in items_of(source).items() if on]
    found = {kind: offered.count(kind) for kind in KINDS}
    found["lexicons"] = len(source.data("lexicons.toml"))
    found["translations"] = sum(name.startswith("translations/") for name in source.files)
    return {kind: count for kind, count in found.items() if count}
