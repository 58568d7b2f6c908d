"""What is seen, piece by piece: widgets that know their values and nothing else."""
