"""Words with a capital that are nobody's name: days, places, languages, tools, customs."""

# ruff: noqa: PTH118, PTH120, PTH123  (a note from the shell may wait for this)

from __future__ import annotations

import os
from functools import cache

from coach.model.text import fold


@cache
def no_names() -> frozenset[str]:
    """Return these words, in the form in which names are compared."""
    path = os.path.join(os.path.dirname(__file__), "no_names.txt")
    with open(path, encoding="utf-8") as file:
        lines = [line for line in file if not line.startswith("#")]
    return frozenset(fold(word.strip()) for line in lines for word in line.split(","))
