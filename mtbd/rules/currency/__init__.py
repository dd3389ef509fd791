"""Whether what is said still holds, and who answers for it."""
