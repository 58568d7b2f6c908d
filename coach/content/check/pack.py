"""Everything that is wrong with a pack, or could be better: all of it at once."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches
from typing import Any

from coach.content.check import items
from coach.content.check.items import About, about, check_items
from coach.content.check.table import TableCheck
from coach.content.findings import Finding, found
from coach.content.format.kinds import kind_of
from coach.content.format.texts import KeyedText, texts
from coach.content.source import limits
from coach.content.source.limits import FORMAT, PACK_ERRORS, PACK_SIGNS, newer
from coach.content.source.sources import Source
from coach.content.source.toml import ParsedFile, parse


def check(
    source: Source,
    *,
    app_version: str = "",
    others: Mapping[str, Collection[str]] | None = None,
) -> tuple[Finding, ...]:
    """Return every finding, the first file first; none refuses the pack: it may be used."""
    findings = list(source.findings)
    manifest = _read("pack.toml", source.files.get("pack.toml", b""))
    said = manifest if isinstance(manifest, ParsedFile) else None
    judged = replace(about(said), files=source.files, others=others or {})
    known = weight = errors = 0
    for name, raw in source.files.items():
        if weight > PACK_SIGNS or errors > PACK_ERRORS:
            code = "too-much" if weight > PACK_SIGNS else "many-more"
            findings.append(found(code, "", most=PACK_ERRORS))
            break
        read = manifest if name == "pack.toml" else _read(name, raw)
        new = [*check_file(name, read, judged)] if isinstance(read, ParsedFile) else [read]
        findings += filter(None, new)
        errors += sum(each.refuses for each in new if each)
        weight += read.weight if isinstance(read, ParsedFile) else 0
        known += isinstance(read, ParsedFile)
    if said and "pack.toml" in source.files:
        findings += _manifest(said, judged, app_version)
    if known == 1 and not findings:
        findings.append(found("nothing-inside", "pack.toml"))
    order = {name: at for at, name in enumerate(source.files)}
    return tuple(sorted(findings, key=lambda each: (order.get(each.file, -1), each.line)))


def _read(name: str, raw: bytes) -> ParsedFile | Finding | None:
    if kind_of(name):
        return parse(name, raw)
    if name.endswith(".toml"):
        return found("unused-file", name)
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return found("not-utf8", name)
    return None


def check_file(name: str, read: ParsedFile, about: About) -> Iterator[Finding]:
    """Yield what is wrong with one file."""
    kind = kind_of(name)
    if not kind:
        return
    walk = TableCheck(name, read)
    walk.table(kind.whole, read.data, ())
    for text in texts(kind, read.data):
        _text(walk, text, about)
    check_items(walk, kind, read.data, about)
    if kind.name == "translations":
        _translations(walk, read.data, about)
    yield from walk.findings


def _text(walk: TableCheck, text: KeyedText, about: About) -> None:
    """Judge one text in its languages, and which of those are missing."""
    said = {name: each for name, each in text.languages.items() if each.strip()}
    key = str(text.path[-1]) if isinstance(text.path[-1], str) else text.key
    if not said:
        walk.say("empty-text", text.path, key=key, locale=about.default)
        return
    for locale, text_here in said.items():
        path = (*text.path, locale)
        if locale not in about.locales:
            walk.say("locale-not-listed", path, key=key, locale=locale)
        for code, piece in items.judge(text_here):
            walk.say(code, path, value=piece)
    shown = about.default if about.default in said else next(iter(said))
    for locale in about.locales:
        if locale not in said:
            # A choice has its languages side by side, on a line of its own.
            name = f"{key}.{locale}" if isinstance(text.path[-1], str) else locale
            facts = {"key": key, "locale": locale, "default": shown}
            walk.say("missing-text", text.path, write=f'{name} = "…"', **facts)


def _manifest(read: ParsedFile, about: About, app_version: str) -> Iterator[Finding]:
    walk = TableCheck("pack.toml", read)
    data = read.data
    if limits.trouble(f"{about.id or 'none'}.toml") == "name-reserved":
        walk.say("name-reserved", ("id",))
    version = data.get("format")
    if isinstance(version, int) and version > FORMAT:
        walk.say("unknown-format", ("format",), format=version, known=FORMAT)
    if data.get("default_locale") and about.default not in about.locales:
        walk.say("default-not-listed", ("default_locale",), locale=about.default)
    needed = data.get("min_app_version")
    if app_version and isinstance(needed, str) and _is_newer(needed, app_version):
        walk.say("needs-newer-coach", ("min_app_version",), version=needed)
    yield from walk.findings


def _is_newer(version: str, than: str) -> bool:
    try:
        return newer(version, than)
    except ValueError:
        return False  # its form has been judged already


def _translations(walk: TableCheck, data: dict[str, Any], about: About) -> None:
    """Judge keys that name a text of another pack, and the texts themselves."""
    example = '"small/acts/card-with-detail.text" = "…"'
    missing: set[str] = set()
    for key, text in data.items():
        pack, _slash, _rest = key.partition("/")
        known = about.others.get(pack)
        if key.count("/") != 2 or not pack:
            walk.say("translation-key", (key,), key=key, example=example)
        elif known is not None and key not in known:
            near = get_close_matches(key[:120], known, 1) if walk.fresh else []
            near = near or [example]
            walk.say("translation-key", (key,), key=key, example=near[0])
        elif known is None and about.others and pack not in missing:
            missing.add(pack)
            walk.say("translation-of-none", (key,), pack=pack)
        if isinstance(text, str):
            for code, piece in items.judge(text):
                walk.say(code, (key,), value=piece)
