"""Writing packs: begin one, check it with everything at once, build it, look at it."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from coach import __version__
from coach.companion import Companion
from coach.content import update
from coach.content.authoring.build import build as built_of
from coach.content.check.pack import check as findings_of
from coach.content.findings import Finding, PackError, found
from coach.content.format.kinds import KINDS
from coach.content.format.schema import schema, schemas
from coach.content.source import sources
from coach.content.source.limits import SIGNATURE
from coach.content.source.sources import ENDING, Source
from coach.content.source.toml import parse
from coach.fastclass import dataclass
from coach.i18n import _, plural
from coach.model.errors import CoachError, FolderError
from coach.model.types import Json
from coach.services import files
from coach.services.packs import paths, signing

if TYPE_CHECKING:
    from coach.content.authoring.new import NewPack  # with all its examples

Told: TypeAlias = Callable[[int, int], None]


def nobody(_done: int, _of: int) -> None:
    """Tell nobody how far it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A pack that was checked, with everything that was found."""

    source: Source
    findings: tuple[Finding, ...]
    words: str

    @property
    def fine(self) -> bool:
        """Whether the pack can be used."""
        return not any(each.refuses for each in self.findings)


class _Watched(Mapping[str, bytes]):
    """The files of a pack; whoever goes through them tells how far that is."""

    def __init__(self, files: Mapping[str, bytes], told: Told) -> None:
        self._files = files
        self._told = told

    def __getitem__(self, name: str) -> bytes:
        return self._files[name]

    def __len__(self) -> int:
        return len(self._files)

    def __iter__(self) -> Iterator[str]:
        for at, name in enumerate(self._files, 1):
            self._told(at, len(self._files))
            yield name


def judged(
    companion: Companion, source: Source, told: Told = nobody
) -> tuple[Finding, ...]:
    """Return everything that is wrong with a pack or could be better."""
    watched = replace(source, files=_Watched(source.files, told))
    others = _keys_of_others(companion, source)
    return findings_of(watched, app_version=__version__, others=others)


def _keys_of_others(companion: Companion, source: Source) -> dict[str, frozenset[str]]:
    """Return the keys of the packs whose texts this one translates."""
    if not any(name.startswith("translations/") for name in source.files):
        return {}
    return {
        pack.id: frozenset(update.texts_of(sources.open_pack(pack.path)))
        for pack in companion.library.packs()
        if pack.path
    }


def check(companion: Companion, path: str, told: Told = nobody) -> Checked:
    """Check a pack: a folder or a .coachpack file."""
    source = sources.open_pack(paths.plain(path))
    findings = judged(companion, source, told)
    if not any(each.refuses for each in findings):
        findings = (*_same_version(companion, source), *findings)
    return Checked(source=source, findings=findings, words=_in_words(findings, source))


def _same_version(companion: Companion, source: Source) -> Iterator[Finding]:
    """Yield that this version is out already, with other contents."""
    said = source.manifest
    if _is_taken(companion, source, _place(said)):
        read = parse("pack.toml", source.files["pack.toml"])
        line = read.line if isinstance(read, Finding) else read.line(("version",))
        facts = {"version": said["version"], "example": _next(said["version"])}
        yield found("same-version", "pack.toml", line, **facts)


def _place(manifest: Mapping[str, str]) -> str:
    """Return the file that a pack is built into where no other is named."""
    return f"{manifest['id']}-{manifest['version']}{ENDING}"


def _in_words(findings: tuple[Finding, ...], source: Source) -> str:
    wrong = sum(each.refuses for each in findings)
    better = len(findings) - wrong
    files = plural("{n} file", "{n} files", len(source.files))
    if not findings:
        return _("{files} looked at: all is well.").format(files=files)
    parts = []
    if wrong:
        parts.append(plural("{n} thing to mend", "{n} things to mend", wrong))
    if better:
        parts.append(
            plural(
                "{n} thing that could be better", "{n} things that could be better", better
            )
        )
    return _("{files} looked at: {what}.").format(files=files, what=", ".join(parts))


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltPack:
    """A pack as one file, not written yet."""

    place: str
    """Where it is to be."""

    data: bytes
    sha256: str
    version: str
    raise_to: str = ""
    """The next version, where this one was built or installed with other contents."""


def build(
    companion: Companion,
    path: str,
    out: str | None,
    told: Told = nobody,
    *,
    signs: bool = False,
) -> BuiltPack:
    """Return a pack as one file, signed where that is asked; a broken one is not built."""
    checked = check(companion, path, told)
    if not checked.fine:
        refused = tuple(each for each in checked.findings if each.refuses)
        raise PackError(_("The pack is not built; this is to be mended first."), refused)
    source = signing.signed(companion, checked.source) if signs else checked.source
    built = built_of(source)
    said = checked.source.manifest
    version = said["version"]
    place = out or _place(said)
    raise_to = _next(version) if _is_taken(companion, checked.source, place) else ""
    return BuiltPack(
        place=place, data=built.data, sha256=built.sha256, version=version,
        raise_to=raise_to,
    )  # fmt: skip


def _is_taken(companion: Companion, source: Source, place: str) -> bool:
    """Return whether this version is out already, with other contents."""
    said = source.manifest
    known = [one.path for one in companion.library.packs() if one.id == said["id"]]
    for path in filter(os.path.exists, (place, *known)):
        other = sources.open_pack(path)
        was = other.manifest
        is_same = (was.get("id"), was.get("version")) == (said["id"], said["version"])
        if is_same and not other.refused and _contents(other) != _contents(source):
            return True
    return False


def _contents(source: Source) -> dict[str, bytes]:
    """Return the files of a pack without the signature, which changes nothing of it."""
    return {name: raw for name, raw in source.files.items() if name != SIGNATURE}


def _next(version: str) -> str:
    """Return the version that comes after one, with the smallest step."""
    major, minor, patch = version.partition("-")[0].split(".")
    return f"{major}.{minor}.{int(patch) + 1}"


def id_of(source: Source) -> str:
    """Return the name of a pack, as far as it says it."""
    found = source.manifest.get("id", "")
    return found if isinstance(found, str) else ""


def raise_version(path: str, built: BuiltPack) -> None:
    """Write the next version into the manifest of a pack in a folder."""
    manifest = Path(paths.plain(path), "pack.toml")
    line = re.compile(rf"""^(version\s*=\s*)(["']){re.escape(built.version)}\2""", re.M)
    try:
        text = manifest.read_text("utf-8")
    except OSError as error:
        raise files.trouble(str(manifest), error) from error
    raised, n = line.subn(rf"\g<1>\g<2>{built.raise_to}\g<2>", text, count=1)
    if not n:
        say = _("Write in pack.toml: {line}")
        raise CoachError(say.format(line=f'version = "{built.raise_to}"'))
    files.write(str(manifest), raised.encode())


def write(built: BuiltPack) -> None:
    """Put a built pack in its place."""
    files.write(built.place, built.data, FolderError)


def write_new(folder: str, wishes: NewPack) -> tuple[str, ...]:
    """Write a new pack into a folder that is not there yet, or empty; name its files."""
    from coach.content.authoring.new import drafted  # only authors need the examples

    try:
        made = drafted(folder, wishes)
    except OSError as error:
        raise files.trouble(folder, error) from error
    for name, text in made.items():
        path = Path(folder) / name
        files.make_folder(str(path.parent))
        files.write(str(path), text.encode())
    return tuple(name for name in made if not name.startswith("."))


def schema_of(kind: str) -> Mapping[str, Json]:
    """Return the JSON Schema of one kind of file, or of all of them by name."""
    if not kind:
        return {**schemas()}
    if kind not in KINDS:
        raise CoachError(
            _("There is no kind of file “{name}”. There are: {names}.").format(
                name=kind, names=", ".join(KINDS)
            )
        )
    return schema(KINDS[kind])
