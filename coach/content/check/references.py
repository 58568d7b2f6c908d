"""What ties the items of a pack together: ids, placeholders, exercises, scales, lists."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from typing import Any

from coach.content.built_in import built_in
from coach.content.check.exercise import ExerciseCheck
from coach.content.check.lines import slug
from coach.content.check.table import TableCheck
from coach.content.format.field import FileKind
from coach.content.source.toml import ParsedFile, Path
from coach.content.untrusted import rows, table, word, words
from coach.fastclass import dataclass
from coach.model.text import clean
from coach.rules.lexicon import named
from coach.rules.patterns import plans
from coach.rules.prompts.registry import TRIGGERS
from coach.rules.prompts.rule import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What the files of a pack are judged by."""

    id: str = ""
    locales: tuple[str, ...] = ("en",)
    default: str = "en"
    is_listed: bool = True
    """Whether the manifest says in a way that can be read which languages there are."""

    files: Collection[str] = ()
    others: Mapping[str, Collection[str]] = field(default_factory=dict)
    """The keys of the texts of other packs, where those are at hand."""

    lenses: Sequence[Collection[str]] = ()
    """The lenses of each pack that has some, its own first; none when nobody looked."""


def about(manifest: ParsedFile | None) -> About:
    """Return what the manifest says, as far as it says it well."""
    data: dict[str, Any] = manifest.data if manifest else {}
    locales = tuple(each for _at, each in words(data, "locales")) or ("en",)
    return About(
        id=word(data, "id"),
        locales=locales,
        is_listed=isinstance(data.get("locales"), list),
        default=word(data, "default_locale") or locales[0],
    )


def check_items(
    walk: TableCheck, kind: FileKind, data: dict[str, Any], about: About
) -> None:
    """Check what a table of fields cannot say."""
    if kind.row:
        items = rows(data, kind.row)
        walk.unique(items, (kind.row,))
        for at, item in items:
            _refers(walk, item, "exercise", (kind.row, at), about)
    if kind.name in ("exercises", "questionnaires"):
        _file_name(walk, data)
        _refers(walk, data, "next", (), about)
    match kind.name:
        case "prompts":
            for at, item in rows(data, "prompt"):
                _prompt(walk, item, ("prompt", at))
        case "patterns":
            for at, item in rows(data, "pattern"):
                _plan(walk, item, ("pattern", at))
        case "lenses":
            for at, item in rows(data, "lens"):
                walk.unique(rows(item, "activities"), ("lens", at, "activities"))
        case "exercises":
            ExerciseCheck(walk, data).check()
        case "questionnaires":
            _questionnaire(walk, data, about)
        case "lexicons":
            _lexicons(walk, data)


def _file_name(walk: TableCheck, data: dict[str, Any]) -> None:
    name = walk.file.rpartition("/")[2].removesuffix(".toml")
    if (own := word(data, "id")) and own != name:
        walk.say("id-not-file", ("id",), id=own, stem=name)


def _refers(
    walk: TableCheck, item: dict[str, Any], key: str, path: Path, about: About
) -> None:
    pack, _slash, name = word(item, key).partition("/")
    if pack and pack == about.id and f"exercises/{name}.toml" not in about.files:
        names = (file.removesuffix(".toml") for file in sorted(about.files))
        known = [
            one.replace("exercises/", f"{pack}/")
            for one in names
            if one.startswith(EXERCISES)
        ]
        facts = {"ref": f"{pack}/{name}", "place": f"exercises/{name}.toml"}
        walk.say("unknown-exercise", (*path, key), known=", ".join(known) or "–", **facts)


def _plan(walk: TableCheck, item: dict[str, Any], path: Path) -> None:
    """Check that a plan reads well after "if" and "then", and says what one does."""
    cues, acts = table(item, "if_cue"), table(item, "then_do")
    for locale in dict.fromkeys((*cues, *acts)):
        cue, act = word(cues, locale), word(acts, locale)
        bare = plans.bare(cue, act)
        for key, said, better in zip(("if_cue", "then_do"), (cue, act), bare, strict=True):
            if said and said.strip() != better.strip():
                example = f'{key}.{locale} = "{better.strip()}"'
                here = (*path, key, locale)
                walk.say("plan-word-twice", here, key=key, example=example)
        if act and plans.is_only_not(act):
            walk.say("plan-only-not", (*path, "then_do", locale), value=act)


def _prompt(walk: TableCheck, item: dict[str, Any], path: Path) -> None:
    """Check that a prompt says what its rule can tell: all of it and nothing else."""
    trigger = TRIGGERS.get(word(item, "trigger"))
    if not trigger:
        return
    if (family := word(item, "family")) and family != trigger.family:
        facts = {"key": "family", "value": family, "known": trigger.family}
        walk.say("wrong-value", (*path, "family"), **facts)
    walk.unique(rows(item, "also"), (*path, "also"))
    told = [((*path, "also", at), each) for at, each in rows(item, "also")]
    for where, texts in (((*path, "text"), item.get("text")), *told):
        if isinstance(texts, dict):
            _figures(walk, trigger, texts, where)


def _figures(walk: TableCheck, rule: Rule, texts: dict[str, Any], path: Path) -> None:
    """Check that each of these texts tells the figures of its rule."""
    needed, known = _braced(rule.tells), _braced(rule.figures)
    for locale, text in texts.items():
        if not isinstance(text, str) or locale == "id":
            continue
        here, names = (*path, locale), placeholders(text)
        if names is None or not set(rule.tells) <= set(names) <= set(rule.figures):
            named = ", ".join(match.group() for match in PLACEHOLDER.finditer(text))
            walk.say("placeholders", here, value=named or "–", known=known, needed=needed)
        elif wrong := next((one for one in PLACEHOLDER.findall(text) if bad(one)), ""):
            walk.say(
                "plural-forms", here, value=f"{{{wrong}}}", name=wrong.partition("|")[0]
            )


