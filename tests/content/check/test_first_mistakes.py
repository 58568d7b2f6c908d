"""The mistakes of a first pack: each is answered by the line that is to be written.

They were made by somebody who wrote a pack and had never seen TOML.
"""

from typing import Final

import pytest

from coach import i18n
from coach.content.source.toml import MOST_MISREAD
from tests.packing import MANIFEST, checked

PACK, QUESTIONS, PATTERNS = "pack.toml", "questions.toml", "patterns.toml"
NEAR, WAYS = "exercises/near.toml", "questionnaires/ways.toml"

CHOICES: Final = """[
  { id = "good", en = "good", nl = "goed" },
  { id = "bad", en = "bad", nl = "slecht" },
]"""

FILES: Final = {
    PACK: MANIFEST,
    QUESTIONS: """\
[[question]]
id = "lighter"
text.en = "What helped?"
text.nl = "Wat hielp?"
""",
    PATTERNS: """\
[[pattern]]
id = "rush"
name = { en = "Rush", nl = "Haast" }
cue = { en = "A queue", nl = "Een rij" }
old_way = { en = "I speed up", nl = "Ik ga sneller" }
gave = { en = "Calm", nl = "Rust" }
if_cue.en = "I see the queue"
if_cue.nl = "ik de rij zie"
then_do.en = "I breathe out"
then_do.nl = "adem ik uit"
""",
    NEAR: f"""\
id = "near"
minutes = 3
title = {{ en = "Near", nl = "Dichtbij" }}
intro = {{ en = "Two marks.", nl = "Twee cijfers." }}

[[step]]
id = "heart"
kind = "mark"
ask.en = "How much?"
ask.nl = "Hoeveel?"

[[step]]
id = "mood"
kind = "choice"
ask = {{ en = "How?", nl = "Hoe?" }}
choices = {CHOICES}

[outcome]
kind = "lowest"
of = ["heart"]
text = {{ en = "Look at it.", nl = "Kijk ernaar." }}
""",
    WAYS: """\
id = "ways"
version = 1
method = "paired_choice"
minutes = 1
title = { en = "Ways", nl = "Wegen" }
caveat = { en = "No test.", nl = "Geen test." }
scales = ["dialogue", "insight"]

[[item]]
id = "first"
situation = { en = "Somebody waits.", nl = "Iemand wacht." }
a = { scale = "dialogue", en = "I ask.", nl = "Ik vraag." }
b = { scale = "insight", en = "I look it up.", nl = "Ik zoek het op." }
""",
}

Answer = tuple[str, str]
"""What is answered in English, and in Dutch."""


def written(line: str) -> Answer:
    """Return the answer that shows a line as it is to be written."""
    return f"Write it like this: {line}", f"Schrijf het zo: {line}"


def meant(name: str, line: str) -> Answer:
    """Return the answer that guesses a name, and shows the line with it."""
    english, dutch = written(line)
    return f"Did you mean '{name}'? {english}", f"Bedoel je '{name}'? {dutch}"


HELPED = written('text.en = "What helped?"')
ALONE = (
    "Write the words alone; texts have no bold, colours or links.",
    "Schrijf alleen de woorden; teksten kennen geen vet, kleuren of links.",
)
CHOSEN = written('choices = [{ id = "good", en = "good" }, { id = "bad", en = "bad" }]')
STEPS = "mark, line, text, choice, several, list, person, date, read"
LENSES = "belonging, momentum, reliability, achievement, dialogue, insight, wholeness"

