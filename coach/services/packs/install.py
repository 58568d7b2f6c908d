"""Installing packs: looked at first, then a yes; updated with what changed; removed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Final

from coach.companion import Companion
from coach.content import make, update
from coach.content.authoring.build import build
from coach.content.findings import Finding, PackError
from coach.content.source import sources
from coach.content.source.sources import ENDING, Source
from coach.content.update import Update
from coach.fastclass import dataclass
from coach.i18n import N_, _, language, plural
from coach.model.errors import CoachError, FolderError
from coach.model.pack import Pack
from coach.model.programme import WAITING
from coach.services import files
from coach.services.exercises import programmes
from coach.services.packs import authoring, packs, paths, signing
from coach.services.packs.authoring import Told
from coach.services.packs.packs import BrokenPack
from coach.services.packs.signing import PackSignature
from coach.services.step import one_step


@dataclass(frozen=True, slots=True, kw_only=True)
class PackPreview:
    """A pack that could be installed: everything to know before a yes."""

    pack: Pack
    source: Source
    before: Pack | None
    """The version that is installed now."""

    facts: tuple[tuple[str, str], ...]
    """Who made it, its licence, what it holds: label and value."""

    effects: tuple[str, ...]
    """What is different once it is installed, in words."""

    added: tuple[str, ...]
    """What is new since the version before, each by its text."""

    gone: tuple[str, ...]
    """What is no longer offered, each by its text."""

    update: Update
    """What goes from that version to this one."""

    signature: PackSignature
    warnings: tuple[Finding, ...] = ()


SAYS: Final = ("title", "name", "text")
"""The fields that tell what an item is, the shortest first."""

BRIEF: Final = 60

EFFECTS: Final = {
    "questions": N_("Its questions join the question of the day."),
    "acts": N_("Its small acts are offered among the others."),
    "patterns": N_("Its patterns join the library of Patterns."),
    "prompts": N_("It gives gentle prompts other words."),
    "lexicons": N_("The language checks look for its words too."),
    "tips": N_("Its programme begins, with a tip in each step."),
    "exercises": N_("Its exercises stand in Exercises."),
    "lenses": N_("Its lenses are a set of cards of their own: coach lens set"),
    "questionnaires": N_("Its questionnaires stand in Exercises, and in Lenses."),
    "guides": N_("Its guides are there to read: coach guide"),
    "translations": N_("It says texts of other packs in one more language."),
}


def offer(companion: Companion, path: str, told: Told = authoring.nobody) -> PackPreview:
    """Look at a pack from elsewhere; one that is refused is refused whole, with reasons."""
    source = sources.open_pack(paths.pack_at(path))
    findings = authoring.judged(companion, source, told)
    refused = tuple(each for each in findings if each.refuses)
    if refused:
        raise PackError(_refusal(source, len(refused)), refused)
    pack = make.pack(source.manifest, path=source.path)
    before = next((one for one in companion.library.packs() if one.id == pack.id), None)
    if before and before.built_in:
        raise CoachError(
            _("“{id}” came with coach; another pack cannot take its name.").format(
                id=pack.id
            )
        )
    was = sources.open_pack(before.path) if before else None
    signature = signing.looked_at(companion, pack.id, source)
    signing.expect_whole(signature)
    changes = update.compare(was, source, packs.kept_choices(companion).mine)
    return PackPreview(
        pack=pack,
        source=source,
        before=before,
        facts=(*_facts(pack, source), (_("Signed"), signature.words)),
        signature=signature,
        effects=tuple(_effects(companion, pack, source)),
        added=_said(source, changes.added),
        gone=_said(was, changes.gone) if was else (),
        update=changes,
        warnings=tuple(each for each in findings if not each.refuses),
    )


def _refusal(source: Source, reasons: int) -> str:
    """Return in a sentence that a pack is refused, and where a zip comes from that fits."""
    said = plural(
        "This pack is refused, for one reason; nothing was written.",
        "This pack is refused, for {n} reasons; nothing was written.",
        reasons,
    )
    if source.path.casefold().endswith(paths.ZIP):
        said += " " + _("Whoever made it gets a file that fits with: {command}").format(
            command="coach pack build"
        )
    return said


def _said(source: Source, names: Iterable[str]) -> tuple[str, ...]:
    """Return items of a pack by what they say: their title, or else their text."""
    texts, pack = update.texts_of(source), source.manifest.get("id", "")
    told = []
    for name in names:
        found = (texts.get(f"{pack}/{name}.{field}") for field in SAYS)
        words = next(filter(None, found), {})
        said = words.get(language()) or next(iter(words.values()), name)
        brief = said if len(said) <= BRIEF else f"{said[:BRIEF].rstrip()}…"
        told.append(f"“{brief}”")
    return tuple(told)


def _facts(pack: Pack, source: Source) -> tuple[tuple[str, str], ...]:
    return (
        (_("Name"), f"{pack.name.say()} {pack.version} ({pack.id})"),
        (_("What for"), pack.summary.say()),
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


@one_step
def install(companion: Companion, offered: PackPreview, *, downgrade: bool = False) -> str:
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
    files.make_folder(str(place.parent), FolderError)
    files.write(str(place), built.data, FolderError)
    if offered.before and offered.before.path != str(place):
        _remove(offered.before.path)
    choices = packs.kept_choices(companion)
    mine = {key: dict(said) for key, said in choices.mine.items()}
    for one in offered.update.changed:
        # Own words that became the shipped ones go along with what becomes of those.
        if one.mine:
            mine[one.key].pop(one.language, None)
    trusted = {**choices.trusted, pack.id: built.sha256}
    chosen = replace(choices, trusted=trusted, mine=mine)
    packs.keep(companion, chosen, quiet=True)
    signing.remember(companion, pack.id, offered.signature)
    companion.forget_packs()
    said = _("{name} {version} is installed.").format(
        name=pack.name.say(), version=pack.version
    )
    begun = "" if offered.before else _begin(companion, offered)
    return " ".join(filter(None, (said, begun)))


def _begin(companion: Companion, offered: PackPreview) -> str:
    """Let its programme begin today, or wait for the one that the user follows."""
    series = make.series(offered.pack, offered.source.data("tips.toml"))
    begun = programmes.installed(companion, series)
    if not begun:
        return ""
    companion.store.commit(begun, quiet=True)
    if begun[0].status == WAITING:
        return _("Its programme waits for the one that you follow: coach programme")
    return _("Its programme begins today.")


@one_step
def remove(companion: Companion, pack: Pack) -> str:
    """Take a pack away; everything that was written with it stays readable."""
    _refuse_in_a_preview(companion)
    if pack.built_in:
        raise CoachError(
            _("{name} came with coach. To leave it aside: coach pack off {id}").format(
                name=pack.name.say(), id=pack.id
            )
        )
    _remove(pack.path)
    choices = packs.kept_choices(companion)
    trusted = {name: sha for name, sha in choices.trusted.items() if name != pack.id}
    off = tuple(each for each in choices.off if each != pack.id)
    packs.keep(companion, replace(choices, trusted=trusted, off=off), quiet=True)
    companion.forget_packs()
    return _("{name} is removed. What you wrote with it stays.").format(
        name=pack.name.say()
    )


def _refuse_in_a_preview(companion: Companion) -> None:
    """Keep the files of an author, who only wanted to look at them, as they are."""
    if companion.only is not None:
        raise CoachError(_("This is a preview; nothing is installed or removed here."))


@one_step
def remove_aside(companion: Companion, pack: BrokenPack) -> str:
    """Take away a pack that cannot be used; its file is in the folder of packs."""
    _refuse_in_a_preview(companion)
    _remove(pack.path)
    choices, name = packs.kept_choices(companion), pack.name.removesuffix(ENDING)
    companion.forget_packs()
    if name not in {one.id for one in companion.library.packs()}:
        trusted = {id_: sha for id_, sha in choices.trusted.items() if id_ != name}
        packs.keep(companion, replace(choices, trusted=trusted), quiet=True)
        companion.forget_packs()
    return _("{name} is removed. What you wrote with it stays.").format(name=pack.name)


def _place(companion: Companion, pack_id: str) -> Path:
    if companion.folder is None:
        raise CoachError(_("There is no folder to install packs in."))
    return Path(companion.folder) / f"{pack_id}{ENDING}"


def _remove(path: str) -> None:
    place = Path(path)
    try:
        place.unlink(missing_ok=True)
    except OSError as error:
        raise files.trouble(path, error, FolderError) from error
