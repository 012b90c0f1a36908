"""Treatments as grades of caution: the highest step stands.

Use: read a grade together with the rules that reached it and the questions still open.
Misuse: 'consider' is not 'prescribe'.
"""

from expert.language import grade, sign

GATE_OPEN = sign(
    "gate_open", "The gate to treating an impingement with medicines is open", releasing=True,
    explains="Imaging shows neither injury nor degeneration, and lumbosacral degeneration is established (A17, A24).",
)  # fmt: skip
ANTI_INFLAMMATORY_SCREEN_CLEAR = sign(
    "anti_inflammatory_screen_clear", "Every contraindication and caution is known to be absent", releasing=True
)
ANTI_INFLAMMATORY_CAUTION = sign("anti_inflammatory_caution", "A reason for caution with anti-inflammatories")
INJECTION_SCREEN_CLEAR = sign(
    "injection_screen_clear",
    "Guidance is available and every contraindication to an injection is absent",
    releasing=True,
)
MEDICATION_CONSIDERED = sign("medication_considered", "Medication is considered, or has been tried")

ANTI_INFLAMMATORY = grade(
    "anti_inflammatory",
    "Anti-inflammatory medicine",
    steps=("consider", "only once answered", "withhold"),
    releasing=("consider",),
)
CORTISONE_INJECTION = grade(
    "cortisone_injection",
    "Cortisone injection where the nerve is impinged",
    steps=("second line", "only once answered", "withhold"),
    releasing=("second line",),
    explains="Never first: it stands beside medication or after it (claim A20).",
)
PHYSIOTHERAPY = grade(
    "physiotherapy", "Physiotherapy", steps=("consider", "only once answered", "withhold"), releasing=("consider",)
)
STRETCHING = grade(
    "stretching",
    "Stretching of the muscle",
    steps=("consider", "only once answered", "withhold"),
    releasing=("consider",),
)
SURGICAL_OPINION = grade("surgical_opinion", "Surgical opinion", steps=("advised", "immediate"))
REPAIR_WINDOW_PASSED = sign("repair_window_passed", "The time for an early repair is judged to have passed")
PERMANENT_DAMAGE = sign("permanent_damage", "Prognosis: can leave permanent damage")
