"""Cortisone injection where the nerve is impinged; never into the hamstring.

Use: second line, beside medication or after it, with imaging guidance, a specialist and matching leg pain known to be
there, and every contraindication and caution known to be absent.
Misuse: not offered before medication is considered, nor while any muscle is injured or not cleared, nor for neurogenic
claudication from a central stenosis.
"""

from knowledge.rules.injection import cautions, offer

RULES = (*offer.RULES, *cautions.RULES)
