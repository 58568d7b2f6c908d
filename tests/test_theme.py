"""The colours: readable on every ground, and there for every theme."""

import colorsys
import re

import pytest
from textual.app import App
from textual.color import Color
from textual.theme import BUILTIN_THEMES

from coach import theme
from coach.theme import DARK, DARK_256, LIGHT, LIGHT_256, Palette
from coach.widgets.lists import line_view

PALETTES = {"dark": DARK, "light": LIGHT, "dark-256": DARK_256, "light-256": LIGHT_256}
WORDS = (
    "foreground", "ink_soft", "ink_faint", "primary",
    "secondary", "accent", "success", "warning", "error",
)  # fmt: skip

each_palette = pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as accessibility guidelines count it."""

    def light(colour: str) -> float:
        parts = [part / 255 for part in Color.parse(colour).rgb]
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
            for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    lighter, darker = sorted((light(one), light(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@each_palette
@pytest.mark.parametrize("ground", ["background", "surface"])
@pytest.mark.parametrize("words", WORDS)
def test_words_are_read_on_page_and_card(palette: Palette, words: str, ground: str) -> None:
    assert contrast(getattr(palette, words), getattr(palette, ground)) >= 4.5


@each_palette
@pytest.mark.parametrize(
    ("ground", "least"), [("background", 10), ("surface", 10), ("panel", 8), ("cursor", 8)]
)
def test_what_is_read_stands_out_most(palette: Palette, ground: str, least: int) -> None:
    assert contrast(palette.foreground, getattr(palette, ground)) >= least
    assert contrast(palette.ink_soft, getattr(palette, ground)) >= 4.5
    assert contrast(palette.primary, getattr(palette, ground)) >= 4.5


@each_palette
def test_the_lead_can_be_read_where_it_is_raised(palette: Palette) -> None:
    assert contrast(palette.accent, palette.panel) >= 4.5


@pytest.mark.parametrize("ground", ["background", "surface", "panel", "cursor"])
def test_dark_grounds_stay_grey_when_a_terminal_rounds_them(ground: str) -> None:
    red, green, blue = (part / 255 for part in Color.parse(getattr(DARK, ground)).rgb)
    assert colorsys.rgb_to_hls(red, green, blue)[2] < 0.15


@pytest.mark.parametrize("palette", [DARK_256, LIGHT_256], ids=["dark", "light"])
def test_few_colours_are_taken_from_those_there_are(palette: Palette) -> None:
    steps = {0x00, 0x5F, 0x87, 0xAF, 0xD7, 0xFF}
    names = set(Palette.__dataclass_fields__) - {"heat"}
    for colour in (*(getattr(palette, name) for name in names), *palette.heat):
        parts = set(Color.parse(colour).rgb)
        grey = len(parts) == 1 and (max(parts) - 8) % 10 == 0
        assert grey or parts <= steps, colour


@pytest.mark.parametrize(
    ("dark", "colours", "name"),
    [
        (True, "truecolor", "coach-dark"),
        (False, "truecolor", "coach-light"),
        (True, "256", "coach-dark-256"),
        (False, "standard", "coach-light-256"),
        (True, None, "coach-dark"),
    ],
)
def test_the_theme_fits_the_terminal(dark: bool, colours: str | None, name: str) -> None:
    assert theme.name(dark=dark, colours=colours) == name


@each_palette
def test_the_row_in_hand_can_be_read_and_is_lent_to_themes_from_elsewhere(
    palette: Palette,
) -> None:
    for word in (palette.foreground, palette.ink_soft):
        assert contrast(word, palette.cursor) >= 4.5
    assert theme.own(palette)["held"] == palette.cursor
    assert "$held" in line_view.HELD  # not that of a theme with letters of its own


def test_our_own_colours_are_lent_to_any_theme() -> None:
    ours = set(theme.own(DARK))
    assert {"ink-soft", "ink-faint", "line", "heat-0", "heat-4"} <= ours
    assert set(theme.fallback(dark=False)) == ours
    for one in theme.THEMES:
        assert ours <= set(one.variables)


class Borrowing(App[None]):
    """Wears a theme from elsewhere."""

    CSS = "Screen { background: $background; color: $ink-soft; }"

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict(theme.fallback(dark=self.current_theme.dark))


@pytest.mark.parametrize("name", BUILTIN_THEMES)
async def test_any_theme_can_be_worn(name: str) -> None:
    app = Borrowing()
    async with app.run_test() as pilot:
        app.theme = name
        await pilot.pause()
        assert re.fullmatch("#[0-9A-F]{6}", app.screen.styles.color.hex)
