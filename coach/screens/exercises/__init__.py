"""Exercises: found, done, and what came out."""
