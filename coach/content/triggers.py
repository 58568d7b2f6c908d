"""The moments at which a rule of the program speaks, and what it can tell then."""

from __future__ import annotations

from coach.fastclass import dataclass

FAMILIES = (
    "care", "attention", "reflection", "routine", "gesture", "language",
    "pattern", "direction", "lead", "lens", "growth",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Trigger:
    """One rule, as a pack sees it."""

    family: str
    tells: tuple[str, ...] = ()
    """The placeholders that its text has, no more and no fewer."""


TRIGGERS = {
    "attention_customer_drop": Trigger("attention", ("n", "exp")),
    "attention_colleague_drop": Trigger("attention", ("n", "exp")),
    "person_unseen": Trigger("attention", ("days", "name", "usual")),
    "attention_one_sided": Trigger("attention", ("side",)),
    "noticed_not_said": Trigger("attention", ("name",)),
    "control_falling": Trigger("reflection", ("a", "b", "c")),
    "creativity_falling": Trigger("reflection", ("a", "b", "c")),
    "impact_unseen": Trigger("reflection"),
    "care_low_energy": Trigger("care"),
    "care_heavy_while": Trigger("care"),
    "routine_waiting": Trigger("routine", ("routine",)),
    "slip_noticed": Trigger("care", ("gain",)),
    "slip_same_cue": Trigger("routine", ("cue",)),
    "back_again": Trigger("care", ("routine", "returns")),
    "tricky_moment_ahead": Trigger("routine", ("moment", "cue", "routine")),
    "numbers_only": Trigger("language", ("words",)),
    "not_allowed": Trigger("language", ("words",)),
    "as_it_is": Trigger("language"),
    "the_other_department": Trigger("language"),
    "heart_to_hand": Trigger("reflection", ("d",)),
    "gesture_too_big": Trigger("gesture", ("gesture",)),
    "how_did_it_land": Trigger("gesture", ("gesture",)),
    "dragon_asleep": Trigger("gesture", ("ambition",)),
    "fires_all_week": Trigger("pattern"),
    "too_busy": Trigger("language"),
    "same_again": Trigger("pattern"),
    "tree_across": Trigger("direction", ("tree",)),
    "many_guardrails": Trigger("direction"),
    "number_without_partner": Trigger("direction", ("metric",)),
    "one_on_one_soon": Trigger("lead", ("name",)),
    "hold_differently": Trigger("lead", ("quadrant",)),
    "idea_quiet": Trigger("growth", ("idea",)),
    "idea_worth_sharing": Trigger("growth", ("idea", "proposer")),
    "lens_missing": Trigger("lens", ("lens",)),
    "initiative_unanswered": Trigger("lens", ("initiative",)),
    "fresh_page": Trigger("care"),
    "welcome_back": Trigger("care"),
    "routine_rooted": Trigger("growth", ("routine",)),
    "best_before": Trigger("pattern", ("routine",)),
    "stuck_colleague": Trigger("lead", ("name",)),
    "course_fades": Trigger("direction"),
}
