"""Whether a file can be read at all."""
