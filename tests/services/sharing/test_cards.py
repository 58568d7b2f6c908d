"""Cards: any field can stay out, and what comes in is looked at before it is kept."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coach.companion import Companion
from coach.model.act import Act, Feedback
from coach.model.card import ReceivedCard
from coach.model.direction import Course, Picture
from coach.model.errors import CoachError
from coach.model.exercise import RecordedAnswer, Run
from coach.model.idea import Idea
from coach.model.kinds import LENSES
from coach.model.lenses import LensResult, LensWins
from coach.services.acts import acts
from coach.services.direction import courses
from coach.services.editing import undo
from coach.services.entries import corpus
from coach.services.lenses import together
from coach.services.settings import settings
from coach.services.sharing import cards, received, share, transfer
from tests.conftest import NOW
from tests.found import sure
from tests.services.build import companion_in, filled, person

ORDER = (*LENSES,)


def _lived(companion: Companion, turn: int = 0) -> None:
    """Let something of everything that can be shared be there."""
    new_id, names = companion.store.new_id, (*ORDER[turn:], *ORDER[:turn])
    wins = tuple(
        LensWins(lens=one, name=one, wins=6.0 - at) for at, one in enumerate(names)
    )
    person(companion, "Samira Bouzid")
    companion.store.save(
        Act(
            id=new_id(), text="A tube for Samira", status="done", done_at=NOW, before=7,
            after=9,
        ),
        Idea(id=new_id(), title="A bell at the desk", benefit="seen at once", by="Bas"),
        LensResult(id=new_id(), title="Seven lenses", taken_at=NOW, wins=wins),
        Picture(id=new_id(), sentence="told only once", lens="dialogue"),
        Course(id=new_id(), statement="Nearer", scope="team", contributors=("Anja",)),
        Feedback(id=new_id(), at=NOW, words="Thank you", valence="positive", score=9),
    )  # fmt: skip
    settings.put(companion, "name", f"Maker {turn}")
    filled(companion, "drives/adoption-pulse", "the desk", "trying", "time", None)


def test_a_card_of_lenses_says_how_often_and_claims_no_order(companion: Companion) -> None:
    even = tuple(LensWins(lens=one, name=one, wins=3.0) for one in ORDER)
    companion.store.save(
        LensResult(id=companion.store.new_id(), title="Lenses", taken_at=NOW, wins=even)
    )
    ((_name, label, told),) = cards.fields_of(share.offer(companion, "lens"))
    assert label == "How often I chose each"
    assert told.count(" 3") == len(ORDER)


def _file(companion: Companion, kind: str, where: Path) -> str:
    path = str(where / f"{kind}.coachcard")
    share.write(share.offer(companion, kind), path)
    return path


def _bring(here: Companion, other: Companion, where: Path, *kinds: str) -> None:
    """Let a card of each of these kinds come in."""
    for kind in kinds:
        received.keep(here, received.look(here, _file(other, kind, where)))


@pytest.mark.parametrize("kind", cards.KINDS)
def test_every_kind_of_card_comes_back_as_it_went_and_only_once(
    companion: Companion, tmp_path: Path, kind: str
) -> None:
    _lived(companion)
    there = companion_in(tmp_path / "there")
    path = _file(companion, kind, tmp_path)
    offered = received.look(there, path)
    assert offered.card == share.offer(companion, kind)
    received.keep(there, offered)
    before = there.store.tables()
    assert received.look(there, path).is_known
    assert "nothing was added" in received.keep(there, offered)
    assert there.store.tables() == before
    undo.undo(there)
    assert there.store.all(ReceivedCard) == ()
    assert there.store.all(Idea) == ()


@pytest.mark.parametrize("kind", ["lens", "adoption"])
def test_what_is_only_summed_says_neither_who_nor_when_and_is_nowhere_to_be_found(
    companion: Companion, tmp_path: Path, kind: str
) -> None:
    _lived(companion)
    path = _file(companion, kind, tmp_path)
    text = Path(path).read_text("utf-8")
    assert "Maker" not in text
    assert "2026" not in text
    there = companion_in(tmp_path / "there")
    received.keep(there, received.look(there, path))
    assert received.look(there, path).fields == ()
    assert len(there.store.all(ReceivedCard)) == 1
    assert corpus.entries(there) == ()
    assert "cards" not in transfer.export(there)["tables"]  # type: ignore[operator]  # a table


def test_cards_without_a_name_go_together_and_what_came_of_a_card_stays(
    companion: Companion, tmp_path: Path
) -> None:
    for turn in range(2):
        _lived(other := companion_in(tmp_path / str(turn)), turn)
        _bring(companion, other, tmp_path, "sentence", "idea")
    found = received.listed(companion)
    assert [(one.title, len(one.cards)) for one in found] == [
        ("A bell at the desk", 1), ("A bell at the desk", 1), ("2, without names", 2),
    ]  # fmt: skip
    for vague in ("", " ", "a bell", "0", "4"):
        with pytest.raises(CoachError):
            received.let_go(companion, vague)
    received.let_go(companion, "my picture")
    received.let_go(companion, "1")
    (left,) = companion.store.all(ReceivedCard)
    assert found[1].cards == (left,)
    with pytest.raises(CoachError):
        received.let_go(companion, " ")
    assert len(companion.store.all(Idea)) == 2
    undo.undo(companion)
    undo.undo(companion)
    assert received.listed(companion) == found


def test_names_in_sentences_are_initials_and_every_field_can_stay_out(
    companion: Companion,
) -> None:
    _lived(companion)
    card = share.offer(companion, "win")
    assert card.said == {
        "text": "A tube for S.", "before": 7, "after": 9, "by": "Maker 0",
    }  # fmt: skip
    assert share.without(card, ("by", "before")).said == {
        "text": "A tube for S.",
        "after": 9,
    }
    with pytest.raises(CoachError, match="Nothing is left to share"):
        share.without(card, ("text",))


def test_of_nothing_there_is_no_card_but_a_way_to_begin(companion: Companion) -> None:
    for kind in cards.KINDS:
        with pytest.raises(CoachError):
            share.offer(companion, kind)


def test_five_cards_make_a_map_and_four_do_not(
    companion: Companion, tmp_path: Path
) -> None:
    _lived(companion)
    for turn in range(1, 5):
        found = together.together(companion)
        assert (found.map, found.adoption, found.n) == ((), None, turn)
        other = companion_in(tmp_path / str(turn))
        _lived(other, turn % 2)
        _bring(companion, other, tmp_path, "lens", "sentence", "adoption")
    found = together.together(companion)
    assert found.n == 5
    assert found.strong == ("momentum", "reliability", "belonging")
    alike, apart = "much the same for all", "very different from one to the other"
    assert [one.spread for one in found.map][:3] == [alike, alike, apart]
    assert len(found.wall) == 5
    assert found.adoption is None  # one's own is no card
    _bring(companion, companion, tmp_path, "adoption")
    adoption = sure(together.together(companion).adoption)
    assert dict(adoption.counts)["trying"] == adoption.n == 5
    _bring(companion, companion, tmp_path, "lens")
    assert together.together(companion).n == 5


def test_choosing_again_takes_the_place_of_the_card_before(
    companion: Companion, tmp_path: Path
) -> None:
    other = companion_in(tmp_path / "other")
    for turn in (0, 3):
        _lived(other, turn)
        _bring(companion, other, tmp_path, "lens")
    (card,) = companion.store.all(ReceivedCard)
    assert card.title.startswith(LENSES[ORDER[3]])


def test_an_idea_stands_on_the_list_with_its_name_and_a_course_with_its_contributors(
    companion: Companion, tmp_path: Path
) -> None:
    _lived(companion)
    other = companion_in(tmp_path / "other")
    _lived(other, 1)
    _bring(companion, other, tmp_path, "idea", "course")
    assert [one.by for one in companion.store.all(Idea)] == ["Bas", "Bas"]
    (course,) = companion.store.all(Course)
    assert course.contributors == ("Anja", "Maker 1")


def test_a_sentence_that_came_before_the_course_is_told_until_its_maker_is_named(
    companion: Companion, tmp_path: Path
) -> None:
    other = companion_in(tmp_path / "other")
    _lived(other, 1)
    _bring(companion, other, tmp_path, "course")
    mine = courses.write(companion, "I listen", scope="me")
    first = courses.write(companion, "We call back", scope="team")
    named = courses.write(companion, "We call back today", scope="team", by=("Maker 1",))
    told = [any("“Nearer”" in hint for hint in one.hints) for one in (mine, first, named)]
    assert told == [False, True, False]


def test_what_is_shared_is_looked_for_among_its_own_kind_first(
    companion: Companion,
) -> None:
    _lived(companion)
    acts.plan(companion, "ring the bell at the desk")
    assert share.offer(companion, "idea", "bell at the desk").title == "A bell at the desk"
    with pytest.raises(CoachError):
        share.offer(companion, "idea", "ring the")


def test_an_idea_of_ones_own_that_comes_back_is_not_there_twice(
    companion: Companion, tmp_path: Path
) -> None:
    _lived(companion)
    _bring(companion, companion, tmp_path, "idea")
    assert len(companion.store.all(Idea)) == 1


Change = Callable[[dict[str, Any]], object]


def _sealed(whole: dict[str, Any], change: Change) -> bytes:
    """Return a card that was changed by somebody who knows how it is sealed."""
    whole.pop("check")
    change(whole)
    return json.dumps({**whole, "check": cards._check(whole)}).encode()


HOSTILE: dict[str, Change] = {
    "another kind": lambda card: card.update(kind="secret"),
    "a newer format": lambda card: card.update(format=2),
    "no format": lambda card: card.update(format=True),
    "more beside": lambda card: card.update(run="rm"),
    "no token": lambda card: card.update(token="../../x"),
    "fields that are none": lambda card: card["fields"].update({"[@click=app.quit]": "x"}),
    "another type": lambda card: card["fields"].update(title=["x"]),
    "nothing said": lambda card: card["fields"].pop("title"),
    "too long": lambda card: card["fields"].update(title="x" * 2001),
    "half a letter": lambda card: card["fields"].update(title="\ud800"),
    "a state that is none": lambda card: card["fields"].update(status="best"),
    "a list of fields": lambda card: card.update(fields=[]),
}


@pytest.mark.parametrize("change", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_card_is_refused_whole_with_a_sentence(
    companion: Companion, tmp_path: Path, change: Change
) -> None:
    _lived(companion)
    path = Path(_file(companion, "idea", tmp_path))
    path.write_bytes(_sealed(json.loads(path.read_bytes()), change))
    with pytest.raises(CoachError, match=r"\.$"):
        received.look(companion, str(path))


@pytest.mark.parametrize(
    "wins",
    [
        dict.fromkeys(LENSES, 99), {**dict.fromkeys(LENSES, 3), "belonging": 3.3},
        dict.fromkeys(LENSES, 1), {"belonging": 21}, dict.fromkeys(LENSES, "3"),
        {**dict.fromkeys(LENSES, 3), "insight": True}, [3] * 7,
    ],
    ids=str,
)  # fmt: skip
def test_no_card_can_weigh_more_than_another(wins: Any) -> None:
    with pytest.raises(CoachError, match="does not fit"):
        cards.card_of(cards.KINDS["lens"], {"wins": wins}, "0" * 16)


@pytest.mark.parametrize(
    "data",
    [
        b"", b"\xff\xfe", b"null", b"[" * 20_000, b'{"coach": "card", "coach": "card"}',
        b'{"coach": NaN}', b"PK\x03\x04", b"{" + b" " * cards.MOST_BYTES + b"}",
        b'{"coach": "pack", "format": 1}',
    ],
    ids=lambda data: str(data[:20]),
)  # fmt: skip
def test_what_is_no_card_is_told_so(
    companion: Companion, tmp_path: Path, data: bytes
) -> None:
    path = tmp_path / "x.coachcard"
    path.write_bytes(data)
    with pytest.raises(CoachError, match=r"x\.coachcard"):
        received.look(companion, str(path))


def test_a_changed_letter_and_a_file_that_is_none_are_seen(
    companion: Companion, tmp_path: Path
) -> None:
    _lived(companion)
    path = Path(_file(companion, "idea", tmp_path))
    path.write_text(path.read_text("utf-8").replace("A bell", "A cell"), "utf-8")
    with pytest.raises(CoachError, match="is not as it was written"):
        received.look(companion, str(path))
    for there in (tmp_path, tmp_path / "gone", Path("/dev/zero")):
        with pytest.raises(CoachError, match=r"\.$"):
            received.look(companion, str(there))


def test_an_outcome_goes_alone_and_only_its_answers_where_they_are_all_there_is(
    companion: Companion, tmp_path: Path
) -> None:
    person(companion, "Samira Bouzid")
    filled(companion, "direction/direction-check", 8, 3)
    shared = share.offer(companion, "outcome")
    assert isinstance(shared.said, dict)
    assert shared.said["exercise"] == "River or motorway"
    assert shared.said["outcome"]
    assert "answers" not in shared.said
    bare = share.without(shared, ["by", "day", "words", "lines"])
    path = str(tmp_path / "one.coachcard")
    share.write(bare, path)
    there = companion_in(tmp_path / "there")
    found = received.look(there, path)
    assert [name for name, _label, _text in found.fields] == ["exercise", "outcome"]
    assert "kept" in received.keep(there, found)
    assert corpus.entries(there) == ()


def test_the_answers_of_an_exercise_without_an_outcome_have_initials(
    companion: Companion,
) -> None:
    person(companion, "Samira Bouzid")
    found = sure(companion.library.exercise("attention/ten-ideas"))
    run = Run(
        id=companion.store.new_id(), pack_ref=found.ref, title="Ten ideas", started_at=NOW,
        finished_at=NOW, said=(RecordedAnswer(ask="Who?", text="Samira Bouzid"),),
    )  # fmt: skip
    companion.store.save(run)
    said = share.offer(companion, "outcome").said
    assert isinstance(said, dict)
    assert said["answers"] == ["Who? S.B."] or "Samira" not in str(said["answers"])
