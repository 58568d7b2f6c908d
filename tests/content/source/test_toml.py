"""TOML from anywhere: bounded before it is parsed, with the line of what is wrong."""

import pytest

from coach.content.findings import Finding
from coach.content.source.limits import DEPTH, FILE_SIGNS
from coach.content.source.toml import ParsedFile, parse


def refused(raw: bytes | str) -> Finding:
    found = parse("acts.toml", raw if isinstance(raw, bytes) else raw.encode())
    assert isinstance(found, Finding)
    return found


def read(text: str) -> ParsedFile:
    found = parse("acts.toml", text.encode())
    assert isinstance(found, ParsedFile), found
    return found


@pytest.mark.parametrize("text", ["a = 1", "\ufeffa = 1", "a = 1\r\n", "# x\n\na = 1\n"])
def test_every_way_to_save_utf8_is_read(text: str) -> None:
    assert read(text).data == {"a": 1}


NOT_UTF8 = {
    "utf-16": ("a = 1".encode("utf-16"), 1),
    "latin-1": ('a = 1\nb = "é"'.encode("latin-1"), 2),
    "zeros": (b"a = 1\nb = 2\n\0", 3),
}


@pytest.mark.parametrize(("raw", "line"), NOT_UTF8.values(), ids=NOT_UTF8)
def test_other_encodings_are_refused_with_the_line(raw: bytes, line: int) -> None:
    found = refused(raw)
    assert (found.code, found.line) == ("not-utf8", line)


MISTAKES = {
    'a = 1\nb = "x': ("a text has no closing quote", 2),
    "a = 1\n\nb = [1, 2": ("a list has no closing bracket", 3),
    "a b = 1": ("after a key comes an =", 1),
    "a = yes": ("a text stands between quotes, a number without", 1),
    "[a\nb = 1": ("a heading has no closing bracket", 1),
    "[a]\nb = 1\n[ a ]": ("this heading is there already", 3),
    'a = "\\q"': ("a backslash is written twice, as \\\\", 1),
    "a = { b = 1,\nc = 2 }": (
        "a key is expected here; what is in braces stays on one line",
        1,
    ),
    "a = 1 2": ("there is something left at the end", 1),
    'a = "x"\nb = 2026-01-01': ("a date, a time, or no finite number", 2),
    "a = 10:00:00": ("a date, a time, or no finite number", 1),
    "a = [1, nan]": ("a date, a time, or no finite number", 1),
    "a = 1e999": ("a date, a time, or no finite number", 1),
    f"a = {'9' * 5000}": ("it is not written as TOML asks for", 0),
}


@pytest.mark.parametrize("text", MISTAKES)
def test_a_mistake_is_told_in_words_with_its_line(text: str) -> None:
    reason, line = MISTAKES[text]
    found = refused(text)
    assert found.code.startswith("not-toml")
    assert found.what == f"This line is not understood: {reason}."
    assert found.line == line


@pytest.mark.parametrize(
    ("text", "code"), [("a = 1\na = 2", "key-twice"), ("[a]\nb = 1\n[a]", "heading-twice")]
)
def test_what_is_there_twice_is_told_as_that(text: str, code: str) -> None:
    assert (refused(text).code, refused(text).line) == (code, text.count("\n") + 1)


DEEP = {
    "lists": "x = 1\na = " + "[" * 5000,
    "tables": "x = 1\na = " + "{b = " * 5000,
    "keys": "x = 1\na" + ".b" * 20_000 + " = 1",
    "headings": "x = 1\n[a" + ".b" * 20_000 + "]",
    "one key too many": "x = 1\na" + ".b" * DEPTH + " = 1",
    "closed before it opens": "x = 1\na = " + "]" * DEPTH + "[" * (DEPTH + 1),
    "lists and tables": "x = 1\na = " + "[{b = " * DEPTH,
}


@pytest.mark.parametrize("text", DEEP.values(), ids=DEEP)
def test_what_is_too_deep_is_never_parsed(text: str) -> None:
    found = refused(text)
    assert (found.code, found.line) == ("too-deep", 2)


def test_six_levels_are_not_too_deep() -> None:
    assert read("a = " + "[" * DEPTH + "]" * DEPTH).data
    assert read("a" + ".b" * (DEPTH - 1) + " = 1").data


MUCH = {
    "lines": "\n" * (FILE_SIGNS + 1),
    "lists": "a = [" + "1," * (FILE_SIGNS + 1) + "]",
    "texts": '"a" ' * (FILE_SIGNS + 1),
}


@pytest.mark.parametrize("text", MUCH.values(), ids=MUCH)
def test_too_much_is_never_parsed(text: str) -> None:
    assert refused(text).code == "too-much"


@pytest.mark.parametrize("sign", ['"', "'", '"""', "'''", '"\\', "#", "[", "]", "{", "\\"])
def test_a_file_of_one_sign_ends_soon(sign: str) -> None:
    assert isinstance(parse("x", (sign * 60_000).encode()), ParsedFile | Finding)


LINES = '''\
top = 1
list = [
  { id = "one", en = "x" },
  { id = "two", en = [
    1 ] },
]

[[step]]
id = "first"
ask.en = "x"
ask.nl = """a
b"""
[step.more]
"odd key" = 1  # "not = a key"

[[step]]
id = "second"
choices = [{ id = "a" }, { id = "b" }]

[outcome.cells]
high = { name = { en = "x" } }
[[outcome.rows]]
when = { a = "b" }
[[outcome.rows]]
name.en = "x"
'''

PLACES = {
    ("top",): 1,
    ("list",): 2,
    ("list", 0, "id"): 3,
    ("list", 1, "en"): 4,
    ("list", 1, "en", 0): 5,
    ("step", 0): 8,
    ("step", 0, "ask", "en"): 10,
    ("step", 0, "ask", "nl"): 11,
    ("step", 0, "more", "odd key"): 14,
    ("step", 1): 16,
    ("step", 1, "id"): 17,
    ("step", 1, "choices", 1, "id"): 18,
    ("outcome", "cells", "high", "name", "en"): 21,
    ("outcome", "rows", 0, "when", "a"): 23,
    ("outcome", "rows", 1): 24,
    ("outcome", "rows", 1, "name", "en"): 25,
    ("step", 1, "missing"): 16,
    ("nowhere",): 0,
}


@pytest.mark.parametrize("path", PLACES)
def test_every_key_knows_its_line(path: tuple[str | int, ...]) -> None:
    assert read(LINES.replace(" [\n    1 ]", " [1\n]")).data
    found = ParsedFile(data={}, text=LINES, weight=0)
    assert found.line(path) == PLACES[path]
