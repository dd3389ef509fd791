"""Whether what is said at one place holds beside what is said at another."""
