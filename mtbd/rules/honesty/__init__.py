"""Whether what is said is more than words."""
