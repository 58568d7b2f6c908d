"""Where a pack is read from: a folder, an archive, and its text."""
