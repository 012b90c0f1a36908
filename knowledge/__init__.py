"""The rule base: hamstring and leg trouble whose source may be the lumbar spine."""
