"""What was given to a command: its words and its options, whoever read them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress

from coach.cli.command import Option
from coach.i18n import _, language
from coach.model.errors import UsageError
from coach.model.text import fold, keepable
from coach.services import wording as words

BOM = "\ufeff"


class Arguments:
    """The words and options of one call."""

    __slots__ = ("groups", "options", "strange", "words")

    def __init__(
        self,
        words: tuple[str, ...],
        options: Mapping[str, str | bool],
        known: Iterable[Option] = (),
        strange: tuple[str, ...] = (),
    ) -> None:
        self.words = words
        self.options = options
        self.groups = {option.name: option.group for option in known}
        """The enumeration that the values of each option are from, if any."""

        self.strange = strange
        """Words that look like options and are none of ours."""

    @property
    def text(self) -> str:
        """The words as one line."""
        return " ".join(self.words)

    @property
    def as_json(self) -> bool:
        """Whether a program reads the answer."""
        return self.has("json")

    def has(self, flag: str) -> bool:
        """Return whether a switch was given."""
        return self.options.get(flag) is True

    def value(self, flag: str) -> str | None:
        """Return what was given to an option, or None."""
        value = self.options.get(flag)
        return value if isinstance(value, str) else None

    def names(self, flag: str) -> tuple[str, ...]:
        """Return what was given to an option, parted by commas."""
        parts = (self.value(flag) or "").split(",")
        return tuple(filter(None, map(str.strip, parts)))

    def one_of(self, flag: str) -> str | None:
        """Return which value of its enumeration an option was given, or None."""
        said = self.value(flag)
        return None if said is None else one_of(self.groups[flag], said)

    def mark(self, flag: str) -> int | None:
        """Return a mark from 1 to 10, or None when the option was not given."""
        return None if (said := self.value(flag)) is None else mark(said)

    def count(self, flag: str) -> int | None:
        """Return how many, or None when the option was not given."""
        if (said := self.value(flag)) is None:
            return None
        if said.isdecimal() and len(said) < 10 and int(said):
            return int(said)
        wrong = _("--{flag}: “{said}” is no number from 1 on.")
        raise UsageError(wrong.format(flag=flag, said=said))


def expect(words: Sequence[str], unsaid: str) -> str:
    """Return words as one line; where there are none, the sentence says what is missing."""
    if not words:
        raise UsageError(unsaid)
    return " ".join(words)


def no_json(command: str) -> UsageError:
    """Return what is said where a command has nothing to tell in JSON."""
    return UsageError(_("{command} cannot answer in JSON.").format(command=command))


def legible(text: str) -> str:
    """Return text that can be kept, also where the system expected less than UTF-8.

    The mark with which some programs begin a file is no text.
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        with suppress(UnicodeError):
            text = os.fsencode(text).decode()
    return keepable(text.removeprefix(BOM))


def mark(said: str) -> int:
    """Read a mark from 1 to 10; 9+ is a 9, as in a line of the log."""
    if said == "9+":
        return 9
    if said.isdecimal() and len(said) < 3 and 1 <= int(said) <= 10:
        return int(said)
    wrong = _("“{said}” is not a mark: marks are whole numbers from 1 to 10.")
    raise UsageError(wrong.format(said=said))


def pick(
    args: Sequence[str], options: Iterable[Option]
) -> tuple[dict[str, str | bool], list[str]]:
    """Pick our own options out of the arguments; everything else stays, in order.

    `--` ends the options; it stays too, for whoever picks next.
    """
    ours = {option.flag: option for option in options}
    found: dict[str, str | bool] = {}
    rest: list[str] = []
    waiting = iter(args)
    for arg in waiting:
        if arg == "--":
            rest += [arg, *waiting]
            break
        flag, equals, value = arg.partition("=")
        option = ours.get(flag)
        if option is None:
            rest.append(arg)
        elif not option.value:
            if equals:
                raise UsageError(_("{flag} takes no value.").format(flag=flag))
            found[option.name] = True
        else:
            found[option.name] = value if equals else next(waiting, "--")
            # What comes next is another option; its words may follow a sign: --by=--yes.
            if not equals and found[option.name] in ("--", *ours):
                raise UsageError(_("{flag} needs a value after it.").format(flag=flag))
    return found, rest


def refuse_blank(found: Mapping[str, str | bool], options: Iterable[Option]) -> None:
    """Refuse an option that is followed by nothing; only a text may be made empty."""
    for option in options:
        value = found.get(option.name)
        if isinstance(value, str) and not value.strip() and option.value != "TEXT":
            raise UsageError(_("{flag} needs a value after it.").format(flag=option.flag))


def _like_an_option(word: str) -> bool:
    name = word.partition("=")[0]
    return name.startswith("--") and name.replace("-", "").isalpha()


def free(args: Sequence[str], options: Sequence[Option]) -> Arguments:
    """Read a command whose words are free text: only its own options are not text."""
    found, rest = pick(args, options)
    end = rest.index("--") if "--" in rest else len(rest)
    strange = tuple(word for word in rest[:end] if _like_an_option(word))
    return Arguments((*rest[:end], *rest[end + 1 :]), found, options, strange)


def one_of(group: str, said: str) -> str:
    """Return the value meant by its name, its label in the language spoken, or a beginning.

    A beginning is enough where only one value begins like that.
    """
    options = words.options(group)
    known = {fold(label): value for value, label in options}
    known |= {value: value for value, _label in options}
    known |= {value.replace("_", " "): value for value, _label in options}
    begun = {value for name, value in known.items() if name.startswith(fold(said))}
    value = known.get(fold(said), begun.pop() if len(begun) == 1 else None)
    if value is None:
        here = [label.lower() for _value, label in options]
        plain = [value.replace("_", " ") for value, _label in options]
        there = ", ".join(plain if language() == "en" else here)
        none = _("“{said}” is not one of them. There are: {known}.")
        raise UsageError(none.format(said=said, known=there))
    return value
