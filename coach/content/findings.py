"""What a check can find in a pack: in which file, on which line, and how to mend it."""

from __future__ import annotations

from coach.content.messages import ERRORS, WARNINGS
from coach.fastclass import dataclass
from coach.i18n import _
from coach.model.errors import CoachError
from coach.model.text import one_line

LONGEST = 90
"""How much of a pack's own text is repeated in a finding."""

ROOM = {"known": 1000, "example": 240, "places": 400}
"""What is told at greater length: all to choose from, and what is to be written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is wrong, or could be better."""

    code: str
    """A name that stays the same in every language and version."""

    file: str
    line: int
    """Counted from 1; 0 when it is about the file as a whole."""

    what: str
    mend: str
    refuses: bool
    """Whether the pack is refused because of it."""

    @property
    def where(self) -> str:
        """File and line, as editors understand them."""
        return f"{self.file}:{self.line}" if self.line else self.file


def found(code: str, file: str, line: int = 0, **facts: object) -> Finding:
    """Return a finding in the user's language; the facts are shown, never interpreted."""
    refuses = code in ERRORS
    what, mend = (ERRORS if refuses else WARNINGS)[code]
    shown = {name: _shown(fact, ROOM.get(name, LONGEST)) for name, fact in facts.items()}
    return Finding(
        code=code,
        file=one_line(file)[:120],
        line=line,
        what=_(what).format(**shown),
        mend=_(mend).format(**shown),
        refuses=refuses,
    )


def _shown(fact: object, most: int) -> str:
    words = one_line(str(fact))
    return words if len(words) <= most else f"{words[:most]}…"


class PackError(CoachError):
    """A pack that is refused as a whole, with every reason."""

    def __init__(self, sentence: str, findings: tuple[Finding, ...] = ()) -> None:
        super().__init__(sentence)
        self.findings = findings
