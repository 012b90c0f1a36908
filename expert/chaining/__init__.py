"""Forward chaining: a rule base compiled once to an experta engine, and run for one chart at a time."""
