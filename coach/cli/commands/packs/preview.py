"""`coach pack preview`: a pack as its client sees it, in the app or as text."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

from coach.cli import answers, output
from coach.cli.answers import Told
from coach.cli.arguments import Arguments
from coach.cli.commands.packs.author import path_of, progress, tell
from coach.companion import Companion, compose
from coach.content.findings import PackError
from coach.i18n import _, language
from coach.model.types import Json
from coach.services.packs import authoring, preview
from coach.services.packs.authoring import Checked
from coach.services.packs.packs import HEADINGS
from coach.services.packs.preview import PreviewItem, PreviewPage


def show(companion: Companion, given: Arguments, named: tuple[str, ...]) -> Told:
    """Open the page of its items on a made-up half year, or print them."""
    from tempfile import TemporaryDirectory  # a preview is thrown away

    if said := given.value("exercise"):
        from coach.cli.commands.exercises import printing  # with all of an exercise

        return printing.of_pack(companion, given, named, said)
    path = path_of(named)
    with progress() as told:
        checked = authoring.check(companion, path, told)
    if not checked.source.files:
        raise PackError(_("There is no pack to see here."), checked.findings)
    with TemporaryDirectory(prefix="coach-preview-") as temporary:
        place = Path(temporary)
        made = compose(str(place / "home"), str(place / "state"), companion.now)
        alone = replace(made, only=checked.source)
        if _draws(given):
            return _open(alone, checked.source.path)
        return _print(alone, checked, given)


def _draws(given: Arguments) -> bool:
    """Return whether the app opens: on a terminal, unless plain text is asked for."""
    if given.as_json or given.has("plain") or os.environ.get("TERM") == "dumb":
        return False
    return output.is_terminal(sys.stdout) and output.is_terminal(sys.stdin)


def _open(companion: Companion, path: str) -> int:
    from coach import app  # the shell never waits for the screens
    from coach.services import demo

    demo.fill(companion.store, companion.today(), "nl" if language() == "nl" else "en", 0.5)
    return app.run(companion, first=("pack_preview", path))


def _print(companion: Companion, checked: Checked, given: Arguments) -> int:
    first = preview.page(companion, checked)
    wanted = (given.value("languages") or first.language).replace(",", " ").split()
    pages = [preview.page(companion, checked, one) for one in wanted]
    if given.as_json:
        answers.show({
            "name": first.name, "languages": [*first.locales], "checked": first.checked,
            "items": [_as_json(one, page) for page in pages for one in page.items],
            "findings": [answers.plain(one) for one in first.findings],
        })  # fmt: skip
        return 0 if checked.fine else 1
    for page in pages:
        _tell(page)
    output.say()
    tell(first.findings)
    output.say(first.checked)
    seen = {page.language for page in pages}
    if others := [one for one in first.locales if one not in seen]:
        command = f"coach pack preview {checked.source.path} --languages {others[0]}"
        output.say(_("In another language: {command}").format(command=command))
    return 0 if checked.fine else 1


def _as_json(one: PreviewItem, page: PreviewPage) -> Json:
    keys: list[Json] = [{"key": key, "says": said} for key, said in one.keys]
    lines: list[Json] = [{"label": label, "text": text} for label, text in one.lines]
    return {
        "ref": one.ref, "kind": one.kind, "language": page.language, "head": one.head,
        "text": one.text, "lines": lines, "keys": keys, "role": one.role,
    }  # fmt: skip


def _tell(page: PreviewPage) -> None:
    """Print every item as it reads, kind by kind."""
    output.say(f"{page.name} [{page.language}]")
    kind = ""
    for one in page.items:
        if one.kind != kind:
            kind = one.kind
            output.part(_(HEADINGS[kind]))
        output.say(f"  {one.head}  [{one.ref}]", hang=4)
        if one.text:
            output.say(f"    {one.text}", hang=4)
        for label, text in one.lines:
            head = f"{label}  " if preview.is_point(label) else f"{label}: "
            output.say(f"    {head if label else '   '}{text}", hang=7)
        if one.keys:
            output.say(f"    [ {' · '.join(said for _key, said in one.keys)} ]", hang=4)
