"""A line as it is to be written: what a finding shows to whoever wrote another one."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any

from coach.content.format.field import LOCALE, FieldFormat
from coach.content.format.guesses import LANGUAGES, value_meant

_SAMPLES = {
    "text": "…",
    "id": "small-steps",
    "name": "not_allowed",
    "locale": "en",
    "version": "1.0.0",
    "licence": "CC-BY-4.0",
}
USUAL = 5


def line(
    field: FieldFormat, key: str, value: Any = None, locale: str = "en", pack: str = ""
) -> str:
    """Return a line for this key; what was written already is kept where it can be."""
    match field.type:
        case "words":
            return _words(field, key, value, locale)
        case "list" if field.each:
            return _list(field.each, key, value, locale)
        case "ref":
            return f"{key} = {_quoted(_ref(value, pack or 'pack-id'))}"
        case "table":
            return f"[{key}]"
        case "map":
            return f'{key} = {{ … = "…" }}'
        case "flag":
            return f"{key} = true"
        case "whole" | "number":
            return f"{key} = {_number(field, value)}"
    return f"{key} = {_quoted(_text(field, value))}"


def _words(field: FieldFormat, key: str, value: Any, locale: str) -> str:
    said = value if isinstance(value, dict) else {}
    texts = (value if isinstance(value, list) else
             [value, said.get(locale), *said.values()])  # fmt: skip
    text = next((one for one in texts if isinstance(one, str) and one.strip()), "…")
    if not field.fields:
        return f"{key}.{locale} = {_quoted(text)}"
    own = ", ".join(
        f"{name} = {_quoted(str(said.get(name, '…')))}" for name in field.fields
    )
    return f"{key} = {{ {own}, {locale} = {_quoted(text)} }}"


def _list(each: FieldFormat, key: str, value: Any, locale: str) -> str:
    if each.type == "table":
        return f"[[{key}]]"
    said = _parts(value)
    if each.type == "words":
        named = [(slug(one), one) for one in said] or [("first", "…"), ("second", "…")]
        rows = (f"{{ id = {_quoted(name)}, {locale} = {_quoted(one)} }}"
                for name, one in named)  # fmt: skip
        return f"{key} = [{', '.join(rows)}]"
    if each.type == "one":
        fits = [one for one in said if one in each.of]
        said = fits or [*each.of][:2]
    else:
        said = [_text(each, one) for one in said or ["", ""]]
    return f"{key} = [{', '.join(map(_quoted, dict.fromkeys(said)))}]"


def _parts(value: Any) -> list[str]:
    """Return what may have been meant as the parts of a list."""
    if isinstance(value, str):
        return [part for one in re.split("[,;/]", value) if (part := one.strip())]
    if isinstance(value, list):
        return [one for one in value if isinstance(one, str) and one.strip()]
    return []


def _number(field: FieldFormat, value: Any) -> str:
    found = re.search(r"\d{1,3}", value) if isinstance(value, str) else None
    if found:
        number = int(found.group())
    elif isinstance(value, int | float) and abs(value) < field.most:
        number = round(value)
    else:
        number = 1 if field.needed else USUAL
    return str(min(max(number, field.least), field.most))


def _text(field: FieldFormat, value: Any) -> str:
    """Return a text of the form that is asked for, made of what was written."""
    said = "" if value is None or isinstance(value, dict | list) else str(value)
    match field.type:
        case "one":
            meant = value_meant(said, field.of)
            return meant or next(iter(field.of))
        case "id" | "name":
            joint = "-" if field.type == "id" else "_"
            return slug(said, joint) if said.strip() else _SAMPLES[field.type]
        case "version":
            found = re.match(r"v?(\d{1,4}(?:\.\d{1,4}){0,2})", said.strip())
            numbers = found.group(1).split(".") if found else ["1"]
            return ".".join([*numbers, "0", "0"][:3])
        case "locale":
            known = LANGUAGES.get(said.strip().casefold(), said.strip())
            return known if re.fullmatch(LOCALE, known) else _SAMPLES["locale"]
        case "text":
            return said if said.strip() else "…"
    return _SAMPLES[field.type]


def _ref(value: Any, pack: str) -> str:
    """Return what an exercise is named by: the pack before it, and a stroke between."""
    before, _slash, name = str(value or "").rpartition("/")
    return f"{slug(before or pack)}/{slug(name or 'exercise-id')}"


def slug(text: str, joint: str = "-") -> str:
    """Return a name in small letters for what was written as one."""
    plain = unicodedata.normalize("NFKD", text[:80]).encode("ascii", "ignore").decode()
    found = re.sub("[^a-z0-9]+", joint, plain.lower()).strip(joint)[:40].strip(joint)
    return found if len(found) > 1 else f"nr{joint}{found or 1}"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
