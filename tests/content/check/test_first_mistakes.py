"""The mistakes of a first pack: each is answered by the line that is to be written.

They were made by somebody who wrote a pack and had never seen TOML.
"""

from __future__ import annotations

from typing import Final

import pytest

from coach import i18n
from coach.content.source.toml import MOST_MISREAD
from tests.packing import MANIFEST, checked

FILES: Final = {
    "pack.toml": MANIFEST,
    "questions.toml": """\
[[question]]
id = "lighter"
text.en = "What helped?"
text.nl = "Wat hielp?"
""",
    "patterns.toml": """\
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
    "exercises/near.toml": """\
id = "near"
minutes = 3
title = { en = "Near", nl = "Dichtbij" }
intro = { en = "Two marks.", nl = "Twee cijfers." }

[[step]]
id = "heart"
kind = "mark"
ask.en = "How much?"
ask.nl = "Hoeveel?"

[[step]]
id = "mood"
kind = "choice"
ask = { en = "How?", nl = "Hoe?" }
choices = [
  { id = "good", en = "good", nl = "goed" },
  { id = "bad", en = "bad", nl = "slecht" },
]

[outcome]
kind = "lowest"
of = ["heart"]
text = { en = "Look at it.", nl = "Kijk ernaar." }
""",
    "questionnaires/ways.toml": """\
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

MISTAKES: Final[dict[str, tuple[str, str, str, int, str, str]]] = {
    "curly quotes": (
        "questions.toml",
        '"What helped?"',
        "“What helped?”",
        3,
        'Write it like this: text.en = "What helped?"',
        'Schrijf het zo: text.en = "What helped?"',
    ),
    "no quotes": (
        "questions.toml",
        '"What helped?"',
        "What helped?",
        3,
        'Write it like this: text.en = "What helped?"',
        'Schrijf het zo: text.en = "What helped?"',
    ),
    "no closing quote": (
        "questions.toml",
        '"What helped?"',
        '"What helped?',
        3,
        'Write it like this: text.en = "What helped?"',
        'Schrijf het zo: text.en = "What helped?"',
    ),
    "a colon": (
        "questions.toml",
        "text.en =",
        "text.en:",
        3,
        'Write it like this: text.en = "What helped?"',
        'Schrijf het zo: text.en = "What helped?"',
    ),
    "quotes within quotes": (
        "questions.toml",
        '"What helped?"',
        '"Who said "well done"?"',
        3,
        "Write it like this: text.en = \"Who said 'well done'?\"",
        "Schrijf het zo: text.en = \"Who said 'well done'?\"",
    ),
    "a comma at the end": (
        "questions.toml",
        'helped?"',
        'helped?",',
        3,
        'Write it like this: text.en = "What helped?"',
        'Schrijf het zo: text.en = "What helped?"',
    ),
    "a text over two lines": (
        "questions.toml",
        "What helped?",
        "What helped\nyou today?",
        3,
        'Write it like this: text.en = "What helped you today?"',
        'Schrijf het zo: text.en = "What helped you today?"',
    ),
    "a folder of Windows": (
        "questions.toml",
        "What helped?",
        "See C:\\work",
        3,
        'Write it like this: text.en = "See C:/work"',
        'Schrijf het zo: text.en = "See C:/work"',
    ),
    "a key of two words": (
        "questions.toml",
        "text.en",
        "text en",
        3,
        'Write it like this: text.en = "What helped?"',
        'Schrijf het zo: text.en = "What helped?"',
    ),
    "a heading in single brackets, twice": (
        "questions.toml",
        '[[question]]\nid = "lighter"',
        '[question]\nid = "heavier"\ntext = { en = "a", nl = "b" }\n\n[question]\nid = '
        '"lighter"',
        5,
        "Write [[question]] in double brackets above each of them.",
        "Zet boven elk ervan [[question]], tussen dubbele haken.",
    ),
    "a heading in single brackets": (
        "questions.toml",
        "[[question]]",
        "[question]",
        1,
        "Write it like this: [[question]]",
        "Schrijf het zo: [[question]]",
    ),
    "a heading in the plural": (
        "questions.toml",
        "[[question]]",
        "[[questions]]",
        1,
        "Did you mean 'question'? Write it like this: [[question]]",
        "Bedoel je 'question'? Schrijf het zo: [[question]]",
    ),
    "no heading": (
        "questions.toml",
        "[[question]]\n",
        "",
        1,
        "Write [[question]] on a line of its own above it.",
        "Zet [[question]] op een eigen regel erboven.",
    ),
    "a second item without a heading": (
        "questions.toml",
        'helped?"',
        'helped?"\nid = "heavier"',
        4,
        "Keep one of the two, or write [[question]] above this one to begin a new item.",
        "Laat er één van staan, of zet [[question]] erboven om een nieuw onderdeel te "
        "beginnen.",
    ),
    "an id in words": (
        "questions.toml",
        '"lighter"',
        '"What helped"',
        2,
        'Write it like this: id = "what-helped"',
        'Schrijf het zo: id = "what-helped"',
    ),
    "no id": (
        "questions.toml",
        'id = "lighter"\n',
        "",
        1,
        'Add id = "what-helped" (a name in small letters; never changes).',
        'Zet erbij: id = "what-helped" (naam in kleine letters; verandert nooit).',
    ),
    "a text without a language": (
        "questions.toml",
        'text.en = "What helped?"\ntext.nl = "Wat hielp?"',
        'text = "What helped?"',
        3,
        'Write it like this: text.en = "What helped?"',
        'Schrijf het zo: text.en = "What helped?"',
    ),
    "a language without a text": (
        "questions.toml",
        "text.en",
        "en",
        3,
        'Write it like this: text.en = "What helped?"',
        'Schrijf het zo: text.en = "What helped?"',
    ),
    "a language in full": (
        "questions.toml",
        "text.en",
        "text.English",
        3,
        'Write it like this: text.en = "What helped?"',
        'Schrijf het zo: text.en = "What helped?"',
    ),
    "a value nearly right": (
        "questions.toml",
        'id = "lighter"',
        'id = "lighter"\nrole = "leader"',
        3,
        'Did you mean role = "lead"? There are: all, employee, lead.',
        'Bedoel je role = "lead"? Er zijn: all, employee, lead.',
    ),
    "a name in braces": (
        "questions.toml",
        "What helped?",
        "Did {name} help?",
        3,
        "Write words in its place, such as: a colleague, a few.",
        "Zet er woorden neer, zoals: een collega, een paar.",
    ),
    "bold": (
        "questions.toml",
        "What helped?",
        "What **really** helped?",
        3,
        "Write the words alone; texts have no bold, colours or links.",
        "Schrijf alleen de woorden; teksten kennen geen vet, kleuren of links.",
    ),
    "a tag": (
        "questions.toml",
        "What helped?",
        "What <b>really</b> helped?",
        3,
        "Write the words alone; texts have no bold, colours or links.",
        "Schrijf alleen de woorden; teksten kennen geen vet, kleuren of links.",
    ),
    "a link": (
        "questions.toml",
        "What helped?",
        "Did [this](http://example.org) help?",
        3,
        "Write the words alone; texts have no bold, colours or links.",
        "Schrijf alleen de woorden; teksten kennen geen vet, kleuren of links.",
    ),
    "an exclamation mark": (
        "questions.toml",
        "What helped?",
        "Well done!",
        3,
        "End the sentence with a full stop.",
        "Sluit de zin af met een punt.",
    ),
    "a plan that says if": (
        "patterns.toml",
        "I see the queue",
        "If I see the queue",
        7,
        'Write it like this: if_cue.en = "I see the queue"',
        'Schrijf het zo: if_cue.en = "I see the queue"',
    ),
    "a plan that says als": (
        "patterns.toml",
        "ik de rij zie",
        "Als ik de rij zie",
        8,
        'Write it like this: if_cue.nl = "ik de rij zie"',
        'Schrijf het zo: if_cue.nl = "ik de rij zie"',
    ),
    "a plan that says then": (
        "patterns.toml",
        '"I breathe out',
        '"then I breathe out',
        9,
        'Write it like this: then_do.en = "I breathe out"',
        'Schrijf het zo: then_do.en = "I breathe out"',
    ),
    "a plan that only says not": (
        "patterns.toml",
        "I breathe out",
        "I do not look at the screen",
        9,
        "Write what one does instead, such as: I breathe out and ask one question.",
        "Schrijf wat je in plaats daarvan doet, zoals: ik adem uit en stel één vraag.",
    ),
    "a guessed old way": (
        "patterns.toml",
        "old_way",
        "old_routine",
        5,
        "Did you mean 'old_way'? Write it like this: old_way.en = \"I speed up\"",
        "Bedoel je 'old_way'? Schrijf het zo: old_way.en = \"I speed up\"",
    ),
    "a guessed gain": (
        "patterns.toml",
        "gave",
        "gain",
        6,
        "Did you mean 'gave'? Write it like this: gave.en = \"Calm\"",
        "Bedoel je 'gave'? Schrijf het zo: gave.en = \"Calm\"",
    ),
    "a guessed cue": (
        "patterns.toml",
        "\ncue",
        "\ntrigger",
        4,
        "Did you mean 'cue'? Write it like this: cue.en = \"A queue\"",
        "Bedoel je 'cue'? Schrijf het zo: cue.en = \"A queue\"",
    ),
    "choices as a text": (
        "exercises/near.toml",
        '[\n  { id = "good", en = "good", nl = "goed" },\n  { id = "bad", en = "bad", '
        'nl = "slecht" },\n]',
        '"good, bad"',
        16,
        'Write it like this: choices = [{ id = "good", en = "good" }, { id = "bad", en '
        '= "bad" }]',
        'Schrijf het zo: choices = [{ id = "good", en = "good" }, { id = "bad", en = '
        '"bad" }]',
    ),
    "choices as a list": (
        "exercises/near.toml",
        '[\n  { id = "good", en = "good", nl = "goed" },\n  { id = "bad", en = "bad", '
        'nl = "slecht" },\n]',
        '["good", "bad"]',
        16,
        'Write it like this: choices = [{ id = "good", en = "good" }, { id = "bad", en '
        '= "bad" }]',
        'Schrijf het zo: choices = [{ id = "good", en = "good" }, { id = "bad", en = '
        '"bad" }]',
    ),
    "a kind nearly right": (
        "exercises/near.toml",
        'kind = "mark"',
        'kind = "marks"',
        8,
        'Did you mean kind = "mark"? There are: mark, line, text, choice, several, '
        "list, person, date, read.",
        'Bedoel je kind = "mark"? Er zijn: mark, line, text, choice, several, list, '
        "person, date, read.",
    ),
    "type for kind": (
        "exercises/near.toml",
        'kind = "mark"',
        'type = "mark"',
        8,
        "Did you mean 'kind'? Write it like this: kind = \"mark\"",
        "Bedoel je 'kind'? Schrijf het zo: kind = \"mark\"",
    ),
    "question for ask": (
        "exercises/near.toml",
        'ask.en = "How much?"',
        'question.en = "How much?"',
        9,
        "Did you mean 'ask'? Write it like this: ask.en = \"How much?\"",
        "Bedoel je 'ask'? Schrijf het zo: ask.en = \"How much?\"",
    ),
    "minutes in words": (
        "exercises/near.toml",
        "minutes = 3",
        "minutes = 3 min",
        2,
        "Write it like this: minutes = 3",
        "Schrijf het zo: minutes = 3",
    ),
    "steps in the plural": (
        "exercises/near.toml",
        '[[step]]\nid = "heart"',
        '[[steps]]\nid = "heart"',
        6,
        "Did you mean 'step'? Write it like this: [[step]]",
        "Bedoel je 'step'? Schrijf het zo: [[step]]",
    ),
    "a step that is not there": (
        "exercises/near.toml",
        'of = ["heart"]',
        'of = ["hart"]',
        23,
        "Did you mean 'heart'?",
        "Bedoelde je 'heart'?",
    ),
    "an outcome without words": (
        "exercises/near.toml",
        'text = { en = "Look at it.", nl = "Kijk ernaar." }\n',
        "",
        21,
        'Add text.en = "…" (lowest: what it may mean).',
        'Zet erbij: text.en = "…" (lowest: wat het kan betekenen).',
    ),
    "a questionnaire with questions": (
        "questionnaires/ways.toml",
        "[[item]]",
        "[[question]]",
        9,
        "Did you mean 'item'? Write it like this: [[item]]",
        "Bedoel je 'item'? Schrijf het zo: [[item]]",
    ),
    "no method": (
        "questionnaires/ways.toml",
        'method = "paired_choice"\n',
        "",
        0,
        'Add method = "paired_choice" (how it is answered).',
        'Zet erbij: method = "paired_choice" (hoe je antwoordt).',
    ),
    "another method": (
        "questionnaires/ways.toml",
        "paired_choice",
        "choose",
        3,
        'Did you mean method = "paired_choice"? There are: paired_choice.',
        'Bedoel je method = "paired_choice"? Er zijn: paired_choice.',
    ),
    "a scale that is no lens": (
        "questionnaires/ways.toml",
        '"dialogue"',
        '"asking"',
        7,
        "Write that lens in lenses.toml, or choose from: belonging, momentum, "
        "reliability, achievement, dialogue, insight, wholeness.",
        "Schrijf die bril in lenses.toml, of kies uit: belonging, momentum, "
        "reliability, achievement, dialogue, insight, wholeness.",
    ),
    "a side without a language": (
        "questionnaires/ways.toml",
        '"dialogue", en',
        '"dialogue", text',
        12,
        'Write it like this: a = { scale = "dialogue", en = "I ask." }',
        'Schrijf het zo: a = { scale = "dialogue", en = "I ask." }',
    ),
    "a version of two numbers": (
        "pack.toml",
        '"1.0.0"',
        '"1.0"',
        3,
        'Write it like this: version = "1.0.0"',
        'Schrijf het zo: version = "1.0.0"',
    ),
    "a version as a number": (
        "pack.toml",
        '"1.0.0"',
        "1.0",
        3,
        'Write it like this: version = "1.0.0"',
        'Schrijf het zo: version = "1.0.0"',
    ),
    "languages by their names": (
        "pack.toml",
        '["en", "nl"]',
        '"English, Nederlands"',
        8,
        'Write it like this: locales = ["en", "nl"]',
        'Schrijf het zo: locales = ["en", "nl"]',
    ),
    "languages in words": (
        "pack.toml",
        '["en", "nl"]',
        '"en, nl"',
        8,
        'Write it like this: locales = ["en", "nl"]',
        'Schrijf het zo: locales = ["en", "nl"]',
    ),
    "license": (
        "pack.toml",
        "licence",
        "license",
        10,
        "Did you mean 'licence'? Write it like this: licence = \"CC-BY-4.0\"",
        "Bedoel je 'licence'? Schrijf het zo: licence = \"CC-BY-4.0\"",
    ),
    "a licence in words": (
        "pack.toml",
        "CC-BY-4.0",
        "free to use",
        10,
        'Write it like this: licence = "CC-BY-4.0"',
        'Schrijf het zo: licence = "CC-BY-4.0"',
    ),
    "an author on a line": (
        "pack.toml",
        '\n[[authors]]\nname = "Anna"\n',
        '\nauthor = "Anna"\n',
        12,
        "Did you mean 'authors'? Write it like this: [[authors]]",
        "Bedoel je 'authors'? Schrijf het zo: [[authors]]",
    ),
    "a key of the whole file below a heading": (
        "exercises/near.toml",
        "\n[outcome]",
        "series = true\n\n[outcome]",
        20,
        "Move it above the first [[step]]: series = true",
        "Zet hem boven de eerste [[step]]: series = true",
    ),
    "a key that is nothing": (
        "questions.toml",
        'id = "lighter"\n',
        'id = "lighter"\nweek = 1\n',
        3,
        "Take the line out, or choose from: id, role, seed, deprecated, text, exercise.",
        "Haal de regel weg, of kies uit: id, role, seed, deprecated, text, exercise.",
    ),
    "a value for all": (
        "questions.toml",
        'id = "lighter"\n',
        'id = "lighter"\nseed = "nothing"\n',
        3,
        "Choose one of: direction, attention, patterns, drives, small, or take the line "
        "out (the theme it belongs to).",
        "Kies uit: direction, attention, patterns, drives, small, of haal de regel weg "
        "(het thema waar het bij hoort).",
    ),
    "an exercise without an id": (
        "exercises/near.toml",
        'id = "near"\n',
        "",
        0,
        'Add id = "near" (a name in small letters; never changes).',
        'Zet erbij: id = "near" (naam in kleine letters; verandert nooit).',
    ),
    "a pair without an id": (
        "questionnaires/ways.toml",
        'id = "first"\n',
        "",
        9,
        'Add id = "somebody-waits" (a name in small letters; never changes).',
        'Zet erbij: id = "somebody-waits" (naam in kleine letters; verandert nooit).',
    ),
    "an offer from nowhere": (
        "exercises/near.toml",
        "\n[outcome]",
        '\n[[offer]]\nto = "act"\n\n[outcome]',
        21,
        'Add from = "mood" (the step whose answer is used).',
        'Zet erbij: from = "mood" (de stap waarvan het antwoord gebruikt wordt).',
    ),
    "a list named by true": (
        "exercises/near.toml",
        '\n[[step]]\nid = "heart"\n',
        '\n[[step]]\nid = "names"\nkind = "list"\nask = { en = "Who?", nl = "Wie?" }\n'
        '\n[[step]]\nid = "heart"\nrepeat = true\n',
        13,
        'Write it like this: repeat = "names"',
        'Schrijf het zo: repeat = "names"',
    ),
    "scales with capitals": (
        "questionnaires/ways.toml",
        '["dialogue", "insight"]',
        '["Dialogue", "Insight"]',
        7,
        'Write it like this: scales = ["dialogue", "insight"]',
        'Schrijf het zo: scales = ["dialogue", "insight"]',
    ),
    "a scale between a side and its language": (
        "questionnaires/ways.toml",
        'a = { scale = "dialogue", en = "I ask.", nl = "Ik vraag." }',
        'a.scale = "dialogue"\na.en = "I ask."\na.nl = "Ik vraag."\n'
        'a.insight.en = "I ask."',
        15,
        'Write it like this: a = { scale = "dialogue", en = "I ask." }',
        'Schrijf het zo: a = { scale = "dialogue", en = "I ask." }',
    ),
}  # fmt: skip
"""The file, what stood there, what was written, the line, and what is answered."""


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_answered_by_what_is_to_be_written(
    mistake: str, language: str
) -> None:
    file, was, now, line, *answers = MISTAKES[mistake]
    assert was in FILES[file]
    i18n.use(language)
    first = checked({file: FILES[file].replace(was, now)})[0]
    assert (first.file, first.line) == (file, line)
    assert first.mend == dict(zip(("en", "nl"), answers, strict=True))[language]


def test_the_files_in_which_they_are_made_are_fine() -> None:
    assert checked(dict(FILES)) == []


def test_what_is_missing_everywhere_is_told_once() -> None:
    english = "".join(
        f'[[question]]\nid = "q{number}"\ntext.en = "What helped?"\n\n'
        for number in range(97)
    )
    (finding,) = checked({"questions.toml": english})
    assert "97 texts" in finding.what
    assert "questions.toml 3, 7, 11" in finding.what
    assert finding.line == 3
    assert 'text.nl = "…"' in finding.mend


def test_texts_in_a_language_that_is_not_listed_are_told_once() -> None:
    german = FILES["questions.toml"].replace("text.nl", "text.de")
    more = german.replace('"lighter"', '"heavier"')
    codes = [one.code for one in checked({"questions.toml": german + more})]
    assert codes.count("locale-not-listed") == 1


PLACES: Final = {
    "exercise.toml": ("exercises/near.toml", "exercises/near.toml"),
    "exercise/near.toml": ("exercises/near.toml", "exercises/near.toml"),
    "near.toml": ("exercises/near.toml", "exercises/near.toml"),
    "ways.toml": ("questionnaires/ways.toml", "questionnaires/ways.toml"),
    "question.toml": ("questions.toml", "questions.toml"),
    "patroon.toml": ("patterns.toml", "patterns.toml"),
}
"""Where a file was put, whose text it has, and where it belongs."""


@pytest.mark.parametrize("name", PLACES)
def test_a_file_in_the_wrong_place_is_told_where_it_belongs(name: str) -> None:
    like, place = PLACES[name]
    found = [one for one in checked({name: FILES[like]}) if one.code == "file-elsewhere"]
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
    findings = checked({"questions.toml": text})
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
    assert len(checked({"questions.toml": text})) == MOST_MISREAD


def test_a_line_that_nobody_understands_ends_it() -> None:
    findings = checked({"questions.toml": '[[question]]\nid = "a1"\n= = =\nid = "b1'})
    assert [(one.line, one.code) for one in findings] == [(3, "not-toml")]


def test_an_exercise_is_named_with_the_pack_that_is_being_written() -> None:
    text = FILES["questions.toml"] + 'exercise = "near"\n'
    (finding,) = checked({"questions.toml": text})
    assert finding.mend == 'Write it like this: exercise = "tried/near"'


def test_while_the_languages_are_unknown_no_text_is_said_to_be_missing() -> None:
    broken = MANIFEST.replace('locales = ["en", "nl"]', "locales = en, nl")
    codes = {one.code for one in checked({"pack.toml": broken})}
    assert not codes & {"missing-text", "missing-texts", "locale-not-listed"}


def test_a_key_that_is_there_already_is_not_what_was_meant() -> None:
    text = FILES["patterns.toml"] + 'title.en = "Rush"\n'
    (finding,) = checked({"patterns.toml": text})
    assert finding.code == "unknown-key"


def test_an_exercise_that_is_not_there_is_told_with_those_that_are() -> None:
    text = FILES["questions.toml"] + 'exercise = "tried/naer"\n'
    (finding,) = checked({"questions.toml": text})
    assert "exercises/naer.toml" in finding.mend
    assert "(tried/near)" in finding.mend


def test_below_a_key_that_is_guessed_it_goes_on() -> None:
    text = FILES["questions.toml"].replace("[[question]]", "[[vraag]]")
    findings = checked({"questions.toml": text.replace("text.en", "text.english")})
    assert [one.code for one in findings] == ["unknown-key-near", "not-a-language"]


def test_the_other_way_round_of_a_gap_begins_with_its_second_mark() -> None:
    second = FILES["exercises/near.toml"].partition("[[step]]")[2].partition("[[step]]")[0]
    text = FILES["exercises/near.toml"].replace(
        "[outcome]", f"[[step]]{second.replace('heart', 'hand')}[outcome]\nback_from = 1"
    )
    found = [one.mend for one in checked({"exercises/near.toml": text})]
    assert 'Write it like this: back_from = "hand"' in found
