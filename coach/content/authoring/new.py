"""A new pack: a folder with filled-in examples that passes every check.

The comments in its files come from the same tables as the checks.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from coach.content.authoring.borrow import FIRST_AUTHOR, Borrowed, own
from coach.content.authoring.toml_writer import Writer
from coach.content.built_in import BuiltIn
from coach.content.check.pack import check
from coach.content.findings import PackError
from coach.content.format.kinds import KINDS, MANIFEST, kind_of
from coach.content.format.schema import schema
from coach.content.source.sources import Source
from coach.fastclass import dataclass
from coach.i18n import _
from coach.model.errors import CoachError

USUAL = ("questions", "acts", "exercises", "tips")
"""The kinds that a first pack begins with, when nothing else is asked for."""

POSSIBLE = tuple(name for name in KINDS if name != "pack")
EXAMPLES = BuiltIn(str(Path(__file__).parent / "examples"))
"""A good item or two of each kind, in two languages."""

_SCHEMAS = ".schema"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPack:
    """What somebody answers who begins a pack."""

    id: str
    name: str
    author: str
    summary: str = ""
    locales: tuple[str, ...] = ("en",)
    """The first is the language to fall back on."""

    licence: str = "CC-BY-4.0"
    kinds: tuple[str, ...] = USUAL
    begins: Borrowed | None = None
    """What another pack gives to begin with, in place of the examples."""


def draft(wishes: NewPack) -> dict[str, str]:
    """Return the files of the new pack with what is in them."""
    files = {"pack.toml": _file("pack.toml", manifest(wishes))}
    files["README.md"] = f"# {wishes.name}\n\n{wishes.summary or wishes.name}\n"
    filled = filling(wishes)
    for name, data in filled.items():
        files[name] = _file(name, data)
    known = {kind.name for name in filled if (kind := kind_of(name))}
    for each in ("pack", *(name for name in KINDS if name in known)):
        text = json.dumps(schema(KINDS[each]), ensure_ascii=False, indent=1)
        files[f"{_SCHEMAS}/{each}.json"] = f"{text}\n"
    return files


def filling(wishes: NewPack) -> dict[str, dict[str, Any]]:
    """Return what the files hold: what is borrowed, else the example of its kind."""
    begins = wishes.begins
    found = own(begins, wishes.id, wishes.locales, wishes.kinds) if begins else {}
    there = begins.kinds if begins else ()
    for kind in wishes.kinds:
        if kind not in there:
            for name, data in example(kind, wishes.locales).items():
                found.setdefault(name, data)
    return found


def example(kind: str, locales: tuple[str, ...]) -> dict[str, dict[str, Any]]:
    """Return the files of a good example of a kind, in these languages."""
    if kind == "translations":  # in a language that has no example it reads as in English
        name, known = f"translations/{locales[0]}.toml", EXAMPLES.files(kind)
        return {name: EXAMPLES.rows(name if name in known else "translations/en.toml")}
    # A questionnaire puts lenses in an order, so these go with it.
    more = ("lenses",) if kind == "questionnaires" else ()
    files = written(EXAMPLES, kind, *more)
    return {name: spoken(data, locales) for name, data in files.items()}


def written(pack: BuiltIn, *kinds: str) -> dict[str, dict[str, Any]]:
    """Return what the files of these kinds hold, by their names."""
    found = {}
    for kind in kinds:
        for name in pack.files(kind) if KINDS[kind].folder else (f"{kind}.toml",):
            if data := pack.rows(name):
                found[name] = data
    return found


def drafted(folder: str, wishes: NewPack) -> Mapping[str, str]:
    """Return the files of a new pack, for a folder that is not there yet, or empty."""
    root = Path(folder)
    if root.exists() and (not root.is_dir() or any(root.iterdir())):
        raise CoachError(
            _(
                "{folder} is there already and holds something; choose another place."
            ).format(folder=folder)
        )
    files = draft(wishes)
    raw = {name: text.encode() for name, text in files.items() if not name.startswith(".")}
    refused = [each for each in check(Source(path=folder, files=raw)) if each.refuses]
    if refused:
        raise PackError(refused[0].what, tuple(refused))
    return files


def manifest(wishes: NewPack) -> dict[str, Any]:
    """Return what pack.toml holds."""
    return {
        "format": 1,
        "id": wishes.id,
        "version": "0.1.0",
        "name": dict.fromkeys(wishes.locales, wishes.name),
        "summary": dict.fromkeys(wishes.locales, wishes.summary or wishes.name),
        "locales": [*wishes.locales],
        "default_locale": wishes.locales[0],
        "licence": wishes.licence,
        "authors": [
            {"name": wishes.author, "role": "author"},
            *({"name": name, "role": FIRST_AUTHOR} for name in _before(wishes)),
        ],
    }


def _before(wishes: NewPack) -> tuple[str, ...]:
    """Return whose work the pack begins with; most licences ask to name them."""
    return tuple(
        name for name in (wishes.begins.authors if wishes.begins else ())
        if name and name != wishes.author
    )  # fmt: skip


def spoken(value: Any, locales: tuple[str, ...]) -> Any:
    """Return an example in the languages of the pack; English where there is no other."""
    if isinstance(value, list):
        return [spoken(each, locales) for each in value]
    if not isinstance(value, dict):
        return value
    own = {name: each for name, each in value.items() if name not in ("en", "nl")}
    found = {name: spoken(each, locales) for name, each in own.items()}
    if "en" in value:
        found |= {locale: value.get(locale, value["en"]) for locale in locales}
    return found


def _file(name: str, data: dict[str, Any]) -> str:
    kind = kind_of(name) or MANIFEST
    up = "../" * name.count("/")
    heading = f"#:schema {up}{_SCHEMAS}/{kind.name}.json\n"
    if not kind.row:
        heading += f"# {_(kind.about)}\n"
    return f"{heading}\n{Writer().text(kind.whole, data)}"