MISTAKES: Final[dict[str, tuple[str, str, str, int, Answer]]] = {
    "curly quotes": (QUESTIONS, '"What helped?"', "“What helped?”", 3, HELPED),
    "no quotes": (QUESTIONS, '"What helped?"', "What helped?", 3, HELPED),
    "no closing quote": (QUESTIONS, '"What helped?"', '"What helped?', 3, HELPED),
    "a colon": (QUESTIONS, "text.en =", "text.en:", 3, HELPED),
    "quotes within quotes": (
        QUESTIONS, '"What helped?"', '"Who said "well done"?"', 3,
        written('text.en = "Who said \'well done\'?"'),
    ),
    "a comma at the end": (QUESTIONS, 'helped?"', 'helped?",', 3, HELPED),
    "a text over two lines": (
        QUESTIONS, "What helped?", "What helped\nyou today?", 3,
        written('text.en = "What helped you today?"'),
    ),
    "a folder of Windows": (
        QUESTIONS, "What helped?", "See C:\\work", 3, written('text.en = "See C:/work"'),
    ),
    "a key of two words": (QUESTIONS, "text.en", "text en", 3, HELPED),
    "a heading in single brackets, twice": (
        QUESTIONS, '[[question]]\nid = "lighter"',
        '[question]\nid = "heavier"\ntext = { en = "a", nl = "b" }\n\n'
        '[question]\nid = "lighter"', 5,
        ("Write [[question]] in double brackets above each of them.",
         "Zet boven elk ervan [[question]], tussen dubbele haken."),
    ),
    "a heading in single brackets": (
        QUESTIONS, "[[question]]", "[question]", 1, written("[[question]]"),
    ),
    "a heading in the plural": (
        QUESTIONS, "[[question]]", "[[questions]]", 1, meant("question", "[[question]]"),
    ),
    "no heading": (
        QUESTIONS, "[[question]]\n", "", 1,
        ("Write [[question]] on a line of its own above it.",
         "Zet [[question]] op een eigen regel erboven."),
    ),
    "a second item without a heading": (
        QUESTIONS, 'helped?"', 'helped?"\nid = "heavier"', 4,
        ("Keep one of the two, or write [[question]] above this one to begin a new item.",
         "Laat er één van staan, of zet [[question]] erboven om een nieuw onderdeel te "
         "beginnen."),
    ),
    "an id in words": (
        QUESTIONS, '"lighter"', '"What helped"', 2, written('id = "what-helped"'),
    ),
    "no id": (
        QUESTIONS, 'id = "lighter"\n', "", 1,
        ('Add id = "what-helped" (a name in small letters; never changes).',
         'Zet erbij: id = "what-helped" (naam in kleine letters; verandert nooit).'),
    ),
    "a text without a language": (
        QUESTIONS, 'text.en = "What helped?"\ntext.nl = "Wat hielp?"',
        'text = "What helped?"', 3, HELPED,
    ),
    "a language without a text": (QUESTIONS, "text.en", "en", 3, HELPED),
    "a language in full": (QUESTIONS, "text.en", "text.English", 3, HELPED),
    "a value nearly right": (
        QUESTIONS, 'id = "lighter"', 'id = "lighter"\nrole = "leader"', 3,
        ('Did you mean role = "lead"? There are: all, employee, lead.',
         'Bedoel je role = "lead"? Er zijn: all, employee, lead.'),
    ),
    "a name in braces": (
        QUESTIONS, "What helped?", "Did {name} help?", 3,
        ("Write words in its place, such as: a colleague, a few.",
         "Zet er woorden neer, zoals: een collega, een paar."),
    ),
    "bold": (QUESTIONS, "What helped?", "What **really** helped?", 3, ALONE),
    "a tag": (QUESTIONS, "What helped?", "What <b>really</b> helped?", 3, ALONE),
    "a link": (QUESTIONS, "What helped?", "Did [this](http://example.org) help?", 3, ALONE),
    "an exclamation mark": (
        QUESTIONS, "What helped?", "Well done!", 3,
        ("End the sentence with a full stop.", "Sluit de zin af met een punt."),
    ),
    "a plan that says if": (
        PATTERNS, "I see the queue", "If I see the queue", 7,
        written('if_cue.en = "I see the queue"'),
    ),
    "a plan that says als": (
        PATTERNS, "ik de rij zie", "Als ik de rij zie", 8,
        written('if_cue.nl = "ik de rij zie"'),
    ),
    "a plan that says then": (
        PATTERNS, '"I breathe out', '"then I breathe out', 9,
        written('then_do.en = "I breathe out"'),
    ),
    "a plan that only says not": (
        PATTERNS, "I breathe out", "I do not look at the screen", 9,
        ("Write what one does instead, such as: I breathe out and ask one question.",
         "Schrijf wat je in plaats daarvan doet, zoals: ik adem uit en stel één vraag."),
    ),
    "a guessed old way": (
        PATTERNS, "old_way", "old_routine", 5,
        meant("old_way", 'old_way.en = "I speed up"'),
    ),
    "a guessed gain": (PATTERNS, "gave", "gain", 6, meant("gave", 'gave.en = "Calm"')),
    "a guessed cue": (
        PATTERNS, "\ncue", "\ntrigger", 4, meant("cue", 'cue.en = "A queue"'),
    ),
    "choices as a text": (NEAR, CHOICES, '"good, bad"', 16, CHOSEN),
    "choices as a list": (NEAR, CHOICES, '["good", "bad"]', 16, CHOSEN),
    "a kind nearly right": (
        NEAR, 'kind = "mark"', 'kind = "marks"', 8,
        (f'Did you mean kind = "mark"? There are: {STEPS}.',
         f'Bedoel je kind = "mark"? Er zijn: {STEPS}.'),
    ),
    "type for kind": (
        NEAR, 'kind = "mark"', 'type = "mark"', 8, meant("kind", 'kind = "mark"'),
    ),
    "question for ask": (
        NEAR, 'ask.en = "How much?"', 'question.en = "How much?"', 9,
        meant("ask", 'ask.en = "How much?"'),
    ),
    "minutes in words": (NEAR, "minutes = 3", "minutes = 3 min", 2, written("minutes = 3")),
    "steps in the plural": (
        NEAR, '[[step]]\nid = "heart"', '[[steps]]\nid = "heart"', 6,
        meant("step", "[[step]]"),
    ),
    "a step that is not there": (
        NEAR, 'of = ["heart"]', 'of = ["hart"]', 23,
        ("Did you mean 'heart'?", "Bedoelde je 'heart'?"),
    ),
    "an outcome without words": (
        NEAR, 'text = { en = "Look at it.", nl = "Kijk ernaar." }\n', "", 21,
        ('Add text.en = "…" (lowest: what it may mean).',
         'Zet erbij: text.en = "…" (lowest: wat het kan betekenen).'),
    ),
    "a questionnaire with questions": (
        WAYS, "[[item]]", "[[question]]", 9, meant("item", "[[item]]"),
    ),
    "no method": (
        WAYS, 'method = "paired_choice"\n', "", 0,
        ('Add method = "paired_choice" (how it is answered).',
         'Zet erbij: method = "paired_choice" (hoe je antwoordt).'),
    ),
    "another method": (
        WAYS, "paired_choice", "choose", 3,
        ('Did you mean method = "paired_choice"? There are: paired_choice.',
         'Bedoel je method = "paired_choice"? Er zijn: paired_choice.'),
    ),
    "a scale that is no lens": (
        WAYS, '"dialogue"', '"asking"', 7,
        (f"Write that lens in lenses.toml, or choose from: {LENSES}.",
         f"Schrijf die bril in lenses.toml, of kies uit: {LENSES}."),
    ),
    "a side without a language": (
        WAYS, '"dialogue", en', '"dialogue", text', 12,
        written('a = { scale = "dialogue", en = "I ask." }'),
    ),
    "a version of two numbers": (PACK, '"1.0.0"', '"1.0"', 3, written('version = "1.0.0"')),
    "a version as a number": (PACK, '"1.0.0"', "1.0", 3, written('version = "1.0.0"')),
    "languages by their names": (
        PACK, '["en", "nl"]', '"English, Nederlands"', 8,
        written('locales = ["en", "nl"]'),
    ),
    "languages in words": (
        PACK, '["en", "nl"]', '"en, nl"', 8, written('locales = ["en", "nl"]'),
    ),
    "license": (PACK, "licence", "license", 10, meant("licence", 'licence = "CC-BY-4.0"')),
    "a licence in words": (
        PACK, "CC-BY-4.0", "free to use", 10, written('licence = "CC-BY-4.0"'),
    ),
    "an author on a line": (
        PACK, '\n[[authors]]\nname = "Anna"\n', '\nauthor = "Anna"\n', 12,
        meant("authors", "[[authors]]"),
    ),
    "a key of the whole file below a heading": (
        NEAR, "\n[outcome]", "series = true\n\n[outcome]", 20,
        ("Move it above the first [[step]]: series = true",
         "Zet hem boven de eerste [[step]]: series = true"),
    ),
    "a key that is nothing": (
        QUESTIONS, 'id = "lighter"\n', 'id = "lighter"\nweek = 1\n', 3,
        ("Take the line out, or choose from: id, role, seed, deprecated, text, exercise.",
         "Haal de regel weg, of kies uit: id, role, seed, deprecated, text, exercise."),
    ),
    "a value for all": (
        QUESTIONS, 'id = "lighter"\n', 'id = "lighter"\nseed = "nothing"\n', 3,
        ("Choose one of: direction, attention, patterns, drives, small, or take the line "
         "out (the theme it belongs to).",
         "Kies uit: direction, attention, patterns, drives, small, of haal de regel weg "
         "(het thema waar het bij hoort)."),
    ),
    "an exercise without an id": (
        NEAR, 'id = "near"\n', "", 0,
        ('Add id = "near" (a name in small letters; never changes).',
         'Zet erbij: id = "near" (naam in kleine letters; verandert nooit).'),
    ),
    "a pair without an id": (
        WAYS, 'id = "first"\n', "", 9,
        ('Add id = "somebody-waits" (a name in small letters; never changes).',
         'Zet erbij: id = "somebody-waits" (naam in kleine letters; verandert nooit).'),
    ),
    "an offer from nowhere": (
        NEAR, "\n[outcome]", '\n[[offer]]\nto = "act"\n\n[outcome]', 21,
        ('Add from = "mood" (the step whose answer is used).',
         'Zet erbij: from = "mood" (de stap waarvan het antwoord gebruikt wordt).'),
    ),
    "a list named by true": (
        NEAR, '\n[[step]]\nid = "heart"\n',
        '\n[[step]]\nid = "names"\nkind = "list"\nask = { en = "Who?", nl = "Wie?" }\n'
        '\n[[step]]\nid = "heart"\nrepeat = true\n',
        13, written('repeat = "names"'),
    ),
    "scales with capitals": (
        WAYS, '["dialogue", "insight"]', '["Dialogue", "Insight"]', 7,
        written('scales = ["dialogue", "insight"]'),
    ),
    "a scale between a side and its language": (
        WAYS, 'a = { scale = "dialogue", en = "I ask.", nl = "Ik vraag." }',
        'a.scale = "dialogue"\na.en = "I ask."\na.nl = "Ik vraag."\n'
        'a.insight.en = "I ask."',
        15, written('a = { scale = "dialogue", en = "I ask." }'),
    ),
}  # fmt: skip
"""The file, what stood there, what was written, the line, and what is answered."""


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_answered_by_what_is_to_be_written(
    mistake: str, language: str
) -> None:
    file, was, now, line, answer = MISTAKES[mistake]
    assert was in FILES[file]
    i18n.use(language)
    first = checked({file: FILES[file].replace(was, now)})[0]
    assert (first.file, first.line) == (file, line)
    assert first.mend == answer[language == "nl"]