def _braced(names: Iterable[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names)) or "–"


def _questionnaire(walk: TableCheck, data: dict[str, Any], about: About) -> None:
    known = [each for _at, each in words(data, "scales")]
    counts = Counter(dict.fromkeys(known, 0))
    items = rows(data, "item")
    walk.unique(items, ("item",))
    for at, item in items:
        sides = [word(item.get(side), "scale") for side in ("a", "b")]
        for side, scale in zip(("a", "b"), sides, strict=True):
            if scale and scale not in known:
                here = ("item", at, side, "scale")
                walk.say("unknown-scale", here, value=scale, known=", ".join(known))
            counts[scale] += scale in known
        if sides[0] and sides[0] == sides[1]:
            walk.say("same-scale", ("item", at), value=sides[0])
    # They are taken with the lenses of one pack: that with most of them.
    lenses = max(about.lenses, key=lambda one: len({*one} & {*known}), default=())
    for at, scale in words(data, "scales"):
        if lenses and slug(scale) == scale not in lenses:
            listed = ", ".join(lenses)
            walk.say("scale-no-lens", ("scales", at), value=scale, known=listed)
    usual = max((counts[scale] for scale in known), default=0)
    for scale in known:
        if counts[scale] != usual:
            walk.say("scales-uneven", ("scales",), value=scale, count=counts[scale])


def _lexicons(walk: TableCheck, data: dict[str, Any]) -> None:
    """Check that a star stands at the end of a word, and that a list named is there."""
    core = next(built_in()).rows("lexicons.toml")
    for name, lists in data.items():
        for locale in lists if isinstance(lists, dict) else ():
            for at, each in words(lists, locale):
                here = (name, locale, at)
                if _STAR_INSIDE.search(each):
                    walk.say("star-inside", here, value=each)
                for other in named(each):
                    if other not in data and other not in core:
                        walk.say("unknown-list", here, value=other)


EXERCISES = "exercises/"
"""Where the exercises of a pack are."""

_STAR_INSIDE = re.compile(r"\*(?=\S)|(?<!\w)\*")
PRESSURE = ("must", "should", "moet", "moeten", "faal", "streak", "overdue")
"""Words that can sound like pressure or blame."""

_PRESSURE = re.compile(rf"\b(?:{'|'.join(PRESSURE)})\b", re.IGNORECASE)
_ACTION = re.compile(r"\[\s*/?\s*(?:@|link\s*=)[^\]]{0,80}\]?", re.IGNORECASE)
_STYLE = re.compile(
    r"\[/?(?:b|i|u|s|bold|dim|italic|underline|strike|blink|reverse|not|on|red|green"
    r"|blue|yellow|cyan|magenta|black|white|\$[a-z-]+|#[0-9a-f]{3,8})?(?: [^\]]{0,60})?\]"
    r"|\[/[^\]]{0,60}\]?",
    re.IGNORECASE,
)
_MARKDOWN = re.compile(
    r"\*\*[^*\n]{1,80}\*\*|__[^_\n]{1,80}__|`[^`\n]{1,80}`|(?<!\w)\*[^\s*][^*\n]{0,80}\*(?!\w)"
    r"|</?[a-z][a-z0-9]{0,9}(?:\s[^<>\n]{0,80})?/?>|!?\[[^\]\n]{1,80}\]\([^)\n]{1,200}\)",
    re.IGNORECASE,
)
_SIGNS = re.compile(r"[*_`<\[{!]")
"""Without one of these a text holds no sign of the kinds that are looked for."""

_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def judge(text: str, *, fills: bool = False) -> Iterator[tuple[str, str]]:
    """Yield the code of each finding about a text, and the piece it is about.

    Where figures are filled in, names in braces have a check of their own.
    """
    if _OBEYED.search(text):
        yield "control-characters", ""
    elif clean(text) != clean_form(text):
        yield "hidden-characters", ""
    if match := _PRESSURE.search(text):
        yield "tone-word", match.group()
    if _SIGNS.search(text):
        yield from _signs(text, fills=fills)


def _signs(text: str, *, fills: bool) -> Iterator[tuple[str, str]]:
    if match := _ACTION.search(text):
        yield "markup-action", match.group()
    elif match := _STYLE.search(text) or _MARKDOWN.search(text):
        yield "markup", match.group()
    if not fills and (match := PLACEHOLDER.search(text)):
        yield "placeholder-shown", match.group()
    if "!" in text:
        yield "tone-exclamation", "!"


def clean_form(text: str) -> str:
    """Return the text as it is, but for how its accents are spelled."""
    from unicodedata import normalize  # only a check needs it

    return normalize("NFC", text)


def placeholders(text: str) -> tuple[str, ...] | None:
    """Return the names in braces, in order of the alphabet; none when braces are loose."""
    names = {place.partition("|")[0] for place in PLACEHOLDER.findall(text)}
    rest = PLACEHOLDER.sub("", text)
    return None if "{" in rest or "}" in rest else tuple(sorted(names))


def bad(place: str) -> bool:
    """Return whether a name has forms for how many there are that cannot be used."""
    _name, *forms = place.split("|")
    if not forms:
        return False
    return (
        len(forms) not in (2, 3) or not all(map(str.strip, forms)) or "#" not in forms[-1]
    )
