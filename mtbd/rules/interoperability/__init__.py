"""Whether a force can connect to it and leave it."""
