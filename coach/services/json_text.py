"""Values as JSON that people can read, and that steers no terminal which shows it."""

from __future__ import annotations

import json
import re

# json escapes the C0 controls; these would still steer a terminal that shows the text.
_STEERING = "[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]"


def as_text(value: object, *, ascii_only: bool = False) -> str:
    """Return a value as JSON text."""
    text = json.dumps(value, ensure_ascii=ascii_only, indent=2)
    return re.sub(_STEERING, lambda found: f"\\u{ord(found[0]):04x}", text)
