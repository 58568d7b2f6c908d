"""What a text of a pack may not hold, and what would not sound like us."""

from __future__ import annotations

import re

from coach.model.text import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_PRESSURE = re.compile(
    r"\b(?:must|should|moet|moeten|faal|streak|overdue)\b", re.IGNORECASE
)
_ACTION = re.compile(r"\[\s*/?\s*(?:@|link\s*=)[^\]]{0,80}\]?", re.IGNORECASE)
_STYLE = re.compile(
    r"\[/?(?:b|i|u|s|bold|dim|italic|underline|strike|blink|reverse|not|on|red|green"
    r"|blue|yellow|cyan|magenta|black|white|\$[a-z-]+|#[0-9a-f]{3,8})?(?: [^\]]{0,60})?\]"
    r"|\[/[^\]]{0,60}\]?",
    re.IGNORECASE,
)
_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def judge(text: str) -> Iterator[tuple[str, str]]:
    """Yield the code of each finding about a text, and the piece it is about."""
    if _OBEYED.search(text):
        yield "control-characters", ""
    elif clean(text) != clean_form(text):
        yield "hidden-characters", ""
    if match := _ACTION.search(text):
        yield "markup-action", match.group()
    elif match := _STYLE.search(text):
        yield "markup", match.group()
    if match := _PRESSURE.search(text):
        yield "tone-word", match.group()
    if "!" in text:
        yield "tone-exclamation", "!"


def clean_form(text: str) -> str:
    """Return the text as it is, but for how its accents are spelled."""
    from unicodedata import normalize  # only a check needs it

    return normalize("NFC", text)


def placeholders(text: str) -> tuple[str, ...] | None:
    """Return the names in braces, in order of the alphabet; none when braces are loose."""
    names = PLACEHOLDER.findall(text)
    rest = PLACEHOLDER.sub("", text)
    return None if "{" in rest or "}" in rest else tuple(sorted(set(names)))
