"""What we remember: the journal and the records in it; nobody else knows the files."""

from __future__ import annotations

from coach.store.store import Store

__all__ = ["Store"]
