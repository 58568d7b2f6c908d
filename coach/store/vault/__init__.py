"""The passphrase: what is written stays readable for whoever knows it."""
