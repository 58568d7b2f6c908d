"""What a test counts on to be there, taken in hand in one step."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from coach.model.types import Record
from coach.services.answer import Answer

Thing = TypeVar("Thing")
Kept = TypeVar("Kept", bound=Record)


def sure(found: Thing | None) -> Thing:
    """Return what was found; where that is nothing, the test fails."""
    assert found, "it is not there"
    return found


def record_in(answer: Answer, kind: type[Kept]) -> Kept:
    """Return what an answer tells of, which is one of this kind."""
    assert isinstance(answer.record, kind), answer
    return answer.record


def held(folder: Path) -> Iterator[tuple[Path, bytes]]:
    """Yield every file below a folder with what it holds, zips with what is in them."""
    for path in sorted(one for one in folder.rglob("*") if one.is_file()):
        data = path.read_bytes()
        if path.suffix == ".zip":
            with zipfile.ZipFile(path) as archive:
                data += b"\n".join(map(archive.read, archive.namelist()))
        yield path, data
