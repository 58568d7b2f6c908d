"""A row of the table of commands: how a command is written and what it is for."""

from __future__ import annotations

from collections.abc import Mapping

from coach.i18n import N_

# Plain classes: every command reads this table, and making a dataclass costs the shell
# more than the whole table does.


DAILY = N_("Every day")
PEOPLE = N_("People and days")
HEADING = N_("Where it is heading")
BACK = N_("Looking back")
DATA = N_("What you wrote")
PROGRAM = N_("The program")
GROUPS = (DAILY, PEOPLE, HEADING, BACK, DATA, PROGRAM)
"""What commands are for, in the order in which they are told."""


class Option:
    """An option of a command; without a value it is a switch."""

    __slots__ = ("about", "choices", "flag", "group", "offers", "value")

    def __init__(
        self,
        flag: str,
        about: str,
        value: str = "",
        *,
        choices: tuple[str, ...] = (),
        group: str = "",
        offers: str = "",
    ) -> None:
        self.flag = flag
        self.about = about
        self.value = value
        """The word that stands for its value in the help."""

        self.choices = choices
        self.group = group
        """The enumeration that its values are from."""

        self.offers = offers
        """What a shell completes it with: a name of `coach.cli.offers`."""

    @property
    def name(self) -> str:
        """The flag without its dashes."""
        return self.flag[2:]


class Positional:
    """A word, or several, that a command takes besides its options."""

    __slots__ = ("about", "choices", "count", "name", "offers")

    def __init__(
        self,
        name: str,
        about: str,
        count: str = "",
        *,
        choices: tuple[str, ...] = (),
        offers: str | Mapping[str, str] = "",
    ) -> None:
        self.name = name
        self.about = about
        self.count = count
        """`?` none or one, `*` any number, `+` at least one, otherwise exactly one."""

        self.choices = choices
        usual = "*" if count in ("*", "+") else ""
        self.offers = {usual: offers} if isinstance(offers, str) else offers
        """What a shell completes it with, by the words before it; `*` stands for any."""


ASKS, MAY_ASK, WORKS = "asks", "may ask", "works"
"""Where all is locked: asks first; asks where it can, and works without; just works."""


class Command:
    """One command of the shell."""

    __slots__ = (
        "about", "examples", "free", "group", "locked", "name", "options", "run", "words",
    )  # fmt: skip

    def __init__(
        self,
        name: str,
        about: str,
        *,
        group: str,
        run: str,
        words: tuple[Positional, ...] = (),
        options: tuple[Option, ...] = (),
        free: bool = False,
        examples: tuple[str, ...] = (),
        locked: str = ASKS,
    ) -> None:
        self.name = name
        self.about = about
        self.group = group
        self.run = run
        """Module and function below coach.cli.commands, such as `log.find:why`."""

        self.words = words
        self.options = options
        self.free = free
        """Whether its words are free text, in which only its own options are no text."""

        self.examples = examples
        self.locked = locked
        """What it does where there is a passphrase that nobody said yet."""
