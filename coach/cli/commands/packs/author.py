"""For who writes packs: how that is done, and to begin one, check it and build it."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial

from coach.cli import answers, asking, output
from coach.cli.answers import Done, Told
from coach.cli.arguments import Arguments, expect
from coach.companion import Companion
from coach.content.findings import Finding
from coach.content.guide.blocks import Block, Page
from coach.i18n import _, plural
from coach.model.errors import CoachError, UsageError
from coach.services import files
from coach.services.packs import authoring, signing

INSIDE = 2
"""So many columns lies what is inside something else."""


def path_of(named: tuple[str, ...]) -> str:
    """Return which folder or file was named."""
    return expect(named, _("Say which folder or file."))


def _check(companion: Companion, given: Arguments, named: tuple[str, ...]) -> Told:
    with progress() as told:
        found = authoring.check(companion, path_of(named), told)
    tell_findings(found.findings, given)
    if not given.as_json:
        output.say(found.words)
    return 0 if found.fine else 1


def _verify(companion: Companion, given: Arguments, named: tuple[str, ...]) -> Told:
    """Tell whether a pack is signed, and whether it is as it was then."""
    checked = authoring.check(companion, path_of(named))
    pack_id = authoring.id_of(checked.source)
    found = signing.looked_at(companion, pack_id, checked.source)
    told = _("{pack}: {signed}.").format(pack=pack_id or path_of(named), signed=found.words)
    facts = Done(told, id=pack_id, state=found.state, key=found.key)
    answers.tell(facts, as_json=given.as_json)
    return 1 if found.state in ("broken", "other") else 0


def _made(
    companion: Companion, given: Arguments, named: tuple[str, ...], *, signs: bool
) -> Told:
    key_is_new = signs and not signing.has_key(companion)
    path, out = path_of(named), given.value("out")
    with progress() as told:
        built = authoring.build(companion, path, out, told, signs=signs)
    if built.raise_to and _may_raise(built, given):
        authoring.raise_version(path, built)
        built = authoring.build(companion, path, out, signs=signs)
    elif given.has("raise") and files.is_there(built.place):
        same = _("Nothing was changed since version {version}, so it stays that.")
        raise CoachError(same.format(version=built.version))
    asking.may_replace(built.place, given)
    authoring.write(built)
    keep = _("Your key was made. Keep a copy of {file}; it is in no backup.")
    hints = (keep.format(file=signing.place(companion)),) if key_is_new else ()
    words = _("Built: {file}").format(file=built.place)
    return Done(
        words, f"sha256 {built.sha256}", *hints, file=built.place, sha256=built.sha256
    )


def _may_raise(built: authoring.BuiltPack, given: Arguments) -> bool:
    """Ask for the next version where this one was out with other contents.

    With --raise it is agreed to already; with --yes this version is built again.
    """
    if given.has("raise"):
        return True
    if given.has("yes"):
        return False
    said = _("Version {version} was built before, with other contents.")
    said = said.format(version=built.version)
    if not asking.may_ask(given):
        more = _("To make it {next}, add --raise; to replace it all the same, add --yes.")
        raise CoachError(f"{said} {more.format(next=built.raise_to)}")
    output.say(said)
    return output.agreed(_("Make it {next}? [y/n] ").format(next=built.raise_to))


def _schema(_companion: Companion, given: Arguments, named: tuple[str, ...]) -> Told:
    text = json.dumps(authoring.schema_of(" ".join(named)), ensure_ascii=False, indent=2)
    if not (out := given.value("out")):
        output.raw(text + "\n")
        return 0
    return asking.written(out, f"{text}\n", given)


def _new(companion: Companion, given: Arguments, named: tuple[str, ...]) -> Told:
    from coach.cli.commands.packs import begin  # a check needs no examples

    return begin.new(companion, given, named)


def _guide(_companion: Companion, given: Arguments, named: tuple[str, ...]) -> Told:
    """Show the page that is asked for; alone, how to begin and which pages there are."""
    from coach.content.guide import pages  # with all the tables of the format
    from coach.content.guide.blocks import markdown

    said = " ".join(named)
    found = pages.page(said or "start")
    if found is None:
        none = _("There is no page “{said}”. There are: {names}.")
        raise UsageError(none.format(said=said, names=", ".join(pages.names())))
    if given.as_json:
        return [{"name": found.name, "title": found.title, "markdown": markdown(found)}]
    with output.paged():
        _tell_page(found)
        if not said:
            output.part(_("More pages:"))
            for one in pages.pages():
                output.say(f"  coach pack guide {one.name:<16}{one.title}", hang=35)
    return 0


def _tell_page(page: Page) -> None:
    output.say(page.title)
    output.say("═" * len(page.title))
    before = ""
    for block in page.blocks:
        if not block.look == before == "entry":
            output.say()
        before = block.look
        _tell_block(block)


def _tell_block(block: Block) -> None:
    if block.look == "heading":
        output.say(block.text)
        output.say("─" * len(block.text))
    elif block.look == "entry":
        indent = INSIDE * (block.depth + 1)
        output.say(f"{' ' * indent}{block.term}: {block.text}", hang=indent + INSIDE)
    elif block.look == "code":
        if block.term:
            output.say(block.term)
        for line in block.text.split("\n"):
            output.say(f"    {line}", hang=8)
    else:
        output.say(block.text)


VERBS: dict[str, Callable[[Companion, Arguments, tuple[str, ...]], Told]] = {
    "new": _new, "guide": _guide, "check": _check, "build": partial(_made, signs=False),
    "sign": partial(_made, signs=True), "verify": _verify, "schema": _schema,
}  # fmt: skip
"""What an author does."""


MANY = 40
"""From so many files on it is told how far the look has come."""

STEP = 20
MOST = 60
"""So many findings fill a few screens; more are counted."""


def tell_findings(findings: Iterable[Finding], given: Arguments) -> None:
    """Print findings in words, or as JSON."""
    if not given.as_json:
        tell(findings)
        return
    answers.show([
        {"code": one.code, "file": one.file, "line": one.line, "what": one.what,
         "mend": one.mend, "refuses": one.refuses}
        for one in findings
    ])  # fmt: skip


def tell(findings: Iterable[Finding]) -> None:
    """Print findings: where, what is wrong, and how to mend it."""
    listed = tuple(findings)
    for one in listed[:MOST]:
        sign = "×" if one.refuses else "·"
        where = f"{one.where}: " if one.where else ""
        output.say(f"{sign} {where}{one.what}", hang=2)
        output.say(f"  → {one.mend}", hang=4)
    if (rest := len(listed) - MOST) > 0:
        output.say(plural("… and {n} more finding", "… and {n} more findings", rest))


@contextmanager
def progress() -> Iterator[Callable[[int, int], None]]:
    """Show on a terminal how far a look through many files has come; then wipe it out."""
    shown = False

    def told(done: int, of: int) -> None:
        nonlocal shown
        if of >= MANY and done % STEP == 0 and output.is_terminal(sys.stderr):
            shown = True
            sys.stderr.write("\r" + _("{done} of {of} files…").format(done=done, of=of))
            sys.stderr.flush()

    try:
        yield told
    finally:
        if shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
