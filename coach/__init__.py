"""A private companion in the terminal for people who want to be truly customer-centric."""

__version__ = "0.1.0"
