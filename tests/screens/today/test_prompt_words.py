"""Every prompt is on the glass whole, in a small window and with the longest of names."""

import pytest

from coach import i18n
from coach.companion import Companion
from coach.model.pack import longest
from coach.model.prompt import Nudge
from coach.model.types import Json
from coach.rules.prompts.registry import RULES
from coach.screens.today.rows import lead_words
from coach.services.prompts import text
from coach.services.today.leads import Lead
from coach.widgets.frame.lead import LeadBlock
from tests.looks import text_of
from tests.services.build import FRIDAY, person
from tests.widgets.demo import Demo

NAME = "Maria-Louise van der Berg-de Jong Alberda"
FACTS: dict[str, Json] = {
    "side": "colleague", "moment": "2 afternoon", "month": 9, "since": "2026-11-18",
    "last": "2026-11-18", "chosen": "2026-11-18", "when": "2026-11-18 2026-11-17",
    "gain": "the feeling of being useful", "cue": "somebody interrupts me at the desk",
    "routine": "One question before any advice", "gesture": "a card with a word of thanks",
    "words": "not allowed, not permitted", "idea": "a bench beside the counter",
    "quadrant": "steady", "lens": "the small print", "proposer": NAME,
}  # fmt: skip
"""What may stand in the words; whatever else there is, is a number."""


@pytest.mark.parametrize("language", ["en", "nl"])
async def test_no_prompt_is_cut(companion: Companion, language: str) -> None:
    i18n.use(language)
    somebody = person(companion, NAME)
    block = LeadBlock()
    async with Demo(block).run_test(size=(80, 24)) as pilot:
        for rule in RULES:
            said = longest(companion.library.prompts()[rule.trigger].text.say(language))
            facts: Json = {
                name: FACTS.get(name, 888) for name in rule.figures if name != "name"
            }
            about = somebody.id if "name" in rule.figures else ""
            nudge = Nudge(
                id="n", rule=rule.trigger, shown_at=FRIDAY, text=said, facts=facts,
                about=about,
            )  # fmt: skip
            words = text.filled(companion, nudge)
            lead = Lead(kind="prompt", title=rule.title, words=words)
            block.show(rule.title, lead_words(lead, 74, 2), ())
            await pilot.pause()
            drawn = " ".join(text_of(pilot.app).replace("▌", " ").split())
            assert " ".join(words.split()) in drawn
            assert "…" not in words
            assert "{" not in words
            assert (NAME in words) == (bool(about) or "proposer" in rule.figures)
