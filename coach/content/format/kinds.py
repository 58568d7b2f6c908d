"""The format of a pack as data: what each kind of file may hold.

The checks, the JSON Schema, the translations and the writer of a new pack all read
these tables, so a new field is one line here.
"""

from __future__ import annotations

from coach.content.format.field import (
    DEPRECATED,
    EXERCISE_REF,
    ITEM,
    KEEP,
    NAME,
    FieldFormat,
    FileKind,
    many,
    one,
    pairs,
    plain,
    table,
    text,
    whole,
    words,
)
from coach.i18n import N_
from coach.model import kinds
from coach.model.person import SIDES
from coach.model.programme import RHYTHMS
from coach.model.reflection import MARKS
from coach.rules.exercises import outcome, steps
from coach.rules.prompts.registry import TRIGGERS
from coach.rules.prompts.rule import FAMILIES

AUTHOR = {
    "name": text(N_("who made it"), most=80, needed=True),
    "role": text(N_("what they did: author, translator, reviewer"), most=40),
    "contact": text(N_("how to reach them; shown, never opened"), most=120),
}

MANIFEST = FileKind(
    name="pack",
    about=N_("what the pack is and who made it"),
    fields={
        "format": whole(N_("the format of the files, always 1"), 1, 999, needed=True),
        "id": plain(
            "id", N_("the name of the pack in small letters; never changes"), needed=True
        ),
        "version": plain("version", N_("raise it with every change: 1.0.1"), needed=True),
        "name": words(N_("the name people see"), 40),
        "summary": words(N_("what it brings, in one sentence"), 150),
        "locales": many(N_("the languages it speaks"), plain("locale"), 1, 12, needed=True),
        "default_locale": plain(
            "locale", N_("the language used where one is missing"), needed=True
        ),
        "licence": plain(
            "licence", N_("what others may do with it, as an SPDX name"), needed=True
        ),
        "min_app_version": plain("version", N_("the oldest coach it works with")),
        "seed": KEEP["seed"],
        "tags": many(N_("words to find it by"), NAME, 0, 12),
        "requires": many(N_("packs that it leans on"), NAME, 0, 12),
        "authors": many(N_("who made it"), table(AUTHOR), 1, 20, needed=True),
    },
)

QUESTIONS = FileKind(
    name="questions",
    row="question",
    about=N_("questions to look back on a day with, one a day"),
    fields={**ITEM, "text": words(N_("the question"), 150), "exercise": EXERCISE_REF},
)

ACTS = FileKind(
    name="acts",
    row="act",
    about=N_("small acts that somebody can do today"),
    fields={
        **ITEM,
        "kind": one(N_("an act of attention, or a personal gesture"), "act", "gesture"),
        "side": one(N_("for whom it is; both when left out"), *SIDES),
        "minutes": whole(N_("how long it takes"), 1, 60),
        "text": words(N_("what to do, as an invitation"), 150),
    },
)

PATTERNS = FileKind(
    name="patterns",
    row="pattern",
    about=N_("old habits that people recognise, each with a plan"),
    fields={
        **ITEM,
        "family": one(
            N_("what the old way gives above all"),
            *("speed", "calm", "certainty", "belonging"),
        ),
        "name": words(N_("a short name"), 40),
        "cue": words(N_("when it happens"), 90),
        "old_way": words(N_("what one does then"), 90),
        "gave": words(N_("what it gives; it once worked"), 90),
        "cost": words(N_("what it costs"), 90, needed=False),
        "if_cue": words(N_("the plan: if … (what one sees or hears)"), 90),
        "then_do": words(N_("the plan: then … (what to do, without 'not')"), 110),
        "tiny": words(N_("a version for days without room"), 90, needed=False),
    },
)

PROMPTS = FileKind(
    name="prompts",
    row="prompt",
    about=N_("other words for the gentle prompts"),
    fields={
        **ITEM,
        "trigger": one(N_("the rule that speaks"), *TRIGGERS, needed=True),
        "family": one(N_("where the rule belongs"), *FAMILIES, needed=True),
        "cooldown_days": whole(N_("working days before it may speak again"), 0, 60),
        "exercise": EXERCISE_REF,
        "text": words(N_("one observation, one question, and freedom"), 200, forms=True),
        "also": many(
            N_("other ways to say the same; they take turns"),
            words("", 200, forms=True, fields={"id": KEEP["id"]}),
            0,
            6,
        ),
        "why": words(N_("the rule in plain words"), 220),
    },
)

