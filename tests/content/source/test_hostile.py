"""No bytes at all make the reader crash, hang, or write anything."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.content.authoring.build import build
from coach.content.check.pack import check
from coach.content.library import Library
from coach.content.source.limits import FILES
from coach.content.source.sources import Source, from_bytes, open_pack
from coach.content.source.toml import ParsedFile, parse
from tests.content.filled import exercises
from tests.packing import GOOD, folder, source, zipped

GOOD_ZIP = build(source()).data
NAMES = st.sampled_from([*GOOD, "acts.toml", "lenses.toml", "prompts.toml",
                         "lexicons.toml", "translations/nl.toml"])  # fmt: skip
PIECES = st.sampled_from(
    [*'[]{}"\'=.,#\n\\ ', "[[", "]]", '"""', "'''", "text", "en", "id", "step", "kind",
     "mark", "outcome", "offer", "from", "to", "when", "choices", "nan", "inf", "1e9",
     "0xFF", "2026-01-01", "true", "\u202e", "\x1b", "é", "{n}", "*"]
)  # fmt: skip


@given(st.binary())
def test_no_bytes_crash_the_archive_reader(data: bytes) -> None:
    found = from_bytes(data)
    assert found.refused


@given(st.integers(0, len(GOOD_ZIP) - 1), st.binary(min_size=1, max_size=4))
def test_no_damage_to_an_archive_crashes_the_reader(at: int, damage: bytes) -> None:
    data = GOOD_ZIP[:at] + damage + GOOD_ZIP[at + len(damage) :]
    check(from_bytes(data))


@given(st.integers(0, len(GOOD_ZIP)))
def test_no_half_archive_crashes_the_reader(length: int) -> None:
    assert from_bytes(GOOD_ZIP[:length]).refused == (length < len(GOOD_ZIP))


@given(st.lists(PIECES, max_size=60).map("".join))
def test_no_toml_crashes_the_parser(text: str) -> None:
    found = parse("x.toml", text.encode("utf-8", "surrogatepass"))
    if isinstance(found, ParsedFile):
        found.line(("text", 0, "en"))


@given(NAMES, st.lists(PIECES, max_size=60).map("".join))
def test_no_text_in_a_file_crashes_the_check(name: str, text: str) -> None:
    for finding in check(source({name: text})):
        assert finding.what
        assert "\x1b" not in finding.what + finding.mend


KEYS = st.sampled_from(
    ["id", "kind", "text", "en", "nl", "step", "outcome", "offer", "from", "to", "when",
     "with", "choices", "cells", "rows", "of", "x", "y", "high_high", "repeat", "question",
     "act", "prompt", "trigger", "lens", "activities", "item", "a", "b", "scale", "scales",
     "authors", "locales", "default_locale", "format", "version", "min_app_version", "tip"]
)  # fmt: skip
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


def toml(value: object) -> str:
    """Write any value as a TOML file would have it; what TOML has not is a text."""
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{key} = {toml(each)}' for key, each in value.items())} }}"
    if isinstance(value, list):
        return f"[{', '.join(map(toml, value))}]"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return str(value) if abs(value) < 1e15 else "1"
    return '"' + "".join(char for char in str(value) if char.isalnum()) + '"'


@given(NAMES, st.dictionaries(KEYS, VALUES, max_size=6))
def test_no_shape_of_data_crashes_the_check_or_the_library(
    name: str, data: dict[str, object]
) -> None:
    text = "".join(f"{key} = {toml(value)}\n" for key, value in data.items())
    spoilt = source({name: text})
    check(spoilt)
    library = Library(None, only=spoilt)
    library.questions(), library.acts(), library.lenses(), library.guides()
    library.prompts(), library.lexicons(), library.tips(), library.questionnaires()
    library.headings(), exercises(library)


def test_reading_and_checking_write_nothing(tmp_path: Path) -> None:
    path = tmp_path / "x.coachpack"
    path.write_bytes(zipped(("../evil.toml", "x = 1"), ("/tmp/evil.toml", "x = 1")))
    check(open_pack(str(path)))
    assert [each.name for each in tmp_path.rglob("*")] == ["x.coachpack"]


def test_a_pack_that_passes_as_a_folder_is_accepted_once_built(tmp_path: Path) -> None:
    root = folder(tmp_path)
    (root / "README.md").write_text("# \n" * 60_000, "utf-8")
    lying = open_pack(str(root))
    assert check(lying) == ()
    built = from_bytes(build(lying).data)
    assert built.findings == ()
    assert built.files == lying.files


def test_a_pack_at_its_limits_is_still_checked_whole() -> None:
    raw = GOOD["exercises/near.toml"]
    files = {"pack.toml": GOOD["pack.toml"].encode()}
    for number in range(FILES - 1):
        files[f"exercises/e{number}.toml"] = raw.replace('"near"', f'"e{number}"').encode()
    assert check(Source(path="x", files=files)) == ()
    assert not from_bytes(build(Source(path="x", files=files)).data).findings


@pytest.mark.parametrize(
    "text", ["{p.__class__}", "{0}", "%s", "$x", "[/]", "{x:>99999999999}"]
)
def test_a_text_of_a_pack_is_never_a_template(text: str) -> None:
    spoilt = GOOD["questions.toml"].replace("lighter?", text)
    (question,) = Library(None, only=source({"questions.toml": spoilt})).questions()
    assert question.text.say("en").endswith(text)
