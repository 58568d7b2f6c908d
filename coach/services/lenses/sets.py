"""Sets of lens cards: each pack that brings lenses has one, and one is looked through."""

from __future__ import annotations

from coach.companion import Companion
from coach.fastclass import dataclass
from coach.i18n import _
from coach.model.pack import Lens
from coach.model.setting import Setting
from coach.model.text import fold
from coach.rules.exercises.questionnaire import Questionnaire
from coach.services import match
from coach.services.answer import Answer, saved
from coach.services.settings.kept import LENS_SET, stored
from coach.services.step import one_step


@dataclass(frozen=True, slots=True, kw_only=True)
class LensSet:
    """The lenses of one pack."""

    pack: str
    name: str
    lenses: tuple[str, ...]
    """What they are called."""

    is_chosen: bool


def every(companion: Companion) -> tuple[LensSet, ...]:
    """Return the sets of the packs in use."""
    found: dict[str, list[Lens]] = {}
    for lens in companion.library.lenses():
        found.setdefault(_pack(lens), []).append(lens)
    names = {pack.id: pack.name.say() for pack in companion.library.active()}
    now = _chosen(companion, [*found])
    return tuple(
        LensSet(
            pack=pack, name=names.get(pack, pack), is_chosen=pack == now,
            lenses=tuple(lens.name.say() for lens in lenses),
        )
        for pack, lenses in found.items()
    )  # fmt: skip


def cards(companion: Companion) -> tuple[Lens, ...]:
    """Return the lenses of the set that is looked through."""
    known = companion.library.lenses()
    now = _chosen(companion, [*dict.fromkeys(map(_pack, known))])
    return tuple(lens for lens in known if _pack(lens) == now)


def chosen(companion: Companion) -> str:
    """Return the pack whose lenses are looked through; nothing where none has any."""
    known = map(_pack, companion.library.lenses())
    return _chosen(companion, [*dict.fromkeys(known)])


def holding(companion: Companion, asked: Questionnaire) -> str:
    """Return the pack that has all lenses of these choices, their own first."""
    found: dict[str, set[str]] = {}
    for lens in companion.library.lenses():
        found.setdefault(_pack(lens), set()).add(lens.id)
    packs = (asked.ref.partition("/")[0], *found)
    return next((one for one in packs if {*asked.scales} <= found.get(one, set())), "")


def _chosen(companion: Companion, packs: list[str]) -> str:
    kept = stored(companion, LENS_SET)
    return str(kept) if kept in packs else next(iter(packs), "")


def _pack(lens: Lens) -> str:
    return lens.ref.partition("/")[0]


@one_step
def use(companion: Companion, said: str) -> Answer:
    """Look through the lenses of another pack; what was chosen with these stays."""
    wanted, known = fold(said.strip()), every(companion)
    found = match.closest(
        known if wanted else (),
        lambda one: wanted in (one.pack, fold(one.name)),
        lambda one: wanted in fold(one.name),
    )
    there = ", ".join(one.pack for one in known) or "–"
    none = _("There are no lenses “{said}”. There are: {names}.")
    one = match.only_named(found, none.format(said=said, names=there), lambda one: one.pack)
    kept = Setting(id=LENS_SET, value=one.pack)
    told = _("You look through the lenses of {name} now: {lenses}.")
    return saved(companion, kept, told.format(name=one.name, lenses=", ".join(one.lenses)))


def after(companion: Companion) -> LensSet | None:
    """Return the set that comes after the one looked through, if there is another."""
    known = every(companion)
    at = next((at for at, one in enumerate(known) if one.is_chosen), 0)
    return known[(at + 1) % len(known)] if len(known) > 1 else None
