"""What is meant by a label, or by a part of one, as it stands on a screen."""

from __future__ import annotations

from coach.model.text import fold

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import TypeVar

    Label = TypeVar("Label")


def label_key(label: str) -> str:
    """Return the form in which labels are compared, however their words are joined."""
    return " ".join(fold(label).replace("_", " ").replace("-", " ").split())


def labelled(said: str, labels: Mapping[Label, Iterable[str]]) -> Label | None:
    """Return what has this label, or is the only one with these words in its labels."""
    wanted = label_key(said)
    known = {one: [*map(label_key, names)] for one, names in labels.items()}
    exact = [one for one, names in known.items() if wanted in names]
    words = frozenset(wanted.split())
    partly = (
        one
        for one, names in known.items()
        if words and any(words.issubset(name.split()) for name in names)
    )
    found = exact[:1] or [*partly]
    return found[0] if len(found) == 1 else None
