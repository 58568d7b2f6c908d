"""`coach edit`, `delete`, `undo` and `redo`: what was written can still change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from coach.cli import answers, asking, listing, output
from coach.cli.answers import Done, Told
from coach.cli.arguments import Arguments
from coach.companion import Companion
from coach.i18n import _
from coach.model.types import Record
from coach.services import wording
from coach.services.answer import Answer
from coach.services.editing import edit as entries
from coach.services.editing import undo as undoing


def edit(companion: Companion, given: Arguments) -> Told:
    """Change fields of an entry, or show which there are."""
    said, values = assignments(given.words)
    chosen = _chosen(companion, said)
    if (number := given.value("take")) is not None:
        from coach.services.editing import versions  # nearly every entry has only one

        return versions.take(companion, chosen.table, chosen.record, number)
    if not values:
        return show_fields(companion, chosen.table, chosen.record, given)
    if chosen.table == "ideas":
        values |= _asked_lesson(companion, chosen.record, values, given)
    answer = entries.change(companion, chosen.table, chosen.record.id, values)
    if chosen.table == "ideas":
        answer = replace(answer, hints=(*answer.hints, *_to_learn(chosen.record, answer)))
    return answer


def _chosen(companion: Companion, said: str) -> entries.FoundRecord:
    return entries.choose(companion, listing.meant(companion, said, *entries.tables()))


def _asked_lesson(
    companion: Companion, record: Record, values: dict[str, str], given: Arguments
) -> dict[str, str]:
    """Return the lesson of an idea that comes to stand otherwise, as far as one is told."""
    from coach.services.ideas import ideas  # mostly it is something else

    read = entries.read_fields(companion, record, values)
    asked = ideas.lesson_asked(record, read)
    if not asked or not asking.may_ask(given):
        return {}
    said = output.ask(_("{question} Enter: nothing yet. ").format(question=asked))
    return {"learned": said} if said and said.strip() else {}


def _to_learn(record: Record, answer: Answer) -> tuple[str, ...]:
    """Return how the lesson is kept that was asked for and not given."""
    from coach.services.ideas import ideas  # mostly it is something else

    way = ideas.way_to_tell(record, answer.record)
    return (_("To keep it: {command}").format(command=way),) if way else ()


def assigns(word: str) -> bool:
    """Return whether this is a field with its value."""
    name, equals, _value = word.partition("=")
    return bool(equals) and name.isidentifier()


def assignments(given: Sequence[str]) -> tuple[str, dict[str, str]]:
    """Return what is meant, and the fields with their values; both may be several words."""
    meant: list[str] = []
    values: dict[str, str] = {}
    for word in given:
        if assigns(word):
            name, _equals, value = word.partition("=")
            values[name] = value
        elif values:
            last = next(reversed(values))
            values[last] = f"{values[last]} {word}"
        else:
            meant.append(word)
    return " ".join(meant), values


def show_fields(companion: Companion, table: str, record: Record, given: Arguments) -> Told:
    """Print what can be changed of a record, and what it is now."""
    from coach.services.editing import versions  # only where the whole entry is shown

    found = versions.versions(companion, table, record)
    if given.as_json:
        return {**answers.filed(record), "versions": [one.document for one in found]}
    output.say(f"{wording.kind(table)}  [{wording.code(record.id)}]")
    for line in entries.beyond_fields(record).splitlines():
        output.say(line, hang=2)
    for field in entries.fields(companion, record):
        about = f"{field.label} ({field.hint})" if field.hint else field.label
        output.say(f"  {field.typed}={field.value}  · {about}", hang=4)
    if found:
        output.say(_("There are more versions of this; number 1 is what you see."))
        for one in found:
            output.say(f"  {one.number}  {one.told}", hang=5)
        command = f"coach edit {wording.code(record.id)} --take 2"
        output.say(_("To choose another one: {command}").format(command=command))
    return 0


def delete(companion: Companion, given: Arguments) -> Told:
    """Delete an entry, after asking."""
    chosen = _chosen(companion, given.text)
    unasked = _("To delete without being asked, add --yes.")
    shown = [entries.in_words(chosen)]
    if not asking.agreed(given, _("Delete this? [y/n] "), unasked, shown):
        return 0
    return entries.delete(companion, chosen.table, chosen.record.id)


def undo(companion: Companion, given: Arguments) -> Told:
    """Take back the last thing."""
    way = _("To do it again: {command}").format(command="coach redo")
    return _undone(undoing.undo(companion), given, way)


def redo(companion: Companion, given: Arguments) -> Told:
    """Do again what was taken back last."""
    return _undone(undoing.redo(companion), given)


def _undone(undone: undoing.Undoing, given: Arguments, *hints: str) -> Told:
    if not given.as_json:
        return Done(undone.understood, *hints)
    return {
        "understood": undone.understood,
        "changes": [
            {"table": one.table, "id": one.id, "before": one.before, "after": one.after,
             "changed_since": one.changed_since}
            for one in undone.changes
        ],
    }  # fmt: skip
