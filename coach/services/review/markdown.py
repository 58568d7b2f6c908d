"""A look back as a page of Markdown, to keep or to print."""

from __future__ import annotations

from collections.abc import Iterator

from coach.i18n import _
from coach.services import wording
from coach.services.review.reviews import ReviewPage, StepPage

SIGNS = "\\`*_{}[]<>#|"


def page(found: ReviewPage) -> str:
    """Return the look back as Markdown."""
    return "\n".join(_page(found)).rstrip() + "\n"


def plain(text: str) -> str:
    """Return words so that nothing in them means anything to Markdown."""
    text = "".join(f"\\{sign}" if sign in SIGNS else sign for sign in text)
    return text.replace("\n", "  \n")


def _page(found: ReviewPage) -> Iterator[str]:
    yield f"# {plain(found.title)}"
    yield ""
    for step in found.steps:
        yield from _step(step)
    if found.slow:
        yield plain(found.slow)
        yield ""
    if found.compared:
        yield from _compared(found)


def _step(step: StepPage) -> Iterator[str]:
    yield f"## {wording.field('reviews', step.name)}"
    yield ""
    if step.said:
        yield plain(step.said)
        yield ""
    for one in step.beside:
        lead = f"**{plain(one.lead)}**: " if one.lead else ""
        yield f"- {lead}{plain(one.text)}"
    yield ""


def _compared(found: ReviewPage) -> Iterator[str]:
    rows = found.compared
    has_year = any(row.earlier for row in rows)
    heads = [_("Now beside then"), _("now"), found.then]
    heads += [_("a year before")] if has_year else []
    heads.append("")
    yield "| " + " | ".join(map(plain, heads)) + " |"
    yield "|" + " --- |" * len(heads)
    for row in rows:
        cells = [
            row.label,
            row.now,
            row.then,
            *([row.earlier] if has_year else []),
            row.word,
        ]
        yield "| " + " | ".join(map(plain, cells)) + " |"
    yield ""