def test_the_files_in_which_they_are_made_are_fine() -> None:
    assert checked(dict(FILES)) == []


def test_what_is_missing_everywhere_is_told_once() -> None:
    english = "".join(
        f'[[question]]\nid = "q{number}"\ntext.en = "What helped?"\n\n'
        for number in range(97)
    )
    (finding,) = checked({QUESTIONS: english})
    assert "97 texts" in finding.what
    assert "questions.toml 3, 7, 11" in finding.what
    assert finding.line == 3
    assert 'text.nl = "…"' in finding.mend


def test_texts_in_a_language_that_is_not_listed_are_told_once() -> None:
    german = FILES[QUESTIONS].replace("text.nl", "text.de")
    more = german.replace('"lighter"', '"heavier"')
    codes = [one.code for one in checked({QUESTIONS: german + more})]
    assert codes.count("locale-not-listed") == 1


PLACES: Final = {
    "exercise.toml": NEAR, "exercise/near.toml": NEAR, "near.toml": NEAR,
    "ways.toml": WAYS, "question.toml": QUESTIONS, "patroon.toml": PATTERNS,
}  # fmt: skip
"""Where a file was put, and where it belongs."""


@pytest.mark.parametrize("name", PLACES)
def test_a_file_in_the_wrong_place_is_told_where_it_belongs(name: str) -> None:
    place = PLACES[name]
    found = [one for one in checked({name: FILES[place]}) if one.code == "file-elsewhere"]
    assert [(one.file, one.mend) for one in found] == [(name, f"Move the file to {place}")]


