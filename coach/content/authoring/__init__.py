"""For who writes packs: begin one, and build it."""
