"""The rules of the house, kept by a machine."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.binding import BindingType

ROOT = Path(__file__).parents[1]
COACH = ROOT / "coach"
FILES = sorted(COACH.rglob("*.py"))
STYLES = sorted(COACH.rglob("*.tcss"))

BELOW = {
    "__init__": set(),
    "i18n": set(),
    "plain": set(),
    "paths": set(),
    "theme": {"plain"},
    "terminal": set(),
    "model": {"i18n", "plain"},
    "rules": {"i18n", "plain", "model"},
    "store": {"i18n", "plain", "model"},
    "content": {"i18n", "plain", "model"},
    "companion": {"i18n", "plain", "model", "store", "content"},
    "services": {
        "__init__",
        "i18n",
        "plain",
        "model",
        "rules",
        "store",
        "content",
        "companion",
    },
    "widgets": {"i18n", "plain", "model", "rules", "theme"},
    "screens": {
        "i18n",
        "plain",
        "model",
        "rules",
        "companion",
        "services",
        "widgets",
        "theme",
    },
}
"""Whom each layer may know besides itself: only what lies below it."""

EDGES = {"app", "cli", "__main__"}
"""Where everything comes together."""

SEEN_BY_NOBODY = {"cli": {"__main__"}, "app": {"cli"}, "screens": {"app", "cli"}}
"""What lies at the top may be known by these alone."""

SCREEN = {"widgets", "screens", "app", "theme"}
ONLY = {
    "tinydb": {"store"},
    "textual": SCREEN,
    "rich": SCREEN,
    "dateutil": {"rules"},
    "platformdirs": {"paths"},
}
"""The layers that may know a library."""

NEVER = {
    *("socket", "socketserver", "ssl", "http", "urllib", "ftplib", "smtplib", "poplib"),
    *("imaplib", "xmlrpc", "webbrowser", "requests", "httpx", "aiohttp", "websockets"),
    *("pickle", "marshal", "shelve", "sqlite3"),
}
"""No network, and nothing that keeps data in a form which only a program can read."""

CLOCKS = {
    "datetime": {"now", "utcnow", "today"},
    "date": {"today"},
    "time": {"time", "time_ns", "localtime", "gmtime", "ctime", "asctime"},
}

SLOW = (
    *("typing", "pathlib", "tinydb", "textual", "rich", "dateutil", "platformdirs"),
    *("gettext", "secrets", "uuid", "zoneinfo", "calendar", "random", "hashlib", "logging"),
    *("shutil", "tempfile", "subprocess", "asyncio", "tomllib", "importlib.metadata"),
)
"""What a note from the shell is never kept waiting for."""

each_file = pytest.mark.parametrize(
    "path", FILES, ids=[str(path.relative_to(COACH)) for path in FILES]
)
each_style = pytest.mark.parametrize("path", STYLES, ids=[path.stem for path in STYLES])


def layer(path: Path) -> str:
    return path.relative_to(COACH).parts[0].removesuffix(".py")


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def imports(path: Path) -> Iterator[str]:
    """Yield every module that is named in an import, late and type-only ones included."""
    for node in ast.walk(parsed(path)):
        match node:
            case ast.Import(names=names):
                yield from (alias.name for alias in names)
            case ast.ImportFrom(module=str(module), names=names):
                yield from (f"{module}.{alias.name}" for alias in names)


def our_imports(path: Path) -> set[str]:
    """Return the layers that a file knows."""
    found = set()
    for name in imports(path):
        top, _, rest = name.partition(".")
        if top == "coach":
            part = rest.split(".")[0]
            known = (COACH / part).is_dir() or (COACH / f"{part}.py").exists()
            found.add(part if known else "__init__")
    return found


def strings(path: Path) -> Iterator[str]:
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def test_data_classes_are_the_ones_that_are_made_quickly() -> None:
    slow = {path for path in FILES if "dataclasses.dataclass" in imports(path)}
    assert slow == {COACH / "plain.py"}


@each_file
def test_imports_point_downwards(path: Path) -> None:
    here = layer(path)
    for there in our_imports(path) - {here}:
        assert here in EDGES or there in BELOW[here], f"may not know coach.{there}"
        assert here in SEEN_BY_NOBODY.get(there, {here}), f"may not know coach.{there}"


@each_file
def test_a_library_is_known_in_one_place(path: Path) -> None:
    here = layer(path)
    for name in imports(path):
        top = name.split(".")[0]
        assert here in ONLY.get(top, {here}), f"may not know {top}"


@each_file
def test_nothing_can_reach_a_network_or_run_data(path: Path) -> None:
    assert not NEVER & {name.split(".")[0] for name in imports(path)}
    called = {
        node.func.id
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert not {"eval", "exec", "compile", "__import__"} & called


@each_file
def test_files_and_functions_stay_small(path: Path) -> None:
    lines = len(path.read_text("utf-8").splitlines())
    assert lines <= 300
    for node in ast.walk(parsed(path)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            length = (node.end_lineno or 0) - node.lineno + 1
            assert length <= 40, f"{node.name} has {length} lines"


@each_file
def test_only_the_edge_reads_the_clock(path: Path) -> None:
    if layer(path) == "cli":
        return
    for node in ast.walk(parsed(path)):
        match node:
            case ast.Attribute(
                value=ast.Name(id=owner) | ast.Attribute(attr=owner), attr=name
            ):
                assert name not in CLOCKS.get(owner, ()), f"{owner}.{name}"
            case ast.ImportFrom(module="time", names=names):
                assert not CLOCKS["time"] & {alias.name for alias in names}


@each_file
def test_what_is_seen_asks_services_and_not_the_store(path: Path) -> None:
    if layer(path) in {"widgets", "screens"}:
        touched = {n.attr for n in ast.walk(parsed(path)) if isinstance(n, ast.Attribute)}
        assert not {"store", "library"} & touched


@each_file
def test_nothing_is_printed_outside_the_shell(path: Path) -> None:
    if layer(path) != "cli":
        names = {n.id for n in ast.walk(parsed(path)) if isinstance(n, ast.Name)}
        assert "print" not in names


@each_file
def test_errors_are_caught_by_name(path: Path) -> None:
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.ExceptHandler):
            caught = {
                n.id for n in ast.walk(node.type or ast.Pass()) if isinstance(n, ast.Name)
            }
            last = node.body[-1]
            passed_on = isinstance(last, ast.Raise) and last.exc is None
            assert "Exception" not in caught, f"line {node.lineno}"
            wide = node.type is None or "BaseException" in caught
            assert passed_on or not wide, f"line {node.lineno}"


WORK_LEFT = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|XX" r"X)\b")
BANNER = re.compile(r"^\s*#\s*[-=*─━#]{3}", re.MULTILINE)


@pytest.mark.parametrize(
    "path",
    everything := [*FILES, *STYLES, *sorted((ROOT / "tests").rglob("*.py"))],
    ids=[str(path.relative_to(ROOT)) for path in everything],
)
def test_no_work_is_left_in_a_comment(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not WORK_LEFT.search(text)
    assert not BANNER.search(text)


HEX = re.compile(r"#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b|\b(?:rgb|hsl)a?\(")
NAMED = re.compile(
    r"(?:color|background|border[\w-]*|outline[\w-]*|tint)\s*:[^;$]*"
    r"\b(?:red|green|blue|yellow|magenta|cyan|white|black|gr[ae]y|orange|pink|purple)\b"
)


@each_file
def test_colours_come_from_the_theme(path: Path) -> None:
    if layer(path) in {"widgets", "screens", "app", "services", "cli"}:
        for text in strings(path):
            assert not HEX.search(text), text
            assert not NAMED.search(text), text


@each_style
def test_style_sheets_use_the_colours_of_the_theme(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not HEX.search(text)
    assert not NAMED.search(text)


def selectors(css: str) -> Iterator[str]:
    """Yield the outermost selectors of a style sheet."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    css = re.sub(r"^\s*\$[\w-]+:[^;]*;", "", css, flags=re.MULTILINE)
    while "{" in css:
        css, inner = re.subn(r"\{[^{}]*\}", "\0", css)
        if not inner:
            break
    for group in css.split("\0"):
        yield from (part.strip() for part in group.split(",") if part.strip())


