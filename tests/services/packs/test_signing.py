"""Signed packs: by a key that is kept, known again in the next version."""

import json
import warnings
import zipfile
from pathlib import Path

import pytest

from coach.companion import Companion
from coach.content.source import sources
from coach.model.errors import CoachError
from coach.services.packs import authoring, install, packs, signing
from coach.services.sharing import transfer
from coach.store import signing as keys
from tests import packing
from tests.services.build import companion_in


def made(maker: Companion, where: Path, **wanted: str) -> str:
    """Return a pack that this coach signed."""
    place = packing.desk(where / "made", **wanted)
    out = str(where / "signed.coachpack")
    authoring.write(authoring.build(maker, place, out, signs=True))
    return out


@pytest.fixture
def maker(tmp_path: Path) -> Companion:
    """Somebody who makes packs."""
    return companion_in(tmp_path / "maker")


@pytest.fixture
def client(tmp_path: Path) -> Companion:
    """Somebody who installs them."""
    return companion_in(tmp_path / "client")


def told(companion: Companion, path: str) -> str:
    """Return in which state the signature of a pack is."""
    return install.offer(companion, path).signature.state


def test_the_key_is_kept_for_its_owner_alone(maker: Companion, tmp_path: Path) -> None:
    made(maker, tmp_path)
    place = Path(maker.store.home) / keys.FILE
    assert place.stat().st_mode & 0o777 == 0o600
    before = place.read_bytes()
    made(maker, tmp_path)
    assert place.read_bytes() == before


def test_a_pack_is_known_again_by_its_key(
    maker: Companion, client: Companion, tmp_path: Path
) -> None:
    first = made(maker, tmp_path)
    offered = install.offer(client, first)
    assert offered.signature.state == "new"
    assert dict(offered.facts)["Signed"].startswith("by a key that is new here")
    assert offered.warnings == ()
    install.install(client, offered)
    newer = made(maker, tmp_path, version="1.1.0", text="Count to three.")
    assert told(client, newer) == "same"
    other = made(companion_in(tmp_path / "other"), tmp_path, version="1.2.0")
    assert told(client, other) == "other"
    assert "another key" in install.offer(client, other).signature.words


def test_an_unsigned_pack_stays_welcome(client: Companion, tmp_path: Path) -> None:
    place = packing.desk(tmp_path / "made")
    assert told(client, place) == "none"
    install.install(client, install.offer(client, place))
    assert packs.choose(client, "calm-desk")
    assert signing.keys(client) == {}


def test_that_a_pack_is_no_longer_signed_is_told(
    maker: Companion, client: Companion, tmp_path: Path
) -> None:
    install.install(client, install.offer(client, made(maker, tmp_path)))
    place = packing.desk(tmp_path / "plain", version="1.1.0")
    words = install.offer(client, place).signature.words
    assert words == "not signed, and the version before was"


BROKEN = {
    "other words": ("acts.toml", packing.DESK_ACTS.format(text="Something else.")),
    "a file more": ("questions.toml", '[[question]]\nid = "more"\ntext.en = "More?"\n'),
    "no signature in it": ("signature.toml", 'key = "ab"\n'),
    "no TOML": ("signature.toml", "key = "),
    "a key that is none": (
        "signature.toml", f'key = "{"f" * 64}"\nsigned = "{"0" * 128}"\n'
    ),
}  # fmt: skip


@pytest.mark.parametrize(("name", "text"), BROKEN.values(), ids=BROKEN)
def test_what_is_not_as_it_was_signed_is_refused_whole(
    maker: Companion, client: Companion, tmp_path: Path, name: str, text: str
) -> None:
    found = dict(sources.open_pack(made(maker, tmp_path)).files)
    contents = {each: raw.decode() for each, raw in found.items()} | {name: text}
    place = packing.archive(tmp_path / "changed.coachpack", contents)
    with pytest.raises(CoachError, match="refused"):
        install.offer(client, place)
    assert not Path(client.folder or "").exists()


@pytest.mark.parametrize("more", ["../evil.toml", "/evil.toml", ".extra", "acts.toml"])
def test_what_lies_beside_what_was_signed_breaks_the_signature(
    maker: Companion, tmp_path: Path, more: str
) -> None:
    place = made(maker, tmp_path)
    assert signing.looked_at(maker, "desk", sources.open_pack(place)).state != "broken"
    with zipfile.ZipFile(place, "a") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # one name may be in it twice
        archive.writestr(more, "x = 1\n")
    assert signing.looked_at(maker, "desk", sources.open_pack(place)).state == "broken"


def test_with_which_keys_packs_came_never_comes_from_a_file(
    maker: Companion, client: Companion, tmp_path: Path
) -> None:
    install.install(client, install.offer(client, made(maker, tmp_path)))
    text = transfer.export(client)
    there = companion_in(tmp_path / "there")
    transfer.bring_in(there, json.dumps(text), settings=["packs_signed"])
    assert signing.keys(there) == {}
