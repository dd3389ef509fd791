"""Whether what stands under a question answers it."""
