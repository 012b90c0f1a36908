"""A double underscore in a term's name."""

from expert.language import flag

flag("kettle__leaks", "Does it leak?")