def test_all_that_can_be_chosen_is_named() -> None:
    text = '[[prompt]]\nid = "p1"\ntrigger = "on_fire"\nfamily = "care"\n'
    (finding, *_more) = [
        one for one in checked({"prompts.toml": text}) if one.code == "wrong-value"
    ]
    assert "…" not in finding.mend
    assert finding.mend.endswith("course_fades.")


def test_every_mistake_of_a_file_is_told_at_once() -> None:
    text = """\
[[question]]
id = "one"
text.en = “Curly?”
text.nl = "Recht?"

[question]
id = "two"
text.en: "A colon?"
text.nl = "Goed?"
id = "three"
text.en = "Forgotten?"

[[question]]
id = "four"
tekst.en = "Another key?"
text.nl = "Goed!"
"""
    findings = checked({QUESTIONS: text})
    assert [(one.line, one.code) for one in findings] == [
        (3, "not-toml-near"),
        (6, "heading-twice"),
        (8, "not-toml-near"),
        (10, "key-twice"),
        (15, "unknown-key-near"),
        (16, "tone-exclamation"),
    ]


def test_no_more_than_some_lines_are_read_as_they_are_meant() -> None:
    text = "".join(f'[[question]]\nid = q{number}\ntext.en = "x"\n' for number in range(99))
    assert len(checked({QUESTIONS: text})) == MOST_MISREAD


