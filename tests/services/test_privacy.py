"""Names that nobody has to read over a shoulder."""

from dataclasses import dataclass

import pytest

from coach.services.privacy import NameMask, in_place_of, initials

VEIL = NameMask(
    [
        "Sanne van der Berg", "Bram", "Mirjam ’t Hooft", "het team", "Renée", "Will",
        "O'Brien",
    ]
)  # fmt: skip


@pytest.mark.parametrize(
    ("name", "short"),
    [("Sanne van der Berg", "S.v.d.B."), ("Mirjam ’t Hooft", "M.t.H."), ("Bram", "B."),
     ("Öztürk", "Ö."), ("…", "")],
)  # fmt: skip
def test_initials_are_all_that_is_left(name: str, short: str) -> None:
    assert initials(name) == short


@pytest.mark.parametrize(
    ("text", "veiled"),
    [
        ("Coffee with Sanne van der Berg. Tea.", "Coffee with S.v.d.B. Tea."),
        ("Sanne listened to Bram", "S. listened to B."),
        ("Bramble and Annabram", "Bramble and Annabram"),
        ("het team at lunch, het is", "h.t. at lunch, het is"),
        ("bram-overleg, BRAM-stoker, Brams fiets", "b.-overleg, B.-stoker, B.’s fiets"),
        ("Sanne  van der\u00a0Berg en sanne_van_der_berg", "S.v.d.B. en s."),
        ("met bram, RENEE en Rene\u0301e", "met b., R. en R."),
        ("I will ask Will", "I will ask W."),
        ("o’brien's vraag", "o.'s vraag"),
    ],
)
def test_names_are_veiled_as_whole_words(text: str, veiled: str) -> None:
    assert VEIL.text(text) == veiled


@pytest.mark.parametrize(
    ("name", "found", "left"),
    [
        ("Renée Bakker", ("renee\nBAKKER", "@Renée_Bakker", "Rene\u0301e  bakker"), ()),
        ("Strauß", ("strauß", "STRAUSS", "Strauss"), ("Strausse",)),
        ("Æsa", ("æsa", "AESA", "Æsas"), ("Aesas",)),
        ("Þóra", ("þóra", "THORA"), ()),
        ("Ελένη", ("ελένη", "ΕΛΕΝΗ"), ()),
        ("Алёна", ("алёна", "АЛЕНА"), ()),
        ("Karin", ("Ka\u00adrin", "_karin_", "#KARIN-plan", "karins"), ("Karina", "kar")),
        ("Jan-Willem", ("jan willem", "Jan‑Willem", "JAN-WILLEM"), ("Jan", "Willem")),
        ("李雷", ("我和李雷吃饭",), ("我和李",)),
        ("Ad", ("Ad", "ad", "Ad’s", "@ad"), ("ad-hoc", "ads", "adres", "lad")),
        ("Mark", ("Mark", "MARK", "Marks", "@mark"), ("mark", "marks", "marktkoopman")),
        ("mark", ("Mark", "@MARK"), ()),
        ("Al", ("Al", "@al", "Al's"), ("al", "Als", "als")),
    ],
)
def test_a_name_is_found_however_it_was_typed(
    name: str, found: tuple[str, ...], left: tuple[str, ...]
) -> None:
    put, hide = in_place_of([name], "✕"), NameMask([name], lambda _name: "✕").text
    for text in found:
        assert "✕" in put(text), text
        assert "✕" in hide(text), text
    assert [*map(put, left)] == [*map(hide, left)] == [*left]


def test_without_names_nothing_changes() -> None:
    assert NameMask([]).text("Sanne") == "Sanne"
    assert NameMask(["", " "]).text("a b") == "a b"


@dataclass(frozen=True, slots=True)
class Inner:
    name: str
    count: int = 3


@dataclass(frozen=True, slots=True)
class Page:
    title: str
    rows: tuple[Inner, ...]
    nothing: None = None


def test_a_whole_page_is_veiled_and_otherwise_the_same() -> None:
    page = Page("About Sanne", (Inner("Bram"), Inner("nobody")))
    assert VEIL.over(page) == Page("About S.", (Inner("B."), Inner("nobody")))
