"""The rules of the house, kept by a machine."""

import ast
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from itertools import chain
from pathlib import Path

import pytest
from textual.binding import BindingType

ROOT = Path(__file__).parents[1]
COACH = ROOT / "coach"
FILES = sorted(COACH.rglob("*.py"))
STYLES = sorted(COACH.rglob("*.tcss"))

WORDS = {"i18n", "fastclass", "model"}
BELOW = {
    "__init__": set(),
    "i18n": set(),
    "fastclass": set(),
    "paths": set(),
    "theme": {"fastclass"},
    "model": {"i18n", "fastclass"},
    "rules": WORDS,
    "store": WORDS,
    "content": {*WORDS, "rules"},
    "companion": {*WORDS, "store", "content"},
    "services": {*WORDS, "__init__", "rules", "store", "content", "companion"},
    "widgets": {*WORDS, "rules", "theme"},
    "screens": {*WORDS, "rules", "companion", "services", "widgets", "theme"},
}
"""Whom each layer may know besides itself: only what lies below it."""

EDGES = {"app", "cli", "data", "__main__"}
"""Where everything comes together."""

SEEN_BY = {
    "cli": {"__main__", "data"},
    "app": {"cli"},
    "screens": {"app"},
    "widgets": {"app", "screens"},
}
"""What lies at the top may be known by these alone: the shell draws no widget."""

SCREEN = {"widgets", "screens", "app", "theme"}
ONLY = {
    "tinydb": {"store"},
    "textual": SCREEN,
    "rich": SCREEN,
    "dateutil": {"rules"},
    "jinja2": {"services"},
    "vobject": {"rules"},
    "icalendar": {"rules"},
    "platformdirs": {"paths"},
    "cryptography": {"store"},
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
    *("inspect", "ast", "dis", "tokenize", "jinja2", "vobject", "icalendar"),
    *("cryptography", "argparse", "coach.services.settings.settings"),
)
"""What a note from the shell is never kept waiting for: see `tests/cli/test_process.py`."""

UNSEEN = {
    *("zipfile", "hashlib", "secrets", "statistics", "dateutil", "calendar", "csv"),
    *("sqlite3",),
    *("tomllib", "tinydb", "jinja2", "vobject", "icalendar", "cryptography"),
    *("importlib.metadata", "http.client", "coach.content", "coach.services.prompts"),
    *("coach.services.backup", "coach.services.editing", "coach.services.review"),
    *("coach.screens.base.form", "coach.screens.settings", "coach.store.backup"),
}  # fmt: skip
"""What nobody waits for who opens the app for the first time."""

FRAME = """
import asyncio, os, sys
from coach.app import CoachApp
from coach.cli import root

async def frame(companion):
    async with CoachApp(companion).run_test(size=(120, 36)):
        print(*sys.modules)

asyncio.run(frame(root.compose(*root.folders(os.environ), root.clock(os.environ))))
"""

LONGER = {"model/kinds.py"}
"""Tables of words and of format, which may be longer than other files."""

Offence = tuple[Path, int, str]
"""Where a rule is broken: the file, its line, and what is wrong there."""


def layer(path: Path) -> str:
    return path.relative_to(COACH).parts[0].removesuffix(".py")


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(parsed(path)))


def none(offences: Iterable[Offence]) -> None:
    """Fail with every offence at once, each as a line that an editor can follow."""
    lines = [f"{path.relative_to(ROOT)}:{line}: {what}" for path, line, what in offences]
    assert not lines, "\n".join(["", *lines])


def found(pattern: re.Pattern[str], path: Path) -> Iterator[Offence]:
    text = path.read_text("utf-8")
    for match in pattern.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        yield path, line, match[0].strip()


def each_node(
    wrong: Callable[[ast.AST], str | None], files: Iterable[Path] = FILES
) -> Iterator[Offence]:
    """Yield what a check says of every piece of code."""
    for path in files:
        for node in nodes(path):
            if what := wrong(node):
                yield path, getattr(node, "lineno", 1), what


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Yield every module that is named in an import, late and type-only ones included."""
    for node in nodes(path):
        match node:
            case ast.Import(names=names):
                yield from ((node.lineno, alias.name) for alias in names)
            case ast.ImportFrom(module=str(module), names=names):
                yield from ((node.lineno, f"{module}.{alias.name}") for alias in names)


def our_imports(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the layers that a file knows."""
    for line, name in imports(path):
        top, _, rest = name.partition(".")
        if top == "coach":
            part = rest.split(".")[0]
            known = (COACH / part).is_dir() or (COACH / f"{part}.py").exists()
            yield line, part if known else "__init__"


