"""A page of the guide as pieces, and how they read as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias

from coach.fastclass import dataclass

Look: TypeAlias = Literal["heading", "text", "entry", "code"]


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of a page."""

    look: Look
    text: str
    term: str = ""
    """Entry: what is explained. Code: the file it stands in; none where it is typed."""

    depth: int = 0
    """How far an entry lies inside another one."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page, by the name one asks for it with."""

    name: str
    title: str
    blocks: tuple[Block, ...]


def heading(text: str) -> Block:
    """Return a heading within a page."""
    return Block("heading", text)


def text(words: str) -> Block:
    """Return a paragraph."""
    return Block("text", words)


def entry(term: str, words: str, depth: int = 0) -> Block:
    """Return something and what it means."""
    return Block("entry", words, term, depth)


def code(lines: str, file: str = "") -> Block:
    """Return lines as they are written in a file, or typed in the shell."""
    return Block("code", lines.rstrip("\n"), file)


def markdown(page: Page, level: int = 1) -> str:
    """Return a page as Markdown, with its title at this level."""
    parts = [f"{'#' * level} {page.title}", *_parts(page.blocks, level)]
    return "\n\n".join(parts) + "\n"


def _parts(blocks: Iterable[Block], level: int) -> Iterator[str]:
    listed: list[str] = []
    for block in blocks:
        if block.look == "entry":
            listed.append(f"{'  ' * block.depth}* `{block.term}`: {block.text}")
            continue
        if listed:
            yield "\n".join(listed)
            listed = []
        yield _part(block, level)
    if listed:
        yield "\n".join(listed)


def _part(block: Block, level: int) -> str:
    if block.look == "heading":
        return f"{'#' * (level + 1)} {block.text}"
    if block.look == "code":
        name = f"`{block.term}`\n\n" if block.term else ""
        kind = "toml" if block.term else "console"
        return f"{name}```{kind}\n{block.text}\n```"
    return block.text
