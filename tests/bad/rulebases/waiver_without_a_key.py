"""A waiver that names no finding."""

from expert.language import Waiver

Waiver(waives="care.descale", because="It is said twice in the manual.", on="2026-11-22")
