"""The guide for who writes packs, as it lies in docs: `python -m tests.guide` writes it."""

from __future__ import annotations

from pathlib import Path

from coach import i18n
from coach.content.guide import pages

DOCS = Path(__file__).parents[1] / "docs"
FILES = {"en": DOCS / "packs.md", "nl": DOCS / "pakketten.md"}
"""By language."""


def main() -> None:
    """Write both."""
    for language, file in FILES.items():
        i18n.use(language)
        file.write_text(pages.whole(), "utf-8")


if __name__ == "__main__":
    main()
