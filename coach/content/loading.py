"""Loading packs: those that came with the program, and whatever is installed besides."""

from __future__ import annotations

from pathlib import Path

from coach.content.built_in import built_in
from coach.content.make import pack as make_pack
from coach.content.source.limits import FORMAT
from coach.fastclass import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import TypeAlias

    from coach.content.built_in import BuiltIn
    from coach.content.findings import Finding
    from coach.content.installed import Installed
    from coach.content.source.sources import Source
    from coach.model.pack import Pack

    Place: TypeAlias = BuiltIn | Installed
    """Where one pack lies."""


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
        from coach.content.installed import previewed  # mostly nothing is looked at first

        yield previewed(only)
        return
    yield from built_in()
    if folder is not None and Path(folder).is_dir():
        from coach.content.installed import installed  # most people use what is built in

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
