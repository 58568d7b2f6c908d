"""The cookbook: a few things that coaches ask for, each written out."""

from __future__ import annotations

from typing import Any, Final

from coach.fastclass import dataclass
from coach.i18n import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """Something to make, with the files that make it."""

    name: str
    title: str
    about: str
    """What the client gets, and what to watch."""

    files: dict[str, dict[str, Any]]


def _both(en: str, nl: str) -> dict[str, str]:
    return {"en": en, "nl": nl}


def _mark(id_: str, label: dict[str, str], ask: dict[str, str]) -> dict[str, Any]:
    return {"id": id_, "kind": "mark", "label": label, "ask": ask}


def _cell(name: dict[str, str], text: dict[str, str]) -> dict[str, Any]:
    return {"name": name, "text": text}


def _week(number: int, text: dict[str, str], **more: str) -> dict[str, Any]:
    return {"id": f"week-{number}", **more, "text": text}


_WEEKS: Final = (
    _both(
        "This week: let one person finish, and count to two before you answer.",
        "Deze week: laat één iemand uitpraten en tel tot twee voor je antwoordt.",
    ),
    _both(
        "This week: ask 'and what else?' once a day, and nothing more.",
        "Deze week: vraag één keer per dag 'en wat nog meer?', en verder niets.",
    ),
    _both(
        "This week: write down one word that somebody used, and use it yourself.",
        "Deze week: schrijf één woord op dat iemand gebruikte, en gebruik het zelf.",
    ),
)
_LAST_WEEK: Final = _both(
    "This week: look back with the exercise. What became easier?",
    "Deze week: kijk terug met de oefening. Wat werd makkelijker?",
)

_PROGRAMME: Final[dict[str, dict[str, Any]]] = {
    "tips.toml": {
        "title": _both("Four weeks of listening", "Vier weken luisteren"),
        "tip": [
            *(_week(number, text) for number, text in enumerate(_WEEKS, 1)),
            _week(4, _LAST_WEEK, exercise="my-pack/how-i-listened"),
        ],
    },
    "exercises/how-i-listened.toml": {
        "id": "how-i-listened",
        "minutes": 3,
        "title": _both("How I listened", "Hoe ik luisterde"),
        "intro": _both(
            "Two questions about the past weeks.", "Twee vragen over de afgelopen weken."
        ),
        "step": [
            {
                "id": "easier",
                "kind": "line",
                "ask": _both("What became easier?", "Wat werd makkelijker?"),
            },
            {
                "id": "keep",
                "kind": "line",
                "ask": _both("What will you keep?", "Wat hou je erin?"),
            },
        ],
        "offer": [{"from": "keep", "to": "act"}],
    },
}

_QUADRANT: Final = {
    "exercises/near-and-room.toml": {
        "id": "near-and-room",
        "role": "lead",
        "minutes": 4,
        "series": True,
        "title": _both("Near and room", "Nabij en ruimte"),
        "intro": _both(
            "Two marks about one person in your team this week.",
            "Twee cijfers over één iemand in je team deze week.",
        ),
        "step": [
            {"id": "who", "kind": "person", "ask": _both("Whom?", "Over wie?")},
            _mark(
                "near",
                _both("Near", "Nabij"),
                _both("How near were you?", "Hoe nabij was je?"),
            ),
            _mark(
                "room",
                _both("Room", "Ruimte"),
                _both("How much room did you leave?", "Hoeveel ruimte liet je?"),
            ),
            {
                "id": "next",
                "kind": "line",
                "optional": True,
                "ask": _both("What will you ask?", "Wat ga je vragen?"),
            },
        ],
        "outcome": {
            "kind": "quadrant",
            "x": "near",
            "y": "room",
            "split": 5.5,
            "cells": {
                "high_high": _cell(
                    _both("Together", "Samen"),
                    _both(
                        "Near, and free to choose. Say what you see in it.",
                        "Nabij, en vrij om te kiezen. Zeg wat je erin ziet.",
                    ),
                ),
                "high_low": _cell(
                    _both("Close at hand", "Dicht erop"),
                    _both(
                        "You are near. Which choice could be theirs this week?",
                        "Je bent nabij. Welke keuze kan deze week van hen zijn?",
                    ),
                ),
                "low_high": _cell(
                    _both("At a distance", "Op afstand"),
                    _both(
                        "There is room. A question may be welcome.",
                        "Er is ruimte. Een vraag is misschien welkom.",
                    ),
                ),
                "low_low": _cell(
                    _both("Quiet", "Stil"),
                    _both(
                        "Little of both. Five minutes may be enough to begin.",
                        "Van allebei weinig. Vijf minuten zijn genoeg om te beginnen.",
                    ),
                ),
            },
        },
        "offer": [{"from": "next", "to": "act"}],
    },
}

