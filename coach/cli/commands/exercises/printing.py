"""`coach exercise print`: an exercise on one page, and what given answers say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from coach.cli import asking, listing, output
from coach.cli.answers import Told
from coach.cli.arguments import Arguments, no_json
from coach.companion import Companion
from coach.content.findings import PackError
from coach.i18n import _
from coach.model.errors import UsageError
from coach.model.types import Json
from coach.services.exercises import exercises
from coach.services.exercises import sheet as sheets
from coach.services.exercises.sheet import ExerciseSheet
from coach.services.packs import authoring


def show(companion: Companion, given: Arguments, named: Sequence[str]) -> Told:
    """Print the exercise that is named before its answers."""
    name, typed = _parted(named)
    found = exercises.find(companion, listing.meant(companion, name))
    return _tell(companion, found.ref, given, typed)


def of_pack(
    companion: Companion, given: Arguments, named: Sequence[str], said: str
) -> Told:
    """Print an exercise of a pack that lies somewhere and is not installed."""
    place, typed = _parted(named)
    found = authoring.check(companion, place)
    if not found.fine:
        wrong = tuple(one for one in found.findings if one.refuses)
        raise PackError(_("This is to be mended before there is something to see."), wrong)
    alone = replace(companion, only=found.source)
    return _tell(alone, exercises.find(alone, said).ref, given, typed)


def _parted(named: Sequence[str]) -> tuple[str, list[str]]:
    """Return what is named, and the answers that follow it."""
    name = " ".join(word for word in named if "=" not in word)
    return name, [word for word in named if "=" in word]


def _tell(companion: Companion, ref: str, given: Arguments, typed: Sequence[str]) -> Told:
    """Print an exercise in words, as a page for a browser, or as JSON."""
    words = dict(_split(word) for word in typed)
    found = sheets.sheet(companion, ref, words)
    if given.has("html"):
        return _page(sheets.html(found), given)
    if given.as_json:
        return _as_json(found)
    if found.came is None and words and not found.here:
        return _("Nothing comes out of these answers yet; something is still open.")
    if came := found.came:
        output.each((came.name, came.text, *came.lines))
    else:
        _whole(found)
    return 0


def _split(word: str) -> tuple[str, str]:
    name, _equals, value = word.partition("=")
    if not name or not value:
        raise UsageError(_("“{word}” is no answer; write step=answer.").format(word=word))
    return name, value


def _page(text: str, given: Arguments) -> Told:
    out = given.value("out")
    if not out and given.as_json:
        raise no_json("coach exercise print --html")
    if not out:
        output.raw(text)
        return 0
    return asking.written(out, text, given)


def _whole(found: ExerciseSheet) -> None:
    """Print the questions and everything that may come out."""
    output.say(f"{found.title}  [{found.ref}]")
    for by, text in sheets.told(found):
        output.say(f"{' ' * by}{text}", hang=by or 4)


def _as_json(found: ExerciseSheet) -> dict[str, Json]:
    every: list[Json] = [
        {"key": one.key, "when": one.when, "name": one.name, "text": one.text}
        for one in found.outcomes
    ]
    came = found.came
    return {
        "ref": found.ref, "title": found.title, "outcomes": every, "here": found.here,
        "came": {"name": came.name, "text": came.text, "lines": [*came.lines]}
        if came else None,
    }  # fmt: skip
