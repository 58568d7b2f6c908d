"""A check tells everything that is wrong: file, line, what it is, and how to mend it."""

import re

import pytest

from coach import i18n
from coach.content.check.pack import check
from coach.content.findings import found
from coach.content.format.kinds import LENS_FIELDS
from coach.content.messages import ERRORS, WARNINGS
from coach.content.source.sources import Source
from tests.packing import EXERCISE, MANIFEST, QUESTIONS, checked, codes, source

Q = QUESTIONS


def exercise(more: str = "", *, was: str = "", now: str = "") -> dict[str, str | bytes]:
    return {"exercises/near.toml": EXERCISE.replace(was, now, 1) + more}


CELL = 'name = { en = "x", nl = "y" }\ntext = { en = "x", nl = "y" }\n'
CORNERS = "".join(
    f"[outcome.cells.{name}]\n{CELL}"
    for name in ("high_high", "high_low", "low_high", "low_low")
)
GAP = "".join(f"[outcome.cells.{name}]\n{CELL}" for name in ("above", "level", "below"))
PROMPT = """\
[[prompt]]
id = "p1"
trigger = "person_unseen"
family = "attention"
text.en = "{name}, {days}, {usual}"
text.nl = "{days} {name} {usual}"
why.en = "why"
why.nl = "waarom"
"""
TOLD = 'en = "{name} {days} {usual}", nl = "{days} {name} {usual}"'
ALSO = "also = [{{ id = 'other', {} }}, {{ id = '{}', {} }}]\n"
PAIRS = """\
id = "ways"
version = 1
method = "paired_choice"
minutes = 1
title = { en = "x", nl = "y" }
caveat = { en = "x", nl = "y" }
scales = ["dialogue", "insight"]
"""
PAIR = """\
[[item]]
id = "i1"
situation = { en = "x", nl = "y" }
a = { scale = "dialogue", en = "x", nl = "y" }
b = { scale = "insight", en = "x", nl = "y" }
"""
PER_LINE = """\
[[step]]
id = "per"
kind = "mark"
repeat = "lines"
ask = { en = "x", nl = "y" }
"""


def pairs(was: str, now: str) -> dict[str, str | bytes]:
    return {"questionnaires/ways.toml": (PAIRS + PAIR).replace(was, now, 1)}


def lens(was: str, now: str) -> dict[str, str | bytes]:
    texts = "".join(
        f'{name} = {{ en = "x", nl = "y" }}\n' for name in ("name", *LENS_FIELDS)
    )
    text = f"""[[lens]]
id = "ours"
activities = [
  {{ id = "i1", en = "x", nl = "y" }},
  {{ id = "i2", en = "x", nl = "y" }},
]
{texts}"""
    return {"lenses.toml": text.replace(was, now, 1)}


def questions(was: str, now: str) -> dict[str, str | bytes]:
    return {"questions.toml": Q.replace(was, now, 1)}


def asked(now: str) -> dict[str, str | bytes]:
    return questions("lighter?", now)


def question(more: str) -> dict[str, str | bytes]:
    return questions('id = "lighter"', f'id = "lighter"\n{more}')


def prompt(was: str = "", now: str = "") -> dict[str, str | bytes]:
    return {"prompts.toml": PROMPT.replace(was, now, 1)}


def act(minutes: str) -> dict[str, str | bytes]:
    words = 'text = { en = "x", nl = "y" }'
    return {"acts.toml": f'[[act]]\nid = "a1"\nminutes = {minutes}\n{words}\n'}


def step(now: str) -> dict[str, str | bytes]:
    return exercise(was='kind = "mark"', now=now)


def manifest(was: str, now: str) -> dict[str, str | bytes]:
    return {"pack.toml": MANIFEST.replace(was, now, 1)}


