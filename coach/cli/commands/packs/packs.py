"""`coach pack`: which packs there are, what is in them, and bringing in other ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from coach.cli import answers, asking, output
from coach.cli.answers import Done, Told
from coach.cli.arguments import Arguments, expect
from coach.cli.commands.packs import author, preview
from coach.cli.commands.packs.author import path_of, progress, tell, tell_findings
from coach.companion import Companion
from coach.content.update import Change
from coach.i18n import _
from coach.model.errors import CoachError, UsageError
from coach.model.text import clean
from coach.services.packs import install, packs
from coach.services.packs.install import PackPreview
from coach.services.packs.paths import SeveralPacksError

FEW = 12
"""So many changed texts are shown; more are counted."""


def pack(companion: Companion, given: Arguments) -> Told:
    """Do what was asked with packs."""
    from coach.content.findings import PackError  # its reasons are told one by one

    what, *named = given.words
    try:
        return VERBS[what](companion, given, tuple(named))
    except PackError as error:
        tell_findings(error.findings, given)
        raise


def _one(named: tuple[str, ...]) -> str:
    return expect(named, _("Say which pack. See: coach pack list"))


def _list(companion: Companion, given: Arguments, _named: tuple[str, ...]) -> Told:
    found = packs.page(companion)
    if given.as_json:
        return [
            {"id": one.pack.id, "name": one.pack.name.say(), "version": one.pack.version,
             "on": one.is_on, "built_in": one.pack.built_in,
             "summary": one.pack.summary.say()}
            for one in found.lines
        ]  # fmt: skip
    wide = max((len(one.pack.id) for one in found.lines), default=0) + 2
    for one in found.lines:
        known, state = one.pack, "" if one.is_on else _("off") + " · "
        where = _("came with coach") if known.built_in else _("installed")
        told = f"{known.name.say()} {known.version} · {state}{where}"
        output.say(f"{known.id:<{wide}}{told}", hang=wide)
        output.say(f"{'':<{wide}}{known.summary.say()}", hang=wide)
    if found.aside:
        output.part(_("These packs stand aside, and nothing of them is used:"))
    for out in found.aside:
        output.say(out.name)
        tell(out.findings)
        output.say(f"  {_way_out(out.name)}")
    return 0


def _way_out(name: str) -> str:
    return _("To take it away: {command}").format(command=f"coach pack remove {name}")


def _show(companion: Companion, given: Arguments, named: tuple[str, ...]) -> Told:
    said = _one(named)
    if given.has("source"):
        return _source(companion, said, given)
    chosen, item = packs.choose_item(companion, said)
    page = packs.pack_page(companion, chosen)
    if item:
        return _show_item(companion, page, said, given)
    if given.as_json:
        return {
            "id": chosen.id, "name": chosen.name.say(), "version": chosen.version,
            "on": page.is_on, "licence": chosen.licence,
            "authors": [*packs.made_by(chosen)], "holds": [*page.holds],
            "texts": [
                {"key": one.key, "text": one.text, "shipped": one.shipped}
                for one in page.items
            ],
        }  # fmt: skip
    output.say(f"{chosen.name.say()} {chosen.version} [{chosen.id}]")
    output.say(chosen.summary.say())
    names = ", ".join(packs.made_by(chosen))
    output.say(_("Made by") + f": {names} · {chosen.licence}")
    output.say(_("Holds") + f": {', '.join(page.holds) or '–'}")
    if not page.is_on:
        output.say(_("It is off. On again: coach pack on {id}").format(id=chosen.id))
    output.say()
    for one in page.items:
        if one.kind != "exercises" or one.key.endswith(".title"):
            output.say(f"  {one.key}: {one.text}", hang=4)
            if one.shipped:
                output.say("    " + _("the pack says: {text}").format(text=one.shipped))
    return 0


def _show_item(
    companion: Companion, page: packs.PackPage, said: str, given: Arguments
) -> Told:
    """Show the texts of a part of a pack, and how to see all that stands about it."""
    from coach.services.packs import items  # what is only checked is not taken apart

    wanted = tuple(f"{one.key}." for one in items.shown(companion, said))
    texts = [one for one in page.items if one.key.startswith(wanted)]
    if given.as_json:
        return [{"key": one.key, "text": one.text} for one in texts]
    output.each((f"{one.key}: {one.text}" for one in texts), hang=2)
    command = f"coach pack show {said} --source"
    return _("As it stands in its file: {command}").format(command=command)


def _source(companion: Companion, said: str, given: Arguments) -> Told:
    """Print what stands in the files of a pack, letter by letter."""
    from coach.services.packs import items

    found = items.shown(companion, said)
    if given.as_json:
        return [
            {"file": one.file, "kind": one.kind, "id": one.id, "text": one.text}
            for one in found
        ]
    file = ""
    for one in found:
        if file:
            output.raw("\n")
        if one.file != file:
            output.raw(f"# {one.file}\n")
        file = one.file
        output.raw(clean(one.text))
    return 0


def _switch(
    companion: Companion, _given: Arguments, named: tuple[str, ...], *, on: bool
) -> Told:
    chosen = packs.choose(companion, _one(named))
    told = packs.switch(companion, chosen, on=on)
    return Done(told, answers.way_back(), id=chosen.id, on=on)


def _install(companion: Companion, given: Arguments, named: tuple[str, ...]) -> Told:
    with progress() as told:
        try:
            offered = install.offer(companion, path_of(named), told)
        except SeveralPacksError as several:
            offered = install.offer(companion, _which(several, given), told)
    if offered.update.is_downgrade and not given.has("downgrade"):
        install.install(companion, offered)  # which says why not
    if not given.as_json:
        _introduce(offered)
    if given.has("yes") and offered.signature.state == "other":
        refused = _("It is signed {how}. Install it without --yes, after a look.")
        raise CoachError(refused.format(how=offered.signature.words))
    unasked = _("To install without being asked, add --yes.")
    if not asking.agreed(given, _("Install it? [y/n] "), unasked):
        return 0
    words = install.install(companion, offered, downgrade=given.has("downgrade"))
    id_, version = offered.pack.id, str(offered.pack.version)
    return Done(words, _way_out(id_), id=id_, version=version)


def _which(several: SeveralPacksError, given: Arguments) -> str:
    """Ask which one of several packs is meant."""
    if not asking.may_ask(given):
        raise UsageError("\n".join((str(several), *several.places)))
    output.say(str(several))
    for number, place in enumerate(several.places, 1):
        output.say(f"{number:>3}  {place}", hang=5)
    said = (output.ask(_("Its number, or enter for none: ")) or "").strip()
    if not asking.is_choice(said, len(several.places)):
        raise CoachError(_("Nothing was changed."))
    return several.places[int(said) - 1]


def _introduce(offered: PackPreview) -> None:
    """Tell everything there is to know before a yes."""
    output.each((f"{label}: {value}" for label, value in offered.facts), hang=2)
    tell(offered.warnings)
    output.say()
    if offered.update.before:
        _tell_update(offered)
        return
    output.say(_("What changes:"))
    output.each((f"  · {effect}" for effect in offered.effects), hang=4)


def _tell_update(offered: PackPreview) -> None:
    found = offered.update
    output.say(
        _("From {before} to {now}:").format(before=found.before, now=found.now)
        if found.before != found.now
        else _("The same version again:")
    )
    if offered.added:
        told = _("New: {names}").format(names=", ".join(offered.added))
        output.say(f"  {told}", hang=4)
    if offered.gone:
        gone = _("No longer offered: {names}. What you did with them stays.")
        output.say("  " + gone.format(names=", ".join(offered.gone)), hang=4)
    _tell_texts(found.changed, _("Other words now:"))
    _tell_texts(found.kept, _("Other words now, and you have your own; yours stay:"))
    if not (found.added or found.gone or found.changed or found.kept):
        output.say("  " + _("No text is different."))


def _tell_texts(changes: Iterable[Change], heading: str) -> None:
    listed = tuple(changes)
    if listed:
        output.say(f"  {heading}")
    for one in listed[:FEW]:
        output.say(f"    {one.key.partition('/')[2]} ({one.language})", hang=6)
        output.say("      " + _("before: {text}").format(text=one.before or "–"), hang=8)
        output.say("      " + _("now: {text}").format(text=one.now or "–"), hang=8)
        if one.mine:
            output.say("      " + _("yours: {text}").format(text=one.mine), hang=8)
    if (rest := len(listed) - FEW) > 0:
        output.say("    " + _("… and {n} more").format(n=rest))


def _remove(companion: Companion, given: Arguments, named: tuple[str, ...]) -> Told:
    said = _one(named)
    if out := packs.choose_aside(companion, said):
        deed, name = partial(install.remove_aside, companion, out), out.name
        built_in = False
    else:
        chosen = packs.choose(companion, said)
        deed, name = partial(install.remove, companion, chosen), chosen.id
        built_in = chosen.built_in
    question = _("Remove {id}? [y/n] ").format(id=name)
    unasked = _("To remove without being asked, add --yes.")
    if not built_in and not asking.agreed(given, question, unasked):
        return 0
    told, way = deed(), _("To have it back: {command}")
    return Done(told, way.format(command="coach pack install FILE"), id=name)


def _reword(companion: Companion, _given: Arguments, named: tuple[str, ...]) -> Told:
    if not named or "/" not in named[0]:
        how = _("Say which text, such as {key}. See: coach pack show")
        raise UsageError(how.format(key="small/acts/card-with-detail.text"))
    pack_id, _slash, key = named[0].partition("/")
    chosen = packs.choose(companion, pack_id)
    told = packs.reword(companion, chosen, key, " ".join(named[1:]))
    return Done(told, answers.way_back(), key=named[0])


VERBS: dict[str, Callable[[Companion, Arguments, tuple[str, ...]], Told]] = {
    "list": _list, "show": _show, "on": partial(_switch, on=True),
    "off": partial(_switch, on=False), "install": _install, "remove": _remove,
    "reword": _reword, "preview": preview.show, **author.VERBS,
}  # fmt: skip
"""What can be done with packs."""
