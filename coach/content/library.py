"""All that the packs in use have to say, read when it is asked for and then kept."""

from __future__ import annotations

from coach.model.pack import (
    ActIdea,
    ExerciseSummary,
    Guide,
    Lens,
    PatternIdea,
    PromptText,
    Question,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping
    from typing import Any, TypeAlias, TypeVar

    from _typeshed import DataclassInstance

    from coach.content.findings import Finding
    from coach.content.loading import Opened, Place
    from coach.content.source.sources import Source
    from coach.model.exercise import Exercise
    from coach.model.pack import Pack, TipSeries
    from coach.rules.exercises.questionnaire import Questionnaire

    Item = TypeVar("Item", bound=DataclassInstance)
    T = TypeVar("T")
    Read: TypeAlias = Callable[[Place, str], dict[str, Any] | None]
    """What is read of a file, where that is not all of it."""


class Library:
    """The packs in use; making one reads nothing, and nothing is read twice."""

    def __init__(
        self,
        folder: str | None,
        off: Collection[str] = (),
        *,
        trusted: Mapping[str, str] | None = None,
        mine: Mapping[str, Mapping[str, str]] | None = None,
        only: Source | None = None,
    ) -> None:
        self._folder = folder
        self._off = off
        self._trusted = trusted
        self._mine = mine or {}
        self._only = only
        self._kept: dict[str, Any] = {}

    def packs(self) -> tuple[Pack, ...]:
        """Return every pack that can be read, those that are off included."""
        return tuple(pack for pack, _place in self._opened().packs)

    def active(self) -> tuple[Pack, ...]:
        """Return the packs that are in use."""
        return tuple(pack for pack, _place in self._used())

    def aside(self) -> tuple[tuple[str, tuple[Finding, ...]], ...]:
        """Return where the packs lie with which something is wrong, each with all of it."""
        found = [
            # A file that is read twice has the same to tell twice.
            (place.path, tuple(dict.fromkeys(one for one in place.findings if one.refuses)))
            for place in self._opened().places
        ]
        return tuple((path, findings) for path, findings in found if findings)

    def worded(self, pack_id: str) -> Mapping[str, Mapping[str, str]]:
        """Return other words for texts of a pack: by key, then by language."""
        return self._changes().get(pack_id, {})

    def questions(self) -> tuple[Question, ...]:
        """Return the questions to look back on a day with."""
        return self._items("questions", "question", Question)

    def acts(self) -> tuple[ActIdea, ...]:
        """Return the small acts that somebody could do."""
        return self._items("acts", "act", ActIdea)

    def patterns(self) -> tuple[PatternIdea, ...]:
        """Return the patterns that people recognise."""
        return self._items("patterns", "pattern", PatternIdea)

    def prompts(self) -> Mapping[str, PromptText]:
        """Return the words of the prompts by trigger; a later pack goes before."""
        from coach.content.make import by_trigger  # what is not asked for is not loaded

        return by_trigger(self._items("prompts", "prompt", PromptText))

    def triggers(self) -> frozenset[str]:
        """Return the triggers of all prompts that have words; the words are not read."""
        found = self._each(
            "prompts.toml", lambda place, file: place.column(file, "trigger")
        )
        rows = (row for _pack, data in found for row in data.get("prompt", ()))
        return self._keep(
            "triggers",
            lambda: frozenset(row["trigger"] for row in rows if not row.get("deprecated")),
        )

    def prompt(self, trigger: str) -> PromptText | None:
        """Return the words of one prompt, reading little else; a later pack goes before."""
        from coach.content.make import by_trigger

        line = f'trigger = "{trigger}"'
        found = self._offered(
            "prompts", "prompt", PromptText, lambda place, file: place.part(file, line)
        )
        return self._keep(f"prompt {trigger}", lambda: by_trigger(found).get(trigger))

    def lenses(self) -> tuple[Lens, ...]:
        """Return the ways of looking at what customer-centric means."""
        return self._items("lenses", "lens", Lens)

    def guides(self) -> tuple[Guide, ...]:
        """Return the texts to read."""
        return self._items("guides", "guide", Guide)

    def tips(self) -> tuple[TipSeries, ...]:
        """Return the series of tips, one for each pack that has them."""
        from coach.content.make import series

        found = self._each("tips.toml")
        return self._all("tips", (series(pack, data) for pack, data in found))

    def lexicons(self) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        """Return the word lists of all packs together, by name and language."""
        from coach.content.make import lexicons

        found = self._each("lexicons.toml")
        return self._keep("lexicons", lambda: lexicons(data for _pack, data in found))

    def headings(self) -> tuple[ExerciseSummary, ...]:
        """Return the exercises that are offered as a list shows them, at little cost."""
        from coach.content.make import item

        found = self._each("exercises", lambda place, file: place.head(file))
        offered = (row for row in found if not row[1].get("deprecated"))
        made = (item(ExerciseSummary, pack, data) for pack, data in offered)
        return self._all("headings", made)

    def exercise(self, ref: str) -> Exercise | None:
        """Return one exercise, reading that one alone; none when no pack in use has it."""
        from coach.content.make import exercise

        return self._keep(f"exercise {ref}", lambda: self._one("exercises", ref, exercise))

    def questionnaires(self) -> tuple[Questionnaire, ...]:
        """Return the questionnaires."""
        from coach.content.make import questionnaire

        found = self._each("questionnaires")
        return self._all("questionnaires", (questionnaire(*each) for each in found))

    def _keep(self, name: str, read: Callable[[], T]) -> T:
        """Return what was read before, else read it now."""
        if name not in self._kept:
            self._kept[name] = read()
        found: T = self._kept[name]
        return found

    def _all(self, name: str, made: Iterator[T]) -> tuple[T, ...]:
        """Return all of these, which are made only where they were not kept before."""
        return self._keep(name, lambda: tuple(made))

    def _items(self, kind: str, row: str, made: type[Item]) -> tuple[Item, ...]:
        """Return the items of a kind that are offered, pack by pack."""
        return self._all(kind, self._offered(kind, row, made))

    def _offered(
        self, kind: str, row: str, made: type[Item], read: Read | None = None
    ) -> Iterator[Item]:
        from coach.content.make import item

        for pack, data in self._each(f"{kind}.toml", read):
            for each in data.get(row, ()):
                if not each.get("deprecated"):
                    yield item(made, pack, each)

    def _each(
        self, name: str, read: Read | None = None
    ) -> Iterator[tuple[Pack, dict[str, Any]]]:
        """Yield what the packs in use have in a file, or in each of a folder; or a part."""
        for pack, place in self._used():
            for file in (name,) if name.endswith(".toml") else place.files(name):
                if data := self._data(pack, place, file, read):
                    yield pack, data

    def _one(
        self, folder: str, ref: str, make: Callable[[Pack, dict[str, Any]], T]
    ) -> T | None:
        pack_id, _slash, name = ref.partition("/")
        # What was kept long ago or came with an import may look like anything.
        plain = name.isascii() and name.replace("-", "").isalnum()
        for pack, place in self._used() if plain else ():
            if pack.id == pack_id:
                data = self._data(pack, place, f"{folder}/{name}.toml")
                return make(pack, data) if data else None
        return None

    def _data(
        self, pack: Pack, place: Place, file: str, read: Read | None = None
    ) -> dict[str, Any] | None:
        """Read a file, with other wordings put in place where there are any."""
        data = read(place, file) if read else place.rows(file)
        if data is not None and (changes := self._changes().get(pack.id)):
            from coach.content.format.kinds import KINDS  # few people reword a pack
            from coach.content.format.texts import change

            change(KINDS[file.partition("/")[0].removesuffix(".toml")], data, changes)
        return data

    def _changes(self) -> Mapping[str, Mapping[str, Mapping[str, str]]]:
        """Return translations and own wordings by pack; the user's own come last."""
        from coach.content.format.texts import gather

        return self._keep("changes", lambda: gather(self._translations(), self._mine))

    def _translations(self) -> Iterator[tuple[str, dict[str, Any]]]:
        for _pack, place in self._used():
            for file in () if place.built_in else place.files("translations"):
                locale = file.partition("/")[2].removesuffix(".toml")
                yield locale, place.rows(file) or {}

    def _used(self) -> tuple[tuple[Pack, Place], ...]:
        return self._all(
            "used", (row for row in self._opened().packs if row[0].id not in self._off)
        )

    def _opened(self) -> Opened:
        """Read what every pack says about itself."""
        from coach.content.loading import open_all  # the first question opens the packs

        return self._keep(
            "opened", lambda: open_all(self._folder, self._trusted, self._only)
        )
