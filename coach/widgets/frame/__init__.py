"""What stands around a list: bars, cards, the lead."""
