"""A folder as a pack: nothing is followed, waited for, or read beyond its bounds."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from coach.content.source.folder import Folder, bounded
from coach.content.source.limits import FILE_BYTES, FILES
from coach.content.source.sources import open_pack
from tests.packing import GOOD, codes, folder, zipped


def test_a_good_folder_is_read_as_it_is(tmp_path: Path) -> None:
    found = open_pack(str(folder(tmp_path)))
    assert found.findings == ()
    assert {name: raw.decode() for name, raw in found.files.items()} == GOOD


def test_a_coachpack_file_is_read_from_its_path(tmp_path: Path) -> None:
    path = tmp_path / "tried.coachpack"
    path.write_bytes(zipped())
    assert open_pack(str(path)).findings == ()


def test_a_link_to_a_pack_that_somebody_names_is_followed(tmp_path: Path) -> None:
    (tmp_path / "tried.coachpack").write_bytes(zipped())
    (tmp_path / "link").symlink_to(tmp_path / "tried.coachpack")
    assert open_pack(str(tmp_path / "link")).findings == ()


def test_a_link_is_refused_and_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("x = 1")
    root = folder(tmp_path / "pack")
    (root / "acts.toml").symlink_to(secret)
    (root / "translations").symlink_to(tmp_path)
    found = open_pack(str(root))
    assert codes(found.findings) == ["link", "link"]
    assert "acts.toml" not in found.files


def test_a_pipe_is_refused_and_never_waited_for(tmp_path: Path) -> None:
    root = folder(tmp_path)
    os.mkfifo(root / "acts.toml")
    assert codes(open_pack(str(root)).findings) == ["not-a-file"]


def test_what_takes_the_place_of_a_file_after_the_look_is_refused(tmp_path: Path) -> None:
    root = folder(tmp_path / "pack")
    looked = Folder(str(root))
    for name in ("pack.toml", "questions.toml"):
        (root / name).unlink()
    (root / "pack.toml").symlink_to("/dev/zero")
    os.mkfifo(root / "questions.toml")
    assert [looked.read(name) for name in ("pack.toml", "questions.toml")] == [None, None]
    assert codes(looked.findings) == ["not-readable", "not-a-file"]


def test_no_more_is_read_than_was_asked_for_and_a_byte(tmp_path: Path) -> None:
    (tmp_path / "long").write_bytes(b"#" * 1000)
    data, _mode = bounded(str(tmp_path / "long"), 10)
    assert len(data) == 11


def test_an_archive_under_a_plain_name_is_refused(tmp_path: Path) -> None:
    root = folder(tmp_path)
    (root / "readme.md").write_bytes(zipped())
    found = open_pack(str(root))
    assert codes(found.findings) == ["archive-inside"]
    assert "readme.md" not in found.files


def test_a_pipe_in_place_of_a_pack_is_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.coachpack")
    assert codes(open_pack(str(tmp_path / "x.coachpack")).findings) == ["not-a-file"]


def test_a_device_in_place_of_a_pack_is_refused() -> None:
    assert codes(open_pack("/dev/zero").findings) == ["not-a-file"]


def test_a_link_to_a_device_is_refused(tmp_path: Path) -> None:
    root = folder(tmp_path)
    (root / "acts.toml").symlink_to("/dev/zero")
    assert codes(open_pack(str(root)).findings) == ["link"]


def test_ten_thousand_files_are_refused_and_none_is_read(tmp_path: Path) -> None:
    root = folder(tmp_path)
    for number in range(FILES + 1):
        (root / f"a{number}.md").touch()
    found = open_pack(str(root))
    assert codes(found.findings) == ["too-many-files"]
    assert found.files == {}


def test_very_many_empty_folders_are_refused_too(tmp_path: Path) -> None:
    root = folder(tmp_path)
    for number in range(FILES):
        (root / f"a{number}").mkdir()
    assert codes(open_pack(str(root)).findings) == ["too-many-files"]


def test_a_file_may_lie_four_levels_deep(tmp_path: Path) -> None:
    root = folder(tmp_path)
    (root / "a" / "b" / "c").mkdir(parents=True)
    (root / "a" / "b" / "c" / "d.md").touch()
    assert open_pack(str(root)).findings == ()


def test_as_many_files_as_allowed_may_lie_in_folders(tmp_path: Path) -> None:
    root = folder(tmp_path)
    (root / "guides").mkdir()
    present = sum(path.is_file() for path in root.rglob("*"))
    for number in range(FILES - present):
        (root / "guides" / f"a{number}.md").touch()
    assert "too-many-files" not in codes(open_pack(str(root)).findings)
    (root / "guides" / "one-more.md").touch()
    assert codes(open_pack(str(root)).findings) == ["too-many-files"]


def test_a_file_that_is_too_large_is_named(tmp_path: Path) -> None:
    root = folder(tmp_path)
    (root / "acts.toml").write_bytes(b"#" * (FILE_BYTES + 1))
    found = open_pack(str(root))
    assert codes(found.findings) == ["file-too-large"]
    assert found.findings[0].file == "acts.toml"


def test_a_pack_that_is_too_large_is_refused_whole(tmp_path: Path) -> None:
    root = folder(tmp_path)
    for number in range(21):
        (root / f"a{number}.md").write_bytes(b"#" * FILE_BYTES)
    found = open_pack(str(root))
    assert codes(found.findings) == ["pack-too-large"]
    assert found.files == {}


def test_every_wrong_name_is_told_at_once(tmp_path: Path) -> None:
    root = folder(tmp_path)
    for name in ("run.py", "nul.toml", "More.toml", "inner.zip"):
        (root / name).touch()
    deep = root / "a" / "b" / "c" / "d"
    deep.mkdir(parents=True)
    assert sorted(codes(open_pack(str(root)).findings)) == [
        "archive-inside", "name-not-allowed", "name-not-allowed", "name-reserved",
        "path-deep",
    ]  # fmt: skip


def test_what_systems_leave_behind_is_no_part_of_a_pack(tmp_path: Path) -> None:
    root = folder(tmp_path)
    (root / ".DS_Store").write_bytes(b"\0")
    (root / "Thumbs.db").write_bytes(b"\0")
    (root / ".git").mkdir()
    (root / ".git" / "hook.py").touch()
    assert open_pack(str(root)).findings == ()


def test_a_file_marked_as_a_program_is_only_mentioned(tmp_path: Path) -> None:
    root = folder(tmp_path)
    (root / "pack.toml").chmod(0o755)
    found = open_pack(str(root))
    assert codes(found.findings) == ["executable-here"]
    assert not found.refused


@contextmanager
def _somebody_else() -> Iterator[None]:
    """Be nobody in particular for a while: root may read everything."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_a_file_that_may_not_be_read_is_named() -> None:
    with TemporaryDirectory() as shared:
        Path(shared).chmod(0o755)
        root = folder(Path(shared))
        for path in (root, *root.rglob("*")):
            path.chmod(0o755)
        (root / "questions.toml").chmod(0)
        with _somebody_else():
            found = open_pack(str(root)).findings
    assert "not-readable" in codes(found)


def test_a_place_without_a_pack_is_said_so(tmp_path: Path) -> None:
    assert codes(open_pack(str(tmp_path / "nowhere")).findings) == ["no-pack"]
    assert codes(open_pack(str(tmp_path)).findings) == ["no-manifest"]


def test_a_name_that_no_system_accepts_is_said_to_be_unreadable() -> None:
    assert codes(open_pack("a\0b").findings) == ["not-readable"]
