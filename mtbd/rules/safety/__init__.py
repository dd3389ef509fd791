"""Rules about what a product can do to the people who use it."""
