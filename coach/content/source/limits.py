"""How large a pack may be; more than anybody writes, less than any machine minds."""

from __future__ import annotations

FORMAT = 1
"""The highest format that is understood."""

FILES = 500
FILE_BYTES = 256 * 1024
PACK_BYTES = 5 * 1024 * 1024
RATIO = 100
"""How many times smaller a file may be packed."""

ARCHIVE_BYTES = PACK_BYTES + FILES * 1024
"""What a .coachpack file may weigh: its files as they are, and their names."""

DEPTH = 6
"""How many levels a TOML file may have inside each other."""

FILE_SIGNS = 20_000
PACK_SIGNS = 250_000
"""How many keys, brackets, commas and lines are read before it is called too much."""

PACK_ERRORS = 200
"""How many errors are told before the rest of a pack is left alone."""
