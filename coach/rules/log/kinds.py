"""The words for kinds of attention, sides and states, Dutch and English at once."""

from __future__ import annotations

from coach.model.text import fold

_KINDS = {
    "listen": "listen listened listening luister luisteren geluisterd luisterde",
    "ask": "ask asked asking askedon askon vraag vragen gevraagd doorvragen doorgevraagd",
    "appreciate": "appreciate appreciated appreciation waardeer waarderen gewaardeerd"
    " waardering",
    "help": "help helped helping helpen geholpen hielp hulp",
    "trust": "trust trusted trusting gavetrust givetrust vertrouw vertrouwen vertrouwd"
    " vertrouwengegeven vertrouwengeven",
    "guide": "guide guided guiding guidance begeleid begeleiden begeleidde begeleiding",
    "care": "care cared caring zorg zorgen gezorgd omkijken omgekeken hoegaathet"
    " gevraagdhoehetgaat vragenhoehetgaat",
    "celebrate": "celebrate celebrated celebrating celebration vier vieren gevierd viering",
    "present": "present wasthere bethere beingthere erbij erbijzijn erbijgeweest aanwezig",
    "follow_up": "followup followedup followingup nabellen nagebeld opvolgen opgevolgd"
    " opvolging",
    "learn": "learn learned learnt learning learnedtogether learntogether leer leren"
    " geleerd leerde samenleren samengeleerd",
}
_SIDES = {
    "colleague": "colleague colleagues collega collegas",
    "customer": "customer customers client clients klant klanten",
}
_STATES = {
    "idea": "idea idee",
    "planned": "planned gepland",
    "done": "done gedaan filledin ingevuld",
    "dropped": "dropped vervallen",
    "positive": "positive positief",
    "constructive": "constructive opbouwend",
    "negative": "negative negatief",
    "mixed": "mixed gemengd",
    "half": "half halfdone halfaf",
    "new": "new nieuw",
    "smart": "smart workedout uitgewerkt",
    "doing": "doing beingtried geprobeerd wordtgeprobeerd",
    "stopped": "stopped gestopt",
    "open": "open",
    "branched": "branched flowsroundit stroomteromheen vertakt",
    "cleared": "cleared opgeruimd",
    "parked": "parked geparkeerd",
    "quantity": "quantity aantal hoeveelheid",
    "quality": "quality kwaliteit",
    "outcome": "outcome uitkomst",
    "bank": "bank oever",
    "guardrail": "guardrail vangrail",
    "me": "me ik mij",
    "team": "team theteam hetteam",
    "noticed": "noticed opgemerkt",
    "in_the_light": "inthelight inhetlicht",
    "active": "active actief",
    "resting": "resting rust",
    "rooted": "rooted geworteld",
    "let_go": "letgo losgelaten",
    "tired": "tired moe",
    "rushed": "rushed hurry inahurry haast gehaast",
    "stressed": "stressed stress understress onderdruk",
    "conflict": "conflict inaconflict ineenconflict",
    "new_situation": "newsituation inanewsituation nieuwesituatie ineennieuwesituatie",
    "numbers": "numbers becauseofthenumbers cijfers vanwegedecijfers",
    "nobody_watching": "nobodywatching nobodywaswatching niemandkeek",
    "other": "other somethingelse anders ietsanders",
}
_SQUEEZED = str.maketrans("", "", "-_ '’")

_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words.split()}
_STATE_OF = {word: state for state, words in _STATES.items() for word in words.split()}
_SIDE_OF = {word: side for side, words in _SIDES.items() for word in words.split()}


def kind_of(word: str) -> str | None:
    """Return the kind of attention that a word names in either language."""
    return _KIND_OF.get(_squeezed(word))


def state_of(word: str) -> str | None:
    """Return how an act, an idea, a pattern and the like stands, by a word for it."""
    return _STATE_OF.get(_squeezed(word))


def side_of(word: str) -> str | None:
    """Return the side that a word names in either language."""
    return _SIDE_OF.get(_squeezed(word))


def _squeezed(word: str) -> str:
    return fold(word).translate(_SQUEEZED)
