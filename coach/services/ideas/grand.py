"""Something grand is written down, and with it the small act that serves it now."""

from __future__ import annotations

from collections.abc import Sequence

from coach.companion import Companion
from coach.i18n import _
from coach.model.errors import CoachError
from coach.model.idea import Ambition, Contribution
from coach.model.text import one_line, refuse_surrogates
from coach.rules import dates
from coach.services import wording
from coach.services.acts import acts
from coach.services.answer import Answer
from coach.services.step import one_step


@one_step
def add(
    companion: Companion,
    text: str,
    *,
    scope: str = "me",
    benefit: str = "",
    members: Sequence[str] = (),
    now: str = "",
    again: str = "",
    until: str = "",
) -> Answer:
    """Keep an ambition, and with it the small act that serves it now, as one thing."""
    refuse_surrogates(text)
    if not text.strip():
        raise CoachError(
            _("What would you like to be true one day? One sentence is enough.")
        )
    today, parked = companion.today(), dates.ahead(until, companion.now())
    one = Ambition(
        id=companion.store.new_id(), text=text.strip(), scope=scope,
        benefit=one_line(benefit), again_on=dates.ahead(again, companion.now()),
        parked_until=parked,
        horizon_days=(parked - today).days or None if parked else None,
        contributions=tuple(Contribution(name) for name in members),
    )  # fmt: skip
    companion.store.save(one)
    told = [wording.sentence(_("Ambition: {text}.").format(text=one_line(text)))]
    hints: tuple[str, ...] = ()
    if now.strip():
        planned = acts.plan(companion, now, serves=one.id)
        told.append(planned.understood)
        hints = planned.hints
    else:
        command = f"coach act … --serves {wording.code(one.id)}"
        hints = (_("One small thing for it now: {command}").format(command=command),)
    if parked:
        day = wording.said_day(parked, today)
        rest = _("It may rest until {day}; then it comes back on Today.")
        told.append(rest.format(day=day))
    return Answer(record=one, understood=" ".join(told), hints=hints)
