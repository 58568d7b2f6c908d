"""Guides: read by a part of their title, with who they are from."""

from pathlib import Path

import pytest

from coach.companion import Companion
from coach.model.errors import CoachError
from coach.services.exercises import guides
from coach.services.packs import install
from tests import packing

GUIDE = """\
[[guide]]
id = "begin"
title.en = "How to begin"
text.en = "Begin small."
exercise = "calm-desk/gap"
"""


def test_a_guide_of_a_pack_is_read_with_who_it_is_from(
    companion: Companion, tmp_path: Path
) -> None:
    built_in = guides.every(companion)
    assert built_in
    assert not any(one.credit for one in built_in)
    made = packing.folder(tmp_path / "made", {**packing.files(), "guides.toml": GUIDE})
    install.install(companion, install.offer(companion, str(made)))
    one = guides.choose(companion, "to begin")
    assert (one.text, one.exercise) == ("Begin small.", "calm-desk/gap")
    assert one.credit == "From Calm desk, by Somebody, CC-BY-4.0"
    with pytest.raises(CoachError, match="There is no guide “zebra”"):
        guides.choose(companion, "zebra")
