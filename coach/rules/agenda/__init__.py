"""Agenda: which meetings there are on a day."""
