"""In which formats things leave: each is named once, with the ends of its file names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path, PurePath
from typing import Final, TypeAlias

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import N_, _
from coach.model.act import Act
from coach.model.errors import CoachError, UsageError
from coach.services import files
from coach.services.json_text import as_text
from coach.services.sharing import card, diary, markdown, page, tables, transfer
from coach.services.sharing.portion import Portion

Tables: TypeAlias = Mapping[str, str]
"""The name and the text of each file in a folder."""

Written: TypeAlias = str | Tables
"""The text of a file, or a folder of them."""


def _json(companion: Companion, chosen: Portion) -> Written:
    return as_text(transfer.export(companion, chosen)) + "\n"


def _markdown(companion: Companion, chosen: Portion) -> Written:
    return markdown.text(diary.diary(companion, chosen))


def _page(companion: Companion, chosen: Portion) -> Written:
    return page.text(diary.diary(companion, chosen), companion.today())


@dataclass(frozen=True, slots=True)
class Format:
    """One way in which things leave."""

    name: str
    label: str
    ends: tuple[str, ...]
    write: Callable[[Companion, Portion], Written]
    is_folder: bool = False


FORMATS: Final = (
    Format("json", N_("JSON, complete; coach import reads it"), (".json",), _json),
    Format("csv", N_("tables for a spreadsheet"), (".csv",), tables.files, is_folder=True),
    Format("md", N_("a diary in Markdown"), (".md", ".markdown"), _markdown),
    Format("html", N_("a page for the browser"), (".html", ".htm"), _page),
)
NAMES: Final = tuple(one.name for one in FORMATS)


def chosen(said: str | None, out: str | None) -> Format:
    """Return the format that was named, or that the name of the file says.

    A file whose name says another format than was asked for is refused.
    """
    end = PurePath(out).suffix.casefold() if out and out != "-" else ""
    named = next((one for one in FORMATS if end in one.ends), None)
    if said is None:
        if named is None and end:
            told = _(
                "The name {file} does not say how it is to be written. Add one of: {ways}."
            )
            ways = ", ".join(f"--format {name}" for name in NAMES)
            raise CoachError(told.format(file=out, ways=ways))
        return named or FORMATS[0]
    found = next((one for one in FORMATS if one.name == said.strip().casefold()), None)
    if found is None:
        told = _("There is no format “{name}”. There are: {names}.")
        raise UsageError(told.format(name=said, names=", ".join(NAMES)))
    if named not in (None, found):
        told = _("{file} would not be {format}: its name says {other}.")
        raise CoachError(told.format(file=out, format=found.name, other=named.name))
    return found


def win(companion: Companion, act: Act, found: Format, *, hide_names: bool) -> str:
    """Return the card of a small win in one of the formats for reading."""
    if found.name not in CARDS:
        raise CoachError(_("A small win is written as md or html."))
    return CARDS[found.name](card.win(companion, act, hide_names=hide_names))


CARDS: Final = {"md": card.as_markdown, "html": card.as_page}


def standing(out: str, written: Written) -> str:
    """Return the first file that would be replaced; nothing where none would."""
    if isinstance(written, str):
        return out if files.is_there(out) else ""
    files.make_folder(out)
    places = (str(Path(out) / name) for name in written)
    return next(filter(files.is_there, places), "")


def put(out: str, written: Written) -> None:
    """Write the file, or each file into the folder; only the user can read them."""
    if isinstance(written, str):
        files.write(out, written.encode())
        return
    files.make_folder(out)
    for name, text in written.items():
        files.write(str(Path(out) / name), text.encode())