LENS_FIELDS = {
    "core": N_("what matters through these glasses"),
    "customer_view": N_("what customer-centric means then"),
    "initiative": N_("what one starts"),
    "overshoot": N_("what becomes too much of a good thing"),
    "unheard": N_("what happens when nobody listens"),
    "led_by": N_("how one likes to be led"),
    "motivated_by": N_("what gives energy"),
    "changes_by": N_("how one likes to change"),
    "hears_words": N_("the words that land"),
}

LENSES = FileKind(
    name="lenses",
    row="lens",
    about=N_("ways of looking at what customer-centric means"),
    fields={
        "id": KEEP["id"],
        "name": words(N_("a short name"), 30),
        **{name: words(about, 110) for name, about in LENS_FIELDS.items()},
        "asks": words(N_("what one asks about anything"), 110, needed=False),
        "activities": many(
            N_("small activities that suit it"),
            words("", 90, fields={"id": KEEP["id"]}),
            0,
            8,
        ),
        "deprecated": DEPRECATED,
    },
)

LEXICONS = FileKind(
    name="lexicons",
    about=N_("words that the language checks look for"),
    fields={
        "*": pairs(
            N_(
                "per language: words and phrases; a star at the end of a word for any"
                " ending, … for up to three words, - in front of what is none"
            ),
            many("", text("", most=60, needed=True), 0, 600),
            0,
        )
    },
)

TIPS = FileKind(
    name="tips",
    row="tip",
    about=N_("a programme: tips in this order, each of them for a while"),
    top={
        "title": words(N_("the name of the programme"), 60),
        "about": words(N_("what it is for, in a sentence or two"), 200, needed=False),
        "rhythm": one(
            N_(
                "how long a tip lasts: a working day, a week, two weeks; a week if left out"
            ),
            *RHYTHMS,
        ),
    },
    fields={**ITEM, "text": words(N_("the tip"), 300), "exercise": EXERCISE_REF},
)

GUIDES = FileKind(
    name="guides",
    row="guide",
    about=N_("short texts to read"),
    fields={
        **ITEM,
        "title": words(N_("what it is about"), 60),
        "text": words(N_("the text, with an empty line between paragraphs"), 2000),
        "exercise": EXERCISE_REF,
    },
)

STEP = {
    "id": KEEP["id"],
    "kind": FieldFormat(
        type="one", of=steps.KINDS, needed=True, about=N_("how it is answered")
    ),
    "label": words(N_("a short name, for charts and outcomes"), 40, needed=False),
    "ask": words(N_("the question"), 200),
    "hint": words(N_("an example or a word of help"), 150, needed=False),
    "optional": plain("flag", N_("true: may be left open")),
    "repeat": plain("id", N_("a list step: asked once for each of its lines")),
    "min": whole(N_("the lowest mark"), 0, 10),
    "max": whole(N_("the highest mark"), 1, 10),
    "low": words(N_("what the lowest mark means"), 30, needed=False),
    "high": words(N_("what the highest mark means"), 30, needed=False),
    "at_least": whole(N_("the fewest lines or choices"), 0, 20),
    "at_most": whole(N_("the most lines or choices"), 1, 20),
    "choices": many(
        N_("what can be chosen"), words("", 80, fields={"id": KEEP["id"]}), 2, 12
    ),
}

CELL = {
    "name": words(N_("what it is called"), 40),
    "text": words(N_("what it may mean, and a next step"), 300),
}

ROW = {
    "when": pairs(
        N_("steps and the choice they have; left out: in all other cases"), NAME, 6
    ),
    "result": plain("name", N_("a word by which offers name this row; rows may share it")),
    **CELL,
}

SCALE = {
    "name": words(N_("what the scale is called"), 40),
    "of": many(N_("the marks it is the mean of"), plain("id", ""), 1, 24, needed=True),
    "turned": many(
        N_("those of them where a high mark says little of it"), plain("id", ""), 1, 24
    ),
}

