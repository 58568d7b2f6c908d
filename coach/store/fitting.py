"""Documents that are what their table holds: the others are kept, and never shown."""

from __future__ import annotations

from coach.store.records import class_of, fits

TYPE_CHECKING = False
if TYPE_CHECKING:
    from coach.store.lines import Document


class Fitting:
    """What was found to fit, so that ten years are not looked at again after every line."""

    def __init__(self) -> None:
        self._known: dict[str, dict[str, Document]] = {}

    def of(self, table: str, documents: dict[str, Document]) -> dict[str, Document]:
        """Return those of a table that hold what it is for; the dictionary is new."""
        kind, known = class_of(table), self._known.get(table, {})
        found = {
            key: document
            for key, document in documents.items()
            if known.get(key) is document or kind is None or fits(kind, key, document)
        }
        self._known[table] = found
        return found.copy()
