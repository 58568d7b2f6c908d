"""What we say: packs of words, read and checked; a pack is data and never code."""
