"""Whether a file has the shape of the model."""
