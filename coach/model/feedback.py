"""How something landed, in the words of who received it."""

from __future__ import annotations

from datetime import date, datetime

from coach.fastclass import dataclass

FORMS = (
    "spoken", "message", "survey", "compliment",
    "complaint", "recommendation", "own_observation",
)  # fmt: skip
VALENCES = ("positive", "constructive", "negative", "mixed")
SCORE_KINDS = ("none", "mark_10", "nps", "csat_5", "ces_7")


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """What came back."""

    id: str
    at: datetime | date
    words: str
    """Literally what was said."""

    person_id: str | None = None
    act_id: str | None = None
    moment_id: str | None = None
    form: str | None = None
    valence: str | None = None
    score_kind: str = "none"
    score: int | None = None
    recommended: bool | None = None
