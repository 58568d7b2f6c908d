"""What the tests need of Textual and it promises to nobody, once."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from rich.console import RenderableType
from textual import _time, app, pilot
from textual._compositor import Compositor
from textual._context import visible_screen_stack
from textual._xterm_parser import XTermParser
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.geometry import Region
from textual.notifications import Notification
from textual.strip import Strip


def strips(shown: app.App[Any]) -> list[Strip]:
    """Return the lines on the glass, each with its styles."""
    return shown.screen._compositor.render_strips()


def notices(shown: app.App[Any]) -> list[str]:
    """Return what is said in passing."""
    return [notice.message for notice in shown._notifications]


def last_words(shown: app.App[Any]) -> str:
    """Return what is printed once the app has ended."""
    return "".join(map(str, shown._exit_renderables))


def begin_in(shown: app.App[Any], mode: str) -> None:
    """Have an app that was not run yet begin in another mode than its first."""
    shown._screen_stacks, shown._current_mode = {mode: []}, mode


def fall_silent(keyboard: XTermParser) -> None:
    """Let the time be up in which the rest of a key would have come."""
    if keyboard._timeout_time is not None:
        keyboard._timeout_time = 0.0


def keep_time(
    patch: pytest.MonkeyPatch,
    clock: Callable[[], float],
    after_a_key: Callable[..., Awaitable[None]],
    at_rest: Callable[..., Awaitable[bool]],
) -> None:
    """Have the toolkit's timers on this clock, and its pauses last as long as these."""
    patch.setattr(_time, "get_time", clock)
    # A notice would look at the clock on the wall, and be gone where a machine is slow.
    patch.setattr(Notification, "time_left", property(lambda notice: notice.timeout))
    # These would look at the processor, and ask every widget whether it is done.
    patch.setattr(app, "wait_for_idle", after_a_key)
    patch.setattr(pilot, "wait_for_idle", after_a_key)
    patch.setattr(pilot.Pilot, "_wait_for_screen", at_rest)


_update = Compositor.render_update


def draw_for_nobody(patch: pytest.MonkeyPatch) -> None:
    """Have all that changed drawn, and cut into no pieces for a terminal there is not."""

    def drawn(
        shown: Compositor, full: bool = False, *, screen_stack: Any = (), **more: Any
    ) -> RenderableType | None:
        if full:  # somebody wants a picture
            return _update(shown, full, screen_stack, **more)
        visible_screen_stack.set(screen_stack)
        glass, changed = shown.size.region, shown._dirty_regions.copy()
        shown._dirty_regions.clear()
        if changed:
            part = glass if glass in changed else Region.from_union(changed)
            for _widget in shown._get_renders(part.intersection(glass)):
                pass
        return None

    patch.setattr(Compositor, "render_update", drawn)


_parse = Stylesheet._parse_rules
_parsed: dict[object, list[RuleSet]] = {}


def parse_once(patch: pytest.MonkeyPatch) -> None:
    """Parse no style that an app before has parsed with the same colours."""
    colours: dict[str, str] = {}
    known = frozenset(colours.items())

    def parsed(sheet: Stylesheet, *style: Any, **more: Any) -> list[RuleSet]:
        nonlocal colours, known
        if sheet._variables is not colours:
            colours, known = sheet._variables, frozenset(sheet._variables.items())
        key = (style, *more.items(), known)
        if key not in _parsed:
            _parsed[key] = _parse(sheet, *style, **more)
        return _parsed[key]

    patch.setattr(Stylesheet, "_parse_rules", parsed)
