"""My lenses: the order, the cards and their own words, and my picture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import N_, SOURCE, _, language, plural
from coach.model.direction import Picture
from coach.model.errors import CoachError
from coach.model.lenses import LensResult, LensWins, OwnLine
from coach.model.pack import Lens
from coach.model.text import fold, keepable, one_line, refuse_surrogates
from coach.rules.exercises.questionnaire import CLEAR, MOST_TIES, Questionnaire
from coach.rules.lenses import order
from coach.services import match, wording
from coach.services.answer import Answer, saved
from coach.services.lenses import sets
from coach.services.step import one_step

if TYPE_CHECKING:
    from coach.services.editing.fields import FieldReader

ABOUT_ME: Final[Mapping[str, str]] = {
    "led_by": N_("How I like to be led"), "motivated_by": N_("What moves me"),
    "changes_by": N_("How I change"), "hears_words": N_("Words that speak to me"),
}  # fmt: skip
"""What a card says about whoever looks so."""

AT_WORK: Final[Mapping[str, str]] = {
    "customer_view": N_("Customer-centric is then"), "initiative": N_("What it starts"),
    "overshoot": N_("Too much of it"), "unheard": N_("When nobody listens"),
}  # fmt: skip
"""What it says about the lens at work."""

LINES: Final[Mapping[str, str]] = {**ABOUT_ME, **AT_WORK}


@dataclass(frozen=True, slots=True, kw_only=True)
class CardLine:
    """One line of a card."""

    field: str
    label: str
    text: str
    shipped: str
    """As the pack says it."""

    @property
    def typed(self) -> str:
        """What it is called where it is typed, in the language spoken."""
        from coach.services.editing.fields import typed_as  # only where one is typed

        return self.field if language() == SOURCE else typed_as(self.label)

    @property
    def is_own(self) -> bool:
        """Whether it is in the user's own words."""
        return self.text != self.shipped


