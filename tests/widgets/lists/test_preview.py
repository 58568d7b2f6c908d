"""The entry in hand, whole: nothing is cut that finds room."""

import pytest

from coach.widgets.lists.preview import EntryPreview, PreviewRow
from tests.looks import text_of
from tests.widgets.demo import Demo


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ("15", "Minuten die het kost  15"),
        ("een hele lange middag met Anna", "Minuten die h…  een hele"),
    ],
)
async def test_a_label_gives_way_only_to_what_it_stands_before(
    value: str, line: str
) -> None:
    preview = EntryPreview()
    app = Demo(preview)
    async with app.run_test(size=(32, 14)) as pilot:
        facts = (("Minuten die het kost", value),)
        preview.shown = PreviewRow(day="Maandag", text="koffie", facts=facts)
        await pilot.pause()
        assert line in text_of(app)
