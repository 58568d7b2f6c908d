"""`coach completions`: how a shell asks `coach` itself what a line may become."""

from __future__ import annotations

from coach.cli import output
from coach.cli.arguments import Arguments
from coach.companion import Companion
from coach.i18n import _


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
