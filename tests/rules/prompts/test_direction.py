"""Trees, hard rules, numbers that stand alone, and a course that is seldom there."""

from datetime import timedelta

import pytest

from coach.model.direction import Branch, Frame, Measure, Obstacle
from coach.rules.direction.ways import Flagged
from coach.rules.prompts.deeds import was_done
from coach.rules.prompts.engine import Preferences
from coach.rules.prompts.facts import Fallen, Steered
from tests.rules.prompts.told import FRIDAY, Told, back, found, nudge, rule_of, said

LEADS = Preferences(audiences=frozenset({"all", "lead"}))
WAY = Branch(text="over it")


def fallen(*ago: int, ways: int = 0, **fields: object) -> list[Fallen]:
    """Return a tree of each so many working days ago."""
    return [
        Fallen(
            tree=Obstacle(id=f"t{n}", text="a form", branches=(WAY,) * ways, **fields),  # type: ignore[arg-type]
            fell_on=back(n),
        )
        for n in ago
    ]  # fmt: skip


def rules(*kinds: str, reason: str | None = "habit") -> Told:
    """Return a map with a hard rule for each h, and a bank for each b."""
    return Told(
        frames=[
            Frame(id=f"f{n}", text="so", kind="guardrail" if kind == "h" else "bank",
                  reason=reason)
            for n, kind in enumerate("".join(kinds))
        ]
    )  # fmt: skip


def number(ago: int, *, partner: bool = False, **fields: object) -> list[Steered]:
    """Return a number of so many working days ago."""
    given: dict[str, object] = {"type": "quantity", **fields}
    measure = Measure(id="m", name="calls a day", **given)  # type: ignore[arg-type]
    return [Steered(measure=measure, made=back(ago), has_partner=partner)]


def notes(yes: int, no: int = 0, open_: int = 0, ago: int = 3) -> list[Flagged]:
    """Return notes that follow the course, that do not, and of which it was not said."""
    flags = [True] * yes + [False] * no + [None] * open_
    day = back(ago).isoformat()
    return [Flagged("moments", f"n{n}", day, flag) for n, flag in enumerate(flags)]


@pytest.mark.parametrize(
    ("trees", "lies"),
    [
        (fallen(6), "t6"), (fallen(5), None), (fallen(6, ways=1), "t6"),
        (fallen(6, ways=2), None), (fallen(6, status="branched"), None),
        (fallen(6, status="parked"), None), (fallen(6, status="cleared"), None),
        (fallen(6, parked_until=FRIDAY + timedelta(days=1)), None),
        (fallen(6, parked_until=FRIDAY), "t6"), (fallen(9, 6), "t9"),
    ],
)  # fmt: skip
def test_a_tree_that_lies_there_is_asked_for_ways_round(
    trees: list[Fallen], lies: str | None
) -> None:
    finding = found("tree_across", Told(trees=trees))
    assert (finding.about if finding else None) == lies


def test_the_same_tree_is_left_alone_for_two_months() -> None:
    for ago, about in ((39, "t6"), (40, "t9")):
        shown = [nudge("tree_across", back(ago), about="t9")]
        finding = found("tree_across", Told(trees=fallen(9, 6), nudges=shown))
        assert finding
        assert finding.about == about


@pytest.mark.parametrize(
    ("facts", "many"),
    [
        (rules("hhhhbb"), (4, 6)),
        (rules("hhhbbb"), None),
        (rules("hhhhb"), None),
        (rules("hhhhbb", reason="law"), None),
        (rules("hhhhbb", reason=None), (4, 6)),
        (Told(), None),
    ],
)
def test_many_hard_rules_are_told_unless_all_have_to_be(
    facts: Told, many: tuple[int, int] | None
) -> None:
    finding = found("many_guardrails", facts)
    assert (tuple(finding.figures.values()) if finding else None) == many
    assert said("many_guardrails", facts) is None
    assert bool(said("many_guardrails", facts, LEADS)) is (many is not None)


@pytest.mark.parametrize(
    ("measures", "alone"),
    [
        (number(6), True),
        (number(5), False),
        (number(6, partner=True), False),
        (number(6, type="quality"), False),
        (number(6, status="resting"), False),
        (number(6, status="stuck"), True),
    ],
)
def test_a_number_that_says_how_many_wants_one_beside_it(
    measures: list[Steered], alone: bool
) -> None:
    facts = Told(measures=measures)
    assert bool(found("number_without_partner", facts)) is alone
    asked = Told(
        measures=measures, nudges=[nudge("number_without_partner", back(119), about="m")]
    )
    assert not found("number_without_partner", asked)


@pytest.mark.parametrize(
    ("written", "flagged", "fades"),
    [
        (30, notes(2, 3, 10), (2, 15)),
        (30, notes(3, 2, 10), None),
        (30, notes(2, 3, 9), None),
        (30, notes(2, 2, 11), None),
        (19, notes(2, 3, 10), None),
        (None, notes(2, 3, 10), None),
        (30, notes(2, 3, 10, ago=20), None),
        (30, [*notes(0, 0, 15), *notes(5, ago=25)], (0, 15)),
    ],
)
def test_a_course_fades_only_for_who_says_what_follows_it(
    written: int | None, flagged: list[Flagged], fades: tuple[int, int] | None
) -> None:
    on = None if written is None else back(written)
    finding = found("course_fades", Told(course_on=on, flagged=flagged))
    assert (tuple(finding.figures.values()) if finding else None) == fades


@pytest.mark.parametrize(
    ("trigger", "about", "facts", "done"),
    [
        ("tree_across", "t9", Told(trees=fallen(9, ways=2)), True),
        ("tree_across", "t9", Told(trees=fallen(9, status="cleared")), True),
        ("tree_across", "t9", Told(trees=fallen(9, ways=1)), False),
        ("tree_across", "t9", Told(trees=fallen(6, ways=2)), False),
        ("number_without_partner", "m", Told(measures=number(9, partner=True)), True),
        ("number_without_partner", "m", Told(measures=number(9)), False),
        ("course_fades", "", Told(course_on=back(1)), True),
        ("course_fades", "", Told(course_on=back(2)), False),
    ],
)
def test_doing_what_was_asked_counts(
    trigger: str, about: str, facts: Told, done: bool
) -> None:
    shown = nudge(trigger, back(1), about=about)
    assert was_done(rule_of(trigger), shown, facts) is done