CASES: dict[str, tuple[dict[str, str | bytes], str, int]] = {
    "newer format": (manifest("format = 1", "format = 2"), "unknown-format", 1),
    "no version": (manifest('version = "1.0.0"\n', ""), "missing-key", 0),
    "version with words": (manifest("1.0.0", "one"), "wrong-form", 3),
    "id with capitals": (manifest('"tried"', '"Tried"'), "wrong-form", 2),
    "id of a device": (manifest('"tried"', '"com1"'), "name-reserved", 2),
    "default not listed": (manifest('default_locale = "en"', 'default_locale = "de"'),
        "default-not-listed", 9),
    "no authors": (manifest("[[authors]]\n", "[authors]\n"), "wrong-type", 12),
    "empty author": (manifest('name = "Anna"', 'name = " "'), "missing-key", 13),
    "unknown key": (question("size = 3"), "unknown-key", 3),
    "key nearly right": (question('roel = "all"'), "unknown-key-near", 3),
    "missing id": (questions('id = "lighter"\n', ""), "missing-key", 1),
    "number for text": (questions('"What made today lighter?"', "7"), "wrong-type", 3),
    "list for text": (questions('"What made today lighter?"', "[[1]]"), "wrong-type", 3),
    "text for table": ({"questions.toml": '[[question]]\nid = "q1"\ntext = "What?"\n'},
        "wrong-type", 3),
    "table for list": ({"questions.toml": '[question]\nid = "q1"\n'}, "wrong-type", 1),
    "not a locale": (questions("text.en", "text.english"), "not-a-language", 3),
    "role nobody has": (question('role = "boss"'), "wrong-value-or-none", 3),
    "flag as text": (question('deprecated = "yes"'), "wrong-type", 3),
    "long question": (asked("x" * 200), "too-long", 3),
    "no text at all": (
        questions(
            'text.en = "What made today lighter?"\ntext.nl = "Wat maakte vandaag lichter?"',
            'text.en = " "',
        ),
        "empty-text", 3,
    ),
    "id twice": ({"questions.toml": Q + Q}, "id-twice", 6),
    "exercise that is not there": (question('exercise = "tried/far"'),
        "unknown-exercise", 3),
    "half a reference": (question('exercise = "near"'), "wrong-form", 3),
    "escape sequence": (asked("\\u001b[31m"), "control-characters", 3),
    "tab is fine, bell is not": (asked("\\u0007"), "control-characters", 3),
    "eight bits": (asked("\\u009b31m"), "control-characters", 3),
    "feed": (asked("\\u000c"), "control-characters", 3),
    "words behind an id": (questions('"lighter"', '"lighter today"'), "wrong-form", 2),
    "half an action": (asked("[@click=app.quit"), "markup-action", 3),
    "link in brackets": (asked("[link=x]y[/]"), "markup-action", 3),
    "action in brackets": (asked("[@click=app.quit]x"), "markup-action", 3),
    "minutes beyond": (act("99"), "out-of-range", 3),
    "minutes not whole": (act("2.5"), "wrong-type", 3),
    "minutes endless": (act(f'0x{"F" * 99}'), "out-of-range", 3),
    "minutes true": (act("true"), "wrong-type", 3),
    "placeholder missing": (prompt("{usual}", "often"), "placeholders", 5),
    "placeholder that reaches in": (prompt("{name}", "{name.__class__}"),
        "placeholders", 5),
    "placeholder that pads": (prompt("{name}", "{name:>99999999}"), "placeholders", 5),
    "forms of one kind only": (prompt("{days}", "{days|one day}"), "plural-forms", 5),
    "too many forms": (prompt("{days}", "{days|no|one|#|##}"), "plural-forms", 5),
    "forms without the number": (prompt("{days}", "{days|a day|many days}"),
        "plural-forms", 5),
    "an empty form": (prompt("{days}", "{days||# days}"), "plural-forms", 5),
    "forms that make it too long": (prompt("{days}", "{days|one|#" + "x" * 200 + "}"),
        "too-long", 5),
    "loose brace": (prompt("{name},", "{name}, {"), "placeholders", 5),
    "loose end of a brace": (prompt("{name},", "{name}, }"), "placeholders", 5),
    "placeholder missing in another way to say it": (
        {"prompts.toml": PROMPT
         + ALSO.format(TOLD, "one-more", TOLD.replace("{name} ", "", 1))},
        "placeholders", 9,
    ),
    "two ways to say it with one name": (
        {"prompts.toml": PROMPT + ALSO.format(TOLD, "other", TOLD)}, "id-twice", 9,
    ),
    "trigger of another family": (prompt('"attention"', '"care"'), "wrong-value", 4),
    "unknown trigger": (prompt("person_unseen", "on_fire"), "wrong-value", 3),
    "long prompt": (prompt("{days},", "{days}," + "x" * 200), "too-long", 5),
    "readme in another encoding": ({"README.md": "é".encode("latin-1")}, "not-utf8", 0),
    "next exercise that is not there": (
        exercise(was="minutes = 3", now='minutes = 3\nnext = "tried/far"'),
        "unknown-exercise", 3,
    ),
    "activity twice": (lens("i2", "i1"), "id-twice", 5),
    "pair twice": (pairs("[[item]]", PAIR + "[[item]]"), "id-twice", 14),
    "pair with a way that is not there": (pairs('"dialogue", en', '"being", en'),
        "unknown-scale", 11),
    "key in the middle of nowhere": (
        {"translations/nl.toml": '"small/acts/card/text" = "x"\n'}, "translation-key", 1,
    ),
    "key of no pack": ({"translations/nl.toml": '"/acts/x1.text" = "x"\n'},
        "translation-key", 1),
    "escape in a translation": (
        {"translations/nl.toml": '"small/acts/x1.text" = "\\u001b[2J"\n'},
        "control-characters", 1,
    ),
    "version of coach with words": (
        manifest('id = "tried"', 'id = "tried"\nmin_app_version = "soon"'), "wrong-form", 3,
    ),
    "star inside a word": ({"lexicons.toml": 'x_y.en = [\n  "fine",\n  "a*b",\n]\n'},
        "star-inside", 3),
    "star alone": ({"lexicons.toml": 'x_y.en = ["a *"]\n'}, "star-inside", 1),
    "lexicon of numbers": ({"lexicons.toml": "x_y.en = [1]\n"}, "wrong-type", 1),
    "scale that is not there": (pairs('"insight", en', '"being", en'), "unknown-scale", 12),
    "both sides alike": (pairs('"insight", en', '"dialogue", en'), "same-scale", 8),
    "weight that is no number": (pairs("a = {", "weight = nan\na = {"), "not-toml", 11),
    "file and id differ": (exercise(was='id = "near"', now='id = "far"'), "id-not-file", 1),
    "step twice": (exercise(was='id = "hand"', now='id = "heart"'), "id-twice", 15),
    "choice twice": (exercise(was='id = "bad"', now='id = "good"'), "id-twice", 27),
    "choices where there are none": (step('kind = "line"\nmin = 1'), "step-key", 11),
    "fewest of a mark": (step('kind = "mark"\nat_least = 1'), "step-key", 11),
    "list of a list": (
        exercise('[[step]]\nid = "more"\nkind = "list"\nrepeat = "lines"\n'
                 'ask = { en = "x", nl = "y" }\n'),
        "step-key", 46,
    ),
    "nothing to leave open": (step('kind = "read"\noptional = true'), "step-key", 11),
    "fewest above most": (
        exercise(was="optional = true", now="at_least = 3\nat_most = 2"),
        "out-of-range", 33,
    ),
    "fewest above the usual most": (exercise(was="optional = true", now="at_least = 13"),
        "out-of-range", 33),
    "fewest above the choices there are": (
        exercise(was='kind = "choice"', now='kind = "several"\nat_least = 3'),
        "out-of-range", 23,
    ),
    "lowest below nothing": (step('kind = "mark"\nmin = -1'), "out-of-range", 11),
    "one choice": (
        exercise(was='  { id = "bad", en = "not so good", nl = "minder goed" },\n', now=""),
        "too-many", 25,
    ),
    "thirteen choices": (
        exercise(was='  { id = "bad"',
                 now="".join(f'  {{ id = "c{n}", en = "x{n}", nl = "y{n}" }},\n'
                             for n in range(11)) + '  { id = "bad"'),
        "too-many", 25,
    ),
    "choice without choices": (step('kind = "choice"'), "step-needs", 8),
    "lowest above highest": (step('kind = "mark"\nmin = 5\nmax = 3'), "out-of-range", 11),
    "repeat of nothing": (exercise(was='repeat = "lines"', now='repeat = "x1"'),
        "unknown-step", 40),
    "repeat of a mark": (exercise(was='repeat = "lines"', now='repeat = "heart"'),
        "step-of-other-kind", 40),
    "repeat before the list": (step('kind = "mark"\nrepeat = "lines"'), "step-later", 11),
    "outcome of nothing": (
        exercise('[outcome]\nkind = "quadrant"\nx = "heart"\ny = "head"\n' + CORNERS),
        "unknown-step-near", 46,
    ),
    "outcome of words": (
        exercise('[outcome]\nkind = "quadrant"\nx = "heart"\ny = "mood"\n' + CORNERS),
        "step-of-other-kind", 46,
    ),
    "quadrant without fields": (
        exercise('[outcome]\nkind = "quadrant"\nx = "heart"\ny = "hand"\n'),
        "outcome-needs", 43,
    ),
    "quadrant with three fields": (
        exercise('[outcome]\nkind = "quadrant"\nx = "heart"\ny = "hand"\n'
                 + CORNERS.partition("[outcome.cells.low_low]")[0]),
        "outcome-needs", 47,
    ),
    "gap with a corner": (
        exercise('[outcome]\nkind = "gap"\nfrom = "heart"\nto = "hand"\n' + GAP
                 + f"[outcome.cells.low_low]\n{CELL}"),
        "outcome-key", 56,
    ),
    "gap with rows": (
        exercise('[outcome]\nkind = "gap"\nfrom = "heart"\nto = "hand"\ncount = 2\n' + GAP),
        "outcome-key", 47,
    ),
    "gap without fields": (
        exercise('[outcome]\nkind = "gap"\nfrom = "heart"\nto = "hand"\n'),
        "outcome-needs", 43,
    ),
    "lowest without words": (exercise('[outcome]\nkind = "lowest"\nof = ["heart"]\n'),
        "outcome-needs", 43),
    "table without rows": (exercise('[outcome]\nkind = "table"\n'), "outcome-needs", 43),
    "quadrant that counts": (
        exercise('[outcome]\nkind = "quadrant"\nx = "heart"\ny = "hand"\ncount = 2\n'
                 + CORNERS),
        "outcome-key", 47,
    ),
    "row for a mark": (
        exercise(f'[outcome]\nkind = "table"\n[[outcome.rows]]\nwhen = {{ heart = "so" }}\n'
                 f"{CELL}"),
        "step-of-other-kind", 46,
    ),
    "picture of marks per line": (
        exercise(PER_LINE + '[outcome]\nkind = "quadrant"\nx = "per"\ny = "per"\n'
                 + CORNERS),
        "lines-mixed", 48,
    ),
    "mean of no mark": (
        exercise('[outcome]\nkind = "means"\ntext = { en = "x", nl = "y" }\n'
                 '[[outcome.scales]]\nname = { en = "x", nl = "y" }\n'
                 'of = ["heart", "mood"]\n'),
        "step-of-other-kind", 48,
    ),
    "means of nothing": (
        exercise('[outcome]\nkind = "means"\ntext = { en = "x", nl = "y" }\n'),
        "outcome-needs", 43,
    ),
    "table of once and per line": (
        exercise('[[step]]\nid = "sort"\nkind = "choice"\nrepeat = "lines"\n'
                 'ask = { en = "x", nl = "y" }\n'
                 'choices = [{ id = "a1", en = "x", nl = "y" }, '
                 '{ id = "b1", en = "z", nl = "w" }]\n'
                 f'[outcome]\nkind = "table"\n[[outcome.rows]]\n'
                 f'when = {{ sort = "a1", mood = "good" }}\n{CELL}'),
        "lines-mixed", 49,
    ),
    "offer of what was only read": (
        exercise('[[step]]\nid = "say"\nkind = "read"\nask = { en = "x", nl = "y" }\n'
                 '[[offer]]\nfrom = "say"\nto = "act"\n'),
        "step-of-other-kind", 48,
    ),
    "offer in a case that cannot be": (
        exercise('[[offer]]\nfrom = "heart"\nto = "act"\nwhen = { mood = "so" }\n'),
        "unknown-choice", 46,
    ),
    "split that is true or false": (
        exercise('[outcome]\nkind = "quadrant"\nx = "heart"\ny = "hand"\nsplit = true\n'
                 + CORNERS),
        "wrong-type", 47,
    ),
    "lowest of a choice": (
        exercise('[outcome]\nkind = "lowest"\nof = ["heart", "mood"]\n'
                 'text = { en = "x", nl = "y" }\n'),
        "step-of-other-kind", 45,
    ),
    "row for a choice that is not there": (
        exercise(f'[outcome]\nkind = "table"\n[[outcome.rows]]\nwhen = {{ mood = "so" }}\n'
                 f"{CELL}"),
        "unknown-choice", 46,
    ),
    "offer of a step that is not there": (
        exercise('[[offer]]\nfrom = "head"\nto = "act"\n'), "unknown-step-near", 44,
    ),
    "offer of something that cannot be": (
        exercise('[[offer]]\nfrom = "heart"\nto = "rocket"\n'), "wrong-value", 45,
    ),
    "offer to a field that is not there": (
        exercise('[[offer]]\nfrom = "heart"\nto = "act"\nfield = "colour"\n'),
        "unknown-field", 46,
    ),
    "offer with a field that is not there": (
        exercise('[[offer]]\nfrom = "heart"\nto = "act"\nwith = { colour = "red" }\n'),
        "unknown-field", 46,
    ),
    "marks once and per line together": (
        exercise(
            '[[step]]\nid = "per"\nkind = "mark"\nrepeat = "lines"\n'
            'ask = { en = "x", nl = "y" }\n'
            '[outcome]\nkind = "lowest"\nof = ["heart", "per"]\n'
            'text = { en = "x", nl = "y" }\n'
        ),
        "lines-mixed", 48,
    ),
    "translation of nothing": ({"translations/nl.toml": '"text" = "x"\n'},
        "translation-key", 1),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_an_error_is_found_on_its_line_and_refuses_the_pack(case: str) -> None:
    files, code, line = CASES[case]
    findings = checked(files)
    assert [(each.code, each.line) for each in findings if each.refuses] == [(code, line)]
    assert all(each.file in files for each in findings)


MILD: dict[str, tuple[dict[str, str | bytes], str, int]] = {
    "no Dutch": (questions('text.nl = "Wat maakte vandaag lichter?"\n', ""),
        "missing-text", 3),
    "unlisted words": ({"lexicons.toml": 'x_y.en = ["{gone} x"]\n'}, "unknown-list", 1),
    "unlisted language": (questions("text.nl", "text.de"), "locale-not-listed", 4),
    "must": (questions("made", "must"), "tone-word", 3),
    "Should": (questions("What", "Should"), "tone-word", 3),
    "moeten": (questions("maakte", "moeten"), "tone-word", 4),
    "streak": (questions("today", "streak"), "tone-word", 3),
    "exclamation mark": (asked("lighter!"), "tone-exclamation", 3),
    "turned around": (asked("\\u202elighter?"), "hidden-characters", 3),
    "invisible": (asked("light\\u200ber?"), "hidden-characters", 3),
    "bold": (asked("[b]lighter[/b]?"), "markup", 3),
    "loose slash": (asked("lighter[/"), "markup", 3),
    "file nobody reads": ({"more.toml": "x = 1"}, "unused-file", 0),
    "row after the last": (
        exercise(f'[outcome]\nkind = "table"\n[[outcome.rows]]\n{CELL}'
                 f'[[outcome.rows]]\nwhen = {{ mood = "good" }}\n{CELL}'),
        "unused-outcome", 48,
    ),
    "must in a translation": (
        {"translations/nl.toml": '"small/acts/x1.text" = "Het moet"\n'}, "tone-word", 1,
    ),
    "faal": (questions("maakte", "faal"), "tone-word", 4),
    "overdue": (questions("today", "overdue"), "tone-word", 3),
    "a button of its own": (asked("[/$primary]?"), "markup", 3),
    "scales not even": (
        pairs('"insight"]\n', '"insight", "being"]\n[[item]]\nid = "i0"\n'
              'situation = { en = "x", nl = "y" }\n'
              'a = { scale = "dialogue", en = "x", nl = "y" }\n'
              'b = { scale = "being", en = "x", nl = "y" }\n'),
        "scales-uneven", 7,
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", MILD)
def test_a_warning_is_found_on_its_line_and_refuses_nothing(case: str) -> None:
    files, code, line = MILD[case]
    findings = checked(files)
    assert (code, line) in [(each.code, each.line) for each in findings]
    assert not any(each.refuses for each in findings)


FINE = {
    "tegemoet": questions("maakte", "tegemoet"),
    "mustard": questions("made", "mustard"),
    "a name in brackets": asked("[name]?"),
    "accents in two pieces": asked("cafe\\u0301?"),
    "emoji with a joiner": asked("\U0001f469\u200d\U0001f4bb?"),
    "persian": asked("می\u200cخواهم?"),
    "signs of a program": asked("%s $x a < b > c * d?"),
    "an exercise of another pack": question('exercise = "small/shrink"'),
    "prompt": {"prompts.toml": PROMPT},
    "questionnaire": pairs("", ""),
    "translation": {"translations/nl.toml": '"small/acts/x1.text" = "y"\n'},
    "lens": lens("", ""),
    "any ending": {"lexicons.toml": 'x_y.en = ["fine*"]\n'},
    "table": exercise(
        f'[outcome]\nkind = "table"\n[[outcome.rows]]\n'
        f'when = {{ mood = "good" }}\n{CELL}[[outcome.rows]]\n{CELL}'
    ),
    "lowest with a name": exercise(
        '[outcome]\nkind = "lowest"\nof = ["heart"]\ncount = 2\n' + CELL
    ),
    "gap that may be level": exercise(
        '[outcome]\nkind = "gap"\nfrom = "heart"\nto = "hand"\nnear = 2\n' + GAP
    ),
    "several of two": exercise(was='kind = "choice"', now='kind = "several"\nat_least = 2'),
    "one lowest, one highest": step('kind = "mark"\nmin = 5\nmax = 5'),
    "longest question": questions("What made today lighter?", "x" * 150),
    "windows lines": {"questions.toml": Q.replace("\n", "\r\n")},
}


@pytest.mark.parametrize("case", FINE)
def test_what_is_fine_is_left_alone(case: str) -> None:
    assert checked(FINE[case]) == []  # type: ignore[arg-type]


def test_everything_is_told_at_once_in_the_order_of_the_files() -> None:
    findings = checked(
        {
            "questions.toml": Q.replace("lighter?", "lighter!").replace("id =", "idd ="),
            "exercises/near.toml": "x",
            "pack.toml": MANIFEST.replace("1.0.0", "1"),
        }
    )
    assert [(each.file, each.code) for each in findings] == [
        ("pack.toml", "wrong-form"),
        ("questions.toml", "unknown-key-near"),
        ("questions.toml", "tone-exclamation"),
        ("exercises/near.toml", "not-toml"),
    ]


def test_a_pack_that_needs_a_newer_coach_says_so() -> None:
    text = MANIFEST.replace('id = "tried"', 'id = "tried"\nmin_app_version = "2.0.0"')
    pack = source({"pack.toml": text})
    assert codes(check(pack, app_version="1.9.9")) == ["needs-newer-coach"]
    assert check(pack, app_version="2.0.0") == ()


def test_a_text_that_is_missing_is_shown_as_it_is_written_there() -> None:
    of_a_choice = exercise(was=', nl = "minder goed"', now="")
    of_a_step = exercise(was='ask.nl = "Hoeveel deed je?"\n', now="")
    mends = [one.mend for files in (of_a_choice, of_a_step) for one in checked(files)]
    assert mends == ['Write it there: nl = "…"', 'Write it there: ask.nl = "…"']


def test_a_translation_of_a_pack_that_is_not_here_is_said_once() -> None:
    texts = '"gone/acts/a.text" = "x"\n"gone/acts/b.text" = "y"\n'
    pack = source({"translations/nl.toml": texts})
    (finding,) = check(pack, others={"small": ()})
    assert (finding.code, finding.refuses) == ("translation-of-none", False)
    assert "'gone' is not here" in finding.what
    assert not check(pack)


def test_a_translation_is_held_against_the_pack_it_translates() -> None:
    pack = source({"translations/nl.toml": '"small/acts/crad.text" = "x"\n'})
    keys = {"small": {"small/acts/card.text", "small/acts/call.text"}}
    finding = check(pack, others=keys)[0]
    assert finding.code == "translation-key"
    assert "small/acts/card.text" in finding.mend


def test_an_empty_pack_is_told_so() -> None:
    pack = Source(path="x", files={"pack.toml": MANIFEST.encode()})
    assert codes(check(pack)) == ["nothing-inside"]


def test_what_a_pack_says_is_shown_and_never_interpreted() -> None:
    finding = checked(questions('id = "lighter"', 'id = "lighter"\n"{x}\\u001b[2J" = 1'))[0]
    assert "{x}" in finding.what
    assert "\x1b" not in finding.what


def test_a_very_long_piece_is_cut() -> None:
    finding = checked(questions('id = "lighter"', f'id = "lighter"\n{"y" * 9999} = 1'))[0]
    assert len(finding.what) < 150


def test_too_much_in_many_files_stops_the_check() -> None:
    files: dict[str, str | bytes] = {
        f"exercises/a{n}.toml": "\n" * 19_000 for n in range(30)
    }
    findings = checked(files)
    assert "too-much" in codes(findings)


def test_of_very_many_findings_the_first_are_told() -> None:
    findings = checked({"questions.toml": "".join(f"x{n} = 1\n" for n in range(9000))})
    assert len(findings) == 51
    assert [each.code for each in findings if not each.line] == ["many-more"]
    assert {each.line for each in findings} == set(range(51))


def test_many_errors_in_many_files_are_enough() -> None:
    rows = "".join(f"x{n} = 1\n" for n in range(60))
    files: dict[str, str | bytes] = {f"exercises/a{n}.toml": rows for n in range(400)}
    assert len(checked(files)) < 400


def test_errors_are_not_crowded_out_by_warnings() -> None:
    loud = "".join(Q.replace("lighter", f"l{n}", 1).replace("?", "!") for n in range(99))
    findings = checked({"questions.toml": loud + "[[question]]\n"})
    assert "missing-key" in codes(findings)


def test_every_finding_says_what_it_is_and_how_to_mend_it() -> None:
    assert not ERRORS.keys() & WARNINGS.keys()
    for code, (what, mend) in {**ERRORS, **WARNINGS}.items():
        names = set(re.findall(r"{(\w+)}", what + mend))
        finding = found(code, "x.toml", 3, **dict.fromkeys(names, "[/]{y}"))
        assert finding.what.endswith((".", "[/]{y}"))
        assert finding.mend.strip()
        assert finding.refuses == (code in ERRORS)
        assert finding.where == "x.toml:3"


def test_findings_speak_the_language_of_the_user(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(i18n._Spoken, "catalogue", _Dutch())
    assert checked({"more.toml": ""})[0].what == "NL coach does not use this file."


class _Dutch:
    """A catalogue that marks what it translated."""

    def gettext(self, message: str) -> str:
        return f"NL {message}"
