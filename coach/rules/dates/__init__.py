"""Days and times as people say them, in Dutch and English."""
