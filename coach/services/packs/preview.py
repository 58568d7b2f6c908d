"""A pack as its client will see it: every item in words, and what the check says of it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from coach import i18n
from coach.companion import Companion
from coach.content.findings import Finding
from coach.content.source.folder import Folder
from coach.fastclass import dataclass
from coach.i18n import N_, _, language, plural
from coach.model import kinds
from coach.model.exercise import Cell, Exercise, Step
from coach.model.pack import PromptText
from coach.model.prompt import Nudge
from coach.rules.prompts import registry
from coach.rules.prompts.rule import STEPS, Figure
from coach.services import wording
from coach.services.lenses.lenses import LINES
from coach.services.packs.authoring import Checked
from coach.services.patterns import patterns, phrases
from coach.services.prompts import text as prompts
from coach.services.today.leads import TITLES

Lines = tuple[tuple[str, str], ...]

NOT_NOW: Final = N_("not now")


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewItem:
    """One item of a pack, in the words in which it comes to the client."""

    ref: str
    kind: str
    """As the format calls it."""

    file: str
    head: str
    """What stands above it."""

    text: str
    lines: Lines = ()
    """What else is seen of it: a label, which may be empty, and words."""

    keys: Lines = ()
    """What the client may answer: a key and its words."""

    lead: bool = False
    """Whether it comes as the one thing of Today."""

    role: str = "all"

    @property
    def name(self) -> str:
        """What it is called in a list."""
        return self.text if self.lead else self.head


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewPage:
    """A pack as its client sees it, in one language."""

    name: str
    language: str
    locales: tuple[str, ...]
    items: tuple[PreviewItem, ...]
    findings: tuple[Finding, ...]
    checked: str
    """What the check says, in a sentence."""


EXAMPLES: Final[Mapping[str, Figure]] = {
    "a": 5, "b": 4, "c": 4, "middle": 6, "d": 2.5, "days": 12, "exp": 6, "gaps": 5, "n": 3,
    "of": 5, "minutes": 45, "months": 3, "month": 3, "returns": 3, "times": 20, "usual": 6,
    "before": 5, "away": 8, "side": "customer", "moment": "0 morning",
    "name": "Anna", "proposer": "Sam",
    "ambition": N_("Customers tell their story only once"),
    "cue": N_("the phone rings during a talk"), "gain": N_("a quick answer"),
    "gesture": N_("Call back before ten"), "idea": N_("One page with all opening hours"),
    "initiative": N_("One page with all opening hours"), "lens": N_("dialogue"),
    "metric": N_("Calls per hour"), "quadrant": N_("Remote control"),
    "routine": N_("I ask one question first"), "tree": N_("The form of four pages"),
    "words": N_("target, calls"),
}  # fmt: skip
"""What stands in the place of the figures of a prompt."""

DAYS: Final = frozenset(("since", "last", "chosen", "when", "week"))
"""The figures that are a day."""


def stamp(path: str) -> tuple[tuple[str, int, int], ...]:
    """Return by what one sees that a file of the pack was saved: name, time and size."""
    place = Path(path)
    names = Folder(path).names if place.is_dir() else ("",)
    found = []
    for name in names:
        try:
            seen = os.stat(place / name if name else place)  # noqa: PTH116 (one call for both)
        except OSError:
            continue
        found.append((name, seen.st_mtime_ns, seen.st_size))
    return tuple(found)


def page(companion: Companion, checked: Checked, spoken: str = "") -> PreviewPage:
    """Return the pack in one of its languages; what is not as it is to be is left out."""
    pack = next(iter(companion.library.packs()), None)
    locales = pack.locales if pack else ()
    chosen = spoken if spoken in locales else next(
        (one for one in locales if one == language()), next(iter(locales), language())
    )  # fmt: skip
    with i18n.speaking(chosen):
        name = pack.name.say(chosen) if pack else Path(checked.source.path).name
        items = tuple(one for read in READ if pack for one in read(companion, pack.id))
    return PreviewPage(
        name=name, language=chosen, locales=locales, items=items,
        findings=checked.findings, checked=checked.words,
    )  # fmt: skip


def is_point(label: str) -> bool:
    """Whether a label is a point or a number before a text, and says nothing of it."""
    return label == "·" or label.isdecimal()


def of_item(page: PreviewPage, item: PreviewItem) -> tuple[Finding, ...]:
    """Return what the check says of the file that an item is in."""
    return tuple(one for one in page.findings if one.file == item.file)


def _questions(companion: Companion, _pack: str) -> Iterator[PreviewItem]:
    for one in companion.library.questions():
        yield PreviewItem(
            ref=one.ref, kind="questions", file="questions.toml", lead=True, role=one.role,
            head=_("The question of today"), text=one.text.say(),
            lines=_exercise(companion, one.exercise),
            keys=(("enter", _("answer")), ("n", _("tomorrow")), ("x", _("another one"))),
        )  # fmt: skip


def _acts(companion: Companion, _pack: str) -> Iterator[PreviewItem]:
    for one in companion.library.acts():
        side = wording.label("moments.side", one.side) if one.side else ""
        facts = wording.dotted(side, wording.minutes(one.minutes) if one.minutes else "")
        yield PreviewItem(
            ref=one.ref, kind="acts", file="acts.toml", lead=True, role=one.role,
            head=_("One small thing today"), text=one.text.say(),
            lines=(("", facts),) if facts else (),
            keys=(
                ("enter", _("done")), ("m", _("another day")), ("x", _("let go")),
                ("n", _(NOT_NOW)),
            ),
        )  # fmt: skip


def _patterns(companion: Companion, _pack: str) -> Iterator[PreviewItem]:
    for one in companion.library.patterns():
        yield PreviewItem(
            ref=one.ref, kind="patterns", file="patterns.toml", role=one.role,
            head=one.name.say(), text="", lines=phrases.told(patterns.made(one)),
        )  # fmt: skip


def _prompts(companion: Companion, _pack: str) -> Iterator[PreviewItem]:
    for one in companion.library.prompts().values():
        rule = registry.named(one.trigger)
        step = "exercise" if one.exercise else rule.step if rule else "open"
        kind = rule.kind if rule else "fallback"
        yield PreviewItem(
            ref=one.ref, kind="prompts", file="prompts.toml", lead=True, role=one.role,
            head=_(TITLES[kind]),
            text=_filled(companion, one), lines=((_("Why"), one.why.say()),),
            keys=(
                ("enter", _(STEPS[step])), ("n", _(NOT_NOW)), ("x", _("does not fit")),
                ("?", _("why")),
            ),
        )  # fmt: skip


def _filled(companion: Companion, one: PromptText) -> str:
    """Return the words of a prompt with examples in the places of its figures."""
    trigger, now = registry.TRIGGERS[one.trigger], companion.now()
    facts: dict[str, Any] = {}
    for name in {*trigger.tells, *trigger.figures}:
        example = EXAMPLES.get(name, "")
        facts[name] = _(example) if isinstance(example, str) and example else example
        if name in DAYS:
            facts[name] = now.date().isoformat()
        elif name in ("side", "moment"):
            facts[name] = EXAMPLES[name]
    text = one.text.say().replace("{name}", str(EXAMPLES["name"]))
    nudge = Nudge(id="", rule=one.trigger, shown_at=now, text=text, facts=facts)
    return prompts.filled(companion, nudge)


def _lenses(companion: Companion, _pack: str) -> Iterator[PreviewItem]:
    for one in companion.library.lenses():
        rows = ((_(label), getattr(one, name).say()) for name, label in LINES.items())
        small = tuple(("·", each.text.say()) for each in one.activities)
        asks = ((_("It asks"), one.asks.say()),) if one.asks else ()
        yield PreviewItem(
            ref=one.ref, kind="lenses", file="lenses.toml", head=one.name.say(),
            text=one.core.say(), lines=(*rows, *asks, *small),
        )  # fmt: skip


def _tips(companion: Companion, _pack: str) -> Iterator[PreviewItem]:
    for series in companion.library.tips():
        for number, one in enumerate(series.tips, 1):
            place = _("{n} of {of}").format(n=number, of=len(series.tips))
            begin = (("enter", _("begin the exercise")),) if one.exercise else ()
            yield PreviewItem(
                ref=one.ref, kind="tips", file="tips.toml", lead=True, role=one.role,
                head=f"{series.title.say()} · {place}", text=one.text.say(),
                lines=_exercise(companion, one.exercise), keys=(*begin, ("n", _(NOT_NOW))),
            )  # fmt: skip


def _guides(companion: Companion, _pack: str) -> Iterator[PreviewItem]:
    for one in companion.library.guides():
        yield PreviewItem(
            ref=one.ref, kind="guides", file="guides.toml", role=one.role,
            head=one.title.say(), text=one.text.say(),
            lines=_exercise(companion, one.exercise),
        )  # fmt: skip


def _exercise(companion: Companion, ref: str) -> Lines:
    """Return which exercise goes with something, where that is in this pack."""
    if not ref:
        return ()
    found = companion.library.exercise(ref)
    return ((_("Goes with"), found.title.say() if found else ref),)


def _exercises(companion: Companion, _pack: str) -> Iterator[PreviewItem]:
    for heading in companion.library.headings():
        if one := companion.library.exercise(heading.ref):
            yield PreviewItem(
                ref=one.ref, kind="exercises", role=one.role,
                file=f"exercises/{one.ref.partition('/')[2]}.toml",
                head=one.title.say(), text=one.intro.say(), lines=(*_steps(one),),
                keys=(("enter", _("begin the exercise")),),
            )  # fmt: skip


def _steps(one: Exercise) -> Iterator[tuple[str, str]]:
    yield "", wording.minutes(one.minutes)
    for number, step in enumerate(one.steps, 1):
        yield f"{number}", step.ask.say()
        yield from _answers(step)
    for scale in one.outcome.scales:
        names = (one.step(name).ask.say() for name in scale.of)
        yield scale.name.say(), " / ".join(names)
    for cell in _cells(one):
        yield cell.name.say(), cell.text.say()
    made = {wording.kind(kinds.offered()[each.to].table).lower() for each in one.offers}
    if made:
        yield _("May become"), ", ".join(sorted(made))


def _answers(step: Step) -> Iterator[tuple[str, str]]:
    for choice in step.choices:
        yield "", f"○ {choice.text.say()}"
    if ends := " – ".join(filter(None, (step.low.say(), step.high.say()))):
        yield "", ends


def _cells(one: Exercise) -> Iterator[Cell]:
    """Yield the words for each way in which an exercise can come out."""
    yield from one.outcome.cells.values()
    yield from (row.cell for row in one.outcome.rows)
    if one.outcome.cell.name or one.outcome.cell.text:
        yield one.outcome.cell


def _questionnaires(companion: Companion, _pack: str) -> Iterator[PreviewItem]:
    for one in companion.library.questionnaires():
        n = len(one.pairs)
        told = plural("{n} small choice", "{n} small choices", n)
        rows = [("", f"{told}, {wording.minutes(one.minutes)}")]
        for number, pair in enumerate(one.pairs, 1):
            rows.append((f"{number}", pair.situation.say()))
            rows += (("", f"○ {side.text.say()}") for side in (pair.a, pair.b))
        yield PreviewItem(
            ref=one.ref, kind="questionnaires", role=one.role,
            file=f"questionnaires/{one.ref.partition('/')[2]}.toml",
            head=one.title.say(), text=one.caveat.say(), lines=tuple(rows),
            keys=(("enter", _("begin")),),
        )  # fmt: skip


def _lexicons(companion: Companion, pack: str) -> Iterator[PreviewItem]:
    for name, languages in companion.library.lexicons().items():
        words = languages.get(language(), ())
        if words:
            yield PreviewItem(
                ref=f"{pack}/{name}", kind="lexicons", file="lexicons.toml",
                head=name, text=", ".join(words),
            )  # fmt: skip


READ: Final[tuple[Callable[[Companion, str], Iterator[PreviewItem]], ...]] = (
    _questions, _acts, _tips, _patterns, _exercises, _questionnaires, _lenses, _prompts,
    _guides, _lexicons,
)  # fmt: skip
"""The kinds, in the order in which a client meets them."""
