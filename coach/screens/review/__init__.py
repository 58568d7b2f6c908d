"""Looking back on a week and longer, and the charts."""