def test_a_line_that_nobody_understands_ends_it() -> None:
    findings = checked({QUESTIONS: '[[question]]\nid = "a1"\n= = =\nid = "b1'})
    assert [(one.line, one.code) for one in findings] == [(3, "not-toml")]


def test_an_exercise_is_named_with_the_pack_that_is_being_written() -> None:
    text = FILES[QUESTIONS] + 'exercise = "near"\n'
    (finding,) = checked({QUESTIONS: text})
    assert finding.mend == 'Write it like this: exercise = "tried/near"'


def test_while_the_languages_are_unknown_no_text_is_said_to_be_missing() -> None:
    broken = MANIFEST.replace('locales = ["en", "nl"]', "locales = en, nl")
    codes = {one.code for one in checked({PACK: broken})}
    assert not codes & {"missing-text", "missing-texts", "locale-not-listed"}


def test_a_key_that_is_there_already_is_not_what_was_meant() -> None:
    text = FILES[PATTERNS] + 'title.en = "Rush"\n'
    (finding,) = checked({PATTERNS: text})
    assert finding.code == "unknown-key"


def test_an_exercise_that_is_not_there_is_told_with_those_that_are() -> None:
    text = FILES[QUESTIONS] + 'exercise = "tried/naer"\n'
    (finding,) = checked({QUESTIONS: text})
    assert "exercises/naer.toml" in finding.mend
    assert "(tried/near)" in finding.mend


def test_below_a_key_that_is_guessed_it_goes_on() -> None:
    text = FILES[QUESTIONS].replace("[[question]]", "[[vraag]]")
    findings = checked({QUESTIONS: text.replace("text.en", "text.english")})
    assert [one.code for one in findings] == ["unknown-key-near", "not-a-language"]


def test_the_other_way_round_of_a_gap_begins_with_its_second_mark() -> None:
    second = FILES[NEAR].partition("[[step]]")[2].partition("[[step]]")[0]
    text = FILES[NEAR].replace(
        "[outcome]", f"[[step]]{second.replace('heart', 'hand')}[outcome]\nback_from = 1"
    )
    found = [one.mend for one in checked({NEAR: text})]
    assert 'Write it like this: back_from = "hand"' in found
