"""Colleagues and customers."""
