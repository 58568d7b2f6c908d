"""A .coachpack from anywhere: read in memory, or refused whole with its own reason."""

import stat
import struct
import warnings
import zipfile
from io import BytesIO

import pytest

from coach.content.limits import FILE_BYTES, FILES
from coach.content.source import from_bytes
from tests.packing import GOOD, codes, entry, zipped


def test_a_good_pack_is_read_as_it_is() -> None:
    found = from_bytes(zipped())
    assert found.findings == ()
    assert {name: raw.decode() for name, raw in found.files.items()} == GOOD


def test_a_folder_that_was_zipped_as_a_whole_is_read_too() -> None:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.mkdir("my pack/exercises".replace(" ", "-"))
        for name, text in GOOD.items():
            archive.writestr(f"my-pack/{name}", text)
    found = from_bytes(buffer.getvalue())
    assert found.findings == ()
    assert set(found.files) == set(GOOD)


NAMES = {
    "../evil.toml": "path-outside",
    "a/../../evil.toml": "path-outside",
    "/etc/passwd": "path-outside",
    "C:/evil.toml": "path-outside",
    "a\\evil.toml": "path-outside",
    "./acts.toml": "path-outside",
    "a//acts.toml": "path-outside",
    "a/b/c/d/e.toml": "path-deep",
    f"{'a' * 200}.toml": "path-deep",
    "nul.toml": "name-reserved",
    "COM1.toml": "name-reserved",
    "aux/acts.toml": "name-reserved",
    "more.zip": "archive-inside",
    "more.coachpack": "archive-inside",
    "run.py": "name-not-allowed",
    "run.sh": "name-not-allowed",
    "Acts.toml": "name-not-allowed",
    "acts.toml ": "name-not-allowed",
    "äcts.toml": "name-not-allowed",
    ".hidden.toml": "name-not-allowed",
    "acts.exe": "name-not-allowed",
    "acts": "name-not-allowed",
    "acts.toml\n": "name-not-allowed",
    "__MACOSX/acts.toml": "name-not-allowed",
    "a\u202elmot.toml": "name-not-allowed",
}


@pytest.mark.parametrize(("name", "code"), NAMES.items())
def test_a_name_that_leads_elsewhere_refuses_the_pack(name: str, code: str) -> None:
    found = from_bytes(zipped((name, "x = 1")))
    assert codes(found.findings) == [code]
    assert found.refused
    assert name not in found.files


MODES = {
    "a link": (stat.S_IFLNK | 0o777, "link"),
    "a pipe": (stat.S_IFIFO | 0o644, "not-a-file"),
    "a device": (stat.S_IFCHR | 0o644, "not-a-file"),
    "a program": (stat.S_IFREG | 0o755, "executable"),
    "a program without a kind": (0o100, "executable"),
}


@pytest.mark.parametrize(("mode", "code"), MODES.values(), ids=MODES)
def test_an_entry_that_is_no_plain_text_refuses_the_pack(mode: int, code: str) -> None:
    found = from_bytes(zipped((entry("acts.toml", mode=mode), "/etc/passwd")))
    assert codes(found.findings) == [code]


def test_the_same_name_twice_is_refused() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # the writer notices as well
        data = zipped(("pack.toml", "format = 2"))
    assert codes(from_bytes(data).findings) == ["name-twice"]


def test_names_that_differ_only_in_capitals_are_refused() -> None:
    found = from_bytes(zipped(("README.md", "x"), ("readme.md", "y")))
    assert codes(found.findings) == ["name-clash"]


def test_an_archive_under_a_plain_name_is_refused() -> None:
    assert codes(from_bytes(zipped(("acts.toml", zipped()))).findings) == ["archive-inside"]


def test_a_bomb_is_refused_by_what_it_promises() -> None:
    found = from_bytes(zipped(("acts.toml", "#" * (FILE_BYTES - 1))))
    assert codes(found.findings) == ["packed-too-tightly"]


def test_a_large_file_is_refused() -> None:
    raw = bytes(number * 37 % 89 + 33 for number in range(FILE_BYTES + 1))
    header = entry("acts.toml")
    header.compress_type = zipfile.ZIP_STORED
    assert codes(from_bytes(zipped((header, raw))).findings) == ["file-too-large"]


def test_a_header_that_lies_about_the_size_is_not_believed() -> None:
    data = bytearray(zipped(("acts.toml", "#" * (FILE_BYTES * 4))))
    for signature, offset in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        at = data.rfind(b"acts.toml") if offset == 24 else data.find(b"acts.toml")
        start = data.rfind(signature, 0, at)
        struct.pack_into("<L", data, start + offset, 50)
    found = from_bytes(bytes(data))
    assert found.refused
    assert len(found.files.get("acts.toml", b"")) <= FILE_BYTES


def test_ten_thousand_files_are_refused_before_they_are_listed() -> None:
    data = zipped(*((f"a{number}.toml", "") for number in range(10_000)), good=False)
    found = from_bytes(data)
    assert codes(found.findings) == ["too-many-files"]
    assert found.files == {}


def test_a_count_that_lies_is_not_believed() -> None:
    data = bytearray(zipped(*((f"a{number}.toml", "") for number in range(FILES + 1))))
    struct.pack_into("<HH", data, len(data) - 14, 1, 1)
    assert "too-many-files" in codes(from_bytes(bytes(data)).findings)


def test_more_than_a_pack_may_hold_is_refused() -> None:
    raw = bytes(number * number * 31 % 251 for number in range(FILE_BYTES))
    entries = []
    for number in range(21):
        header = entry(f"a{number}.md")
        header.compress_type = zipfile.ZIP_STORED
        entries.append((header, raw))
    found = from_bytes(zipped(*entries))
    assert codes(found.findings) == ["pack-too-large"]
    assert found.files == {}


def test_a_locked_file_is_refused() -> None:
    data = bytearray(zipped())
    at = data.find(b"PK\x01\x02")
    data[at + 8] |= 1
    found = from_bytes(bytes(data))
    assert "encrypted" in codes(found.findings)


BROKEN = {
    "nothing": b"",
    "text": b"not a zip",
    "half": zipped()[:300],
    "a zip behind something else": b"#!/bin/sh\n" + zipped(),
    "damaged": zipped().replace(b"pack.toml", b"pack.tomm", 1),
    "very large": b"PK\x03\x04" + b"\0" * (8 * 1024 * 1024),
}


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN)
def test_what_is_no_zip_is_refused(data: bytes) -> None:
    found = from_bytes(data)
    assert found.refused
    assert "pack.toml" not in found.files


def test_a_pack_without_a_manifest_is_refused() -> None:
    found = from_bytes(zipped(("acts.toml", ""), good=False))
    assert codes(found.findings) == ["no-manifest"]
