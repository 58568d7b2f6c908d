"""A .coachpack from anywhere: read in memory, or refused whole with its own reason."""

import stat
import struct
import warnings
import zipfile
import zlib
from io import BytesIO
from random import Random

import pytest

from coach.content.source.limits import ARCHIVE_BYTES, FILE_BYTES, FILES, PACK_BYTES, RATIO
from coach.content.source.sources import from_bytes
from tests.packing import GOOD, codes, entry, zipped
from tests.tables import each


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


BESIDE = {
    "Finder": (
        "My pack/", "My pack/.DS_Store", "__MACOSX/", "__MACOSX/._My pack",
        "__MACOSX/My pack/._pack.toml", "My pack/._pack.toml",
    ),
    "Explorer": ("My pack/desktop.ini", "My pack/exercises/Thumbs.db"),
    "coach pack new": ("My pack/.schema/", "My pack/.schema/pack.schema.json"),
}  # fmt: skip


@pytest.mark.parametrize("names", BESIDE.values(), ids=BESIDE)
def test_what_a_system_puts_beside_the_files_of_a_pack_is_left_alone(
    names: tuple[str, ...],
) -> None:
    inside = ((f"My pack/{name}", text) for name, text in GOOD.items())
    beside = ((name, b"\0\x05\x16\x07") for name in names)
    found = from_bytes(zipped(*beside, *inside, good=False))
    assert found.findings == ()
    assert set(found.files) == set(GOOD)


def test_a_link_by_the_name_of_what_is_left_alone_is_refused() -> None:
    found = from_bytes(zipped((entry(".DS_Store", mode=stat.S_IFLNK | 0o777), "/etc")))
    assert found.refused


NAMES = {
    "path-outside": (
        "../evil.toml", "a/../../evil.toml", "/etc/passwd", "C:/evil.toml", "a\\evil.toml",
        "./acts.toml", "a//acts.toml", "acts.toml\0.py", "../",
    ),
    "path-deep": ("a/b/c/d/e.toml", f"{'a' * 116}.toml", "a/b/c/d/"),
    "name-reserved": (
        "nul.toml", "con.toml", "prn.md", "COM1.toml", "com¹.toml", "lpt9.en.md",
        "guides/aux", "aux/acts.toml", "con/",
    ),
    "archive-inside": ("more.zip", "more.coachpack", "MORE.ZIP", "more.tar", "more.7z"),
    "name-not-allowed": (
        "run.py", "run.sh", "Acts.toml", "acts.toml ", "äcts.toml", ".hidden.toml",
        "acts.exe", "acts", "acts.toml\n", "translations/nl.toml\n", "en-US.toml",
        "guides/README.md", "Guides/", "__MACOSX/acts.toml", "a\u202elmot.toml",
    ),
}  # fmt: skip
"""What is said of a name, and the names of which it is said."""


@pytest.mark.parametrize(("name", "code"), each(NAMES))
def test_a_name_that_leads_elsewhere_refuses_the_pack(name: str, code: str) -> None:
    found = from_bytes(zipped((name, "x = 1")))
    assert codes(found.findings) == [code]
    assert found.refused
    assert name not in found.files


AS_FAR_AS_IT_GOES = (
    "a/b/c/d.toml",
    f"{'a' * 115}.toml",
    "translations/en-US.toml",
    "a/b/c/",
)


@pytest.mark.parametrize("name", AS_FAR_AS_IT_GOES)
def test_a_name_may_be_as_long_and_as_deep_as_this(name: str) -> None:
    assert from_bytes(zipped((name, ""))).findings == ()


@pytest.mark.parametrize("outer", ["../", "/", "./", "con/", "a/../"])
def test_a_folder_that_leads_elsewhere_is_no_folder_around_a_pack(outer: str) -> None:
    inside = ((f"{outer}{name}", text) for name, text in GOOD.items())
    found = from_bytes(zipped(*inside, good=False))
    assert found.refused
    assert found.files == {}


MODES = {
    "a link": (stat.S_IFLNK | 0o777, "link"),
    "a pipe": (stat.S_IFIFO | 0o644, "not-a-file"),
    "a device": (stat.S_IFCHR | 0o644, "not-a-file"),
    "a program": (stat.S_IFREG | 0o755, "executable"),
    "a program without a kind": (0o100, "executable"),
    "a program for a group": (stat.S_IFREG | 0o654, "executable"),
    "a program for everybody": (stat.S_IFREG | 0o645, "executable"),
}


