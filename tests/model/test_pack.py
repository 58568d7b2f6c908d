"""Words in more than one language fall back, and facts are put in without being obeyed."""

from itertools import pairwise

import pytest

from coach.content.source.limits import newer
from coach.model.pack import Words, fill, longest

BOTH = Words((("en", "day"), ("nl", "dag")), "en")


@pytest.mark.parametrize(
    ("words", "language", "said"),
    [
        (BOTH, "nl", "dag"),
        (BOTH, "en", "day"),
        (BOTH, "de", "day"),
        (Words((("nl", "dag"),), "en"), "en", "dag"),
        (Words((("en", ""), ("nl", "dag")), "en"), "en", "dag"),
        (Words(), "en", ""),
    ],
)
def test_words_are_said_in_the_language_or_in_the_best_other(
    words: Words, language: str, said: str
) -> None:
    assert words.say(language) == said


def test_words_without_any_text_are_no_words() -> None:
    assert BOTH
    assert not Words()
    assert not Words((("en", ""),))


def test_words_go_over_others_language_by_language() -> None:
    assert Words((("nl", "etmaal"),), "nl").over(BOTH).say("en") == "day"
    assert Words((("nl", "etmaal"),), "nl").over(BOTH).say("nl") == "etmaal"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{n} of {exp}", "3 of {n}"),
        ("{n.__class__}", "{n.__class__}"),
        ("{n:>99999999999}", "{n:>99999999999}"),
        ("{n!r} {} {{n}} {unknown} %s $n", "{n!r} {} {3} {unknown} %s $n"),
    ],
)
def test_only_names_in_braces_are_filled_and_only_once(text: str, said: str) -> None:
    assert fill(text, {"n": "3", "exp": "{n}"}) == said


OLDEST_FIRST = [
    "0.9.9", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta.2",
    "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0", "1.0.10", "1.9.0", "1.10.0", "10.0.0",
]  # fmt: skip


def test_versions_are_ordered_as_semver_asks() -> None:
    for older, version in pairwise(OLDEST_FIRST):
        assert newer(version, than=older)
        assert not newer(older, than=version)
    assert newer("1.10.0", than="1.9.0")
    assert not newer("1.0.0", than="1.0.0")


@pytest.mark.parametrize(
    ("text", "count", "said"),
    [
        ("{n|one day|# days}", 1, "one day"),
        ("{n|one day|# days}", 3, "3 days"),
        ("{n|one day|# days}", 0, "0 days"),
        ("{n|no days|one day|# days}", 0, "no days"),
        ("{n|no days|one day|# days}", 1, "one day"),
        ("{n|no days|one day|# days}", 2.5, "2.5 days"),
        ("{n} of {n|one|#}", 7, "7 of 7"),
        ("{n|one}", 1, "{n|one}"),
        ("{m|one|#}", 1, "{m|one|#}"),
    ],
)
def test_a_number_takes_the_form_that_fits_it(text: str, count: float, said: str) -> None:
    assert fill(text, {"n": str(count)}, {"n": count}) == said


def test_the_longest_form_counts_for_the_length() -> None:
    assert longest("a {n|no days|one day|# days} {name}") == "a no days {name}"
    assert longest("{name} {n}") == "{name} {n}"
