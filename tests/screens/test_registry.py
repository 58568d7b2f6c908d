"""The table of screens: whatever is opened has a row, and every row leads somewhere."""

import re
from collections import Counter
from pathlib import Path

import coach
from coach.screens.base.place import Place
from coach.screens.base.screen import BaseScreen
from coach.screens.registry import SCREENS

ROOT = Path(coach.__file__).parent
OPENED = re.compile(
    r"""\.(?:open(?:\(|,\s)|screen_named\()["'](\w+)|LinkRow\("(\w+)|open\('(\w+)'\)"""
)


def test_every_row_leads_to_a_screen_and_a_place_knows_its_row() -> None:
    for entry in SCREENS:
        kind = entry.kind()
        assert issubclass(kind, BaseScreen), entry
        if entry.key:
            assert issubclass(kind, Place), entry
            assert entry.name == kind.NAME


def test_no_two_rows_have_a_name_or_a_key_in_common() -> None:
    names = Counter(entry.name for entry in SCREENS)
    keys = Counter(entry.key for entry in SCREENS if entry.key)
    assert {count for found in (names, keys) for count in found.values()} == {1}


def test_whatever_is_opened_has_a_row() -> None:
    source = "\n".join(path.read_text("utf-8") for path in (ROOT / "screens").rglob("*.py"))
    opened = {next(filter(None, names)) for names in OPENED.findall(source)}
    assert len(opened) > len(SCREENS) // 2
    assert opened <= {entry.name for entry in SCREENS}
