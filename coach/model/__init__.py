"""What things are: frozen facts, standard library only."""
