"""What Textual promises to nobody is there as we know it; where it is not, this says so."""

import ast
import importlib
import inspect
import pkgutil
import re
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from textual import events
from textual._parser import Parser
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver

import coach
from coach.app import textual_internals

CALLED_WITH = {
    "keys are read letter by letter": (Parser.parse, "self token_callback"),
    "what was typed goes in": (Parser.feed, "self data"),
    "an escape that was waited for long enough comes out": (Parser.tick, "self"),
    "every key may be written down": (XTermParser.__init__, "self debug"),
    "a number that is no letter is no key": (
        XTermParser._sequence_to_key_events, "self sequence alt",
    ),
    "a crash is told without anybody's words": (App._fatal_error, "self"),
    "the keyboard has a thread of ours": (LinuxDriver.run_input_thread, "self"),
    "the terminal is given back": (LinuxDriver.start_application_mode, "self"),
}  # fmt: skip
"""What would break, and what it hangs on: what is called, or stood in for, with what."""


@pytest.mark.parametrize(("theirs", "parameters"), CALLED_WITH.values(), ids=CALLED_WITH)
def test_it_takes_what_we_know(theirs: Callable[..., object], parameters: str) -> None:
    assert " ".join(inspect.signature(theirs).parameters) == parameters


USED_BY = {
    "a crash is told without anybody's words": (App._handle_exception, "_fatal_error"),
    "a number that is no letter is no key": (XTermParser.parse, "_sequence_to_key_events"),
    "the keyboard has a thread of ours": (
        LinuxDriver.start_application_mode, "_run_input_thread",
    ),
    "a terminal that is gone stops nobody": (LinuxDriver.start_application_mode, "_file"),
    "a crash of the keyboard is one of the app": (Driver.__init__, "_app"),
    "every key may be written down": (Driver.__init__, "_debug"),
    "a new place is styled once": (App.switch_mode, "_css_update_count"),
}  # fmt: skip
"""What would break, and who must go on to use that name."""


@pytest.mark.parametrize(("user", "name"), USED_BY.values(), ids=USED_BY)
def test_it_is_used_where_we_count_on_it(user: Callable[..., object], name: str) -> None:
    assert name in private_names(user)


def test_a_letter_is_awaited_for_ever_or_for_a_while() -> None:
    assert textual_internals.LETTER.timeout is None
    keys: list[object] = []
    reading = textual_internals.KeyParser().parse(keys.append)
    next(reading)
    assert reading.send("\x1b").timeout
    reading.throw(textual_internals.NothingMore())
    assert [key.key for key in keys if isinstance(key, events.Key)] == ["escape"]
    with pytest.raises((StopIteration, textual_internals.InputEnded)):
        reading.throw(textual_internals.InputEnded())


def test_what_is_between_the_brackets_is_a_paste() -> None:
    (paste,) = textual_internals.KeyParser().feed("\x1b[200~words\x1b[201~")
    assert isinstance(paste, events.Paste)
    assert paste.text == "words"


def test_no_other_class_shares_a_private_name_with_the_toolkit() -> None:
    """Whether it is meant or not, that would change what the toolkit does."""
    shared = []
    for ours in classes():
        above = [one for one in ours.__mro__ if one.__module__.startswith("textual.")]
        theirs = {name for one in above for name in private_names(one)}
        shared += [f"{ours.__name__}.{name}" for name in private_names(ours) & theirs]
    assert shared == []


def test_no_other_file_imports_what_is_private() -> None:
    """Another file that needs such a thing asks for it in `textual_internals`."""
    root = Path(coach.__file__).parents[1]
    private = re.compile(r"^\s*(?:from|import) textual\S*(?:\._\w| import .*\b_\w)", re.M)
    files = [*root.glob("coach/**/*.py"), *root.glob("tests/**/*.py")]
    assert {path.name for path in files if private.search(path.read_text("utf-8"))} == {
        "textual_internals.py",
        Path(__file__).name,
    }


@cache
def defined(module: str) -> dict[str, ast.AST]:
    """Return what a module defines, by its full name; reading it once saves seconds."""
    found: dict[str, ast.AST] = {}

    def gather(node: ast.AST, within: str) -> None:
        for child in ast.iter_child_nodes(node):
            name = within
            if isinstance(child, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                found[within + child.name] = child
                local = "" if isinstance(child, ast.ClassDef) else "<locals>."
                name = f"{within}{child.name}.{local}"
            gather(child, name)

    gather(ast.parse(inspect.getsource(sys.modules[module])), "")
    return found


@cache
def private_names(theirs: Callable[..., object]) -> frozenset[str]:
    """Return the private names that a class or function has, or uses, of its own."""
    found = set()
    for node in ast.walk(defined(theirs.__module__)[theirs.__qualname__]):
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                found.add(name)
            case ast.Attribute(value=ast.Name(id="self" | "cls"), attr=name):
                found.add(name)
    return frozenset(name for name in found if re.match("_(?!_)", name))


def classes() -> Iterator[type]:
    """Yield every class of ours, but for those that are there for this."""
    for module in pkgutil.walk_packages(coach.__path__, "coach."):
        if module.name != textual_internals.__name__:
            for found in vars(importlib.import_module(module.name)).values():
                if isinstance(found, type) and found.__module__ == module.name:
                    yield found
