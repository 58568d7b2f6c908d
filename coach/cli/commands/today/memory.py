"""`coach memory`: what comes to mind today of what was noted before."""

from __future__ import annotations

from coach.cli import answers, listing, output
from coach.cli.arguments import Arguments
from coach.companion import Companion
from coach.i18n import _
from coach.rules import dates
from coach.services import privacy, wording
from coach.services.today import memories


def memory(companion: Companion, given: Arguments) -> int:
    """Print one memory; its number can be opened and edited."""
    said = given.value("on")
    on = dates.expect(said, companion.now(), "past").day if said else None
    found = memories.page(companion, on)
    if given.has("json"):
        answers.show(memories.as_json(found) if found else None)
        return 0
    if found is None:
        output.say(memories.none_told(companion))
        return 0
    found = privacy.over(companion, found)
    output.say(found.title)
    listing.show(companion, [listing.entry(found.line, companion.today())])
    day = wording.written_day(found.line.day)
    output.say(_("That whole day: {command}").format(command=f'coach find "on:{day}"'))
    return 0
