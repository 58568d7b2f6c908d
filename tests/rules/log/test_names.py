"""Who is named in a line."""

import unicodedata
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.rules.log.name_reader import spelled
from coach.rules.log.names import Known, Unsure, ids_of, mentions, named, settle
from tests.tables import each

SANNE = Known("sanne", "Sanne van der Berg", ("San",))
ANNA = Known("anna", "Anna de Vries")
ANNA_TOO = Known("anna-too", "Anna Bakker")
ANN = Known("ann", "Ann")
WILL = Known("will", "Will Smith")
MEI = Known("mei", "Mei")
JAN = Known("jan", "Jan Willem de Boer")
ANNE_MARIE = Known("anne-marie", "Anne-Marie O'Brien")
TEAM = Known("team", "Team Noord")
FIRM = Known("firm", "Jansen & Zonen")
INITIALS = Known("initials", "J.P. Peters")
JOSE = Known("jose", "José Núñez")
HOOFT = Known("hooft", "’t Hooft")
THREE = Known("3m", "3M")
LEYLA = Known("leyla", "لیلا")
PEOPLE = (
    *(SANNE, ANNA, ANNA_TOO, ANN, WILL, MEI, JAN, ANNE_MARIE, TEAM, FIRM, INITIALS),
    *(JOSE, HOOFT, THREE, LEYLA),
)


def who(line: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[Unsure, ...]]:
    return settle(mentions(line, PEOPLE), {})


@pytest.mark.parametrize(
    ("line", "ids"),
    each({
        "sanne": (
            "koffie met @Sanne van der Berg, fijn", "koffie met @sanne van der berg, fijn",
            "@SANNE VAN DER BERG belde", "@sanne belde", "@San belde",
            "@Sanne  van\tder Berg belde", "(@Sanne)", "“@Sanne”", "@Sanne's idee",
            "@Sanne’s idee", "@Sanne: top", "@Sanne I was late", "@Sanne Monday",
            "@Sanne HR gedaan", "@Sanne.Daarna weg", "@“Sanne” belde",
            '@"Sanne van der Berg"',
        ),
        "sanne will": ("@Sanne/@Will", "@Sanne,@Will"),
        "will sanne": ("@Will, @Sanne, @Will",),
        "jan": (
            "@Jan in Utrecht gezien", "@Jan willem", "@jan willem de boer",
            '@"jan willem" belde',
        ),
        "mei": ("@Mei belde",),
        "firm": ("@Jansen & Zonen belde",),
        "initials": ("@J.P. Peters belde", "@JP Peters belde"),
        "hooft": ("@’t Hooft belde", "@'t Hooft belde"),
        "3m": ("@3M belde", "@3m belde"),
        "leyla": ("@لیلا",),
        "sanne jan": ("@Sanne Jan kwam",),
        "anna-too": ("@„Anna Bakker” belde",),
    }),
)  # fmt: skip
def test_a_name_after_the_sign_is_the_longest_known_name(line: str, ids: str) -> None:
    assert who(line) == (tuple(ids.split()), (), ())


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("@Piet belde", ["Piet"]), ("@Piet Bakker belde", ["Piet Bakker"]),
        ("@Piet van de Velde belde", ["Piet van de Velde"]),
        ("@Piet van 't Hof, belde", ["Piet van 't Hof"]),
        ("@Piet in 't Veld belde", ["Piet in 't Veld"]), ("@Piet in Utrecht", ["Piet"]),
        ("@Piet van de klant", ["Piet"]), ("@Omar al Said", ["Omar al Said"]),
        ("@Osama bin Zayed", ["Osama bin Zayed"]),
        ("@Kofi ter Haar-de Wit belde", ["Kofi ter Haar-de Wit"]),
        ("@Fleur D'Angelo belde", ["Fleur D'Angelo"]), ("@van Dam belde", ["van Dam"]),
        ("@’t Mannetje belde", ["’t Mannetje"]), ("@O’Neil belde", ["O’Neil"]),
        ("@Anne-Sophie Müller belde", ["Anne-Sophie Müller"]),
        ("@Mary Jane Watson Parker", ["Mary Jane Watson Parker"]),
        ("@Piet. Daarna weg", ["Piet"]), ("@Piet\nBakker", ["Piet"]),
        ("@Piet's hond", ["Piet"]), ("@J. Peeters belde", ["J. Peeters"]),
        ("@piet belde", ["piet"]), ("@Piet @piet @Klaas", ["Piet", "Klaas"]),
        ("@محمد رسید", ["محمد"]), ("@李雷 来了", ["李雷"]),
        ("@Zoe\u0301 belde", ["Zoe\u0301"]), ("@Piet🎉", ["Piet"]),
        ('@"piet uit het magazijn" belde', ["piet uit het magazijn"]),
        ('@"  piet   paaltjens "', ["piet paaltjens"]), ("@“🎉” belde", ["🎉"]),
        ("@Sanne Bakker belde", ["Sanne Bakker"]), ("@Sanne Ù", ["Sanne Ù"]),
        ("@Sanne U\u0300", ["Sanne U\u0300"]),
        ("@Sanne van der Bergh belde", ["Sanne van der Bergh"]),
        ("@Sanne Bakker; Sanne vertelde", ["Sanne Bakker"]),
    ],
)  # fmt: skip
def test_an_unknown_name_runs_as_far_as_its_capitals(line: str, names: list[str]) -> None:
    assert who(line) == ((), tuple(names), ())


