"""How many of the last notes follow the course."""

import pytest

from coach.rules.direction.ways import Flagged, share


def notes(*flags: bool | None) -> list[Flagged]:
    """Return notes of one a day, the last one first."""
    return [
        Flagged("moments", f"{at:02}", f"2026-11-{28 - at:02}", flag)
        for at, flag in enumerate(flags)
    ]


@pytest.mark.parametrize(
    ("flags", "counts"),
    [
        ((True,) * 11 + (None,) * 3 + (False,), (11, 1, 3)),
        ((True,) * 20, (15, 0, 0)),
        ((None,) * 15 + (True,), (0, 0, 15)),
        ((True,) * 4, (4, 0, 0)),
        ((), (0, 0, 0)),
    ],
)
def test_the_last_fifteen_are_counted_and_no_more(
    flags: tuple[bool | None, ...], counts: tuple[int, int, int]
) -> None:
    found = share(reversed(notes(*flags)))
    assert (len(found.yes), len(found.no), len(found.open)) == counts
    assert found.n == sum(counts)
