"""Whether its models are told of well enough to be judged."""
