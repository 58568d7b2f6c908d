"""Installing packs: looked at first, then a yes; updated with what changed; removed."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from coach.content import make, update
from coach.content import source as sources
from coach.content.build import build
from coach.content.findings import PackError
from coach.content.source import ENDING
from coach.i18n import N_, _, language, ngettext
from coach.model.errors import CoachError, FolderError
from coach.plain import dataclass
from coach.services import authoring, pack_choices, packs
from coach.services.reasons import reason

if TYPE_CHECKING:
    from coach.companion import Companion
    from coach.content.findings import Finding
    from coach.content.items import Pack
    from coach.content.source import Source
    from coach.content.update import Update
    from coach.services.authoring import Told


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """A pack that could be installed: everything to know before a yes."""

    pack: Pack
    source: Source
    before: Pack | None
    """The version that is installed now."""

    facts: tuple[tuple[str, str], ...]
    """Who made it, its licence, what it holds: label and value."""

    effects: tuple[str, ...]
    """What is different once it is installed, in words."""

    update: Update
    """What goes from that version to this one."""

    warnings: tuple[Finding, ...] = ()


EFFECTS: Final = {
    "questions": N_("Its questions join the question of the day."),
    "acts": N_("Its small acts are offered among the others."),
    "patterns": N_("Its patterns join the library of Patterns."),
    "prompts": N_("It gives gentle prompts other words."),
    "lexicons": N_("The language checks look for its words too."),
    "tips": N_("Its tips come one a week, in order."),
    "exercises": N_("Its exercises stand in Exercises."),
    "translations": N_("It says texts of other packs in one more language."),
}


def offer(companion: Companion, path: str, told: Told = authoring.nobody) -> Offered:
    """Look at a pack from elsewhere; one that is refused is refused whole, with reasons."""
    source = sources.read(path)
    findings = authoring.judged(companion, source, told)
    refused = tuple(each for each in findings if each.refuses)
    if refused:
        raise PackError(
            ngettext(
                "This pack is refused, for one reason; nothing was written.",
                "This pack is refused, for {n} reasons; nothing was written.",
                len(refused),
            ).format(n=len(refused)),
            refused,
        )
    pack = make.pack(update.manifest_of(source), path=source.path)
    before = next((one for one in companion.library.packs() if one.id == pack.id), None)
    if before and before.built_in:
        raise CoachError(
            _("“{id}” came with coach; another pack cannot take its name.").format(
                id=pack.id
            )
        )
    return Offered(
        pack=pack,
        source=source,
        before=before,
        facts=_facts(pack, source),
        effects=tuple(_effects(companion, pack, source)),
        update=update.compare(
            sources.read(before.path) if before else None,
            source,
            pack_choices.read(companion).mine,
        ),
        warnings=tuple(each for each in findings if not each.refuses),
    )


def _facts(pack: Pack, source: Source) -> tuple[tuple[str, str], ...]:
    return (
        (_("Name"), f"{pack.name.say(language())} {pack.version} ({pack.id})"),
        (_("What for"), pack.summary.say(language())),
        (_("Made by"), ", ".join(packs.made_by(pack))),
        (_("Licence"), pack.licence),
        (_("Languages"), ", ".join(pack.locales)),
        (_("Holds"), ", ".join(packs.holds(source)) or "–"),
    )


def _effects(companion: Companion, pack: Pack, source: Source) -> list[str]:
    told = [_(EFFECTS[kind]) for kind in update.counts(source) if kind in EFFECTS]
    known = {one.id for one in companion.library.packs()}
    for wanted in pack.requires:
        if wanted not in known:
            told.append(
                _("It leans on the pack “{id}”, which is not here.").format(id=wanted)
            )
    return told


def install(companion: Companion, offered: Offered, *, downgrade: bool = False) -> str:
    """Put a pack in its place and trust exactly these bytes; own wordings stay."""
    _refuse_in_a_preview(companion)
    if offered.update.is_downgrade and not downgrade:
        raise CoachError(
            _(
                "{now} is installed, and {version} is older. To go back to it, "
                "add --downgrade."
            ).format(now=offered.update.before, version=offered.update.now)
        )
    pack, built = offered.pack, build(offered.source)
    place = _place(companion, pack.id)
    _write(place, built.data)
    if offered.before and offered.before.path != str(place):
        _remove(offered.before.path)
    choices = pack_choices.read(companion)
    mine = {key: dict(said) for key, said in choices.mine.items()}
    for one in offered.update.settled:
        mine[one.key].pop(one.language, None)
    trusted = {**choices.trusted, pack.id: built.sha256}
    chosen = replace(choices, trusted=trusted, mine=mine)
    pack_choices.keep(companion, chosen, quiet=True)
    companion.forget_packs()
    return _("{name} {version} is installed.").format(
        name=pack.name.say(language()), version=pack.version
    )


def remove(companion: Companion, pack: Pack) -> str:
    """Take a pack away; everything that was written with it stays readable."""
    _refuse_in_a_preview(companion)
    if pack.built_in:
        raise CoachError(
            _("{name} came with coach. To leave it aside: coach pack off {id}").format(
                name=pack.name.say(language()), id=pack.id
            )
        )
    _remove(pack.path)
    choices = pack_choices.read(companion)
    trusted = {name: sha for name, sha in choices.trusted.items() if name != pack.id}
    off = tuple(each for each in choices.off if each != pack.id)
    pack_choices.keep(companion, replace(choices, trusted=trusted, off=off), quiet=True)
    companion.forget_packs()
    return _("{name} is removed. What you wrote with it stays.").format(
        name=pack.name.say(language())
    )


def _refuse_in_a_preview(companion: Companion) -> None:
    """Keep the files of an author, who only wanted to look at them, as they are."""
    if companion.only is not None:
        raise CoachError(_("This is a preview; nothing is installed or removed here."))


def _place(companion: Companion, pack_id: str) -> Path:
    if companion.folder is None:
        raise CoachError(_("There is no folder to install packs in."))
    return Path(companion.folder) / f"{pack_id}{ENDING}"


def _write(place: Path, data: bytes) -> None:
    """Write beside the place and move it there whole, readable only for its owner."""
    draft = place.with_name(f".{place.name}.{os.getpid()}.part")
    try:
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
        with os.fdopen(os.open(draft, flags, 0o600), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(place)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise _trouble(place, error) from error


def _remove(path: str) -> None:
    place = Path(path)
    try:
        place.unlink(missing_ok=True)
    except OSError as error:
        raise _trouble(place, error) from error


def _trouble(place: Path, error: OSError) -> FolderError:
    return FolderError(_("{file}: {reason}.").format(file=place, reason=reason(error)))
