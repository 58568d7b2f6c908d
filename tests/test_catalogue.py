"""Both languages say everything, say the same, and say it gently."""

from __future__ import annotations

import ast
import re
import tomllib
from io import BytesIO
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING, Any

import pytest
from babel.messages.mofile import read_mo

from tests.catalogue import LANGUAGES, catalogue, compiled, messages, translated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from babel.messages.catalog import Catalog, Message

COACH = Path(__file__).parents[1] / "coach"
DEMO = COACH / "services" / "demo"

PERCENT = re.compile(r"%(?:\(\w+\))?[-#0 +]*\d*(?:\.\d+)?[diouxXeEfFgGcrs]")
FORCEFUL = re.compile(
    r"!|\b(?:must|should|moet|moeten|streak|overdue|fail(?:s|ed|ure)?|fa(?:al|alt|alde|len))\b",
    re.IGNORECASE,
)
PLACE = re.compile(r"\{\w*\}|%\(\w+\)s|\w+:\S*|\w+>=\d")
PLAIN_WORD = re.compile(r"[A-Za-z]{2,}")
GERMAN = re.compile(r"\b(?:und|nicht|oder|eine|einen|wurde|ist|mit|für|auf)\b|ß")

each_language = pytest.mark.parametrize("language", LANGUAGES)


def words(message: Message) -> tuple[str, ...]:
    """Return the source forms: one, or one and many."""
    found = message.id
    return tuple(found) if isinstance(found, (tuple, list)) else (str(found),)


def answers(message: Message) -> tuple[str, ...]:
    """Return the translated forms."""
    said = message.string
    return tuple(said) if isinstance(said, (tuple, list)) else (str(said or ""),)


def said(catalog: Catalog) -> Iterator[Message]:
    """Yield every message but the header."""
    return (message for message in catalog if message.id)


def places(text: str) -> set[str]:
    """Return the placeholders of a message, of both kinds."""
    named = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    return named | set(PERCENT.findall(text))


def shape(words: tuple[str, ...]) -> set[str]:
    return set().union(*map(places, words))


@each_language
def test_everything_is_translated(language: str) -> None:
    known = translated(language)
    gaps = [
        message.id
        for message in said(messages())
        if (found := known.get(message.id)) is None or not all(answers(found))
    ]
    assert gaps == []


@each_language
def test_nothing_is_a_guess_or_a_leftover(language: str) -> None:
    source = {message.id for message in said(messages())}
    known = translated(language)
    assert [message.id for message in said(known) if message.fuzzy] == []
    assert [message.id for message in said(known) if message.id not in source] == []
    assert not known.obsolete


@each_language
def test_a_translation_has_the_same_places_to_fill(language: str) -> None:
    for message in said(translated(language)):
        for answer in answers(message):
            assert places(answer) <= shape(words(message)), answer
        if any(answers(message)):
            assert shape(answers(message)) == shape(words(message)), message.id


@each_language
def test_no_sentence_was_left_in_english(language: str) -> None:
    same = [
        answer
        for message in said(translated(language))
        for answer in answers(message)
        if answer in words(message) and len(PLAIN_WORD.findall(PLACE.sub("", answer))) > 3
    ]
    assert same == []


@each_language
def test_a_translation_keeps_the_edges_of_the_source(language: str) -> None:
    for message in said(translated(language)):
        for answer in filter(None, answers(message)):
            source = words(message)[0]
            assert answer[:1].isspace() == source[:1].isspace(), answer
            assert answer[-1:].isspace() == source[-1:].isspace(), answer
            assert answer.endswith(":") == source.endswith(":"), answer


@each_language
def test_the_program_reads_what_the_catalogue_says(language: str) -> None:
    with catalogue(language).with_suffix(".mo").open("rb") as file:
        read = {words(message): answers(message) for message in said(read_mo(file))}
    now = read_mo(BytesIO(compiled(language)))
    assert read == {words(message): answers(message) for message in said(now)}


@each_language
def test_a_translation_is_gentle_and_in_its_own_language(language: str) -> None:
    texts = [
        answer for message in said(translated(language)) for answer in answers(message)
    ]
    assert [text for text in texts if FORCEFUL.search(text)] == []
    assert [text for text in texts if GERMAN.search(text)] == []


def test_the_source_is_gentle() -> None:
    texts = [word for message in said(messages()) for word in words(message)]
    assert [text for text in texts if FORCEFUL.search(text)] == []


def demo_texts(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for item in value.values():
                yield from demo_texts(item)
        case list():
            for item in value:
                yield from demo_texts(item)


@pytest.mark.parametrize("path", sorted(DEMO.glob("*.toml")), ids=lambda path: path.stem)
def test_the_demo_is_gentle(path: Path) -> None:
    texts = list(demo_texts(tomllib.loads(path.read_text("utf-8"))))
    assert [text for text in texts if FORCEFUL.search(text)] == []


def is_put_together(node: ast.expr) -> bool:
    match node:
        case ast.JoinedStr() | ast.BinOp():
            return True
        case ast.Call(func=ast.Attribute(attr="format" | "join" | "replace")):
            return True
    return False


def holds_a_text(node: ast.expr) -> bool:
    """Return whether a text stands beside other things, as in `_(LABELS["when"])`.

    Some readers of the source take it for the message.
    """

    def texts(part: ast.AST) -> bool:
        return (isinstance(part, ast.Constant) and isinstance(part.value, str)) or (
            not isinstance(part, ast.Call) and any(map(texts, ast.iter_child_nodes(part)))
        )

    return not isinstance(node, ast.Constant) and texts(node)


def test_what_is_translated_is_written_out() -> None:
    """A message that is put together before it is looked up is never found."""
    wrong = []
    for path in sorted(COACH.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Call(
                    func=ast.Name(id="_" | "N_" | "ngettext" | "plural"),
                    args=[first, *_rest],
                ):
                    if is_put_together(first) or holds_a_text(first):
                        wrong.append(f"{path.relative_to(COACH)}:{node.lineno}")
    assert wrong == []


def test_no_words_hide_where_they_are_not_found() -> None:
    """What is said inside an f-string is not taken up into the catalogue."""
    hidden = [
        f"{path.relative_to(COACH)}:{call.lineno}"
        for path in sorted(COACH.rglob("*.py"))
        for text in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in ("_", "ngettext", "plural")
        and isinstance(call.args[0], ast.Constant)
    ]
    assert hidden == []


STRAIGHT = re.compile(r"(?<=[a-zé])'(?=[a-z])")


def in_dutch(found: object, key: str = "") -> Iterator[str]:
    """Yield every text of a pack that stands under the name of the language."""
    if isinstance(found, dict):
        for name, value in found.items():
            yield from in_dutch(value, name)
    elif isinstance(found, list):
        for value in found:
            yield from in_dutch(value, key)
    elif key == "nl" and isinstance(found, str):
        yield found


def test_dutch_has_one_apostrophe() -> None:
    texts = [text for message in said(translated("nl")) for text in answers(message)]
    assert len(texts) > 1000
    for path in (COACH / "content" / "packs").rglob("*.toml"):
        # The lists of words are what people type, in any writing.
        if path.name != "lexicons.toml":
            texts += in_dutch(tomllib.loads(path.read_text("utf-8")))
    assert [text for text in texts if STRAIGHT.search(text)] == []
