"""What colours mean: one hue, one meaning, in the dark and in the light."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from textual.theme import Theme

from coach.fastclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """The colours of one theme, by the part they play."""

    background: str
    surface: str
    panel: str
    foreground: str

    ink_soft: str
    """The second line, and the titles of cards."""

    ink_faint: str
    """Dates, axes, placeholders."""

    line: str
    """Hairlines and missing days; never text."""

    primary: str
    """Where you are, focus, keys, growth."""

    secondary: str
    """People."""

    accent: str
    """The one thing to look at now."""

    success: str
    warning: str
    error: str

    heat: tuple[str, str, str, str, str]
    """From nothing to much."""

    fuel: str
    """Energy, which is no mark: it is what there is to go on."""

    cursor: str
    """Behind the row in hand."""

    selection: str
    """Behind selected text."""


DARK: Final = Palette(
    background="#15171c",
    surface="#1c1f25",
    panel="#252932",
    foreground="#dcd9d2",
    ink_soft="#a9aeb9",
    ink_faint="#858b98",
    line="#31363f",
    primary="#8fbfa8",
    secondary="#8aa9d6",
    accent="#e9b27c",
    success="#9cc58b",
    warning="#e5c37a",
    error="#e08a80",
    heat=("#282c34", "#2f4a44", "#47705f", "#6a9d86", "#9fd3b9"),
    fuel="#6f7582",
    cursor="#2b3a38",
    selection="#8fbfa8 30%",
)

LIGHT: Final = Palette(
    background="#f6f2ea",
    surface="#fdfbf7",
    panel="#ece5d8",
    foreground="#2c2b29",
    ink_soft="#57534c",
    ink_faint="#726c62",
    line="#d9d0c0",
    primary="#2f6f5b",
    secondary="#38619c",
    accent="#9a4f15",
    success="#37742f",
    warning="#805b0c",
    error="#a63a30",
    heat=("#ece5d8", "#cfe0d3", "#a3c7b1", "#6aa287", "#2f6f5b"),
    fuel="#968e80",
    cursor="#dbe8df",
    selection="#2f6f5b 25%",
)

# Terminals with 256 colours round: a dark grey turns black and a ramp turns to noise.
# So these use only colours which are in that palette.
DARK_256: Final = Palette(
    background="#121212",
    surface="#1c1c1c",
    panel="#262626",
    foreground="#dadada",
    ink_soft="#a8a8a8",
    ink_faint="#8a8a8a",
    line="#3a3a3a",
    primary="#87d7af",
    secondary="#87afd7",
    accent="#d7af87",
    success="#87d787",
    warning="#d7d787",
    error="#ff8787",
    heat=("#303030", "#5f5f5f", "#5f875f", "#87af87", "#d7ffd7"),
    fuel="#767676",
    cursor="#303030",
    selection="#5f875f",
)

LIGHT_256: Final = Palette(
    background="#eeeeee",
    surface="#ffffff",
    panel="#e4e4e4",
    foreground="#262626",
    ink_soft="#585858",
    ink_faint="#6c6c6c",
    line="#d0d0d0",
    primary="#005f5f",
    secondary="#005faf",
    accent="#875f00",
    success="#005f00",
    warning="#875f00",
    error="#af0000",
    heat=("#dadada", "#afd7af", "#87af87", "#5f875f", "#005f5f"),
    fuel="#949494",
    cursor="#d7ffd7",
    selection="#afd7af",
)


def own(palette: Palette) -> dict[str, str]:
    """Return the colours which only this program knows, for any theme to borrow."""
    return {
        "ink-soft": palette.ink_soft,
        "ink-faint": palette.ink_faint,
        "line": palette.line,
        "fuel": palette.fuel,
        "held": palette.cursor,
        **{f"heat-{level}": colour for level, colour in enumerate(palette.heat)},
    }


def theme(name: str, palette: Palette, *, dark: bool) -> Theme:
    """Return the palette as a theme."""
    ground = ("scrollbar-background", "scrollbar-corner-color")
    return Theme(
        name=name,
        dark=dark,
        background=palette.background,
        surface=palette.surface,
        panel=palette.panel,
        foreground=palette.foreground,
        primary=palette.primary,
        secondary=palette.secondary,
        accent=palette.accent,
        success=palette.success,
        warning=palette.warning,
        error=palette.error,
        variables=own(palette)
        | dict.fromkeys(ground, palette.background)
        | {f"scrollbar-background-{state}": palette.background for state in _STATES}
        | {
            "border": palette.primary,
            "border-blurred": palette.line,
            "block-cursor-background": palette.cursor,
            "block-cursor-foreground": palette.foreground,
            "block-cursor-text-style": "bold",
            "block-cursor-blurred-background": palette.panel,
            "block-cursor-blurred-foreground": palette.foreground,
            "input-selection-background": palette.selection,
            "scrollbar": palette.line,
            "scrollbar-hover": palette.ink_faint,
            "scrollbar-active": palette.primary,
        },
    )


_STATES: Final = ("hover", "active")

THEMES: Final = (
    theme("coach-dark", DARK, dark=True),
    theme("coach-light", LIGHT, dark=False),
    theme("coach-dark-256", DARK_256, dark=True),
    theme("coach-light-256", LIGHT_256, dark=False),
)
"""Every theme of our own."""


def fallback(*, dark: bool) -> Mapping[str, str]:
    """Return our own colours, so that a theme from elsewhere misses none."""
    return own(DARK if dark else LIGHT)


def name(*, dark: bool, colours: str | None) -> str:
    """Return the name of the theme for this terminal."""
    few = "-256" if colours in ("256", "standard") else ""
    return f"coach-{'dark' if dark else 'light'}{few}"
