"""What may be worth a gentle word: one small rule each, and who may speak when."""
