"""A unit that is a text."""

from expert.language import quantity

quantity("kettle.age", "How old is it?", unit="weeks", low=0, high=9)