@pytest.mark.parametrize(
    ("line", "ids"),
    each({
        "sanne": (
            "koffie met Sanne", "Sanne belde", "SANNE belde", "San belde",
            "Sanne van der Berg belde", "Sanne Van Der Berg belde", "Sanne's hond",
            "❤\ufe0fSanne",
        ),
        "sanne will jan": ("Sanne, Will Smith en Jan",),
        "sanne jan": ("Sanne/Jan",),
        "jan": ("Jan Willem belde",),
        "will": ("met Will Smith",),
        "anne-marie": ("Anne-Marie belde",),
        "ann": ("Ann is annoying, Annika is not",),
        "team": ("Team Noord vierde",),
        "firm": ("de bakkers van Jansen & Zonen",),
        "initials": ("J.P. Peters belde",),
        "jose": ("José Núñez belde", "Jose\u0301 belde", "JOSÉ belde"),
        "hooft": ("met ’t Hooft",),
        "3m": ("van 3M gehoord",),
        "anna": ("Anna de Vries belde, Anna lachte",),
        "anna-too": ("Anna lachte toen Anna Bakker belde",),
    }),
)  # fmt: skip
def test_a_known_name_is_recognised_when_it_stands_capitalised(line: str, ids: str) -> None:
    assert who(line) == (tuple(ids.split()), (), ())


@pytest.mark.parametrize(
    "line",
    [
        *("sanne belde", "jan", "Annika", "annoying", "Annas", "de Sannes", "Sanneke"),
        *("Will het lukken", "Mei was druk", "Team overleg", "Jansens", "Anne", "Marie"),
        *("sam@firma.nl", "info@Sanne.nl", "Sanne@firma.nl", "@firma.nl", "sanne.nl"),
        *("Sanne.nl", "Sanne_x", "x_Sanne", "Sanne=5", "/home/x@Sanne", "Ann-Sophie"),
        *("Sanne Bakker belde", "Jan Peters belde", "@", "@ 14:30", "@9", "@@Piet"),
        *("[@click=app.quit]x[/]", '@""', '@"Piet', "a@Sanne", "Van der Berg", "@-Piet"),
    ],
)
def test_nobody_is_seen_where_nobody_is_named(line: str) -> None:
    assert who(line) == ((), (), ())


def test_a_name_of_two_people_is_not_decided() -> None:
    assert who("Anna belde @anna") == ((), (), (Unsure("Anna", ("anna", "anna-too")),))


