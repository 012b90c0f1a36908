"""A capital letter in a conclusion's name."""

from expert.language import sign

sign("Descale", "Descaling advised")
