"""The examples that a new pack begins with: a good item of each kind, in two languages."""

from __future__ import annotations

from typing import Any


def _both(en: str, nl: str) -> dict[str, str]:
    return {"en": en, "nl": nl}


_QUESTION = {
    "id": "lighter-today",
    "role": "all",
    "text": _both(
        "For whom did you make something lighter today?",
        "Voor wie maakte je vandaag iets lichter?",
    ),
}
_SECOND_QUESTION = {
    "id": "new-to-you",
    "role": "all",
    "text": _both(
        "What did you hear today that was new to you?",
        "Wat hoorde je vandaag dat nieuw voor je was?",
    ),
}
_ACT = {
    "id": "ask-once-more",
    "kind": "act",
    "role": "all",
    "side": "customer",
    "minutes": 2,
    "text": _both(
        "Ask one customer 'and what else?' after the first answer, and wait.",
        "Vraag één klant na het eerste antwoord 'en wat nog meer?', en wacht.",
    ),
}
_SECOND_ACT = {
    "id": "thank-by-name",
    "kind": "gesture",
    "role": "all",
    "side": "colleague",
    "minutes": 3,
    "text": _both(
        "Thank one colleague by name for something small.",
        "Bedank één collega bij naam voor iets kleins.",
    ),
}
_PATTERN = {
    "id": "half-an-ear",
    "role": "all",
    "family": "speed",
    "name": _both("Half an ear", "Met een half oor"),
    "cue": _both("The phone rings while I type", "De telefoon gaat terwijl ik typ"),
    "old_way": _both("I go on typing while I listen", "Ik typ door terwijl ik luister"),
    "gave": _both("Two things done at once", "Twee dingen tegelijk gedaan"),
    "cost": _both("I ask the name twice", "Ik vraag twee keer naar de naam"),
    "if_cue": _both("the phone rings", "de telefoon gaat"),
    "then_do": _both("I turn my chair to the window", "draai ik mijn stoel naar het raam"),
    "tiny": _both("Hands off the keys", "Handen van de toetsen"),
}
_PROMPT = {
    "id": "fresh-page",
    "trigger": "fresh_page",
    "role": "all",
    "family": "care",
    "cooldown_days": 15,
    "text": _both(
        "A new month. What would you like to do a little more of?",
        "Een nieuwe maand. Waar wil je een beetje meer van doen?",
    ),
    "why": _both(
        "It is the first working day of the month, or you were away for a while.",
        "Het is de eerste werkdag van de maand, of je was een tijdje weg.",
    ),
}
_CURIOSITY = {
    "id": "curiosity",
    "name": _both("Curiosity", "Nieuwsgierigheid"),
    "core": _both("asking, finding out, wondering", "vragen, uitzoeken, verwonderen"),
    "customer_view": _both("wanting to know who it is", "willen weten wie het is"),
    "initiative": _both("asks one question more", "stelt één vraag meer"),
    "overshoot": _both("keeps on asking", "blijft maar vragen"),
    "unheard": _both("looks for answers elsewhere", "zoekt antwoorden ergens anders"),
    "led_by": _both("by someone who wonders too", "door iemand die zich ook verwondert"),
    "motivated_by": _both("a good riddle", "een goed raadsel"),
    "changes_by": _both("by being allowed to try", "door te mogen proberen"),
    "hears_words": _both("why, what if, tell me", "waarom, wat als, vertel"),
    "activities": [
        {"id": "one-more", **_both("Ask one question more", "Stel één vraag meer")},
    ],
}
_CARE = {
    "id": "care",
    "name": _both("Care", "Zorg"),
    "core": _both("being there, looking after", "er zijn, omkijken naar iemand"),
    "customer_view": _both("nobody stands alone", "niemand staat er alleen voor"),
    "initiative": _both("asks how it went", "vraagt hoe het ging"),
    "overshoot": _both("carries what is not theirs", "draagt wat niet van hen is"),
    "unheard": _both("goes quiet", "wordt stil"),
    "led_by": _both("by someone who makes time", "door iemand die tijd maakt"),
    "motivated_by": _both("a thank you", "een dankjewel"),
    "changes_by": _both("in small steps, together", "in kleine stappen, samen"),
    "hears_words": _both("how are you, we, together", "hoe gaat het, wij, samen"),
    "activities": [
        {"id": "call-back", **_both("Call back a day later", "Bel een dag later terug")},
    ],
}
_TIP = {
    "id": "first-week",
    "text": _both(
        "This week: ask one customer what they would tell a friend about us.",
        "Deze week: vraag één klant wat die een vriend over ons zou vertellen.",
    ),
}
_SECOND_TIP = {
    "id": "second-week",
    "text": _both(
        "This week: write down one word that a customer used, and use it yourself.",
        "Deze week: schrijf één woord van een klant op, en gebruik het zelf.",
    ),
}
_GUIDE = {
    "id": "about-this-pack",
    "title": _both("About this pack", "Over dit pakket"),
    "text": _both(
        "What this pack is for.\n\nWrite a few short paragraphs here.",
        "Waar dit pakket voor is.\n\nSchrijf hier een paar korte alinea's.",
    ),
}
_EXERCISE = {
    "id": "near-enough",
    "role": "all",
    "minutes": 3,
    "series": True,
    "title": _both("Near enough", "Dichtbij genoeg"),
    "intro": _both(
        "Two marks and one question about a customer you spoke to today.",
        "Twee cijfers en één vraag over een klant die je vandaag sprak.",
    ),
    "step": [
        {
            "id": "attention",
            "kind": "mark",
            "label": _both("Attention", "Aandacht"),
            "ask": _both("How much attention did you give?", "Hoeveel aandacht gaf je?"),
            "low": _both("hardly any", "nauwelijks"),
            "high": _both("all I had", "alles wat ik had"),
        },
        {
            "id": "ease",
            "kind": "mark",
            "label": _both("Ease", "Gemak"),
            "ask": _both("How easy did it feel?", "Hoe makkelijk voelde het?"),
        },
        {
            "id": "mood",
            "kind": "choice",
            "ask": _both("How did the customer leave?", "Hoe ging de klant weg?"),
            "choices": [
                {"id": "lighter", **_both("lighter than before", "lichter dan ervoor")},
                {"id": "same", **_both("the same", "hetzelfde")},
            ],
        },
        {
            "id": "tomorrow",
            "kind": "line",
            "optional": True,
            "ask": _both("What would you do again tomorrow?", "Wat doe je morgen weer?"),
            "hint": _both("looking up first", "eerst opkijken"),
        },
    ],
    "outcome": {
        "kind": "quadrant",
        "x": "attention",
        "y": "ease",
        "split": 5.5,
        "cells": {
            "high_high": {
                "name": _both("Flowing", "Het stroomt"),
                "text": _both(
                    "It goes by itself. Enjoy it.", "Het gaat vanzelf. Geniet ervan."
                ),
            },
            "high_low": {
                "name": _both("Hard work", "Hard werken"),
                "text": _both(
                    "You gave a lot. What would make it lighter?",
                    "Je gaf veel. Wat zou het lichter maken?",
                ),
            },
            "low_high": {
                "name": _both("Routine", "Routine"),
                "text": _both(
                    "Easy, and a bit far away.", "Makkelijk, en een beetje ver weg."
                ),
            },
            "low_low": {
                "name": _both("A heavy day", "Een zware dag"),
                "text": _both("It may be small tomorrow.", "Morgen mag het klein zijn."),
            },
        },
    },
    "offer": [{"from": "tomorrow", "to": "act"}],
}
_QUESTIONNAIRE = {
    "id": "two-ways",
    "version": 1,
    "method": "paired_choice",
    "minutes": 1,
    "title": _both("Two ways", "Twee manieren"),
    "caveat": _both(
        "A conversation opener, not a test.", "Een opening voor een gesprek, geen test."
    ),
    "scales": ["curiosity", "care"],
    "item": [
        {
            "id": "first",
            "situation": _both("A customer is waiting.", "Een klant wacht."),
            "a": {"scale": "curiosity", **_both("I ask what for.", "Ik vraag waarop.")},
            "b": {"scale": "care", **_both("I offer a chair.", "Ik bied een stoel aan.")},
        }
    ],
}

