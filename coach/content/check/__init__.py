"""Whether a pack is as it should be, with everything at once."""
