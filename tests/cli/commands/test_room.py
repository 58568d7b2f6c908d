"""Room in the shell: what may be done without asking, and the last three uses."""

from __future__ import annotations

import json

from tests.cli.shell import Shell


def test_room_is_kept_with_its_kind_and_who_gave_it(coach: Shell) -> None:
    assert "Nothing yet." in coach.fine("room")
    coach.fine("person", "add", "Anna")
    said = coach.fine("room", "refund up to 50", "kind=to spend", "person=Anna")
    assert said.startswith("Room: refund up to 50 · to spend.")
    assert "refund up to 50 · to spend · from Anna" in coach.fine("room")
    assert "refund up to 50" in coach.fine("find", "in:ruimte")
    coach.fine("undo")
    assert "Nothing yet." in coach.fine("room")


def test_the_last_three_uses_are_told(coach: Shell) -> None:
    for at in range(1, 5):
        sign = "+room" if at % 2 else "#ruimte"
        coach.fine("log", f"{at} days ago: refunded {at} {sign}")
    shown = coach.fine("room")
    assert [f"refunded {at}" in shown for at in (1, 2, 3, 4)] == [True] * 3 + [False]
    told = json.loads(coach.fine("room", "--json"))
    assert [one["text"] for one in told["derived"]["used"]] == [
        "refunded 1", "refunded 2", "refunded 3",
    ]  # fmt: skip
