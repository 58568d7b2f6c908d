"""All that was written, as entries."""
