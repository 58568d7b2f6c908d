"""What is concluded from choices between lenses, alone and together."""
