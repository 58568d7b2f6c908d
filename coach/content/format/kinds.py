"""The format of a pack as data: what each kind of file may hold.

The checks, the JSON Schema, the translations and the writer of a new pack all read
these tables, so a new field is one line here.
"""

from __future__ import annotations

from coach.content.format.exercises import EXERCISE, QUESTIONNAIRE
from coach.content.format.field import (
    DEPRECATED,
    EXERCISE_REF,
    ITEM,
    KEEP,
    NAME,
    FieldFormat,
    FileKind,
    identity,
    many,
    one,
    pairs,
    table,
    text,
    whole,
    words,
)
from coach.i18n import N_
from coach.rules.prompts.registry import TRIGGERS
from coach.rules.prompts.rule import FAMILIES

SIDES = ("colleague", "customer")

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
        "id": identity(N_("the name of the pack in small letters; never changes")),
        "version": FieldFormat(
            type="version", needed=True, about=N_("raise it with every change: 1.0.1")
        ),
        "name": words(N_("the name people see"), 40),
        "summary": words(N_("what it brings, in one sentence"), 150),
        "locales": many(
            N_("the languages it speaks"), FieldFormat(type="locale"), 1, 12, needed=True
        ),
        "default_locale": FieldFormat(
            type="locale", needed=True, about=N_("the language used where one is missing")
        ),
        "licence": FieldFormat(
            type="licence",
            needed=True,
            about=N_("what others may do with it, as an SPDX name"),
        ),
        "min_app_version": FieldFormat(
            type="version", about=N_("the oldest coach it works with")
        ),
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
        "text": words(N_("one observation, one question, and freedom"), 200),
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
            N_("per language: words and phrases; a star at the end for any ending"),
            many("", text("", most=60, needed=True), 0, 200),
            0,
        )
    },
)

TIPS = FileKind(
    name="tips",
    row="tip",
    about=N_("a series of tips, one a week, in this order"),
    top={"title": words(N_("the name of the series"), 60)},
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