_LIST: Final = {
    "exercises/three-customers.toml": {
        "id": "three-customers",
        "minutes": 5,
        "title": _both("Three customers", "Drie klanten"),
        "intro": _both(
            "Name some customers, and give each the same mark.",
            "Noem een paar klanten en geef elk hetzelfde cijfer.",
        ),
        "step": [
            {
                "id": "customers",
                "kind": "list",
                "at_least": 2,
                "at_most": 5,
                "ask": _both(
                    "Which customers did you speak to?", "Welke klanten sprak je?"
                ),
            },
            {
                "id": "heard",
                "kind": "mark",
                "repeat": "customers",
                "label": _both("Heard", "Gehoord"),
                "ask": _both("How well were they heard?", "Hoe goed zijn ze gehoord?"),
            },
            {
                "id": "call",
                "kind": "line",
                "optional": True,
                "ask": _both(
                    "Whom could you call back, and with which question?",
                    "Wie kun je terugbellen, en met welke vraag?",
                ),
            },
        ],
        "outcome": {
            "kind": "lowest",
            "of": ["heard"],
            "count": 1,
            "name": _both("Most to win", "Meeste te winnen"),
            "text": _both(
                "A short call may already change this.",
                "Een kort telefoontje kan dit al veranderen.",
            ),
        },
        "offer": [{"from": "call", "to": "act"}],
    },
}

_TABLE: Final = {
    "exercises/whose-move.toml": {
        "id": "whose-move",
        "minutes": 2,
        "title": _both("Whose move is it?", "Wie is aan zet?"),
        "intro": _both(
            "One choice that shows a next step.",
            "Eén keuze die een volgende stap laat zien.",
        ),
        "step": [
            {
                "id": "stuck",
                "kind": "line",
                "ask": _both("What is stuck?", "Wat zit er vast?"),
            },
            {
                "id": "who",
                "kind": "choice",
                "ask": _both("Who could move it?", "Wie kan het losmaken?"),
                "choices": [
                    {"id": "me", **_both("I can", "Ik zelf")},
                    {"id": "other", **_both("somebody else", "iemand anders")},
                    {"id": "nobody", **_both("nobody I know of", "niemand die ik ken")},
                ],
            },
        ],
        "outcome": {
            "kind": "table",
            "rows": [
                {
                    "when": {"who": "me"},
                    "result": "mine",
                    "name": _both("Yours", "Van jou"),
                    "text": _both(
                        "What is the smallest piece of it?",
                        "Wat is het kleinste stukje ervan?",
                    ),
                },
                {
                    "when": {"who": "other"},
                    "name": _both("Theirs", "Van een ander"),
                    "text": _both(
                        "Who asks them, and when?", "Wie vraagt het, en wanneer?"
                    ),
                },
                {
                    "name": _both("Leave it for now", "Laat het even"),
                    "text": _both(
                        "Park it, and look again in a month.",
                        "Zet het weg en kijk over een maand weer.",
                    ),
                },
            ],
        },
        "offer": [{"from": "stuck", "to": "act", "result": "mine"}],
    },
}


def _lens(id_: str, name: dict[str, str], **texts: dict[str, str]) -> dict[str, Any]:
    return {"id": id_, "name": name, **texts}


