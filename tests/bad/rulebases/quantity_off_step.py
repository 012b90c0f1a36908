"""A range that does not lie on its steps."""

from expert.language import WEEKS, quantity

quantity("kettle.age", "How old is it?", unit=WEEKS, low=0, high=7, step=2)
