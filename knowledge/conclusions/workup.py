"""What to image next, and what is known to have been imaged.

Use: advice to the clinician who orders the study.
Misuse: no advice to image is not advice against imaging.
"""

from expert.language import sign

MUSCLE_IMAGING_ADVISED = sign("muscle_imaging_advised", "Image the muscle")
MUSCLE_MRI_ADVISED = sign("muscle_mri_advised", "MRI of the muscle")
DYNAMIC_ULTRASOUND_ADVISED = sign("dynamic_ultrasound_advised", "Dynamic ultrasound of the muscle")
REPEAT_IMAGING_ADVISED = sign("repeat_imaging_advised", "Image the muscle again")
LUMBAR_MRI_ADVISED = sign("lumbar_mri_advised", "MRI of the lumbar spine")
LUMBAR_MRI_DONE = sign("lumbar_mri_done", "MRI of the lumbar spine is known to have been done")
