"""The page for a browser, in a real one: it says what was written and can do nothing."""

import re
from pathlib import Path

import pytest

from coach import i18n
from coach.companion import Companion
from coach.services import demo
from coach.services.sharing import diary, page
from tests.browser import BROWSER, Page, browse
from tests.services.build import moment, person

NASTY = (
    "<script>document.title='taken'</script>",
    "</p></div></style><style>body{display:none}</style>",
    "<img src=x onerror=\"document.title='taken'\">",
    '"><a href="http://x.example/">y</a>',
    "<svg onload=document.title='taken'>",
    "{{ 7 * 6 }} {% for x in y %} {# z #}",
    "<iframe src=javascript:1>",
    "&lt;b&gt; \u202eevil\u202c \x1b[31m",
)


def written(companion: Companion) -> str:
    return page.text(diary.diary(companion), companion.today())


def nasty(companion: Companion) -> Companion:
    for text in NASTY:
        moment(companion, 1, person(companion, f"{text[:30]}"), text=text)
    return companion


def test_whatever_a_note_holds_it_brings_no_tag_and_no_address(
    companion: Companion,
) -> None:
    plain = Page(written(companion))
    text = written(nasty(companion))
    found = Page(text)
    more = {"section", "article", "div", "time", "h2", "h3", "dl", "dt", "dd", "figure"}
    more |= {"figcaption", "svg", "rect", "text", "span"}
    assert found.tags - plain.tags <= more
    assert not found.attributes & {"href", "src", "style", "onerror", "onload"}
    assert len(re.findall("<style", text)) == 1
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "{{ 7 * 6 }}" in text


def test_no_chart_is_cut_at_its_foot(companion: Companion) -> None:
    demo.fill(companion.store, companion.today(), "en")
    charts = [*page.pictures(diary.diary(companion), companion.today())]
    assert len(charts) == 4
    for chart in charts:
        lowest = max(label.y for label in chart.labels)
        assert lowest <= chart.height, chart.title


@pytest.mark.skipif(BROWSER is None, reason="no chromium here")
@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("light", [True, False])
def test_in_a_browser_it_is_legible_in_the_light_and_in_the_dark(
    companion: Companion, tmp_path: Path, language: str, *, light: bool
) -> None:
    demo.fill(companion.store, demo.DEMO_DAY, language, years=0.1)  # type: ignore[arg-type]  # en or nl
    i18n.use(language)
    nasty(companion)
    file = tmp_path / "page.html"
    file.write_text(written(companion), "utf-8")
    shown = tmp_path / "shown.html"
    shown.write_bytes(_browsed(file, light=light, tmp_path=tmp_path))
    text = shown.read_text("utf-8")
    assert "taken" not in re.findall("<title>(.*?)</title>", text)[0]
    assert f'lang="{language}"' in text
    ink, back = _colours(tmp_path, light=light)
    assert abs(ink - back) > 120
    assert (back > ink) is light


def _browsed(file: Path, *, light: bool, tmp_path: Path) -> bytes:
    """Return the page as the browser has it once everything in it has had its chance."""
    look = f"--blink-settings=preferredColorScheme={int(light)}"
    browse(file, look, f"--screenshot={tmp_path / 'page.ppm.png'}")
    return browse(file, look, "--dump-dom")


def _colours(tmp_path: Path, *, light: bool) -> tuple[float, float]:
    """Return how light the ink of the heading is, and how light what is behind it."""
    pixels = _pixels((tmp_path / "page.ppm.png").read_bytes())
    return (min(pixels), max(pixels)) if light else (max(pixels), min(pixels))


def _pixels(data: bytes) -> list[float]:
    """Return the lightness of the pixels of a picture in PNG, without its filters undone.

    The first byte of each row says how it is packed; rows packed plainly suffice.
    """
    import struct
    import zlib

    at, packed = 8, b""
    width = channels = 0
    while at < len(data):
        (size,), kind = struct.unpack(">I", data[at : at + 4]), data[at + 4 : at + 8]
        body = data[at + 8 : at + 8 + size]
        if kind == b"IHDR":
            width, channels = struct.unpack(">I", body[:4])[0], 4 if body[9] == 6 else 3
        packed += body if kind == b"IDAT" else b""
        at += size + 12
    return _unfiltered(zlib.decompress(packed), width, channels)


def _unfiltered(raw: bytes, width: int, channels: int) -> list[float]:
    size, before, found = width * channels, bytearray(width * channels), list[float]()
    for start in range(0, len(raw), size + 1):
        way, row = raw[start], bytearray(raw[start + 1 : start + 1 + size])
        for at in range(len(row)):
            left = row[at - channels] if at >= channels else 0
            up, corner = before[at], before[at - channels] if at >= channels else 0
            row[at] = (row[at] + _added(way, left, up, corner)) & 255
        before = row
        found += [sum(row[at : at + 3]) / 3 for at in range(0, len(row), channels)]
    return found


def _added(way: int, left: int, up: int, corner: int) -> int:
    if way < 4:
        return (0, left, up, (left + up) // 2)[way]
    guess = left + up - corner
    return min((left, up, corner), key=lambda one: abs(guess - one))
