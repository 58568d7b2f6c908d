"""`coach settings`: what the user wants to be otherwise."""

from __future__ import annotations

import re

from coach.cli import output
from coach.cli.answers import Told
from coach.cli.arguments import Arguments
from coach.companion import Companion
from coach.i18n import _
from coach.model.types import Json
from coach.services.settings import settings as choices


def settings(companion: Companion, given: Arguments) -> Told:
    """List every setting, show one, or change it."""
    if not given.words and given.as_json:
        return [_as_json(companion, row) for row in choices.rows()]
    if not given.words:
        for row in choices.rows():
            _line(companion, row)
        return _("Each prompt has a switch of its own: coach settings rules")
    name, *said = given.words
    if name == "rules" and said:  # one of them, or its switch
        name, *said = said
    if name == "rules" or re.fullmatch(r"[rR]\d{2}b?", name):
        return _rules(companion, name, " ".join(said), given)
    if said:
        answer = choices.put(companion, name, " ".join(said))
        if answer.record.id == "keep_months":
            from coach.services.entries import thinning  # most settings are about no entry

            answer = thinning.noticed(companion, answer)
        return answer
    row = choices.key(name)
    if given.as_json:
        return _as_json(companion, row)
    _line(companion, row)
    return _takes(_(row.hint))


def _takes(hint: str) -> str:
    return "  " + _("It takes {hint}.").format(hint=hint)


def _as_json(companion: Companion, row: choices.SettingRow) -> dict[str, Json]:
    value, shown = choices.value(companion, row.name), choices.shown(companion, row.name)
    return {"name": row.name, "value": value, "shown": shown, "label": _(row.label)}


def _rules(companion: Companion, name: str, said: str, given: Arguments) -> Told:
    """List the switches of the prompts, show one, or turn it."""
    from coach.services.prompts import preferences  # most settings are no prompts

    if said:
        return preferences.switch(companion, name, said)
    number = "" if name == "rules" else preferences.rule_named(name).number
    switches = preferences.switches(companion)
    found = [one for one in switches if number in ("", one.number)]
    if given.as_json:
        return [
            {"number": one.number, "title": one.title, "family": one.family,
             "theme": one.theme, "rule": one.rule, "choice": one.choice}
            for one in found
        ]  # fmt: skip
    theme = ""
    for one in found:
        if one.theme != theme:
            theme = one.theme
            output.say(theme)
        choice = _(preferences.CHOICES[one.choice])
        output.say(f"  {one.title} [{choice}] {one.number}", hang=4)
        output.say(f"    {one.rule}", hang=4)
    return _takes(_("on, rarer or off")) if number else 0


def _line(companion: Companion, row: choices.SettingRow) -> None:
    value = choices.shown(companion, row.name) or "–"
    column = max(len(row.called) for row in choices.rows()) + 2
    output.say(f"{row.called:<{column}}{value}  · {_(row.label)}", hang=column)
