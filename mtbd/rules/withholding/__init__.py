"""Whether what is withheld is withheld as it should be."""
