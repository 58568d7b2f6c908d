"""Items of a pack as they stand in their files, with the comments above them."""

from __future__ import annotations

from collections.abc import Iterator

from coach.content.format.field import FileKind
from coach.content.format.kinds import KINDS, kind_of
from coach.content.source.sources import Source
from coach.content.source.toml import ParsedFile, parse
from coach.content.untrusted import rows, word
from coach.fastclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """One item, and what stands in its file about it."""

    kind: str
    id: str
    """None for what has no items, such as a word list."""

    file: str
    text: str

    @property
    def key(self) -> str:
        """Kind and item, as keys of texts begin."""
        return f"{self.kind}/{self.id}" if self.id else self.kind


def excerpts(source: Source) -> Iterator[Excerpt]:
    """Yield every item of a pack, in the order of the format and of its files."""
    for kind in KINDS.values():
        for name, raw in source.files.items():
            read = parse(name, raw) if kind_of(name) is kind else None
            if isinstance(read, ParsedFile):
                yield from _of_file(kind, name, read)


def _of_file(kind: FileKind, name: str, read: ParsedFile) -> Iterator[Excerpt]:
    if not kind.row:
        id_ = word(read.data, "id") if kind.folder else ""
        yield Excerpt(kind=kind.name, id=id_, file=name, text=read.text)
        return
    lines = read.text.split("\n")
    items = rows(read.data, kind.row)
    starts = [_start(lines, read.line((kind.row, at))) for at, _item in items]
    for (_at, item), start, end in zip(
        items, starts, [*starts[1:], len(lines)], strict=True
    ):
        text = "\n".join(lines[start:end]).strip("\n")
        yield Excerpt(kind=kind.name, id=word(item, "id"), file=name, text=f"{text}\n")


def _start(lines: list[str], heading: int) -> int:
    """Return where an item begins: at the comments right above its heading."""
    at = max(heading - 1, 0)
    while at and lines[at - 1].startswith("#"):
        at -= 1
    return at


def meant(source: Source, said: str) -> tuple[Excerpt, ...]:
    """Return the items meant by "acts", "acts/card" or "card"; all of them by nothing."""
    known = tuple(excerpts(source))
    exact = tuple(one for one in known if said in ("", one.kind, one.key))
    return exact or tuple(one for one in known if one.id == said)
