"""Ideas and ambitions: written down, worked out, answered, and what was learned."""
