"""`coach completions`: the command table, told to a shell; nobody's name is in it."""

from __future__ import annotations

from coach.cli import output
from coach.cli.registry import COMMANDS, GLOBAL
from coach.i18n import _
from coach.services import wording as words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from coach.cli.arguments import Arguments
    from coach.cli.command import Command, Option
    from coach.companion import Companion

FILES = ("--home", "--out", "--keep")
"""The options whose value is a file or a folder."""


def completions(_companion: Companion, given: Arguments) -> int:
    """Print what the shell is to read."""
    output.raw(SHELLS[given.words[0]]())
    return 0


def _bash() -> str:
    names = " ".join(command.name for command in COMMANDS)
    options = "\n".join(_bash_command(command) for command in COMMANDS)
    values = "\n".join(_bash_values(option) for option in _with_values())
    return f"""\
{_how('eval "$(coach completions bash)"')}
_coach() {{
    local current=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD - 1]}}
    local word command='' offered='{_flags(GLOBAL)}'
    COMPREPLY=()
    case $before in
{values}
    esac
    for word in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
        case " {names} " in *" $word "*) command=$word; break ;; esac
    done
    case $command in
        '') offered+=' {names}' ;;
{options}
    esac
    COMPREPLY=($(compgen -W "$offered" -- "$current"))
}}
complete -o default -F _coach coach
"""


def _how(line: str) -> str:
    """Return the first line: how the rest comes into use."""
    return _("# To use it now: {line}").format(line=line)


def _bash_command(command: Command) -> str:
    offered = " ".join((*_choices(command), *(option.flag for option in command.options)))
    return f"        {command.name}) offered+=' {offered}' ;;"


def _bash_values(option: Option) -> str:
    if option.flag in FILES:
        reply = '$(compgen -f -- "$current")'
    else:
        reply = f"$(compgen -W '{' '.join(_values(option))}' -- \"$current\")"
    return f"        {option.flag}) COMPREPLY=({reply}); return ;;"


def _zsh() -> str:
    names = "\n".join(f"        {_told(c.name, c.about, ':')}" for c in COMMANDS)
    commands = "\n".join(_zsh_command(command) for command in COMMANDS)
    everywhere = " ".join(_zsh_option(option) for option in GLOBAL)
    return f"""\
#compdef coach
{_how('eval "$(coach completions zsh)"')}
_coach() {{
    local -a commands everywhere
    commands=(
{names}
    )
    everywhere=({everywhere})
    local word command=''
    for word in "${{(@)words[2,CURRENT-1]}}"; do
        if (( ${{commands[(I)${{word}}:*]}} )); then command=$word; break; fi
    done
    case $command in
{commands}
        *) _arguments $everywhere '*: :{{_describe command commands}}' ;;
    esac
}}
if [ "$funcstack[1]" = _coach ]; then _coach "$@"; else compdef _coach coach; fi
"""


def _zsh_command(command: Command) -> str:
    options = " ".join(_zsh_option(option) for option in command.options)
    choices = " ".join(_choices(command))
    if command.name == "import":
        rest = "'*: :_files'"
    else:
        rest = f"'*: :({choices})'" if choices else "'*: : '"
    return f"        {command.name}) _arguments $everywhere {options} {rest} ;;"


def _zsh_option(option: Option) -> str:
    about = _plain(_(option.about)).replace("[", "(").replace("]", ")").replace(":", ";")
    if not option.value:
        return f"'{option.flag}[{about}]'"
    values = "_files" if option.flag in FILES else f"({' '.join(_values(option))})"
    return f"'{option.flag}=[{about}]: :{values}'"


def _fish() -> str:
    lines = [_how("coach completions fish | source")]
    lines += [f"complete -c coach {_fish_option(option)}" for option in GLOBAL]
    for command in COMMANDS:
        about = _plain(_(command.about))
        lines.append(
            f"complete -c coach -n __fish_use_subcommand -f -a {command.name} -d '{about}'"
        )
        inside = f"complete -c coach -n '__fish_seen_subcommand_from {command.name}'"
        if choices := " ".join(_choices(command)):
            lines.append(f"{inside} -f -a '{choices}'")
        lines += [f"{inside} {_fish_option(option)}" for option in command.options]
    return "\n".join(lines) + "\n"


def _fish_option(option: Option) -> str:
    words = f"-l {option.name} -d '{_plain(_(option.about))}'"
    if option.flag in FILES:
        return f"{words} -r -F"
    if _values(option):
        return f"{words} -x -a '{' '.join(_values(option))}'"
    return f"{words} -x" if option.value else f"{words} -f"


def _values(option: Option) -> tuple[str, ...]:
    return option.choices or tuple(words.labels(option.group) if option.group else ())


def _choices(command: Command) -> tuple[str, ...]:
    return tuple(choice for word in command.words for choice in word.choices)


def _with_values() -> Iterable[Option]:
    """Return every option that takes a value, once: a flag means the same everywhere."""
    found = (*GLOBAL, *(option for command in COMMANDS for option in command.options))
    return {option.flag: option for option in found if option.value}.values()


def _flags(options: Iterable[Option]) -> str:
    return " ".join(option.flag for option in options)


def _told(name: str, about: str, between: str) -> str:
    return f"'{name}{between}{_plain(_(about))}'"


def _plain(words: str) -> str:
    """Return words that stay words between single quotes, in every shell."""
    return words.replace("'", "’").replace("\\", "/")


SHELLS: dict[str, Callable[[], str]] = {"bash": _bash, "zsh": _zsh, "fish": _fish}
"""What is printed for each shell."""
