"""The app in a terminal: when it first shows something, and how it answers keys."""

from dataclasses import dataclass
from statistics import median, quantiles
from typing import Final

from coach.services.review.charts import CHARTS
from tests.bench.lives import Life, plain
from tests.bench.shell import COACH
from tests.bench.terminal import Terminal, python

GREETING: Final = "Hello, world"
EMPTY: Final = "To begin"
FULL: Final = "Joe Mercer"
"""Somebody who waits for a word: known only when ten years have been read."""

MOVES: Final = ("down", "down", "down", "pagedown", "up", "down", "pagedown", "pageup")
TYPED: Final = ("w", "a", "l", "t", *("backspace",) * 4, "f", "a", "t", *("backspace",) * 3)
"""Each of these finds something else than the one before."""

LIST: Final = 4
"""The row from which the list is on the screen, below what is typed."""

WAYS: Final = tuple("2131415161718191234567890")
"""From a place to another: home and back, and then along the bar."""

TIMES: Final = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What one run of an app showed."""

    frame: float
    """Seconds until its first meaningful frame."""

    key: float = 0.0
    """Seconds in which 95 of 100 keys had their answer."""

    typed: float = 0.0
    """The same for keys that narrow a list down."""

    way: float = 0.0
    """The same for keys that lead from a place to another one."""

    slowest: float = 0.0
    """Seconds until the slowest page that looks back was there for the first time."""

    memory: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Screens:
    """The app against the smallest app there is."""

    empty: float
    full: float
    key: float
    typed: float
    way: float
    back: float
    memory: float


def hello() -> Look:
    """Run the smallest app."""
    with Terminal(python("-m", "tests.bench.hello"), plain()) as terminal:
        frame = terminal.wait(GREETING)
        key = slow(terminal, ("down",) * (TIMES * len(MOVES)))
        return Look(frame=frame, key=key, memory=terminal.memory())


def opened(life: Life) -> Look:
    """Open the app on a life that has only begun."""
    with Terminal(python("-c", COACH), life.environment) as terminal:
        return Look(frame=terminal.wait(EMPTY))


def used(life: Life) -> Look:
    """Open the app on a long life, walk through the log and look for something."""
    with Terminal(python("-c", COACH), life.environment) as terminal:
        frame = terminal.wait(FULL)
        terminal.press("2")
        key = slow(terminal, MOVES * TIMES)
        terminal.press("/")
        typed = slow(terminal, TYPED * 3, LIST)
        return Look(frame=frame, key=key, typed=typed, memory=terminal.memory())


def walked(life: Life) -> Look:
    """Open the app on a long life, look back in every way, and go from place to place."""
    with Terminal(python("-c", COACH), life.environment) as terminal:
        terminal.wait(FULL)
        opened = [terminal.press("9"), terminal.press("g")]
        for _chart in CHARTS:
            opened.append(terminal.press("enter"))
            terminal.press("escape")
            opened.append(terminal.press("down"))
        terminal.press("escape")
        for place in WAYS:
            terminal.press(place)  # what is there for the first time is laid out
        return Look(frame=0.0, way=slow(terminal, WAYS * 2), slowest=max(opened))


def slow(terminal: Terminal, keys: tuple[str, ...], top: int = 0) -> float:
    """Return the time in which 95 of 100 of these keys are answered."""
    return quantiles([terminal.press(key, top) for key in keys], n=20)[-1]


def measure(empty: Life, full: Life, rounds: int) -> Screens:
    """Return the medians of rounds in which every app had its turn."""
    turns = [(hello(), opened(empty), used(full), walked(full)) for _ in range(rounds + 1)][
        1:
    ]
    return Screens(
        empty=median(few.frame / least.frame for least, few, *_ in turns),
        full=median(many.frame / least.frame for least, _, many, _ in turns),
        key=median(many.key / least.key for least, _, many, _ in turns),
        typed=median(many.typed / least.key for least, _, many, _ in turns),
        way=median(about.way / least.key for least, *_, about in turns),
        back=median(about.slowest / least.frame for least, *_, about in turns),
        memory=median(many.memory / least.memory for least, _, many, _ in turns),
    )
