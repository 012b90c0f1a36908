"""Scope and shorthand that several topics share.

Use: read by rules of every topic.
Misuse: none of these is a diagnosis.
"""

from expert.language import sign

OUTSIDE_SCOPE = sign("outside_scope", "The complaint lies outside what this rule base knows")
SPORTSPERSON = sign("sportsperson", "The patient is known to play a sport")
HAMSTRING_COMPLAINT = sign(
    "hamstring_complaint",
    "Hamstring complaint",
    explains="Pain, tightness or trouble felt in the hamstrings; never the same as a direct injury.",
)
