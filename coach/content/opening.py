"""Opening the packs: which can be used, and why the others cannot."""

from __future__ import annotations

from pathlib import Path

from coach.content import loading as shelf
from coach.content.make import pack as make_pack
from coach.content.source.limits import FORMAT
from coach.fastclass import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from coach.content.findings import Finding
    from coach.content.loading import Place
    from coach.content.source.source import Source
    from coach.model.pack import Pack


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """Every pack that was found."""

    packs: tuple[tuple[Pack, Place], ...]
    places: list[Place]
    """Where they lie; each knows what is wrong with it."""


def open_all(
    folder: str | None, trusted: Mapping[str, str] | None, only: Source | None
) -> Opened:
    """Open built-in and installed packs; a broken one stands aside and is told about."""
    places: list[Place] = list(_places(folder, only))
    packs: list[tuple[Pack, Place]] = []
    for place in places:
        manifest = place.rows("pack.toml")
        bad = any(finding.refuses for finding in place.findings)
        if manifest is None or bad:
            if not bad:
                place.findings.append(_found("no-manifest", place))
            continue
        pack = make_pack(manifest, path=place.path, built_in=place.built_in)
        if code := _trouble(pack, manifest["format"], place, packs, trusted):
            place.findings.append(_found(code, place, pack.id))
            continue
        packs.append((pack, place))
    return Opened(packs=tuple(packs), places=places)


def _places(folder: str | None, only: Source | None) -> Iterator[Place]:
    if only is not None:
        from coach.content.installed import previewed  # the built-in packs need no checks

        yield previewed(only)
        return
    yield from shelf.built_in()
    if folder is not None and Path(folder).is_dir():
        from coach.content.installed import installed  # most people have no other packs

        yield from installed(folder)


def _trouble(
    pack: Pack,
    format_: int,
    place: Place,
    packs: list[tuple[Pack, Place]],
    trusted: Mapping[str, str] | None,
) -> str:
    """Return why a readable pack is not used after all."""
    if format_ > FORMAT:
        return "newer-format"
    if any(pack.id == other.id for other, _place in packs):
        return "pack-twice"
    if trusted is None or place.built_in:
        return ""
    if pack.id not in trusted:
        return "not-installed"
    return "" if trusted[pack.id] == place.sha256 else "not-trusted"


def _found(code: str, place: Place, name: str = "") -> Finding:
    from coach.content.findings import found  # all is well, as a rule

    return found(code, Path(place.path).name, id=name)
