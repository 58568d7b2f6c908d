"""`coach pack`: which packs there are, what is in them, and bringing in other ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from coach.cli import answers, output
from coach.cli.arguments import Arguments
from coach.cli.commands.packs import author, preview
from coach.cli.commands.packs.author import progress, tell, tell_findings
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


def pack(companion: Companion, given: Arguments) -> int:
    """Do what was asked with packs."""
    from coach.content.findings import PackError  # its reasons are told one by one

    what, *named = given.words
    try:
        return VERBS[what](companion, given, tuple(named))
    except PackError as error:
        tell_findings(error.findings, as_json=given.has("json"))
        raise


def _named(named: tuple[str, ...], what: str) -> str:
    if not named:
        raise UsageError(what)
    return " ".join(named)


def _one(named: tuple[str, ...]) -> str:
    return _named(named, _("Say which pack. See: coach pack list"))


def _path(named: tuple[str, ...]) -> str:
    return _named(named, _("Say which folder or file."))


def _list(companion: Companion, given: Arguments, _named: tuple[str, ...]) -> int:
    found = packs.page(companion)
    if given.has("json"):
        answers.show(
            [
                {"id": one.id, "name": one.name, "version": one.version, "on": one.is_on,
                 "built_in": one.built_in, "summary": one.summary}
                for one in found.lines
            ]
        )  # fmt: skip
        return 0
    wide = max((len(one.id) for one in found.lines), default=0) + 2
    for one in found.lines:
        state = "" if one.is_on else _("off") + " · "
        where = _("came with coach") if one.built_in else _("installed")
        output.say(f"{one.id:<{wide}}{one.name} {one.version} · {state}{where}", hang=wide)
        output.say(f"{'':<{wide}}{one.summary}", hang=wide)
    if found.aside:
        output.say()
        output.say(_("These packs stand aside, and nothing of them is used:"))
    for out in found.aside:
        output.say(out.name)
        tell(out.findings)
        output.say("  " + _("To take it away: {command}").format(
            command=f"coach pack remove {out.name}"
        ))  # fmt: skip
    return 0


def _show(companion: Companion, given: Arguments, named: tuple[str, ...]) -> int:
    said = _one(named)
    if given.has("source"):
        return _source(companion, said, as_json=given.has("json"))
    chosen, item = packs.choose_item(companion, said)
    page = packs.pack_page(companion, chosen)
    if item:
        return _show_item(companion, page, said, as_json=given.has("json"))
    if given.has("json"):
        answers.show(
            {
                "id": page.pack.id, "name": page.name, "version": page.pack.version,
                "on": page.is_on, "licence": page.pack.licence,
                "authors": [*page.authors], "holds": [*page.holds],
                "texts": [
                    {"key": one.key, "text": one.text, "shipped": one.shipped}
                    for one in page.items
                ],
            }
        )  # fmt: skip
        return 0
    output.say(f"{page.name} {page.pack.version} [{page.pack.id}]")
    output.say(page.summary)
    output.say(_("Made by") + f": {', '.join(page.authors)} · {page.pack.licence}")
    output.say(_("Holds") + f": {', '.join(page.holds) or '–'}")
    if not page.is_on:
        output.say(_("It is off. On again: coach pack on {id}").format(id=page.pack.id))
    output.say()
    for one in page.items:
        if one.kind != "exercises" or one.key.endswith(".title"):
            output.say(f"  {one.key}: {one.text}", hang=4)
            if one.shipped:
                output.say("    " + _("the pack says: {text}").format(text=one.shipped))
    return 0


def _show_item(
    companion: Companion, page: packs.PackPage, said: str, *, as_json: bool
) -> int:
    """Show the texts of a part of a pack, and how to see all that stands about it."""
    from coach.services.packs import items  # what is only checked is not taken apart

    wanted = tuple(f"{one.key}." for one in items.shown(companion, said))
    texts = [one for one in page.items if one.key.startswith(wanted)]
    if as_json:
        answers.show([{"key": one.key, "text": one.text} for one in texts])
        return 0
    for one in texts:
        output.say(f"{one.key}: {one.text}", hang=2)
    command = f"coach pack show {said} --source"
    output.say(_("As it stands in its file: {command}").format(command=command))
    return 0


def _source(companion: Companion, said: str, *, as_json: bool) -> int:
    """Print what stands in the files of a pack, letter by letter."""
    from coach.services.packs import items

    found = items.shown(companion, said)
    if as_json:
        answers.show(
            [
                {"file": one.file, "kind": one.kind, "id": one.id, "text": one.text}
                for one in found
            ]
        )
        return 0
    file = ""
    for one in found:
        if file:
            output.raw("\n")
        if one.file != file:
            output.raw(f"# {one.file}\n")
        file = one.file
        output.raw(clean(one.text))
    return 0


def _on(companion: Companion, given: Arguments, named: tuple[str, ...]) -> int:
    return _switch(companion, given, named, on=True)


def _off(companion: Companion, given: Arguments, named: tuple[str, ...]) -> int:
    return _switch(companion, given, named, on=False)


def _switch(
    companion: Companion, given: Arguments, named: tuple[str, ...], *, on: bool
) -> int:
    chosen = packs.choose(companion, _one(named))
    return answers.tell_words(
        packs.switch(companion, chosen, on=on),
        _("Undo: {command}").format(command="coach undo"),
        as_json=given.has("json"), id=chosen.id, on=on,
    )  # fmt: skip


def _install(companion: Companion, given: Arguments, named: tuple[str, ...]) -> int:
    with progress() as told:
        try:
            offered = install.offer(companion, _path(named), told)
        except SeveralPacksError as several:
            place = _which(several, given)
            offered = install.offer(companion, place, told)
    if offered.update.is_downgrade and not given.has("downgrade"):
        install.install(companion, offered)  # which says why not
    as_json = given.has("json")
    if not as_json:
        _introduce(offered)
    if given.has("yes") and offered.signature.state == "other":
        how = offered.signature.words
        refused = _("It is signed {how}. Install it without --yes, after a look.")
        raise CoachError(refused.format(how=how))
    if not given.has("yes"):
        if not answers.may_ask(as_json=as_json):
            raise UsageError(_("To install without being asked, add --yes."))
        if not output.agreed(_("Install it? [y/n] ")):
            output.say(_("Nothing was changed."))
            return 0
    command = f"coach pack remove {offered.pack.id}"
    return answers.tell_words(
        install.install(companion, offered, downgrade=given.has("downgrade")),
        _("To take it away: {command}").format(command=command),
        as_json=as_json, id=offered.pack.id, version=str(offered.pack.version),
    )  # fmt: skip


def _which(several: SeveralPacksError, given: Arguments) -> str:
    """Ask which one of several packs is meant."""
    if not answers.may_ask(as_json=given.has("json")):
        raise UsageError("\n".join((str(several), *several.places)))
    output.say(str(several))
    for number, place in enumerate(several.places, 1):
        output.say(f"{number:>3}  {place}", hang=5)
    said = (output.ask(_("Its number, or enter for none: ")) or "").strip()
    if not said.isdecimal() or not 1 <= int(said[:4]) <= len(several.places):
        raise CoachError(_("Nothing was changed."))
    return several.places[int(said) - 1]


def _introduce(offered: PackPreview) -> None:
    """Tell everything there is to know before a yes."""
    for label, value in offered.facts:
        output.say(f"{label}: {value}", hang=2)
    tell(offered.warnings)
    output.say()
    if offered.update.before:
        _tell_update(offered)
        return
    output.say(_("What changes:"))
    for effect in offered.effects:
        output.say(f"  · {effect}", hang=4)


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


def _remove(companion: Companion, given: Arguments, named: tuple[str, ...]) -> int:
    said = _one(named)
    if out := packs.choose_aside(companion, said):
        deed, name = partial(install.remove_aside, companion, out), out.name
        built_in = False
    else:
        chosen = packs.choose(companion, said)
        deed, name = partial(install.remove, companion, chosen), chosen.id
        built_in = chosen.built_in
    if not given.has("yes") and not built_in:
        if not answers.may_ask(as_json=given.has("json")):
            raise UsageError(_("To remove without being asked, add --yes."))
        if not output.agreed(_("Remove {id}? [y/n] ").format(id=name)):
            output.say(_("Nothing was changed."))
            return 0
    return answers.tell_words(
        deed(),
        _("To have it back: {command}").format(command="coach pack install FILE"),
        as_json=given.has("json"), id=name,
    )  # fmt: skip


def _reword(companion: Companion, given: Arguments, named: tuple[str, ...]) -> int:
    if not named or "/" not in named[0]:
        raise UsageError(
            _("Say which text, such as {key}. See: coach pack show").format(
                key="small/acts/card-with-detail.text"
            )
        )
    pack_id, _slash, key = named[0].partition("/")
    chosen = packs.choose(companion, pack_id)
    return answers.tell_words(
        packs.reword(companion, chosen, key, " ".join(named[1:])),
        _("Undo: {command}").format(command="coach undo"),
        as_json=given.has("json"), key=named[0],
    )  # fmt: skip


VERBS: dict[str, Callable[[Companion, Arguments, tuple[str, ...]], int]] = {
    "list": _list, "show": _show, "on": _on, "off": _off, "install": _install,
    "remove": _remove, "reword": _reword, "preview": preview.show, **author.VERBS,
}  # fmt: skip
"""What can be done with packs."""
