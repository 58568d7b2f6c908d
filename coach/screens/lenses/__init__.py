"""Lenses: the choices, the cards, and the team."""
