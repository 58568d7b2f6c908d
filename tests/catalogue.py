"""The catalogues of the other languages: `python -m tests.catalogue update|compile`.

`update` takes the messages from the source and merges them into each catalogue, keeping
what was translated; `compile` writes the form that the program reads.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from coach import __version__

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "coach"
LOCALE = SOURCE / "locale"
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2), "plural": (1, 2)}
LANGUAGES = ("nl",)
BEGAN = datetime(2026, 11, 20, tzinfo=UTC)
"""One date for all, so that a catalogue changes only when its words do."""


@cache
def messages() -> Catalog:
    """Return every message in the source, with the place where it is said."""
    found = Catalog(project="coach", charset="utf-8")
    for name, _line, message, comments, _context in extract_from_dir(
        SOURCE, method_map=[("**.py", "python")], keywords=KEYWORDS, comment_tags=()
    ):
        # Places without line numbers, for the same reason.
        found.add(message, locations=[(f"coach/{name}", 0)], auto_comments=comments)
    return found


def catalogue(language: str) -> Path:
    """Return the file that holds the translations."""
    return LOCALE / language / "LC_MESSAGES" / "coach.po"


def translated(language: str) -> Catalog:
    """Return the catalogue of a language; an empty one where none was written yet."""
    path = catalogue(language)
    if not path.exists():
        return Catalog(
            locale=language,
            header_comment="# The words of coach.",
            project="coach",
            version=__version__,
            msgid_bugs_address="coach",
            last_translator="coach",
            language_team="coach",
            creation_date=BEGAN,
            revision_date=BEGAN,
            fuzzy=False,
        )
    with path.open("rb") as file:
        return read_po(file, locale=language)


def compiled(language: str) -> bytes:
    """Return the catalogue in the form that the program reads."""
    written = BytesIO()
    write_mo(written, translated(language))
    return written.getvalue()


def update(language: str) -> None:
    """Bring a catalogue up to date with the source, keeping what was translated."""
    known = translated(language)
    # A guess from a similar sentence is worse than a gap that the tests show.
    known.update(messages(), no_fuzzy_matching=True, update_creation_date=False)
    known.obsolete.clear()
    path = catalogue(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, known, width=92, sort_output=True, include_lineno=False)
    missing = sum(1 for message in known if message.id and not message.string)
    sys.stdout.write(f"{path.relative_to(ROOT)}: {len(known)} messages, {missing} to go\n")


def compile_(language: str) -> None:
    """Write the compiled form beside the catalogue."""
    catalogue(language).with_suffix(".mo").write_bytes(compiled(language))


def main(arguments: list[str]) -> int:
    """Update or compile every catalogue."""
    actions = {"update": update, "compile": compile_}
    if len(arguments) != 1 or arguments[0] not in actions:
        sys.stderr.write("Usage: python -m tests.catalogue update|compile\n")
        return 2
    for language in LANGUAGES:
        actions[arguments[0]](language)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
