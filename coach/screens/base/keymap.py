"""The keys that work everywhere, and the user's own, looked at before they are used."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from textual.binding import Binding
from textual.keys import Keys, format_key

from coach.i18n import N_, _
from coach.model.errors import CoachError
from coach.widgets.frame.key_bar import listed, quiet, unlisted
from coach.widgets.text import key_name

ANYWHERE: Final = (
    listed("l", "log", N_("Note down"), tooltip=N_("Log a moment")),
    listed("r", "open('reflect')", N_("Look back"), "reflect", N_("Look back on the day")),
    listed("a", "open('plan')", N_("Plan"), "plan", N_("Plan a small act")),
    quiet("i", "open('idea')", N_("Idea"), "idea", N_("Put an idea on the list")),
    quiet("s", "slip", N_("Slip"), tooltip=N_("The old way came along")),
    listed("slash", "find", N_("Find"), tooltip=N_("Find in the log")),
    listed(
        "question_mark", "explain", N_("Help"), "help", N_("Why, and which keys there are")
    ),
    listed("ctrl+q", "quit", N_("Quit"), priority=True),
    quiet("u,ctrl+z", "undo", N_("Undo"), tooltip=N_("Take back the last thing done")),
    quiet(
        "U,ctrl+y",
        "redo",
        N_("Redo"),
        "redo",
        tooltip=N_("Do again what was taken back last"),
    ),
    quiet(
        "h",
        "hide_names",
        N_("Hide names"),
        "hide-names",
        N_("Show names as initials, or in full"),
    ),
    quiet("comma", "open('settings')", N_("Settings"), "settings"),
    unlisted("ctrl+p", "palette", N_("More"), "", N_("Everything that can be done here")),
    unlisted("ctrl+c", "quit", N_("Quit"), "stop"),
    *(quiet(f"{key},alt+{key}", f"go('{key}')", "", f"go-{key}") for key in "1234567890"),
)
"""What can be done from any place."""


PLACE: Final = "coach.go-"
NEEDED: Final = frozenset(
    ("enter", "escape", "tab", "shift+tab", "space", "up", "down", "left", "right",
     "backspace", "delete", "ctrl+c", "ctrl+s", "ctrl+m", "ctrl+i", "ctrl+h", "ctrl+j")
)  # fmt: skip
"""Keys that get about in every form, or that a terminal cannot tell from those."""

_COMBINED = re.compile(r"(?:ctrl|alt)\+[a-z0-9]|f\d{1,2}")


def clashes(
    bindings: Iterable[Binding], wanted: Mapping[str, str]
) -> list[tuple[str, str]]:
    """Return the names of things which would share a key, and the key, each pair once.

    Among things that are not on the screen together a key may serve twice; only those
    which work everywhere are looked at here.
    """
    taken: dict[str, str] = {}
    found = []
    for binding in bindings:
        name = binding.id or ""
        for key in (wanted.get(name) or binding.key).split(","):
            other = taken.setdefault(key.strip(), name)
            if other != name and {other, name} & wanted.keys():
                found.append((f"{other}, {name}", key.strip()))
    return found


def unknown(bindings: Iterable[Binding], wanted: Mapping[str, str]) -> list[str]:
    """Return the names in the user's keys that mean nothing here."""
    known = {binding.id for binding in bindings}
    return [name for name in wanted if name not in known]


def trouble(bindings: Iterable[Binding], wanted: Mapping[str, str]) -> list[str]:
    """Return in words what cannot be among the user's keys."""
    bindings = list(bindings)
    two = _("The key {key} would do two things: {names}.")
    nothing = _("In your keys, {name} means nothing here.")
    return [
        *(
            two.format(key=key_name(key), names=", ".join(map(called, names.split(", "))))
            for names, key in clashes(bindings, wanted)
        ),
        *(nothing.format(name=name) for name in unknown(bindings, wanted)),
    ]


def called(name: str) -> str:
    """Return in words what a name in the user's keys stands for."""
    if name.startswith(PLACE):
        return _("go to place {key}").format(key=name.removeprefix(PLACE))
    told = {one.id: one.tooltip or one.description for one in ANYWHERE}
    return _(told[name]) if name in told else name


def typed(keys: str) -> str:
    """Return keys as they are typed: characters as they are, names in full."""
    return " ".join(map(_typed, filter(None, keys.split(","))))


def _typed(key: str) -> str:
    shown = format_key(key)
    return shown if len(shown) == 1 and key.isidentifier() else key


def typed_keys(said: str) -> str:
    """Return the keys that were typed; one that is none, or is needed, is refused."""
    return ",".join(dict.fromkeys(map(_read, said.split())))


def _read(said: str) -> str:
    if len(said) == 1:
        # A comma stands between keys, and so cannot be asked about.
        (binding,) = Binding.make_bindings([Binding(said.replace(",", "comma"), "")])
        return binding.key
    key = said.lower().replace("^", "ctrl+")
    if key in NEEDED:
        raise CoachError(_("{key} is needed for getting about.").format(key=said))
    if _COMBINED.fullmatch(key) or key in {one.value for one in Keys}:
        return key
    raise CoachError(
        _("“{said}” is no key. These would work: {examples}.").format(
            said=said, examples="j, f2, ctrl+t"
        )
    )
