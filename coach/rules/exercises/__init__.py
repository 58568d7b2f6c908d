"""What the answers of an exercise say, alone and together."""