_LENSES: dict[str, Any] = {"lenses.toml": {"lens": [_CURIOSITY, _CARE]}}
"""They go with the questionnaire, which puts them in an order."""

EXAMPLES: dict[str, dict[str, Any]] = {
    "questions": {"questions.toml": {"question": [_QUESTION, _SECOND_QUESTION]}},
    "acts": {"acts.toml": {"act": [_ACT, _SECOND_ACT]}},
    "patterns": {"patterns.toml": {"pattern": [_PATTERN]}},
    "prompts": {"prompts.toml": {"prompt": [_PROMPT]}},
    "lenses": _LENSES,
    "lexicons": {
        "lexicons.toml": {"quality": {"en": ["cheerful", "relie*"], "nl": ["opgewekt"]}}
    },
    "tips": {
        "tips.toml": {
            "title": _both("First weeks", "Eerste weken"),
            "tip": [_TIP, _SECOND_TIP],
        }
    },
    "guides": {"guides.toml": {"guide": [_GUIDE]}},
    "exercises": {"exercises/near-enough.toml": _EXERCISE},
    "questionnaires": {"questionnaires/two-ways.toml": _QUESTIONNAIRE, **_LENSES},
    "translations": {},
}
"""Files with their example, by kind."""

TRANSLATED = {
    "en": "Write a card with one detail in it.",
    "nl": "Schrijf een kaartje met één detail erin.",
    "de": "Schreib eine Karte mit einem Detail.",
    "fr": "Écris une carte avec un seul détail.",
}
"""What a text of another pack may read like; in other languages as in the first."""

TRANSLATED_KEY = "small/acts/card-with-detail.text"
