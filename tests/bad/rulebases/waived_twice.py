"""Two waivers of one finding."""

from dataclasses import replace

from expert.language import Waiver
from tests.bases.garden import RULEBASE

WAIVER = Waiver(waives="redundant rule: care.soak", because="It is said twice in the manual.", on="2026-11-22")
replace(RULEBASE, waivers=(WAIVER, WAIVER))
