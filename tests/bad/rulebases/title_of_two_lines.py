"""A term with a title of two lines."""

from expert.language import flag

flag("kettle.sings", "Does it sing?", title="singing\nkettle")
