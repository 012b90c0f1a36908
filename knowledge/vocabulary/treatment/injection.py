"""Who may have a cortisone injection at the lumbar spine, by whom, and for what.

Use: guidance, specialist and matching leg pain must be known to be there, each contraindication known to be absent.
Misuse: not for injections into joint, bursa or tendon, and never for one into the hamstring.
"""

from expert.language import flag

GUIDANCE_AVAILABLE = flag(
    "injection.guidance_available",
    "Is imaging guidance for the needle (fluoroscopy or CT) available?",
    title="imaging guidance for the needle available",
    explains="The article asks for very precise guidance (claim A21); that the guidance is imaging is ours.",
)
SPECIALIST_AVAILABLE = flag(
    "injection.specialist_available",
    "Would a specialist in injections at the spine decide on it and give it?",
    title="specialist in spinal injections to decide and give it",
)
RADICULAR_PAIN_MATCHES_LEVEL = flag(
    "injection.radicular_pain_matches_level",
    "Is there radicular pain in the leg that matches the level to be injected?",
    title="radicular leg pain that matches the level to be injected",
)
NEUROGENIC_CLAUDICATION = flag(
    "injection.neurogenic_claudication",
    "Is the complaint neurogenic claudication from a central stenosis of the lumbar canal?",
    title="neurogenic claudication from central lumbar stenosis",
)
INFECTION = flag(
    "injection.infection",
    "Is there an infection, general or where the needle would pass?",
    title="infection, general or where the needle would pass",
)
INJECTION_ALLERGY = flag(
    "injection.allergy",
    "Is there a significant allergy to a steroid, a local anaesthetic or contrast medium?",
    title="allergy to steroid, local anaesthetic or contrast medium",
)
REFUSED = flag("injection.refused", "Does the patient refuse an injection?", title="injection refused by the patient")
DIABETES = flag("metabolism.diabetes", "Has the patient diabetes, however well controlled?", title="diabetes")

TERMS = (
    GUIDANCE_AVAILABLE, SPECIALIST_AVAILABLE, RADICULAR_PAIN_MATCHES_LEVEL, NEUROGENIC_CLAUDICATION, INFECTION,
    INJECTION_ALLERGY, REFUSED, DIABETES,
)  # fmt: skip
