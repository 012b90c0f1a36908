"""A term with a title of blanks."""

from expert.language import flag

flag("kettle.sings", "Does it sing?", title="  ")
