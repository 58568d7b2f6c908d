"""Where the user can be: places, pages over them, and dialogs."""
