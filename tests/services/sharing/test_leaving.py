"""What leaves: chosen, the same word for the same person, and never more than words."""

import csv
import io
import json
from datetime import date

import pytest
from markdown_it import MarkdownIt

from coach import i18n
from coach.companion import Companion
from coach.model.errors import CoachError
from coach.model.types import Json
from coach.services.acts import acts
from coach.services.log import add
from coach.services.reflection import reflect
from coach.services.sharing import card, diary, formats, markdown, portion, tables, transfer
from coach.services.sharing.portion import Portion
from tests.services.build import FRIDAY, moment, person

NASTY = "<script>x</script> [b](javascript:x) ![i](http://x/i.png) *a* `b` # h | c"


def lived(companion: Companion) -> None:
    person(companion, "Anna de Wit", "colleague", aliases=("Annie",), note="Anna fietst")
    person(companion, "Bo", "customer", organisation="Bo & Zn")
    add.note(companion, "Coffee with @Anna, told Annie and Bo about anna de wit.")
    reflect.reflect(companion, FRIDAY, control=7, text="Anna again.")


def rows(text: str) -> list[dict[str, str]]:
    delimiter = ";" if '";"' in text.splitlines()[0] else ","
    paper = io.StringIO(text.removeprefix("\ufeff"), newline="")
    return [*csv.DictReader(paper, delimiter=delimiter)]


@pytest.mark.parametrize("name", formats.NAMES)
def test_a_hidden_name_is_nowhere_and_its_owner_is_the_same_everywhere(
    companion: Companion, name: str
) -> None:
    lived(companion)
    found = formats.chosen(name, None).write(companion, Portion(hide_names=True))
    text = found if isinstance(found, str) else "\n".join(found.values())
    assert "Colleague 1" in text
    assert "Customer 1" in text
    for name_said in ("Anna", "anna", "Annie", "Wit"):
        assert name_said not in text
    assert "Colleague 2" not in text


def test_two_with_one_first_name_are_not_taken_for_each_other(companion: Companion) -> None:
    for name in ("Eva Smit", "Eva Bos"):
        person(companion, name, "customer")
    mask = portion.veil(companion)
    told = mask.text("Eva Smit saw Eva Bos. Eva.")
    assert told == "Customer 1 saw Customer 2. E."


def test_json_with_hidden_names_still_comes_in(companion: Companion) -> None:
    lived(companion)
    data = transfer.export(companion, Portion(hide_names=True))
    found = transfer.bring_in(companion, json.dumps(data), dry_run=True)
    assert found.refused == ()


@pytest.mark.parametrize(
    ("said", "stays"),
    [("moments", {"moments"}), ("reflections, people", {"reflections", "people"}),
     ("", set())],
)  # fmt: skip
def test_kinds_that_stay_are_in_nothing(
    companion: Companion, said: str, stays: set[str]
) -> None:
    lived(companion)
    chosen = Portion(without=portion.expect_kinds(said))
    assert chosen.without == stays
    assert {one.table for one in portion.contents(companion, chosen)} == (
        {"people", "moments", "reflections"} - stays
    )


def test_a_kind_that_is_none_is_told_with_all_there_are(companion: Companion) -> None:
    with pytest.raises(CoachError, match=r"There are:.*moments"):
        portion.expect_kinds("zebra")


def test_what_lies_before_a_day_stays_here(companion: Companion) -> None:
    moment(companion, 3, text="old")
    moment(companion, 1, text="new")
    chosen = Portion(since=date(2026, 11, 18))
    text = markdown.text(diary.diary(companion, chosen))
    assert ("new" in text, "old" in text) == (True, False)
    assert [one.count for one in portion.contents(companion, chosen)] == [1]


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+31 6", "-2", "@SUM(A1)", "  =x", "|x", "%x", "＝x", "\t=x", "=\nx"],
    ids=repr,
)
def test_no_cell_begins_a_formula(companion: Companion, text: str) -> None:
    moment(companion, 1, text=text)
    (row,) = rows(tables.files(companion)["moments.csv"])
    assert row["text"][0] == "'"
    assert row["text"][1:].strip() == text.strip()


@pytest.mark.parametrize(
    ("value", "shown"),
    [(None, ""), (True, "true"), (False, "false"), (7, "7"), (7.5, "7.5"),
     (["a", "b"], "a; b"), ([1, 2], "1; 2"), ({"a": 1}, '{"a": 1}')],
)  # fmt: skip
def test_a_cell_holds_a_value_as_it_is(value: Json, shown: str) -> None:
    assert tables.cell(value) == shown


@pytest.mark.parametrize(("language", "between"), [("en", ","), ("nl", ";")])
def test_a_table_opens_in_the_spreadsheets_of_the_language(
    companion: Companion, language: str, between: str
) -> None:
    lived(companion)
    i18n.use(language)
    text = tables.files(companion)["moments.csv"]
    assert text.startswith(f'\ufeff"id"{between}"at"')
    (row,) = rows(text)
    assert row["people"] == "Anna de Wit; Bo"
    assert row["minutes"] == ""


def test_in_the_diary_a_text_stays_the_words_that_it_is(companion: Companion) -> None:
    for text in (NASTY, "- a\n1. b\n=====\n\n> c"):
        moment(companion, 1, text=text)
    found = markdown.text(diary.diary(companion))
    page = MarkdownIt("commonmark").render(found)
    for sign in ("<script", "<a ", "<img", "<em>a", "<code", "<ol", "<blockquote"):
        assert sign not in page
    assert "# h | c" in page


def test_a_file_name_that_says_another_format_is_refused() -> None:
    assert formats.chosen(None, "x.md").name == "md"
    assert formats.chosen(None, "x.HTML").name == "html"
    assert formats.chosen("json", "x.txt").name == "json"
    assert formats.chosen(None, None).name == "json"
    for said, out in ((None, "x.txt"), ("json", "x.md"), ("csv", "x.json")):
        with pytest.raises(CoachError, match="x"):
            formats.chosen(said, out)


def test_a_card_shows_one_act_and_its_marks(companion: Companion) -> None:
    person(companion, "Bo Vink", "customer")
    with pytest.raises(CoachError, match="before and after"):
        card.choose(companion, "")
    add.note(companion, "called @Bo back 7..9")
    add.note(companion, "yesterday: a card 5..6")
    acts.plan(companion, "walk")
    act = card.choose(companion, "")
    assert card.choose(companion, "CALLED") == act
    text = card.as_markdown(card.win(companion, act))
    assert "# called Bo back" in text
    assert "**7 → 9**" in text
    hidden = card.as_page(card.win(companion, act, hide_names=True))
    assert ("Customer 1" in hidden, "Bo" in hidden) == (True, False)
