"""The format of exercises and questionnaires as data."""

from __future__ import annotations

from coach.content.format.field import (
    EXERCISE_REF,
    ITEM,
    KEEP,
    FieldFormat,
    FileKind,
    one,
    text,
    whole,
    words,
)
from coach.i18n import N_
from coach.rules.exercises import steps

OUTCOMES = ("quadrant", "lowest", "gap", "table", "none")
CORNERS = ("high_high", "low_high", "high_low", "low_low")
SIDES_OF_A_GAP = ("above", "level", "below")

BECOMES: dict[str, tuple[str, ...]] = {
    "act": ("text", "detail", "person_id", "planned_on"),
    "idea": (
        "title", "benefit", "by", "due_on", "learned",
        "specific", "measurable", "achievable", "relevant", "time_bound",
    ),
    "obstacle": ("text", "person_id", "wheel", "branches", "chosen"),
    "pattern": (
        "name", "cue", "old_way", "gave", "cost", "verdict", "if_cue", "then_do", "tiny",
    ),
    "moment": ("text", "person_id", "kind", "flow", "at"),
    "measure": ("name", "question", "partner", "kind", "side_effect"),
    "course": ("statement", "value", "behaviours", "contributors"),
    "frame": ("text", "kind", "reason", "verified", "decided_by", "note"),
}  # fmt: skip
"""What an answer may become, and the fields it may fill; the first is the main one."""

STEP = {
    "id": KEEP["id"],
    "kind": FieldFormat(
        type="one", of=steps.KINDS, needed=True, about=N_("how it is answered")
    ),
    "label": words(N_("a short name, for charts and outcomes"), 40, needed=False),
    "ask": words(N_("the question"), 200),
    "hint": words(N_("an example or a word of help"), 150, needed=False),
    "optional": FieldFormat(type="flag", about=N_("true: may be left open")),
    "repeat": FieldFormat(
        type="id", about=N_("a list step: asked once for each of its lines")
    ),
    "min": whole(N_("the lowest mark"), 0, 10),
    "max": whole(N_("the highest mark"), 1, 10),
    "low": words(N_("what the lowest mark means"), 30, needed=False),
    "high": words(N_("what the highest mark means"), 30, needed=False),
    "at_least": whole(N_("the fewest lines or choices"), 0, 20),
    "at_most": whole(N_("the most lines or choices"), 1, 20),
    "choices": FieldFormat(
        type="list",
        each=words("", 80, fields={"id": KEEP["id"]}),
        least=2,
        most=12,
        about=N_("what can be chosen"),
    ),
}

CELL = {
    "name": words(N_("what it is called"), 40),
    "text": words(N_("what it may mean, and a next step"), 300),
}

_CELL = FieldFormat(type="table", fields=CELL)
_STEP_ID = FieldFormat(type="id", about=N_("a step"))

OUTCOME = {
    "kind": one(N_("how the answers are drawn together"), *OUTCOMES, needed=True),
    "x": FieldFormat(type="id", about=N_("quadrant: the mark from left to right")),
    "y": FieldFormat(type="id", about=N_("quadrant: the mark from bottom to top")),
    "split": FieldFormat(
        type="number",
        least=0,
        most=10,
        about=N_("quadrant: where low ends and high begins"),
    ),
    "of": FieldFormat(
        type="list",
        each=_STEP_ID,
        least=1,
        most=12,
        about=N_("lowest: the marks to compare"),
    ),
    "count": whole(N_("lowest: how many to show"), 1, 3),
    "name": words(N_("lowest: what it is called"), 40, needed=False),
    "text": words(N_("lowest: what it may mean"), 300, needed=False),
    "from": FieldFormat(type="id", about=N_("gap: the first mark")),
    "to": FieldFormat(type="id", about=N_("gap: the mark it is compared with")),
    "near": whole(N_("gap: a difference that still counts as level"), 0, 5),
    "cells": FieldFormat(
        type="table",
        fields=dict.fromkeys((*CORNERS, *SIDES_OF_A_GAP), _CELL),
        about=N_("quadrant and gap: the words for each field"),
    ),
    "rows": FieldFormat(
        type="list",
        each=FieldFormat(
            type="table",
            fields={
                "when": FieldFormat(
                    type="map",
                    each=FieldFormat(type="id"),
                    most=6,
                    about=N_(
                        "steps and the choice they have; left out: in all other cases"
                    ),
                ),
                **CELL,
            },
        ),
        least=1,
        most=24,
        about=N_("table: the first row that fits"),
    ),
}

OFFER = {
    "from": FieldFormat(type="id", needed=True, about=N_("the step whose answer is used")),
    "to": one(N_("what it may become"), *BECOMES, needed=True),
    "field": FieldFormat(type="name", about=N_("the part of it that is filled")),
    "when": FieldFormat(
        type="map",
        each=FieldFormat(type="id"),
        most=4,
        about=N_("only when these steps have these choices"),
    ),
    "with": FieldFormat(
        type="map",
        each=text("", most=40, needed=True),
        most=4,
        about=N_("parts that are always the same"),
    ),
}

EXERCISE = FileKind(
    name="exercises",
    folder=True,
    about=N_("short guided forms that end in something small to do"),
    fields={
        **ITEM,
        "minutes": whole(N_("how long it takes"), 1, 90, needed=True),
        "series": FieldFormat(
            type="flag", about=N_("true: done again and drawn over time")
        ),
        "title": words(N_("its name"), 40),
        "intro": words(N_("why one would do it, in two sentences"), 300),
        "step": FieldFormat(
            type="list",
            each=FieldFormat(type="table", fields=STEP),
            needed=True,
            least=1,
            most=24,
            about=N_("the questions, one after the other"),
        ),
        "outcome": FieldFormat(
            type="table", fields=OUTCOME, about=N_("what the answers say together")
        ),
        "offer": FieldFormat(
            type="list",
            each=FieldFormat(type="table", fields=OFFER),
            most=16,
            about=N_("what an answer may become, with one key"),
        ),
        "next": EXERCISE_REF,
    },
)

_OPTION = words(N_("one of the two"), 110, fields={"scale": KEEP["id"]})

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
        "scales": FieldFormat(
            type="list",
            each=FieldFormat(type="id"),
            needed=True,
            least=2,
            most=12,
            about=N_("what is put in order; the names of lenses"),
        ),
        "item": FieldFormat(
            type="list",
            each=FieldFormat(
                type="table",
                fields={
                    "id": KEEP["id"],
                    "situation": words(N_("what is going on"), 110),
                    "a": _OPTION,
                    "b": _OPTION,
                },
            ),
            needed=True,
            least=1,
            most=100,
            about=N_("the pairs"),
        ),
    },
)
