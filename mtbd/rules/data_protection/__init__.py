"""Whether a force's data are in known hands and places."""
