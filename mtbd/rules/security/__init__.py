"""Rules about how a product and its makers are protected."""
