"""The house style that other tools can check: layout, lint, types."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

CHECKS = {
    "no line breaks a rule": ("ruff", "check", "."),
    "every file is laid out the same": ("ruff", "format", "--check", "."),
    "every type holds": ("mypy", "--strict"),
}
LONGEST = "every type holds"


@pytest.mark.parametrize(
    "check",
    [
        pytest.param(check, id=name, marks=[pytest.mark.longest] * (name == LONGEST))
        for name, check in CHECKS.items()
    ],
)
def test_the_house_is_in_order(check: tuple[str, ...]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", *check],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stdout + done.stderr
