"""A term with a number for a title."""

from expert.language import flag

flag("kettle.sings", "Does it sing?", title=5)
