"""The lines of what is kept besides daily notes: exercises, ideas, obstacles and more."""

from __future__ import annotations

from typing import Final

from coach.i18n import N_

GLYPHS: Final = {
    "runs": "▫", "ideas": "◇", "obstacles": "×", "measures": "≡", "frames": "|",
    "course": "→", "patterns": "~", "slips": "‹",
}  # fmt: skip

KIND_GROUPS: Final = {
    "runs": "run_state", "ideas": "idea_status", "obstacles": "obstacle_status",
    "measures": "measure_type", "frames": "frame_kind", "course": "scope",
    "patterns": "pattern_status", "slips": "slip_context",
}  # fmt: skip

LABELS: Final = {
    "run_state": {"done": N_("filled in"), "half": N_("half done")},
    "idea_status": {
        "new": N_("new"), "smart": N_("worked out"), "doing": N_("being tried"),
        "done": N_("done"), "stopped": N_("stopped"),
    },
    "reach": {
        "me": N_("me"), "team": N_("the team"), "other_teams": N_("other teams"),
        "system": N_("system or process"),
    },
    "idea_answer": {"yes": N_("yes"), "no": N_("no"), "later": N_("later")},
    "wheel": {
        "me": N_("I"), "we": N_("we"), "other": N_("somebody else"),
        "nobody": N_("nobody"),
    },
    "obstacle_status": {
        "open": N_("open"), "branched": N_("flows round it"), "cleared": N_("cleared"),
        "parked": N_("parked"),
    },
    "measure_type": {
        "quantity": N_("quantity"), "quality": N_("quality"), "outcome": N_("outcome"),
    },
    "measure_kind": {
        "csat": N_("satisfaction"), "nps": N_("NPS"), "ces": N_("effort"),
        "first_time_right": N_("right the first time"), "mark_10": N_("mark out of 10"),
        "own_question": N_("own question"), "aht": N_("handling time"),
        "volume": N_("volume"), "cost": N_("cost"), "other": N_("other"),
    },
    "measure_status": {
        "active": N_("in use"), "resting": N_("resting"), "stopped": N_("stopped"),
    },
    "frame_kind": {"bank": N_("bank"), "guardrail": N_("guardrail")},
    "frame_reason": {
        "law": N_("law"), "safety": N_("safety"), "privacy": N_("privacy"),
        "money": N_("money"), "agreement": N_("agreement"), "habit": N_("habit"),
        "unknown": N_("unknown"),
    },
    "verified": {
        "fact": N_("fact"), "folklore": N_("folklore"), "unknown": N_("unknown"),
    },
    "seed": {
        "direction": N_("direction"), "attention": N_("attention"),
        "patterns": N_("patterns"), "drives": N_("drives"), "small": N_("small steps"),
    },
    "for_role": {
        "all": N_("everybody"), "employee": N_("employee"), "lead": N_("leader"),
    },
    "scope": {"me": N_("me"), "team": N_("the team")},
    "pattern_status": {
        "noticed": N_("noticed"), "in_the_light": N_("in the light"),
        "active": N_("active"), "resting": N_("resting"), "rooted": N_("rooted"),
        "let_go": N_("let go"),
    },
    "slip_context": {
        "tired": N_("tired"), "rushed": N_("in a hurry"), "stressed": N_("under stress"),
        "conflict": N_("in a conflict"), "new_situation": N_("in a new situation"),
        "numbers": N_("because of the numbers"),
        "nobody_watching": N_("nobody was watching"), "other": N_("something else"),
    },
}  # fmt: skip
"""The words for the values of these records, by group."""
