"""A waiver without a date."""

from expert.language import Waiver

Waiver(waives="redundant rule: care.descale", because="It is said twice in the manual.", on="last week")
