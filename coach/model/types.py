"""What a JSON value, a stored document and a record are, for type checkers."""

from __future__ import annotations

from typing import Any, ClassVar, Protocol, TypeAlias, TypeVar

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
Document: TypeAlias = "dict[str, Json]"


class Part(Protocol):
    """Any of the dataclasses in `coach.model`."""

    __dataclass_fields__: ClassVar[dict[str, Any]]


class Record(Part, Protocol):
    """Any of them that has a table."""

    @property
    def id(self) -> str:
        """What it is known by, for ever."""


R = TypeVar("R", bound=Record)