def test_data_classes_are_the_ones_that_are_made_quickly() -> None:
    slow = {
        path
        for path in FILES
        for _, name in imports(path)
        if name == "dataclasses.dataclass"
    }
    assert slow == {COACH / "fastclass.py"}


def test_imports_point_downwards() -> None:
    none(
        (path, line, f"{here} may not know {there}")
        for path in FILES
        for here in [layer(path)]
        for line, there in our_imports(path)
        if here != there
        if not (here in EDGES or there in BELOW[here])
        or here not in SEEN_BY.get(there, {here})
    )


def test_a_library_is_known_in_one_place() -> None:
    none(
        (path, line, f"{layer(path)} may not know {name}")
        for path in FILES
        for line, name in imports(path)
        if layer(path) not in ONLY.get(name.split(".")[0], {layer(path)})
    )


def reaches(node: ast.AST) -> str | None:
    match node:
        case ast.Call(func=ast.Name(id="eval" | "exec" | "compile" | "__import__" as name)):
            return name
    return None


def test_nothing_can_reach_a_network_or_run_data() -> None:
    libraries = (
        (path, line, name)
        for path in FILES
        for line, name in imports(path)
        if name.split(".")[0] in NEVER
    )
    none(chain(libraries, each_node(reaches)))


def lengthy(node: ast.AST) -> str | None:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        length = (node.end_lineno or 0) - node.lineno + 1
        if length > 40:
            return f"{node.name} has {length} lines"
    return None


def test_files_and_functions_stay_small() -> None:
    sizes = {path: len(path.read_text("utf-8").splitlines()) for path in FILES}
    long_files = (
        (path, size, "the file is too long")
        for path, size in sizes.items()
        if size > 450 and str(path.relative_to(COACH)) not in LONGER
    )
    none(chain(long_files, each_node(lengthy)))


def test_each_public_class_means_one_thing() -> None:
    """Whoever reads a name knows it, wherever it stands."""
    homes: dict[str, list[tuple[Path, int]]] = {}
    for path in FILES:
        for node in parsed(path).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                homes.setdefault(node.name, []).append((path, node.lineno))
    none(
        (path, line, f"{name} has {len(places)} meanings")
        for name, places in homes.items()
        for path, line in places[1:]
    )


def test_no_folder_holds_too_many_modules_side_by_side() -> None:
    modules = Counter(path.parent for path in FILES if path.stem != "__init__")
    none(
        (folder, count, "modules are too many")
        for folder, count in modules.items()
        if count > 22
    )


def reads_clock(node: ast.AST) -> str | None:
    match node:
        case ast.Attribute(
            value=ast.Name(id=owner) | ast.Attribute(attr=owner), attr=name
        ) if name in CLOCKS.get(owner, ()):
            return f"{owner}.{name}"
        case ast.ImportFrom(module="time", names=names):
            return next((a.name for a in names if a.name in CLOCKS["time"]), None)
    return None


def test_only_the_edge_reads_the_clock() -> None:
    inside = [path for path in FILES if layer(path) != "cli"]
    none(each_node(reads_clock, inside))


def asks_store(node: ast.AST) -> str | None:
    match node:
        case ast.Attribute(attr="store" | "library" as name):
            return name
    return None


def test_what_is_seen_asks_services_and_not_the_store() -> None:
    seen = [path for path in FILES if layer(path) in {"widgets", "screens"}]
    none(each_node(asks_store, seen))


def prints(node: ast.AST) -> str | None:
    match node:
        case ast.Name(id="print"):
            return "print"
    return None


def test_nothing_is_printed_outside_the_shell() -> None:
    silent = [path for path in FILES if layer(path) != "cli"]
    none(each_node(prints, silent))


def catches_widely(node: ast.AST) -> str | None:
    if isinstance(node, ast.ExceptHandler):
        caught = {
            n.id for n in ast.walk(node.type or ast.Pass()) if isinstance(n, ast.Name)
        }
        last = node.body[-1]
        passed_on = isinstance(last, ast.Raise) and last.exc is None
        wide = node.type is None or "BaseException" in caught
        if "Exception" in caught or (wide and not passed_on):
            return "names no error"
    return None


def test_errors_are_caught_by_name() -> None:
    none(each_node(catches_widely))


WORK_LEFT = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|XX" r"X)\b")
BANNER = re.compile(r"^[ \t]*#\s*[-=*─━#]{3}", re.MULTILINE)


def test_no_work_is_left_in_a_comment() -> None:
    everything = [*FILES, *STYLES, *sorted((ROOT / "tests").rglob("*.py"))]
    none(
        offence
        for path in everything
        for pattern in (WORK_LEFT, BANNER)
        for offence in found(pattern, path)
    )