@pytest.mark.parametrize(("mode", "code"), MODES.values(), ids=MODES)
def test_an_entry_that_is_no_plain_text_refuses_the_pack(mode: int, code: str) -> None:
    found = from_bytes(zipped((entry("acts.toml", mode=mode), "/etc/passwd")))
    assert codes(found.findings) == [code]


def test_a_link_that_calls_itself_a_folder_is_refused() -> None:
    found = from_bytes(zipped((entry("guides/", mode=stat.S_IFLNK | 0o777), "/etc")))
    assert codes(found.findings) == ["link"]


def test_an_entry_without_a_mode_is_a_plain_file() -> None:
    assert from_bytes(zipped((entry("acts.toml", mode=0), ""))).findings == ()


def test_a_way_of_packing_that_not_every_machine_knows_is_refused() -> None:
    header = entry("acts.toml")
    header.compress_type = zipfile.ZIP_BZIP2
    assert codes(from_bytes(zipped((header, "x = 1"))).findings) == ["not-an-archive"]


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


def test_a_file_may_be_packed_a_hundred_times_smaller_and_no_more() -> None:
    noise = "".join(Random(1).choices("abcdefghijklmnopqrstuvwxyz", k=2000))
    sizes = {}
    for some in range(400, 2000, 20):
        text = "#" * 100_000 + noise[:some]
        packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
        packed = len(packer.compress(text.encode())) + len(packer.flush())
        sizes[len(text) / packed] = text
    loose = max(ratio for ratio in sizes if ratio <= RATIO)
    tight = min(ratio for ratio in sizes if ratio > RATIO)
    assert tight < 1.1 * RATIO
    assert loose > 0.9 * RATIO
    assert codes(from_bytes(zipped(("a.md", sizes[loose]))).findings) == []
    found = from_bytes(zipped(("a.md", sizes[tight])))
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


def test_there_may_be_five_hundred_files_and_not_one_more() -> None:
    more = [(f"a{number}.toml", "") for number in range(FILES - len(GOOD) + 1)]
    assert from_bytes(zipped(*more[:-1])).findings == ()
    assert codes(from_bytes(zipped(*more)).findings) == ["too-many-files"]


def test_a_list_of_files_longer_than_any_pack_needs_is_not_gone_through() -> None:
    wordy = [entry(f"a{number}.toml") for number in range(9)]
    for header in wordy:
        header.comment = b"#" * 0xFFFF
    found = from_bytes(zipped(*((header, "") for header in wordy)))
    assert codes(found.findings) == ["too-many-files"]


def test_a_list_of_files_for_giants_is_not_gone_through() -> None:
    data = zipped()
    end = data.rfind(b"PK\x05\x06")
    size, at = struct.unpack_from("<LL", data, end + 12)
    giant = struct.pack("<LQHHLLQQQQ", 0x06064B50, 44, 45, 45, 0, 0, 3, 3, size, at)
    where = struct.pack("<LLQL", 0x07064B50, 0, end, 1)
    last = data[end : end + 8] + b"\xff" * 12 + data[end + 20 :]
    for end_of_list in (data[end:], last):
        found = from_bytes(data[:end] + giant + where + end_of_list)
        assert codes(found.findings) == ["too-many-files"]


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


def test_a_pack_may_hold_five_megabytes_and_not_one_byte_more() -> None:
    room = PACK_BYTES - sum(map(len, GOOD.values()))
    for more, said in ((0, []), (1, ["pack-too-large"])):
        sizes = [FILE_BYTES] * (room // FILE_BYTES) + [room % FILE_BYTES + more]
        headers = [entry(f"a{number}.md") for number in range(len(sizes))]
        for header in headers:
            header.compress_type = zipfile.ZIP_STORED
        files = [(head, b"#" * size) for head, size in zip(headers, sizes, strict=True)]
        assert codes(from_bytes(zipped(*files)).findings) == said


def test_a_file_that_weighs_more_than_any_pack_is_not_even_opened() -> None:
    found = from_bytes(zipped() + b"#" * ARCHIVE_BYTES)
    assert codes(found.findings) == ["pack-too-large"]


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
