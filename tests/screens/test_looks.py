"""Every place as text on the glass: wide in English, small in Dutch, and empty."""

from pathlib import Path

import pytest

from coach import i18n
from coach.app import CoachApp
from coach.companion import Companion
from coach.model.types import Json
from coach.screens.exercises.outcome import OutcomePlace, SeriesPlace
from coach.services import first_run
from tests import packing
from tests.looks import Look
from tests.screens.conftest import Lived
from tests.screens.opening import SMALL, WIDE, opened, press
from tests.services.build import filled

PLACES = {
    "today": (), "log": ("2",), "people": ("3",), "patterns": ("4",), "direction": ("5",),
    "ideas": ("6",), "exercises": ("8",), "review": ("9",), "packs": ("0",),
    "lenses": ("7",),
    "reflect": ("r", "7", "6", "8", "7"),
}  # fmt: skip
"""How each is reached from Today; looked at when it is empty as well."""

SHEETS = {
    "person": ("3", "enter"), "ambition": ("6", "shift+tab", "enter"),
    "smart": ("6", "m"), "lessons": ("6", "w"), "idea": ("6", "c"), "mt-sheet": ("6", "t"),
    "exercise": ("8", "enter"), "slip": ("s",),
    "charts": ("9", "g"), "year": ("9", "y"), "month": ("9", "w"),
    "question": ("9", "enter", "2"), "note": ("2", "l"), "act": ("a",),
    "settings": (",",), "help": ("2", "?"),
    "choices": ("7", "c"), "words": ("7", "enter"), "other-lens": ("2", "enter", "o"),
    "team": ("7", "t"), "share": ("7", "g", "1"), "receive": ("7", "t", "i"),
    "sheet": ("3", "enter", "o"), "calendar": ("2", "g"),
    "pack": ("0", "down", "enter"), "install": ("0", "i"),
    "course": ("5", "c"), "rule": ("5", "b"), "tree": ("5", "tab", "tab", "enter"),
    "rules": ("5", "f"),
    "export": ("ctrl+p", *"export", "enter"), "import": ("ctrl+p", *"import", "enter"),
    "agenda": ("ctrl+p", *"agenda", "enter"),
    "numbers": ("5", "n"), "room": ("5", "m"),
    "passphrase": (",", "shift+tab", "enter"),
    "keys": (",", *("shift+tab",) * 2, "enter"),
    "switches": (",", *("shift+tab",) * 3, "enter"),
}  # fmt: skip
"""What shows something of all that was lived."""

OUTCOMES: dict[str, tuple[str, tuple[Json, ...]]] = {
    "quadrant": ("attention/hold-differently", (8, 7, "Monday", "What would you do?")),
    "gap": ("small/ladder", ("Customers first", "One call", "I call Anna", 5, 8)),
    "lowest": ("attention/role-check", (7, 4, 8, 6, 6, 5, 9, "a rule", "Ask")),
    "table": ("direction/bank-or-barrier",
              (["No returns", "Two forms"], "habit", "bank", "law", "guardrail", None)),
    "none": ("patterns/one-if-then", ("rush", "the queue grows", "I breathe out", None)),
}  # fmt: skip
"""For each kind of outcome an exercise, and what is answered in it."""

DRAWN = ("quadrant", "gap", "table")
"""Those that show all there is: the others are looked at without colours, and once."""

Shape = tuple[tuple[int, int], str]
SHAPES: tuple[Shape, ...] = ((WIDE, "en"), (SMALL, "nl"))

shaped = pytest.mark.parametrize(
    "shape", SHAPES, ids=lambda shape: f"{shape[0][0]}-{shape[1]}"
)

LIVED = [
    (name, keys, shape) for name, keys in (PLACES | SHEETS).items() for shape in SHAPES
]


def _named(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _file(name: str, shape: Shape) -> str:
    (width, _height), language = shape
    return f"{name}-{width}-{language}"


@pytest.mark.parametrize(("name", "keys", "shape"), LIVED, ids=_named)
async def test_a_lived_in_place_looks_as_it_did(
    lived: Lived, look: Look, *, name: str, keys: tuple[str, ...], shape: Shape
) -> None:
    size, language = shape
    companion = lived(language)
    i18n.use(language)
    async with opened(companion, *keys, size=size) as pilot:
        await look(pilot, _file(name, shape), styles=name == "today" and size == WIDE)


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("name", ["today", "log", "people", "patterns"])
async def test_in_a_small_window_a_lived_in_place_needs_no_scrolling(
    lived: Lived, name: str, language: str
) -> None:
    companion = lived(language)
    i18n.use(language)
    async with opened(companion, *PLACES[name], size=SMALL) as pilot:
        place = pilot.app.screen
        assert place.query_one("#body").max_scroll_y == 0
        for part in place.query("Card, LeadBlock"):
            fits = place.region.contains_region(part.region)
            assert fits or not part.display, part.id


@pytest.mark.parametrize("name", PLACES)
async def test_an_empty_place_looks_as_it_did(
    companion: Companion, look: Look, name: str
) -> None:
    first_run.skip(companion)
    async with opened(companion, *PLACES[name], size=SMALL) as pilot:
        await look(pilot, f"{name}-80-en-empty", styles=False)


@pytest.mark.parametrize(
    ("kind", "shape"),
    [*((kind, SHAPES[0]) for kind in OUTCOMES), *((kind, SHAPES[1]) for kind in DRAWN)],
    ids=_named,
)
async def test_what_came_out_of_an_exercise_looks_as_it_did(
    kind: str, shape: Shape, companion: Companion, look: Look
) -> None:
    i18n.use(shape[1])
    first_run.skip(companion)
    ref, answers = OUTCOMES[kind]
    run = filled(companion, ref, *answers).id
    async with opened(companion, size=shape[0]) as pilot:
        app = pilot.app
        assert isinstance(app, CoachApp)
        await app.push_screen(OutcomePlace(companion, run))
        in_colour = kind in DRAWN and shape[0] == WIDE
        await look(pilot, _file(f"outcome-{kind}", shape), styles=in_colour)


@shaped
async def test_an_exercise_over_time_looks_as_it_did(
    shape: Shape, companion: Companion, look: Look
) -> None:
    i18n.use(shape[1])
    first_run.skip(companion)
    for near, room in ((8, 3), (7, 4), (8, 5), (6, 6), (7, 7), (8, 8)):
        filled(companion, "attention/hold-differently", near, room, None, "Ask")
    async with opened(companion, size=shape[0]) as pilot:
        app = pilot.app
        assert isinstance(app, CoachApp)
        await app.push_screen(SeriesPlace(companion, "attention/hold-differently"))
        await look(pilot, _file("series", shape), styles=shape[0] == WIDE)


@shaped
async def test_a_pack_that_stands_aside_looks_as_it_did(
    shape: Shape, companion: Companion, tmp_path: Path, look: Look
) -> None:
    i18n.use(shape[1])
    first_run.skip(companion)
    packing.desk(tmp_path / "home/packs/calm-desk")
    (tmp_path / "home/packs/torn.coachpack").write_bytes(b"rubbish")
    async with opened(companion, "0", size=shape[0]) as pilot:
        await look(pilot, _file("packs-aside", shape), styles=False)
        await press(pilot, "enter")
        await look(pilot, _file("pack-aside", shape), styles=False)


@shaped
async def test_the_first_questions_look_as_they_did(
    shape: Shape, companion: Companion, look: Look
) -> None:
    i18n.use(shape[1])
    async with opened(companion, size=shape[0], first=True) as pilot:
        await look(pilot, _file("start", shape), styles=False)