def classes(path: Path) -> dict[str, ast.ClassDef]:
    return {n.name: n for n in ast.walk(parsed(path)) if isinstance(n, ast.ClassDef)}


@each_style
def test_a_style_sheet_reaches_only_its_own_screen(path: Path) -> None:
    own = set(classes(path.with_suffix(".py")))
    for selector in selectors(path.read_text("utf-8")):
        assert re.split(r"[\s.:#>]", selector)[0] in own, selector


@each_file
def test_a_widget_styles_only_itself(path: Path) -> None:
    for name, node in classes(path).items():
        for statement in node.body:
            match statement:
                case (
                    ast.Assign(targets=[ast.Name(id="DEFAULT_CSS" | "CSS")], value=value)
                    | ast.AnnAssign(target=ast.Name(id="DEFAULT_CSS" | "CSS"), value=value)
                ) if isinstance(value, ast.Constant):
                    for selector in selectors(str(value.value)):
                        assert re.split(r"[\s.:#>]", selector)[0] == name, selector


def ran(*arguments: str, home: Path) -> subprocess.CompletedProcess[str]:
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in {"PYTHONPATH", "COACH_NOW", "COACH_LANG"}
    }
    environment |= {
        "PYTHONPATH": str(ROOT),
        "COACH_HOME": str(home / "home"),
        "COACH_STATE": str(home / "state"),
        "COACH_LANG": "en",
    }
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        check=True,
        cwd=home,
        env=environment,
    )


