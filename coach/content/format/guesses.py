"""What writers call a key before they have seen its name, in two languages."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

GUESSES: Final = {
    "text": ("words", "content", "question", "tip", "act", "body", "message", "tekst",
             "vraag", "daad", "inhoud"),
    "title": ("name", "heading", "titel", "naam", "label"),
    "name": ("title", "label", "naam", "titel"),
    "summary": ("description", "about", "samenvatting", "omschrijving", "beschrijving"),
    "locales": ("languages", "language", "locale", "talen", "taal"),
    "default_locale": ("default_language", "standaardtaal"),
    "licence": ("license", "licentie", "copyright"),
    "authors": ("author", "maker", "made_by", "auteur", "auteurs"),
    "contact": ("email", "mail", "website", "url", "e-mail"),
    "minutes": ("time", "duration", "mins", "minuten", "tijd", "duur"),
    "role": ("for", "audience", "who", "rol", "voor"),
    "side": ("person", "target", "kant"),
    "seed": ("theme", "thema"),
    "kind": ("type", "soort"),
    "ask": ("question", "text", "vraag", "prompt"),
    "hint": ("example", "help", "placeholder", "voorbeeld", "tip"),
    "label": ("name", "title", "naam"),
    "choices": ("options", "answers", "choice", "keuzes", "opties", "antwoorden"),
    "repeat": ("for_each", "each", "herhaal", "over"),
    "optional": ("skip", "required", "optioneel"),
    "low": ("min_label", "left", "laag"),
    "high": ("max_label", "right", "hoog"),
    "step": ("steps", "question", "questions", "stap", "stappen", "vraag"),
    "outcome": ("result", "results", "outcomes", "uitkomst", "resultaat"),
    "cells": ("fields", "cell", "quadrants", "vakken", "velden"),
    "rows": ("row", "table", "rijen"),
    "offer": ("offers", "next_step", "aanbod"),
    "intro": ("introduction", "description", "summary", "about", "inleiding"),
    "cue": ("trigger", "when", "situation", "aanleiding", "wanneer"),
    "old_way": ("old", "old_routine", "routine", "behaviour", "behavior", "habit",
                "old_habit", "oude_manier", "gewoonte"),
    "gave": ("gain", "reward", "benefit", "gives", "wat_het_gaf", "opbrengst"),
    "cost": ("costs", "price", "kosten", "prijs"),
    "if_cue": ("if", "plan_if", "als"),
    "then_do": ("then", "plan", "new_way", "new_routine", "new_habit", "dan",
                "nieuwe_manier"),
    "tiny": ("small", "tiny_version", "mini", "klein"),
    "core": ("description", "text", "about", "kern"),
    "activities": ("activity", "activiteiten", "examples"),
    "trigger": ("rule", "when", "regel"),
    "why": ("reason", "because", "waarom", "reden"),
    "exercise": ("oefening", "exercises"),
    "scales": ("scale", "lenses", "lens", "schalen", "brillen"),
    "item": ("items", "question", "questions", "pair", "pairs", "statement", "statements",
             "vraag", "vragen", "stelling", "stellingen", "paar"),
    "situation": ("text", "question", "ask", "situatie", "vraag"),
    "scale": ("lens", "schaal", "bril"),
    "a": ("first", "left", "option_a"),
    "b": ("second", "right", "option_b"),
    "caveat": ("warning", "disclaimer", "note", "intro", "kanttekening"),
    "method": ("methode", "kind", "type"),
    "question": ("questions", "vraag", "vragen"),
    "act": ("acts", "action", "daad", "daden"),
    "pattern": ("patterns", "habit", "patroon", "patronen"),
    "tip": ("tips", "week"),
    "guide": ("guides", "gids", "gidsen"),
    "lens": ("lenses", "bril", "brillen"),
    "prompt": ("prompts", "seintje", "seintjes"),
}  # fmt: skip
"""By the key that is meant; which one it is depends on what may stand there."""

VALUES: Final = {
    "all": ("iedereen", "everyone", "everybody", "both", "any", "beide"),
    "employee": ("medewerker", "employees", "staff"),
    "lead": ("leader", "leidinggevende", "manager", "teamlead", "team lead", "leiders"),
    "act": ("daad", "action", "actie"),
    "gesture": ("gebaar",),
    "customer": ("klant", "client", "customers", "klanten"),
    "colleague": ("collega", "colleagues", "collega's", "team"),
    "speed": ("snelheid", "vaart", "tempo", "pace"),
    "calm": ("rust", "quiet", "peace"),
    "certainty": ("zekerheid", "control", "safety", "veiligheid"),
    "belonging": ("erbij horen", "verbinding", "connection", "verbondenheid"),
    "mark": ("cijfer", "rating", "scale", "schaal", "score", "number", "slider"),
    "line": ("regel", "sentence", "zin", "short", "open"),
    "text": ("tekst", "long", "paragraph"),
    "choice": ("keuze", "choose", "radio", "select", "multiple choice", "meerkeuze"),
    "several": ("meer", "checkbox", "multiple", "many", "meerdere"),
    "list": ("lijst", "lines"),
    "person": ("persoon", "name", "naam", "wie"),
    "date": ("datum", "day", "dag"),
    "read": ("lees", "lezen", "info", "none"),
    "quadrant": ("kwadrant", "matrix", "quadrants"),
    "lowest": ("laagste", "low", "minimum"),
    "gap": ("verschil", "difference", "kloof"),
    "table": ("tabel", "rows"),
    "paired_choice": ("pairs", "paren"),
}
"""What writers give where one of a few is asked for, by the one that is meant."""

LANGUAGES: Final = {
    "english": "en", "engels": "en", "dutch": "nl", "nederlands": "nl", "german": "de",
    "duits": "de", "french": "fr", "frans": "fr",
}  # fmt: skip
"""Languages by their names, as they are written in two letters."""


def value_meant(said: str, of: Collection[str]) -> str:
    """Return which of these values somebody means; nothing when it is none."""
    wanted = said.strip().casefold()
    return next((one for one in of if wanted in (one, *VALUES.get(one, ()))), "")


KIND_NAMES: Final = {
    "questions": ("question", "vraag", "vragen"),
    "acts": ("act", "small acts", "gesture", "gestures", "daad", "daden"),
    "patterns": ("pattern", "patroon", "patronen"),
    "prompts": ("prompt", "wordings", "seintje", "seintjes"),
    "lenses": ("lens", "bril", "brillen"),
    "lexicons": ("lexicon", "words", "woorden", "woordenlijst", "woordenlijsten"),
    "tips": ("tip", "programme", "programma", "tips"),
    "guides": ("guide", "gids", "gidsen"),
    "exercises": ("exercise", "oefening", "oefeningen"),
    "questionnaires": ("questionnaire", "vragenlijst", "vragenlijsten"),
    "translations": ("translation", "vertaling", "vertalingen"),
    "pack": ("manifest", "pakket"),
}
"""What people call the kinds of file, by the name that they have; in Dutch as the last."""


def kind_called(name: str, language: str) -> str:
    """Return what a kind is called in a language, so that it is understood again."""
    return KIND_NAMES[name][-1] if language == "nl" else name


def kind_meant(said: str) -> str:
    """Return the kind that somebody means; nothing when it is none."""
    wanted = said.strip().casefold()
    found = (name for name, others in KIND_NAMES.items() if wanted in (name, *others))
    return next(found, "")
