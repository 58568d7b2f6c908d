"""`coach pack new`: a pack to begin with, of examples or of what is here already."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from coach.cli import asking, output
from coach.cli.answers import Done, Told
from coach.cli.arguments import Arguments
from coach.companion import Companion
from coach.content.format.guesses import KIND_NAMES, LANGUAGES, kind_called, kind_meant
from coach.i18n import _, language
from coach.model.errors import UsageError
from coach.services.packs import authoring, items

if TYPE_CHECKING:
    from coach.content.authoring.borrow import Borrowed
    from coach.content.authoring.new import NewPack  # with all its examples

LICENCE = "CC-BY-4.0"


def new(companion: Companion, given: Arguments, named: tuple[str, ...]) -> Told:
    """Write a new pack into a folder, after a few questions."""
    said = given.value("from")
    begins = items.begun_from(companion, said) if said else None
    languages, kinds = _languages(given), _kinds(given)
    if begins and (not kinds or "/" in (said or "")):
        kinds = tuple(dict.fromkeys((*begins.kinds, *kinds)))
    ask = _asked if asking.is_asked(given) else _usual
    folder = " ".join(named) or ask(_("In which folder? "), "my-pack")
    wishes = _wishes(folder, ask, begins, languages, kinds)
    made = authoring.write_new(folder, wishes)
    ready = (
        _("{folder} is ready, with what {pack} has:").format(folder=folder, pack=said)
        if begins
        else _("{folder} is ready, with an example of everything:").format(folder=folder)
    )
    if given.as_json:
        return Done(ready, folder=folder, files=[*made])
    output.part(ready)
    output.each(f"  {name}" for name in made)
    then = _("Change the words, then: {command}")
    output.say(then.format(command=f"coach pack check {folder}"))
    output.say(_("What every key means: {command}").format(command="coach pack guide"))
    return _("Your editor completes the keys if it knows TOML schemas.")


def _languages(given: Arguments) -> tuple[str, ...]:
    """Return the languages that were asked for, each in two letters."""
    said = _words(given.value("languages") or "")
    if wrong := next((word for word in said if not _language(word)), ""):
        raise UsageError(_no_language().format(said=wrong))
    return tuple(dict.fromkeys(map(_language, said)))


def _kinds(given: Arguments) -> tuple[str, ...]:
    """Return the kinds that were asked for, as the format calls them."""
    from coach.content.authoring.new import POSSIBLE

    said = _words(given.value("with") or "")
    if wrong := next((word for word in said if not _possible(word)), ""):
        none = _("There is no kind “{said}”. There are: {kinds}.")
        raise UsageError(none.format(said=wrong, kinds=_called(POSSIBLE)))
    return tuple(dict.fromkeys(map(_possible, said)))


def _words(said: str) -> tuple[str, ...]:
    return tuple(said.lower().replace(",", " ").split())


def _no_language() -> str:
    return _("“{said}” is no language in two letters, such as en, nl or de.")


def _language(said: str) -> str:
    """Return a language in two letters; nothing when it is none."""
    two = LANGUAGES.get(said, said)
    return two if len(two) == 2 and two.isascii() and two.isalpha() else ""


def _possible(said: str) -> str:
    """Return a kind that a pack may begin with; nothing when it is none."""
    from coach.content.authoring.new import POSSIBLE

    kind = kind_meant(said)
    return kind if kind in POSSIBLE else ""


def _called(words: Iterable[str]) -> str:
    """Return kinds, or languages, as they are called in the language spoken."""
    return ", ".join(
        kind_called(word, language()) if word in KIND_NAMES else word for word in words
    )


def _wishes(
    folder: str, ask: Callable[[str, str], str], begins: Borrowed | None,
    languages: tuple[str, ...], kinds: tuple[str, ...],
) -> NewPack:  # fmt: skip
    """Ask the few things that only the author knows; without a terminal, the usual."""
    from coach.content.authoring.new import POSSIBLE, USUAL, NewPack

    plain = Path(folder).name or "my-pack"
    id_ = re.sub("[^a-z0-9]+", "-", plain.lower()).strip("-")[:40]
    id_ = id_ if len(id_) > 1 else "my-pack"
    name = ask(_("What is it called? "), plain.replace("-", " ").capitalize())
    summary = ask(_("What does it bring, in one sentence? "), name)
    author = ask(_("Who are you? "), _("the author"))
    languages = languages or _listed(
        ask, _("Which languages does it speak (en, nl)? "),
        begins.locales if begins else (language(),), _language, _no_language(),
    )  # fmt: skip
    if not kinds:
        kinds = _listed(
            ask, _("What is in it ({kinds})? ").format(kinds=_called(POSSIBLE)), USUAL,
            _possible, _("“{said}” is none of these."),
        )  # fmt: skip
    return NewPack(
        id=id_, name=name, summary=summary, author=author, locales=languages,
        licence=begins.licence if begins else ask(_("Under which licence? "), LICENCE),
        kinds=tuple(kind for kind in POSSIBLE if kind in kinds), begins=begins,
    )  # fmt: skip


def _listed(
    ask: Callable[[str, str], str], question: str, usual: tuple[str, ...],
    read: Callable[[str], str], objection: str,
) -> tuple[str, ...]:  # fmt: skip
    """Ask for some words until every one of them can be read as something."""
    while True:
        words = _words(ask(question, _called(usual)))
        wrong = next((word for word in words if not read(word)), None)
        if wrong is None:
            return tuple(dict.fromkeys(map(read, words))) or usual
        output.say(objection.format(said=wrong))


def _usual(_question: str, usual: str) -> str:
    return usual


def _asked(question: str, usual: str) -> str:
    said = output.ask(f"{question}[{usual}] ")
    return (said or "").strip() or usual
