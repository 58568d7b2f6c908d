"""The river as cells: water, banks, guardrails, trees, rapids and own ways.

Filled water in eighths of a cell, everything finer in dots of braille. Without colours the
edges of the water are lines of dots as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from math import exp
from typing import Final

from coach.fastclass import dataclass
from coach.model.text import one_line
from coach.rules.direction.bed import Bed
from coach.rules.direction.river import Boundary, River, RiverWeek, Tree
from coach.widgets.charts import FULL, part_of
from coach.widgets.text import cells

BRAILLE: Final = ((1, 8), (2, 16), (4, 32), (64, 128))
BANKS, RAILS, OWN_WAYS = 3, 2, 3
"""More banks and guardrails, and own ways in a week, are told by the lists alone."""

RAPIDS: Final = "≈"
OWN: Final = "●"
RAIL: Final = "━"

LAND, WATER, EDGE = "land", "water", "edge"


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours it is drawn with."""

    ground: str = ""
    """Behind everything; empty where there are no colours, and only lines are drawn."""

    water: str = ""
    strand: str = ""
    text: str = ""
    soft: str = ""
    faint: str = ""
    accent: str = ""
    even: bool = False
    """Whether the water has one tint: few colours make steps of every shade."""

    @property
    def plain(self) -> bool:
        """Whether there are no colours."""
        return not self.ground


@dataclass(frozen=True, slots=True)
class RiverCell:
    """One cell: a sign, its colour, and the colour behind it."""

    sign: str = " "
    ink: str = ""
    ground: str = ""


