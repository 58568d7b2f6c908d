"""`coach settings`: what the user wants to be otherwise."""

from __future__ import annotations

import re

from coach.cli import answers, output
from coach.cli.arguments import Arguments
from coach.companion import Companion
from coach.i18n import _
from coach.model.types import Json
from coach.services.settings import settings as choices


def settings(companion: Companion, given: Arguments) -> int:
    """List every setting, show one, or change it."""
    as_json = given.has("json")
    if not given.words and as_json:
        answers.show([_as_json(companion, row) for row in choices.rows()])
        return 0
    if not given.words:
        for row in choices.rows():
            _line(companion, row)
        output.say(_("Each prompt has a switch of its own: coach settings rules"))
        return 0
    name, *said = given.words
    if name == "rules" and said:  # one of them, or its switch
        name, *said = said
    if name == "rules" or re.fullmatch(r"[rR]\d{2}b?", name):
        return _rules(companion, name, " ".join(said), as_json=as_json)
    if said:
        answer = choices.put(companion, name, " ".join(said))
        if answer.record.id == "keep_months":
            from coach.services.entries import thinning  # most settings are about no entry

            answer = thinning.noticed(companion, answer)
        return answers.tell(answer, as_json=as_json)
    row = choices.key(name)
    if as_json:
        answers.show(_as_json(companion, row))
        return 0
    _line(companion, row)
    output.say("  " + _("It takes {hint}.").format(hint=_(row.hint)))
    return 0


def _as_json(companion: Companion, row: choices.SettingRow) -> dict[str, Json]:
    return {
        "name": row.name,
        "value": choices.value(companion, row.name),
        "shown": choices.shown(companion, row.name),
        "label": _(row.label),
    }


def _rules(companion: Companion, name: str, said: str, *, as_json: bool) -> int:
    """List the switches of the prompts, show one, or turn it."""
    from coach.services.prompts import preferences  # most settings are no prompts

    if said:
        return answers.tell(preferences.switch(companion, name, said), as_json=as_json)
    number = "" if name == "rules" else preferences.rule_named(name).number
    if as_json:
        answers.show(
            [
                {"number": one.number, "title": one.title, "family": one.family,
                 "theme": one.theme, "rule": one.rule, "choice": one.choice}
                for one in preferences.switches(companion)
                if number in ("", one.number)
            ]
        )  # fmt: skip
        return 0
    theme = ""
    for one in preferences.switches(companion):
        if number not in ("", one.number):
            continue
        if one.theme != theme:
            theme = one.theme
            output.say(theme)
        choice = _(preferences.CHOICES[one.choice])
        output.say(f"  {one.title} [{choice}] {one.number}", hang=4)
        output.say(f"    {one.rule}", hang=4)
    if number:
        output.say("  " + _("It takes {hint}.").format(hint=_("on, rarer or off")))
    return 0


def _line(companion: Companion, row: choices.SettingRow) -> None:
    value = choices.shown(companion, row.name) or "–"
    column = max(len(row.called) for row in choices.rows()) + 2
    output.say(f"{row.called:<{column}}{value}  · {_(row.label)}", hang=column)
