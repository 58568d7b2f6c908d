"""The format of exercises and questionnaires as data."""

from __future__ import annotations

from coach.content.format.field import (
    EXERCISE_REF,
    ITEM,
    KEEP,
    NAME,
    FieldFormat,
    FileKind,
    flag,
    many,
    name_of,
    one,
    pairs,
    table,
    text,
    whole,
    words,
)
from coach.i18n import N_
from coach.model import kinds
from coach.rules.exercises import outcome, steps

STEP = {
    "id": KEEP["id"],
    "kind": FieldFormat(
        type="one", of=steps.KINDS, needed=True, about=N_("how it is answered")
    ),
    "label": words(N_("a short name, for charts and outcomes"), 40, needed=False),
    "ask": words(N_("the question"), 200),
    "hint": words(N_("an example or a word of help"), 150, needed=False),
    "optional": flag(N_("true: may be left open")),
    "repeat": name_of(N_("a list step: asked once for each of its lines")),
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
    **CELL,
}

OUTCOME = {
    "kind": one(N_("how the answers are drawn together"), *outcome.KINDS, needed=True),
    "x": name_of(N_("quadrant: the mark from left to right")),
    "y": name_of(N_("quadrant: the mark from bottom to top")),
    "split": FieldFormat(
        type="number",
        least=0,
        most=10,
        about=N_("quadrant: where low ends and high begins"),
    ),
    "of": many(N_("lowest: the marks to compare"), name_of(N_("a step")), 1, 12),
    "count": whole(N_("lowest: how many to show"), 1, 3),
    "name": words(N_("lowest: what it is called"), 40, needed=False),
    "text": words(N_("lowest: what it may mean"), 300, needed=False),
    "from": name_of(N_("gap: the first mark")),
    "to": name_of(N_("gap: the mark it is compared with")),
    "near": whole(N_("gap: a difference that still counts as level"), 0, 5),
    "cells": table(
        {name: table(CELL) for kind in outcome.KINDS.values() for name in kind.cells},
        N_("quadrant and gap: the words for each field"),
    ),
    "rows": many(N_("table: the first row that fits"), table(ROW), 1, 24),
}

OFFER = {
    "from": FieldFormat(type="id", needed=True, about=N_("the step whose answer is used")),
    "to": one(N_("what it may become"), *kinds.offered(), needed=True),
    "field": FieldFormat(type="name", about=N_("the part of it that is filled")),
    "when": pairs(N_("only when these steps have these choices"), NAME, 4),
    "with": pairs(N_("parts that are always the same"), text("", most=40, needed=True), 4),
}

EXERCISE = FileKind(
    name="exercises",
    folder=True,
    about=N_("short guided forms that end in something small to do"),
    fields={
        **ITEM,
        "minutes": whole(N_("how long it takes"), 1, 90, needed=True),
        "series": flag(N_("true: done again and drawn over time")),
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

_OPTION = words(N_("one of the two"), 110, fields={"scale": KEEP["id"]})

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
