"""Words for kinds and sides."""

import pytest

from coach.model.kinds import kind_of as kind_of_record
from coach.model.moment import Moment
from coach.rules.log.words import kind_of, short_name, side_of

WORDS = {
    "listen": ["listen", "Listened", "luisteren", "geluisterd"],
    "ask": ["ask", "Asked on", "asked_on", "doorvragen", "Doorgevraagd"],
    "appreciate": ["appreciate", "appreciated", "waarderen", "gewaardeerd", "waardering"],
    "help": ["help", "helped", "helpen", "geholpen"],
    "trust": ["trust", "Gave trust", "vertrouwen", "Vertrouwen gegeven"],
    "guide": ["guide", "guided", "begeleiden", "begeleid"],
    "care": ["care", "cared", "zorgen", "Gevraagd hoe het gaat", "hoe-gaat-het"],
    "celebrate": ["celebrate", "celebrated", "vieren", "gevierd"],
    "present": ["present", "Was there", "was-there", "erbij", "Erbij geweest"],
    "follow_up": [
        "follow_up", "follow-up", "FollowUp", "followed up", "nabellen", "nagebeld",
    ],
    "learn": ["learn", "learned", "learnt", "Learned together", "leren", "Samen geleerd"],
}  # fmt: skip
PAIRS = [(word, kind) for kind, words in WORDS.items() for word in words]

KINDS = kind_of_record(Moment).fields["kind"].values


@pytest.mark.parametrize(("word", "kind"), PAIRS)
def test_a_kind_is_known_by_its_words_in_both_languages(word: str, kind: str) -> None:
    assert kind_of(word) == kind


def test_every_kind_has_words_and_every_word_a_kind() -> None:
    assert set(WORDS) == set(KINDS) == {kind_of(kind) for kind in KINDS}


@pytest.mark.parametrize("word", ["", "thanks", "koffie", "vierde", "#listen"])
def test_other_words_are_no_kind(word: str) -> None:
    assert kind_of(word) is None


@pytest.mark.parametrize(
    ("word", "side"),
    [
        *[("colleague", "colleague"), ("Collega's", "colleague"), ("collega", "colleague")],
        *[("customer", "customer"), ("klant", "customer"), ("Klanten", "customer")],
        *[("partner", None), ("", None)],
    ],
)
def test_a_side_is_known_by_its_words_in_each_language(word: str, side: str | None) -> None:
    assert side_of(word) == side


@pytest.mark.parametrize(
    ("name", "short"),
    [("Joke van den Heuvel", "Joke"), ("Bo", "Bo"), ("mevr. El Amrani", "mevr. El Amrani"),
     ("Dhr de Wit", "Dhr de Wit"), ("de winkel", "de winkel"), ("Team Noord", "Team Noord"),
     ("mevr.", "mevr.")],
)  # fmt: skip
def test_nobody_is_called_by_a_title_alone(name: str, short: str) -> None:
    assert short_name(name) == short