_QUESTIONNAIRE: Final[dict[str, dict[str, Any]]] = {
    "lenses.toml": {
        "lens": [
            _lens(
                "pace",
                _both("Pace", "Tempo"),
                core=_both("getting things moving", "dingen in beweging krijgen"),
                customer_view=_both("quick help", "snelle hulp"),
                initiative=_both("begins today", "begint vandaag"),
                overshoot=_both("runs ahead of others", "loopt voor anderen uit"),
                unheard=_both("goes it alone", "gaat alleen verder"),
                led_by=_both("by somebody who decides", "door iemand die besluit"),
                motivated_by=_both("a result this week", "een resultaat deze week"),
                changes_by=_both("by trying at once", "door meteen te proberen"),
                hears_words=_both("go, now, done", "hup, nu, klaar"),
            ),
            _lens(
                "care",
                _both("Care", "Zorg"),
                core=_both("looking after people", "omkijken naar mensen"),
                customer_view=_both("nobody stands alone", "niemand staat er alleen voor"),
                initiative=_both("asks how it went", "vraagt hoe het ging"),
                overshoot=_both("carries too much", "draagt te veel"),
                unheard=_both("goes quiet", "wordt stil"),
                led_by=_both("by somebody with time", "door iemand met tijd"),
                motivated_by=_both("a thank you", "een dankjewel"),
                changes_by=_both("together, in small steps", "samen, in kleine stappen"),
                hears_words=_both("how are you, we", "hoe gaat het, wij"),
            ),
            _lens(
                "order",
                _both("Order", "Orde"),
                core=_both("doing it right", "het goed doen"),
                customer_view=_both("what was promised", "wat beloofd is"),
                initiative=_both("makes a list", "maakt een lijst"),
                overshoot=_both("waits for the last detail", "wacht op het laatste detail"),
                unheard=_both("holds on to the rules", "houdt zich aan de regels"),
                led_by=_both("by somebody who is clear", "door iemand die duidelijk is"),
                motivated_by=_both("a plan that works", "een plan dat werkt"),
                changes_by=_both("with a plan", "met een plan"),
                hears_words=_both("agreed, checked, sure", "afgesproken, nagekeken, zeker"),
            ),
        ],
    },
    "questionnaires/what-moves-me.toml": {
        "id": "what-moves-me",
        "version": 1,
        "method": "paired_choice",
        "minutes": 2,
        "title": _both("What moves me", "Wat mij beweegt"),
        "caveat": _both(
            "An opening for a talk, not a test.", "Een opening voor een gesprek, geen test."
        ),
        "scales": ["pace", "care", "order"],
        "item": [
            {
                "id": "queue",
                "situation": _both("There is a queue.", "Er staat een rij."),
                "a": {
                    "scale": "pace",
                    **_both("I open a second desk.", "Ik open een tweede balie."),
                },
                "b": {
                    "scale": "care",
                    **_both("I greet who waits.", "Ik groet wie er wacht."),
                },
            },
            {
                "id": "complaint",
                "situation": _both("A complaint comes in.", "Er komt een klacht binnen."),
                "a": {"scale": "care", **_both("I call and listen.", "Ik bel en luister.")},
                "b": {
                    "scale": "order",
                    **_both("I look up what was agreed.", "Ik zoek op wat is afgesproken."),
                },
            },
            {
                "id": "new-idea",
                "situation": _both(
                    "A colleague has an idea.", "Een collega heeft een idee."
                ),
                "a": {
                    "scale": "order",
                    **_both("I ask for a plan.", "Ik vraag om een plan."),
                },
                "b": {
                    "scale": "pace",
                    **_both("I try it today.", "Ik probeer het vandaag."),
                },
            },
        ],
    },
}

RECIPES: Final = (
    Recipe(
        name="programme",
        title=N_("A weekly programme"),
        files=_PROGRAMME,
        about=N_(
            "Tips are a programme that begins on the day of installing: one a week, unless "
            "rhythm says otherwise. The last one here leads to an exercise of the same "
            "pack."
        ),
    ),
    Recipe(
        name="quadrant",
        title=N_("A quadrant"),
        files=_QUADRANT,
        about=N_(
            "Two marks make one of four fields. high_low means: x is high, y is low. "
            "With series = true it is drawn over time when it is done again."
        ),
    ),
    Recipe(
        name="list",
        title=N_("A list, and a question for each line"),
        files=_LIST,
        about=N_(
            "The step customers asks for a list; the step heard repeats for each of its "
            "lines, and the outcome tells which mark is lowest."
        ),
    ),
    Recipe(
        name="choice",
        title=N_("A choice that shows a next step"),
        files=_TABLE,
        about=N_(
            "The first row whose choices fit is told; the last one has no when and fits "
            "in all other cases. An offer may be made for one row alone, by its result."
        ),
    ),
    Recipe(
        name="questionnaire",
        title=N_("A questionnaire with lenses of your own"),
        files=_QUESTIONNAIRE,
        about=N_(
            "Three lenses and three pairs, so that every two meet once. The scales are "
            "the ids of the lenses."
        ),
    ),
)
