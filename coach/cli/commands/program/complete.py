"""`coach completions`, and what a line may be completed with."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Sequence
from contextlib import suppress

from coach import paths
from coach.cli import arguments, offers, output
from coach.cli.arguments import Arguments
from coach.cli.command import Command, Option
from coach.cli.offers import Offered
from coach.cli.options import GLOBAL
from coach.cli.registry import every, named
from coach.companion import Companion, compose
from coach.i18n import _
from coach.model.errors import CoachError
from coach.model.text import fold, one_line

FILES = ":files"
"""Said in place of what is offered: the shell knows its files itself."""


def complete(companion: Companion, given: Arguments) -> int:
    """Print what the last word may become: one a line, with what it is behind a tab.

    A line of bash comes whole, with the signs at which bash begins another word.
    """
    shell, *words = given.words or ("",)
    breaks = ""
    if shell == "bash" and words:
        line, breaks = words[0], "".join(words[1:])
        words = _split(line)
    if len(words) < 2:  # the name of the program itself is being typed
        return 0
    typed = words[-1]
    kept = max((typed.rfind(sign) for sign in breaks if not sign.isspace()), default=-1) + 1
    with suppress(CoachError):  # where nothing can be read, nothing is offered
        for value, about in _offered(companion, words[1:]):
            if value == FILES:
                output.raw(f"{FILES}\n")
            elif fold(value).startswith(fold(typed)):
                tail = "" if shell == "bash" else f"\t{one_line(about)}"
                output.raw(f"{one_line(value[kept:])}{tail}\n")
    return 0


def _split(line: str) -> list[str]:
    """Return the words of a line that is still being typed, the last one maybe empty."""
    for close in ("", '"', "'"):
        with suppress(ValueError):
            words = shlex.split(line.rstrip("\\") + close)
            is_begun = close or not line or not line[-1].isspace() or line[-2:-1] == "\\"
            return words if is_begun and words else [*words, ""]
    return [*line.split(), ""]


def _offered(companion: Companion, words: Sequence[str]) -> Iterable[Offered]:
    """Return what may stand in the place of the last of these words."""
    *before, typed = words
    command, options, places = _read(before)
    there = _at_home(companion, before)
    if isinstance(places, str):  # an option that waits for its value
        return _values(there, options[places], before, typed)
    flag, equals, value = typed.partition("=")
    if equals and flag in options:
        found = _values(there, options[flag], before, value)
        return ((f"{flag}={one}", about) for one, about in found)
    if typed.startswith("-"):
        return ((option.flag, _(option.about)) for option in options.values())
    if command is None:
        return ((one.name, _(one.about)) for one in every())
    return _words(there, command, places, typed)


def _read(
    before: Sequence[str],
) -> tuple[Command | None, dict[str, Option], tuple[str, ...] | str]:
    """Return the command, its options, and its words; or which option wants a value."""
    command: Command | None = None
    options = {option.flag: option for option in GLOBAL}
    places: list[str] = []
    waits = ""
    for word in before:
        if waits:
            waits = ""
        elif word in options:
            waits = word if options[word].value else ""
        elif command is None and not word.startswith("-"):
            command = named(word)
            if command:
                options |= {option.flag: option for option in command.options}
        elif not word.startswith("--"):
            places.append(word)
    return command, options, waits or tuple(places)


def _at_home(companion: Companion, before: Sequence[str]) -> Companion:
    """Return who knows the folder that the line itself names, if it does."""
    with suppress(CoachError):
        found, _rest = arguments.pick(before, GLOBAL)
        if isinstance(home := found.get("home"), str):
            environ = {"COACH_HOME": home, "COACH_STATE": companion.store.state}
            return compose(paths.home(environ), companion.store.state, companion.now)
    return companion


def _values(
    companion: Companion, option: Option, before: Sequence[str], typed: str
) -> Iterable[Offered]:
    if option.choices:
        return ((choice, "") for choice in option.choices)
    if option.group:
        return offers.group(option.group)
    return _from(companion, option.offers, tuple(before), typed)


def _words(
    companion: Companion, command: Command, places: tuple[str, ...], typed: str
) -> Iterable[Offered]:
    """Return what may stand in the next place of a command."""
    if not command.words:
        return ()
    there = enumerate(command.words)
    left = (word for at, word in there if at >= len(places) or word.count == "*")
    place = next(left, command.words[-1])
    if place.choices:
        return ((choice, "") for choice in place.choices)
    known = place.offers
    keys = (" ".join((*places[:1], "*")) if len(places) > 1 else " ".join(places), "*")
    name = next((known[key] for key in keys if key in known), "")
    return _from(companion, name, places, typed)


def _from(
    companion: Companion, name: str, places: tuple[str, ...], typed: str
) -> Iterable[Offered]:
    if name == "files":
        return ((FILES, ""),)
    return offers.OFFERS[name](companion, places, typed) if name else ()


def completions(_companion: Companion, given: Arguments) -> int:
    """Print what the shell is to read; nobody's name is in it."""
    shell = given.words[0]
    how, script = SHELLS[shell]
    told = _("# To use it now: {line}").format(line=how)
    output.raw(script.replace("# how", told, 1))
    return 0


BASH = r"""# how
_coach() {
    local line=${COMP_LINE:0:COMP_POINT} value quoted
    COMPREPLY=()
    while IFS= read -r value; do
        [[ $value == :files ]] && return
        printf -v quoted %q "$value"
        [[ $line == *[\"\']* ]] && quoted=$value
        [[ $value == *[:=/] ]] && compopt -o nospace 2>/dev/null
        COMPREPLY+=("$quoted")
    done < <("${COMP_WORDS[0]}" _complete bash -- "$line" "$COMP_WORDBREAKS" 2>/dev/null)
    compopt +o default 2>/dev/null
}
complete -o default -F _coach coach
"""

ZSH = r"""#compdef coach
# how
_coach() {
    local -a values abouts spaced
    local value about
    while IFS=$'\t' read -r value about; do
        if [[ $value == :files ]]; then _files; return; fi
        values+=("$value")
        abouts+=("$value${about:+  -- $about}")
    done < <("${words[1]}" _complete zsh -- "${(@Q)words[1,CURRENT-1]}" "${(Q)PREFIX}" \
        2>/dev/null)
    spaced=(-S ' ')
    [[ ${values[1]-} == *[:=/] ]] && spaced=(-S '')
    compadd -M 'm:{a-zA-Z}={A-Za-z}' -l -d abouts "${spaced[@]}" -a values
}
if [ "$funcstack[1]" = _coach ]; then _coach "$@"; else compdef _coach coach; fi
"""

FISH = r"""# how
function __coach
    set -l at (commandline -ct)
    set -l told (command coach _complete fish -- (commandline -opc) "$at" 2>/dev/null)
    if test "$told[1]" = :files
        __fish_complete_path "$at"
    else
        printf '%s\n' $told
    end
end
complete -c coach -f -a '(__coach)'
"""

SHELLS = {
    "bash": ('eval "$(coach completions bash)"', BASH),
    "zsh": ('eval "$(coach completions zsh)"', ZSH),
    "fish": ("coach completions fish | source", FISH),
}
"""How each shell takes it in, and what is printed for it."""
