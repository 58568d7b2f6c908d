"""The lines of what is kept besides daily notes: exercises, ideas, obstacles and more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from coach.i18n import N_
from coach.rules.filter import Entry

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from coach.companion import Companion
    from coach.model.json import Json
    from coach.store.records import Record

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


def entries(companion: Companion, people: Mapping[str, str]) -> Iterator[Entry]:
    """Yield everything of these kinds."""
    yield from _runs(companion)
    yield from _slips(companion)
    for table, kind, names in _plain():
        yield from _texts(companion, table, kind, names, people)


def _plain() -> tuple[tuple[str, type[Record], tuple[str, ...]], ...]:
    """Return the kinds that are a text with a state: that, what else is said, a person."""
    # Whoever only looks at Today needs none of these classes.
    from coach.model.course import Course
    from coach.model.frame import Frame
    from coach.model.idea import Idea
    from coach.model.measure import Measure
    from coach.model.obstacle import Obstacle
    from coach.model.pattern import Pattern

    return (
        ("ideas", Idea, ("title", "status", "benefit", "id")),
        ("obstacles", Obstacle, ("text", "status", "wheel", "person_id")),
        ("measures", Measure, ("name", "type", "question", "id")),
        ("frames", Frame, ("text", "kind", "note", "id")),
        ("course", Course, ("statement", "scope", "id", "id")),
        ("patterns", Pattern, ("name", "status", "cue", "id")),
    )


def _texts(
    companion: Companion,
    table: str,
    kind: type[Record],
    names: tuple[str, ...],
    people: Mapping[str, str],
) -> Iterator[Entry]:
    from coach.services.lines import made_on  # which gathers these lines with its own

    for id_, text, state, more, who in companion.store.scan(kind, "id", *names):
        person = str(who) if names[3] == "person_id" and who else ""
        also = str(more) if more and names[2] not in ("id", "wheel") else ""
        yield Entry(
            table=table, id=str(id_), at=made_on(str(id_)), text=str(text or ""),
            people=(person,) if person else (), side=None,
            kind=state if isinstance(state, str) else _FIRST[table], tags=(),
            marks={}, said=f"{also} {people.get(person, '')}".strip(),
        )  # fmt: skip


_FIRST: Final = {
    "ideas": "new", "obstacles": "open", "measures": "quality", "frames": "bank",
    "course": "me", "patterns": "noticed",
}  # fmt: skip
"""The state that a record has when none is stored, because it is the usual one."""


def _runs(companion: Companion) -> Iterator[Entry]:
    from coach.model.run import Run

    rows = companion.store.scan(
        Run, "id", "title", "finished_at", "started_at", "said", "outcome"
    )
    for id_, title, finished, started, said, outcome in rows:
        came = outcome.get("name") if isinstance(outcome, dict) else None
        yield Entry(
            table="runs", id=str(id_), at=str(finished or started),
            text=": ".join(str(part) for part in (title, came) if part),
            people=(), side=None, kind="done" if finished else "half", tags=(), marks={},
            said=" ".join(_answers(said)),
        )  # fmt: skip


def _answers(said: Json) -> Iterator[str]:
    for one in said if isinstance(said, list) else ():
        if isinstance(one, dict):
            yield str(one.get("text", ""))


def _slips(companion: Companion) -> Iterator[Entry]:
    from coach.model.pattern import Pattern, Slip

    names = {
        str(id_): str(name) for id_, name in companion.store.scan(Pattern, "id", "name")
    }
    rows = companion.store.scan(Slip, "id", "at", "pattern_id", "text", "context")
    for id_, at, pattern_id, text, context in rows:
        name = names.get(str(pattern_id), "")
        yield Entry(
            table="slips", id=str(id_), at=str(at), text=str(text or name), people=(),
            side=None, kind=str(context) if context else None, tags=(), marks={}, said=name,
        )  # fmt: skip
