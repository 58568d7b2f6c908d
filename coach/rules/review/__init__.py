"""What the weeks say together, and how now lies beside then."""
