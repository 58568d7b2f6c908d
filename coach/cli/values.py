"""Words for enumeration values, as options take them: in either language."""

from __future__ import annotations

from coach.i18n import _, language
from coach.model.errors import UsageError
from coach.model.text import fold
from coach.services import wording as words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


def one_of(group: str, said: str, values: Sequence[str]) -> str:
    """Return the value meant by its name or by its label in the language spoken."""
    known = {fold(words.label(group, value)): value for value in values}
    known |= {value: value for value in values}
    known |= {value.replace("_", " "): value for value in values}
    if (value := known.get(fold(said))) is None:
        here = [words.label(group, value).lower() for value in values]
        plain = [value.replace("_", " ") for value in values]
        there = ", ".join(plain if language() == "en" else here)
        raise UsageError(
            _("“{said}” is not one of them. There are: {known}.").format(
                said=said, known=there
            )
        )
    return value
