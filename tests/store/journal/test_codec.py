"""One commit is one checksummed line, and anything else changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

import pytest

from coach.model.errors import CoachError
from coach.store.journal import codec

if TYPE_CHECKING:
    from coach.model.types import Document
    from coach.store.journal.codec import Commit


def commit(text: str = "coffee", **others: object) -> Commit:
    made: Commit = {
        "s": 1, "t": 5, "n": "a", "o": [("moments", "x", {"a": 1}, {"text": text}, 0)],
    }  # fmt: skip
    made.update(others)  # type: ignore[typeddict-item]  # what is tried is what is wrong
    return made


def sealed(body: bytes) -> bytes:
    return b"%08x %s\n" % (crc32(body), body)


def told(data: bytes) -> list[object]:
    return [change[3] for found in codec.decode(data).commits for change in found["o"]]


def test_a_line_is_a_checksum_a_space_and_ascii_json() -> None:
    line = codec.seal({"s": 1, "text": "één 🙂"})
    assert line == b'9a10ca77 {"s":1,"text":"\\u00e9\\u00e9n \\ud83d\\ude42"}\n'
    assert codec.unsealed(line.rstrip()) == {"s": 1, "text": "één 🙂"}


@pytest.mark.parametrize(
    "value",
    [float("nan"), float("inf"), {1, 2}, b"bytes", "\ud800", {"deep": "\udfff"}, ...],
    ids=repr,
)
def test_what_could_not_be_read_back_is_refused(value: object) -> None:
    with pytest.raises(CoachError, match="cannot be kept"):
        codec.seal({"text": value})


def test_a_list_that_holds_itself_is_refused() -> None:
    endless: list[object] = []
    endless.append(endless)
    with pytest.raises(CoachError):
        codec.seal(endless)


def test_lines_are_read_in_order_with_where_the_last_one_begins() -> None:
    one, two = codec.seal(commit("one")), codec.seal(commit("two"))
    read = codec.decode(one + two, 100)
    assert told(one + two) == [{"text": "one"}, {"text": "two"}]
    assert (read.start, read.end) == (100 + len(one), 100 + len(one) + len(two))
    assert read.checksum.encode() == two[:8]


def test_a_change_without_weight_has_none() -> None:
    body = b'{"s":1,"t":1,"n":"a","o":[["moments","x",{"a":1},null]]}'
    assert codec.decode(sealed(body)).commits[0]["o"][0][4] == 0


def test_what_is_added_to_a_line_later_is_left_alone() -> None:
    body = b'{"s":1,"t":1,"n":"a","new":[],"o":[["moments","x",{"a":1},{},0,"more"]]}'
    assert told(sealed(body)) == [{}]


def test_a_file_cut_anywhere_in_its_last_line_shows_the_others() -> None:
    whole, last = codec.seal(commit("whole")), codec.seal(commit("last"))
    for length in range(len(last) - 1):
        read = codec.decode(whole + last[:length])
        assert [c["o"][0][3] for c in read.commits] == [{"text": "whole"}]
        assert read.end == len(whole)
        assert not read.damaged


def test_a_last_line_counts_without_its_newline() -> None:
    line = codec.seal(commit()).rstrip()
    read = codec.decode(line)
    assert len(read.commits) == 1
    assert read.end == len(line)


def test_no_flipped_bit_is_taken_for_the_truth() -> None:
    one, two = codec.seal(commit("one")), codec.seal(commit("two"))
    for place in range(len(one) - 1):
        for bit in range(8):
            hurt = bytearray(one)
            hurt[place] ^= 1 << bit
            read = codec.decode(bytes(hurt) + two)
            assert [c["o"][0][3] for c in read.commits] == [{"text": "two"}]
            assert len(read.damaged) + read.locked >= 1


def test_damage_is_told_by_place_and_length() -> None:
    line = codec.seal(commit())
    read = codec.decode(line + b"garbage\xff\n" + line + b"0" * 20 + b"\n")
    assert read.damaged == [(len(line), 8), (2 * len(line) + 9, 20)]
    assert len(read.commits) == 2


LINE = codec.seal(commit())
HARMLESS = {
    "nothing": (b"", 0),
    "empty lines": (b"\n\n\n", 0),
    "a byte order mark": (b"\xef\xbb\xbf" + LINE, 1),
    "carriage returns": (LINE.replace(b"\n", b"\r\n") * 2, 2),
    "zeros at the end": (LINE + b"\0" * 4096, 1),
    "zeros in between": (LINE + b"\0" * 99 + b"\n" + LINE, 2),
    "binary": (bytes(range(256)) * 20, 0),
    "another file": (b'{"_default": {"1": {"text": "x"}}}\n', 0),
}


@pytest.mark.parametrize(("data", "count"), HARMLESS.values(), ids=HARMLESS)
def test_whatever_is_in_a_file_the_commits_are_found(data: bytes, count: int) -> None:
    assert len(codec.decode(data).commits) == count


WRONG = {
    "no JSON": b"{",
    "nothing": b"",
    "no object": b"[1]",
    "a number": b"7",
    "two values": b"1,2",
    "half of one": b"[1",
    "not a number": b'{"s":1,"t":NaN,"n":"a","o":[]}',
    "no end": b'{"s":1,"t":1,"n":"a","o":[["x","y",{"a":1},{"z":1e999}]]}',
    "half a sign": b'{"s":1,"t":1,"n":"a","o":[["x","y",{"a":1},{"z":"\\ud800"}]]}',
    "half a sign, loudly": b'{"s":1,"t":1,"n":"a","o":[["x","\\uDFFF",{"a":1},{}]]}',
    "no changes": b'{"s":1,"t":1,"n":"a"}',
    "schema zero": b'{"s":0,"t":1,"n":"a","o":[]}',
    "schema yes": b'{"s":true,"t":1,"n":"a","o":[]}',
    "schema in words": b'{"s":"1","t":1,"n":"a","o":[]}',
    "no time": b'{"s":1,"t":null,"n":"a","o":[]}',
    "no device": b'{"s":1,"t":1,"n":2,"o":[]}',
    "changes by name": b'{"s":1,"t":1,"n":"a","o":{}}',
    "a short change": b'{"s":1,"t":1,"n":"a","o":[["moments","x",{}]]}',
    "a change in words": b'{"s":1,"t":1,"n":"a","o":["moments"]}',
    "no table": b'{"s":1,"t":1,"n":"a","o":[[1,"x",{"a":1},{}]]}',
    "no id": b'{"s":1,"t":1,"n":"a","o":[["moments",1,{"a":1},{}]]}',
    "no versions": b'{"s":1,"t":1,"n":"a","o":[["moments","x",[],{}]]}',
    "a version in words": b'{"s":1,"t":1,"n":"a","o":[["moments","x",{"a":"1"},{}]]}',
    "no document": b'{"s":1,"t":1,"n":"a","o":[["moments","x",{"a":1},[]]]}',
    "no weight": b'{"s":1,"t":1,"n":"a","o":[["moments","x",{"a":1},{},2]]}',
    "a list for a weight": b'{"s":1,"t":1,"n":"a","o":[["moments","x",{"a":1},{},[]]]}',
    "endless depth": b"[" * 100_000,
    "not ASCII": '{"s":1,"t":1,"n":"é","o":[]}'.encode(),
}


@pytest.mark.parametrize("body", WRONG.values(), ids=WRONG)
def test_a_right_checksum_does_not_make_sense_of_nonsense(body: bytes) -> None:
    good = codec.seal(commit())
    read = codec.decode(good + sealed(body) + good)
    assert len(read.commits) == 2
    assert read.damaged == [(len(good), len(body) + 9)]


def test_one_wrong_change_takes_its_whole_commit_along() -> None:
    body = b'{"s":1,"t":1,"n":"a","o":[["moments","x",{"a":1},{}],["moments"]]}'
    assert not codec.decode(sealed(body)).commits


def test_encrypted_lines_are_counted_apart() -> None:
    read = codec.decode(b"!v1 " + b"c2VjcmV0" * 6 + b"\n" + LINE)
    assert (read.locked, read.damaged, len(read.commits)) == (1, [], 1)


@pytest.mark.parametrize("mark", [b"<<<<<<< HEAD", b"=======", b">>>>>>> theirs", b"!"])
def test_the_marks_of_a_clash_are_damage_and_not_secrets(mark: bytes) -> None:
    read = codec.decode(LINE + mark + b"\n" + LINE)
    assert (read.locked, read.damaged) == (0, [(len(LINE), len(mark))])
    assert len(read.commits) == 2


def test_a_newer_schema_is_noticed_and_not_read() -> None:
    read = codec.decode(codec.seal(commit(s=2)) + codec.seal({"s": 9}))
    assert (read.newer, read.commits, read.damaged) == (9, [], [])


def test_older_documents_are_read_as_todays(monkeypatch: pytest.MonkeyPatch) -> None:
    def shouted(table: str, document: Document) -> Document:
        return {**document, "text": str(document["text"]).upper(), "table": table}

    monkeypatch.setattr(codec, "SCHEMA", 3)
    monkeypatch.setattr(codec, "SCHEMA", 3)
    monkeypatch.setattr(codec, "STEPS", {1: shouted})
    deleted = commit(o=[("moments", "x", {"a": 1}, None, 0)])
    data = codec.seal(commit()) + codec.seal(commit(s=2)) + codec.seal(deleted)
    assert told(data) == [
        {"text": "COFFEE", "table": "moments"}, {"text": "coffee"}, None,
    ]  # fmt: skip


def test_large_files_are_handed_over_piece_by_piece() -> None:
    line = codec.seal(commit("x" * 1000))
    pieces: list[int] = []
    read = codec.decode(line * 1000, 0, lambda commits: pieces.append(len(commits)))
    assert sum(pieces) == 1000
    assert len(pieces) > 2
    assert not read.commits
    assert read.start == 999 * len(line)
