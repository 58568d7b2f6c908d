"""Items of the packs that are here: shown as they stand, or taken to begin a pack with."""

from __future__ import annotations

from difflib import get_close_matches

from coach.companion import Companion
from coach.content.authoring.borrow import Borrowed, borrow
from coach.content.authoring.excerpt import Excerpt, excerpts, meant
from coach.content.source import sources
from coach.content.source.sources import Source
from coach.i18n import _
from coach.model.errors import CoachError
from coach.model.pack import Pack
from coach.services.packs import packs


def source_of(companion: Companion, pack: Pack) -> Source:
    """Return the files of a pack."""
    source = sources.open_pack(pack.path) if pack.path else companion.only
    assert source is not None
    return source


def shown(companion: Companion, said: str) -> tuple[Excerpt, ...]:
    """Return what stands in the files of a pack about what is meant."""
    pack, item = packs.choose_item(companion, said)
    return _found(source_of(companion, pack), pack, item)


def begun_from(companion: Companion, said: str) -> Borrowed:
    """Return what a pack may begin with: a whole pack that is here, or a part of it."""
    pack, item = packs.choose_item(companion, said)
    source = source_of(companion, pack)
    _found(source, pack, item)
    return borrow(source, item)


def keys(companion: Companion, pack: Pack) -> tuple[str, ...]:
    """Return the items of a pack: kind and id."""
    found = excerpts(source_of(companion, pack))
    return tuple(one.key for one in found if one.kind != "pack")


def _found(source: Source, pack: Pack, item: str) -> tuple[Excerpt, ...]:
    found = meant(source, item)
    kinds = {one.kind for one in found}
    if found and (len(kinds) == 1 or not item or "/" in item):
        return found
    if found:
        names = ", ".join(f"{pack.id}/{one.key}" for one in found)
        raise CoachError(_("Several are called so: {names}.").format(names=names))
    known = [one for each in excerpts(source) for one in (each.id, each.key)]
    near = get_close_matches(item[:80], known, 1)
    if near:
        raise CoachError(
            _("There is no “{item}” in {pack}. Did you mean: {near}").format(
                item=item, pack=pack.id, near=f"{pack.id}/{near[0]}"
            )
        )
    raise CoachError(
        _("There is no “{item}” in {pack}. See: {command}").format(
            item=item, pack=pack.id, command=f"coach pack show {pack.id}"
        )
    )
