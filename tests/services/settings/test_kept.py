"""Whatever is kept as a setting has a name that can be told."""

import re
from pathlib import Path

import coach.services
from coach.companion import Companion
from coach.services.editing import undo
from coach.services.settings import kept, settings
from coach.services.sharing import transfer

HERE = Path(coach.services.__file__).parent


def test_every_word_that_something_is_kept_by_has_a_label() -> None:
    words = {name: word for name, word in vars(kept).items() if isinstance(word, str)}
    for module in HERE.rglob("*.py"):
        for said in re.findall(r"Setting\(id=([^,]+),", module.read_text("utf-8")):
            if said not in ("row.name", "setting"):  # of a row itself; of two in this table
                name = re.sub(r'^f?"\{?|[}"].*$', "", said)
                word = words.get(name, name)
                assert word.strip() in settings.labels(), f"{module.name}: {said}"


def test_what_an_import_left_alone_is_told_in_words() -> None:
    told = transfer.setting_words(
        ["course_sorted", "no_people", "thinned ab12", "name", "new"]
    )
    assert told == (
        "Earlier sentences sorted into the course, Names that are nobody's, "
        "Entries that were thinned out, Your name, new"
    )


def test_several_settings_are_taken_back_at_once(companion: Companion) -> None:
    answer = settings.put_all(companion, {"name": "Sam", "roles": "leader", "prompts": "2"})
    assert answer.understood.split(" · ")[0] == "Your name: Sam"
    undo.undo(companion)
    assert [settings.value(companion, name) for name in ("name", "roles", "prompts")] == [
        None, None, None,
    ]  # fmt: skip