def test_the_shell_does_not_wait_for_the_screen(tmp_path: Path) -> None:
    code = "import sys, coach.cli; print({'textual', 'tinydb'} & set(sys.modules))"
    assert ran("-c", code, home=tmp_path).stdout.strip() == "set()"


def test_a_note_from_the_shell_is_kept_waiting_for_nothing(tmp_path: Path) -> None:
    ran("-m", "coach", "log", "coffee with @Anna", home=tmp_path)
    second = ran("-X", "importtime", "-m", "coach", "log", "tea with Anna", home=tmp_path)
    loaded = {line.rsplit("|")[-1].strip() for line in second.stderr.splitlines()}
    assert "coach.services.log" in loaded
    assert loaded.isdisjoint(SLOW)


def seen_classes() -> list[type]:
    """Return the app, and every screen and widget of ours."""
    import importlib

    found: dict[str, type] = {}
    for path in FILES:
        if layer(path) in {"app", "screens", "widgets"}:
            name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
            module = importlib.import_module(name.removesuffix(".__init__"))
            for value in vars(module).values():
                if isinstance(value, type) and value.__module__ == module.__name__:
                    found[f"{value.__module__}.{value.__qualname__}"] = value
    return list(found.values())


def test_every_key_leads_to_an_action_that_exists() -> None:
    from textual.actions import parse
    from textual.app import App
    from textual.binding import Binding
    from textual.screen import Screen

    def answers(owner: type, action: str) -> bool:
        return hasattr(owner, f"action_{action}") or hasattr(owner, f"_action_{action}")

    everything = seen_classes()
    shared: dict[str, list[type]] = {
        "app": [one for one in everything if issubclass(one, App)],
        "screen": [one for one in everything if issubclass(one, Screen)],
    }
    missing = []
    for one in everything:
        bindings: list[BindingType] = vars(one).get("BINDINGS", [])
        for binding in Binding.make_bindings(bindings):
            space, action, _ = parse(binding.action)
            if not any(answers(owner, action) for owner in shared.get(space, [one])):
                missing.append(f"{one.__name__}: {binding.key} → {binding.action}")
    assert missing == []


def test_every_layer_is_known_here() -> None:
    parts = {layer(path) for path in FILES}
    assert parts <= set(chain(BELOW, EDGES))