HEX = re.compile(r"#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b|\b(?:rgb|hsl)a?\(")
NAMED = re.compile(
    r"(?:color|background|border[\w-]*|outline[\w-]*|tint)\s*:[^;$]*"
    r"\b(?:red|green|blue|yellow|magenta|cyan|white|black|gr[ae]y|orange|pink|purple)\b"
)


def coloured(node: ast.AST) -> str | None:
    match node:
        case ast.Constant(value=str(text)) if HEX.search(text) or NAMED.search(text):
            return text
    return None


def test_colours_come_from_the_theme() -> None:
    layers = {"widgets", "screens", "app", "services", "cli"}
    seen = [path for path in FILES if layer(path) in layers]
    none(each_node(coloured, seen))


def test_style_sheets_use_the_colours_of_the_theme() -> None:
    none(
        offence
        for path in STYLES
        for pattern in (HEX, NAMED)
        for offence in found(pattern, path)
    )


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


def reached(css: str, own: set[str]) -> Iterator[str]:
    """Yield the selectors that reach beyond those classes."""
    for selector in selectors(css):
        if re.split(r"[\s.:#>]", selector)[0] not in own:
            yield selector


def classes(path: Path) -> dict[str, ast.ClassDef]:
    return {n.name: n for n in nodes(path) if isinstance(n, ast.ClassDef)}


def test_a_style_sheet_reaches_only_its_own_screen() -> None:
    none(
        (path, 1, selector)
        for path in STYLES
        for selector in reached(
            path.read_text("utf-8"), set(classes(path.with_suffix(".py")))
        )
    )


def own_style(node: ast.ClassDef) -> Iterator[tuple[int, str]]:
    for statement in node.body:
        match statement:
            case (
                ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=str(css)))
                | ast.AnnAssign(
                    target=ast.Name(id=name), value=ast.Constant(value=str(css))
                )
            ) if name in ("DEFAULT_CSS", "CSS"):
                yield statement.lineno, css


def test_a_widget_styles_only_itself() -> None:
    none(
        (path, line, selector)
        for path in FILES
        for name, node in classes(path).items()
        for line, css in own_style(node)
        for selector in reached(css, {name})
    )


def modules() -> dict[str, Path]:
    """Return our modules by the name under which they are imported."""
    names = {path: ".".join(path.relative_to(ROOT).with_suffix("").parts) for path in FILES}
    return {name.removesuffix(".__init__"): path for path, name in names.items()}


def used(node: ast.AST) -> Iterator[ast.AST]:
    """Yield all code but what is there for type checkers only."""
    for child in ast.iter_child_nodes(node):
        match child:
            case ast.If(test=ast.Name(id="TYPE_CHECKING"), orelse=rest):
                yield from (each for other in rest for each in (other, *used(other)))
            case _:
                yield child
                yield from used(child)


def needed(path: Path, ours: Container[str]) -> set[str]:
    """Return the modules of ours that a file imports, now or late."""
    names = set()
    for node in used(parsed(path)):
        match node:
            case ast.Import(names=aliases):
                names |= {alias.name for alias in aliases}
            case ast.ImportFrom(module=str(module), names=aliases):
                full = {f"{module}.{alias.name}" for alias in aliases}
                names |= {name if name in ours else module for name in full}
    return {name for name in names if name in ours}


def test_no_imports_go_round_in_a_circle() -> None:
    """A circle that is cut by a late import is a circle still."""
    ours = modules()
    knows = {name: needed(path, ours) - {name} for name, path in ours.items()}
    try:
        TopologicalSorter(knows).prepare()
    except CycleError as circle:
        pytest.fail(" ← ".join(circle.args[1]))


def ran(*arguments: str, home: Path) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ, "PYTHONPATH": str(ROOT), "COACH_LANG": "en",
        "COACH_HOME": str(home / "home"), "COACH_STATE": str(home / "state"),
    }  # fmt: skip
    environment.pop("COACH_NOW", None)
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True, text=True, check=True, cwd=home, env=environment,
    )  # fmt: skip


def test_the_shell_does_not_wait_for_the_screen(tmp_path: Path) -> None:
    code = "import sys, coach.cli; print({'textual', 'tinydb'} & set(sys.modules))"
    assert ran("-c", code, home=tmp_path).stdout.strip() == "set()"


def test_the_first_frame_of_all_waits_for_nothing_that_it_does_not_show(
    tmp_path: Path,
) -> None:
    loaded = set(ran("-c", FRAME, home=tmp_path).stdout.split())
    assert "coach.screens.today.today" in loaded
    assert loaded.isdisjoint(UNSEEN)


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