def test_a_choice_decides_between_two_people() -> None:
    found = mentions("met Anna, Jan en ANNA’s hond", PEOPLE)
    assert settle(found, {"anna": "anna-too"}) == (("anna-too", "jan"), (), ())
    assert settle(found, {"Anna": "sanne"})[2]


def test_a_full_name_outdoes_a_first_name() -> None:
    people = (Known("1", "Anna"), Known("2", "Anna de Vries"))
    assert settle(mentions("@Anna", people), {}) == (("1",), (), ())


def test_an_alias_of_one_and_the_first_name_of_another_is_not_decided() -> None:
    people = (Known("1", "Anna de Vries", ("Bo",)), Known("2", "Bo Smit"))
    assert settle(mentions("@bo", people), {})[2] == (Unsure("bo", ("1", "2")),)


@pytest.mark.parametrize(
    ("said", "ids"),
    [("anna de vries", ("anna",)), ("Anna", ("anna", "anna-too")), ("san", ("sanne",)),
     ("nobody", ()), ("", ())],
)  # fmt: skip
def test_people_are_found_by_what_they_go_by(said: str, ids: tuple[str, ...]) -> None:
    assert ids_of(said, PEOPLE) == ids


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Van Dam", "Van alles gedaan"),
        ("J. Smit", "plan J. was beter"),
        ("Will", "Will ik"),
    ],
)
def test_the_beginning_of_a_name_may_be_too_little_to_know(name: str, line: str) -> None:
    assert mentions(line, (Known("1", name),)) == ()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Jansen & Zonen belde", "Jansen & Zonen"),
        ("Jansen belde", "Jansen"),
        ("Jansen Zonen belde", None),
    ],
)
def test_what_stands_between_words_of_a_name_counts(line: str, said: str | None) -> None:
    found = mentions(line, (Known("1", "Jansen & Zonen BV"),))
    assert [mention.said for mention in found] == ([said] if said else [])


def test_a_mention_says_from_where_to_where_it_stands() -> None:
    line = 'met @Sanne van der Berg’s hond, @"piet p" en Will Smith'
    found = [line[mention.start : mention.end] for mention in mentions(line, PEOPLE)]
    assert found == ["@Sanne van der Berg", '@"piet p"', "Will Smith"]


NAMES = st.text(
    st.characters(categories=["Lu", "Ll", "Mn", "Lo"]) | st.sampled_from(" -'’."),
    min_size=1,
    max_size=20,
)


@given(st.text(), st.lists(st.builds(Known, st.uuids().map(str), NAMES), max_size=3))
def test_whatever_a_line_holds_people_are_named_in_order(
    line: str, people: list[Known]
) -> None:
    found = mentions(line, people)
    ends = [0, *(mention.end for mention in found)]
    assert all(end <= mention.start for end, mention in zip(ends, found, strict=False))
    assert all(mention.start < mention.end <= len(line) for mention in found)


@given(st.sampled_from(PEOPLE), st.sampled_from(["NFC", "NFD"]), st.booleans())
def test_everybody_is_found_under_their_full_name(
    person: Known, form: Literal["NFC", "NFD"], is_loud: bool
) -> None:
    name = unicodedata.normalize(form, person.name)
    said = name.upper() if is_loud else name.lower()
    assert who(f"vandaag @{said} gezien")[0] == (person.id,)


FRIENDS = (
    *(Known("renee", "Renée"), Known("zoe", "Zoë"), Known("anna", "Anna de Vries")),
    *(Known("bas", "Bas"), Known("roos", "Roos"), Known("jansen", "mevrouw Jansen")),
    *(Known("team", "Team Noord"), Known("wit", "dhr. de Wit")),
    *(Known("sjoerd", "Sjoerd van 't Hof"), Known("ben", "Ben Aydin")),
)


def heard(line: str) -> tuple[list[str], list[str], list[str]]:
    """Return who is named, who may be, and what may be the name of somebody new."""
    certain, maybe, strangers = named(line, FRIENDS, spelled(line))
    ids, maybe_ids = ([id_ for one in some for id_ in one.ids] for some in (certain, maybe))
    return ids, maybe_ids, [*strangers]


