"""A term with a title of 61 characters."""

from expert.language import flag

flag("kettle.sings", "Does it sing?", title="a kettle that sings, but not so as to be heard from next door")
