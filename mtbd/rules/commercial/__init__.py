"""Rules about price, contract and supply."""
