"""What limits the room there is: banks that guide, and guardrails that only stop."""

from __future__ import annotations

from coach.fastclass import dataclass

KINDS = ("bank", "guardrail")
REASONS = ("law", "safety", "privacy", "money", "agreement", "habit", "unknown")
VERIFIED = ("fact", "folklore", "unknown")


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One rule or agreement, written or not."""

    id: str
    text: str
    kind: str = "bank"
    reason: str | None = None
    verified: str | None = None
    decided_by: str = ""
    note: str = ""
    pack_ref: str | None = None
