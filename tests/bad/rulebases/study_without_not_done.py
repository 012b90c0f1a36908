"""A study whose first value is not 'not done'."""

from expert.language import choice

choice("scale_test", "What did it show?", values=("clean", "scaled"), study=True)
