"""A term whose title is a sentence."""

from expert.language import flag

flag("kettle.sings", "Does it sing?", title="The kettle sings.")
