"""What may stand in the files of a pack."""
