"""One calm line, and the words a user adds to the lists."""

from coach import i18n
from coach.companion import Companion
from coach.model.setting import Setting
from coach.model.types import Json
from coach.services.explain import prompts
from coach.services.prompts import lexicons, preferences, undertow
from coach.services.settings.kept import OWN_WORDS
from coach.services.sharing import transfer
from tests.services.build import moment


def test_clear_water_says_so(companion: Companion) -> None:
    page = undertow.current(companion)
    assert (page.name, page.families) == ("Clear water", ())
    assert page.words == "Nothing pulls back at the moment."


def stuck(companion: Companion) -> None:
    for days_ago in (1, 2, 3, 4, 5):
        moment(companion, days_ago, text="dat mag niet, 40 tickets, te druk")


def test_the_sides_are_named_without_a_number(companion: Companion) -> None:
    stuck(companion)
    page = undertow.current(companion)
    assert (page.name, page.families) == ("Ripples", ("language",))
    assert page.words == "There is a little movement in: language."
    assert not any(letter.isdigit() for letter in page.words)


def test_it_explains_itself(companion: Companion) -> None:
    stuck(companion)
    why = prompts.undertow(companion)
    assert ("Sides", "language") in why.figures
    assert "no score" in why.rule


def test_a_prompt_that_is_off_gives_no_signal(companion: Companion) -> None:
    stuck(companion)
    for number in ("R15", "R16", "R24"):
        preferences.switch(companion, number, "off")
    assert undertow.current(companion).families == ()


def test_it_is_never_exported(companion: Companion) -> None:
    stuck(companion)
    before = transfer.export(companion)
    undertow.current(companion)
    assert transfer.export(companion) == before
    assert "undertow" not in str(before)


def test_own_words_join_a_list(companion: Companion) -> None:
    words: Json = {"too_busy": ["vergadering*", "overleg"], "quantity": "kpi"}
    companion.store.save(Setting(id=OWN_WORDS, value=words))
    found = lexicons.lexicons(companion)["too_busy"]
    assert found.found("weer vergaderingen en overleg") == ("vergaderingen", "overleg")
    assert lexicons.own(companion) == {"too_busy": ("vergadering*", "overleg")}


def test_the_lists_of_both_languages_are_heard_at_once(companion: Companion) -> None:
    i18n.use("nl")
    found = lexicons.lexicons(companion)["too_busy"]
    assert found.found("te druk, too busy") == ("te druk", "too busy")
