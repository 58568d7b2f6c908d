"""Every deed reads, decides and writes as one step."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import coach.services
from coach.companion import Companion
from coach.model.errors import CoachError
from coach.services.acts import acts
from coach.services.editing import edit

SERVICES = Path(coach.services.__file__).parent
WITHIN = {"answer.saved", "lookup.keep", "packs.keep", "signing.remember"}
"""What saves for a deed, and is no deed by itself."""

STEPS = ("one_step", "store.step(")


def deeds() -> Iterator[tuple[str, bool]]:
    """Yield every public function that saves, and whether it is a step."""
    for path in sorted(SERVICES.rglob("*.py")):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
                body = ast.unparse(node)
                if any(way in body for way in ("store.save(", "store.commit(", "saved(")):
                    yield f"{path.stem}.{node.name}", any(step in body for step in STEPS)


def test_whatever_saves_is_a_step() -> None:
    found = dict(deeds())
    assert len(found) > 30
    no_step = {name for name, is_step in found.items() if not is_step}
    assert {name for name in no_step if not name.startswith("__init__.")} == WITHIN


def test_a_deed_begins_with_what_is_there_now(companion: Companion) -> None:
    act = acts.plan(companion, "a card").record
    (planned,) = acts.waiting(companion)
    edit.change(companion, "acts", act.id, {"text": "a long card"})
    done = acts.finish(companion, planned, after=8).record
    assert (done.text, done.after) == ("a long card", 8)  # type: ignore[attr-defined]
    edit.delete(companion, "acts", act.id)
    with pytest.raises(CoachError, match="not there any more"):
        acts.drop(companion, planned)
