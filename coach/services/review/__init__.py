"""Looking back: the week step by step, longer stretches, and the charts."""
