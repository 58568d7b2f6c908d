"""The entry in hand, whole: beside its list, or in a few lines below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from coach.fastclass import dataclass
from coach.model.text import one_line
from coach.widgets.text import cells, fit, flow, justified, key_name, line, padded, wrapped

_TALL = 8
"""From so many lines on there is room to read."""

_AT = 8
"""How many cells the days of earlier notes take."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewRow:
    """One entry, as it is read."""

    day: str = ""
    at: str = ""
    glyph: str = ""
    kind: str = ""
    text: str = ""
    people: tuple[tuple[str, str], ...] = ()
    """Names, and the side of each."""

    facts: tuple[tuple[str, str], ...] = ()
    marks: tuple[tuple[str, int | None], ...] = ()
    earlier_title: str = ""
    earlier: tuple[tuple[str, str], ...] = ()
    """Days and texts of what came before it with the same person."""

    key: tuple[str, str] = ("", "")
    """A key, and what it leads to."""


NOTHING = PreviewRow()


class EntryPreview(Widget):
    """Says all there is of one entry, as far as there is room."""

    DEFAULT_CSS = """
    EntryPreview { background: $surface; padding: 1 2; }
    """
    shown: reactive[PreviewRow] = reactive(NOTHING)

    def render(self) -> Content:
        """Return the entry, in many lines or in few."""
        width, height = self.content_size
        if width < 1 or not (self.shown.text or self.shown.day):
            return Content("")
        tell = self._whole if height >= _TALL else self._brief
        return Content("\n").join(list(tell(self.shown, width, height))[:height])

    def _brief(self, row: PreviewRow, width: int, height: int) -> Iterator[Content]:
        """Yield one line of what it is, and its text."""
        who = ", ".join(filter(None, (name for name, _side in row.people)))
        told = f"{row.glyph} {row.kind}".strip()
        note = " · ".join(value for _label, value in row.facts[:1])
        at = padded(row.at, 7)
        room = width - cells(at)
        left = fit(told + (f" · {note}" if note else ""), room)
        who = fit(one_line(who), room - cells(left) - 2)
        gap = " " * max(0, room - cells(left) - cells(who))
        yield Content.assemble(
            (at, "$ink-faint"), (left, "$ink-soft"), gap, (who, "$secondary")
        )
        text = one_line(row.text)
        if row.marks and not text:
            yield from self._marks(row.marks)
        for part in flow(text, width - 9, height - 1):
            yield Content(" " * 9 + part)

    def _whole(self, row: PreviewRow, width: int, height: int) -> Iterator[Content]:
        at = one_line(row.at)
        day = fit(one_line(row.day), width - cells(at) - 1)
        gap = " " * (width - cells(day) - cells(at))
        yield Content.assemble((day, "bold $ink-soft"), gap, (at, "$ink-faint"))
        yield Content("")
        lines = [part for told in row.text.split("\n") for part in _paragraph(told, width)]
        about = list(self._about(row, width))
        room = max(1, height - 3 - len(about))
        if len(lines) > room:
            lines = [*lines[: room - 1], fit(lines[room - 1] + " …", width)]
        yield from map(line, lines)
        if lines:
            yield Content("")
        yield from about
        left = height - 3 - len(lines) - len(about) - (2 if row.key[0] else 0)
        earlier = list(_earlier(row, width, left))
        yield from earlier
        if row.key[0]:
            key = key_name(row.key[0])
            taken = 2 + len(lines) + bool(lines) + len(about) + len(earlier)
            yield from (Content("") for _line in range(height - 1 - taken))
            yield Content.assemble(
                (key, "bold $primary"),
                (" " + fit(one_line(row.key[1]), width - cells(key) - 1), "$ink-soft"),
            )

    def _about(self, row: PreviewRow, width: int) -> Iterator[Content]:
        yield from self._marks(row.marks)
        kind = fit(one_line(row.kind), width - 2)
        yield Content.assemble(
            (fit(row.glyph, 1) or " ", "$primary"), (" " + kind, "$ink-soft")
        )
        for name, side in row.people:
            told, end = justified(f"● {one_line(name)}", one_line(side), width)
            yield Content.assemble((told, "$secondary"), (end, "$ink-faint"))
        for label, value in row.facts:
            told = one_line(value)
            called = fit(one_line(label), max(width // 2, width - cells(told) - 2)) + "  "
            first, *rest = wrapped(told, width - cells(called)) or [""]
            yield Content.assemble((called, "$ink-faint"), (first, "$ink-soft"))
            indent = " " * cells(called)
            yield from (Content.styled(indent + more, "$ink-soft") for more in rest[:2])

    def _marks(self, marks: Sequence[tuple[str, int | None]]) -> Iterator[Content]:
        """Yield a line for each mark: its name, a bar, and the figure."""
        names = max((cells(name) for name, _mark in marks), default=0) + 2
        for at, (name, mark) in enumerate(marks):
            full = mark or 0
            yield Content.assemble(
                (padded(name, names), "$ink-soft"),
                ("▆" * full, "$fuel" if at == _FUEL else "$heat-3"),
                ("▁" * (_TOP - full), "$line"),
                (f" {'–' if mark is None else mark:>2}", ""),
            )
        if marks:
            yield Content("")


_TOP = 10

_FUEL = 3
"""Which of the four marks is energy."""


def _paragraph(text: str, width: int) -> list[str]:
    return flow(one_line(text), width) or [""]


def _earlier(row: PreviewRow, width: int, room: int) -> Iterator[Content]:
    """Yield what came before, each text whole or not begun."""
    if not row.earlier or room < 4:
        return
    told: list[Content] = []
    for day, text in row.earlier:
        first, *rest = flow(one_line(text), width - _AT, 4) or [""]
        if len(told) + len(rest) + 1 > room - 3:
            break
        if told:
            told.append(Content(""))
        when = padded(fit(one_line(day), _AT - 1), _AT)
        told.append(Content.assemble((when, "$ink-faint"), (first, "$ink-soft")))
        told += [Content.styled(" " * _AT + part, "$ink-soft") for part in rest]
    if told:
        yield Content("")
        yield line(fit(one_line(row.earlier_title), width), "bold $ink-soft")
        yield Content("")
        yield from told