OUTCOME = {
    "kind": one(N_("how the answers are drawn together"), *outcome.KINDS, needed=True),
    "x": plain("id", N_("quadrant: the mark from left to right")),
    "y": plain("id", N_("quadrant: the mark from bottom to top")),
    "split": FieldFormat(
        type="number",
        least=0,
        most=10,
        about=N_("quadrant: where low ends and high begins"),
    ),
    "of": many(N_("lowest: the marks to compare"), plain("id", N_("a step")), 1, 12),
    "count": whole(N_("lowest: how many to show"), 1, 3),
    "loop": plain("flag", N_("lowest: true: the lines lead round, and it is cut there")),
    "name": words(N_("lowest: what it is called"), 40, needed=False),
    "text": words(N_("lowest: what it may mean"), 300, needed=False),
    "from": plain("id", N_("gap: the first mark")),
    "to": plain("id", N_("gap: the mark it is compared with")),
    "back_from": plain("id", N_("gap: the first mark of the other way round")),
    "back_to": plain("id", N_("gap: the mark that this one is compared with")),
    "near": whole(N_("gap: a difference that still counts as level"), 0, 5),
    "scales": many(
        N_("means: a few scales, each the mean of some marks"), table(SCALE), 1, 12
    ),
    "tell": many(N_("steps whose answers are told below"), plain("id", ""), 1, 6),
    "cells": table(
        {name: table(CELL) for kind in outcome.KINDS.values() for name in kind.cells},
        N_("quadrant and gap: the words for each field"),
    ),
    "rows": many(N_("table: the first row that fits"), table(ROW), 1, 24),
}

OFFER = {
    "from": plain("id", N_("the step whose answer is used"), needed=True),
    "to": one(N_("what it may become"), *kinds.offered(), needed=True),
    "field": plain("name", N_("the part of it that is filled")),
    "when": pairs(N_("only when these steps have these choices"), NAME, 4),
    "result": plain("name", N_("only when it comes out as a row with this word")),
    "with": pairs(N_("parts that are always the same"), text("", most=40, needed=True), 4),
    "together": plain("flag", N_("true: the lines of a list as one, with arrows between")),
}

EXERCISE = FileKind(
    name="exercises",
    folder=True,
    about=N_("short guided forms that end in something small to do"),
    fields={
        **ITEM,
        "minutes": whole(N_("how long it takes"), 1, 90, needed=True),
        "series": plain("flag", N_("true: done again and drawn over time")),
        "beside": many(
            N_("series: marks of the days before that are drawn beside it"),
            one("", *MARKS),
            0,
            4,
        ),
        "title": words(N_("its name"), 40),
        "intro": words(N_("why one would do it, in two sentences"), 300),
        "step": many(
            N_("the questions, one after the other"), table(STEP), 1, 24, needed=True
        ),
        "outcome": table(OUTCOME, N_("what the answers say together")),
        "offer": many(N_("what an answer may become, with one key"), table(OFFER), 0, 16),
        "next": EXERCISE_REF,
    },
)

_SCALE = plain("id", N_("the lens that this answer speaks for"), needed=True)
_OPTION = words(N_("one of the two"), 110, fields={"scale": _SCALE})

PAIR = {
    "id": KEEP["id"],
    "situation": words(N_("what is going on"), 110),
    "a": _OPTION,
    "b": _OPTION,
}

QUESTIONNAIRE = FileKind(
    name="questionnaires",
    folder=True,
    about=N_("choices between pairs that put a few ways of looking in an order"),
    fields={
        **ITEM,
        "version": whole(N_("raise it when an item changes"), 1, 999, needed=True),
        "method": one(N_("how it is answered"), "paired_choice", needed=True),
        "minutes": whole(N_("how long it takes"), 1, 90, needed=True),
        "title": words(N_("its name"), 40),
        "caveat": words(N_("what it is not; shown before and after"), 400),
        "scales": many(
            N_("what is put in order; the names of lenses"), NAME, 2, 12, needed=True
        ),
        "item": many(N_("the pairs"), table(PAIR), 1, 100, needed=True),
    },
)

TRANSLATIONS = FileKind(
    name="translations",
    about=N_("texts of another pack in one more language"),
    folder=True,
    fields={"*": text(N_('"pack/kind/item.field" = "the text"'), most=2000, needed=True)},
)

KINDS = {
    kind.name: kind
    for kind in (
        MANIFEST, QUESTIONS, ACTS, PATTERNS, PROMPTS, LENSES, LEXICONS, TIPS, GUIDES,
        EXERCISE, QUESTIONNAIRE, TRANSLATIONS,
    )
}  # fmt: skip


def kind_of(file: str) -> FileKind | None:
    """Return what a file of this name holds; none when the format does not know it."""
    folder, slash, _rest = file.partition("/")
    if not file.endswith(".toml"):
        return None
    kind = KINDS.get(folder if slash else folder.removesuffix(".toml"))
    return kind if kind and kind.folder == bool(slash) and file.count("/") < 2 else None
