"""The pages of the handbook, a module each."""
