"""Everything that is wrong with a pack, or could be better: all of it at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from typing import Any

from coach.content.built_in import built_in
from coach.content.check import references
from coach.content.check.misplaced import belongs
from coach.content.check.references import About, about, check_items
from coach.content.check.table import MissingText, TableCheck, is_locale
from coach.content.findings import Finding, found
from coach.content.format.kinds import kind_of
from coach.content.format.texts import KeyedText, texts
from coach.content.source import limits
from coach.content.source.limits import FORMAT, PACK_ERRORS, PACK_SIGNS, newer
from coach.content.source.sources import Source
from coach.content.source.toml import ParsedFile, parse_on
from coach.content.untrusted import rows, word

MOST_LINES = 9
"""So many lines of a file are named where something is missing all over it."""


def check(
    source: Source,
    *,
    app_version: str = "",
    others: Mapping[str, Collection[str]] | None = None,
) -> tuple[Finding, ...]:
    """Return every finding, the first file first; none refuses the pack: it may be used."""
    findings = list(source.findings)
    said = parse_on("pack.toml", source.files.get("pack.toml", b""))[1]
    judged = replace(about(said), files=source.files, others=others or {})
    judged = replace(judged, lenses=_lenses(source))
    missing: list[MissingText] = []
    unlisted: list[tuple[str, str, int]] = []
    known = weight = errors = 0
    for name, raw in source.files.items():
        if weight > PACK_SIGNS or errors > PACK_ERRORS:
            code = "too-much" if weight > PACK_SIGNS else "many-more"
            findings.append(found(code, "", most=PACK_ERRORS))
            break
        place = name if kind_of(name) else belongs(name, raw)
        new, read = _read_on(name, place, raw)
        if isinstance(read, ParsedFile):
            walk = walked(place, read, judged)
            # Where a line was not understood, what seems to be missing may be in it.
            missing += [] if new else walk.missing
            new += (replace(one, file=name) for one in walk.findings)
            unlisted += ((locale, name, line) for locale, line in walk.unlisted)
            weight += read.weight
            known += place == name
        findings += new
        errors += sum(each.refuses for each in new)
    if judged.is_listed:
        findings += _missing(missing, judged)
        findings += _unlisted(unlisted)
    if said and "pack.toml" in source.files:
        findings += _manifest(said, judged, app_version)
    if known == 1 and not findings:
        findings.append(found("nothing-inside", "pack.toml"))
    order = {name: at for at, name in enumerate(source.files)}
    return tuple(sorted(findings, key=lambda each: (order.get(each.file, -1), each.line)))


def _lenses(source: Source) -> tuple[tuple[str, ...], ...]:
    """Return the lenses of a pack and of those built in, where scales are named by them."""
    if not any(name.startswith("questionnaires/") for name in source.files):
        return ()
    data = [source.data("lenses.toml")]
    data += (pack.rows("lenses.toml") for pack in built_in())
    ids = ([word(lens, "id") for _at, lens in rows(each, "lens")] for each in data)
    return tuple(tuple(filter(None, dict.fromkeys(here))) for here in ids if here)


def _read_on(name: str, place: str, raw: bytes) -> tuple[list[Finding], ParsedFile | None]:
    """Return what is in a file, and what keeps it from being read as it stands."""
    if place:
        findings, read = parse_on(name, raw)
        told = [found("file-elsewhere", name, example=place)] if place != name else []
        return [*told, *findings], read
    if name == limits.SIGNATURE:
        return [], None
    if name.endswith(".toml"):
        return [found("unused-file", name)], None
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return [found("not-utf8", name)], None
    return [], None


def walked(name: str, read: ParsedFile, about: About) -> TableCheck:
    """Return what one file is like, with what is wrong with it."""
    walk = TableCheck(name, read, about.default, about.id)
    if kind := kind_of(name):
        walk.table(kind.whole, read.data, ())
        for text in texts(kind, read.data):
            _text(walk, text, about, kind.name)
        check_items(walk, kind, read.data, about)
        if kind.name == "translations":
            _translations(walk, read.data, about)
    return walk


def _text(walk: TableCheck, text: KeyedText, about: About, kind: str) -> None:
    """Judge one text in its languages, and note which of those are missing."""
    said = {name: each for name, each in text.languages.items() if each.strip()}
    if any(not is_locale(name) for name in said):
        return  # that is told already
    key = str(text.path[-1]) if isinstance(text.path[-1], str) else text.key
    if not said:
        walk.say("empty-text", text.path, key=key, locale=about.default)
        return
    for locale, text_here in said.items():
        path = (*text.path, locale)
        if locale not in about.locales:
            walk.unlisted.append((locale, walk.line(path)))
        for code, piece in references.judge(text_here, fills=kind == "prompts"):
            walk.say(code, path, value=piece)
    for locale in about.locales:
        if locale not in said:
            # A choice has its languages side by side, on a line of its own.
            name = f"{key}.{locale}" if isinstance(text.path[-1], str) else locale
            shown = about.default if about.default in said else next(iter(said))
            walk.missing.append(
                MissingText(
                    file=walk.file, line=walk.line(text.path), locale=locale, key=key,
                    shown=shown, write=f'{name} = "…"',
                )
            )  # fmt: skip


def _missing(missing: Iterable[MissingText], about: About) -> Iterator[Finding]:
    """Yield for each language once what has no text in it."""
    for locale in about.locales:
        here = [one for one in missing if one.locale == locale]
        if not here:
            continue
        first = here[0]
        facts = {"key": first.key, "locale": locale, "default": first.shown}
        if len(here) == 1:
            code = "missing-text"
        else:
            code, facts["count"] = "missing-texts", str(len(here))
            facts["places"] = _places(here)
        yield found(code, first.file, first.line, example=first.write, **facts)


def _unlisted(texts: Sequence[tuple[str, str, int]]) -> Iterator[Finding]:
    """Yield once for each language in which the pack has texts and does not say so."""
    counts = Counter(locale for locale, _file, _line in texts)
    for locale, count in counts.items():
        file, line = next((file, line) for each, file, line in texts if each == locale)
        yield found("locale-not-listed", file, line, locale=locale, count=count)


def _places(missing: Iterable[MissingText]) -> str:
    """Return the lines of each file, as in "acts.toml 3, 9"."""
    lines: dict[str, list[str]] = {}
    for one in missing:
        lines.setdefault(one.file, []).append(str(one.line))
    return "; ".join(f"{file} {_first(here)}" for file, here in lines.items())


def _first(lines: Iterable[str]) -> str:
    """Return some of the lines, and that there are more."""
    listed = [*dict.fromkeys(lines)]
    return ", ".join(listed[:MOST_LINES]) + (" …" if len(listed) > MOST_LINES else "")


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
            for code, piece in references.judge(text, fills="/prompts/" in key):
                walk.say(code, (key,), value=piece)