@cache
def mix(one: str, other: str, part: float) -> str:
    """Return a colour between two; the part is how much it is of the other."""
    if not (one and other):
        return other or one
    pairs = ((int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    part = max(0.0, min(1.0, part))
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in pairs)


def draw(river: River, width: int, height: int, inks: Inks) -> list[list[RiverCell]]:
    """Return the rows of the drawing; without weeks there is nothing to draw."""
    if not river.weeks or width < len(river.weeks) or height < 1:
        return []
    sheet = _Sheet(Bed(river.weeks, width, height), inks)
    _fill(sheet)
    _shores(sheet, river.lines)
    for at, week in enumerate(river.weeks):
        if tree := shown_tree(week):
            _fallen(sheet, at, tree)
    _strands(sheet)
    for at, week in enumerate(river.weeks):
        if week.rapids:
            _rapids(sheet, at)
        _own_ways(sheet, at, len(week.own[:OWN_WAYS]))
    sheet.settle()
    _rails(sheet, [line for line in river.lines if line.hard][:RAILS])
    return sheet.cells


def shown_tree(week: RiverWeek) -> Tree | None:
    """Return the tree that is drawn in a week: one that lies across before any other."""
    found = [tree for tree in week.trees if not tree.cleared and not tree.parked]
    return next((tree for tree in found if tree.is_open), next(iter(found), None))


class _Sheet:
    """What is drawn so far, cell by cell, and the dots that are still to become signs."""

    def __init__(self, bed: Bed, inks: Inks) -> None:
        self.bed, self.inks = bed, inks
        self.width, self.height = bed.width, bed.height
        grid = [[RiverCell(ground=inks.ground)] * self.width for _row in range(self.height)]
        self.cells = grid
        self.kind = [[LAND] * self.width for _row in range(self.height)]
        self._dots = [[0] * self.width for _row in range(self.height)]
        self._rank = [[0] * self.width for _row in range(self.height)]
        self._ink = [[""] * self.width for _row in range(self.height)]

    def water(self, x: int, y: int) -> str:
        """Return the colour of the water: deeper in the middle, paler where it is still."""
        inks, bed = self.inks, self.bed
        if inks.even:
            return inks.water
        deep = max(0.0, 1 - abs(y + 0.5 - bed.middle(x)) / bed.half(x))
        part = 0.12 + bed.flow(x) * (0.10 + 0.07 * deep)
        return mix(inks.ground, inks.water, round(part * bed.fade(x), 2))

    def put(self, x: float, y: float, sign: str, ink: str) -> None:
        """Put a sign in a cell, over whatever was there."""
        column, row = int(x), int(min(max(y, 0), self.height - 1))
        if 0 <= column < self.width:
            self.cells[row][column] = replace(self.cells[row][column], sign=sign, ink=ink)
            self._dots[row][column] = 0

    def dot(self, px: float, py: float, ink: str, rank: int, where: str) -> None:
        """Put a dot, at most as often as two across and four down in a cell.

        Of two that want the same cell the one of the higher rank has it.
        """
        x, y = int(px // 2), int(py // 4)
        if not (0 <= x < self.width and 0 <= y < self.height):
            return
        if self.kind[y][x] not in where or rank < self._rank[y][x]:
            return
        if rank > self._rank[y][x]:
            self._dots[y][x] = 0
        self._dots[y][x] |= BRAILLE[int(py) % 4][int(px) % 2]
        self._ink[y][x], self._rank[y][x] = ink, rank

    def settle(self) -> None:
        """Turn the dots into signs."""
        for y in range(self.height):
            for x in range(self.width):
                if dots := self._dots[y][x]:
                    self._settle(x, y, dots)

    def _settle(self, x: int, y: int, dots: int) -> None:
        ground = self.cells[y][x].ground
        if self.kind[y][x] == EDGE and not self.inks.plain:
            # A cell has one colour behind it: that of the larger part.
            bed = self.bed
            inside = abs(y + 0.5 - bed.middle(x + 0.5)) < bed.half(x + 0.5)
            ground = self.water(x, y) if inside else self.inks.ground
        self.cells[y][x] = RiverCell(chr(0x2800 + dots), self._ink[y][x], ground)


def _fill(sheet: _Sheet) -> None:
    """Lay the water, with its edges in eighths of a cell."""
    bed, ground = sheet.bed, sheet.inks.ground
    for x in range(sheet.width):
        top = bed.middle(x + 0.5) - bed.half(x + 0.5)
        bottom = bed.middle(x + 0.5) + bed.half(x + 0.5)
        for y in range(sheet.height):
            if y + 0.94 <= top or y + 0.06 >= bottom:
                continue
            inside = y >= top - 0.06 and y + 1 <= bottom + 0.06
            sheet.kind[y][x] = WATER if inside else EDGE
            if sheet.inks.plain:
                continue
            water = sheet.water(x, y)
            if inside:
                sheet.cells[y][x] = RiverCell(ground=water)
            elif y < top:
                edge = part_of(round((y + 1 - top) * FULL), 0)
                sheet.cells[y][x] = RiverCell(edge, water, ground)
            else:
                edge = part_of(round((y + 1 - bottom) * FULL), 0)
                sheet.cells[y][x] = RiverCell(edge, ground, water)


def _shores(sheet: _Sheet, lines: Sequence[Boundary]) -> None:
    """Draw the soft banks as dotted lines on the land, and without colours the edges."""
    bed, inks = sheet.bed, sheet.inks
    banks = [bed.column(line.since) for line in lines if not line.hard][:BANKS]
    for px in range(sheet.width * 2):
        x = (px + 0.5) / 2
        half, middle = bed.half(x), bed.middle(x)
        for edge in (half, half + 0.25) if inks.plain else ():
            for y in (middle - edge, middle + edge):
                sheet.dot(px, y * 4, "", 3, WATER + EDGE + LAND)
        for number, since in enumerate(banks):
            if x < since or px % 3 != number % 3:
                continue
            faint = mix(inks.ground, inks.faint, (0.8 - number * 0.15) * bed.fade(x))
            away = half + 1 + number * 0.5
            for y in (middle - away - 0.25, middle + away):
                sheet.dot(px, y * 4, faint, 1, LAND)


def _strands(sheet: _Sheet) -> None:
    """Draw the current: the more notes follow the course, the further out it runs."""
    bed, inks = sheet.bed, sheet.inks
    lanes = max(3, sheet.height // 3)
    place = WATER + EDGE if inks.plain else WATER
    stones = _stones(bed)
    for px in range(sheet.width * 2):
        x = (px + 0.5) / 2
        flow, share = bed.flow(x), bed.share(x)
        if share <= 0 or flow < 0.75:
            continue
        half, middle, fade = bed.half(x), bed.middle(x), bed.fade(x)
        near = [one for one in stones if abs(x - one.x) <= bed.step]
        for lane in range(-lanes, lanes + 1):
            out = lane / (lanes + 0.6)
            if not _runs(px, lane, flow, lanes, half) or abs(out) > share:
                continue
            y = _past(near, x, out, half=half) if near else out * half
            y = None if y is None else middle + y
            if y is not None and y < middle + half * 0.97:
                ink = mix(inks.ground, inks.strand, round((0.9 - 0.3 * abs(out)) * fade, 2))
                sheet.dot(px, y * 4, ink, 1, place)


def _runs(px: int, lane: int, flow: float, lanes: int, half: float) -> bool:
    """Return whether a strand shows here; each has gaps, and a narrow bed has fewer."""
    if lane % 2 and half * 4 / lanes < 2:
        return False
    gap = (px + lane * lane * 11 + lane * 23) % 46 >= 41
    return not gap and flow >= 0.75 + 0.05 * (lane % 3)


@dataclass(frozen=True, slots=True)
class _Stone:
    """Something in the water that strands end at, or go round."""

    x: float
    reach: int
    """The columns of its week."""

    rapids: bool
    tree: Tree | None


def _stones(bed: Bed) -> list[_Stone]:
    found = [
        _Stone(bed.centre(at), bed.step, bool(week.rapids), shown_tree(week))
        for at, week in enumerate(bed.weeks)
    ]
    return [one for one in found if one.rapids or one.tree]


def _past(near: Sequence[_Stone], x: float, out: float, *, half: float) -> float | None:
    """Return how far from the middle a strand runs: round the tip of a tree, if it can.

    At a tree that lies right across it ends, and so it does in rapids.
    """
    y = out * half
    for one in near:
        away = x - one.x
        if one.rapids and abs(away) < one.reach * 0.5:
            return None
        if one.tree is None:
            continue
        if not one.tree.is_open:
            aside = exp(-((away / one.reach * 2.2) ** 2)) * half * (0.55 - out * 0.25)
            y = min(y + aside, half - 0.1)
        elif -1.2 + out < away < 4 + out - abs(out):
            return None
    return y


def _fallen(sheet: _Sheet, at: int, tree: Tree) -> None:
    """Draw a tree: right across while nothing is chosen, halfway once water flows round."""
    bed, inks = sheet.bed, sheet.inks
    x = bed.centre(at)
    half, middle = bed.half(x), bed.middle(x)
    start = middle - half - 0.9
    long = half * 2 + 1.2 if tree.is_open else half * 1.3 + 0.9
    ink = inks.accent if tree.is_open else inks.soft
    everywhere = WATER + EDGE + LAND

    def place(part: float) -> tuple[float, float]:
        return x * 2 - 2 + part * long * 1.1, (start + part * long) * 4

    for number in range(122):
        px, py = place(number // 2 / 60)
        sheet.dot(px + number % 2, py, ink, 5, everywhere)
    wet = WATER + EDGE if inks.plain else WATER
    for part, side in ((0.35, 1), (0.55, -1), (0.75, 1)):
        px, py = place(part)
        for far in range(1, 6):
            sheet.dot(px + side * far + (side > 0), py - far * 0.8 + (side < 0) * 2, ink,
                      5, wet)  # fmt: skip


def _rapids(sheet: _Sheet, at: int) -> None:
    """Draw rapids: many had a part, and ideas were finished."""
    bed, step = sheet.bed, sheet.bed.step
    x = bed.centre(at)
    reach = bed.half(x) * max(0.5, bed.share(x))
    for y in range(sheet.height):
        first = int(x - step * 0.45) + y % 2 * 2
        for column in range(first, int(x + step * 0.45), 4 if step > 8 else 3):
            inside = 0 <= column < sheet.width and sheet.kind[y][column] == WATER
            if inside and abs(y + 0.5 - bed.middle(x)) < reach:
                sheet.put(column, y, RAPIDS, sheet.inks.text)


def _own_ways(sheet: _Sheet, at: int, count: int) -> None:
    """Draw own ways: each is a drop at the end of a strand that leaves the others."""
    bed, inks = sheet.bed, sheet.inks
    for number in range(count):
        up = -1 if (at + number) % 2 else 1
        column = int(bed.centre(at) + number * 4 - count * 1.5)
        if not 0 <= column < sheet.width:
            continue
        y = int(bed.middle(column) + up * max(bed.half(column) - 0.9, 0))
        y = max(0, min(sheet.height - 1, y))
        y -= up * (sheet.kind[y][column] == EDGE)
        ink = mix(inks.strand, inks.text, 0.4)
        for far in range(1, 9):
            bend = up * (far / 8) ** 2 * bed.half(column) * 0.35
            sheet.dot(column * 2 - far, (y + 0.5 - bend) * 4, ink, 4, WATER + EDGE)
        sheet.put(column, y, OWN, inks.text)


def _rails(sheet: _Sheet, rails: Sequence[Boundary]) -> None:
    """Draw guardrails dead straight, whatever the water does, with their names on them."""
    bed, inks = sheet.bed, sheet.inks
    for number, rail in enumerate(rails):
        y = sheet.height - 1 if number else 0
        start = max(0, int(bed.column(rail.since)))
        room = sheet.width - start - 4
        for x in range(start, sheet.width):
            gap = not rail.sure and (x - start) % 4 >= 2
            ink = mix(inks.ground, inks.soft, round(0.8 * bed.fade(x), 2))
            sheet.put(x, y, " " if gap else RAIL, ink)
        at = max(start + 2, bed.left + 1)
        for x, sign in _written(rail, room):
            sheet.put(at + x, y, sign, inks.soft)


def _written(rail: Boundary, room: int) -> Iterator[tuple[int, str]]:
    """Yield the signs of what is written on a guardrail, and where."""
    text = f" {one_line(rail.text)} "
    more = f"· {rail.label} " if rail.label else ""
    text += more if len(text + more) < room * 0.6 else ""
    if len(text) > room:
        text = text[: max(0, room - 2)] + "… " if room > 4 else ""
    for x, sign in enumerate(text):
        yield x, sign if cells(sign) == 1 else "·"
