"""What every place and every dialog is made of."""
