"""A range that has no end."""

from expert.language import WEEKS, quantity

quantity("kettle.age", "How old is it?", unit=WEEKS, low=0, high=float("nan"))