@pytest.mark.parametrize(
    ("line", "certain", "maybe", "strangers"),
    [
        ("coffee with @renee", ["renee"], [], []),
        ("lunch met Zoe", ["zoe"], [], []),
        ("RENEE was there", ["renee"], [], []),
        ("koffie met anna", ["anna"], [], []),
        ("koffie met anna en bas", ["anna", "bas"], [], []),
        ("with anna de vries today", ["anna"], [], []),
        ("anna belde", [], ["anna"], []),
        ("zoe’s vraag", [], ["zoe"], []),
        ("met roos", ["roos"], [], []),
        ("en roos bloeit", [], [], []),
        ("anna told Anna", ["anna"], [], []),
        ("mail anna@post.nl", [], [], []),
        ("met Fatima about the returns desk", [], [], ["Fatima"]),
        ("Met Fatima geluncht", [], [], ["Fatima"]),
        ("lunch with Priya and Tom", [], [], ["Priya", "Tom"]),
        ("mevrouw Jansen belde over haar factuur", ["jansen"], [], []),
        ("Mevrouw Jansen belde", ["jansen"], [], []),
        ("Mevrouw de Boer belde", [], [], ["Mevrouw de Boer"]),
        ("mw. Jansen en mevr Jansen", ["jansen", "jansen"], [], []),
        ("told Ben his email was brilliant", [], ["ben"], []),
        ("Ben jij er morgen", [], [], []),
        ("dat ben ik", [], [], []),
        ("hij zei. Ben er klaar mee", [], [], []),
        ("zag Mevrouw gaan", [], [], []),
        ("taart voor Sjoerds verjaardag", [], ["sjoerd"], []),
        ("voor Renées bureau", [], ["renee"], []),
        ("gebeld over Zoes fiets en Bas", ["bas"], [], []),
        ("dhr. Jansen belde", [], [], ["dhr. Jansen"]),
        ("gebeld met meneer de Wit", ["wit"], [], []),
        ("excuses aan dhr de Wit", ["wit"], [], []),
        ("met @mijnheer de Wit", ["wit"], [], []),
        ("Mrs. Smith and dr. van den Berg", [], [], ["Mrs. Smith", "dr. van den Berg"]),
        ("met mw. Pietersen", [], [], ["mw. Pietersen"]),
        ("gesprek met Jan van der Berg over", [], [], ["Jan van der Berg"]),
        ("vraag van Priya: hoe", [], [], ["Priya"]),
        ("met Fatima's team", [], [], ["Fatima"]),
        ("from O’Brien", [], [], ["O’Brien"]),
        ("met Zoe en Tom", ["zoe"], [], ["Tom"]),
        ("met @Sam en HR", [], [], []),
        ("gisteren belde Jan van Dijk", [], [], []),
        ("Fatima called", [], [], []),
        ("with #Tag and 3M", [], [], []),
        ("met mevrouw over de zaak", [], [], []),
        ("met team en klant", [], [], []),
    ],
)
def test_who_is_known_is_heard_and_who_may_be_somebody_is_offered(
    line: str, certain: list[str], maybe: list[str], strangers: list[str]
) -> None:
    assert heard(line) == (certain, maybe, strangers)


@pytest.mark.parametrize(
    ("said", "ids"),
    [("Rene", ("plain",)), ("René", ("accent",)), ("RENÉ", ("accent",)),
     ("rene", ("plain",)), ("Renè", ("plain", "accent"))],
)  # fmt: skip
def test_who_is_called_just_so_outdoes_who_is_called_nearly_so(
    said: str, ids: tuple[str, ...]
) -> None:
    people = (Known("plain", "Rene"), Known("accent", "René"))
    assert ids_of(said, people) == ids
    (mention,) = mentions(f"with @{said}", people)
    assert mention.ids == ids