@dataclass(frozen=True, slots=True, kw_only=True)
class LensCard:
    """One lens, as it reads."""

    id: str
    name: str
    core: str
    lines: tuple[CardLine, ...]
    asks: str = ""
    activities: tuple[str, ...] = ()
    share: float | None = None
    """How much of the longest bar it has; none where there is no order."""

    on_top: bool = False

    @property
    def begins(self) -> str:
        """What it starts."""
        return next(one.text for one in self.lines if one.field == "initiative")

    @property
    def small(self) -> str:
        """Something small that suits it."""
        return next(iter(self.activities), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class LensesPage:
    """Everything the place shows of my own lenses."""

    cards: tuple[LensCard, ...]
    """In my order, or in that of the packs."""

    result: LensResult | None
    """What I chose and said last."""

    picture: Picture | None

    words: str
    """What may be said of the order."""

    caveat: str
    title: str = ""
    choices: int = 0
    """How many choices there are; none where no pack has any."""

    minutes: int = 0

    @property
    def is_taken(self) -> bool:
        """Whether the choices were made once."""
        return bool(self.result and self.result.wins)


def questionnaire(companion: Companion, ref: str = "") -> Questionnaire | None:
    """Return these choices between lenses, else the first of the set looked through."""
    now, every = sets.chosen(companion), questionnaires(companion)
    here = [one for one in every if now and sets.holding(companion, one) == now]
    last = mine(companion)
    wanted = ref or (last.questionnaire if last else "")
    return next((one for one in here if one.ref == wanted), next(iter(here), None))


def questionnaires(companion: Companion) -> tuple[Questionnaire, ...]:
    """Return all choices between lenses that the packs in use have."""
    return companion.library.questionnaires()


def names(companion: Companion) -> dict[str, str]:
    """Return what each lens is called, by its id."""
    return {lens.id: lens.name.say() for lens in companion.library.lenses()}


def mine(companion: Companion) -> LensResult | None:
    """Return what was chosen and said last with this set; nothing before the first time."""
    now, results = sets.chosen(companion), companion.store.all(LensResult)
    asked = {one.ref: one for one in questionnaires(companion)} if results else {}
    if now:
        results = tuple(
            one for one in results if _set_of(companion, one, asked) in ("", now)
        )
    return max(results, key=lambda one: one.id, default=None)


def _set_of(
    companion: Companion, result: LensResult, asked: Mapping[str, Questionnaire]
) -> str:
    """Return the pack whose lenses a result is about."""
    ref = result.questionnaire
    there = asked.get(ref)
    held = sets.holding(companion, there) if there else ""
    return held or ref.partition("/")[0]


def top(result: LensResult) -> tuple[LensWins, ...]:
    """Return the lenses that stand out; none where the choices show no order."""
    if not order.is_clear(result.consistency):
        return ()
    found = order.on_top((one.lens, one.wins) for one in result.wins)
    return tuple(one for one in result.wins if one.lens in found)


def order_in_words(result: LensResult) -> str:
    """Return what may be said of the order, and of how well the choices agree with it."""
    if result.consistency is None:
        shown = plural(
            "Both were alike to you once.", "Both were alike to you {n} times.", result.ties
        )
        return shown + " " + _("Beyond {n} no order is shown.").format(n=MOST_TIES)
    number = wording.number(result.consistency, 2)
    if not order.is_clear(result.consistency):
        unclear = _(
            "No clear order yet: consistency {n}, and one is shown from {least} on. "
            "Perhaps you look through other lenses in other situations."
        )
        return unclear.format(n=number, least=wording.number(CLEAR, 2))
    listed = wording.listing([one.name for one in top(result)])
    clear = _("On top: {names}. Consistency {n}; 1 is one and the same order throughout.")
    return clear.format(names=listed, n=number)


def page(companion: Companion) -> LensesPage:
    """Return my lenses: the most chosen first, where the choices show an order."""
    result, asked = mine(companion), questionnaire(companion)
    cards = [_card(lens, result) for lens in sets.cards(companion)]
    if result and top(result):
        place = {one.lens: at for at, one in enumerate(result.wins)}
        cards.sort(key=lambda card: place.get(card.id, len(place)))
    return LensesPage(
        cards=tuple(cards), result=result, picture=picture(companion),
        words=order_in_words(result) if result and result.wins else "",
        caveat=asked.caveat.say() if asked else "",
        title=asked.title.say() if asked else "",
        choices=len(asked.pairs) if asked else 0, minutes=asked.minutes if asked else 0,
    )  # fmt: skip


def _card(lens: Lens, result: LensResult | None) -> LensCard:
    own = (
        {one.field: one.text for one in result.own if one.lens == lens.id} if result else {}
    )
    shown = top(result) if result else ()
    wins = {one.lens: one.wins for one in result.wins} if result and shown else {}
    most = max(wins.values(), default=0) or 1
    shipped = {name: getattr(lens, name).say() for name in LINES}
    return LensCard(
        id=lens.id, name=lens.name.say(), core=lens.core.say(),
        lines=tuple(
            CardLine(
                field=name, label=_(label), text=own.get(name) or shipped[name],
                shipped=shipped[name],
            )
            for name, label in LINES.items()
        ),
        asks=lens.asks.say(),
        activities=tuple(one.text.say() for one in lens.activities),
        share=wins[lens.id] / most if lens.id in wins else None,
        on_top=lens.id in {one.lens for one in shown},
    )  # fmt: skip


def card(companion: Companion, said: str) -> LensCard:
    """Return the card that is meant by its name, or a part of it."""
    wanted = fold(said.strip())
    cards = page(companion).cards
    found = match.closest(
        cards if wanted else (),
        lambda one: wanted in (one.id, fold(one.name)),
        lambda one: fold(one.name).startswith(wanted),
        lambda one: wanted in fold(one.name),
    )
    known = ", ".join(one.name for one in cards) or "–"
    none = _("There is no lens “{said}”. There are: {known}.")
    return match.only_named(
        found, none.format(said=said, known=known), lambda one: one.name
    )


def blank(companion: Companion) -> LensResult:
    """Return what was chosen and said last, or room to say something."""
    return mine(companion) or LensResult(id=companion.store.new_id(), title=_("My lenses"))


@one_step
def rewrite(companion: Companion, lens: str, texts: Mapping[str, str]) -> Answer:
    """Put lines of a card into own words; a line that is emptied is the pack's again."""
    found = card(companion, lens)
    shown = {one.field: (one.field, one.label) for one in found.lines}
    result = blank(companion)
    own = {(one.lens, one.field): one.text for one in result.own}
    for name, said in texts.items():
        field = match.field(name, shown, (one.typed for one in found.lines))
        refuse_surrogates(said)
        own[found.id, field] = one_line(keepable(said)).strip()
    shipped = {one.field: one.shipped for one in found.lines}
    kept = tuple(
        OwnLine(text=text, lens=of, field=field)
        for (of, field), text in own.items()
        if text and not (of == found.id and text == shipped[field])
    )
    said = _("{lens}: in your own words now.").format(lens=found.name)
    return saved(companion, replace(result, own=kept), said)


def picture(companion: Companion) -> Picture | None:
    """Return what customer-centric is for me, as I said it last."""
    return max(companion.store.all(Picture), key=lambda one: one.id, default=None)


def described(companion: Companion) -> tuple[FieldReader, ...]:
    """Return what I say about it myself, as I would type it."""
    from coach.services.editing import edit  # it knows how each field is typed

    mine = picture(companion) or Picture(id="", sentence="")
    return (*edit.fields(companion, mine), *edit.fields(companion, blank(companion)))


@one_step
def describe(companion: Companion, texts: Mapping[str, str]) -> Answer:
    """Keep my picture, and what I would enjoy; what is not named stays."""
    from coach.services.editing import edit

    mine = picture(companion) or Picture(id=companion.store.new_id(), sentence="")
    result, shown = blank(companion), described(companion)
    named: dict[str, tuple[str, ...]] = {one.name: (one.name, one.label) for one in shown}
    named["sentence"] += ("picture", _("My picture"))
    given: dict[str, str] = {}
    for name, said in texts.items():
        given[match.field(name, named, (one.typed for one in shown))] = said
    enjoyed = {name: said for name, said in given.items() if name == "activities"}
    pictured = {name: said for name, said in given.items() if name not in enjoyed}
    mine = replace(mine, **edit.read_fields(companion, mine, pictured))
    result = replace(result, **edit.read_fields(companion, result, enjoyed))
    changed = (*([mine] if pictured else ()), *([result] if enjoyed else ()))
    if pictured and not one_line(mine.sentence):
        raise CoachError(_("A picture begins with its sentence."))
    return saved(companion, changed[0], _("Kept with your lenses."), along=changed[1:])


@dataclass(frozen=True, slots=True, kw_only=True)
class Views:
    """One thing that was written, through every lens: the least usual one first."""

    about: str
    text: str
    views: tuple[LensCard, ...]


def see(companion: Companion, said: str) -> Views:
    """Return how others would look at a moment, an idea, a tree, or anything else."""
    from coach.services.editing import edit  # whoever looks at the cards chooses no entry

    found = edit.choose(companion, said)
    views = page(companion).cards[::-1]
    if not views:
        raise CoachError(_("No pack in use has lenses. See: coach pack list"))
    return Views(about=wording.kind(found.table), text=edit.said(found), views=views)
