"""Today in one line, for the prompt of a shell: without reading the history."""

from __future__ import annotations

from coach.i18n import _, ngettext
from coach.model.act import Act
from coach.model.moment import Moment
from coach.model.reflection import Reflection
from coach.services import wording as words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.companion import Companion


def line(companion: Companion) -> str:
    """Return what today holds: acts, what to come back to, a look back."""
    day = companion.today()
    store = companion.store
    acts = [
        act
        for act in store.near(Act)
        if act.status == "planned" and act.planned_on and act.planned_on <= day
    ]
    again = [m for m in store.near(Moment) if m.again_on and m.again_on <= day]
    parts = [words.short_day(day, day)]
    if len(acts) == 1:
        parts.append(acts[0].text)
    elif acts:
        parts.append(
            ngettext("{n} small act", "{n} small acts", len(acts)).format(n=len(acts))
        )
    if again:
        parts.append(
            ngettext("{n} to come back to", "{n} to come back to", len(again)).format(
                n=len(again)
            )
        )
    if store.get(Reflection, day.isoformat()):
        parts.append(_("looked back"))
    elif len(parts) == 1:
        parts.append(_("nothing is asked of you"))
    return " · ".join(parts)
